// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cardlogmodel.h"
#include "jobs/jobrunner.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTableView;

namespace om {

class Heading;

/// Every card that was given, as the workspace has kept it: filtered, opened in the table of tickets, saved as CSV. Not modal.
class CardLogDialog : public QDialog
{
    Q_OBJECT
public:
    CardLogDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent);

    const CardLogModel &model() const { return m_model; }
    Result<void> save(const QString &file) const; ///< what is shown; whole or not at all

Q_SIGNALS:
    void filled(); ///< the log was read
    void rowsChosen(const QList<qint64> &fids); ///< of dataset ticket

private:
    void read();
    void fill(const Result<std::vector<KeptCard>> &cards);
    void choose();
    void openTicket(int row);
    void say();

    Workspace &m_workspace;
    JobRunner &m_jobs;
    CardLogModel m_model;
    Heading *m_head;
    QLineEdit *m_text;
    QComboBox *m_kind;
    QCheckBox *m_withdrawn;
    QTableView *m_table;
};

} // namespace om
