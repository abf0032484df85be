// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/timelimit.h"

namespace om {

/// What the cards of one ticket depend on.
struct TicketFacts
{
    TimeLimit limit;
    std::vector<LocalTime> urged = {}; ///< moments of urging (催办); a null one counts at once
};

/// Codes of lists card and supervise_level; "" = none.
struct Cards
{
    QString card;
    QString supervise;
    bool operator==(const Cards &) const = default;
};

/// The moment at which a rule falls due, no later than `last`; null = it does not. Suspensions stop the clock of cards as that of the limit: no card falls
/// while one lasts, and how long a ticket is overdue is counted without them. The same facts give the same moment at any later `last`.
LocalTime momentOf(const CardRule &rule, const TicketFacts &ticket, const LimitClock &clock, LocalTime last);

/// The same for a limit without suspensions that runs from `start` to `due` (null = never), whenever that is. Of urging it is only known how often, so that
/// enough of it counts from the start. Quick: for the many.
LocalTime momentOf(const CardRule &rule, const LimitClock &clock, LocalTime start, LocalTime due, std::size_t urges);

} // namespace om
