// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/number/shownnumber.h"
#include "stats/kpi.h"

#include "support/randomcity.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <memory>

namespace om::test {

/// What the tests of "every number opens" (domain.md F1) share: the shipped declarations over a random city of a fixed seed, so many states of the filter, and
/// what is the same. `load` before anything else.
struct EveryNumber
{
    static constexpr int states = 1000;

    bool load(unsigned seed)
    {
        auto loaded = Catalog::load();
        if (!loaded)
            return false;
        catalog = *std::move(loaded);
        city = std::make_unique<RandomCity>(catalog, seed, 480);
        clock = {.calendar = {}, .units = catalog.limitUnits(), .spec = catalog.clock()};
        return true;
    }

    Catalog catalog;
    std::unique_ptr<RandomCity> city;
    ClockRules clock;

    const FrameSet &frames() const { return city->frames; }
    const KpiSpec &kpi(const char *id) const { return *catalog.kpi(QLatin1String(id)); }
    Result<KpiValue> valueOf(const KpiSpec &kpi, const Filter &filter) const { return evaluate(catalog, kpi, frames(), filter, Comparison::None); }
    Bitmap within(const KpiSpec &kpi, Filter filter) const
    {
        if (kpi.aggregate == u"ground_share") { // what lies elsewhere by its middle may reach into the area
            filter.area.clear();
            filter.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within; });
        }
        return filterRows(*frames().frames[kpi.dataset], frames().specs[kpi.dataset], filter, frames().areas, false);
    }
    static bool isSubset(Bitmap rows, const Bitmap &of)
    {
        rows.andNot(of);
        return rows.isEmpty();
    }
    static bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }
    static bool isSame(const std::optional<double> &a, const std::optional<double> &b) { return a.has_value() == b.has_value() && (!a || isNear(*a, *b)); }

    static QString tell(const QString &what, const Filter &filter)
    {
        return what + u' ' + QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact));
    }
};

} // namespace om::test
