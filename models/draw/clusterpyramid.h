// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/clusters.h"

#include <mutex>

namespace om {

/// The rows of a Clusters layer counted in the cells of a quadtree, each level from the one below it, and the donuts that follow from them
/// at any scale. What is at a place depends on layer and scale only, never on what part of the map is shown, so that the picture does not
/// jump while panning and tiles meet. Any thread. The counts are made when they are first asked for: of a million rows in some 10 ms on two
/// threads; deeper than their base no more than the rows of the place are looked at.
class ClusterPyramid
{
public:
    /// `layer` must outlive it.
    explicit ClusterPyramid(const DrawLayer &layer);

    /// A square of the world whose donuts are made at once; `level` of its cells.
    struct Region
    {
        int level;
        std::int32_t x, y;
        auto operator<=>(const Region &) const = default;
    };
    /// The regions with the donuts whose middle lies in `box`, at a scale in px per unit of the world.
    std::vector<Region> regionsIn(const Box &box, double pixelsPerUnit) const;
    /// Donuts whose middle lies in the region, largest first. Those of all regions together count every row that has a place once.
    std::vector<Cluster> clustersOf(const Region &region, double pixelsPerUnit) const;

    std::size_t bytes() const; ///< memory held by the counts

private:
    struct Cell
    {
        std::uint32_t x, y, count, firstRow;
        std::uint64_t sumX, sumY; ///< in units of the index

        void add(const Cell &other)
        {
            count += other.count;
            firstRow = std::min(firstRow, other.firstRow);
            sumX += other.sumX;
            sumY += other.sumY;
        }
    };
    struct Level
    {
        std::vector<Cell> cells; ///< along the curve
        std::vector<std::uint32_t> parts; ///< of each cell, one number a symbol of the layer
    };
    int baseLevel() const;
    const std::vector<Level> &levels() const;
    Level countedAll(int level) const; ///< on several threads
    Level counted(std::size_t first, std::size_t end, int level) const;
    Level joined(const Level &below) const;
    void addCells(int level, std::uint32_t blockX, std::uint32_t blockY, int blockLevel, std::vector<Cluster> &out) const;

    const DrawLayer &m_layer;
    const SpatialIndex &m_index;
    std::span<const std::uint32_t> m_codes; ///< of the rows; empty = no parts
    int m_base; ///< the deepest level whose cells are kept; deeper ones are counted from the rows when asked for
    mutable std::once_flag m_once;
    mutable std::vector<Level> m_levels; ///< from 0 to the base
};

} // namespace om
