// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelsites.h"

#include "draw/labelsites_p.h"

#include <QHash>

#include <cmath>
#include <queue>

namespace om {

namespace {

constexpr std::size_t mostSites = 200000;
constexpr double aspect = 3; // width : height of a usual name
constexpr std::size_t mostCorners = 1500; // of a ring in the search: more do not move the site by a pixel

struct Rings
{
    std::uint32_t first, end; // into ShapeColumn::rings
};

Rings partOf(const ShapeColumn &shapes, std::uint32_t part)
{
    return {part == 0 ? 0 : shapes.parts[part - 1], shapes.parts[part]};
}

std::uint32_t ringStart(const ShapeColumn &shapes, std::uint32_t ring)
{
    return ring == 0 ? 0 : shapes.rings[ring - 1];
}

double ringArea(const ShapeColumn &shapes, std::uint32_t ring)
{
    const std::uint32_t from = ringStart(shapes, ring), until = shapes.rings[ring];
    if (until - from < 3)
        return 0;
    const double ox = shapes.coords[2 * from], oy = shapes.coords[2 * from + 1];
    double sum = 0;
    for (std::uint32_t i = from + 1; i < until; ++i) {
        const double ax = shapes.coords[2 * i - 2] - ox, ay = shapes.coords[2 * i - 1] - oy;
        const double bx = shapes.coords[2 * i] - ox, by = shapes.coords[2 * i + 1] - oy;
        sum += ax * by - bx * ay;
    }
    return std::abs(sum) / 2;
}

using Corners = std::vector<std::vector<QPointF>>;

/// Distance to the nearest edge, negative outside.
double clearance(const Corners &rings, QPointF p)
{
    bool inside = false;
    double best = std::numeric_limits<double>::infinity();
    for (const std::vector<QPointF> &ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const QPointF a = ring[j], d = ring[i] - a;
            if ((ring[i].y() > p.y()) != (a.y() > p.y()) && p.x() < d.x() * (p.y() - a.y()) / d.y() + a.x())
                inside = !inside;
            const double length = QPointF::dotProduct(d, d);
            const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length, 0.0, 1.0) : 0.0;
            const QPointF away = p - a - t * d;
            best = std::min(best, QPointF::dotProduct(away, away));
        }
    }
    return (inside ? 1 : -1) * std::sqrt(best);
}

struct Cell
{
    QPointF centre;
    double half, distance, most;
    bool operator<(const Cell &other) const { return most < other.most; }
};

QPointF centroidOf(const std::vector<QPointF> &ring)
{
    const QPointF origin = ring.front(); // near the numbers, so that no figures are lost
    QPointF sum;
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const QPointF a = ring[i - 1] - origin, b = ring[i] - origin;
        const double cross = a.x() * b.y() - a.y() * b.x();
        twice += cross;
        sum += (a + b) * cross;
    }
    return std::abs(twice) > 0 ? origin + sum / (3 * twice) : origin;
}

