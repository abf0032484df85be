// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

namespace om {

/// Whether two shapes have a point in common: points, lines and polygons of any kind, in the plane of their coordinates; edges count. False where one is null.
/// Pure, any thread; as many steps as one has pieces times those of the other.
bool meet(const Geometry &a, const Geometry &b);

} // namespace om
