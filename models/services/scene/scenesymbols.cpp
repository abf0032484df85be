// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/symbolpainter.h"
#include "draw/symbolpicture.h"
#include "services/scene/scenelayer_p.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace om {

namespace {

SymbolShape shapeOf(const QString &name)
{
    static const QHash<QString, SymbolShape> shapes{{QStringLiteral("circle"), SymbolShape::Circle},     {QStringLiteral("square"), SymbolShape::Square},
                                                    {QStringLiteral("triangle"), SymbolShape::Triangle}, {QStringLiteral("diamond"), SymbolShape::Diamond},
                                                    {QStringLiteral("hexagon"), SymbolShape::Hexagon},   {QStringLiteral("crown"), SymbolShape::Crown},
                                                    {QStringLiteral("pin"), SymbolShape::Pin},           {QStringLiteral("ring"), SymbolShape::Ring}};
    return shapes.value(name, SymbolShape::None);
}

std::shared_ptr<const SymbolPicture> pictureOf(const QString &icon, const QColor &ink)
{
    QFile file(QStringLiteral(":/om/icons/map/%1.svg").arg(icon));
    return file.open(QIODevice::ReadOnly) ? SymbolPicture::make(file.readAll(), ink) : nullptr;
}

} // namespace

Symbol resolvedSymbol(const SymbolSpec &spec, const StyleSpec &style)
{
    const auto color = [&](const QString &token) {
        QColor c = token.isEmpty() ? QColor() : style.color(token);
        if (c.isValid() && spec.opacity < 1)
            c.setAlphaF(float(c.alphaF() * spec.opacity));
        return c;
    };
    Symbol symbol;
    symbol.shape = shapeOf(spec.shape);
    symbol.fill = color(spec.fill);
    symbol.stroke = color(spec.stroke);
    symbol.size = spec.size;
    if (!spec.icon.isEmpty()) {
        if (symbol.shape == SymbolShape::None)
            symbol.shape = SymbolShape::Circle;
        symbol.picture = pictureOf(spec.icon, inkOn(symbol.fill.isValid() ? symbol.fill : style.color(QStringLiteral("map.land"))));
    }
    symbol.hatch = spec.hatch == QLatin1String("nodata") ? Hatch::NoData
        : spec.hatch == QLatin1String("warn")            ? Hatch::Warn
        : spec.hatch == QLatin1String("vacant")          ? Hatch::Vacant
                                                         : Hatch::None;
    if (symbol.hatch != Hatch::None)
        symbol.hatchColor = style.color(QStringLiteral("hatch.") + spec.hatch);
    symbol.dash = spec.dash == QLatin1String("dash") ? Dash::Dashed : spec.dash == QLatin1String("dot") ? Dash::Dotted : Dash::Solid;
    return symbol;
}

Symbol noDataSymbol(const LayerSpec &layer, const StyleSpec &style)
{
    Symbol symbol;
    symbol.fill = style.color(QStringLiteral("map.land"));
    symbol.stroke = layer.symbols.empty() || layer.symbols.front().stroke.isEmpty() ? style.color(QStringLiteral("map.outline"))
                                                                                    : style.color(layer.symbols.front().stroke);
    symbol.hatch = Hatch::NoData;
    symbol.hatchColor = style.color(QStringLiteral("hatch.nodata"));
    return symbol;
}

Symbol plainSymbol(GeometryType geometry, const StyleSpec &style, const QColor &color, const Symbol *like)
{
    Symbol symbol;
    if (like) {
        symbol = *like;
    } else {
        symbol.shape = geometry == GeometryType::Point ? SymbolShape::Circle : SymbolShape::None;
        symbol.size = geometry == GeometryType::Point ? 9 : geometry == GeometryType::Line ? 2 : 1;
        if (geometry == GeometryType::Polygon)
            symbol.stroke = style.color(QStringLiteral("map.outline"));
    }
    symbol.fill = color;
    return symbol;
}

QColor seenOnLand(const QColor &fill, const DrawLayer &layer, const StyleSpec &style)
{
    const QColor land = style.color(QStringLiteral("map.land"));
    const double opacity = layer.opacity * double(fill.alphaF());
    // Separable blending, each channel by itself (W3C Compositing and Blending Level 1, 10.1).
    const auto part = [&](float top, float below) {
        float both = top;
        switch (layer.blend) {
        case Blend::Multiply: both = top * below; break;
        case Blend::Screen: both = top + below - top * below; break;
        case Blend::Darken: both = std::min(top, below); break;
        case Blend::Lighten: both = std::max(top, below); break;
        case Blend::Normal: break;
        }
        return float(double(both) * opacity + double(below) * (1 - opacity));
    };
    return QColor::fromRgbF(part(fill.redF(), land.redF()), part(fill.greenF(), land.greenF()), part(fill.blueF(), land.blueF()));
}

} // namespace om
