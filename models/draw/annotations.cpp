// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/annotations.h"

#include "draw/symbolpainter.h"

#include <QFontMetricsF>
#include <QJsonObject>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace om {

namespace {

constexpr std::array kinds{"stroke", "arrow", "note"}; // in the order of Annotation::Kind
constexpr double halo = 4; // px wider than the line
constexpr int notePx = 14;

QPolygonF pixelsOf(const Annotation &annotation, const Viewport &view)
{
    QPolygonF pixels;
    for (const QPointF &p : annotation.points)
        pixels.append(view.toPixel(p.x(), p.y()));
    return pixels;
}

QPainterPath pathOf(const Annotation &annotation, const Viewport &view)
{
    const QPolygonF pixels = pixelsOf(annotation, view);
    QPainterPath path;
    if (annotation.kind == Annotation::Kind::Arrow) {
        const QLineF shaft(pixels.last(), pixels.first());
        path.moveTo(shaft.p2());
        path.lineTo(shaft.p1());
        if (shaft.length() > 0) {
            QLineF barb(shaft);
            barb.setLength(10 + 2 * annotation.width);
            for (const double angle : {28.0, -28.0}) {
                QLineF side(barb);
                side.setAngle(barb.angle() + angle);
                path.moveTo(side.p2());
                path.lineTo(shaft.p1());
            }
        }
        return path;
    }
    path.addPolygon(pixels);
    if (pixels.size() == 1)
        path.lineTo(pixels.first() + QPointF(0.1, 0)); // a dot
    return path;
}

QRectF plateOf(const Annotation &note, const Viewport &view)
{
    const QFontMetricsF metrics(mapFont(notePx, true));
    const QPointF at = view.toPixel(note.points.front().x(), note.points.front().y());
    return {at.x(), at.y() - 24, metrics.horizontalAdvance(note.text) + 16, 24};
}

} // namespace

QJsonArray toJson(const std::vector<Annotation> &annotations)
{
    QJsonArray json;
    for (const Annotation &a : annotations) {
        QJsonArray points;
        for (const QPointF &p : a.points)
            points.append(QJsonArray{p.x(), p.y()});
        json.append(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(kinds[std::size_t(a.kind)])},
                                {QStringLiteral("color"), a.color},
                                {QStringLiteral("width"), a.width},
                                {QStringLiteral("points"), points},
                                {QStringLiteral("text"), a.text}});
    }
    return json;
}

std::vector<Annotation> annotationsFromJson(const QJsonArray &json)
{
    std::vector<Annotation> annotations;
    for (const auto value : json) {
        const QJsonObject object = value.toObject();
        Annotation a;
        const QString kind = object.value(QLatin1String("kind")).toString();
        const auto known = std::ranges::find_if(kinds, [&](const char *k) { return kind == QLatin1StringView(k); });
        a.kind = known == kinds.end() ? Annotation::Kind::Stroke : Annotation::Kind(known - kinds.begin());
        a.color = object.value(QLatin1String("color")).toString();
        a.width = std::clamp(object.value(QLatin1String("width")).toDouble(3), 1.0, 40.0);
        a.text = object.value(QLatin1String("text")).toString();
        bool isFinite = true;
        const QJsonArray points = object.value(QLatin1String("points")).toArray();
        for (const auto point : points) {
            a.points.emplace_back(point.toArray().at(0).toDouble(NAN), point.toArray().at(1).toDouble(NAN));
            isFinite = isFinite && std::isfinite(a.points.back().x()) && std::isfinite(a.points.back().y());
        }
        if (known != kinds.end() && isFinite && !a.points.empty())
            annotations.push_back(std::move(a));
    }
    return annotations;
}

void drawAnnotations(QPainter &painter, const Viewport &view, const std::vector<Annotation> &annotations, const Scene &scene,
                     const std::function<QColor(const QString &)> &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Annotation &a : annotations) {
        const QColor ink = color(a.color);
        if (a.kind == Annotation::Kind::Note) {
            const QRectF plate = plateOf(a, view);
            painter.setPen(QPen(ink, 2));
            painter.setBrush(scene.panel);
            painter.drawRoundedRect(plate, 4, 4);
            painter.setPen(scene.ink);
            painter.setFont(mapFont(notePx, true));
            painter.drawText(plate, Qt::AlignCenter, a.text);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(plate.bottomLeft(), 4, 4);
            continue;
        }
        const QPainterPath path = pathOf(a, view);
        painter.setBrush(Qt::NoBrush);
        painter.strokePath(path, QPen(scene.ground, a.width + halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.strokePath(path, QPen(ink, a.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

int annotationAt(const std::vector<Annotation> &annotations, const Viewport &view, QPointF pixel, double reach)
{
    for (std::size_t i = annotations.size(); i-- > 0;) {
        const Annotation &a = annotations[i];
        if (a.kind == Annotation::Kind::Note) {
            if (plateOf(a, view).adjusted(-reach, -reach, reach, reach).contains(pixel))
                return int(i);
            continue;
        }
        QPainterPathStroker stroker(QPen(Qt::black, a.width + 2 * reach, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (stroker.createStroke(pathOf(a, view)).contains(pixel))
            return int(i);
    }
    return -1;
}

} // namespace om
