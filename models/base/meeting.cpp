// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/meeting.h"

#include <algorithm>

namespace om {

namespace {

struct Point
{
    double x, y;
};

struct Piece
{
    Point a, b;
};

/// The straight pieces of lines and rings; a point alone is a piece without length.
std::vector<Piece> piecesOf(const Geometry &g)
{
    std::vector<Piece> out;
    const auto at = [&g](std::size_t i) { return Point{g.xy[2 * i], g.xy[2 * i + 1]}; };
    if (g.type == GeometryType::Point) {
        for (std::size_t i = 0; i < g.pointCount(); ++i)
            out.push_back({at(i), at(i)});
        return out;
    }
    std::size_t start = 0;
    for (const std::uint32_t end : g.rings) {
        for (std::size_t i = start + 1; i < end; ++i)
            out.push_back({at(i - 1), at(i)});
        if (end == start + 1)
            out.push_back({at(start), at(start)});
        start = end;
    }
    return out;
}

int side(const Piece &p, Point q)
{
    const double cross = (p.b.x - p.a.x) * (q.y - p.a.y) - (p.b.y - p.a.y) * (q.x - p.a.x);
    return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

bool liesIn(const Piece &p, Point q)
{
    return std::min(p.a.x, p.b.x) <= q.x && q.x <= std::max(p.a.x, p.b.x) && std::min(p.a.y, p.b.y) <= q.y && q.y <= std::max(p.a.y, p.b.y);
}

bool meet(const Piece &p, const Piece &q)
{
    const int a = side(p, q.a), b = side(p, q.b), c = side(q, p.a), d = side(q, p.b);
    if (a != b && c != d && a * b <= 0 && c * d <= 0)
        return true;
    return (a == 0 && liesIn(p, q.a)) || (b == 0 && liesIn(p, q.b)) || (c == 0 && liesIn(q, p.a)) || (d == 0 && liesIn(q, p.b));
}

} // namespace

bool meet(const Geometry &a, const Geometry &b)
{
    if (a.isNull() || b.isNull() || !a.box().intersects(b.box()))
        return false;
    const std::vector<Piece> ours = piecesOf(a), theirs = piecesOf(b);
    for (const Piece &p : ours)
        for (const Piece &q : theirs)
            if (meet(p, q))
                return true;
    // No edges in common: one may still lie wholly in the other.
    const auto anyIn = [](const Geometry &polygon, const std::vector<Piece> &pieces) {
        return polygon.type == GeometryType::Polygon && std::ranges::any_of(pieces, [&](const Piece &p) { return contains(polygon, p.a.x, p.a.y); });
    };
    return anyIn(a, theirs) || anyIn(b, ours);
}

} // namespace om
