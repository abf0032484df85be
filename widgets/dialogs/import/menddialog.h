// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "ingest/mending.h"
#include "services/workspace.h"

class QComboBox;
class QTableWidget;

namespace om {

/// Rows that imports refused, each with its reason, to be mended in the table and tried again; what is taken then is no longer refused. Large
/// ones go out as a table and come back.
class MendDialog : public JobDialog
{
    Q_OBJECT
public:
    /// `batch` = the one to begin with; 0 = the last that has refused rows.
    MendDialog(Workspace &workspace, JobRunner &jobs, qint64 batch, QWidget *parent);

private:
    void start() override;
    void listBatches(qint64 chosen);
    void load();
    void showTable(RefusedTable table);
    void sayPlace(int row); ///< where the chosen row begins in the file
    RefusedTable mended() const;
    void saveTable();
    void takeTable();
    void retry(const QString &path);
    void showReport(const ImportReport &report);
    qint64 batch() const;

    Workspace &m_workspace;
    QComboBox *m_batch;
    QTableWidget *m_table;
    RefusedTable m_refused;
    QString m_outcome; ///< of the last try, said when the rows that are left are shown
};

} // namespace om
