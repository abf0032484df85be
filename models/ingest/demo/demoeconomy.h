// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Datasets building, building_year, enterprise, carrier, talent_team, checkin_spot, and those of writeCompanyService.
Result<void> writeEconomy(DemoContext &context, const DemoLand &land);

} // namespace om
