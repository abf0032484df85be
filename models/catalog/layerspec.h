// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace om {

/// How one class, category or part is drawn; colours are tokens of the style file ("state.overdue", "ramp.quantity.3") or #RRGGBB.
struct SymbolSpec
{
    QString value; ///< category code; a number expression for the part of a chart; "" for the single symbol / everything else
    QString label;
    QString shape; ///< circle, square, triangle, diamond, hexagon, crown, pin, ring (radius on the ground), "" = none
    QString icon; ///< picture of icons/map/ drawn inside of the shape (a circle when there is none)
    QString fill;
    QString stroke;
    double size = 8; ///< px at 1×; diameter of a point, width of a line
    double opacity = 1;
    QString hatch; ///< "", nodata, warn, vacant
    QString dash; ///< "", dash, dot
    bool operator==(const SymbolSpec &) const = default;
};

/// One letter drawn inside of a point's shape: a second, smaller attribute (the source of a ticket).
struct GlyphSpec
{
    QString value; ///< code of the layer's `glyphField`
    QString text;
    QString label; ///< what it stands for where no code list says so
    bool operator==(const GlyphSpec &) const = default;
};

/// A layer of the map; docs/formats/layer.md tells what each renderer takes. `minScale`/`maxScale` are scale denominators: drawn while
/// minScale ≤ denominator < maxScale (0 = no limit), so that of two layers that take turns one is drawn.
struct LayerSpec
{
    QString id;
    QString title;
    QString group;
    QString dataset;
    QString where; ///< expression, "" = all rows
    QString renderer; ///< one of layerRenderers()
    QString field;
    QString kpi;
    QString ramp; ///< token prefix: ramp.quantity, ramp.bad, ramp.good
    QString method; ///< of the class breaks: one of breakMethods(); "" = manual where there are breaks, else quantile
    int classes = 5; ///< wanted; fewer when values repeat
    std::vector<double> breaks; ///< lower limits of classes 2…n (manual)
    bool isLocked = false; ///< breaks do not follow the filter, so that two dates compare
    std::vector<SymbolSpec> symbols;
    QString sizeField; ///< number expression
    double sizeBase = 0, sizeFactor = 0; ///< radius in px = base + factor·√value; true to area when the base is 0
    QString ringField; ///< number expression 0…; ring arc around a proportional symbol
    QString glyphField;
    std::vector<GlyphSpec> glyphs;
    QString splitDataset; ///< charts of areas: the dataset whose rows are counted by `field`
    bool isHollow = false; ///< charts: donuts instead of pies
    int smallN = 0; ///< charts of fewer are a grey dot with their sum
    QString measure; ///< of bins: count (""), density (rows per km²), mean (of `field`)
    int cellPx = 64; ///< clusters: cell; bins: about how wide a cell is, snapped to a round size on the ground
    QString labelField;
    double labelMaxScale = 0; ///< labels only below this denominator, 0 = always
    QString labelInk; ///< colour token, "" = by what lies below
    QString labelStyle; ///< "", bold, italic
    int labelPx = 12; ///< size; large polygons are named larger
    double minScale = 0, maxScale = 0;
    double opacity = 1;
    QString blend; ///< one of blendModes(), "" = normal
    int priority = 0; ///< of its labels; higher wins
    bool operator==(const LayerSpec &) const = default;
};

const QStringList &layerRenderers();
const QStringList &breakMethods();
const QStringList &blendModes();

/// A file of resources/layers/: {"id", "layers": […]}. SpecInvalid with the place.
Result<std::vector<LayerSpec>> layersFromJson(const QJsonObject &json, const QString &file);

/// Every key of how a layer looks (not what it is: id, title, group, dataset, where, priority), also those at their default.
QJsonObject symbologyToJson(const LayerSpec &layer);
/// `layer` with the keys of `changes` in place of its own. SpecInvalid with the place in `file`.
Result<LayerSpec> withSymbology(const LayerSpec &layer, const QJsonObject &changes, const QString &file);

} // namespace om
