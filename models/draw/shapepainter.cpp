// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/shapepainter_p.h"

#include "draw/symbolpainter.h"

#include <cmath>

namespace om {

namespace {

constexpr double clipMargin = 96; // px beyond the picture where cut edges may run unseen
constexpr double simplifyPx = 0.45; // half a pixel is not seen
constexpr double speckPx = 2; // below, a polygon is drawn as the pixels of its box
constexpr double smallPx = 4; // below, fill and outline cannot be told apart: one colour stands for both
constexpr double plainJoinPx = 16; // below, the round corners of an outline cost more than the polygon and are not seen
constexpr double plainLinePx = 5; // likewise of a line: below, its rounding takes most of the time of drawing it
constexpr std::size_t mostPieces = 4096; // outlines above all fills matter where few large areas touch; many small ones need the memory

using Points = QList<QPointF>;

/// Hands out the rings of a frame in pixels: those of `detail` where there is one, else the frame's own without points nearer than
/// simplifyPx to the one before. A ring starts at its first point, never at the picture's edge, so neighbouring tiles keep the same points.
class RingReader
{
public:
    RingReader(const ShapeColumn &shapes, const ShapeDetail *detail, const Viewport &view)
        : m_shapes(shapes)
        , m_detail(detail)
        , m_view(view)
    { }

