// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lastlook.h"

#include "base/mercator.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace om {

namespace {

std::pair<std::int32_t, std::int32_t> keyOf(const SeenCell &cell)
{
    return {cell.line, cell.column};
}

/// The lines and columns of the cells whose middle may lie in a box of lon, lat.
struct Reach
{
    std::int32_t firstLine = 0, lastLine = -1, firstColumn = 0, lastColumn = -1;

    Reach(const CellGrid &grid, const Box &lonLat)
    {
        if (lonLat.isEmpty())
            return;
        const Box box = mercatorBoxOf(lonLat.minX, lonLat.minY, lonLat.maxX, lonLat.maxY);
        const auto [left, top] = grid.cellOf(std::max(0.0, box.minX - grid.size), std::max(0.0, box.minY - grid.size));
        const auto [right, bottom] = grid.cellOf(box.maxX + grid.size, box.maxY + grid.size);
        *this = Reach{top, bottom, left, right};
    }
    Reach(std::int32_t top, std::int32_t bottom, std::int32_t left, std::int32_t right)
        : firstLine(top)
        , lastLine(bottom)
        , firstColumn(left)
        , lastColumn(right)
    { }
};

LonLat middleOf(const CellGrid &grid, std::int32_t column, std::int32_t line)
{
    const auto [x, y] = grid.middle(column, line);
    return lonLatFromMercator(x, y);
}

void see(SeenCell &cell, const Look &look)
{
    if (!cell.last || look.at > *cell.last || (look.at == *cell.last && look.source < cell.source)) {
        cell.last = look.at;
        cell.source = look.source;
    }
}

/// Calls `use` with each of the sorted cells within reach.
template<typename Use>
void forEachWithin(std::vector<SeenCell> &cells, const Reach &reach, Use &&use)
{
    for (std::int32_t line = reach.firstLine; line <= reach.lastLine; ++line) {
        auto cell = std::ranges::lower_bound(cells, std::pair(line, reach.firstColumn), {}, keyOf);
        for (; cell != cells.end() && cell->line == line && cell->column <= reach.lastColumn; ++cell)
            use(*cell);
    }
}

} // namespace

std::vector<SeenCell> cellsOf(const CellGrid &grid, const std::vector<Geometry> &areas)
{
    std::vector<SeenCell> cells;
    for (std::size_t area = 0; area < areas.size(); ++area) {
        const Reach reach(grid, areas[area].box());
        for (std::int32_t line = reach.firstLine; line <= reach.lastLine; ++line)
            for (std::int32_t column = reach.firstColumn; column <= reach.lastColumn; ++column) {
                const LonLat middle = middleOf(grid, column, line);
                if (contains(areas[area], middle.lon, middle.lat))
                    cells.push_back({column, line, area, {}, 0});
            }
    }
    std::ranges::sort(cells, {}, [](const SeenCell &cell) { return std::tuple(cell.line, cell.column, cell.area); });
    const auto [rest, end] = std::ranges::unique(cells, {}, keyOf);
    cells.erase(rest, end);
    return cells;
}

Result<void> look(std::vector<SeenCell> &cells, const CellGrid &grid, const std::vector<Look> &looks, qint64 until, JobControl &control)
{
    for (const Look &look : looks) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (look.at >= until || look.shape.isNull())
            continue;
        if (look.shape.type == GeometryType::Polygon) {
            const Box box = look.shape.box();
            const auto [ownColumn, ownLine] = grid.cellOf(mercatorX((box.minX + box.maxX) / 2), mercatorY((box.minY + box.maxY) / 2));
            forEachWithin(cells, Reach(grid, box), [&](SeenCell &cell) {
                const LonLat middle = middleOf(grid, cell.column, cell.line);
                if ((cell.column == ownColumn && cell.line == ownLine) || contains(look.shape, middle.lon, middle.lat))
                    see(cell, look);
            });
            continue;
        }
        if (look.shape.type != GeometryType::Point)
            continue;
        const LonLat place{look.shape.xy[0], look.shape.xy[1]};
        const auto [ownColumn, ownLine] = grid.cellOf(mercatorX(place.lon), mercatorY(place.lat));
        constexpr double metresOfDegree = 111195; // of a sphere: within 0.6 % of the ellipsoid
        const double narrowing = std::max(0.01, std::cos(place.lat * std::numbers::pi / 180));
        const double north = look.metres / metresOfDegree, east = north / narrowing;
        forEachWithin(cells, Reach(grid, Box{place.lon - east, place.lat - north, place.lon + east, place.lat + north}), [&](SeenCell &cell) {
            const bool isOwn = cell.column == ownColumn && cell.line == ownLine;
            const LonLat middle = middleOf(grid, cell.column, cell.line);
            if (isOwn || std::hypot((middle.lon - place.lon) * narrowing, middle.lat - place.lat) * metresOfDegree <= look.metres)
                see(cell, look);
        });
    }
    return {};
}

std::vector<BlindSpot> blindSpots(const std::vector<SeenCell> &cells, const CellGrid &grid, const std::vector<Complaint> &complaints, qint64 until,
                                  const BlindRules &rules)
{
    const qint64 from = until - rules.seconds;
    std::vector<BlindSpot> all(cells.size());
    for (const Complaint &complaint : complaints) {
        if (complaint.at >= until || complaint.at < from - rules.seconds)
            continue;
        const auto [column, line] = grid.cellOf(complaint.x, complaint.y);
        const auto cell = std::ranges::lower_bound(cells, std::pair(line, column), {}, keyOf);
        if (cell == cells.end() || keyOf(*cell) != std::pair(line, column))
            continue;
        BlindSpot &spot = all[std::size_t(cell - cells.begin())];
        if (complaint.at >= from)
            spot.rows.push_back(complaint.row);
        else
            ++spot.before;
    }
    std::vector<BlindSpot> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isSeen = cells[i].last && *cells[i].last >= from;
        if (isSeen || all[i].rows.size() < rules.leastCount || all[i].rows.size() < all[i].before + rules.leastRise)
            continue;
        all[i].cell = i;
        std::ranges::sort(all[i].rows);
        out.push_back(std::move(all[i]));
    }
    std::ranges::stable_sort(out,
                             [](const BlindSpot &a, const BlindSpot &b) { return std::pair(a.rise(), a.rows.size()) > std::pair(b.rise(), b.rows.size()); });
    return out;
}

} // namespace om
