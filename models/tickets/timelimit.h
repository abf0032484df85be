// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/clockspec.h"
#include "tickets/workcalendar.h"

namespace om {

/// A suspension (挂起). `until` null = it goes on.
struct Pause
{
    LocalTime from;
    LocalTime until = {};
};

/// A limit as it was set. How its unit is counted is data (LimitUnitSpec), because cities differ:
/// - hours run from the moment of the start (Civil Code, art. 201: 按照小时计算期间的，自法律规定或者当事人约定的时间开始计算);
/// - work days as shipped do not count the day of the start and end with the office hours of the last day (art. 201: 开始的当日不计入，自下一日开始
///   计算; art. 203: 期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间). A city whose platform counts a work day as its hours
///   of work sets `ends` to same_moment: the limit then ends at the same position of work time n days later. Limits with a part of a day are
///   always counted so;
/// - natural days as shipped are 24 hours each, as ticket platforms count them; day_end and moves_off_holidays are the rule of art. 201 and 203.
struct TimeLimit
{
    LocalTime start;
    double value = 0; ///< in units; ≥ 0
    double extension = 0; ///< a further limit (延期) that starts where the first one ends, in units
    std::vector<Pause> pauses = {}; ///< in no order, may overlap
};

/// Where a limit stands at one moment. Times are seconds in the limit's own kind of time.
struct LimitStanding
{
    LocalTime due; ///< null = never
    qint64 limit = 0; ///< the whole limit with its extension, without pauses
    qint64 remaining = 0; ///< negative when it is overdue; stands while a pause lasts
    bool isOverdue = false; ///< due is before now; at the moment itself it is not yet (as in K07)
};

/// Counts limits of one unit by the hours of one organisation; both must outlive it. Pauses stop the clock: the due moment moves by the time of the
/// limit's own kind that they cover (work time for work limits, so a pause over a night or a weekend moves nothing). A pause that begins at or after
/// the due moment moves nothing either, and what has not yet passed of a pause does not count.
class LimitClock
{
public:
    LimitClock(const LimitUnitSpec &unit, const WorkSchedule &work)
        : m_unit(unit)
        , m_work(work)
    { }

    /// End of a limit without pauses; null when it never comes or `value` is no amount.
    LocalTime end(LocalTime start, double value) const;
    LocalTime due(const TimeLimit &limit, LocalTime now) const;
    LimitStanding standing(const TimeLimit &limit, LocalTime now) const;
    /// The earliest moment at which `active` seconds of the limit are used, pauses left out: how cards find their moment.
    LocalTime momentOf(const TimeLimit &limit, qint64 active, LocalTime now) const;
    /// The whole limit in seconds of its own kind.
    qint64 seconds(const TimeLimit &limit) const;
    /// So many minutes of the limit's own kind, as they are written down, in its units.
    double units(double minutes, QDate day) const;

    /// Time of the limit's own kind; 0 for a null moment.
    qint64 between(LocalTime a, LocalTime b) const
    {
        return !m_unit.isAroundTheClock ? m_work.workSecondsBetween(a, b) : a.isNull() || b.isNull() ? 0 : b.seconds - a.seconds;
    }
    LocalTime add(LocalTime a, qint64 seconds) const
    {
        return !m_unit.isAroundTheClock ? m_work.addWorkTime(a, seconds) : a.isNull() ? a : LocalTime{a.seconds + seconds};
    }

private:
    LocalTime endOfAll(const TimeLimit &limit) const; ///< with the extension, without pauses

    const LimitUnitSpec &m_unit;
    const WorkSchedule &m_work;
};

} // namespace om
