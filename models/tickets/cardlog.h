// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/clockstate.h"

namespace om {

/// A card that a ticket of a frame was given.
struct IssuedCard
{
    std::size_t row = 0;
    std::size_t rule = 0; ///< index into ClockSpec::rules
    LocalTime moment;
    bool operator==(const IssuedCard &) const = default;
};

/// The cards given to the tickets of a frame with clock columns: what fell due after `from` (null = ever) and not after `to` while the ticket was open; by
/// moment, row and rule. One that was taken away by an extension stands here, too. The same input gives the same cards at any later time. Any thread.
std::vector<IssuedCard> cardLog(const Frame &tickets, const ClockRules &rules, LocalTime from, LocalTime to);

} // namespace om
