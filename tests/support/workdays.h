// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/workcalendar.h"

namespace om::test {

inline LocalTime at(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return LocalTime::of(QDate(year, month, day), QTime(hour, minute, second));
}

inline OfficeHours hours(const char *org, const char *from, const char *to, std::uint8_t weekdays = 0b0011111, QDate validFrom = {}, QDate validTo = {})
{
    const auto seconds = [](const char *text) { return QTime::fromString(QString::fromLatin1(text), QStringLiteral("HH:mm")).msecsSinceStartOfDay() / 1000; };
    return {QString::fromUtf8(org), weekdays, seconds(from), seconds(to), validFrom, validTo};
}

/// Monday to Friday 08:30–12:00 and 14:00–17:30: 7 hours.
inline std::vector<OfficeHours> sevenHours()
{
    return {hours("", "08:30", "12:00"), hours("", "14:00", "17:30")};
}

/// What the State Council announced for Spring Festival and National Day 2021 and Spring Festival 2022.
inline std::vector<CalendarDay> festivals()
{
    std::vector<CalendarDay> days;
    const auto holiday = [&days](QDate first, QDate last, const char *name) {
        for (QDate d = first; d <= last; d = d.addDays(1))
            days.push_back({d, DayKind::PublicHoliday, QString::fromUtf8(name)});
    };
    holiday({2021, 2, 11}, {2021, 2, 17}, "春节");
    holiday({2021, 10, 1}, {2021, 10, 7}, "国庆节");
    holiday({2022, 1, 31}, {2022, 2, 6}, "春节");
    for (const QDate d : {QDate(2021, 2, 7), QDate(2021, 2, 20), QDate(2021, 9, 26), QDate(2021, 10, 9), QDate(2022, 1, 29), QDate(2022, 1, 30)})
        days.push_back({d, DayKind::MakeupWorkDay, QString()});
    return days;
}

} // namespace om::test
