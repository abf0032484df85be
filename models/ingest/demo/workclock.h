// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "base/result.h"

#include <QJsonObject>

#include <vector>

namespace om {

/// Work time from a calendar file: {"hours": [["08:30","12:00"], …], "days_off": ["2021-01-01", …], "days_on": […]}; Saturdays and
/// Sundays are off unless they are named in days_on. Valid for 2019 to 2023. Immutable.
class WorkClock
{
public:
    static Result<WorkClock> fromJson(const QJsonObject &json, const QString &file);

    bool isWorkDay(QDate day) const;
    qint64 minutesPerDay() const { return m_dayMinutes; }
    qint64 minutesUntil(LocalTime t) const; ///< work minutes from the first day to t
    LocalTime at(qint64 workMinutes) const; ///< the earliest moment by which so many have gone by

private:
    struct Span
    {
        qint64 from, until;
    }; ///< minutes of the day
    std::vector<Span> m_spans;
    std::vector<qint64> m_sums; ///< work minutes before each day, one more than there are days
    qint64 m_dayMinutes = 0;
};

} // namespace om
