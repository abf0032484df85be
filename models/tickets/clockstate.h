// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

namespace om {

/// Name of the derived Category column that every ticket frame carries: the state of the ticket's clock at the as-of moment.
inline const QString clockStateField = QStringLiteral("clock_state");

/// Adds `clock_state` (domain.md §2.13) as known at `asOf`: normal (未到期), due_soon (临期: remaining ≤ 20 % of the limit or ≤ 4 hours),
/// overdue (超期未结), done_on_time (按时办结), done_late (超期办结), suspended (挂起), revoked (撤销); null where the ticket was not yet
/// accepted at `asOf` or has no deadline and is open; without a deadline what is done is on time. "Remaining" is natural time: work
/// calendars are not applied. An overdue ticket is one with deadline < asOf; a deadline at asOf itself is still due soon (as in K07). Needs the columns t_accept, deadline, t_dispose and uses side_state, is_revoked
/// where they are there.
std::shared_ptr<const Frame> withClockState(const std::shared_ptr<const Frame> &tickets, LocalTime asOf);

} // namespace om
