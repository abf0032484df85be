// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QString>

namespace om {

// Plane operations on shapes whose coordinates are lon, lat in degrees. Pure functions, safe on any thread.

/// Why a shape breaks the rules of OGC Simple Features ("Self-intersection at 113.1 23.0"); "" = it does not.
QString invalidReason(const Geometry &geometry);
/// Whether every ring or line ends where it began, after at least three other points.
bool hasClosedRings(const Geometry &geometry);

/// The valid shape that covers the same ground (GEOS MakeValid, structure method: parts that fall to lines or points are dropped).
/// Null when nothing of the type is left.
Geometry madeValid(const Geometry &geometry);

/// Intersection of two valid polygons; null when they share no area.
Result<Geometry> intersection(const Geometry &a, const Geometry &b);

/// What a valid polygon leaves of another; null when that is nothing.
Result<Geometry> difference(const Geometry &of, const Geometry &without);

/// Union of valid polygons.
Result<Geometry> united(const std::vector<Geometry> &polygons);

/// Area that two valid polygons share, on the ellipsoid, m².
Result<double> sharedAreaM2(const Geometry &a, const Geometry &b);

/// The Voronoi cell of each point, cut to the polygon `clip`: cell i belongs to points[i], the cells do not overlap and together cover
/// `clip`; a point outside may get a null cell. Distances are taken with longitudes shrunk by the cosine of the middle latitude, good
/// for a city. Usage error when two points are equal or there are none. The same input gives the same cells, coordinate by coordinate.
Result<std::vector<Geometry>> clippedVoronoi(const std::vector<LonLat> &points, const Geometry &clip);

/// The shape grown by about `metres` (quarter circles of 8 segments), measured at the shape's middle latitude.
Result<Geometry> buffered(const Geometry &geometry, double metres);

/// All ground within `metres` of the shape, on the ellipsoid (through the local plane about its middle; a point gives geodesicCircle).
/// For shapes of a city's size: 50 km across adds 0.003 % of error to the distance.
Result<Geometry> geodesicBuffer(const Geometry &geometry, double metres);

} // namespace om
