// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"

#include <geodesic.h>

#include <cmath>
#include <numbers>

namespace om {

namespace {

/// The CGCS2000 ellipsoid (GB 22021): a = 6 378 137 m, 1/f = 298.257222101.
const geod_geodesic &ellipsoid()
{
    static const geod_geodesic made = [] {
        geod_geodesic g;
        geod_init(&g, 6378137.0, 1.0 / 298.257222101);
        return g;
    }();
    return made;
}

/// Unsigned area of the ring of points [first, last); its closing point may be there or not.
double ringArea(const Geometry &g, std::size_t first, std::size_t last)
{
    geod_polygon ring;
    geod_polygon_init(&ring, 0);
    for (std::size_t i = first; i < last; ++i)
        geod_polygon_addpoint(&ellipsoid(), &ring, g.xy[2 * i + 1], g.xy[2 * i]);
    double area = 0;
    geod_polygon_compute(&ellipsoid(), &ring, 0, 1, &area, nullptr);
    return std::abs(area);
}

} // namespace

double areaM2(const Geometry &polygon)
{
    if (polygon.type != GeometryType::Polygon)
        return 0;
    double sum = 0;
    std::size_t ring = 0;
    for (const std::uint32_t partEnd : polygon.parts) {
        for (const std::size_t outer = ring; ring < partEnd; ++ring) {
            const double area = ringArea(polygon, ring == 0 ? 0 : polygon.rings[ring - 1], polygon.rings[ring]);
            sum += ring == outer ? area : -area;
        }
    }
    return sum;
}

double lengthM(const Geometry &line)
{
    if (line.type == GeometryType::Point || line.isNull())
        return 0;
    double sum = 0;
    std::size_t first = 0;
    for (const std::uint32_t end : line.rings) {
        for (std::size_t i = first + 1; i < end; ++i)
            sum += distanceM({line.xy[2 * i - 2], line.xy[2 * i - 1]}, {line.xy[2 * i], line.xy[2 * i + 1]});
        first = end;
    }
    return sum;
}

double distanceM(LonLat a, LonLat b)
{
    double distance = 0;
    geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, &distance, nullptr, nullptr);
    return distance;
}

Geometry geodesicCircle(LonLat centre, double radiusM)
{
    constexpr int corners = 180; // a chord is 0.015 % of the radius inside of the arc
    Geometry circle;
    circle.type = GeometryType::Polygon;
    for (int i = 0; i < corners; ++i) {
        double lat = 0, lon = 0;
        geod_direct(&ellipsoid(), centre.lat, centre.lon, 360.0 * i / corners, radiusM, &lat, &lon, nullptr);
        circle.xy.insert(circle.xy.end(), {lon, lat});
    }
    circle.xy.insert(circle.xy.end(), {circle.xy[0], circle.xy[1]});
    circle.rings = {corners + 1};
    circle.parts = {1};
    return circle;
}

Geometry toLocalPlane(Geometry lonLat, LonLat centre)
{
    for (std::size_t i = 0; i < lonLat.pointCount(); ++i) {
        double distance = 0, azimuth = 0;
        geod_inverse(&ellipsoid(), centre.lat, centre.lon, lonLat.xy[2 * i + 1], lonLat.xy[2 * i], &distance, &azimuth, nullptr);
        const double angle = azimuth * std::numbers::pi / 180;
        lonLat.xy[2 * i] = distance * std::sin(angle);
        lonLat.xy[2 * i + 1] = distance * std::cos(angle);
    }
    return lonLat;
}

Geometry fromLocalPlane(Geometry metres, LonLat centre)
{
    for (std::size_t i = 0; i < metres.pointCount(); ++i) {
        const double x = metres.xy[2 * i], y = metres.xy[2 * i + 1];
        geod_direct(&ellipsoid(), centre.lat, centre.lon, std::atan2(x, y) * 180 / std::numbers::pi, std::hypot(x, y), &metres.xy[2 * i + 1], &metres.xy[2 * i],
                    nullptr);
    }
    return metres;
}

} // namespace om
