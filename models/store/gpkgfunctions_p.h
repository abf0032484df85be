// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "store/connection_p.h"

namespace om::store {

/// EPSG code that every shape of the cache is stored in: CGCS2000, lon and lat in degrees.
inline constexpr int storageSrs = 4490;

/// Box of a GeoPackage geometry, from its header where that has one; empty for an empty or unreadable geometry.
Box boxOf(QByteArrayView gpkg);

/// Registers ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY and ST_MaxY, which the triggers of the R-tree extension call
/// (OGC 12-128r18 annex F.3).
void registerGpkgFunctions(Connection &connection);

} // namespace om::store
