// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"
#include "stats/evaluation_p.h"
#include "stats/hotspots.h"

#include <algorithm>

namespace om {

Result<KpiValue> hotspotsValue(const Catalog &, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const auto rules = HotspotRules::load();
    if (!rules)
        return fail(rules);
    const auto found = findHotspots(kpi, frames, filter, *rules);
    if (!found)
        return fail(found);
    KpiValue out;
    out.id = kpi.id;
    out.frame = found->frame;
    out.numerator = Bitmap(out.frame->rows());
    for (const Hotspot &spot : found->spots)
        for (const std::uint32_t row : spot.rows)
            out.numerator.set(row);
    out.numeratorValue = double(found->spots.size());
    if (found->isKnown)
        out.value = kpi.scale * out.numeratorValue;
    return out;
}

Result<std::vector<KpiGroup>> hotspotsBy(const Catalog &, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const auto rules = HotspotRules::load();
    if (!rules)
        return fail(rules);
    const auto found = findHotspots(kpi, frames, filter, *rules);
    if (!found)
        return fail(found);
    const Column *column = found->frame->column(field);
    if (!column)
        return fail(ErrorCode::FieldUnknown, {kpi.dataset, field});
    const Codes by = codesOf(*column, found->frame->rows());
    std::vector<double> counts(std::size_t(by.dictionary.size()) + 1, 0);
    for (const Hotspot &spot : found->spots) {
        std::vector<std::uint32_t> codes;
        for (const std::uint32_t row : spot.rows)
            codes.push_back(by.codes[row]);
        std::ranges::sort(codes);
        const auto [last, end] = std::ranges::unique(codes);
        for (auto code = codes.begin(); code != last; ++code)
            ++counts[*code];
    }
    std::vector<bool> occurs(counts.size(), false);
    filterRows(*found->frame, frames.specs.value(kpi.dataset), filter, frames.areas, false).forEach([&](std::size_t row) { occurs[by.codes[row]] = true; });
    std::vector<KpiGroup> out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::size_t code = (i + 1) % counts.size(); // null last
        if (!occurs[code])
            continue;
        const std::optional<double> value = found->isKnown ? std::optional(kpi.scale * counts[code]) : std::nullopt;
        out.push_back({code == 0 ? QString() : by.dictionary[qsizetype(code) - 1], value, counts[code], {}, false});
    }
    return out;
}

} // namespace om
