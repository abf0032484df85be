// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QString>

#include <array>
#include <vector>

namespace om {

/// Finds the area (community, district) in which a position lies: a grid of cells over the areas' extent, each with the areas whose box
/// touches it. Pure and immutable; may be shared by threads.
class AreaGrid
{
public:
    struct Area
    {
        QString code;
        Geometry polygon;
    };
    explicit AreaGrid(std::vector<Area> areas); ///< areas without a polygon are left out

    bool isEmpty() const { return m_areas.empty(); }
    const Box &extent() const { return m_extent; }
    QString areaAt(double lon, double lat) const; ///< "" outside all; of overlapping areas the first

private:
    static constexpr int side = 64;
    int column(double lon) const;
    int row(double lat) const;

    std::vector<Area> m_areas;
    std::vector<Box> m_boxes;
    Box m_extent;
    std::array<std::vector<std::uint32_t>, side * side> m_cells;
};

} // namespace om
