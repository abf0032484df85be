// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/comparison.h"

#include <algorithm>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;
constexpr qint64 lastMinute = 60; ///< a day's end is written 24:00, 23:59:59 or 23:59

/// The last day of a month goes to the last day of the other one.
QDate monthsEarlier(QDate day, int months)
{
    const QDate earlier = day.addMonths(-months);
    return day.day() == day.daysInMonth() ? QDate(earlier.year(), earlier.month(), earlier.daysInMonth()) : earlier;
}

QDate onePeriodEarlier(QDate day, const Period &period)
{
    switch (period.kind()) {
    case Period::Kind::Year: return monthsEarlier(day, 12);
    case Period::Kind::Quarter: return monthsEarlier(day, 3);
    case Period::Kind::Month: return monthsEarlier(day, 1);
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
        const QDate day = isPrevious ? onePeriodEarlier(now.asOf.date(), now.period) : monthsEarlier(now.asOf.date(), 12);
        return Expression::Context{before, LocalTime::of(day, now.asOf.time())};
    }
    if (!now.period.isValid())
        return {};
    if (now.asOf.isNull() || now.asOf.seconds >= now.period.until().seconds - lastMinute)
        return Expression::Context{before, now.asOf};
    const qint64 elapsed = now.asOf.seconds - now.period.from().seconds;
    if (elapsed <= 0)
        return {};
    const QDate last = std::min(before.last(), before.first().addDays((elapsed + daySeconds - 1) / daySeconds - 1));
    const LocalTime moment{std::min(before.from().seconds + elapsed, before.until().seconds)};
    return Expression::Context{Period::span(before.first(), last), moment};
}

bool isFeastShifted(const std::vector<Period> &feasts, const Expression::Context &now, const Expression::Context &before)
{
    if (!now.period.isValid() || !before.period.isValid())
        return false;
    const auto days = [](QDate first, QDate last) { return std::max<qint64>(0, first.daysTo(last) + 1); };
    const auto isKnown = [&](const Period &p) {
        return std::ranges::any_of(feasts, [&](const Period &f) { return f.first().year() >= p.first().year() && f.first().year() <= p.last().year(); });
    };
    const auto has = [&](const Expression::Context &at) {
        const QDate first = at.period.first(), last = at.asOf.isNull() ? at.period.last() : std::min(at.period.last(), at.asOf.date());
        return std::ranges::any_of(feasts, [&](const Period &f) {
            const qint64 common = days(std::max(first, f.first()), std::min(last, f.last()));
            return common > 0 && 2 * common >= std::min(days(first, last), days(f.first(), f.last()));
        });
    };
    return isKnown(now.period) && isKnown(before.period) && has(now) != has(before);
}

} // namespace om
