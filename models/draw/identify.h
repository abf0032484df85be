// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"

namespace om {

/// Everything under a point of the map, over all layers: points within `reach` px (or their own radius), then lines, then polygons, each
/// from the topmost layer down, a record once. Of a cluster under the point its records. At most `limit` hits. Safe on any thread.
std::vector<MapHit> identify(const Renderer &renderer, const Viewport &view, QPointF pixel, std::size_t limit, double reach = 12);

/// Code of the area that holds the pixel, whatever lies above it; "" = none. Safe on any thread.
QString areaAt(const Renderer &renderer, const Viewport &view, QPointF pixel);

} // namespace om
