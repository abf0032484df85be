// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clock/tracesteps.h"

namespace om {

/// The tickets with the stages (`stage`) of an earlier moment in the place of today's: that of the last step of the trace up to `moment`; where a ticket has no
/// trace, the one that its own moments tell (accepted, dispatched, signed, disposed, verified, visited). Null where nothing had happened yet. Opens a read
/// connection of its own: any thread. The frame itself where it has no stages. The errors of Cache::read.
Result<std::shared_ptr<const Frame>> withStagesAt(const std::shared_ptr<const Frame> &tickets, LocalTime moment, const QString &cachePath,
                                                  const DatasetState &traces, const ZoneClock &clock);

} // namespace om
