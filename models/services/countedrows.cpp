// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/countedrows.h"

namespace om {

const KpiSpec *countingKpi(const Catalog &catalog, const QString &dataset)
{
    for (const ThemeSpec &theme : catalog.themes())
        for (const QStringList &ids : {theme.tiles, theme.metrics})
            for (const QString &id : ids)
                if (const KpiSpec *kpi = catalog.kpi(id); kpi && kpi->dataset == dataset && kpi->aggregate == QLatin1String("count") && !kpi->isStock &&
                    !id.startsWith(Catalog::ownPrefix)) // what people make counts some of the rows
                    return kpi;
    return nullptr;
}

Result<CountedRows> countedRows(const Catalog &catalog, const FrameSet &frames, const QString &dataset, const Filter &filter)
{
    const auto frame = frames.frames.value(dataset);
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {dataset});
    if (const KpiSpec *kpi = countingKpi(catalog, dataset))
        if (auto value = evaluate(catalog, *kpi, frames, filter, Comparison::None))
            return CountedRows{std::move(value->numerator), kpi};
    return CountedRows{filterRows(*frame, frames.specs.value(dataset), filter, frames.areas, true)};
}

} // namespace om
