// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labels.h"

#include "draw/pointpainter_p.h"
#include "draw/shapepainter_p.h"
#include "draw/symbolpainter.h"

#include <QFontMetricsF>

#include <cmath>
#include <set>

namespace om {

namespace {

constexpr double largeArea = 9000; // px²: label in 14
constexpr double valueArea = 4600; // px²: room for the second line

struct Candidate
{
    int layer;
    const MapLabel *label;
    double x, y;
};

double ringArea(const QPolygonF &ring)
{
    double sum = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &a = ring[i];
        const QPointF &b = ring[(i + 1) % ring.size()];
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(sum) / 2;
}

QSizeF textSize(const QString &text, const QString &value, int px)
{
    const QFontMetricsF main(mapFont(px));
    double width = main.horizontalAdvance(text);
    double height = px * 1.3;
    if (!value.isEmpty()) {
        width = std::max(width, QFontMetricsF(mapFont(12)).horizontalAdvance(value));
        height += 16;
    }
    return {width + 4, height};
}

class Room
{
public:
    Room(std::vector<QRectF> taken, const QSize &size)
        : m_taken(std::move(taken))
        , m_view(QPointF(0, 0), QSizeF(size))
    { }
    bool isFree(const QRectF &box) const
    {
        if (!m_view.contains(box))
            return false;
        for (const QRectF &t : m_taken)
            if (t.intersects(box))
                return false;
        return true;
    }
    void take(const QRectF &box) { m_taken.push_back(box.adjusted(-2, -1, 2, 1)); }

private:
    std::vector<QRectF> m_taken;
    QRectF m_view;
};

QRectF centred(QPointF at, QSizeF size)
{
    return {at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()};
}

/// The anchor and rings of points around it, nearest first.
std::vector<QPointF> polygonOffsets(QSizeF size)
{
    std::vector<QPointF> offsets{{0, 0}};
    for (int ring = 1; ring <= 3; ++ring)
        for (const QPointF d : {QPointF(0, 1), QPointF(0, -1), QPointF(1, 0), QPointF(-1, 0), QPointF(0.7, 0.7), QPointF(-0.7, -0.7), QPointF(0.7, -0.7)})
            offsets.emplace_back(d.x() * ring * size.width() * 0.28, d.y() * ring * size.height() * 0.45);
    return offsets;
}

bool placeInPolygon(const QPainterPath &path, QPointF anchor, QSizeF size, const Room &room, QRectF &out)
{
    for (const QPointF &offset : polygonOffsets(size)) {
        const QRectF box = centred(anchor + offset, size);
        const QRectF core = box.adjusted(size.width() * 0.12, size.height() * 0.2, -size.width() * 0.12, -size.height() * 0.2);
        if (room.isFree(box) && path.contains(core.topLeft()) && path.contains(core.topRight()) && path.contains(core.bottomLeft()) &&
            path.contains(core.bottomRight())) {
            out = box;
            return true;
        }
    }
    return false;
}

bool placeAtPoint(QPointF at, double radius, QSizeF size, const Room &room, QRectF &out)
{
    const double gap = radius + 4;
    const double w = size.width() / 2;
    const double h = size.height() / 2;
    for (const QPointF &offset :
         {QPointF(gap + w, 0), QPointF(-gap - w, 0), QPointF(0, gap + h), QPointF(0, -gap - h), QPointF(gap * 0.7 + w, gap * 0.7 + h * 0.6),
          QPointF(gap * 0.7 + w, -gap * 0.7 - h * 0.6), QPointF(-gap * 0.7 - w, gap * 0.7 + h * 0.6), QPointF(-gap * 0.7 - w, -gap * 0.7 - h * 0.6)}) {
        out = centred(at + offset, size);
        if (room.isFree(out))
            return true;
    }
    return false;
}

/// Point symbols are kept free where they are few enough to be told apart.
void addSymbols(const Scene &scene, const Viewport &view, double denominator, std::vector<QRectF> &obstacles)
{
    constexpr std::size_t most = 600;
    for (const DrawLayer &layer : scene.layers) {
        const bool isSymbols = layer.kind == LayerKind::Shapes || layer.kind == LayerKind::Proportional;
        const bool isMark = std::any_of(layer.symbols.begin(), layer.symbols.end(),
                                        [](const Symbol &s) { return s.shape != SymbolShape::None && s.shape != SymbolShape::Ring; });
        if (!isSymbols || !isMark || layer.geometry() != GeometryType::Point || !layer.isDrawnAt(denominator))
            continue;
        const std::vector<std::uint32_t> rows = rowsNear(layer, view, 40);
        if (rows.size() > most)
            continue;
        for (const std::uint32_t row : rows) {
            const double r = radiusOf(layer, row, view) + (layer.rings.empty() ? 1 : 7);
            obstacles.push_back(centred(pixelOf(layer.frame->shapes(), row, view), {2 * r, 2 * r}));
        }
    }
}

} // namespace

std::vector<PlacedLabel> placeLabels(const Scene &scene, const Viewport &view, double denominator, std::vector<QRectF> obstacles)
{
    std::vector<Candidate> candidates;
    const Box near = view.grown(40);
    for (int i = 0; i < int(scene.layers.size()); ++i) {
        const DrawLayer &layer = scene.layers[std::size_t(i)];
        if (layer.labels.empty() || !layer.isDrawnAt(denominator) || (layer.labelMaxScale > 0 && denominator > layer.labelMaxScale))
            continue;
        const ShapeColumn &shapes = layer.frame->shapes();
        for (const MapLabel &label : layer.labels) {
            const double x = double(shapes.x[label.row]);
            const double y = double(shapes.y[label.row]);
            if (!near.contains(x, y))
                continue;
            candidates.push_back({i, &label, x, y});
        }
    }
    addSymbols(scene, view, denominator, obstacles);
    std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate &a, const Candidate &b) {
        const int pa = scene.layers[std::size_t(a.layer)].priority;
        const int pb = scene.layers[std::size_t(b.layer)].priority;
        return pa != pb ? pa > pb : a.label->rank > b.label->rank;
    });

    Room room(std::move(obstacles), view.size());
    std::vector<PlacedLabel> placed;
    std::set<std::pair<const Frame *, std::uint32_t>> named; // a record in two layers is named once
    for (const Candidate &candidate : candidates) {
        constexpr std::size_t most = 1500; // more cannot be read on any screen
        if (placed.size() >= most)
            break;
        const DrawLayer &layer = scene.layers[std::size_t(candidate.layer)];
        const ShapeColumn &shapes = layer.frame->shapes();
        const MapLabel &label = *candidate.label;
        if (!named.insert({layer.frame.get(), label.row}).second)
            continue;
        PlacedLabel result{candidate.layer, label.row, label.text, {}, {}, 12, label.ink, label.halo};
        const QPointF at = pixelOf(shapes, label.row, view);
        bool fits = false;
        if (shapes.type == GeometryType::Polygon) {
            const QPainterPath path = rowPath(shapes, label.row, view);
            double area = 0;
            for (const QPolygonF &ring : path.toSubpathPolygons())
                area = std::max(area, ringArea(ring));
            result.fontPx = area > largeArea ? 14 : 12;
            if (area > valueArea && !label.value.isEmpty()) {
                result.value = label.value;
                fits = placeInPolygon(path, at, textSize(result.text, result.value, result.fontPx), room, result.box);
            }
            if (!fits) {
                result.value.clear();
                fits = placeInPolygon(path, at, textSize(result.text, {}, 12), room, result.box);
                result.fontPx = 12;
            }
        } else if (shapes.type == GeometryType::Line) {
            result.box = centred(at, textSize(result.text, {}, 12));
            fits = room.isFree(result.box);
        } else {
            fits = placeAtPoint(at, radiusOf(layer, label.row, view) + (layer.rings.empty() ? 0 : 6), textSize(result.text, {}, 12), room, result.box);
        }
        if (!fits)
            continue;
        room.take(result.box);
        placed.push_back(result);
    }
    return placed;
}

void drawLabels(QPainter &painter, const std::vector<PlacedLabel> &labels)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedLabel &label : labels) {
        const auto line = [&](const QString &text, int px, double baseline) {
            const QFont font = mapFont(px);
            QPainterPath path;
            path.addText(label.box.center().x() - QFontMetricsF(font).horizontalAdvance(text) / 2, baseline, font, text);
            if (label.halo.isValid())
                painter.strokePath(path, QPen(label.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.fillPath(path, label.ink);
        };
        line(label.text, label.fontPx, label.box.top() + label.fontPx * 1.05);
        if (!label.value.isEmpty())
            line(label.value, 12, label.box.bottom() - 3.5);
    }
    painter.restore();
}

} // namespace om
