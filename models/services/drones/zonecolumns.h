// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

// Derived columns (Category) of flights, missions and images of drones: which zones without or with limited flying they go through that are in force on their day
// (dataset flight_zone). A shape is held against the outline as it is; where a flight has no path, the footprints of its images are.

/// The worst of all zones (code list zone_conflict): no_fly; above = a limited zone, higher than its limit; limited = such a zone, and the height or the limit is not
/// known; permitted = such a zone, not higher than its limit; clear = none. Null = neither path nor footprint is known.
inline const QString zoneConflictField = QStringLiteral("zone_conflict");
/// Names of the zones that give a conflict, or that are kept to, with commas; null = none.
inline const QString zonesField = QStringLiteral("zones_crossed");

/// The datasets that the columns of `dataset` are reckoned from, itself first; empty = it flies nothing, or there are no zones.
QStringList zoneSources(const FrameSet &frames, const QString &dataset);

/// Whether the loaded frame of `dataset` has not got them yet.
bool lacksZoneColumns(const FrameSet &frames, const QString &dataset);

/// Its frame with the columns. The height of a flight is that of its highest image; a mission has none. Any thread. DatasetUnknown.
Result<std::shared_ptr<const Frame>> withZoneColumns(const FrameSet &frames, const QString &dataset);

} // namespace om
