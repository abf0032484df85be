// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QPainter>

namespace om {

/// What a row's chart is made of.
struct ChartAmounts
{
    std::span<const float> parts; ///< one for each symbol of the layer
    double sum = 0; ///< of those above 0
};
ChartAmounts chartOf(const DrawLayer &layer, std::size_t row);

/// A pie or donut at each row's anchor, its parts clockwise from 12 o'clock in the order of the symbols, large ones below. Nothing where
/// the sum is 0; where it is below `smallN`: a grey dot with the sum.
void drawCharts(QPainter &painter, const DrawLayer &layer, const Viewport &view, const Scene &scene);

} // namespace om
