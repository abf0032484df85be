// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/dutyspec.h"
#include "services/boardvalues.h"
#include "services/duty/dutyflow.h"
#include "services/workspace.h"
#include "stats/composite.h"
#include "stats/hotspots.h"
#include "tickets/cardlog.h"
#include "tickets/clockstate.h"
#include "tickets/repeatplaces.h"

namespace om {

/// What the duty chief asks for. All of it is as of the moment of the frames (FrameSet::asOf); the filter names none.
struct DutyRequest
{
    Filter filter; ///< area and conditions narrow everything; the period is that of rates and leagues
    LocalTime cardsFrom = {}; ///< null = one day before the data stand
    LocalTime cardsUntil = {}; ///< null = as of the frames
    std::optional<LocalTime> due = {}; ///< a moment of one's own for `due`; none = 17:00 of the next work day, and endOfFriday of that
};

/// Tickets that will be overdue by a moment, those of an earlier list included.
struct DutyDue
{
    LocalTime by;
    std::vector<DueTicket> tickets;
};

/// Who holds overdue tickets.
struct DutyHolder
{
    QString code; ///< lead_dept; "" = none
    Bitmap overdue, supervisedRows; ///< the second of the first
    std::size_t count = 0, supervised = 0;
    qint64 longest = 0; ///< minutes overdue, in the kind of time of that ticket's limit
    QString stage; ///< where most of them are (the earlier one of equals); "" = not known
};

/// A stage of the workflow: the flow of the last seven days into it, and what is there now.
struct DutyStage
{
    QString code; ///< of list workflow_stage
    Bitmap reached; ///< accepted in the last seven days, and came as far as this
    Bitmap here; ///< not closed, and in this stage
    Bitmap overdueRows = {}, dueSoonRows = {}; ///< of those that are here
    std::size_t reachedCount = 0, hereCount = 0, overdue = 0, dueSoon = 0;
};

/// A place in a league. Equal figures, as they are shown, share a place, and the next place is as much further (1, 2, 2, 4); by code among equals. Groups
/// of fewer rows than the indicator asks for have no place and stand last.
struct LeagueRow
{
    QString code;
    double value = 0;
    double rows = 0; ///< n
    std::optional<int> place, placeBefore; ///< before = in the period before; none: not ranked then
};
struct League
{
    const KpiSpec *kpi = nullptr;
    QString by;
    std::vector<LeagueRow> rows;
    std::size_t withoutValue = 0; ///< groups that have none: of a composite, because a component has none
    std::vector<ComponentWeight> weights; ///< of a composite
};

/// How the rows of an indicator flow from field to field.
struct DutyFlow
{
    const KpiSpec *kpi = nullptr;
    FieldFlow flow; ///< not empty
};

struct DutyBoard
{
    LocalTime asOf;
    std::shared_ptr<const Frame> tickets; ///< null: there are none here, or they are not loaded yet; then all else is empty
    std::vector<TileValue> numbers; ///< today's flow and the stock
    std::vector<TileValue> rates; ///< of the period
    std::vector<DutyDue> due;
    std::vector<DutyHolder> holders; ///< most overdue tickets first
    std::vector<DutyStage> stages; ///< in order of the workflow; empty where tickets have none
    LocalTime cardsFrom, cardsUntil;
    std::vector<IssuedCard> cards;
    std::vector<DeadlineDifference> differences;
    std::size_t unreckoned = 0; ///< deadlines that stand as stored, or are not known, because no trace tells of an extension or suspension
    std::vector<League> leagues; ///< of each indicator within each field
    std::vector<DutyFlow> flows;
    std::optional<Hotspots> hotspots; ///< as the data stand, whatever the period; none where tickets cannot have any
    std::vector<RepeatPlace> repeats; ///< of tickets accepted in the last seven days
    DayCounts days; ///< accepted by day, whole weeks from Monday, a year up to the data
};

/// The frames with the stages of their moment where that is earlier than the data stand (withStagesAt), else as they are: for the caller's job, before
/// evaluateDuty.
struct StagesThen
{
    LocalTime dataStand;
    QString cachePath;
    std::optional<DatasetState> traces;
    ZoneClock clock;

    FrameSet of(FrameSet frames) const; ///< any thread; as they are where the traces cannot be read
};
StagesThen stagesThen(const Workspace &workspace);

/// The first `at` o'clock after `after` that lies on a work day; null when nobody works within a year.
LocalTime nextOfficeMoment(const WorkSchedule &work, LocalTime after, QTime at);

/// "By Friday": the end of the first Friday that is not before the day of `after`. Of a Friday that is the day itself, of a Saturday or Sunday (also one that is
/// worked for a bridged holiday) the Friday of the coming week. The duty board asks it of the next 17:00 on a work day, so that on Friday evening it is the
/// Friday of the coming week. Null of null.
LocalTime endOfFriday(LocalTime after);

/// Places as LeagueRow says, from groups in any order.
std::vector<LeagueRow> leagueOf(const std::vector<KpiGroup> &now, const std::vector<KpiGroup> &before, const KpiSpec &kpi);

/// What `spec` (read with this catalog) names, and the lists that every duty board has. Pure function over immutable frames, any thread. Test tickets and revoked ones count nowhere, so that every number agrees with its indicator. What a
/// city's tickets do not have is left out. Stops early when cancelled.
DutyBoard evaluateDuty(const Catalog &catalog, const FrameSet &frames, const ClockRules &rules, const DutySpec &spec, const DutyRequest &request,
                       const JobControl &control);

} // namespace om
