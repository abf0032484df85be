// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Dataset park: patches inside one community each, apart from each other and from water.
Result<void> writeParks(DemoContext &context, const DemoLand &land);

} // namespace om
