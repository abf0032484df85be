// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/openinghours.h"
#include "stats/kpi.h"

#include <QLocale>

namespace om {

/// Field of opening hours as people write them, of places of any kind.
inline const QString openHoursField = QStringLiteral("open_hours");
/// Derived column of every dataset that has opening hours, and of every dataset whose rows belong to one (its parent): 1 = the place is open at the as-of
/// moment, 0 = closed, null = its hours are not written, or not understood.
inline const QString isOpenField = QStringLiteral("is_open");

/// The datasets that the column of `dataset` is reckoned from, itself first; empty = it has none.
QStringList openingSources(const FrameSet &frames, const QString &dataset);
/// Whether the loaded frame of `dataset` has not got it yet.
bool lacksOpening(const FrameSet &frames, const QString &dataset);
/// Its frame with the column. DatasetUnknown. Any thread.
Result<std::shared_ptr<const Frame>> withOpening(const FrameSet &frames, const QString &dataset);

/// What the table calendar_day of a city says of a date, by loaded frames; any thread.
class OpeningCalendar
{
public:
    explicit OpeningCalendar(const FrameSet &frames);
    OpeningDay operator()(QDate date) const { return m_days.value(date, OpeningDay::Usual); }

private:
    QHash<QDate, OpeningDay> m_days;
};

/// "open until 17:00", "closed, opens Mon 09:00" at the as-of moment, as a card says it; "not known" of hours that are not understood, "" of none.
QString openingText(const FrameSet &frames, const QString &hours, const QLocale &locale);

} // namespace om
