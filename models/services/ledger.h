// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"

#include <optional>
#include <vector>

namespace om {

/// One published figure beside what this cache computes for it (domain.md F2). `isOk` is missing for figures that are only quoted:
/// those name no indicator, `basis` says why.
struct LedgerEntry
{
    QString id, title, printed, basis;
    std::optional<double> published, computed;
    double tolerance = 0; ///< absolute, in the unit of `published`
    std::optional<bool> isOk;
};

/// Recomputes every row of the dataset `published_figure` with the indicator, period and filter that it names (part = value, change,
/// numerator or denominator; changes of counts in per cent). The frames must be loaded.
Result<std::vector<LedgerEntry>> readLedger(const Workspace &workspace);

} // namespace om
