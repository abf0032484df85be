// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

// Rows that were recorded under a former community stand under one of today's, or under the one recorded, as the filter's basis has it (decision 0044). A row is
// never divided, so that each basis counts every row once. Any thread.

/// The datasets that the columns of `dataset` are reckoned from, itself first; empty = nothing changed, or its rows lie in no community.
QStringList areaSources(const FrameSet &frames, const QString &dataset);

/// Whether the loaded frame of `dataset` has not got them yet.
bool lacksAreaColumns(const FrameSet &frames, const QString &dataset);

/// Its frame with recordedAreaField, todaysAreaField and areaPlacingField (Category), and the dataset's own area on the basis of `frames`. A row with a place
/// goes to the heir of its recorded community that it lies in, one without to the only heir; else it stays where it was recorded. DatasetUnknown.
Result<std::shared_ptr<const Frame>> withAreaColumns(const FrameSet &frames, const QString &dataset);

/// The frame with its area on another basis; the same one where it has not got the columns or has that basis already.
std::shared_ptr<const Frame> onBasis(const std::shared_ptr<const Frame> &frame, const DatasetSpec &spec, AreaBasis basis);

} // namespace om
