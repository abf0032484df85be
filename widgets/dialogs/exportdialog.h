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
    /// `rows` says which rows (fids or asOf); `spec` is the declaration that goes with them.
    ExportDialog(Workspace &workspace, const DatasetSpec &spec, ExportRequest rows, JobRunner &jobs, QWidget *parent);

private:
    void start() override;
    void fillColumns();
    void follow(); ///< what goes with the format, and what it loses
    ExportRequest request() const;

    Workspace &m_workspace;
    DatasetSpec m_spec;
    ExportRequest m_rows;
    QComboBox *m_format, *m_crs, *m_encoding;
    QCheckBox *m_names;
    QCheckBox *m_masks;
    QListWidget *m_columns;
    QLabel *m_losses;
};

} // namespace om
