// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/workclock.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace om {

namespace {

constexpr QDate firstDay = QDate::fromJulianDay(2458485); // 2019-01-01
constexpr QDate endDay = QDate::fromJulianDay(2460311); // 2024-01-01

} // namespace

Result<WorkClock> WorkClock::fromJson(const QJsonObject &json, const QString &file)
{
    WorkClock clock;
    const QJsonArray hours = json.value(QStringLiteral("hours")).toArray();
    for (const auto &h : hours) {
        const auto minute = [&](int i) { return QTime::fromString(h.toArray().at(i).toString(), QStringLiteral("HH:mm")).msecsSinceStartOfDay() / 60000; };
        clock.m_spans.push_back({minute(0), minute(1)});
        clock.m_dayMinutes += minute(1) - minute(0);
    }
    if (clock.m_dayMinutes <= 0)
        return fail(ErrorCode::SpecInvalid, {file, QStringLiteral("hours"), QStringLiteral("no work hours")});
    const auto days = [&](const QString &key) {
        QSet<QDate> all;
        const QJsonArray list = json.value(key).toArray();
        for (const auto &d : list)
            all.insert(QDate::fromString(d.toString(), Qt::ISODate));
        return all;
    };
    const QSet<QDate> off = days(QStringLiteral("days_off")), on = days(QStringLiteral("days_on"));
    clock.m_sums.push_back(0);
    for (QDate day = firstDay; day < endDay; day = day.addDays(1)) {
        const bool works = on.contains(day) || (day.dayOfWeek() < 6 && !off.contains(day));
        clock.m_sums.push_back(clock.m_sums.back() + (works ? clock.m_dayMinutes : 0));
    }
    return clock;
}

bool WorkClock::isWorkDay(QDate day) const
{
    const qint64 i = firstDay.daysTo(day);
    return i >= 0 && i + 1 < qint64(m_sums.size()) && m_sums[std::size_t(i) + 1] > m_sums[std::size_t(i)];
}

qint64 WorkClock::minutesUntil(LocalTime t) const
{
    const qint64 since = (t.seconds - LocalTime::of(firstDay).seconds) / 60;
    const auto day = std::size_t(std::clamp<qint64>(since / 1440, 0, qint64(m_sums.size()) - 2));
    qint64 minutes = m_sums[day];
    if (m_sums[day + 1] > minutes)
        for (const Span &s : m_spans)
            minutes += std::clamp<qint64>(since % 1440 - s.from, 0, s.until - s.from);
    return minutes;
}

LocalTime WorkClock::at(qint64 workMinutes) const
{
    const auto it = std::lower_bound(m_sums.begin() + 1, m_sums.end(), workMinutes);
    const qint64 day = std::min<qint64>(it - m_sums.begin() - 1, qint64(m_sums.size()) - 2);
    qint64 left = workMinutes - m_sums[std::size_t(day)];
    qint64 minute = m_spans.front().from;
    for (const Span &s : m_spans) {
        minute = s.from + std::min(left, s.until - s.from);
        left -= s.until - s.from;
        if (left <= 0)
            break;
    }
    return {LocalTime::of(firstDay).seconds + (day * 1440 + minute) * 60};
}

} // namespace om
