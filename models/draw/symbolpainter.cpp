// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/symbolpainter.h"

#include "draw/symbolpicture.h"

#include <cmath>
#include <numbers>

namespace om {

namespace {

QPainterPath polygonPath(int corners, double radius, double turn)
{
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double a = turn + 2 * std::numbers::pi * i / corners;
        const QPointF p(radius * std::sin(a), -radius * std::cos(a));
        i == 0 ? path.moveTo(p) : path.lineTo(p);
    }
    path.closeSubpath();
    return path;
}

QPainterPath crownPath(double size)
{
    // Three spikes over a band, in a box of 20 × 20.
    static const QPointF corners[] = {{-8, 6}, {-9, -5}, {-4, -1}, {0, -8}, {4, -1}, {9, -5}, {8, 6}};
    QPainterPath path(corners[0] * size / 20);
    for (const QPointF &c : corners)
        path.lineTo(c * size / 20);
    path.closeSubpath();
    return path;
}

QPainterPath pinPath(double size)
{
    const double r = size / 2;
    QPainterPath path;
    path.moveTo(0, 0);
    path.cubicTo(-r * 0.35, -r * 0.9, -r, -r * 1.1, -r, -r * 1.7);
    path.arcTo(QRectF(-r, -r * 2.7, 2 * r, 2 * r), 180, -180);
    path.cubicTo(r, -r * 1.1, r * 0.35, -r * 0.9, 0, 0);
    return path;
}

} // namespace

