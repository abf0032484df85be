// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/shapedetail.h"
#include "draw/viewport.h"

#include <QPainter>

namespace om {

/// The polygons of a layer: fills, hatches, then outlines, then what is too small for both, then marks at their corners. `detail` is that
/// of the layer's frame for the scale of `view`; null = every corner.
void drawPolygons(QPainter &painter, const DrawLayer &layer, const ShapeDetail *detail, const Viewport &view, const Scene &scene, double denominator);

/// The lines of a layer: casings below all lines. Lines of the background grow with the scale.
void drawLines(QPainter &painter, const DrawLayer &layer, const ShapeDetail *detail, const Viewport &view, double denominator);

/// Outline of one row (polygon, line) in pixels of `view`, cut to what is near it.
QPainterPath rowPath(const ShapeColumn &shapes, std::size_t row, const Viewport &view);

} // namespace om
