// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Datasets base_water, base_green, base_road (schematic, cut to the surroundings), metro_line, metro_station, event_marker and the
/// calendar (calendar_day, office_hours).
Result<void> writeBase(DemoContext &context, const DemoLand &land);
/// Dataset department, from the code list of the same name.
Result<void> writeDepartments(DemoContext &context, const DemoLand &land);

} // namespace om
