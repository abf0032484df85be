// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/cellgrid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace om {

namespace {

constexpr double equatorMetres = 40075016.685578486; // 2π · 6378137, what a unit of Web Mercator measures at the equator
constexpr std::uint64_t tableLimit = 1 << 22;

/// floor of what is never negative; std::floor is a call without SSE 4.1.
std::int32_t whole(double v)
{
    return std::int32_t(v);
}

/// Cell numbers of one grid, with all divisions done beforehand.
struct Locator
{
    explicit Locator(const CellGrid &grid)
        : isHexagon(grid.shape == CellShape::Hexagon)
        , perX(1 / grid.size)
        , perY(1 / grid.lineHeight())
    { }

    std::pair<std::int32_t, std::int32_t> operator()(double x, double y) const
    {
        if (!isHexagon)
            return {whole(x * perX), whole(y * perY)};
        // The nearest middle of two rectangular lattices; a point's own line is right unless it lies in the third next to another one.
        const double v = y * perY;
        std::int32_t line = whole(v + 0.5);
        const double dy = v - line;
        const double u = x * perX;
        std::int32_t column = whole(u + 0.5 - 0.5 * (line & 1));
        if (std::abs(dy) * 3 > 1) {
            const double dx = u - column - 0.5 * (line & 1);
            const std::int32_t otherLine = line + (dy < 0 ? -1 : 1);
            const std::int32_t otherColumn = whole(std::max(0.0, u + 0.5 - 0.5 * (otherLine & 1)));
            const double otherX = u - otherColumn - 0.5 * (otherLine & 1);
            const double otherY = v - otherLine;
            constexpr double stretch = 0.75; // (lineHeight / size)², so that both axes measure alike
            if (dx * dx + stretch * dy * dy > otherX * otherX + stretch * otherY * otherY)
                return {otherColumn, otherLine};
        }
        return {column, line};
    }

    bool isHexagon;
    double perX, perY;
};

} // namespace

double CellGrid::lineHeight() const
{
    return shape == CellShape::Hexagon ? size * std::numbers::sqrt3 / 2 : size;
}

std::pair<double, double> CellGrid::middle(std::int32_t column, std::int32_t line) const
{
    if (shape == CellShape::Hexagon)
        return {(column + 0.5 * (line & 1)) * size, line * lineHeight()};
    return {(column + 0.5) * size, (line + 0.5) * size};
}

std::pair<std::int32_t, std::int32_t> CellGrid::cellOf(double x, double y) const
{
    return Locator(*this)(x, y);
}

double CellGrid::area() const
{
    return size * lineHeight();
}

CellGrid CellGrid::ofMetres(CellShape shape, double metres, double latitude)
{
    const double degree = std::round(std::clamp(latitude, -85.0, 85.0));
    return {shape, metres / (equatorMetres * std::cos(degree * std::numbers::pi / 180))};
}

std::vector<GridCell> countCells(const ShapeColumn &shapes, const Bitmap &rows, const CellGrid &grid, const Column *numbers)
{
    if (shapes.type == GeometryType::None || !(grid.size > 0))
        return {};
    float minX = 2, minY = 2, maxX = -1, maxY = -1;
    rows.forEach([&](std::size_t row) {
        const float x = shapes.x[row], y = shapes.y[row];
        minX = x < minX ? x : minX; // false for NaN
        maxX = x > maxX ? x : maxX;
        minY = y < minY ? y : minY;
        maxY = y > maxY ? y : maxY;
    });
    if (minX > maxX || minY > maxY)
        return {};
    const Locator locate(grid);
    // A hexagon's neighbour may win at the edge: one cell more on each side.
    const std::int32_t firstX = locate(double(minX), double(minY)).first - 1, firstY = locate(double(minX), double(minY)).second - 1;
    const std::uint64_t width = std::uint64_t(locate(double(maxX), double(maxY)).first - firstX) + 2;
    const std::uint64_t height = std::uint64_t(locate(double(maxX), double(maxY)).second - firstY) + 2;

    std::vector<GridCell> cells;
    const auto number = [numbers](std::size_t row) { return numbers ? numbers->number(row) : std::numeric_limits<double>::quiet_NaN(); };
    const auto addTo = [](GridCell &cell, double value) {
        ++cell.count;
        if (!std::isnan(value)) {
            ++cell.known;
            cell.sum += value;
        }
    };
    if (width <= tableLimit && height <= tableLimit && width * height <= tableLimit) {
        std::vector<std::uint32_t> table(width * height, 0);
        if (!numbers) {
            rows.forEach([&](std::size_t row) {
                const float x = shapes.x[row];
                if (x == x) {
                    const auto [column, line] = locate(double(x), double(shapes.y[row]));
                    ++table[std::uint64_t(line - firstY) * width + std::uint64_t(column - firstX)];
                }
            });
            for (std::uint64_t i = 0; i < table.size(); ++i)
                if (table[i] > 0)
                    cells.push_back({std::int32_t(i % width) + firstX, std::int32_t(i / width) + firstY, table[i], 0, 0});
            return cells;
        }
        rows.forEach([&](std::size_t row) {
            const float x = shapes.x[row];
            if (x != x)
                return;
            const auto [column, line] = locate(double(x), double(shapes.y[row]));
            std::uint32_t &at = table[std::uint64_t(line - firstY) * width + std::uint64_t(column - firstX)];
            if (at == 0) {
                cells.push_back({column, line, 0, 0, 0});
                at = std::uint32_t(cells.size());
            }
            addTo(cells[at - 1], number(row));
        });
    } else {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> keys; // line and column, row
        rows.forEach([&](std::size_t row) {
            const float x = shapes.x[row];
            if (x != x)
                return;
            const auto [column, line] = locate(double(x), double(shapes.y[row]));
            keys.emplace_back(std::uint64_t(std::uint32_t(line + 1)) << 32 | std::uint32_t(column + 1), std::uint32_t(row));
        });
        std::ranges::sort(keys);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i == 0 || keys[i].first != keys[i - 1].first)
                cells.push_back({std::int32_t(std::uint32_t(keys[i].first)) - 1, std::int32_t(keys[i].first >> 32) - 1, 0, 0, 0});
            addTo(cells.back(), number(keys[i].second));
        }
    }
    std::ranges::sort(cells, {}, [](const GridCell &c) { return std::pair(c.line, c.column); });
    return cells;
}

} // namespace om
