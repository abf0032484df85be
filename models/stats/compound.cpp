// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/compound_p.h"

#include "frame/expression.h"

#include <algorithm>
#include <array>

namespace om {

const Compound *compound(const KpiSpec &kpi)
{
    static constexpr std::array all{Compound{QLatin1StringView("hotspots"), hotspotsValue, hotspotsBy},
                                    Compound{QLatin1StringView("composite"), compositeValue, compositeBy},
                                    Compound{QLatin1StringView("net"), netValue, netBy},
                                    Compound{QLatin1StringView("contribution"), contributionValue, contributionBy},
                                    Compound{QLatin1StringView("variation"), variationValue, variationBy},
                                    Compound{QLatin1StringView("quotient"), quotientValue, quotientBy},
                                    Compound{QLatin1StringView("completeness"), completenessValue, completenessBy},
                                    Compound{QLatin1StringView("ground_share"), groundShareValue, groundShareBy}};
    const auto found = std::ranges::find_if(all, [&](const Compound &c) { return kpi.aggregate == c.aggregate; });
    return found == all.end() ? nullptr : found;
}

bool hasHistory(const KpiSpec &kpi)
{
    if (kpi.aggregate == u"growth" || kpi.aggregate == u"hotspots" || kpi.aggregate == u"composite")
        return true; // of themselves, or of what they are made of
    return std::ranges::any_of(std::array{&kpi.numerator, &kpi.numeratorSum, &kpi.denominator, &kpi.denominatorSum}, [](const QString *text) {
        const auto expression = Expression::parse(*text);
        return expression && (expression->usesPeriod() || expression->usesAsOf());
    });
}

Filter everywhere(const Filter &filter, const DatasetSpec &dataset)
{
    Filter out = dataset.area.isEmpty() ? filter : without(filter, dataset.id, dataset.area);
    out.area.clear();
    out.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within || c.kind == Condition::Kind::Rows; });
    return out;
}

Filter without(const Filter &filter, const QString &dataset, const QString &field)
{
    Filter out = filter;
    out.conditions.removeIf([&](const Condition &c) { return c.field == field && (c.dataset.isEmpty() || c.dataset == dataset); });
    return out;
}

} // namespace om
