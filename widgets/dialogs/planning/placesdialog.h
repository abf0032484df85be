// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "items/pagedtablemodel.h"
#include "report/placesreport.h"
#include "services/planning/placeground.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace om {

class LinedTable;
class Segments;

/// Whether there will be places at school for all children: for each community places, pupils now and in the next years, and where most are short. Reckoned on
/// the job pool over the whole city; nothing of the window's filter narrows it. Not modal.
class PlacesDialog : public QDialog
{
    Q_OBJECT
public:
    PlacesDialog(Workspace &workspace, PlacesSpec spec, const Palette &palette, JobRunner &jobs, QWidget *parent);
    ~PlacesDialog() override;

    void save(const QString &file); ///< .pdf, else XLSX; says so when it is done

Q_SIGNALS:
    void reckoned();
    void areaChosen(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void reckon(); ///< nothing while nobody sees it
    void fill(const QString &area); ///< with this one chosen, where it is still listed; else the whole
    void choose(int row);
    void askAndSave();
    QString chosenArea() const; ///< "" = none

    Workspace &m_workspace;
    PlacesSpec m_spec;
    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_running;
    std::optional<PlaceGround> m_ground;
    PlaceOutlook m_outlook;
    PlacesTable m_shown;
    std::size_t m_stage = 0;
    PagedTableModel m_model;
    Segments *m_stages;
    QLabel *m_method, *m_said;
    LinedTable *m_table;
    QPushButton *m_show, *m_save;
};

} // namespace om
