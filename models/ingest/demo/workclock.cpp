// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/workclock.h"

#include "ingest/demo/fixedrows.h"
#include "tickets/calendarrows.h"

namespace om {

namespace {

/// Rows of one table by the reader of its texts.
template<typename T>
Result<std::vector<T>> readRows(const DemoFolder &folder, const QString &dataset, const QStringList &fields, std::optional<T> (*read)(const QStringList &))
{
    const auto fixed = FixedRows::read(folder, dataset);
    if (!fixed)
        return fail(fixed);
    std::vector<T> out;
    for (const QJsonObject &json : fixed->rows()) {
        QStringList cells;
        for (const QString &field : fields)
            cells.append(json.value(field).toString());
        auto row = read(cells);
        if (!row)
            return fail(ErrorCode::SpecInvalid,
                        {folder.path() + QStringLiteral("/rows/%1.json").arg(dataset), QStringLiteral("rows[%1]").arg(out.size()), cells.join(u' ')});
        out.push_back(*std::move(row));
    }
    return out;
}

} // namespace

WorkClock::WorkClock(WorkSchedule work)
    : m_work(std::move(work))
    , m_dayMinutes(m_work.ordinaryDaySeconds(QDate(1970, 1, 1)) / 60)
{ }

Result<WorkClock> WorkClock::read(const DemoFolder &folder)
{
    const auto days = readRows(folder, QStringLiteral("calendar_day"), calendarDayFields, calendarDay);
    if (!days)
        return fail(days);
    const auto hours = readRows(folder, QStringLiteral("office_hours"), officeHoursFields, officeHours);
    if (!hours)
        return fail(hours);
    const WorkCalendar calendar(*days, *hours);
    if (calendar.isEmpty())
        return fail(ErrorCode::SpecInvalid, {folder.path(), QStringLiteral("rows/office_hours.json"), QStringLiteral("no work hours")});
    return WorkClock(calendar.standard());
}

qint64 WorkClock::minutesUntil(LocalTime t) const
{
    return m_work.workSecondsBetween({0}, {t.seconds - t.seconds % 60}) / 60;
}

LocalTime WorkClock::at(qint64 workMinutes) const
{
    return m_work.addWorkTime({0}, workMinutes * 60);
}

} // namespace om
