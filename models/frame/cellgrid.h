// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/bitmap.h"
#include "frame/frame.h"

namespace om {

enum class CellShape : std::uint8_t { Square, Hexagon };

/// Equal cells over the whole world on one origin (0, 0 of normalised Web Mercator), whatever is looked at or filtered. A hexagon stands
/// on a corner; odd lines are shifted by half a cell.
struct CellGrid
{
    CellShape shape = CellShape::Square;
    double size = 0; ///< width of a cell in normalised Web Mercator; of a hexagon between two upright sides

    double lineHeight() const; ///< from the middle of one line of cells to the next
    std::pair<double, double> middle(std::int32_t column, std::int32_t line) const;
    std::pair<std::int32_t, std::int32_t> cellOf(double x, double y) const; ///< column, line; x and y ≥ 0
    double area() const; ///< in normalised units²

    /// For cells of `metres` on the ground. The width is right at the nearest whole degree to `latitude`, so that small changes of the
    /// data do not move the grid.
    static CellGrid ofMetres(CellShape shape, double metres, double latitude);
};

/// One cell that holds points: how many, the first of them, and of the numbers: how many are known and their sum.
struct GridCell
{
    std::int32_t column = 0, line = 0;
    std::uint32_t count = 0, known = 0;
    double sum = 0;
};

/// The cells with at least one of `rows`, by line and column. Rows without a position are left out. `numbers` may be null. One pass over
/// the rows where the cells between the outermost points fit a table of 16 MB, else by sorting.
std::vector<GridCell> countCells(const ShapeColumn &shapes, const Bitmap &rows, const CellGrid &grid, const Column *numbers = nullptr);

} // namespace om
