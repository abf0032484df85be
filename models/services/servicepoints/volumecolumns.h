// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

inline const QString servicePointDataset = QStringLiteral("service_point");
inline const QString serviceStatDataset = QStringLiteral("service_stat");
/// Derived column of service points (Integer): cases accepted there in the twelve months up to the as-of moment; of a point that accepts none, those that people
/// did themselves at its machines. The two are of another scope and never added. Null = no figures.
inline const QString yearVolumeField = QStringLiteral("year_volume");

/// The datasets that the column is reckoned from, the points first; empty = there are no figures.
QStringList volumeSources(const FrameSet &frames);
bool lacksVolume(const FrameSet &frames);
/// The points with the column. DatasetUnknown. Any thread.
Result<std::shared_ptr<const Frame>> withVolume(const FrameSet &frames);

} // namespace om
