// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

namespace om {

/// A record and how far it is.
struct NearRecord
{
    QString dataset;
    qint64 fid = -1;
    double metres = 0; ///< on the ellipsoid, to its nearest point; 0 inside of a polygon
};

/// The nearest `each` records of every dataset that the scene shows (rows under the filter; no base layers, no areas), nearest first.
/// Looks at every row once: about 10 ms a million points. Safe on any thread.
std::vector<NearRecord> nearestRecords(const Scene &scene, LonLat from, std::size_t each);

} // namespace om
