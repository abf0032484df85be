// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"

namespace om {

/// Dataset residential_block: what streets, water and `parks` leave of most unit grids. The people of its blocks are, exactly, those of each community.
Result<void> writeResidences(DemoContext &context, const DemoLand &land, const std::vector<Geometry> &parks);

} // namespace om
