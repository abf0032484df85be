// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demotable.h"
#include "tickets/workcalendar.h"

namespace om {

/// Work time in whole minutes by the standard hours of a city: what the generator counts in. Immutable.
class WorkClock
{
public:
    explicit WorkClock(WorkSchedule work);
    /// From rows/calendar_day.json and rows/office_hours.json; SpecInvalid for a row that cannot be read and for a city without office hours.
    static Result<WorkClock> read(const DemoFolder &folder);

    const WorkSchedule &schedule() const { return m_work; }
    bool isWorkDay(QDate day) const { return m_work.isWorkDay(day); }
    qint64 minutesPerDay() const { return m_dayMinutes; }
    qint64 minutesUntil(LocalTime t) const; ///< work minutes from 1970-01-01 to t
    LocalTime at(qint64 workMinutes) const; ///< the earliest moment by which so many have gone by

private:
    WorkSchedule m_work;
    qint64 m_dayMinutes;
};

} // namespace om
