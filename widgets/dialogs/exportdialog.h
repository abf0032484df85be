// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "ingest/exporter.h"
#include "services/workspace.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;

namespace om {

/// Writes given rows of one dataset to a file: format, columns, coordinate system, encoding; what the file cannot hold is said before.
class ExportDialog : public JobDialog
{
    Q_OBJECT
public:
    ExportDialog(Workspace &workspace, const QString &dataset, std::vector<qint64> fids, JobRunner &jobs, QWidget *parent);

private:
    void start() override;
    void fillColumns();
    void follow(); ///< what goes with the format, and what it loses
    ExportRequest request() const;

    Workspace &m_workspace;
    QString m_dataset;
    DatasetSpec m_spec;
    std::vector<qint64> m_fids;
    QComboBox *m_format, *m_crs, *m_encoding;
    QCheckBox *m_names;
    QListWidget *m_columns;
    QLabel *m_losses;
};

} // namespace om
