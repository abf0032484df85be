// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/calendarrows.h"

namespace om {

namespace {

/// Seconds of the day; −1 when it is no time. 24:00 is the end of the day, which QTime does not know.
int secondsOf(const QString &text)
{
    if (text == QLatin1String("24:00") || text == QLatin1String("24:00:00"))
        return 86400;
    QTime time = QTime::fromString(text, QStringLiteral("H:mm"));
    if (!time.isValid())
        time = QTime::fromString(text, QStringLiteral("H:mm:ss"));
    return time.isValid() ? time.msecsSinceStartOfDay() / 1000 : -1;
}

/// An empty text is a validity without end; false when it is neither empty nor a date.
bool readDate(const QString &text, QDate &out)
{
    out = QDate::fromString(text.left(10), Qt::ISODate);
    return text.isEmpty() || out.isValid();
}

} // namespace

std::optional<CalendarDay> calendarDay(const QStringList &cells)
{
    static const QStringList kinds{QStringLiteral("workday"), QStringLiteral("makeup_workday"), QStringLiteral("rest_day"), QStringLiteral("public_holiday")};
    CalendarDay day{.date = QDate::fromString(cells.value(0).left(10), Qt::ISODate), .name = cells.value(2)};
    const qsizetype kind = kinds.indexOf(cells.value(1));
    if (!day.date.isValid() || kind < 0)
        return {};
    day.kind = DayKind(kind);
    return day;
}

std::optional<OfficeHours> officeHours(const QStringList &cells)
{
    OfficeHours hours{.org = cells.value(0), .weekdays = 0, .from = secondsOf(cells.value(2)), .to = secondsOf(cells.value(3))};
    for (const QString text = cells.value(1); const QChar c : text) {
        if (c < u'1' || c > u'7')
            return {};
        hours.weekdays |= std::uint8_t(1 << (c.unicode() - u'1'));
    }
    const bool hasDates = readDate(cells.value(4), hours.validFrom) && readDate(cells.value(5), hours.validTo);
    if (!hasDates || hours.weekdays == 0 || hours.from < 0 || hours.to <= hours.from)
        return {};
    return hours;
}

} // namespace om
