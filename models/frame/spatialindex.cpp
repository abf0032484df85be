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
    constexpr std::size_t few = 256; // one in so many rows: fewer are sorted in less time than all are looked at
    if (out.size() < among.size() / few) {
        std::ranges::sort(out);
        return out;
    }
    Bitmap marked(among.size());
    for (const std::uint32_t row : out)
        marked.set(row);
    out.clear();
    marked.forEach([&](std::size_t row) { out.push_back(std::uint32_t(row)); });
    return out;
}

std::vector<std::uint32_t> cellCounts(const SpatialIndex &index, const Bitmap &among, int level)
{
    std::vector<std::uint32_t> counts;
    const int shift = 32 - level;
    std::uint64_t cellX = ~std::uint64_t(0), cellY = cellX;
    for (std::size_t at = 0; at < index.size(); ++at) {
        if (!among.test(index.rows[at]))
            continue;
        const std::uint64_t x = std::uint64_t(index.x[at]) >> shift, y = std::uint64_t(index.y[at]) >> shift;
        if (x != cellX || y != cellY)
            counts.push_back(0);
        cellX = x;
        cellY = y;
        ++counts.back();
    }
    return counts;
}

} // namespace om
