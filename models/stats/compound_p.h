// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

// Indicators that are no count, sum or ratio of rows. Without comparison: `evaluate` adds it.

/// aggregate `hotspots`: how many there are (no value where there is nothing to compare with); numerator = the rows in them that the filter leaves.
Result<KpiValue> hotspotsValue(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// Of each group the hotspots in which it has a row, so that one counts for several groups.
Result<std::vector<KpiGroup>> hotspotsBy(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

} // namespace om