/// The pole of rings in coordinates whose x is already divided by the aspect. Where many places have as much room (all along the middle of
/// a rectangle) the centroid counts.
QPointF poleOf(const Corners &rings)
{
    const QPointF start = centroidOf(rings.front());
    double left = std::numeric_limits<double>::infinity(), top = left, right = -left, bottom = -left;
    for (const QPointF &p : rings.front()) {
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    const double size = std::min(right - left, bottom - top);
    if (!(size > 0))
        return start;
    const auto cell = [&](QPointF centre, double half) {
        const double d = clearance(rings, centre);
        return Cell{centre, half, d, d + half * std::numbers::sqrt2};
    };
    Cell best = cell(start, 0);
    std::priority_queue<Cell> queue;
    for (double x = left; x < right; x += size)
        for (double y = top; y < bottom; y += size)
            queue.push(cell({x + size / 2, y + size / 2}, size / 2));
    constexpr int mostSteps = 400;
    for (int step = 0; step < mostSteps && !queue.empty(); ++step) {
        const Cell now = queue.top();
        queue.pop();
        const double precision = size * 0.02;
        if (now.distance > best.distance + (best.half > 0 ? 0 : precision))
            best = now;
        if (now.most - best.distance <= precision)
            break;
        const double half = now.half / 2;
        for (const QPointF d : {QPointF(-half, -half), QPointF(half, -half), QPointF(-half, half), QPointF(half, half)})
            queue.push(cell(now.centre + d, half));
    }
    return best.centre;
}

PolygonSite siteOf(const ShapeColumn &shapes, std::size_t row)
{
    PolygonSite site{double(shapes.x[row]), double(shapes.y[row]), 0};
    std::uint32_t largest = shapes.rowParts[row];
    for (std::uint32_t part = shapes.rowParts[row]; part < shapes.rowParts[row + 1]; ++part) {
        if (const double area = ringArea(shapes, partOf(shapes, part).first); area > site.area) {
            site.area = area;
            largest = part;
        }
    }
    if (site.area <= 0)
        return site;
    // Relative to the site, because a world of 1 leaves few figures to a building.
    const double ox = site.x, oy = site.y;
    Corners rings;
    const Rings part = partOf(shapes, largest);
    for (std::uint32_t r = part.first; r < part.end; ++r) {
        const std::uint32_t from = ringStart(shapes, r), until = shapes.rings[r];
        const std::uint32_t step = 1 + std::uint32_t((until - from) / mostCorners);
        std::vector<QPointF> corners;
        for (std::uint32_t i = from; i < until; i += step)
            corners.emplace_back((shapes.coords[2 * i] - ox) / aspect, shapes.coords[2 * i + 1] - oy);
        if (corners.size() >= 3)
            rings.push_back(std::move(corners));
    }
    if (rings.empty())
        return site;
    const QPointF pole = poleOf(rings);
    site.x = ox + pole.x() * aspect;
    site.y = oy + pole.y();
    return site;
}

std::size_t dataKey(const ShapeColumn &shapes, const Frame &frame)
{
    return qHashMulti(0, frame.dataset(), frame.version(), quintptr(shapes.coords.data()));
}

/// Whether the segment has a point in the box (Liang–Barsky).
bool crosses(QPointF a, QPointF b, const QRectF &box)
{
    double from = 0, until = 1;
    const QPointF d = b - a;
    const auto clip = [&](double p, double q) {
        if (p == 0)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            from = std::max(from, t);
        else
            until = std::min(until, t);
        return from <= until;
    };
    return clip(-d.x(), a.x() - box.left()) && clip(d.x(), box.right() - a.x()) && clip(-d.y(), a.y() - box.top()) && clip(d.y(), box.bottom() - a.y());
}

} // namespace

bool isInside(const ShapeColumn &shapes, std::size_t row, const Viewport &view, const QRectF &box)
{
    const QPointF middle = box.center();
    bool inside = false;
    for (std::uint32_t part = shapes.rowParts[row]; part < shapes.rowParts[row + 1]; ++part) {
        const Rings rings = partOf(shapes, part);
        for (std::uint32_t r = rings.first; r < rings.end; ++r) {
            const std::uint32_t from = ringStart(shapes, r), until = shapes.rings[r];
            if (until - from < 3)
                continue;
            QPointF a = view.toPixel(shapes.coords[2 * until - 2], shapes.coords[2 * until - 1]);
            for (std::uint32_t i = from; i < until; ++i) {
                const QPointF b = view.toPixel(shapes.coords[2 * i], shapes.coords[2 * i + 1]);
                if ((a.y() > middle.y()) != (b.y() > middle.y()) && middle.x() < (b.x() - a.x()) * (middle.y() - a.y()) / (b.y() - a.y()) + a.x())
                    inside = !inside;
                if (std::max(a.x(), b.x()) >= box.left() && std::min(a.x(), b.x()) <= box.right() && std::max(a.y(), b.y()) >= box.top() &&
                    std::min(a.y(), b.y()) <= box.bottom() && crosses(a, b, box))
                    return false;
                a = b;
            }
        }
    }
    return inside;
}

PolygonSite LabelSites::site(const Frame &frame, std::size_t row)
{
    const ShapeColumn &shapes = frame.shapes();
    const std::size_t key = qHashMulti(dataKey(shapes, frame), quint64(row));
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_sites.find(key); it != m_sites.end())
            return it->second;
    }
    const PolygonSite site = siteOf(shapes, row);
    const std::lock_guard lock(m_mutex);
    if (m_sites.size() >= mostSites)
        m_sites.clear();
    m_sites.emplace(key, site);
    return site;
}

std::shared_ptr<const std::vector<LabelLine>> LabelSites::lines(const DrawLayer &layer)
{
    std::size_t key = dataKey(layer.frame->shapes(), *layer.frame);
    for (const MapLabel &label : layer.labels)
        key = qHashMulti(key, label.row, label.text);
    return lines(key, [&layer] { return joinedLines(layer); });
}

std::shared_ptr<const std::vector<LabelLine>> LabelSites::lines(std::size_t key, const std::function<std::vector<LabelLine>()> &find)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_lines.find(key); it != m_lines.end())
            return it->second;
    }
    auto lines = std::make_shared<const std::vector<LabelLine>>(find());
    const std::lock_guard lock(m_mutex);
    constexpr std::size_t most = 256; // a screen of tiles, and layers
    if (m_lines.size() >= most)
        m_lines.clear();
    m_lines.emplace(key, lines);
    return lines;
}

} // namespace om
