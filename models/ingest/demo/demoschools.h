// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Datasets school and school_year.
Result<void> writeSchools(DemoContext &context, const DemoLand &land);

} // namespace om
