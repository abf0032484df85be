// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/value.h"

#include <vector>

namespace om {

/// One record on its way between a file, the cache and a package: cells in the order of the field list that goes with it, and the
/// shape in EPSG:4490 (lon, lat) unless the giver says otherwise.
struct Row
{
    std::vector<Value> cells;
    Geometry geometry;
    qint64 sourceRow = 0; ///< data row in the file it came from, from 1; 0 = none
    qint64 sourceByte = -1; ///< where it begins in that file (of a Shapefile: in its .dbf); −1 = not known or, as within a zip, of no use

    bool operator==(const Row &) const = default;
};

/// Receives rows column by column without a temporary per cell; the giver calls begin, then set… for every non-null cell in any
/// order, then end. Text is UTF-8 and valid only during the call. Used between store and frame. Not thread-safe.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual void begin(qint64 fid) = 0;
    virtual void setInteger(int column, qint64 value) = 0;
    virtual void setReal(int column, double value) = 0;
    virtual void setText(int column, std::string_view utf8) = 0;
    virtual void setGeometry(QByteArrayView gpkg) = 0;
    virtual void end() = 0;
};

} // namespace om
