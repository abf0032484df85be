// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/shapepainter_p.h"

#include "draw/symbolpainter.h"

#include <cmath>

namespace om {

namespace {

constexpr double clipMargin = 96; // px beyond the picture where cut edges may run unseen
constexpr double simplifyPx = 0.45; // half a pixel is not seen

using Points = QList<QPointF>;

/// Points of one ring in pixels, without those nearer than simplifyPx to the one before. It starts at the ring's first point, never at
/// the picture's edge, so neighbouring tiles keep the same points.
Points ringPoints(const ShapeColumn &shapes, std::uint32_t from, std::uint32_t until, const Viewport &view)
{
    Points points;
    points.reserve(until - from);
    for (std::uint32_t i = from; i < until; ++i) {
        const QPointF p = view.toPixel(shapes.coords[2 * i], shapes.coords[2 * i + 1]);
        if (!points.isEmpty() && i + 1 < until && std::abs(p.x() - points.last().x()) < simplifyPx && std::abs(p.y() - points.last().y()) < simplifyPx)
            continue;
        points.append(p);
    }
    return points;
}

/// Sutherland–Hodgman against one side: keeps where `inside(p)` ≥ 0.
template<typename Inside>
Points clippedBy(const Points &points, Inside inside)
{
    Points out;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF &a = points[i == 0 ? points.size() - 1 : i - 1];
        const QPointF &b = points[i];
        const double da = inside(a);
        const double db = inside(b);
        if ((da >= 0) != (db >= 0))
            out.append(a + (b - a) * (da / (da - db)));
        if (db >= 0)
            out.append(b);
    }
    return out;
}

Points clippedRing(const Points &ring, const QRectF &to)
{
    Points points = clippedBy(ring, [&](QPointF p) { return p.x() - to.left(); });
    points = clippedBy(points, [&](QPointF p) { return to.right() - p.x(); });
    points = clippedBy(points, [&](QPointF p) { return p.y() - to.top(); });
    return clippedBy(points, [&](QPointF p) { return to.bottom() - p.y(); });
}

struct Rings
{
    std::uint32_t first, end;
};

/// Rings (of polygons and of lines alike) of a row, as numbers into `shapes.rings`.
Rings ringsOf(const ShapeColumn &shapes, std::size_t row)
{
    std::uint32_t first = shapes.rowParts[row];
    std::uint32_t end = shapes.rowParts[row + 1];
    if (shapes.type == GeometryType::Polygon) {
        first = first == 0 ? 0 : shapes.parts[first - 1];
        end = end == 0 ? 0 : shapes.parts[end - 1];
    }
    return {first, end};
}

bool isLarge(const QRectF &box, const QSize &size)
{
    return box.width() > 4.0 * size.width() || box.height() > 4.0 * size.height();
}

/// A polyline in pieces near the picture. The dash pattern goes on across left-out pieces, so that tiles agree about it.
void strokeLine(QPainter &painter, const Points &points, const QRectF &near, QPen pen)
{
    if (points.size() < 2)
        return;
    const bool isDashed = pen.style() == Qt::CustomDashLine;
    double length = 0;
    double start = 0;
    Points run;
    const auto flush = [&] {
        if (run.size() > 1) {
            if (isDashed)
                pen.setDashOffset(start / pen.widthF());
            painter.setPen(pen);
            painter.drawPolyline(run.constData(), int(run.size()));
        }
        run.clear();
    };
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF &a = points[i - 1];
        const QPointF &b = points[i];
        const bool isNear = std::min(a.x(), b.x()) <= near.right() && std::max(a.x(), b.x()) >= near.left() && std::min(a.y(), b.y()) <= near.bottom() &&
            std::max(a.y(), b.y()) >= near.top();
        if (isNear) {
            if (run.isEmpty()) {
                start = length;
                run.append(a);
            }
            run.append(b);
        } else {
            flush();
        }
        if (isDashed)
            length += std::hypot(b.x() - a.x(), b.y() - a.y());
    }
    flush();
}

struct Piece
{
    QPainterPath fill;
    QList<Points> outlines;
    const Symbol *symbol;
    QRectF box;
};

} // namespace

QPainterPath rowPath(const ShapeColumn &shapes, std::size_t row, const Viewport &view)
{
    QPainterPath path;
    const QRectF near = view.rect().adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin);
    const bool isPolygon = shapes.type == GeometryType::Polygon;
    const bool cut = isPolygon && isLarge(view.pixelBox(shapes.boxes[row]), view.size());
    const Rings rings = ringsOf(shapes, row);
    for (std::uint32_t r = rings.first; r < rings.end; ++r) {
        Points points = ringPoints(shapes, r == 0 ? 0 : shapes.rings[r - 1], shapes.rings[r], view);
        if (cut)
            points = clippedRing(points, near);
        if (points.size() < 2)
            continue;
        path.addPolygon(points);
        if (isPolygon)
            path.closeSubpath();
    }
    return path;
}

