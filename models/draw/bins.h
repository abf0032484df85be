// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"

#include <QPainter>
#include <QPolygonF>

namespace om {

/// The cells of a Bins layer at one size, with the class of each.
struct Bins
{
    CellGrid grid;
    double metres = 0; ///< width of a cell on the ground
    std::vector<GridCell> cells; ///< those with rows, by line and column
    std::vector<double> values; ///< of each cell: what is classed, NaN = not known
    std::vector<std::uint8_t> classes; ///< of each cell; breaks.size() + 1 = no value
    std::vector<double> breaks;
    std::vector<QColor> colors; ///< of the classes
    std::vector<qint64> counts; ///< rows in the cells of each class, that without a value last; they sum up to the rows with a position
};

/// The round size on the ground (1, 2 or 5·10ⁿ m, at least 20 m) that comes nearest to the layer's `cellPx` at a scale.
double cellMetres(const DrawLayer &layer, double pixelsPerUnit);

/// They depend on layer and size only, never on what part of the map is shown; the edges not on the filter either.
Bins binsOf(const DrawLayer &layer, double metres);

void drawBins(QPainter &painter, const DrawLayer &layer, const Bins &bins, const Viewport &view);

/// The cell that holds a place of normalised Web Mercator, if any row is in it.
const GridCell *binAt(const Bins &bins, double x, double y);

/// Box around a cell, normalised Web Mercator.
Box binBox(const Bins &bins, const GridCell &cell);

/// Corners of a cell, normalised Web Mercator.
QPolygonF cellOutline(const CellGrid &grid, std::int32_t column, std::int32_t line);

/// The rows of the layer in the cells of a class (breaks.size() + 1 = in those without a value).
Bitmap binRows(const DrawLayer &layer, const Bins &bins, std::size_t at);

/// The classes, highest first, then what has no value.
std::vector<LegendEntry> binLegend(const DrawLayer &layer, const Bins &bins);

} // namespace om
