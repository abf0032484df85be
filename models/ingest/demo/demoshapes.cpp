// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoland.h"

#include <algorithm>
#include <numbers>

namespace om {

namespace {

constexpr double metresADegree = 111320.0; // of the equator; fine for placing made-up things

LonLat spline(LonLat a, LonLat b, LonLat c, LonLat d, double t)
{
    const auto one = [t](double p0, double p1, double p2, double p3) {
        return 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
    };
    return {one(a.lon, b.lon, c.lon, d.lon), one(a.lat, b.lat, c.lat, d.lat)};
}

} // namespace

std::vector<LonLat> smoothRing(const std::vector<LonLat> &points, int steps)
{
    std::vector<LonLat> ring;
    const std::size_t n = points.size();
    for (std::size_t i = 0; i < n; ++i)
        for (int k = 0; k < steps; ++k)
            ring.push_back(spline(points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n], double(k) / steps));
    return ring;
}

std::vector<LonLat> smoothLine(const std::vector<LonLat> &points, int steps)
{
    std::vector<LonLat> line;
    const std::size_t n = points.size();
    for (std::size_t i = 0; i + 1 < n; ++i)
        for (int k = 0; k < steps; ++k)
            line.push_back(spline(points[i == 0 ? 0 : i - 1], points[i], points[i + 1], points[std::min(i + 2, n - 1)], double(k) / steps));
    line.push_back(points.back());
    return line;
}

Geometry polygonOf(const std::vector<LonLat> &ring)
{
    Geometry g = lineOf(ring);
    g.type = GeometryType::Polygon;
    g.xy.push_back(ring.front().lon);
    g.xy.push_back(ring.front().lat);
    g.rings = {std::uint32_t(ring.size() + 1)};
    g.parts = {1};
    return g;
}

Geometry lineOf(const std::vector<LonLat> &line)
{
    Geometry g;
    g.type = GeometryType::Line;
    for (const LonLat &p : line) {
        g.xy.push_back(p.lon);
        g.xy.push_back(p.lat);
    }
    g.rings = {std::uint32_t(line.size())};
    return g;
}

std::vector<LonLat> pointsOf(const QJsonArray &json)
{
    std::vector<LonLat> points;
    for (const auto &p : json)
        points.push_back({p.toArray().at(0).toDouble(), p.toArray().at(1).toDouble()});
    return points;
}

LonLat shifted(LonLat p, double eastM, double northM)
{
    const double north = northM / metresADegree;
    return {p.lon + eastM / metresADegree / std::cos(p.lat * std::numbers::pi / 180), p.lat + north};
}

Geometry patch(LonLat centre, double areaM2, Prng &prng)
{
    // A circle with three waves on its edge; the waves' share of the area is small and taken out of the radius.
    constexpr int corners = 36;
    const double a2 = prng.between(0.05, 0.22), a3 = prng.between(0.03, 0.12), a5 = prng.between(0.0, 0.05);
    const double p2 = prng.between(0, 6.28), p3 = prng.between(0, 6.28), p5 = prng.between(0, 6.28);
    const double radius = std::sqrt(areaM2 / std::numbers::pi / (1 + (a2 * a2 + a3 * a3 + a5 * a5) / 2));
    std::vector<LonLat> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double r = radius * (1 + a2 * std::cos(2 * angle + p2) + a3 * std::cos(3 * angle + p3) + a5 * std::cos(5 * angle + p5));
        ring.push_back(shifted(centre, r * std::cos(angle), r * std::sin(angle)));
    }
    return polygonOf(ring);
}

bool liesIn(const Geometry &inner, const Geometry &outer)
{
    for (std::size_t i = 0; i < inner.pointCount(); ++i)
        if (!contains(outer, inner.xy[2 * i], inner.xy[2 * i + 1]))
            return false;
    return true;
}

} // namespace om
