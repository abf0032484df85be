// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

#include <QPainter>

namespace om {

/// Size that the legend of the layers drawn at `denominator` needs, at most `maxHeight` (what does not fit is left out, lowest layers
/// first); empty when there is nothing to explain.
QSizeF legendSize(const Scene &scene, double denominator, double maxHeight);

/// Draws it into `box`: title of each layer, then sample, label and count of each class.
void drawLegend(QPainter &painter, const Scene &scene, double denominator, const QRectF &box);

} // namespace om
