// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/clockspec.h"
#include "frame/frame.h"

namespace om {

/// A card that a ticket of a frame was given.
struct IssuedCard
{
    std::size_t row = 0;
    std::size_t rule = 0; ///< index into ClockSpec::rules
    LocalTime moment;
    bool operator==(const IssuedCard &) const = default;
};

/// The card log of a frame with clock columns: what fell due after `from` and not after `to` while the ticket was open; by moment, row and rule. The
/// same input gives the same log at any later time. Any thread.
std::vector<IssuedCard> cardLog(const Frame &tickets, const ClockSpec &spec, LocalTime from, LocalTime to);

} // namespace om
