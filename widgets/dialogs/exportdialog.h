// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "services/workspace.h"

#include <vector>

class QComboBox;

namespace om {

/// Writes given rows of one dataset to a file.
class ExportDialog : public JobDialog
{
    Q_OBJECT
public:
    ExportDialog(Workspace &workspace, const QString &dataset, std::vector<qint64> fids, JobRunner &jobs, QWidget *parent);

private:
    void start() override;

    Workspace &m_workspace;
    QString m_dataset;
    std::vector<qint64> m_fids;
    QComboBox *m_format;
};

} // namespace om
