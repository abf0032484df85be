// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

#include <QPainter>

namespace om {

/// Points drawn as one donut. x, y in normalised Web Mercator, `radius` in px, `parts` = count of each symbol of the layer.
struct Cluster
{
    double x = 0, y = 0;
    std::uint32_t count = 0;
    std::vector<std::uint32_t> parts;
    std::uint32_t firstRow = 0;
    double radius = 0;
    Box box; ///< cells it was made of
};

/// All clusters of a layer at a scale. They depend on layer and scale only, never on what part of the map is shown, so that the picture
/// does not jump while panning and tiles meet. Counts sum up to the rows that have a position.
std::vector<Cluster> clustersOf(const DrawLayer &layer, double pixelsPerUnit);

/// A donut at `at`: urgent part first from 12 o'clock and thicker, count inside. A single point is drawn as its symbol.
void drawCluster(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at);

/// The badge with the count of the urgent part, if there is any; above all donuts.
void drawClusterBadge(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at);

} // namespace om
