// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scene/scenelayer_p.h"

#include <QCoreApplication>

namespace om {

QString mapText(const char *source)
{
    return QCoreApplication::translate("Map", source);
}

void addBasis(DrawLayer &out, const QString &text)
{
    out.legendTitle = out.legendTitle.isEmpty() ? text : QStringLiteral("%1 · %2").arg(out.legendTitle, text);
}

void countLegend(DrawLayer &out, const std::vector<QString> &labels)
{
    std::vector<qint64> counts(out.symbols.size(), 0);
    out.rows.forEach([&](std::size_t row) { ++counts[std::size_t(out.symbolOf(row))]; });
    for (std::size_t i = 0; i < out.symbols.size(); ++i)
        out.legend.push_back({.symbol = out.symbols[i], .label = labels[i], .count = counts[i], .part = LegendEntry::Part::Class, .at = int(i)});
}

void standForNoRows(DrawLayer &out)
{
    for (LegendEntry &entry : out.legend)
        entry.part = LegendEntry::Part::None;
}

Result<void> classify(const LayerContext &context, DrawLayer &out, std::vector<double> &values)
{
    const QString &renderer = context.layer.renderer;
    if (renderer == QLatin1String("heat"))
        return makeHeat(context, out);
    if (renderer == QLatin1String("hexbin") || renderer == QLatin1String("squarebin"))
        return makeBins(context, out);
    if (renderer == QLatin1String("chart"))
        return makeCharts(context, out);
    if (renderer == QLatin1String("hotspots"))
        return makeHotspots(context, out);
    if (renderer == QLatin1String("last_look"))
        return makeLastLook(context, out);
    if (renderer == QLatin1String("blind_spots"))
        return makeBlindSpots(context, out);
    Result<void> done;
    if (renderer == QLatin1String("choropleth"))
        done = context.request.difference ? classifyDifference(context, out, values) : classifyAreas(context, out, values);
    else if (renderer == QLatin1String("graduated"))
        done = classifyGraduated(context, out, values);
    else if (renderer == QLatin1String("cluster"))
        out.kind = LayerKind::Clusters;
    else if (renderer == QLatin1String("proportional"))
        out.kind = LayerKind::Proportional;
    if (done && out.symbols.empty())
        done = context.layer.field.isEmpty() ? classifySingle(context, out) : classifyCategories(context, out);
    for (const auto step : {addGlyphs, addSizes, addRings})
        if (done)
            done = step(context, out);
    return done;
}

} // namespace om
