// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "frame/dictionary_p.h"
#include "frame/frame.h"

namespace om {

/// The growing arrays of one column. Rows without a value are filled in when the next value comes, so an empty cell costs nothing.
struct ColumnData
{
    Dictionary dictionary;
    std::vector<std::uint32_t> codes;
    std::vector<qint64> integers;
    std::vector<double> reals;
    std::vector<std::uint64_t> offsets;
    std::vector<char> bytes;

    void padTo(ColumnType type, std::size_t rows)
    {
        switch (type) {
        case ColumnType::Category: codes.resize(rows, 0); break;
        case ColumnType::Integer:
        case ColumnType::Time: integers.resize(rows, nullInteger); break;
        case ColumnType::Real: reals.resize(rows, std::numeric_limits<double>::quiet_NaN()); break;
        case ColumnType::Text: offsets.resize(rows + 1, bytes.size()); break;
        }
    }
};

struct ShapeData
{
    std::vector<double> lon, lat;
    std::vector<float> x, y;
    std::vector<double> coords;
    std::vector<std::uint32_t> rings, parts, rowParts;
    std::vector<Box> boxes;

    void padTo(GeometryType type, std::size_t rows)
    {
        if (type == GeometryType::None)
            return;
        lon.resize(rows, std::numeric_limits<double>::quiet_NaN());
        lat.resize(rows, std::numeric_limits<double>::quiet_NaN());
        x.resize(rows, std::numeric_limits<float>::quiet_NaN());
        y.resize(rows, std::numeric_limits<float>::quiet_NaN());
        if (type == GeometryType::Point)
            return;
        rowParts.resize(rows + 1, std::uint32_t(type == GeometryType::Line ? rings.size() : parts.size()));
        boxes.resize(rows);
    }
    void setAnchor(std::size_t row, double longitude, double latitude)
    {
        lon[row] = longitude;
        lat[row] = latitude;
        x[row] = float(mercatorX(longitude));
        y[row] = float(mercatorY(latitude));
    }
    ShapeColumn view(GeometryType type) const { return {type, lon, lat, x, y, coords, rings, parts, rowParts, boxes}; }
};

/// What a frame built in memory is a view of.
struct FrameData
{
    std::vector<qint64> fids;
    std::vector<ColumnData> columns;
    ShapeData shapes;
    std::vector<std::uint32_t> byFid; ///< see Frame::rowsByFid; empty where fids ascend

    /// Puts the rows of points in the order of their places, those without a place last, and numbers `order` anew.
    void reorder(SpatialOrder &order);
    void sortFids(); ///< fills `byFid`
};

} // namespace om
