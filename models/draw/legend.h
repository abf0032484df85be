// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/bins.h"

namespace om {

/// What explains one drawn layer: classes with their counts, then sizes, then a gradient. The counts sum up to the rows drawn (of
/// charts: to what their parts sum up to).
struct LegendGroup
{
    QString layer, dataset, title;
    QString basis; ///< unit, size of cells, "class limits locked"
    bool isLocked = false;
    GeometryType geometry = GeometryType::None;
    std::vector<LegendEntry> entries;
    std::optional<LegendSizes> sizes;
    LegendRamp ramp;
    bool hasTitle() const { return entries.size() > 1 || sizes; }
};

/// The layers drawn at `denominator`, topmost first, without the background. `bins(layer)` gives the cells of a Bins layer.
std::vector<LegendGroup> legendGroups(const Scene &scene, double denominator, const std::function<std::shared_ptr<const Bins>(std::size_t)> &bins);

/// Size that a legend needs, at most `limit`; empty when there is nothing to explain. Groups too many for its height are left out from the
/// end; where the width is short the basis has a line of its own, and texts are elided.
QSizeF legendSize(const std::vector<LegendGroup> &groups, QSizeF limit);

/// Draws it into `box`, which has the legend's size: title of each layer, then sample, label and count of each class, then sizes and gradient.
void drawLegend(QPainter &painter, const std::vector<LegendGroup> &groups, const Scene &scene, const QRectF &box);

// The pieces, for legends that lay their rows out themselves.
QSizeF legendSizesSize(const LegendSizes &sizes);
/// Circles on one ground line, values below.
void drawLegendSizes(QPainter &painter, const LegendSizes &sizes, const QRectF &box, const QColor &ink);
inline constexpr double legendRampHeight = 34;
void drawLegendRamp(QPainter &painter, const LegendRamp &ramp, const QRectF &box, const QColor &ink);
/// A closed padlock 12 px high.
void drawPadlock(QPainter &painter, QPointF middle, const QColor &ink);

} // namespace om
