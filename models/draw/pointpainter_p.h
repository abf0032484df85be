// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QPainter>

#include <optional>

namespace om {

class SymbolStamps;

/// Where a row lies, in pixels of `view`; exact at street scale, where the float columns are not. NaN without a position.
QPointF pixelOf(const ShapeColumn &shapes, std::size_t row, const Viewport &view);

/// Rows of `layer` whose anchor lies in the picture or `margin` px around it.
std::vector<std::uint32_t> rowsNear(const DrawLayer &layer, const Viewport &view, double margin);

/// Radius in px at which a row's symbol is drawn.
double radiusOf(const DrawLayer &layer, std::size_t row, const Viewport &view);

/// The plate with the percentage beside a full ring of a symbol at `at`; none where the ring is not full.
std::optional<QRectF> ringBadge(const DrawLayer &layer, std::size_t row, QPointF at, double radius);

/// How far a point's symbol reaches from its place, px.
double pointReach(const Symbol &symbol);

/// How far the largest symbol of a layer reaches from its place, px.
double layerReach(const DrawLayer &layer, const Viewport &view);
/// A symbol `size` px across with an outline in the colour of the ground (invalid = none) and a letter in it ("" = none).
void drawPoint(QPainter &painter, const Symbol &symbol, double size, const QString &letter, QPointF at, const QColor &ground);
/// Individual symbols, each with its outline; rings on the ground; proportional symbols with their arcs, large ones below. `stamps` are
/// those of the layer.
void drawPoints(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene, SymbolStamps &stamps);

/// Distance between neighbours where the layer's `count` rows lie typically dense, in units of the world.
double typicalSpacing(const DrawLayer &layer, std::size_t count);
/// Size in px of symbols of a mass whose own size is `size`: the geometric mean of it and two thirds of the spacing.
double massSize(double size, double spacingPx);
/// Many points, their symbols stamped into an image: a million in tens of milliseconds. Of points on one pixel the topmost is drawn.
void drawMass(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene, double spacing);

/// Points in the fullest cells of a heat map at a scale: what its hottest colour stands for.
double heatReference(const DrawLayer &layer, double pixelsPerUnit);
/// Density of points, smoothed over some 24 px, in the colours of the layer's ramp.
void drawHeat(QPainter &painter, const DrawLayer &layer, const Viewport &view, double reference);

} // namespace om
