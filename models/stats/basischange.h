// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expression.h"
#include "stats/kpi.h"

namespace om {

/// The changes of communities that a comparison of the KPI between two moments goes across, where the filter keeps to areas of which one side of a change is part
/// and the other is not. Frames on today's basis have only those of which rows could not be placed; a whole city, and datasets that lie in no community, have none.
QList<AreaChange> basisChanges(const FrameSet &frames, const KpiSpec &kpi, const Filter &filter, const Expression::Context &before,
                               const Expression::Context &now);

} // namespace om
