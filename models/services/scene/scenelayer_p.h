// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/scene/scenebuilder.h"

#include <QLocale>

namespace om {

inline bool isBaseLayer(const LayerSpec &layer)
{
    return layer.id.startsWith(QLatin1String("base."));
}

/// What all steps of making one layer need.
struct LayerContext
{
    const Catalog &catalog;
    const FrameSet &frames;
    const SceneRequest &request;
    const StyleSpec &style;
    QLocale locale;
    const LayerSpec &layer;
    const DatasetSpec &dataset;
};

/// A text of the map in the language of the interface (context "Map").
QString mapText(const char *source);

// scenebuilder.cpp

/// One layer, complete. `values` = of each row, what its class is by; empty where there is none.
Result<DrawLayer> makeLayer(const LayerContext &context, const Scene &scene, std::vector<double> &values);

// scenesymbols.cpp

/// Colours and forms of a declared symbol.
Symbol resolvedSymbol(const SymbolSpec &spec, const StyleSpec &style);
/// The symbol of rows without a value.
Symbol noDataSymbol(const LayerSpec &layer, const StyleSpec &style);
/// The symbol that an undeclared category or a layer without symbols gets; `like` may be null.
Symbol plainSymbol(GeometryType geometry, const StyleSpec &style, const QColor &color, const Symbol *like);
/// Adds to what stands beside the layer's title in the legend.
void addBasis(DrawLayer &out, const QString &text);
/// A fill of the layer as it looks on the land: with its opacity and blending.
QColor seenOnLand(const QColor &fill, const DrawLayer &layer, const StyleSpec &style);

// scenecategories.cpp

/// Symbols and names of a category field: declared codes first, then a generated colour for each other code, most frequent first.
struct Categories
{
    std::vector<Symbol> symbols;
    std::vector<QString> labels;
    std::vector<QString> codes; ///< of each symbol; "" = several or none
    std::vector<std::uint8_t> byCode; ///< symbol of each dictionary code, [0] = null
    std::size_t declared = 0; ///< of the symbols
};
/// `field` belongs to `context.dataset`.
Categories categoriesOf(const LayerContext &context, const QString &field, const Column &column);
/// Name of a code of `field`, as people read it.
QString codeText(const LayerContext &context, const QString &field, const QString &code);
Result<void> classifySingle(const LayerContext &context, DrawLayer &out);
Result<void> classifyCategories(const LayerContext &context, DrawLayer &out);
/// Letters inside of points.
Result<void> addGlyphs(const LayerContext &context, DrawLayer &out);

// scenegraduated.cpp

/// A number with separators and, where it is large, its 万, 亿, M.
QString scaledText(double value, int decimals, const QLocale &locale);
/// "600–799" for class `at` between `breaks`; whole numbers end one below the next class.
QString rangeText(const std::vector<double> &breaks, std::size_t at, bool isWhole, const QLocale &locale);
/// The class breaks that a layer declares or that its method finds in `values`.
std::vector<double> layerBreaks(const LayerSpec &layer, const std::vector<double> &values);
BreakMethod breakMethod(const LayerSpec &layer);
/// By the numbers of a field; `values` gets one for each row of the frame, NaN = none.
Result<void> classifyGraduated(const LayerContext &context, DrawLayer &out, std::vector<double> &values);
/// Areas by an indicator.
Result<void> classifyAreas(const LayerContext &context, DrawLayer &out, std::vector<double> &values);

// scenedifference.cpp

/// Areas by the change of an indicator (context.request.difference).
Result<void> classifyDifference(const LayerContext &context, DrawLayer &out, std::vector<double> &values);

// scenesizes.cpp

/// Radii by a field, and what explains them.
Result<void> addSizes(const LayerContext &context, DrawLayer &out);
/// Rings around proportional symbols.
Result<void> addRings(const LayerContext &context, DrawLayer &out);
/// Up to three round values not above `greatest` with their radii.
LegendSizes sizeLegend(const LayerContext &context, const Symbol &symbol, double greatest);

// scenedensity.cpp

Result<void> makeHeat(const LayerContext &context, DrawLayer &out);
Result<void> makeBins(const LayerContext &context, DrawLayer &out);

// scenecharts.cpp

Result<void> makeCharts(const LayerContext &context, DrawLayer &out);
/// Of charts with a split dataset: the rows of that one that part `at` of the legend counts.
Result<Bitmap> splitRows(const LayerContext &context, std::size_t at);

// hotspots/hotspotlayer.cpp

/// The hotspots of an indicator in place of the layer's rows.
Result<void> makeHotspots(const LayerContext &context, DrawLayer &out);
/// The rows of the layer's dataset in the hotspots of class `at`.
Result<Bitmap> hotspotRows(const LayerContext &context, std::size_t at);

// patrol/patrollayer.cpp

/// The duty area in cells by the age of the last look at them, in place of the layer's rows.
Result<void> makeLastLook(const LayerContext &context, DrawLayer &out);
/// The cells at which nobody looked although complaints rise.
Result<void> makeBlindSpots(const LayerContext &context, DrawLayer &out);

// sceneclasses.cpp

/// Fills symbols, classes, legend (and for areas `values`, one for each row, NaN = none) by the layer's renderer.
Result<void> classify(const LayerContext &context, DrawLayer &out, std::vector<double> &values);
/// One legend entry for each symbol, with the rows of its class.
void countLegend(DrawLayer &out, const std::vector<QString> &labels);
/// For layers that draw places of their own, not rows of a dataset.
void standForNoRows(DrawLayer &out);

// scenelabels.cpp

/// Fills the names of the drawn rows.
void addLabels(const LayerContext &context, const Scene &scene, const std::vector<double> &values, DrawLayer &out);

} // namespace om
