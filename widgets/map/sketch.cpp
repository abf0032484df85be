// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/sketch.h"

#include "base/mercator.h"
#include "common/palette.h"

#include <QPainter>
#include <QPainterPath>

namespace om {

Geometry lonLatShape(const std::vector<QPointF> &world, bool isClosed)
{
    Geometry shape;
    shape.type = isClosed ? GeometryType::Polygon : GeometryType::Line;
    const auto add = [&shape](QPointF p) {
        const LonLat place = lonLatFromMercator(p.x(), p.y());
        shape.xy.insert(shape.xy.end(), {place.lon, place.lat});
    };
    for (const QPointF &p : world)
        add(p);
    if (isClosed && !world.empty())
        add(world.front());
    shape.rings = {std::uint32_t(shape.pointCount())};
    if (isClosed)
        shape.parts = {1};
    return shape;
}

QPolygonF toPixels(const std::vector<QPointF> &world, const Viewport &view)
{
    QPolygonF pixels;
    pixels.reserve(qsizetype(world.size()));
    for (const QPointF &p : world)
        pixels.append(view.toPixel(p.x(), p.y()));
    return pixels;
}

void drawSketch(QPainter &painter, const QPolygonF &line, bool isClosed, const Scene &scene)
{
    if (line.size() < 2)
        return;
    painter.setBrush(Qt::NoBrush);
    const auto stroke = [&] { isClosed ? painter.drawPolygon(line) : painter.drawPolyline(line); };
    if (isClosed) {
        QColor tint = scene.selection;
        tint.setAlpha(32);
        painter.setBrush(tint);
    }
    painter.setPen(QPen(scene.ground, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    stroke();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.selection, 2, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    stroke();
}

void drawCorner(QPainter &painter, QPointF at, const Scene &scene)
{
    painter.setPen(QPen(scene.ground, 2));
    painter.setBrush(scene.selection);
    painter.drawEllipse(at, 4.5, 4.5);
}

void drawPin(QPainter &painter, QPointF at, const Scene &scene)
{
    QPainterPath pin(at);
    pin.cubicTo(at + QPointF(-4, -10), at + QPointF(-11, -14), at + QPointF(-11, -23));
    pin.arcTo(QRectF(at.x() - 11, at.y() - 34, 22, 22), 180, -180);
    pin.cubicTo(at + QPointF(11, -14), at + QPointF(4, -10), at);
    painter.setPen(QPen(scene.ground, 2));
    painter.setBrush(scene.selection);
    painter.drawPath(pin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.ground);
    painter.drawEllipse(at - QPointF(0, 23), 4, 4);
}

void drawPins(QPainter &painter, const Viewport &view, const std::vector<MapPin> &pins, const Scene &scene)
{
    for (const MapPin &pin : pins) {
        const QPointF at = view.toPixel(mercatorX(pin.place.lon), mercatorY(pin.place.lat));
        drawPin(painter, at, scene);
        drawPlate(painter, at - QPointF(0, 48), pin.text, false, scene);
    }
}

void drawPlate(QPainter &painter, QPointF at, const QString &text, bool isBold, const Scene &scene)
{
    const QFont font = Palette::font(12, isBold);
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(text) + 12, 20);
    const QRectF plate(at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height());
    painter.setPen(QPen(scene.line, 1));
    painter.setBrush(scene.panel);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(scene.ink);
    painter.setFont(font);
    painter.drawText(plate, Qt::AlignCenter, text);
}

} // namespace om
