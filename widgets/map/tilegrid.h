// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/viewport.h"

#include <QHash>
#include <QRect>

namespace om {

/// Scale and bearing that tiles are drawn for: squares numbered from the world's top left corner, turned with the view, so that texts and
/// symbols in them stand upright and neighbours meet.
struct TileGrid
{
    static constexpr int tilePx = 512;

    qint64 level = 0; ///< zoom in millionths
    qint64 bearing = 0; ///< degrees in millionths, [0, 360)

    static TileGrid of(const Viewport &view);
    /// Two to three levels further out with the same bearing: few tiles that fill what a quick hand uncovers.
    TileGrid backdrop() const;

    Viewport frame() const; ///< world to px of the grid
    Viewport tile(QPoint at) const; ///< what one tile shows
    /// Tiles that `view` and `marginPx` around it touch, not beyond the world.
    QRect tilesIn(const Viewport &view, int marginPx = 0) const;

    /// Where a tile lies in `view`, as if the view had the bearing of the grid. Edges are whole device pixels, all by the same rule, so
    /// neighbours meet without a gap.
    QRectF placeIn(const Viewport &view, QPoint at, double ratio) const;
    /// Turns such a place to the bearing of `view`, about its middle.
    QTransform turnIn(const Viewport &view) const;
    bool operator==(const TileGrid &) const = default;
};

struct TileKey
{
    TileGrid grid;
    QPoint at;
    bool operator==(const TileKey &) const = default;
};

struct TileKeyHash
{
    std::size_t operator()(const TileKey &k) const { return qHashMulti(0, k.grid.level, k.grid.bearing, k.at.x(), k.at.y()); }
};

} // namespace om
