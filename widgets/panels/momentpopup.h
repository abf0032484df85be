// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"

#include <QWidget>

class QCalendarWidget;
class QTimeEdit;

namespace om {

/// Chooses the moment that all states are looked at: a day, and the time of that day. Closes itself, and goes with it.
class MomentPopup : public QWidget
{
    Q_OBJECT
public:
    /// `end` = where the data end, null = not known; `now` = the moment looked at.
    MomentPopup(LocalTime end, LocalTime now, QWidget *parent);

Q_SIGNALS:
    void chosen(om::LocalTime moment); ///< null = where the data end

private:
    void choose();

    LocalTime m_end;
    QCalendarWidget *m_calendar;
    QTimeEdit *m_time;
};

} // namespace om
