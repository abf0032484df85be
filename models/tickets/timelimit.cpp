// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/timelimit.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double mostUnits = 100'000; ///< more is a slip of the keyboard, not a limit

/// In order, joined, and up to `now`.
std::vector<Pause> passed(std::vector<Pause> pauses, LocalTime now)
{
    std::erase_if(pauses, [now](const Pause &p) { return p.from.isNull() || p.from >= now; });
    std::ranges::sort(pauses, {}, &Pause::from);
    std::vector<Pause> out;
    for (Pause &p : pauses) {
        p.until = p.until.isNull() ? now : std::min(p.until, now);
        if (!out.empty() && p.from <= out.back().until)
            out.back().until = std::max(out.back().until, p.until);
        else if (p.from < p.until)
            out.push_back(p);
    }
    return out;
}

} // namespace

LocalTime LimitClock::end(LocalTime start, double value) const
{
    using End = LimitUnitSpec::End;
    if (start.isNull() || !(value >= 0) || value > mostUnits)
        return LocalTime::null();
    const bool isWhole = value == std::floor(value) && value > 0;
    if (m_unit.workDays > 0) {
        if (m_unit.end == End::OfficeEnd && isWhole)
            return m_work.officeEnd(m_work.workDayAfter(start.date(), int(value) * m_unit.workDays));
        return add(start, qRound64(value * double(m_unit.workDays) * double(m_work.ordinaryDaySeconds(start.date()))));
    }
    if (m_unit.end == End::DayEnd && isWhole) {
        QDate last = start.date().addDays(qint64(value) * (m_unit.minutes / 1440));
        if (m_unit.movesOffHolidays && !m_work.isWorkDay(last))
            last = m_work.workDayAfter(last, 1);
        return last.isValid() ? LocalTime::of(last.addDays(1)) : LocalTime::null();
    }
    return add(start, qRound64(value * m_unit.minutes * 60));
}

LocalTime LimitClock::endOfAll(const TimeLimit &limit) const
{
    const LocalTime first = end(limit.start, limit.value);
    if (!(limit.extension > 0) || first.isNull())
        return first;
    if (m_unit.end == LimitUnitSpec::End::DayEnd) // 24:00 of a day belongs to that day: the extension counts from the next one
        return end({first.seconds - 1}, limit.extension);
    return end(first, limit.extension);
}

qint64 LimitClock::seconds(const TimeLimit &limit) const
{
    return between(limit.start, endOfAll(limit));
}

double LimitClock::units(double minutes, QDate day) const
{
    const double one = m_unit.workDays > 0 ? double(m_unit.workDays) * double(m_work.ordinaryDaySeconds(day)) / 60 : double(m_unit.minutes);
    return one > 0 ? minutes / one : 0;
}

LocalTime LimitClock::momentOf(const TimeLimit &limit, qint64 active, LocalTime now) const
{
    LocalTime cursor = limit.start;
    for (const Pause &p : limit.pauses.empty() ? std::vector<Pause>() : passed(limit.pauses, now)) {
        if (p.until <= cursor)
            continue;
        const qint64 before = p.from > cursor ? between(cursor, p.from) : 0;
        if (before >= active)
            break;
        active -= before;
        cursor = p.until;
    }
    return add(cursor, active);
}

LocalTime LimitClock::due(const TimeLimit &limit, LocalTime now) const
{
    const LocalTime last = endOfAll(limit);
    return last.isNull() || limit.pauses.empty() ? last : momentOf(limit, between(limit.start, last), now);
}

LimitStanding LimitClock::standing(const TimeLimit &limit, LocalTime now) const
{
    LimitStanding out;
    out.due = due(limit, now);
    if (out.due.isNull())
        return out;
    out.limit = seconds(limit);
    out.remaining = out.limit - between(limit.start, now);
    for (const Pause &p : limit.pauses.empty() ? std::vector<Pause>() : passed(limit.pauses, now))
        if (p.until > limit.start)
            out.remaining += between(std::max(p.from, limit.start), p.until);
    out.isOverdue = out.due < now;
    return out;
}

} // namespace om
