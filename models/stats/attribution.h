// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// What one group of rows brought to the change of an indicator (domain.md F3, K21).
struct Contribution
{
    QString code; ///< of the field split by, "" = no value
    std::optional<double> before, now; ///< of a count or sum: what the group adds; of a rate: its own rate; none where it has no rows
    double points = 0; ///< share in `Attribution::change`; all of them add up to it
    double mix = 0, rate = 0; ///< of a rate: points = mix (its weight moved) + rate (its own rate moved)
};

struct Attribution
{
    enum class Kind {
        Growth, ///< of a count or sum: in % of the value before
        Difference, ///< of a count or sum whose value before is 0: as it is
        Points ///< of a rate: in its own unit (percentage points)
    };
    Kind kind = Kind::Growth;
    double before = 0, now = 0; ///< what is added up, or the rate
    double change = 0;
    std::vector<Contribution> parts; ///< the largest first, up or down; equal ones by code
    QList<AreaChange> basisChanges; ///< that the change as a whole, or by areas one of its parts, goes across
};

/// Whether the change of the indicator is a sum over groups: counts, sums, and ratios of two of these. Not so: averages, growth, and what divides
/// a figure of the city by rows.
bool isAttributable(const KpiSpec &kpi);

/// Splits the change from the comparison period by the values of a field. A count: (v1 − v0) / Σ v0. A rate with weights w (share of the
/// denominator) and rates r: Σ (w1 − w0)(r̄ − R̄) + Σ w̄ (r1 − r0), means over both periods taken as r̄, w̄ and, of all groups together, R̄ (which
/// changes no sum, for the weights add up to one); a group that is there in one period only has no rate effect. `joined`: codes that are counted under another one, for instance a line that continues one of
/// another name. None where there is nothing to compare with. Pure function, any thread. Usage: not attributable; else the errors of evaluateBy.
Result<std::optional<Attribution>> attribution(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, Comparison comparison, const QString &field,
                                               const QHash<QString, QString> &joined = {});

} // namespace om
