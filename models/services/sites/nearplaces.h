// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <optional>

namespace om {

/// The row of a frame that is nearest to a place.
struct NearPlace
{
    std::size_t row = 0;
    double metres = 0; ///< on the ellipsoid, between the anchors
};

/// The nearest row of `among`, ties by fid; none where none has a shape. Looks at every row once. Any thread.
std::optional<NearPlace> nearestPlace(const Frame &places, const Bitmap &among, LonLat from);

/// Rows of `among` whose anchor lies within `metres` on the ellipsoid, the edge included. Through the spatial index. Any thread.
Bitmap placesWithin(const Frame &places, const Bitmap &among, LonLat from, double metres);

} // namespace om
