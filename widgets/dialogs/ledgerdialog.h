// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "services/ledger/ledger.h"
#include "services/number/shownnumber.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace om {

/// Published figures against computed ones: which agree within their tolerance, which do not and for which reason, which are only quoted and why. Reckoned anew
/// whenever the data change. A row that is activated asks for the rows behind its number; the reason of a difference is given below the table by who may. Not modal.
class LedgerDialog : public QDialog
{
    Q_OBJECT
public:
    /// `actor` = name of who sits here.
    LedgerDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, const QString &actor, QWidget *parent);

Q_SIGNALS:
    void figureChosen(const QString &kpi, const om::Filter &filter);
    void explainRequested(const om::ShownNumber &number); ///< what is behind the computed number

private:
    void reckon();
    void showEntries(const std::vector<LedgerEntry> &entries);
    void showMenu(int row, const QPoint &global);
    void setRow(int row, const LedgerEntry &entry);
    QLayout *reasonLine();
    void showReason(); ///< of the current row
    void keepReason();
    QString reasonText(const LedgerEntry &entry) const;

    Workspace &m_workspace;
    const Palette &m_palette;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_running;
    const QString m_actor;
    std::vector<LedgerReason> m_reasons;
    std::vector<LedgerEntry> m_entries;
    QLabel *m_summary, *m_reasonHint;
    QComboBox *m_reason;
    QLineEdit *m_note;
    QPushButton *m_keep;
    QTableWidget *m_table;
};

} // namespace om
