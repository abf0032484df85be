// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "base/value.h"
#include "tickets/workcalendar.h"
#include "tickets/workflow.h"

#include <optional>

namespace om {

/// What is reckoned with of one row of `ticket_trace` as stored (domain.md §2.1).
struct TraceRow
{
    int sequence = 0;
    int stage = -1; ///< −1 = unknown
    QString org; ///< who did it
    LocalTime time;
    std::optional<double> workMinutes; ///< work time spent before this row, as the source counted it
    std::optional<double> limitMinutes; ///< allowed for it
    std::size_t index = 0; ///< of the stored row among those that were read
};

/// A row of the timeline. `minutes` = work minutes since the row before, from the source where it counted them, else by the office hours of who held the ticket
/// until then (isReckoned); nothing for the first row, and where a time is missing or before that of the row before. `isAllowed` = the workflow has the
/// move that led here, or one of the two stages is unknown; `isBack` = to an earlier stage; `isLate` = minutes above the limit.
struct TraceEntry
{
    TraceRow row;
    std::optional<double> minutes = {};
    bool isReckoned = false;
    bool isAllowed = true;
    bool isBack = false;
    bool isLate = false;
};

/// A stretch of time at one stage with one holder; the last of an open ticket runs until the as-of moment.
struct TraceStay
{
    int stage = -1;
    QString holder;
    LocalTime from;
    LocalTime until;
    double minutes = 0; ///< between the two, in the office hours of the holder
};

/// Rows in order of sequence, then time. Nothing is reckoned of the time after `closed` (null = it is open): what follows, say a visit, uses no limit.
std::vector<TraceEntry> traceEntries(std::vector<TraceRow> rows, const Workflow &workflow, const WorkCalendar &calendar, LocalTime closed);

/// Who held the ticket where for how long. A ticket is held by the organisation of a row from that row's time until the next row of another
/// stage or organisation. All end at `closed`, or at `asOf` when that is null or later.
std::vector<TraceStay> traceStays(const std::vector<TraceEntry> &entries, const WorkCalendar &calendar, LocalTime closed, LocalTime asOf);

/// A stored record by field name ("stage", "org", "t", "work_minutes", "limit_minutes", "seq").
TraceRow traceRow(const QStringList &fields, const std::vector<Value> &cells, const ZoneClock &clock);

} // namespace om
