// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"
#include "tickets/clockstate.h"

namespace om {

/// How many open tickets have what card at the moment of the frames, as the indicators of cards count (K20): without tests and revoked ones.
struct CardCounts
{
    qint64 yellow = 0; ///< and not red
    qint64 red = 0;
    std::vector<qint64> levels; ///< supervised at this level or a higher one, in the order of the rules
    bool operator==(const CardCounts &) const = default;
};

/// By other rules than those that the frames were reckoned with; all 0 without tickets. Any thread; as long as withClockState.
CardCounts cardCounts(const FrameSet &frames, const ClockRules &rules);

} // namespace om
