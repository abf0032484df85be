// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/momentpopup.h"

#include "common/heading.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace om {

MomentPopup::MomentPopup(LocalTime end, LocalTime now, QWidget *parent)
    : QWidget(parent, Qt::Popup)
    , m_end(end)
    , m_calendar(new QCalendarWidget(this))
    , m_time(new QTimeEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_calendar);
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setAccessibleName(tr("Day"));
    if (!end.isNull())
        m_calendar->setMaximumDate(end.date());
    m_calendar->setSelectedDate(now.isNull() ? QDate::currentDate() : now.date());
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setTime(now.isNull() ? QTime(23, 59) : now.time());
    m_time->setAccessibleName(tr("Time of the day"));
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(tr("Time of the day"), 12, false, "muted"));
    row->addWidget(m_time);
    row->addStretch(1);
    auto *atEnd = new QPushButton(tr("Where the data end"), this);
    auto *take = new QPushButton(tr("Look at it"), this);
    take->setDefault(true);
    row->addWidget(atEnd);
    row->addWidget(take);
    column->addLayout(row);
    connect(m_calendar, &QCalendarWidget::clicked, this, &MomentPopup::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &MomentPopup::choose);
    connect(take, &QPushButton::clicked, this, &MomentPopup::choose);
    connect(atEnd, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(LocalTime::null());
        close();
    });
}

void MomentPopup::choose()
{
    // 23:59 is the whole day: its last second.
    const QTime time = m_time->time();
    const LocalTime moment =
        LocalTime::of(m_calendar->selectedDate(), time.hour() == 23 && time.minute() == 59 ? QTime(23, 59, 59) : QTime(time.hour(), time.minute()));
    Q_EMIT chosen(!m_end.isNull() && moment >= m_end ? LocalTime::null() : moment);
    close();
}

} // namespace om
