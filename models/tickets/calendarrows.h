// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/workcalendar.h"

#include <QStringList>

#include <optional>

namespace om {

// The tables calendar_day and office_hours as texts, in the order of these fields (docs/formats/calendar.md).
inline const QStringList calendarDayFields{QStringLiteral("day"), QStringLiteral("kind"), QStringLiteral("name")};
inline const QStringList officeHoursFields{QStringLiteral("org"),     QStringLiteral("weekdays"),   QStringLiteral("from_time"),
                                           QStringLiteral("to_time"), QStringLiteral("valid_from"), QStringLiteral("valid_to")};

/// Nothing when the day is no date or the kind no code of calendar_day_kind.
std::optional<CalendarDay> calendarDay(const QStringList &cells);
/// weekdays = ISO numbers without a separator, "12345" = Monday to Friday; times "08:30" to "24:00". Nothing when a part is wrong or the hours end
/// before they begin.
std::optional<OfficeHours> officeHours(const QStringList &cells);

} // namespace om
