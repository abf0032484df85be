// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geometry.h"

#include <algorithm>
#include <cmath>

namespace om {

void Box::add(double x, double y)
{
    minX = std::min(minX, x);
    minY = std::min(minY, y);
    maxX = std::max(maxX, x);
    maxY = std::max(maxY, y);
}

void Box::add(const Box &other)
{
    if (other.isEmpty())
        return;
    add(other.minX, other.minY);
    add(other.maxX, other.maxY);
}

Box Geometry::box() const
{
    Box b;
    for (std::size_t i = 0; i + 1 < xy.size(); i += 2)
        b.add(xy[i], xy[i + 1]);
    return b;
}

Geometry Geometry::point(double lon, double lat)
{
    Geometry g;
    g.type = GeometryType::Point;
    g.xy = {lon, lat};
    return g;
}

bool contains(const Geometry &polygon, double x, double y)
{
    if (polygon.type != GeometryType::Polygon)
        return false;
    bool inside = false;
    std::size_t start = 0;
    for (const std::uint32_t end : polygon.rings) {
        for (std::size_t i = start, j = end - 1; i < end; j = i++) {
            const double xi = polygon.xy[2 * i], yi = polygon.xy[2 * i + 1];
            const double xj = polygon.xy[2 * j], yj = polygon.xy[2 * j + 1];
            if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi)
                inside = !inside;
        }
        start = end;
    }
    return inside;
}

namespace {

struct RingArea
{
    double area = 0, cx = 0, cy = 0;
};

/// Signed area and centroid of the ring [start, end) by the shoelace formula, relative to its first point for precision.
RingArea ringArea(const Geometry &g, std::size_t start, std::size_t end)
{
    RingArea r;
    if (end <= start)
        return r;
    const double ox = g.xy[2 * start], oy = g.xy[2 * start + 1];
    for (std::size_t i = start, j = end - 1; i < end; j = i++) {
        const double xi = g.xy[2 * i] - ox, yi = g.xy[2 * i + 1] - oy;
        const double xj = g.xy[2 * j] - ox, yj = g.xy[2 * j + 1] - oy;
        const double cross = xj * yi - xi * yj;
        r.area += cross / 2;
        r.cx += (xi + xj) * cross / 6;
        r.cy += (yi + yj) * cross / 6;
    }
    if (r.area != 0) {
        r.cx = ox + r.cx / r.area;
        r.cy = oy + r.cy / r.area;
    } else {
        r.cx = ox;
        r.cy = oy;
    }
    return r;
}

LonLat polygonAnchor(const Geometry &g)
{
    RingArea best;
    std::size_t ring = 0;
    for (const std::uint32_t partEnd : g.parts) {
        if (ring >= partEnd)
            continue;
        const std::size_t start = ring == 0 ? 0 : g.rings[ring - 1];
        const RingArea r = ringArea(g, start, g.rings[ring]);
        if (std::abs(r.area) >= std::abs(best.area))
            best = r;
        ring = partEnd;
    }
    if (contains(g, best.cx, best.cy))
        return {best.cx, best.cy};
    // The centroid fell outside (a horseshoe): the middle of the widest inner stretch on its own parallel.
    std::vector<double> cuts;
    std::size_t start = 0;
    for (const std::uint32_t end : g.rings) {
        for (std::size_t i = start, j = end - 1; i < end; j = i++) {
            const double yi = g.xy[2 * i + 1], yj = g.xy[2 * j + 1];
            if ((yi > best.cy) != (yj > best.cy))
                cuts.push_back((g.xy[2 * j] - g.xy[2 * i]) * (best.cy - yi) / (yj - yi) + g.xy[2 * i]);
        }
        start = end;
    }
    std::sort(cuts.begin(), cuts.end());
    double width = -1, x = best.cx;
    for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
        if (cuts[i + 1] - cuts[i] > width) {
            width = cuts[i + 1] - cuts[i];
            x = (cuts[i] + cuts[i + 1]) / 2;
        }
    }
    return {x, best.cy};
}

LonLat lineAnchor(const Geometry &g)
{
    double total = 0;
    std::size_t start = 0;
    const auto piece = [&](std::size_t i) { return std::hypot(g.xy[2 * i] - g.xy[2 * i - 2], g.xy[2 * i + 1] - g.xy[2 * i - 1]); };
    for (const std::uint32_t end : g.rings) {
        for (std::size_t i = start + 1; i < end; ++i)
            total += piece(i);
        start = end;
    }
    double left = total / 2;
    start = 0;
    for (const std::uint32_t end : g.rings) {
        for (std::size_t i = start + 1; i < end; ++i) {
            const double length = piece(i);
            if (length >= left) {
                const double f = length > 0 ? left / length : 0;
                return {g.xy[2 * i - 2] + f * (g.xy[2 * i] - g.xy[2 * i - 2]), g.xy[2 * i - 1] + f * (g.xy[2 * i + 1] - g.xy[2 * i - 1])};
            }
            left -= length;
        }
        start = end;
    }
    return {g.xy[0], g.xy[1]};
}

} // namespace

LonLat anchor(const Geometry &g)
{
    if (g.xy.size() < 2)
        return {std::nan(""), std::nan("")};
    if (g.type == GeometryType::Polygon)
        return polygonAnchor(g);
    if (g.type == GeometryType::Line)
        return lineAnchor(g);
    return {g.xy[0], g.xy[1]};
}

} // namespace om
