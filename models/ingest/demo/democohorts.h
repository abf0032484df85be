// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Dataset population_cohort, where the city declares cohorts.json.
Result<void> writeCohorts(DemoContext &context, const DemoLand &land);

} // namespace om
