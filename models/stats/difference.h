// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// How the change of an indicator is said: rates in points, everything else relative to the value before in %, or as a plain difference.
enum class ChangeKind { Points, Percent, Absolute };
ChangeKind changeKind(const KpiSpec &kpi, bool isAbsolute); ///< rates stay in points

/// An indicator of one group under two filters. `change` is missing where a value is, where the rows are too few for one (`isSmall`), and
/// in % where the value before is 0 (`isBaseZero`).
struct KpiDifference
{
    QString code;
    std::optional<double> before, now;
    std::optional<double> change;
    bool isSmall = false, isBaseZero = false;
};

/// evaluateBy under both filters, joined by code; a count that does not occur is 0. Pure function, any thread. Errors: those of evaluateBy.
Result<std::vector<KpiDifference>> evaluateDifference(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &before,
                                                      const Filter &now, const QString &field, ChangeKind kind);

} // namespace om
