// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "panels/desk.h"

#include <QFrame>

class QLabel;
class QSpinBox;

namespace om {

/// Asks for a distance and tells at once how many rows of the theme's dataset lie within it of a shape; Enter narrows the window to them.
/// The distance asked for last is offered again. GUI thread; rows are counted on the job pool.
class NearPopup : public QFrame
{
    Q_OBJECT
public:
    NearPopup(const Desk &desk, QWidget *parent);
    /// `what` is a shape (lon, lat) and what it is called in the chip.
    void showAt(const QPoint &global, const Geometry &what, const QString &name);

Q_SIGNALS:
    void accepted(const om::Condition &near);

private:
    Result<Condition> condition() const;
    void count();
    void accept();

    Desk m_desk;
    QLabel *m_title;
    QSpinBox *m_metres;
    QLabel *m_answer;
    Geometry m_what;
    QString m_name;
    std::shared_ptr<JobControl> m_counting;
};

} // namespace om
