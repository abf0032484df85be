// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/areagrid.h"

#include <algorithm>

namespace om {

AreaGrid::AreaGrid(std::vector<Area> areas)
    : m_areas(std::move(areas))
{
    std::erase_if(m_areas, [](const Area &a) { return a.polygon.type != GeometryType::Polygon; });
    for (const Area &a : m_areas) {
        m_boxes.push_back(a.polygon.box());
        m_extent.add(m_boxes.back());
    }
    for (std::uint32_t i = 0; i < m_areas.size(); ++i) {
        const Box &b = m_boxes[i];
        for (int y = row(b.minY); y <= row(b.maxY); ++y)
            for (int x = column(b.minX); x <= column(b.maxX); ++x)
                m_cells[std::size_t(y * side + x)].push_back(i);
    }
}

QString AreaGrid::areaAt(double lon, double lat) const
{
    if (!m_extent.contains(lon, lat))
        return {};
    for (const std::uint32_t i : m_cells[std::size_t(row(lat) * side + column(lon))])
        if (m_boxes[i].contains(lon, lat) && contains(m_areas[i].polygon, lon, lat))
            return m_areas[i].code;
    return {};
}

int AreaGrid::column(double lon) const
{
    const double width = m_extent.maxX - m_extent.minX;
    return width > 0 ? std::clamp(int((lon - m_extent.minX) / width * side), 0, side - 1) : 0;
}

int AreaGrid::row(double lat) const
{
    const double height = m_extent.maxY - m_extent.minY;
    return height > 0 ? std::clamp(int((lat - m_extent.minY) / height * side), 0, side - 1) : 0;
}

} // namespace om
