// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

#include <vector>

namespace om {

inline const QString groundDataset = QStringLiteral("community"); ///< whose shapes are the ground

/// A community, or what the filter's polygons leave of it.
struct Plot
{
    QString code;
    Geometry shape; ///< in the plane of toEqualArea; never null
    Box box;
    double m2 = 0;
};

/// The communities below the filter's area, each cut to its drawn polygons; its other conditions do not matter. DatasetUnknown; errors of the cut.
Result<std::vector<Plot>> plotsOf(const FrameSet &frames, const Filter &filter);

} // namespace om