QFont mapFont(int px, bool isBold)
{
    QFont font(QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans")});
    font.setPixelSize(px);
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPainterPath shapePath(SymbolShape shape, double size)
{
    const double r = size / 2;
    QPainterPath path;
    switch (shape) {
    case SymbolShape::Square: path.addRect(-r * 0.89, -r * 0.89, r * 1.78, r * 1.78); break; // the area of the circle
    case SymbolShape::Triangle: return polygonPath(3, r * 1.2, 0).translated(0, r * 0.15);
    case SymbolShape::Diamond: return polygonPath(4, r * 1.12, 0);
    case SymbolShape::Hexagon: return polygonPath(6, r, 0);
    case SymbolShape::Crown: return crownPath(size);
    case SymbolShape::Pin: return pinPath(size);
    default: path.addEllipse(QPointF(0, 0), r, r); break;
    }
    return path;
}

QPen symbolPen(const QColor &color, double width, Dash dash)
{
    if (!color.isValid() || width <= 0)
        return QPen(Qt::NoPen);
    // Each round corner is an arc to the stroker, a third of the time of a map of outlines; on so thin a line nobody sees it.
    constexpr double thin = 2;
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, width <= thin ? Qt::BevelJoin : Qt::RoundJoin);
    if (dash != Dash::Solid) {
        pen.setCapStyle(Qt::FlatCap);
        const double unit = 1 / width;
        pen.setDashPattern(dash == Dash::Dashed ? QList<qreal>{6 * unit, 4 * unit} : QList<qreal>{2 * unit, 4 * unit});
    }
    return pen;
}

void drawSymbol(QPainter &painter, const Symbol &symbol, QPointF at, double size, const QColor &edge, double edgeWidth)
{
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    if (symbol.shape == SymbolShape::Crown) {
        // On a disc, so that the class colour of what lies below stays visible around it.
        painter.setPen(symbolPen(symbol.stroke, 1, Dash::Solid));
        painter.setBrush(symbol.fill);
        painter.drawEllipse(QPointF(0, 0), size / 2, size / 2);
        painter.fillPath(shapePath(SymbolShape::Crown, size * 0.62), symbol.stroke);
        painter.restore();
        return;
    }
    const QPainterPath path = shapePath(symbol.shape, size);
    if (edge.isValid() && edgeWidth > 0)
        painter.strokePath(path, QPen(edge, 2 * edgeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (symbol.fill.isValid())
        painter.fillPath(path, symbol.fill);
    if (symbol.stroke.isValid())
        painter.strokePath(path,
                           symbol.dash == Dash::Solid ? QPen(symbol.stroke, std::max(1.0, size / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                                                      : symbolPen(symbol.stroke, std::max(1.0, size / 9), symbol.dash));
    if (symbol.picture) {
        // A pin's disc lies above its tip; a triangle's room in its lower half.
        const double side = size * (symbol.shape == SymbolShape::Triangle || symbol.shape == SymbolShape::Diamond ? 0.5 : 0.66);
        const QPointF middle(0, symbol.shape == SymbolShape::Pin ? -size * 0.85 : symbol.shape == SymbolShape::Triangle ? size * 0.14 : 0);
        symbol.picture->draw(painter, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side));
    } else if (symbol.shape == SymbolShape::Pin) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge.isValid() ? edge : QColor(Qt::white));
        painter.drawEllipse(QPointF(0, -size * 0.85), size * 0.2, size * 0.2);
    }
    painter.restore();
}

QColor inkOn(const QColor &fill)
{
    // Relative luminance of WCAG 2.2; at 0.18 white and black stand out equally.
    const auto linear = [](float c) { return c <= 0.04045f ? double(c) / 12.92 : std::pow((double(c) + 0.055) / 1.055, 2.4); };
    const double luminance = 0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) + 0.0722 * linear(fill.blueF());
    return luminance < 0.18 ? QColor(Qt::white) : QColor(0x0B, 0x16, 0x26);
}

void drawGlyph(QPainter &painter, const QString &glyph, QPointF at, double size, const QColor &ink)
{
    const int px = std::min(14, int(size * 0.62));
    if (px < 7 || glyph.isEmpty())
        return;
    const QFont font = mapFont(px, true);
    const QFontMetricsF metrics(font);
    // Centred on its ink, not on its line: half a pixel is seen in so small a mark.
    const QRectF ink0 = metrics.tightBoundingRect(glyph);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(at - ink0.center(), glyph);
}

void drawHatch(QPainter &painter, const QPainterPath &area, const Symbol &symbol, QPointF origin)
{
    constexpr double pitch = 6 * std::numbers::sqrt2; // along x; 6 px across the lines
    const QRectF box = area.boundingRect();
    painter.save();
    painter.setClipPath(area, Qt::IntersectClip);
    if (symbol.hatch == Hatch::Small) {
        constexpr double dots = 6;
        const double firstX = std::ceil((box.left() - origin.x()) / dots), firstY = std::ceil((box.top() - origin.y()) / dots);
        QList<QPointF> points;
        for (double y = firstY; y * dots + origin.y() <= box.bottom() && points.size() < 40000; ++y)
            for (double x = firstX; x * dots + origin.x() <= box.right(); ++x)
                points.append({(x + 0.5 * std::fmod(std::abs(y), 2)) * dots + origin.x(), y * dots + origin.y()});
        painter.setPen(QPen(symbol.hatchColor, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(points.constData(), int(points.size()));
        painter.restore();
        return;
    }
    painter.setPen(QPen(symbol.hatchColor, 1.2));
    if (symbol.hatch == Hatch::Withheld) { // lines x − y = k·pitch
        const double slide = origin.x() - origin.y();
        const double start = std::ceil((box.left() - box.bottom() - slide) / pitch), end = (box.right() - box.top() - slide) / pitch;
        QList<QLineF> falling;
        for (double k = start; k <= end && falling.size() < 4000; ++k) {
            const double gap = k * pitch + slide;
            falling.append(QLineF(gap + box.top(), box.top(), gap + box.bottom(), box.bottom()));
        }
        painter.drawLines(falling);
        painter.restore();
        return;
    }
    // Lines x + y = k·pitch in the coordinates of the world, whose origin is `origin` here.
    const double shift = origin.x() + origin.y();
    const double first = std::ceil((box.left() + box.top() - shift) / pitch);
    const double last = (box.right() + box.bottom() - shift) / pitch;
    QList<QLineF> lines;
    for (double k = first; k <= last && lines.size() < 4000; ++k) {
        const double sum = k * pitch + shift;
        lines.append(QLineF(sum - box.bottom(), box.bottom(), sum - box.top(), box.top()));
    }
    painter.drawLines(lines);
    painter.restore();
}

void drawSample(QPainter &painter, const Symbol &symbol, GeometryType geometry, const QRectF &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMark = symbol.shape != SymbolShape::None && symbol.shape != SymbolShape::Ring;
    if (isMark) {
        const double most = symbol.shape == SymbolShape::Crown || symbol.picture ? 20.0 : 12.0;
        drawSymbol(painter, symbol, symbol.shape == SymbolShape::Pin ? box.center() + QPointF(0, box.height() / 2) : box.center(), std::min(most, box.height()),
                   {}, 0);
    } else if (geometry == GeometryType::Line || symbol.shape == SymbolShape::Ring) {
        const QLineF line(box.left(), box.center().y(), box.right(), box.center().y());
        const QColor color = symbol.fill.isValid() ? symbol.fill : symbol.stroke;
        if (symbol.shape != SymbolShape::Ring && symbol.stroke.isValid()) {
            painter.setPen(symbolPen(symbol.stroke, std::min(symbol.size, 4.0) + 2, Dash::Solid));
            painter.drawLine(line);
        }
        painter.setPen(symbolPen(color, symbol.shape == SymbolShape::Ring ? 1.5 : std::min(symbol.size, 4.0), symbol.dash));
        painter.drawLine(line);
    } else {
        QPainterPath path;
        path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (symbol.fill.isValid())
            painter.fillPath(path, symbol.fill);
        if (symbol.hatch != Hatch::None)
            drawHatch(painter, path, symbol, box.topLeft());
        painter.strokePath(path, symbolPen(symbol.stroke, std::min(symbol.size, 2.0), symbol.dash));
    }
    painter.restore();
}

} // namespace om
