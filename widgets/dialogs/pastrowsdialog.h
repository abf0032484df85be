// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "items/pagedtablemodel.h"
#include "services/workspace.h"

namespace om {

class Palette;

/// The rows of a dataset as they stood after a batch, read while they are scrolled to; all of them can be exported.
class PastRowsDialog : public JobDialog
{
    Q_OBJECT
public:
    PastRowsDialog(Workspace &workspace, const QString &dataset, qint64 batch, JobRunner &jobs, const Palette &palette, QWidget *parent);

private:
    void start() override;
    void showCount();
    void showColumns();

    struct Source;
    Workspace &m_workspace;
    JobRunner &m_jobs;
    qint64 m_batch;
    std::shared_ptr<Source> m_source;
    DatasetSpec m_spec; ///< as declared then; known with the first page
    PagedTableModel m_rows;
};

} // namespace om
