// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QStringList>

#include <span>

namespace om {

/// The points in one system that they may be written in.
struct PlacedPoints
{
    QString crs;
    std::vector<LonLat> at; ///< EPSG:4490, in the order given
};

/// The systems that put `figures` (x as lon, y as lat) within 300 km of `city`, those that mean the same place (within 5 m) once: for degrees
/// WGS 84, and in China GCJ-02 and BD-09; for lengths in China the Gauss-Kruger zones of CGCS2000 around the city and UTM, elsewhere UTM
/// and every projected system of the EPSG registry that is used there (state planes in feet among them); Web Mercator; each in both orders
/// of its axes.
std::vector<PlacedPoints> candidateSystems(std::span<const LonLat> figures, LonLat city);

} // namespace om
