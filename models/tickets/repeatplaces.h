// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "tickets/duplicates.h"

namespace om {

/// A place where tickets of one class came again and again (domain.md F10).
struct RepeatPlace
{
    std::size_t latest = 0; ///< its last ticket
    std::vector<std::uint32_t> rows; ///< ascending: `latest` and those of its class before it, as near and as long ago as the rules of "the same place" say
    bool operator==(const RepeatPlace &) const = default;
};

/// The places of tickets accepted in (since, until] that are at least the `rules.placeTimes`-th of their class there (column place_time); only tickets of
/// `counted` are looked at. Most tickets first, then the latest. A ticket that belongs to a place named before makes none of its own. `tickets` has the columns
/// of withDuplicates, else there are none. Any thread.
std::vector<RepeatPlace> repeatPlaces(const Frame &tickets, const Bitmap &counted, LocalTime since, LocalTime until, const DuplicateRules &rules);

} // namespace om
