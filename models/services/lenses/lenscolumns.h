// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lensspec.h"
#include "stats/kpi.h"

namespace om {

// What belongs to a lens is a derived column (Integer, 1 or 0) of each of its datasets, so that it is filtered, counted, drawn and listed as any field is. Any thread.

/// The datasets of a lens whose rows can be told with the datasets and fields that a cache has, in the order of the lens.
QStringList lensDatasets(const LensSpec &lens, const FrameSet &frames);

/// The datasets that the lenses of `dataset` are reckoned from, itself first; empty = it has none.
QStringList lensSources(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset);

/// Whether the loaded frame of `dataset` has not got them yet.
bool lacksLenses(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset);

/// Its frame with a column for each lens that it can be told for. DatasetUnknown; the errors of expressions.
Result<std::shared_ptr<const Frame>> withLenses(const std::vector<LensSet> &sets, const FrameSet &frames, const QString &dataset);

/// The lens that a field is the column of; null = none.
const LensSpec *lensOf(const std::vector<LensSet> &sets, const QString &field);

} // namespace om
