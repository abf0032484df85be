// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// The indicator that says which rows of a dataset count, so that numbers, maps, lists and counts by day agree whatever theme shows them: without tests and
/// revoked ones, say. The first plain count among the tiles and metrics of the themes, in their order, that is no stock; null = every row counts.
const KpiSpec *countingKpi(const Catalog &catalog, const QString &dataset);

/// The rows of a dataset that count under the filter: those of its counting indicator, else (there is none, or the workspace lacks a field of it) all that the
/// filter leaves, by the dataset's own time. DatasetUnknown while its frame is not loaded. Any thread.
struct CountedRows
{
    Bitmap rows;
    const KpiSpec *by = nullptr; ///< the indicator; null = all rows count
};
Result<CountedRows> countedRows(const Catalog &catalog, const FrameSet &frames, const QString &dataset, const Filter &filter);

} // namespace om
