// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

namespace om {

/// lon, lat in degrees as metres in the cylindrical equal-area projection of the ellipsoid of CGCS2000 (Snyder, Map Projections, 1987, eq. 10-11, 10-15 and 3-12, standard
/// parallel 0): an area in that plane is the area on the ellipsoid, however it is cut into pieces. Edges are straight there; those of a few km differ from geodesics by 10⁻⁵ of the area.
Geometry toEqualArea(Geometry lonLat);

/// Area of a polygon in a plane, m² (first ring of a part is the outer one).
double planeAreaM2(const Geometry &polygon);

} // namespace om
