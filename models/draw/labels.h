// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QPainter>
#include <QRectF>

namespace om {

/// A label that found room.
struct PlacedLabel
{
    int layer = 0; ///< index into the scene
    std::uint32_t row = 0;
    QString text, value; ///< value "" = one line
    QRectF box; ///< px in the viewport; the text is centred in it
    int fontPx = 12;
    QColor ink, halo;
};

/// Places labels for a whole viewport, greedily: layers by priority, then rank. A label never covers an obstacle or another label; what
/// does not fit is left out. Polygon labels stay inside their polygon.
std::vector<PlacedLabel> placeLabels(const Scene &scene, const Viewport &view, double denominator, std::vector<QRectF> obstacles);

void drawLabels(QPainter &painter, const std::vector<PlacedLabel> &labels);

} // namespace om
