// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"
#include "tickets/cards.h"
#include "tickets/contactlimit.h"

namespace om {

// Derived columns that every ticket frame carries, as known at the as-of moment.
inline const QString clockStateField = QStringLiteral("clock_state"); ///< Category, code list clock_state
inline const QString remainingField = QStringLiteral("remaining_min"); ///< Integer, of open tickets: whole minutes to the deadline, negative when overdue
inline const QString superviseLevelField =
    QStringLiteral("supervise_level"); ///< Category, list supervise_level: the highest level that has fallen due, of a ticket done by then; null = none
inline const QString handlingField = QStringLiteral("handling_min"); ///< Real, of tickets disposed of: see withClockState
inline const QString responseField =
    QStringLiteral("response_min"); ///< Real, where there is t_response: work minutes to it from t_accept by the office hours of the lead_dept
inline const QString storedDeadlineField = QStringLiteral("deadline_stored"); ///< Time; only in a frame where one differs from what `deadline` now says

inline const QString deadlineBasisField = QStringLiteral("deadline_basis"); ///< Category: where `deadline` is from, see withClockState

/// Time: when a rule falls due, "t_card_yellow". Rules of one field and code share a name; the last of them has the column.
QString cardMomentField(const CardRule &rule);

/// All that the clock of a city's tickets needs beside the tickets. Immutable once shared.
struct ClockRules
{
    WorkCalendar calendar; ///< empty = natural time
    std::vector<LimitUnitSpec> units; ///< of list limit_unit
    ClockSpec spec;
    ContactTerms contacts = {}; ///< by source
};

/// Adds `clock_state` (domain.md §2.13) and `remaining_min`: normal (未到期), due_soon (临期: a rule of `card` warns of it, as shipped remaining ≤ 20 % of
/// the limit or ≤ 4 hours), overdue (超期未结), done_on_time (按时办结), done_late (超期办结), suspended (挂起), revoked (撤销); null where the limit had not yet
/// begun at `asOf`. A ticket without a deadline is never late: normal while it is open, done on time afterwards. Remaining and limit count in the kind
/// of time of the ticket's unit, by the office hours of its lead_dept; tickets without a unit in work time. An overdue ticket is one with
/// deadline < asOf; a deadline at asOf itself is still due soon (as in K07). The frame may have clock columns of another moment.
///
/// Where a ticket has a limit (limit_value, limit_unit), `deadline` is replaced by what the limit says, so that every indicator, map and list counts
/// with the same moment; what was stored then stands in `deadline_stored`. Suspensions and extensions are those of the ticket's trace (clockStepsField) as
/// known at `asOf`: an extension counts from the moment it was granted, and the deadline of a suspended ticket moves on. `deadline_basis` says where the
/// deadline is from: limit (also where the stored one is the same to the minute: sources drop the seconds of the start), stored (there is no limit that
/// can be reckoned with), stored_extended and stored_suspended (the row says how often or how long, but no trace says when, or how much), null (none).
///
/// While a ticket is suspended its clock stands: it is not overdue unless it was so before, and then by no more than it was; the cards that it had stay and
/// none falls. Where it is not known since when (side_state without a trace) a stored deadline that has passed is none, and no card but that of urging is told.
///
/// For each rule of the clock there is a column of moments (cardMomentField): by what is known at `asOf` the ticket has that card from then on while it
/// is open (K20). Revoked tickets have none; of urging only the number is known, so enough of it counts from the start.
/// `handling_min` is K13: work minutes from t_dispatch to t_dispose by the office hours of the lead_dept, whatever the kind of the limit, without
/// pause_min; not below 0. `contact_limit` is filled where it is missing (withContactLimits). Missing columns count as null. Any thread; 200,000 rows ≤ 200 ms (bench-kpi, kpi.clock.200k).
std::shared_ptr<const Frame> withClockState(const std::shared_ptr<const Frame> &tickets, LocalTime asOf, const ClockRules &rules);

/// A ticket that will be overdue unless it is done, and who holds it.
struct DueTicket
{
    std::size_t row = 0;
    LocalTime deadline;
    qint64 remainingMinutes = 0;
    QString holder; ///< lead_dept; "" = none
    bool operator==(const DueTicket &) const = default;
};
/// The open tickets of a frame with clock columns that are not overdue at `asOf` and will be at `moment`, by deadline.
std::vector<DueTicket> overdueBy(const Frame &tickets, LocalTime asOf, LocalTime moment);

/// A stored deadline that is not the one that the limit says.
struct DeadlineDifference
{
    std::size_t row = 0;
    LocalTime stored, computed;
    bool operator==(const DeadlineDifference &) const = default;
};
/// All of a frame with clock columns of `asOf`, in order of rows; without those of suspended tickets, which move on, and of tickets whose traces tell of something
/// later that the stored one may have in it.
std::vector<DeadlineDifference> deadlineDifferences(const Frame &tickets, LocalTime asOf);

} // namespace om
