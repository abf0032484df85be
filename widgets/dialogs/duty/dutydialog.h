// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "dialogs/duty/dutynumbers.h"
#include "dialogs/duty/flowview.h"
#include "items/tilemodel.h"
#include "services/duty/dutyboard.h"
#include "services/filterservice.h"
#include "services/workspace.h"

#include <QDialog>

#include <functional>

class QLabel;
class QTableWidget;

namespace om {

class DayCalendar;
class Heading;
class PlaceList;
class Segments;

/// The duty board: what the chief of duty looks at in the morning. Everything is as of the moment of the window, under the area and the conditions of the window's
/// filter, and is reckoned anew when these or the data change. Every number asks for its rows. Not modal.
class DutyDialog : public QDialog
{
    Q_OBJECT
public:
    DutyDialog(Workspace &workspace, FilterService &filter, const Palette &palette, JobRunner &jobs, QWidget *parent);
    ~DutyDialog() override;

    const DutyBoard &board() const { return m_board; }

Q_SIGNALS:
    void boardChanged();
    void rowsChosen(const QList<qint64> &fids); ///< of dataset ticket
    void cardLogWanted();
    void kpiChosen(const QString &kpi, const om::Filter &filter); ///< the rows behind an indicator under a filter
    void explainRequested(const om::ShownNumber &number); ///< what is behind a number

private:
    void reckon();
    void showBoard(DutyBoard board);
    void showHolders();
    void showDue();
    void showStages();
    void showCards();
    void showDifferences();
    void showLeague();
    Filter ownFilter() const; ///< the window's without the rows that were opened from here
    void openTile(const QString &kpi);
    void openGroups(const QString &kpi, const std::vector<FlowView::Part> &parts);
    DutyNumbers numbers() const { return {m_workspace, m_board, ownFilter()}; }
    void hookMenus();
    void showMenu(ShownNumber number, const QString &text, const QPoint &global);
    void openRows(const Bitmap &rows);
    void openRow(std::size_t row);
    template<typename Entry>
    void openAll(const std::vector<Entry> &entries); ///< the tickets of a list
    void addOpenAll(Heading &heading, const std::function<void()> &open);
    QString cell(const char *field, std::size_t row) const;
    QString holderName(const QString &code) const;
    const League *shownLeague() const; ///< null = none
    QString hours(qint64 minutes) const; ///< "3:25"

    Workspace &m_workspace;
    FilterService &m_filter;
    const Palette &m_palette;
    JobRunner &m_jobs;
    Result<DutySpec> m_spec;
    std::shared_ptr<JobControl> m_running;
    DutyBoard m_board;
    TileModel m_numbers, m_rates;
    QString m_leagueBy, m_leagueKpi;
    qsizetype m_dueList = 0;
    QLabel *m_basis;
    Heading *m_holdersHead, *m_dueHead, *m_stagesHead, *m_daysHead, *m_cardsHead, *m_differencesHead, *m_leagueHead;
    Segments *m_dueChoice, *m_leagueChoice, *m_leagueKpiChoice;
    QTableWidget *m_holders, *m_due, *m_stages, *m_cards, *m_differences, *m_league;
    DayCalendar *m_days;
    PlaceList *m_places;
    FlowView *m_flow;
};

} // namespace om
