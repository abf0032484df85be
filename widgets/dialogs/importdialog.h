// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "ingest/importer.h"
#include "services/workspace.h"

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace om {

/// One page: which file into which dataset, what was found in it (encoding, coordinates, rows taken and refused with their reasons), and
/// only then the commit. Every choice can be changed and tried again before anything is written.
class ImportDialog : public JobDialog
{
    Q_OBJECT
public:
    ImportDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent);

private:
    void start() override;
    void choose(const QString &path);
    void showReport(const ImportReport &report);
    ImportOptions options(bool isDryRun) const;

    Workspace &m_workspace;
    QLineEdit *m_file;
    QComboBox *m_dataset;
    QComboBox *m_mode;
    QComboBox *m_encoding;
    QComboBox *m_crs;
    QTableWidget *m_issues;
    bool m_isChecked = false; ///< the file was read and may be committed
};

} // namespace om
