// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/basemap.h"

namespace om {

/// Which rule each feature follows; −1 = none.
std::vector<int> rulesOf(const VectorTile &tile, const std::vector<VectorRule> &rules);

/// Polygons and lines; `place` turns coordinates of the tile (0…1) into px, in which lines have their widths. `zoom` as in VectorRule.
void drawVectorTile(QPainter &painter, const VectorTile &tile, const std::vector<VectorRule> &rules, const QTransform &place, double zoom);

} // namespace om
