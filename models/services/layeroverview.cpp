// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/layeroverview.h"

#include "services/patrol/patrol.h"
#include "services/scene/scenelayer_p.h"
#include "stats/yearfigures.h"

namespace om {

LayerSample layerSample(const LayerSpec &layer, GeometryType geometry, const StyleSpec &style)
{
    const auto middle = [&style](const QString &ramp) {
        const std::vector<QColor> colors = style.ramp(ramp);
        return colors.empty() ? style.color(QStringLiteral("accent")) : colors[colors.size() / 2];
    };
    const auto named = [](const QString &ramp, const char *otherwise) { return ramp.isEmpty() ? QString::fromLatin1(otherwise) : ramp; };
    const auto &declared = layer.symbols;
    LayerSample sample{{}, geometry};
    if (layer.renderer == QLatin1String("heat")) {
        sample.symbol.fill = middle(named(layer.ramp, "ramp.bad"));
        sample.geometry = GeometryType::Polygon;
        return sample;
    }
    static const QStringList cells{QStringLiteral("hexbin"), QStringLiteral("squarebin"), QStringLiteral("hotspots"), QStringLiteral("last_look"),
                                   QStringLiteral("blind_spots")};
    if (cells.contains(layer.renderer)) {
        sample.symbol.shape = layer.renderer == QLatin1String("squarebin") ? SymbolShape::Square : SymbolShape::Hexagon;
        sample.symbol.fill = middle(named(layer.ramp, "ramp.quantity"));
        sample.geometry = GeometryType::Point;
        return sample;
    }
    sample.symbol =
        declared.empty() ? plainSymbol(geometry, style, style.color(QStringLiteral("category.1")), nullptr) : resolvedSymbol(declared.front(), style);
    if (layer.renderer == QLatin1String("chart")) {
        sample.symbol.shape = SymbolShape::Circle;
        sample.geometry = GeometryType::Point;
    } else if ((layer.renderer == QLatin1String("choropleth") || layer.renderer == QLatin1String("graduated")) && declared.size() < 2) {
        sample.symbol.fill = middle(named(layer.ramp, "ramp.quantity"));
    }
    return sample;
}

LayerCounts layerCounts(const Catalog &catalog, const FrameSet &present, const SceneRequest &request, const JobControl &control)
{
    const FrameSet frames = framesOfYear(present, request.filter);
    LayerCounts counts;
    for (const ThemeLayer &entry : request.theme->layers) {
        const LayerSpec *declared = catalog.layer(entry.layer);
        const auto frame = declared ? frames.frames.value(declared->dataset) : nullptr;
        if (!frame)
            continue;
        if (control.isCancelled())
            return counts;
        if (const KpiSpec *kpi = declared->renderer == QLatin1String("hotspots") ? catalog.kpi(declared->kpi) : nullptr) {
            if (const auto found = evaluate(catalog, *kpi, frames, request.filter, Comparison::None))
                counts.rows.insert(declared->id, qint64(found->numeratorValue));
            continue;
        }
        if (declared->renderer == QLatin1String("last_look") || declared->renderer == QLatin1String("blind_spots")) {
            if (const auto spec = PatrolSpec::load()) {
                JobControl own;
                if (const auto patrol = reckonPatrol(*spec, frames, request.filter, own))
                    counts.rows.insert(declared->id,
                                       declared->renderer == QLatin1String("last_look") ? qint64(patrol->cells.size()) : qint64(patrol->spots.size()));
            }
            continue;
        }
        if (const auto rows = layerRows(catalog, request.symbology.value(declared->id, *declared), frames, request.filter))
            counts.rows.insert(declared->id, qint64(rows->count()));
        if (const std::size_t count = frame->repairedShapes())
            counts.repairs.insert(declared->id, qint64(count));
    }
    return counts;
}

} // namespace om
