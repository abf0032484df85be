// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "frame/bitmap.h"

#include <algorithm>
#include <span>

namespace om {

struct ShapeColumn;

/// A range of the world in units of the index: [minX, maxX] × [minY, maxY], all inclusive.
struct FixedBox
{
    std::uint32_t minX, minY, maxX, maxY;
    bool contains(std::uint32_t x, std::uint32_t y) const { return x - minX <= maxX - minX && y - minY <= maxY - minY; }
};

/// Place of a cell along the Z-order (Morton) curve: the bits of x and y in turn.
std::uint64_t mortonKey(std::uint32_t x, std::uint32_t y);

/// The rows of a frame in the order of their places: along the Z-order (Morton) curve of their anchors, in chunks with a box each, so that
/// what is wanted of a part of the world costs only the chunks that reach into it. Rows without a shape are not in it. All cells of a
/// quadtree are runs of this order. Immutable; the spans live as long as the frame, whose sidecar file keeps them.
struct SpatialIndex
{
    static constexpr std::size_t chunkRows = 512;
    static constexpr double unit = 0x1p32; ///< units of x and y in the world's width: a sixteenth of a pixel at zoom 20

    std::span<const std::uint32_t> rows; ///< along the curve; rows of one place ascend
    std::span<const std::uint32_t> x, y; ///< of `rows`: the anchor in normalised Web Mercator, times `unit`
    std::span<const Box> boxes; ///< of each chunk: all that its rows cover, normalised Web Mercator

    std::size_t size() const { return rows.size(); }
    Box extent() const; ///< of all rows; empty when there are none

    /// Calls `f(first, end)`, positions in `rows`, for each longest run of chunks whose boxes meet `box`, ascending.
    template<typename F>
    void forEachRun(const Box &box, F &&f) const
    {
        for (std::size_t chunk = 0; chunk < boxes.size(); ++chunk) {
            if (!boxes[chunk].intersects(box))
                continue;
            const std::size_t first = chunk;
            while (chunk + 1 < boxes.size() && boxes[chunk + 1].intersects(box))
                ++chunk;
            f(first * chunkRows, std::min((chunk + 1) * chunkRows, size()));
        }
    }
    /// Calls `f(position)` for each of `among` whose anchor lies in `box`, along the curve.
    template<typename F>
    void forEachAnchorIn(const Box &box, const Bitmap &among, F &&f) const
    {
        const FixedBox fixed = fixedBox(box);
        forEachRun(box, [&](std::size_t first, std::size_t end) {
            for (std::size_t at = first; at < end; ++at)
                if (fixed.contains(x[at], y[at]) && among.test(rows[at]))
                    f(at);
        });
    }
    static FixedBox fixedBox(const Box &box); ///< `box` must not be empty
};

/// Rows of `among` whose box (of points: whose place) meets `box`, normalised Web Mercator; ascending.
std::vector<std::uint32_t> rowsIn(const ShapeColumn &shapes, const SpatialIndex &index, const Bitmap &among, const Box &box);

/// What a SpatialIndex is a view of.
struct SpatialOrder
{
    std::vector<std::uint32_t> rows, x, y;
    std::vector<Box> boxes;

    explicit SpatialOrder(const ShapeColumn &shapes); ///< some 0.2 s for a million rows
    SpatialIndex index() const { return {rows, x, y, boxes}; }
};

/// How many of `among` lie in each cell of the quadtree's `level` (2^level cells across the world) that has any, along the curve. A million
/// rows: some 5 ms.
std::vector<std::uint32_t> cellCounts(const SpatialIndex &index, const Bitmap &among, int level);

} // namespace om
