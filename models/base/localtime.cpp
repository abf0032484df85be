// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localtime.h"

#include <QDateTime>

#include <algorithm>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;

/// Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant's public-domain days_from_civil).
constexpr qint64 daysFromCivil(int y, unsigned m, unsigned d)
{
    y -= m <= 2;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const auto yoe = unsigned(y - era * 400);
    const unsigned doy = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return qint64(era) * 146097 + qint64(doe) - 719468;
}

/// Reads n digits at `at`; -1 when one is not a digit.
int digits(std::string_view s, std::size_t at, int n)
{
    int value = 0;
    for (int i = 0; i < n; ++i) {
        const char c = s[at + std::size_t(i)];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

constexpr QDate epoch = QDate::fromJulianDay(2440588); // 1970-01-01

} // namespace

LocalTime LocalTime::of(QDate date, QTime time)
{
    if (!date.isValid())
        return null();
    return {epoch.daysTo(date) * daySeconds + time.msecsSinceStartOfDay() / 1000};
}

QDate LocalTime::date() const
{
    return isNull() ? QDate() : epoch.addDays(floorDiv(seconds, daySeconds));
}

QTime LocalTime::time() const
{
    if (isNull())
        return {};
    const qint64 within = seconds % daySeconds; // a product of days could overflow for what a damaged file holds
    return QTime::fromMSecsSinceStartOfDay(int(within < 0 ? within + daySeconds : within) * 1000);
}

QString LocalTime::toText() const
{
    if (isNull())
        return {};
    return date().toString(Qt::ISODate) + u' ' + time().toString(QStringLiteral("HH:mm"));
}

ZoneClock::ZoneClock(const QTimeZone &zone)
    : m_zone(zone)
{
    const QDateTime first(QDate(1900, 1, 1), QTime(0, 0), QTimeZone::utc());
    const QDateTime last(QDate(2100, 1, 1), QTime(0, 0), QTimeZone::utc());
    m_steps.push_back({std::numeric_limits<qint64>::min(), zone.offsetFromUtc(first)});
    if (zone.hasTransitions()) {
        const auto transitions = zone.transitions(first, last);
        for (const auto &t : transitions)
            m_steps.push_back({t.atUtc.toSecsSinceEpoch(), t.offsetFromUtc});
    }
}

LocalTime ZoneClock::fromUtcSeconds(qint64 utc) const
{
    auto step = std::upper_bound(m_steps.begin(), m_steps.end(), utc, [](qint64 value, const Step &s) { return value < s.utc; });
    return {utc + std::prev(step)->offset};
}

LocalTime ZoneClock::fromUtcText(std::string_view s) const
{
    // YYYY-MM-DD[THH:MM:SS[.sss]Z]: parsed by hand because a million of them are read at a start.
    if (s.size() < 10 || s[4] != '-' || s[7] != '-')
        return LocalTime::null();
    const int y = digits(s, 0, 4), m = digits(s, 5, 2), d = digits(s, 8, 2);
    if (y < 0 || m < 1 || m > 12 || d < 1 || d > 31)
        return LocalTime::null();
    const qint64 day = daysFromCivil(y, unsigned(m), unsigned(d)) * daySeconds;
    if (s.size() == 10)
        return {day};
    if (s.size() < 19 || (s[10] != 'T' && s[10] != ' ') || s[13] != ':' || s[16] != ':')
        return LocalTime::null();
    const int h = digits(s, 11, 2), min = digits(s, 14, 2), sec = digits(s, 17, 2);
    if (h < 0 || h > 24 || min < 0 || min > 59 || sec < 0 || sec > 60)
        return LocalTime::null();
    return fromUtcSeconds(day + h * 3600 + min * 60 + sec);
}

QString ZoneClock::toUtcText(LocalTime local) const
{
    if (local.isNull())
        return {};
    // Of the two steps around the moment the one whose own offset leads back to it is right; in a gap the earlier offset is taken.
    qint64 utc = local.seconds - m_steps.front().offset;
    for (const Step &s : m_steps)
        if (s.utc != std::numeric_limits<qint64>::min() && local.seconds - s.offset >= s.utc)
            utc = local.seconds - s.offset;
    return QDateTime::fromSecsSinceEpoch(utc, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
}

} // namespace om
