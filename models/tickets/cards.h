// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/timelimit.h"

namespace om {

/// What the clock of one ticket depends on.
struct TicketFacts
{
    QString ticketNo = {};
    TimeLimit limit;
    LocalTime disposed = {}; ///< null = open
    std::vector<LocalTime> urged = {}; ///< moments of urging (催办); a null one counts at once
    bool isRevoked = false;
};

/// Codes of lists card and supervise_level; "" = none.
struct Cards
{
    QString card;
    QString supervise;
    bool operator==(const Cards &) const = default;
};

/// An entry of the card log: which rule gave a ticket what, and when. The same input gives the same moments at any later time.
struct CardEvent
{
    QString ticketNo;
    QString field; ///< card, supervise
    QString code;
    LocalTime moment;
    std::size_t rule = 0; ///< index into ClockSpec::rules
    bool operator==(const CardEvent &) const = default;
};

/// The remaining time at and below which a rule warns, in seconds of the limit's own kind; nothing when it is no warning.
std::optional<qint64> warningSeconds(const CardRule &rule, qint64 limit);
/// Whether one of the conditions of the rule is met; `urges` = so often urged so far.
bool holds(const CardRule &rule, const LimitStanding &standing, std::size_t urges);

/// The same for a limit without pauses that runs from `start` to `due` (null = never): the moment at which the rule falls due; null = never. Of urging
/// it is only known how often, so that enough of it counts from the start.
LocalTime momentOf(const CardRule &rule, const LimitClock &clock, LocalTime start, LocalTime due, std::size_t urges);

/// The cards of a ticket as at `now`: of an open one by where its limit stands; of a done one those that it was done late for or urged (a yellow card
/// is a warning and goes when the work is done in time). A revoked ticket, and one not yet begun, has none.
Cards cardOf(const TicketFacts &ticket, const LimitClock &clock, const ClockSpec &spec, LocalTime now);

/// The cards that fell due after `from` and not after `to` while the ticket was open, in order of time. An extension counts from the start, for the
/// facts do not say when it was granted.
std::vector<CardEvent> cardsBetween(const TicketFacts &ticket, const LimitClock &clock, const ClockSpec &spec, LocalTime from, LocalTime to);

} // namespace om
