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

/// A donut at `at`: urgent part first from 12 o'clock and thicker, count inside. A single point is drawn as its symbol.
void drawCluster(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at);

/// Where the badge of a donut at `at` lies; none when nothing is urgent.
std::optional<QRectF> clusterBadge(const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at);

/// The badge with the count of the urgent part, if there is any; above all donuts.
void drawClusterBadge(QPainter &painter, const Cluster &cluster, const DrawLayer &layer, const Scene &scene, QPointF at);

} // namespace om
