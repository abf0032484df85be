// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace om {

namespace {

/// The middle of all positions of a frame: it must not move with the filter.
double middleLatitude(const ShapeColumn &shapes)
{
    float low = 2, high = -1;
    for (const float y : shapes.y) {
        low = y < low ? y : low; // false for NaN
        high = y > high ? y : high;
    }
    return low <= high ? lonLatFromMercator(0.5, (double(low) + double(high)) / 2).lat : 0;
}

QString measureText(const LayerContext &context, const BinSpec &bins)
{
    switch (bins.measure) {
    case BinSpec::Measure::Count: return mapText(QT_TRANSLATE_NOOP("Map", "count"));
    case BinSpec::Measure::Density: return mapText(QT_TRANSLATE_NOOP("Map", "per km²"));
    case BinSpec::Measure::Mean: break;
    }
    const FieldSpec *field = context.dataset.field(bins.field);
    return mapText(QT_TRANSLATE_NOOP("Map", "mean of %1")).arg(field ? translated(field->title) : bins.field);
}

} // namespace

Result<void> makeHeat(const LayerContext &context, DrawLayer &out)
{
    out.kind = LayerKind::Heat;
    out.ramp = context.style.ramp(context.layer.ramp.isEmpty() ? QStringLiteral("ramp.bad") : context.layer.ramp);
    Symbol symbol;
    symbol.fill = out.ramp.empty() ? QColor() : out.ramp[out.ramp.size() / 2];
    out.symbols.push_back(symbol);
    countLegend(out, {out.title});
    out.legendRamp = {out.ramp, mapText(QT_TRANSLATE_NOOP("Map", "few")), mapText(QT_TRANSLATE_NOOP("Map", "many"))};
    return {};
}

Result<void> makeBins(const LayerContext &context, DrawLayer &out)
{
    const LayerSpec &layer = context.layer;
    out.kind = LayerKind::Bins;
    BinSpec &bins = out.bins;
    bins.shape = layer.renderer == QLatin1String("squarebin") ? CellShape::Square : CellShape::Hexagon;
    bins.measure = layer.measure == QLatin1String("density") ? BinSpec::Measure::Density
        : layer.measure == QLatin1String("mean")             ? BinSpec::Measure::Mean
                                                             : BinSpec::Measure::Count;
    bins.field = layer.field;
    if (bins.measure == BinSpec::Measure::Mean && !out.frame->column(layer.field))
        return fail(ErrorCode::FieldUnknown, {layer.dataset, layer.field});
    if (const FieldSpec *field = context.dataset.field(layer.field); field && field->isConfidential)
        bins.fewest = std::uint32_t(leastCompanies);
    bins.latitude = middleLatitude(out.frame->shapes());
    bins.breaks = layer.method.isEmpty() || layer.method == QLatin1String("manual") ? layer.breaks : std::vector<double>{};
    bins.method = breakMethod(layer);
    bins.classes = layer.classes;
    bins.ramp = context.style.ramp(layer.ramp.isEmpty() ? QStringLiteral("ramp.quantity") : layer.ramp);
    out.isLocked = layer.isLocked;
    out.legendTitle = measureText(context, bins);
    if (layer.isLocked) {
        auto reference = layerRows(context.catalog, layer, context.frames, Filter());
        if (!reference)
            return fail(reference);
        bins.reference = std::move(*reference);
        addBasis(out, mapText(QT_TRANSLATE_NOOP("Map", "class limits locked")));
    }
    Symbol noValue = noDataSymbol(layer, context.style);
    noValue.size = layer.symbols.empty() ? 1 : layer.symbols.front().size;
    if (layer.symbols.empty())
        noValue.stroke = context.style.color(QStringLiteral("map.outline")); // the lowest class is hardly told from the land by its colour
    out.symbols.push_back(noValue);
    const bool isWhole = bins.measure == BinSpec::Measure::Count;
    bins.rangeText = [isWhole, locale = context.locale, none = mapText(QT_TRANSLATE_NOOP("Map", "No data"))](const std::vector<double> &breaks,
                                                                                                             std::size_t at) {
        const bool isExact = isWhole && std::ranges::all_of(breaks, [](double b) { return b == double(qint64(b)); });
        return breaks.empty() ? none : om::rangeText(breaks, at, isExact, locale);
    };
    bins.cellText = [locale = context.locale, text = mapText(QT_TRANSLATE_NOOP("Map", "cells of %1"))](double metres) {
        return text.arg(metres < 1000 ? QStringLiteral("%1 m").arg(scaledText(metres, 0, locale))
                                      : QStringLiteral("%1 km").arg(scaledText(metres / 1000, 0, locale)));
    };
    return {};
}

} // namespace om
