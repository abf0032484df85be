// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection_p.h"

namespace om::store {

/// 'GPKG' and version 1.3.0, as the header of a GeoPackage carries them.
inline constexpr int gpkgApplicationId = 0x47504B47;
inline constexpr int gpkgVersion = 10300;

/// The steps of the cache's schema are the files NNNN_name.sql of `folder`, applied in order, each in a transaction of its own, and
/// never edited after release. Ours are built in.
inline const QString builtInSteps = QStringLiteral(":/om/sql");

/// Number of the last step in `folder`.
int newestStep(const QString &folder = builtInSteps);
/// Number of the last step applied; CacheDamaged when this is no cache.
int appliedStep(Connection &connection);
/// Applies the steps after `from`. An existing cache is copied to `<file>.step<from>.bak` first.
void applySteps(Connection &connection, int from, const QString &folder = builtInSteps);

} // namespace om::store
