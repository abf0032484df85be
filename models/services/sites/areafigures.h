// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sites/sitetables.h"

namespace om {

/// One indicator in two areas.
struct AreaFigure
{
    const KpiSpec *kpi = nullptr; ///< of the catalog
    KpiValue first, second;
    bool isConfidential = false; ///< made of sums that are

    /// second − first; none where either has no value or is withheld, and none of what is confidential: the areas may differ by one company.
    std::optional<double> difference() const;
};

/// The indicators of `kpis` that these data allow, each under both filters. Pure function, any thread; Cancelled.
Result<std::vector<AreaFigure>> areaFigures(const Catalog &catalog, const FrameSet &frames, const QStringList &kpis, const Filter &first, const Filter &second,
                                            JobControl &control);

/// A row an indicator, with columns "first", "second" and "difference". GUI thread or the command line's.
SiteTable areaTable(const Workspace &workspace, std::shared_ptr<const std::vector<AreaFigure>> figures);

} // namespace om
