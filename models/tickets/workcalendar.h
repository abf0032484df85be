// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace om {

/// What a date is (code list calendar_day_kind). A make-up work day is a Saturday or Sunday that is worked for a bridged holiday (调休).
enum class DayKind { WorkDay, MakeupWorkDay, RestDay, PublicHoliday };

/// A row of dataset calendar_day: a date that departs from the weekly pattern.
struct CalendarDay
{
    QDate date;
    DayKind kind = DayKind::PublicHoliday;
    QString name = {};
};

/// A row of dataset office_hours: one span of work on some days of the week. Two rows make a day with a lunch break.
struct OfficeHours
{
    QString org = {}; ///< "" = everyone who has no hours of their own on that date
    std::uint8_t weekdays = 0b0011111; ///< bit 0 = Monday
    int from = 0, to = 0; ///< seconds of the day, from < to ≤ 86400
    QDate validFrom = {}, validTo = {}; ///< both inclusive; null = without end. 9999-12-31 means the same
};

/// The work time of one organisation. Immutable. All sums are in seconds of work; every question is answered in O(log days of the table),
/// for any date: before and after the table the weekly pattern of its first and last day goes on.
class WorkSchedule
{
public:
    /// Around the clock, every day: work time is natural time.
    WorkSchedule();
    /// `hours` = rows of this organisation, in no order; where none of them is valid those of `standard` hold. Rows with from ≥ to count as nothing.
    WorkSchedule(const std::vector<CalendarDay> &days, const std::vector<OfficeHours> &hours, const std::vector<OfficeHours> &standard);

    bool isAroundTheClock() const { return m_isAroundTheClock; }
    bool isWorkDay(QDate date) const;
    qint64 workSeconds(QDate date) const; ///< of the whole day
    /// Work time of an ordinary work day of the week that `date` lies in: what a limit in work days is worth in work hours. 0 = nobody works.
    qint64 ordinaryDaySeconds(QDate date) const;
    /// The n-th work day after a date, n ≥ 1; null when there is none within a year.
    QDate workDayAfter(QDate date, int n) const;
    /// The end of the office hours of a date; null when it is no work day.
    LocalTime officeEnd(QDate date) const;

    /// Negative when b < a. 0 when one of them is null.
    qint64 workSecondsBetween(LocalTime a, LocalTime b) const;
    /// The earliest moment at which `seconds` (may be negative) more of work time have gone by than at `a`; `a` itself for 0. So an amount that is
    /// used up with the last minute before a break ends there, not after the break. Null where there is no such moment.
    LocalTime addWorkTime(LocalTime a, qint64 seconds) const;

private:
    struct Span
    {
        int from, to;
    };
    struct Pattern ///< hours of one kind of day
    {
        std::vector<Span> spans = {}; ///< in order, apart
        qint64 seconds = 0;
    };
    struct Week ///< the pattern of the days outside of the table, counted from its edge
    {
        std::array<std::uint16_t, 7> patterns{};
        std::array<qint64, 8> sums{};
    };
    std::uint16_t patternId(std::vector<Span> spans);
    const Pattern &patternOf(qint64 day) const;
    qint64 until(qint64 seconds) const; ///< work time from the first day of the table; negative before it
    LocalTime at(qint64 work) const;
    LocalTime inDay(qint64 day, qint64 work) const;
    LocalTime inWeeks(const Week &week, qint64 edge, qint64 work) const;

    bool m_isAroundTheClock = false;
    qint64 m_first = 0; ///< days since 1970-01-01
    std::vector<qint64> m_sums{0}; ///< work before each day of the table, one more than there are days
    std::vector<std::uint16_t> m_days;
    std::vector<std::uint16_t> m_ordinary; ///< of each day of the table: the pattern of an ordinary work day then
    std::uint16_t m_ordinaryBefore = 0, m_ordinaryAfter = 0;
    std::vector<Pattern> m_patterns{{}}; ///< 0 = no work
    Week m_before, m_after;
};

/// Public holidays, make-up work days and office hours of a city. Immutable; may be shared by threads. Without any office hours it is empty:
/// then work time is natural time.
class WorkCalendar
{
public:
    WorkCalendar() = default;
    /// Total: rows in any order; of two rows for one date the later one holds; overlapping hours are joined.
    WorkCalendar(std::vector<CalendarDay> days, const std::vector<OfficeHours> &hours);

    bool isEmpty() const { return m_standard.isAroundTheClock(); }
    /// As the table says, else by the weekly pattern of the standard hours.
    DayKind kind(QDate date) const;
    QString name(QDate date) const; ///< of a holiday; "" = none
    /// The public holidays of these names, in order; days that follow each other are one.
    std::vector<std::pair<QDate, QDate>> holidays(const QStringList &names) const;
    /// Whether the table was kept for the year of this date: it names a public holiday in it. Where it was not, the weekly pattern holds and people
    /// should be told so.
    bool isCovered(QDate date) const;

    /// Hours of one organisation; the standard ones where it has none. Valid as long as the calendar.
    const WorkSchedule &of(const QString &org) const;
    const WorkSchedule &standard() const { return m_standard; }

private:
    QHash<QDate, CalendarDay> m_days;
    std::vector<int> m_years; ///< covered, ascending
    WorkSchedule m_standard;
    QHash<QString, WorkSchedule> m_own;
};

} // namespace om
