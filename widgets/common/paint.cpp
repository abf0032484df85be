// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/paint.h"

#include <QFontMetrics>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace om {

Mark markOf(const QString &clockState)
{
    if (clockState == QLatin1String("normal"))
        return Mark::Circle;
    if (clockState == QLatin1String("due_soon"))
        return Mark::Triangle;
    if (clockState == QLatin1String("overdue"))
        return Mark::Square;
    return clockState.isEmpty() ? Mark::None : Mark::Diamond;
}

void drawMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF middle = box.center();
    switch (mark) {
    case Mark::None: break;
    case Mark::Circle: painter.drawEllipse(box); break;
    case Mark::Triangle: painter.drawPolygon(QPolygonF{{middle.x(), box.top()}, {box.right(), box.bottom()}, {box.left(), box.bottom()}}); break;
    case Mark::Square: painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5)); break;
    case Mark::Diamond:
        painter.drawPolygon(QPolygonF{{middle.x(), box.top()}, {box.right(), middle.y()}, {middle.x(), box.bottom()}, {box.left(), middle.y()}});
        break;
    }
    painter.restore();
}

int drawText(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text, const QFont &font, const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, int(std::ceil(box.width())));
    painter.drawText(box, int(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

void drawSparkline(QPainter &painter, const QRectF &box, const QList<double> &values, const QColor &color)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    int known = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
        ++known;
    }
    if (known < 2)
        return;
    const double span = high > low ? high - low : 1;
    const auto point = [&](qsizetype i) {
        return QPointF(box.left() + box.width() * double(i) / double(values.size() - 1),
                       high > low ? box.bottom() - box.height() * (values[i] - low) / span : box.center().y());
    };
    QPainterPath path;
    bool isOpen = false;
    qsizetype last = -1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            isOpen = false;
            continue;
        }
        isOpen ? path.lineTo(point(i)) : path.moveTo(point(i));
        isOpen = true;
        last = i;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(point(last), 2, 2);
    painter.restore();
}

void drawFocus(QPainter &painter, const QRectF &box, const Palette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color("focus"), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    painter.restore();
}

void drawHatch(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    for (double x = box.left() - box.height(); x < box.right(); x += 6)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

} // namespace om
