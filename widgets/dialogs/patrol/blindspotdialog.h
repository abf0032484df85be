// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/pagedtablemodel.h"
#include "services/filterservice.h"
#include "services/patrol/patrol.h"
#include "services/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace om {

class LinedTable;

/// The places of the window's area at which nobody looked for N days although complaints rise, under its conditions. Reckoned on the job pool. Not modal.
class BlindSpotDialog : public QDialog
{
    Q_OBJECT
public:
    BlindSpotDialog(Workspace &workspace, FilterService &filter, const Palette &palette, JobRunner &jobs, QWidget *parent);
    ~BlindSpotDialog() override;

Q_SIGNALS:
    void reckoned();
    void complaintsChosen(const om::Filter &filter, const om::Box &place); ///< of one blind spot or of all; where they are, normalised Web Mercator

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override; ///< lets go of the rows it was reckoned from

private:
    void reckon(); ///< nothing while nobody sees it
    void fill();
    void choose(int row);
    void openSpots(const std::vector<const BlindSpot *> &spots);

    Workspace &m_workspace;
    FilterService &m_filter;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_running;
    std::optional<Patrol> m_patrol;
    PagedTableModel m_model;
    QLabel *m_basis;
    LinedTable *m_table;
    QPushButton *m_open, *m_openAll;
};

} // namespace om