    Points ring(std::uint32_t number) const
    {
        const auto &ends = m_detail ? std::span<const std::uint32_t>(m_detail->rings) : m_shapes.rings;
        const std::uint32_t from = number == 0 ? 0 : ends[number - 1];
        const std::uint32_t until = ends[number];
        Points points;
        points.reserve(until - from);
        if (m_detail) {
            const std::uint32_t *at = m_detail->coords.data() + 2 * std::size_t(from);
            for (std::uint32_t i = from; i < until; ++i, at += 2)
                points.append(m_view.toPixel(at[0] * m_detail->cell, at[1] * m_detail->cell));
            return points;
        }
        for (std::uint32_t i = from; i < until; ++i) {
            const QPointF p = m_view.toPixel(m_shapes.coords[2 * i], m_shapes.coords[2 * i + 1]);
            if (!points.isEmpty() && i + 1 < until && std::abs(p.x() - points.last().x()) < simplifyPx && std::abs(p.y() - points.last().y()) < simplifyPx)
                continue;
            points.append(p);
        }
        return points;
    }

private:
    const ShapeColumn &m_shapes;
    const ShapeDetail *m_detail;
    const Viewport &m_view;
};

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

bool isSegmentNear(const QPointF &a, const QPointF &b, const QRectF &near)
{
    return std::min(a.x(), b.x()) <= near.right() && std::max(a.x(), b.x()) >= near.left() && std::min(a.y(), b.y()) <= near.bottom() &&
        std::max(a.y(), b.y()) >= near.top();
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
        if (isSegmentNear(a, b, near)) {
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

/// An outline that ends where it begins: likewise, but its first corner is joined as any other.
void strokeRing(QPainter &painter, const Points &ring, const QRectF &near, const QPen &pen)
{
    if (pen.style() == Qt::CustomDashLine || ring.size() < 3 || ring.first() != ring.last()) {
        strokeLine(painter, ring, near, pen);
        return;
    }
    const qsizetype corners = ring.size() - 1;
    qsizetype far = 0; // a side that is not seen: the walk begins and ends there
    while (far < corners && isSegmentNear(ring[far], ring[far + 1], near))
        ++far;
    if (far == corners) {
        painter.setPen(pen);
        painter.drawPolygon(ring.constData(), int(corners));
        return;
    }
    Points turned;
    turned.reserve(ring.size());
    for (qsizetype i = 0; i <= corners; ++i)
        turned.append(ring[(far + 1 + i) % corners]);
    strokeLine(painter, turned, near, pen);
}

struct Piece
{
    QPainterPath fill;
    QList<Points> outlines;
    const Symbol *symbol;
    double across; ///< px
};

/// What a polygon of some 3 px looks like: its fill and, by share of the area, the outline about it.
QColor smallColor(const Symbol &symbol)
{
    const QPen pen = symbolPen(symbol.stroke, symbol.size, symbol.dash);
    if (!symbol.fill.isValid() || pen.style() == Qt::NoPen)
        return symbol.fill.isValid() ? symbol.fill : symbol.stroke;
    constexpr double across = 3;
    const double w = std::min(pen.widthF(), 2.0);
    const double inner = std::pow((across - w) / (across + w), 2);
    const auto mix = [&](float fill, float stroke) { return float(double(fill) * inner + double(stroke) * (1 - inner)); };
    const QColor f = symbol.fill, s = symbol.stroke;
    return QColor::fromRgbF(mix(f.redF(), s.redF()), mix(f.greenF(), s.greenF()), mix(f.blueF(), s.blueF()), mix(f.alphaF(), s.alphaF()));
}

std::vector<std::uint32_t> rowsMeeting(const DrawLayer &layer, const Box &world)
{
    return rowsIn(layer.frame->shapes(), layer.frame->index(), layer.rows, world);
}

QPainterPath pathOf(const ShapeColumn &shapes, const RingReader &reader, std::size_t row, const Viewport &view)
{
    QPainterPath path;
    const QRectF near = view.rect().adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin);
    const bool isPolygon = shapes.type == GeometryType::Polygon;
    const bool cut = isPolygon && isLarge(view.pixelBox(shapes.boxes[row]), view.size());
    const Rings rings = ringsOf(shapes, row);
    for (std::uint32_t r = rings.first; r < rings.end; ++r) {
        Points points = reader.ring(r);
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

} // namespace

QPainterPath rowPath(const ShapeColumn &shapes, std::size_t row, const Viewport &view)
{
    return pathOf(shapes, RingReader(shapes, nullptr, view), row, view);
}

void drawPolygons(QPainter &painter, const DrawLayer &layer, const ShapeDetail *detail, const Viewport &view, const Scene &scene, double denominator)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    const RingReader reader(shapes, detail, view);
    const QRectF near = view.rect().adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin);
    const QPointF origin = view.toPixel(0, 0);
    std::vector<QBrush> fills, smallFills;
    for (const Symbol &symbol : layer.symbols) {
        fills.emplace_back(symbol.fill);
        smallFills.emplace_back(smallColor(symbol));
    }
    std::vector<QList<QRectF>> specks(layer.symbols.size());
    std::vector<std::uint32_t> marks;
    std::vector<Piece> pieces;
    const auto outline = [&] {
        painter.setBrush(Qt::NoBrush);
        for (const Piece &piece : pieces) {
            QPen pen = symbolPen(piece.symbol->stroke, piece.symbol->size, piece.symbol->dash);
            if (piece.across < plainJoinPx)
                pen.setJoinStyle(Qt::BevelJoin);
            if (piece.outlines.isEmpty()) {
                painter.strokePath(piece.fill, pen);
            } else {
                for (const Points &ring : piece.outlines)
                    strokeRing(painter, ring, near, pen);
            }
        }
        pieces.clear();
    };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::uint32_t row : rowsMeeting(layer, view.grown(24))) {
        const auto at = std::size_t(layer.symbolOf(row));
        const Symbol &symbol = layer.symbols[at];
        if (symbol.shape != SymbolShape::None) {
            marks.push_back(row); // only its mark is drawn
            continue;
        }
        const QRectF box = view.pixelBox(shapes.boxes[row]);
        const double across = std::max(box.width(), box.height());
        if (across < speckPx) {
            const QPointF corner(std::floor(box.center().x() - box.width() / 2 + 0.5), std::floor(box.center().y() - box.height() / 2 + 0.5));
            specks[at].append({corner, QSizeF(std::max(1.0, std::round(box.width())), std::max(1.0, std::round(box.height())))});
            continue;
        }
        Piece piece{pathOf(shapes, reader, row, view), {}, &symbol, across};
        if (across < smallPx) {
            painter.fillPath(piece.fill, smallFills[at]);
            continue;
        }
        if (symbol.fill.isValid())
            painter.fillPath(piece.fill, fills[at]);
        if (symbol.hatch != Hatch::None)
            drawHatch(painter, piece.fill, symbol, origin);
        if (!symbol.stroke.isValid() || symbol.size <= 0)
            continue;
        if (symbol.dash != Dash::Solid || isLarge(box, view.size())) {
            const Rings rings = ringsOf(shapes, row);
            for (std::uint32_t r = rings.first; r < rings.end; ++r)
                piece.outlines.append(reader.ring(r));
        }
        pieces.push_back(std::move(piece));
        if (pieces.size() >= mostPieces)
            outline();
    }
    outline();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (std::size_t at = 0; at < specks.size(); ++at) {
        painter.setBrush(smallFills[at]);
        painter.drawRects(specks[at]);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::uint32_t row : marks)
        drawSymbol(painter, layer.symbols[std::size_t(layer.symbolOf(row))], view.pixelBox(shapes.boxes[row]).topRight(), denominator > 15000 ? 16 : 20,
                   scene.ground, 0);
}

void drawLines(QPainter &painter, const DrawLayer &layer, const ShapeDetail *detail, const Viewport &view, double denominator)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    const RingReader reader(shapes, detail, view);
    std::vector<std::vector<std::uint32_t>> rows(layer.symbols.size());
    for (const std::uint32_t row : rowsMeeting(layer, view.grown(24)))
        rows[std::size_t(layer.symbolOf(row))].push_back(row);
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
            QPen pen = symbolPen(color, casing ? width + std::min(2.0, width) : width, casing ? Dash::Solid : symbol.dash);
            if (pen.style() == Qt::NoPen)
                continue;
            if (pen.style() == Qt::SolidLine && pen.widthF() < plainLinePx) {
                pen.setJoinStyle(Qt::MiterJoin);
                pen.setCapStyle(Qt::SquareCap);
            }
            const double beyond = pen.widthF() + 2; // a cap at the cut end of a run stays unseen
            const QRectF near = view.rect().adjusted(-beyond, -beyond, beyond, beyond);
            for (const std::uint32_t row : rows[std::size_t(at)]) {
                const Rings lines = ringsOf(shapes, row);
                for (std::uint32_t r = lines.first; r < lines.end; ++r)
                    strokeLine(painter, reader.ring(r), near, pen);
            }
        }
    }
}

} // namespace om
