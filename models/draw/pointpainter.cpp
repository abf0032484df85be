// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/pointpainter_p.h"

#include "base/mercator.h"
#include "draw/symbolpainter.h"
#include "draw/symbolstamps_p.h"

#include <cmath>

namespace om {

namespace {

constexpr double floatLimit = 0x1p22; // px per unit up to which a float of the world is finer than half a pixel

constexpr double ringOffset = 4.2; // px from a symbol's edge to the middle of its ring
constexpr int badgePx = 12;

/// Over the limit is said in figures, too.
QString percentText(double share)
{
    return QStringLiteral("%1 %").arg(std::lround(share * 100));
}

void drawRing(QPainter &painter, const DrawLayer &layer, std::size_t row, QPointF at, double radius, const Scene &scene)
{
    const double share = double(layer.rings[row]);
    if (std::isnan(share))
        return;
    std::size_t rank = 0;
    while (rank < layer.ringBreaks.size() && share >= layer.ringBreaks[rank])
        ++rank;
    const QColor color = rank < layer.ringColors.size() ? layer.ringColors[rank] : scene.ink;
    const bool isFull = share >= 1;
    const double r = radius + ringOffset;
    painter.setBrush(Qt::NoBrush);
    QColor track = color;
    track.setAlphaF(0.25f);
    painter.setPen(QPen(track, 3.6, Qt::SolidLine, Qt::FlatCap));
    painter.drawEllipse(at, r, r);
    painter.setPen(QPen(color, isFull ? 4.8 : 3.6, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), 90 * 16, int(std::lround(-std::clamp(share, 0.0, 1.0) * 360 * 16)));
    const auto plate = ringBadge(layer, row, at, radius);
    if (!plate)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(*plate, 2, 2);
    painter.setPen(scene.badge);
    painter.setFont(mapFont(badgePx, true));
    painter.drawText(*plate, Qt::AlignCenter, percentText(share));
}

} // namespace

std::optional<QRectF> ringBadge(const DrawLayer &layer, std::size_t row, QPointF at, double radius)
{
    const double share = layer.rings.empty() ? 0 : double(layer.rings[row]);
    if (!(share >= 1))
        return std::nullopt;
    const double r = radius + ringOffset;
    return QRectF(at.x() + r * 0.4, at.y() - r - 12, QFontMetricsF(mapFont(badgePx, true)).horizontalAdvance(percentText(share)) + 8, 16);
}

QPointF pixelOf(const ShapeColumn &shapes, std::size_t row, const Viewport &view)
{
    if (view.pixelsPerUnit() <= floatLimit)
        return view.toPixel(double(shapes.x[row]), double(shapes.y[row]));
    return view.toPixel(mercatorX(shapes.lon[row]), mercatorY(shapes.lat[row]));
}

std::vector<std::uint32_t> rowsNear(const DrawLayer &layer, const Viewport &view, double margin)
{
    return rowsIn(layer.frame->shapes(), layer.frame->index(), layer.rows, view.grown(margin));
}

double radiusOf(const DrawLayer &layer, std::size_t row, const Viewport &view)
{
    const Symbol &symbol = layer.symbols[std::size_t(layer.symbolOf(row))];
    const double size = layer.sizes.empty() ? symbol.size : double(layer.sizes[row]);
    if (symbol.shape == SymbolShape::Ring)
        return size / view.metresPerPixelAt(double(layer.frame->shapes().y[row]));
    return layer.sizes.empty() ? size / 2 : size;
}

double pointReach(const Symbol &symbol)
{
    return 1.5 * symbol.size + 4; // a pin is the tallest; outline
}

void drawPoint(QPainter &painter, const Symbol &symbol, double size, const QString &letter, QPointF at, const QColor &ground)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawSymbol(painter, symbol, at, size, ground, size > 10 ? 1.5 : 1);
    drawGlyph(painter, letter, at, size, inkOn(symbol.fill));
}

double layerReach(const DrawLayer &layer, const Viewport &view)
{
    double reach = layer.rings.empty() ? 0 : 64;
    for (const Symbol &symbol : layer.symbols)
        reach = std::max(reach, symbol.shape == SymbolShape::Ring ? 0 : pointReach(symbol));
    constexpr double outline = 24; // and the badge beside it
    if (std::any_of(layer.symbols.begin(), layer.symbols.end(), [](const Symbol &s) { return s.shape == SymbolShape::Ring; }))
        layer.rows.forEach([&](std::size_t row) { reach = std::max(reach, radiusOf(layer, row, view)); });
    else if (!layer.sizes.empty())
        layer.rows.forEach([&](std::size_t row) { reach = std::max(reach, double(layer.sizes[row]) + outline); });
    return reach;
}

void drawPoints(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene, SymbolStamps &stamps)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    std::vector<std::uint32_t> rows = rowsNear(layer, view, layerReach(layer, view));
    if (SymbolStamps::suit(layer, painter)) {
        stamps.draw(painter, view, rows);
        return;
    }
    if (!layer.sizes.empty())
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return layer.sizes[a] > layer.sizes[b]; });
    painter.setRenderHint(QPainter::Antialiasing);
    for (const std::uint32_t row : rows) {
        const QPointF at = pixelOf(shapes, row, view);
        const Symbol &symbol = layer.symbols[std::size_t(layer.symbolOf(row))];
        const double radius = radiusOf(layer, row, view);
        if (std::isnan(radius) || std::isnan(at.x()))
            continue;
        if (symbol.shape == SymbolShape::Ring) {
            if (symbol.fill.isValid()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(symbol.fill);
                painter.drawEllipse(at, radius, radius);
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(symbolPen(symbol.stroke, 1.5, symbol.dash));
            painter.drawEllipse(at, radius, radius);
            continue;
        }
        if (!layer.rings.empty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(scene.ground);
            painter.drawEllipse(at, radius + 6.5, radius + 6.5);
            drawRing(painter, layer, row, at, radius, scene);
        }
        const QString letter = layer.glyphOf.empty() ? QString() : layer.glyphs[layer.glyphOf[row]];
        drawPoint(painter, symbol, 2 * radius, letter, at, layer.rings.empty() ? scene.ground : QColor());
    }
}

} // namespace om
