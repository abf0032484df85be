// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Datasets flight_zone (fixed rows), drone_dock, drone_mission, drone_flight (number, minutes and kilometres are the declared totals exactly), and those of writeFindings.
Result<void> writeDrones(DemoContext &context, const DemoLand &land);

} // namespace om
