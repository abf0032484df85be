// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"

#include <cstdint>
#include <optional>

namespace om {

/// How the hours of a date depart from those of its day of the week.
enum class OpeningDay {
    Usual,
    Closed, ///< public holiday, or a rest day moved to a weekday
    MakeUp ///< worked for a bridged holiday (调休): the hours of Mondays hold
};

/// Opening hours of a place as people write them: groups parted by semicolons, each of days of the week (none = every day) and spans of time, "全天" or
/// "休息". 周一至周五 09:00–17:00 · Mon–Fri 8:30-12:00, 14:00-17:30; Sat 9:00-12:00 · 08:30–22:00 · 24小时 · 每天 06:00-22:30（节假日除外）.
/// A span that ends before it begins goes past midnight.
struct OpeningHours
{
    struct Span
    {
        int from = 0, to = 0; ///< seconds from 0:00 of the day it begins on; from < to ≤ two days
    };
    struct Group
    {
        std::uint8_t weekdays = 0x7f; ///< bit 0 = Monday
        std::vector<Span> spans; ///< none = closed on these days
    };
    std::vector<Group> groups;
    bool isClosedOnHolidays = false; ///< said so; else it is where a day of the week is left out
};

/// Strict: nothing of a text that is not wholly understood, or empty.
std::optional<OpeningHours> openingHours(const QString &text);

/// Whether a place is open, and until when it stays so.
struct OpeningState
{
    bool isOpen = false;
    LocalTime until = LocalTime::null(); ///< it closes, or opens again; null = not within two weeks
};

/// The spans of some days in which a place is open.
class OpeningTimes
{
public:
    void add(const OpeningHours &hours, QDate date, OpeningDay day);
    OpeningState at(LocalTime moment, LocalTime end) const; ///< `end` = up to where days were added

private:
    std::vector<std::pair<qint64, qint64>> m_spans; ///< seconds as of LocalTime
};

/// `day` = what the calendar says of a date.
template<typename DayOf>
OpeningState openingState(const OpeningHours &hours, LocalTime moment, DayOf &&day)
{
    constexpr int ahead = 14;
    OpeningTimes times;
    const QDate today = moment.date();
    for (int i = -2; i <= ahead; ++i) // a span of the day before yesterday may end this midnight
        times.add(hours, today.addDays(i), day(today.addDays(i)));
    return times.at(moment, LocalTime::of(today.addDays(ahead + 1)));
}

} // namespace om
