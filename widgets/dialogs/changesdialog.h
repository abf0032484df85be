// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "items/batchtablemodel.h"
#include "items/pagedtablemodel.h"
#include "store/batchchanges.h"
#include "store/undopreview.h"

class QComboBox;
class QLabel;

namespace om {

class LinedTable;
class Palette;

/// All recorded changes of the data, and what the chosen one did, row by row. One can be taken back, and the data as it was after one be
/// opened.
class ChangesDialog : public JobDialog
{
    Q_OBJECT
public:
    ChangesDialog(Workspace &workspace, JobRunner &jobs, const Palette &palette, QWidget *parent);

private:
    struct Page;
    struct Source;
    void start() override; ///< takes the chosen batch back, or says what stands in the way
    void readHistory(qint64 chosen = 0); ///< in the background; then the batch `chosen` (0 = the newest) is the current one
    void showBatch();
    void showRest(const UndoPreview &preview);
    void takeBack(qint64 batch, UndoScope scope);
    void openPast();
    const BatchState *chosen() const;
    PagedTableModel::Lines lines(const Page &page) const;

    Workspace &m_workspace;
    JobRunner &m_jobs;
    const Palette &m_palette;
    BatchTableModel m_batches;
    PagedTableModel m_changes;
    QComboBox *m_dataset;
    QLabel *m_count, *m_title;
    LinedTable *m_batchView, *m_changeView;
    QPushButton *m_past;
    std::shared_ptr<JobControl> m_reading;
};

} // namespace om
