// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <limits>
#include <vector>

namespace om {

enum class GeometryType : std::uint8_t { None, Point, Line, Polygon };

/// Axis-parallel box; empty while min > max. Unit and axis order are those of the coordinates put in (lon, lat or x, y).
struct Box
{
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return minX > maxX || minY > maxY; }
    void add(double x, double y);
    void add(const Box &other);
    bool intersects(const Box &o) const { return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY; }
    bool contains(double x, double y) const { return x >= minX && x <= maxX && y >= minY && y <= maxY; }
    bool operator==(const Box &) const = default;
};

/// A feature's shape: points, lines or polygons, single or multi, without Z and M. Coordinates lie in one flat array x0 y0 x1 y1 …
/// (lon before lat). `rings` holds the end (in points) of each line or ring, `parts` the end (in rings) of each polygon; the first
/// ring of a part is its outer one. A point geometry has neither. Value type; copying copies the coordinates.
struct Geometry
{
    GeometryType type = GeometryType::None;
    bool multi = false; ///< written as MultiX even with one part
    std::vector<double> xy;
    std::vector<std::uint32_t> rings;
    std::vector<std::uint32_t> parts;

    bool isNull() const { return type == GeometryType::None; }
    std::size_t pointCount() const { return xy.size() / 2; }
    Box box() const;
    bool operator==(const Geometry &) const = default;

    static Geometry point(double lon, double lat);
};

/// ISO/OGC well-known binary, little endian, 2-D. Reading accepts either byte order and drops Z and M; it never reads past `wkb`
/// and refuses collections, curves, counts larger than the bytes left and non-finite coordinates (FormatDamaged).
QByteArray toWkb(const Geometry &geometry);
void appendWkb(QByteArray &bytes, const Geometry &geometry); ///< the same at the end of `bytes`
/// `emptied` gives its memory to the result, for callers that read one shape after the other.
Result<Geometry> fromWkb(QByteArrayView wkb, Geometry emptied = {});

/// GeoPackage binary (OGC 12-128r15 §2.1.3): header with XY envelope (none for points) and `srsId`, then WKB. Null geometry → empty
/// array (stored as SQL NULL).
QByteArray toGpkg(const Geometry &geometry, int srsId);
Result<Geometry> fromGpkg(QByteArrayView blob);

/// Whether the point lies in the polygon (even-odd rule over all rings; the edge may fall on either side).
bool contains(const Geometry &polygon, double x, double y);

/// Point for a label or a marker: the point itself, the middle of a line, the area centroid of the largest part's outer ring, moved
/// inside when it falls out.
struct LonLat
{
    double lon = 0, lat = 0;
};
LonLat anchor(const Geometry &geometry);

} // namespace om
