// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/equalarea.h"

#include <cmath>
#include <numbers>

namespace om {

namespace {

constexpr double semiMajor = 6378137.0, flattening = 1 / 298.257222101; // of CGCS2000
constexpr double radians = std::numbers::pi / 180;

double ringAreaM2(const Geometry &polygon, std::size_t first, std::size_t end)
{
    double twice = 0;
    for (std::size_t i = first; i + 1 < end; ++i) // from the first corner, for small rings far from the origin
        twice += (polygon.xy[2 * i] - polygon.xy[2 * first]) * (polygon.xy[2 * i + 3] - polygon.xy[2 * first + 1]) -
            (polygon.xy[2 * i + 2] - polygon.xy[2 * first]) * (polygon.xy[2 * i + 1] - polygon.xy[2 * first + 1]);
    return std::abs(twice) / 2;
}

} // namespace

Geometry toEqualArea(Geometry lonLat)
{
    const double e2 = flattening * (2 - flattening), e = std::sqrt(e2);
    for (std::size_t i = 0; i < lonLat.pointCount(); ++i) {
        const double s = std::sin(lonLat.xy[2 * i + 1] * radians);
        const double q = (1 - e2) * (s / (1 - e2 * s * s) + std::atanh(e * s) / e);
        lonLat.xy[2 * i] *= semiMajor * radians;
        lonLat.xy[2 * i + 1] = semiMajor * q / 2;
    }
    return lonLat;
}

double planeAreaM2(const Geometry &polygon)
{
    double area = 0;
    std::size_t ring = 0, first = 0;
    for (const std::uint32_t endOfPart : polygon.parts) {
        for (const std::size_t outer = ring; ring < endOfPart; ++ring) {
            const double one = ringAreaM2(polygon, first, polygon.rings[ring]);
            area += ring == outer ? one : -one;
            first = polygon.rings[ring];
        }
    }
    return area;
}

} // namespace om
