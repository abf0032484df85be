// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clock/cardcounts.h"
#include "services/workspace.h"

#include <QDialog>
#include <QTimer>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace om {

/// When cards and levels of supervision fall due in this workspace: a form over its rules, with how many tickets have what by the rules in force and by those of
/// the form. What is kept holds at once. Not modal.
class CardRulesDialog : public QDialog
{
    Q_OBJECT
public:
    CardRulesDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent);
    ~CardRulesDialog() override;

    ClockSpec asked() const; ///< as the form has it
    const CardCounts &before() const { return m_before; }
    const CardCounts &after() const { return m_after; }

Q_SIGNALS:
    void counted(); ///< before() and after() are those of the form

private:
    void fill(const ClockSpec &spec);
    void addLevel(double limits, double urges);
    void changed();
    void count();
    void showCounts();
    void keep(bool isShipped);

    Workspace &m_workspace;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_counting;
    CardCounts m_before, m_after;
    QTimer m_later;
    QDoubleSpinBox *m_share, *m_hours;
    QTableWidget *m_levels, *m_counts;
    QPushButton *m_more, *m_fewer, *m_keep, *m_shipped;
    QLabel *m_say;
};

} // namespace om
