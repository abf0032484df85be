// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/rowshape.h"

#include "base/mercator.h"

#include <cmath>

namespace om {

Geometry shapeOf(const Frame &frame, std::size_t row)
{
    const ShapeColumn &shapes = frame.shapes();
    Geometry out;
    if (shapes.type == GeometryType::None || !std::isfinite(shapes.lon[row]))
        return out;
    if (shapes.type == GeometryType::Point)
        return Geometry::point(shapes.lon[row], shapes.lat[row]);
    out.type = shapes.type;
    const bool isPolygon = shapes.type == GeometryType::Polygon;
    const auto endOf = [](std::span<const std::uint32_t> ends, std::uint32_t i) { return i == 0 ? 0U : ends[i - 1]; };
    const std::uint32_t firstPart = shapes.rowParts[row], endPart = shapes.rowParts[row + 1];
    const std::uint32_t firstRing = isPolygon ? endOf(shapes.parts, firstPart) : firstPart;
    const std::uint32_t endRing = isPolygon ? endOf(shapes.parts, endPart) : endPart;
    const std::uint32_t firstPoint = endOf(shapes.rings, firstRing);
    for (std::uint32_t ring = firstRing; ring < endRing; ++ring)
        out.rings.push_back(shapes.rings[ring] - firstPoint);
    for (std::uint32_t part = firstPart; isPolygon && part < endPart; ++part)
        out.parts.push_back(shapes.parts[part] - firstRing);
    for (std::uint32_t i = firstPoint; i < endOf(shapes.rings, endRing); ++i) {
        const LonLat p = lonLatFromMercator(shapes.coords[2 * i], shapes.coords[2 * i + 1]);
        out.xy.insert(out.xy.end(), {p.lon, p.lat});
    }
    out.multi = out.parts.size() > 1;
    return out;
}

} // namespace om
