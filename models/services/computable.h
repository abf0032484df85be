// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// Whether a workspace has what the indicator needs at all: its datasets, a value in each field that it cannot do without (asked of loaded
/// frames only), and the city's figure (population, area) where it divides by one. Says nothing of the present filter.
/// A composite needs all of its components; one whose weights are wrong counts as computable, so that its error is shown.
bool isComputable(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames);

/// Of the indicators that a theme offers to colour its areas with, the one to show when `wanted` cannot be computed here; `wanted`
/// itself when it can, or when none can.
QString computableMetric(const Catalog &catalog, const ThemeSpec &theme, const FrameSet &frames, const QString &wanted);

/// Whether any record of a chart's dataset has a value in the field that it splits by (true while the frame is not loaded).
bool hasGroups(const ChartSpec &chart, const KpiSpec &kpi, const FrameSet &frames);

} // namespace om
