// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/pagedtablemodel.h"
#include "services/company/policystanding.h"
#include "services/filterservice.h"
#include "services/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace om {

class LinedTable;

/// The policies for companies: whom each one's rule fits, who has applied, and who is entitled and has not, among the companies of the window's area and
/// conditions, as the data stand. Reckoned on the job pool. Not modal.
class PolicyDialog : public QDialog
{
    Q_OBJECT
public:
    PolicyDialog(Workspace &workspace, FilterService &filter, const Palette &palette, JobRunner &jobs, QWidget *parent);
    ~PolicyDialog() override;

Q_SIGNALS:
    void reckoned();
    void companiesChosen(const QList<qint64> &fids);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A policy and the companies of the window's that it concerns.
    struct Line
    {
        PolicyStanding standing;
        Bitmap unclaimed;
    };
    void reckon(); ///< nothing while nobody sees it
    void fill(std::vector<Line> lines);
    void choose(int row);
    void openRows(const Bitmap &rows);

    Workspace &m_workspace;
    FilterService &m_filter;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_running;
    std::shared_ptr<const Frame> m_companies, m_policies; ///< that the lines are of
    std::vector<Line> m_lines;
    PagedTableModel m_model;
    QLabel *m_basis, *m_conditions;
    LinedTable *m_table;
    QPushButton *m_openUnclaimed, *m_openEligible;
};

} // namespace om