void drawPolygons(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene, double denominator)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    const QRectF near = view.rect().adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin);
    const Box world = view.grown(24);
    const QPointF origin = view.toPixel(0, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<Piece> pieces;
    const auto outline = [&] {
        painter.setBrush(Qt::NoBrush);
        for (const Piece &piece : pieces) {
            const QPen pen = symbolPen(piece.symbol->stroke, piece.symbol->size, piece.symbol->dash);
            if (pen.style() == Qt::NoPen)
                continue;
            if (piece.outlines.isEmpty()) {
                painter.strokePath(piece.fill, pen);
            } else {
                for (const Points &ring : piece.outlines)
                    strokeLine(painter, ring, near, pen);
            }
        }
        pieces.clear();
    };
    layer.rows.forEach([&](std::size_t row) {
        if (!shapes.boxes[row].intersects(world))
            return;
        const Symbol &symbol = layer.symbols[std::size_t(layer.symbolOf(row))];
        if (symbol.shape != SymbolShape::None)
            return; // only its mark is drawn
        const QRectF box = view.pixelBox(shapes.boxes[row]);
        if (box.width() < 1.5 && box.height() < 1.5) {
            if (symbol.fill.isValid())
                painter.fillRect(QRectF(box.center() - QPointF(0.6, 0.6), QSizeF(1.2, 1.2)), symbol.fill);
            return;
        }
        Piece piece{rowPath(shapes, row, view), {}, &symbol, box};
        if (symbol.stroke.isValid() && (symbol.dash != Dash::Solid || isLarge(box, view.size()))) {
            const Rings rings = ringsOf(shapes, row);
            for (std::uint32_t r = rings.first; r < rings.end; ++r)
                piece.outlines.append(ringPoints(shapes, r == 0 ? 0 : shapes.rings[r - 1], shapes.rings[r], view));
        }
        if (symbol.fill.isValid())
            painter.fillPath(piece.fill, symbol.fill);
        if (symbol.hatch != Hatch::None)
            drawHatch(painter, piece.fill, symbol, origin);
        pieces.push_back(std::move(piece));
        if (pieces.size() >= 4096) // outlines above all fills matter where few large areas touch; many small ones need the memory
            outline();
    });
    outline();
    layer.rows.forEach([&](std::size_t row) {
        const Symbol &symbol = layer.symbols[std::size_t(layer.symbolOf(row))];
        if (symbol.shape == SymbolShape::None || !shapes.boxes[row].intersects(world))
            return;
        const QRectF box = view.pixelBox(shapes.boxes[row]);
        drawSymbol(painter, symbol, box.topRight(), denominator > 15000 ? 16 : 20, scene.ground, 0);
    });
}

void drawLines(QPainter &painter, const DrawLayer &layer, const Viewport &view, double denominator)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    const QRectF near = view.rect().adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin);
    const Box world = view.grown(24);
    const double growth = layer.isBase ? std::clamp(std::sqrt(40000 / denominator), 0.5, 6.0) : 1.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const bool casing : {true, false}) {
        if (casing && std::none_of(layer.symbols.begin(), layer.symbols.end(), [](const Symbol &s) { return s.stroke.isValid() && s.fill.isValid(); }))
            continue;
        // Lower symbols first in the list are the more important ones: they are drawn last.
        for (int at = int(layer.symbols.size()) - 1; at >= 0; --at) {
            const Symbol &symbol = layer.symbols[std::size_t(at)];
            const double width = std::max(0.6, symbol.size * growth);
            const bool hasFill = symbol.fill.isValid();
            const QColor color = casing ? (hasFill ? symbol.stroke : QColor()) : (hasFill ? symbol.fill : symbol.stroke);
            const QPen pen = symbolPen(color, casing ? width + std::min(2.0, width) : width, casing ? Dash::Solid : symbol.dash);
            if (pen.style() == Qt::NoPen)
                continue;
            layer.rows.forEach([&](std::size_t row) {
                if (layer.symbolOf(row) != at || !shapes.boxes[row].intersects(world))
                    return;
                const Rings lines = ringsOf(shapes, row);
                for (std::uint32_t r = lines.first; r < lines.end; ++r)
                    strokeLine(painter, ringPoints(shapes, r == 0 ? 0 : shapes.rings[r - 1], shapes.rings[r], view), near, pen);
            });
        }
    }
}

} // namespace om
