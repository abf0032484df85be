// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/duplicates.h"

namespace om {

/// The tickets that belong to one in time and place; rows of its frame.
struct TicketNeighbours
{
    /// Of its class, at its place and at most placeDays before or after it, with itself, in order of acceptance. Empty where it has no place.
    std::vector<std::size_t> samePlace;
    std::size_t time = 0; ///< it is the n-th of samePlace: what the column place_time says
    /// Of its group of duplicates, with itself, in order of acceptance. Empty where it belongs to none (columns of withDuplicates).
    std::vector<std::size_t> sameMatter;
};

/// Of a frame that withDuplicates made. Any thread; looks at every row once.
TicketNeighbours neighboursOf(const Frame &tickets, std::size_t row, const DuplicateRules &rules);

} // namespace om
