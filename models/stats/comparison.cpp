// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/comparison.h"

#include <algorithm>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;

QDate onePeriodEarlier(QDate day, const Period &period)
{
    switch (period.kind()) {
    case Period::Kind::Year: return day.addYears(-1);
    case Period::Kind::Quarter: return day.addMonths(-3);
    case Period::Kind::Month: return day.addMonths(-1);
    case Period::Kind::Week:
    case Period::Kind::Day:
    case Period::Kind::Span: break;
    }
    return day.addDays(-(period.first().daysTo(period.last()) + 1));
}

} // namespace

std::optional<Expression::Context> comparisonContext(const Expression::Context &now, Comparison comparison, bool isStock)
{
    if (comparison == Comparison::None)
        return {};
    const bool isPrevious = comparison == Comparison::Previous;
    const Period before = isPrevious ? now.period.previous() : now.period.yearBefore();
    if (isStock) {
        if (now.asOf.isNull() || (isPrevious && !now.period.isValid()))
            return {};
        const QDate day = isPrevious ? onePeriodEarlier(now.asOf.date(), now.period) : now.asOf.date().addYears(-1);
        return Expression::Context{before, LocalTime::of(day, now.asOf.time())};
    }
    if (!now.period.isValid())
        return {};
    if (now.asOf.isNull() || now.asOf >= now.period.until())
        return Expression::Context{before, now.asOf};
    const qint64 elapsed = now.asOf.seconds - now.period.from().seconds;
    if (elapsed <= 0)
        return {};
    const QDate last = std::min(before.last(), before.first().addDays((elapsed + daySeconds - 1) / daySeconds - 1));
    const LocalTime moment{std::min(before.from().seconds + elapsed, before.until().seconds)};
    return Expression::Context{Period::span(before.first(), last), moment};
}

} // namespace om
