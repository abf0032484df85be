// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "services/ledger.h"
#include "services/workspace.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace om {

/// Published figures against computed ones: which agree within their tolerance, which do not, which are only quoted and why. Reckoned anew whenever
/// the data change. A row that is activated asks for the rows behind its number. Not modal.
class LedgerDialog : public QDialog
{
    Q_OBJECT
public:
    LedgerDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, QWidget *parent);

Q_SIGNALS:
    void figureChosen(const QString &kpi, const om::Filter &filter);

private:
    void reckon();
    void showEntries(const std::vector<LedgerEntry> &entries);
    void setRow(int row, const LedgerEntry &entry);

    Workspace &m_workspace;
    const Palette &m_palette;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_running;
    std::vector<LedgerEntry> m_entries;
    QLabel *m_summary;
    QTableWidget *m_table;
};

} // namespace om
