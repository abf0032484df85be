// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"

namespace om {

/// What a finished picture carries besides the map. Texts come translated.
struct MapFurniture
{
    QString title; ///< "" = none
    bool hasLegend = true;
    bool hasScaleBar = true;
    bool hasNorth = true;
    bool hasAttribution = true;
    bool hasNotice = true;
    std::vector<std::pair<QString, qint64>> selection; ///< dataset and fid of outlined records
};

/// The view that shows the scene's extent in a picture of `size`, leaving room for its furniture.
Viewport fitScene(const Scene &scene, QSize size, const MapFurniture &furniture);

/// A complete map with names and furniture, vectors where the painter's device takes them. Used by `render`, export and reports.
void renderMap(QPainter &painter, const Renderer &renderer, const Viewport &view, const MapFurniture &furniture);
/// The same into an image of `size`·`ratio` pixels.
QImage renderMap(const Renderer &renderer, const Viewport &view, const MapFurniture &furniture, double ratio = 1);

/// Length in metres and px of a scale bar of 1, 2 or 5·10ⁿ that is at most `maxPx` long.
struct ScaleBar
{
    double metres = 0;
    double px = 0;
    QString text;
};
ScaleBar scaleBar(const Viewport &view, double maxPx);

} // namespace om
