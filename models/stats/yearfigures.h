// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/yearspec.h"
#include "stats/kpi.h"

namespace om {

/// A dataset as it was in the year that a filter looks at, where another one keeps its figures by year (resources/years): the last year with figures up to
/// the end of the filter's period, or to the as-of moment where that is earlier. A row that says itself that its values are of this year keeps them, any
/// other one has those of its row of that year, or none.
struct YearView
{
    std::shared_ptr<const Frame> frame; ///< the same one where nothing changes; null = not loaded
    QStringList fields; ///< that follow the year; empty = none do
    std::optional<int> year; ///< none = there are no figures that early: the fields are null

    bool isLacking() const { return !fields.isEmpty() && !year; }
};

/// Any thread.
YearView yearView(const FrameSet &frames, const QString &dataset, const Filter &filter);
/// The frames with those that follow the year as they were in it. Done twice it changes nothing more.
FrameSet framesOfYear(const FrameSet &frames, const Filter &filter);
/// How the figures of a dataset are kept by year; null = they are not, or not in the cache.
const YearSpec *yearsOf(const FrameSet &frames, const QString &dataset);

} // namespace om
