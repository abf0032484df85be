// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// The dataset with the workspace's own weights; optional.
inline constexpr QLatin1StringView weightDataset("indicator_weight");

/// A weight of a composite indicator (domain.md K19) and when it holds.
struct ComponentWeight
{
    QString indicator, component; ///< ids of indicators
    double weight = 0;
    QDate from, to; ///< first and last day; invalid = without limit
    QString place; ///< of the row in its table, for errors: "weights[2]", "row 3"
};

/// A table of weights and where it is from.
struct WeightTable
{
    QString source; ///< file or dataset
    std::vector<ComponentWeight> rows;

    static Result<WeightTable> load(const QString &file); ///< resources/weights/*.json; SpecInvalid with the place
    /// The one that counts for an indicator: the workspace's rows where it has any for it, else those shipped for its dataset. DatasetUnknown while the
    /// workspace's are not loaded.
    static Result<WeightTable> of(const KpiSpec &composite, const FrameSet &frames);

    QStringList components(const QString &indicator) const; ///< on any day, in order of the table, each once
    /// The weights that hold on a day. SpecInvalid with source, place and reason where a component is no indicator that can be weighed (unknown, of another
    /// dataset, or itself made of others), stands twice, has a weight outside of (0, 1], or where all of them do not add up to 1 (± 10⁻⁶).
    Result<std::vector<ComponentWeight>> on(QDate day, const Catalog &catalog, const KpiSpec &composite) const;
};

/// The weights under a filter: of the last day of its period, or of T where that is earlier.
Result<std::vector<ComponentWeight>> weightsOf(const Catalog &catalog, const KpiSpec &composite, const FrameSet &frames, const Filter &filter);

/// A component of a composite as it stands under a filter.
struct CompositePart
{
    const KpiSpec *kpi = nullptr;
    double weight = 0;
    KpiValue value;
};
/// In order of the table. Errors: those of the weights and of evaluate. Any thread.
Result<std::vector<CompositePart>> compositeParts(const Catalog &catalog, const KpiSpec &composite, const FrameSet &frames, const Filter &filter);

} // namespace om
