// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <compare>
#include <limits>
#include <string_view>
#include <vector>

namespace om {

/// A wall-clock moment in the workspace's time zone: seconds since 1970-01-01T00:00:00 as if that zone were UTC. All counting by day,
/// month and year is done on it, so a ticket belongs to the day that its clock showed. Null = `LocalTime::null()`.
struct LocalTime
{
    qint64 seconds = std::numeric_limits<qint64>::min();

    static LocalTime null() { return {}; }
    static LocalTime of(QDate date, QTime time = QTime(0, 0));
    bool isNull() const { return seconds == std::numeric_limits<qint64>::min(); }
    QDate date() const;
    QTime time() const;
    QString toText() const; ///< "2021-12-31 14:06"
    auto operator<=>(const LocalTime &) const = default;
};

/// Converts between UTC as stored ('YYYY-MM-DDTHH:MM:SS[.sss]Z') and LocalTime, fast (zone transitions are read once). Immutable
/// after construction, so it may be shared by threads.
class ZoneClock
{
public:
    explicit ZoneClock(const QTimeZone &zone = QTimeZone::utc());
    const QTimeZone &zone() const { return m_zone; }

    LocalTime fromUtcText(std::string_view iso) const; ///< null when the text is not such a time; a bare date is that day's 00:00 local
    LocalTime fromUtcSeconds(qint64 seconds) const;
    QString toUtcText(LocalTime local) const; ///< "" for null

private:
    struct Step
    {
        qint64 utc;
        qint64 offset;
    };
    QTimeZone m_zone;
    std::vector<Step> m_steps;
};

} // namespace om
