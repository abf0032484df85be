// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/record/record.h"

namespace om {

/// The way of a ticket as its card shows it.
struct TicketWay
{
    std::vector<TraceStep> steps; ///< in order of their numbers
    CardSection held; ///< how long it took as clocks go, once it is closed; who held it for how much work time together, and at which stages
};

/// Reads the trace of a ticket through the workspace's read connection; work minutes that the source did not count are reckoned by the calendar. Empty
/// where the workspace has no traces.
TicketWay ticketWay(const Workspace &workspace, const Value &ticketNo);

/// What is to be seen of a step: "▲ late", "◀ sent back", "✗ not a move of the workflow"; "" = nothing.
QString stepMarks(const TraceStep &step);

} // namespace om
