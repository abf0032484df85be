// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/spatialindex.h"

#include "frame/frame.h"
#include "frame/mercator.h"

#include <cmath>
#include <numeric>

namespace om {

namespace {

std::uint32_t toFixed(double v)
{
    return std::uint32_t(std::clamp(std::floor(v * SpatialIndex::unit), 0.0, SpatialIndex::unit - 1));
}

/// The bits of `v` at the even places of a longer number.
std::uint64_t spread(std::uint32_t v)
{
    std::uint64_t b = v;
    b = (b | b << 16) & 0x0000ffff0000ffff;
    b = (b | b << 8) & 0x00ff00ff00ff00ff;
    b = (b | b << 4) & 0x0f0f0f0f0f0f0f0f;
    b = (b | b << 2) & 0x3333333333333333;
    return (b | b << 1) & 0x5555555555555555;
}

Box pointBox(double x, double y)
{
    return {x, y, x, y};
}

} // namespace

std::uint64_t mortonKey(std::uint32_t x, std::uint32_t y)
{
    return spread(x) | spread(y) << 1;
}

SpatialOrder::SpatialOrder(const ShapeColumn &shapes)
{
    struct Place
    {
        std::uint64_t key;
        std::uint32_t row, x, y;
    };
    std::vector<Place> places;
    places.reserve(shapes.lon.size());
    for (std::size_t row = 0; row < shapes.lon.size(); ++row) {
        if (std::isnan(shapes.lon[row]))
            continue;
        const std::uint32_t px = toFixed(mercatorX(shapes.lon[row])), py = toFixed(mercatorY(shapes.lat[row]));
        places.push_back({mortonKey(px, py), std::uint32_t(row), px, py});
    }
    std::ranges::sort(places, [](const Place &a, const Place &b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    rows.reserve(places.size());
    x.reserve(places.size());
    y.reserve(places.size());
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        rows.push_back(place.row);
        x.push_back(place.x);
        y.push_back(place.y);
        if (at % SpatialIndex::chunkRows == 0)
            boxes.emplace_back();
        // A fixed number stands for all places up to the next one.
        boxes.back().add(pointBox(place.x / SpatialIndex::unit, place.y / SpatialIndex::unit));
        boxes.back().add(pointBox((double(place.x) + 1) / SpatialIndex::unit, (double(place.y) + 1) / SpatialIndex::unit));
        if (!shapes.boxes.empty())
            boxes.back().add(shapes.boxes[place.row]);
    }
}

Box SpatialIndex::extent() const
{
    return std::accumulate(boxes.begin(), boxes.end(), Box(), [](Box sum, const Box &box) {
        sum.add(box);
        return sum;
    });
}

FixedBox SpatialIndex::fixedBox(const Box &box)
{
    return {toFixed(box.minX), toFixed(box.minY), toFixed(box.maxX), toFixed(box.maxY)};
}

std::vector<std::uint32_t> rowsIn(const ShapeColumn &shapes, const SpatialIndex &index, const Bitmap &among, const Box &box)
{
    std::vector<std::uint32_t> out;
    if (box.isEmpty())
        return out;
    if (shapes.boxes.empty()) {
        index.forEachAnchorIn(box, among, [&](std::size_t at) { out.push_back(index.rows[at]); });
    } else {
        index.forEachRun(box, [&](std::size_t first, std::size_t end) {
            for (const std::uint32_t row : index.rows.subspan(first, end - first))
                if (shapes.boxes[row].intersects(box) && among.test(row))
                    out.push_back(row);
        });
    }
    std::ranges::sort(out);
    return out;
}

namespace {

constexpr double halfRoot3 = 0.86602540378443864676; // lines of hexagons lie this many sizes apart

} // namespace

std::pair<std::int32_t, std::int32_t> BinGrid::cellOf(double x, double y) const
{
    if (shape == Shape::Square)
        return {std::int32_t(std::floor(x / size)), std::int32_t(std::floor(y / size))};
    // The centres form two rectangular lattices, of the even and of the odd lines: the cell is that of the nearer of the two nearest.
    const double u = x / size, v = y / (size * halfRoot3);
    const double evenLine = 2 * std::floor(v / 2 + 0.5), evenColumn = std::floor(u + 0.5);
    const double oddLine = 2 * std::floor(v / 2) + 1, oddColumn = std::floor(u);
    const auto away = [&](double cu, double cv) { return (u - cu) * (u - cu) + (v - cv) * (v - cv) * halfRoot3 * halfRoot3; };
    if (away(evenColumn, evenLine) <= away(oddColumn + 0.5, oddLine))
        return {std::int32_t(evenColumn), std::int32_t(evenLine)};
    return {std::int32_t(oddColumn), std::int32_t(oddLine)};
}

std::pair<double, double> BinGrid::centre(std::int32_t column, std::int32_t line) const
{
    if (shape == Shape::Square)
        return {(column + 0.5) * size, (line + 0.5) * size};
    return {(column + (line & 1 ? 0.5 : 0.0)) * size, line * size * halfRoot3};
}

std::vector<SpatialBin> binCounts(const SpatialIndex &index, const Bitmap &among, const BinGrid &grid, const Box &box, std::span<const double> values)
{
    if (box.isEmpty() || !(grid.size > 0))
        return {};
    // Neighbours of the curve mostly share a cell, so runs of one cell are counted first and only these are sorted.
    std::vector<SpatialBin> runs;
    const Box reach{box.minX - grid.size * 1.2, box.minY - grid.size * 1.2, box.maxX + grid.size * 1.2, box.maxY + grid.size * 1.2};
    const auto add = [&](std::size_t at) {
        const std::uint32_t row = index.rows[at];
        if (!among.test(row))
            return;
        const auto [column, line] = grid.cellOf(index.x[at] / SpatialIndex::unit, index.y[at] / SpatialIndex::unit);
        if (runs.empty() || runs.back().column != column || runs.back().line != line)
            runs.push_back({column, line, 0, row, 0});
        SpatialBin &bin = runs.back();
        ++bin.count;
        bin.firstRow = std::min(bin.firstRow, row);
        if (!values.empty() && !std::isnan(values[row]))
            bin.sum += values[row];
    };
    index.forEachRun(reach, [&](std::size_t first, std::size_t end) {
        for (std::size_t at = first; at < end; ++at)
            add(at);
    });
    std::ranges::sort(runs, {}, [](const SpatialBin &b) { return std::pair(b.line, b.column); });
    // Cells that the box does not touch are only partly counted, as far as the chunks reach.
    const double half = grid.shape == BinGrid::Shape::Square ? grid.size / 2 : grid.size / (2 * halfRoot3);
    const auto isTouched = [&](const SpatialBin &bin) {
        const auto [x, y] = grid.centre(bin.column, bin.line);
        return Box{x - grid.size / 2, y - half, x + grid.size / 2, y + half}.intersects(box);
    };
    std::vector<SpatialBin> bins;
    for (const SpatialBin &run : runs) {
        if (!bins.empty() && bins.back().column == run.column && bins.back().line == run.line) {
            bins.back().count += run.count;
            bins.back().firstRow = std::min(bins.back().firstRow, run.firstRow);
            bins.back().sum += run.sum;
        } else if (isTouched(run)) {
            bins.push_back(run);
        }
    }
    return bins;
}

} // namespace om
