// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/clockspec.h"
#include "store/cache.h"
#include "tickets/clocksteps.h"

namespace om {

/// The traces that a dataset's clock hangs on.
struct TraceSource
{
    DatasetState traces; ///< the dataset whose parent has the clock
    ClockWords words;

    QByteArray fingerprint() const; ///< another one for other traces or words
};

/// What the traces tell the clock, by ticket_no (UTF-8), of those alone that tell something. A step without a time says nothing. Opens a read connection of its
/// own: any thread. The errors of Cache::read.
Result<std::map<std::string, ClockSteps, std::less<>>> readClockSteps(const QString &cachePath, const TraceSource &source, const ZoneClock &clock);

/// The frame in which `is_revoked` is set wherever `side_state` says so, too: one truth for indicators, clock and map. The frame itself where they agree.
std::shared_ptr<const Frame> withOneRevocation(const std::shared_ptr<const Frame> &tickets);

} // namespace om
