// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drawnplace.h"
#include "stats/hotspots.h"

namespace om {

/// The filter with the tickets of one hotspot chosen, under which the map still shows it; its period covers the week. None: there is no such hotspot.
std::optional<Filter> filterOf(const Hotspots &hotspots, qint64 id, const QString &dataset, const Filter &filter);

} // namespace om
