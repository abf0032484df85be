// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"

#include <algorithm>
#include <numeric>

namespace om {

namespace {

/// What grows is a count or a sum: of those alone the parts add up.
Result<KpiSpec> growthOf(const Catalog &catalog, const KpiSpec &kpi)
{
    const KpiSpec *of = catalog.kpi(kpi.of);
    if (!of || (of->aggregate != u"count" && of->aggregate != u"sum") || of->unit == u"%")
        return fail(ErrorCode::KpiUnknown, {kpi.of});
    KpiSpec growth = kpi;
    growth.aggregate = QStringLiteral("growth");
    return growth;
}

} // namespace

Result<KpiValue> contributionValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter)
{
    const auto growth = growthOf(catalog, kpi);
    return growth ? evaluate(catalog, *growth, frames, filter, Comparison::None) : fail(growth);
}

Result<std::vector<KpiGroup>> contributionBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field)
{
    const auto growth = growthOf(catalog, kpi);
    auto out = growth ? evaluateBy(catalog, *growth, frames, filter, field) : fail(growth);
    if (!out)
        return out;
    const bool isKnown =
        std::ranges::all_of(*out, [](const KpiGroup &g) { return g.denominator && !g.isWithheld; }); // else the rest would tell what is withheld
    const double base = std::accumulate(out->begin(), out->end(), 0.0, [](double sum, const KpiGroup &g) { return sum + g.denominator.value_or(0); });
    for (KpiGroup &group : *out)
        group.value = isKnown && base != 0 ? std::optional(kpi.scale * (group.numerator - *group.denominator) / base) : std::nullopt;
    return out;
}

} // namespace om
