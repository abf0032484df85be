// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/scenepair.h"

#include "services/countedrows.h"
#include "services/numbertext.h"

#include <algorithm>

namespace om {

QString captionOf(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const QString &date)
{
    const KpiSpec *kpi = countingKpi(catalog, request.theme->table.dataset);
    const auto value = kpi ? evaluate(catalog, *kpi, frames, request.filter, Comparison::None) : Result<KpiValue>(fail(ErrorCode::KpiUnknown));
    if (!value)
        return date;
    return QStringLiteral("%1 · %2 %3").arg(date, countText(qint64(value->numerator.count()), QLocale(request.language)), translated(kpi->unit));
}

void shareAttribution(std::shared_ptr<const Scene> &one, std::shared_ptr<const Scene> &other)
{
    if (one->attribution == other->attribution)
        return;
    const QString mark = QStringLiteral(" · ");
    QStringList texts = other->attribution.split(mark, Qt::SkipEmptyParts) + one->attribution.split(mark, Qt::SkipEmptyParts);
    texts.removeDuplicates();
    for (auto *scene : {&one, &other}) {
        auto shared = std::make_shared<Scene>(**scene);
        shared->attribution = texts.join(mark);
        *scene = std::move(shared);
    }
}

void showAreas(SceneRequest &request, const Catalog &catalog)
{
    for (const ThemeLayer &entry : request.theme->layers)
        if (const LayerSpec *layer = catalog.layer(entry.layer); layer && layer->renderer == u"choropleth") {
            request.visible.insert(entry.layer, true);
            return;
        }
}

void hideFills(SceneRequest &request, const Catalog &catalog, const QString &dataset)
{
    for (const ThemeLayer &entry : request.theme->layers) {
        const LayerSpec *layer = catalog.layer(entry.layer);
        const bool isOutline = layer && layer->renderer == u"single" && !layer->symbols.empty() &&
            std::ranges::all_of(layer->symbols, [](const SymbolSpec &s) { return s.fill.isEmpty() && s.hatch.isEmpty() && s.shape.isEmpty(); });
        const bool isOfRecords = layer && layer->dataset == dataset && !layer->symbols.empty() &&
            std::ranges::all_of(layer->symbols, [](const SymbolSpec &s) { return s.shape.isEmpty(); });
        if (isOfRecords) {
            LayerSpec outlines = request.symbology.value(layer->id, *layer);
            for (SymbolSpec &symbol : outlines.symbols) {
                symbol.fill.clear();
                symbol.hatch.clear();
                symbol.opacity = 1;
            }
            request.symbology.insert(layer->id, outlines);
        } else if (!isOutline) {
            request.visible.insert(entry.layer, false);
        }
    }
}

} // namespace om
