// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/coverageground.h"

namespace om {

inline const QString residentialDataset = QStringLiteral("residential_block");
inline const QString groundField = QStringLiteral("ground_m2");

/// Derived columns of residential blocks, so that coverage is an indicator as any other: for each kind of facility `served_<kind>_m2` and
/// `served_<kind>_people` (Real), what of the block and of its people is served; and `ground_m2` (Real), the area of its shape on the ellipsoid, whatever the
/// source says of its area, so that no more than all of it is served.
QString servedField(const QString &kind, bool isPeople);

/// The datasets that they are reckoned from, of those that the cache has; empty where it has no residential blocks.
QStringList servedSources(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames);

/// Whether the loaded frame of the blocks has not got all of them yet.
bool lacksServed(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames);

/// The frame of the residential blocks with these columns, for the kinds whose dataset is among `frames`; others get none. Any thread; Cancelled.
Result<std::shared_ptr<const Frame>> withServed(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames, JobControl &control);

} // namespace om
