// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/countedrows.h"

#include <algorithm>

namespace om {

const KpiSpec *countingKpi(const Catalog &catalog, const QString &dataset)
{
    const auto &kpis = catalog.kpis();
    const auto found = std::ranges::find_if(kpis, [&](const KpiSpec &kpi) {
        return kpi.isRowCount && kpi.dataset == dataset && !kpi.id.startsWith(Catalog::ownPrefix); // what people make counts some of the rows
    });
    return found == kpis.end() ? nullptr : &*found;
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
