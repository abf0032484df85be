// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace om {

/// Normalised Web Mercator (EPSG:3857 scaled to [0, 1], y downwards), the coordinates of tiles: lon, lat in degrees, as if WGS 84.
/// Latitudes beyond the square world (85.05113°) are put on its edge.
inline double mercatorX(double lon)
{
    return (lon + 180.0) / 360.0;
}

inline double mercatorY(double lat)
{
    constexpr double edge = 85.051128779806592;
    const double s = std::sin(std::clamp(lat, -edge, edge) * std::numbers::pi / 180.0);
    return 0.5 - std::atanh(s) / (2.0 * std::numbers::pi);
}

/// The box of normalised Web Mercator that holds a box of lon, lat.
inline Box mercatorBoxOf(double west, double south, double east, double north)
{
    return {mercatorX(west), mercatorY(north), mercatorX(east), mercatorY(south)};
}

inline LonLat lonLatFromMercator(double x, double y)
{
    return {x * 360.0 - 180.0, std::atan(std::sinh((0.5 - y) * 2.0 * std::numbers::pi)) * 180.0 / std::numbers::pi};
}

} // namespace om
