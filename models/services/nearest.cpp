// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/nearest.h"

#include "base/mercator.h"
#include "geo/crs.h"
#include "services/drawnplace.h"

#include <QPointF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// A place near a row, in normalised Web Mercator, and its squared distance there from the place asked for. Web Mercator is conformal, so
/// over a city the order of distances is that of the ground.
struct Candidate
{
    double squared = std::numeric_limits<double>::infinity();
    std::size_t row = 0;
    QPointF place;
    bool operator<(const Candidate &o) const { return squared < o.squared; }
};

/// The `each` best of those put in.
class Best
{
public:
    explicit Best(std::size_t each)
        : m_each(each)
    { }
    double limit() const { return m_heap.size() < m_each ? std::numeric_limits<double>::infinity() : m_heap.front().squared; }
    void add(const Candidate &candidate)
    {
        if (candidate.squared >= limit())
            return;
        if (m_heap.size() == m_each) {
            std::pop_heap(m_heap.begin(), m_heap.end());
            m_heap.pop_back();
        }
        m_heap.push_back(candidate);
        std::push_heap(m_heap.begin(), m_heap.end());
    }
    const std::vector<Candidate> &all() const { return m_heap; }

private:
    std::size_t m_each;
    std::vector<Candidate> m_heap;
};

double squared(QPointF d)
{
    return d.x() * d.x() + d.y() * d.y();
}

double squaredTo(const Box &box, QPointF p)
{
    return squared({std::max({box.minX - p.x(), 0.0, p.x() - box.maxX}), std::max({box.minY - p.y(), 0.0, p.y() - box.maxY})});
}

QPointF nearestOn(QPointF a, QPointF b, QPointF p)
{
    const QPointF ab = b - a;
    const double length = squared(ab);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length, 0.0, 1.0) : 0;
    return a + t * ab;
}

/// The nearest place of a line or polygon; the place itself when a polygon holds it (even-odd over all rings).
Candidate candidateOf(const ShapeColumn &shapes, std::size_t row, QPointF from)
{
    Candidate best;
    best.row = row;
    const bool isPolygon = shapes.type == GeometryType::Polygon;
    std::uint32_t ring = shapes.rowParts[row], lastRing = shapes.rowParts[row + 1];
    if (isPolygon) {
        ring = ring == 0 ? 0 : shapes.parts[ring - 1];
        lastRing = lastRing == 0 ? 0 : shapes.parts[lastRing - 1];
    }
    bool isInside = false;
    for (; ring < lastRing; ++ring) {
        const std::size_t first = ring == 0 ? 0 : shapes.rings[ring - 1];
        for (std::size_t i = first + 1; i < shapes.rings[ring]; ++i) {
            const QPointF a(shapes.coords[2 * i - 2], shapes.coords[2 * i - 1]), b(shapes.coords[2 * i], shapes.coords[2 * i + 1]);
            const QPointF place = nearestOn(a, b, from);
            if (const double d = squared(place - from); d < best.squared) {
                best.squared = d;
                best.place = place;
            }
            if ((a.y() > from.y()) != (b.y() > from.y()) && from.x() < a.x() + (from.y() - a.y()) * (b.x() - a.x()) / (b.y() - a.y()))
                isInside = !isInside;
        }
    }
    if (isPolygon && isInside) {
        best.squared = 0;
        best.place = from;
    }
    return best;
}

void look(const DrawLayer &layer, const Bitmap &rows, QPointF from, LonLat place, Best &best)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    if (layer.geometry() == GeometryType::Point) {
        // In degrees: the anchors in Web Mercator are floats, too coarse to tell neighbours apart.
        const double degree = 1 / 360.0, stretch = degree / std::cos(place.lat * std::numbers::pi / 180);
        rows.forEach([&](std::size_t row) {
            const QPointF d((shapes.lon[row] - place.lon) * degree, (shapes.lat[row] - place.lat) * stretch);
            if (const double distance = squared(d); distance < best.limit())
                best.add({distance, row, {mercatorX(shapes.lon[row]), mercatorY(shapes.lat[row])}});
        });
        return;
    }
    rows.forEach([&](std::size_t row) {
        if (squaredTo(shapes.boxes[row], from) < best.limit())
            best.add(candidateOf(shapes, row, from));
    });
}

} // namespace

std::vector<NearRecord> nearestRecords(const Scene &scene, LonLat from, std::size_t each)
{
    const QPointF world(mercatorX(from.lon), mercatorY(from.lat));
    std::vector<NearRecord> found;
    QSet<QString> seen;
    for (const DrawLayer &layer : scene.layers) {
        if (layer.isBase || !layer.areaField.isEmpty() || isDrawnPlace(layer.dataset) || seen.contains(layer.dataset))
            continue;
        seen.insert(layer.dataset);
        Bitmap rows = layer.rows;
        for (const DrawLayer &other : scene.layers) // several layers may each show a part of a dataset
            if (&other != &layer && other.dataset == layer.dataset && other.frame == layer.frame && !other.isBase)
                rows |= other.rows;
        Best best(each);
        look(layer, rows, world, from, best);
        for (const Candidate &c : best.all())
            if (std::isfinite(c.squared))
                found.push_back({layer.dataset, layer.frame->fids()[c.row], distanceM(from, lonLatFromMercator(c.place.x(), c.place.y()))});
    }
    std::ranges::sort(found, {}, [](const NearRecord &r) { return std::tuple(r.metres, r.dataset, r.fid); });
    return found;
}

} // namespace om
