// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/viewport.h"

#include "frame/mercator.h"

namespace om {

namespace {
constexpr double earthCircumference = 2 * std::numbers::pi * 6378137.0; // equator of Web Mercator's sphere, m
constexpr double pixelMetres = 0.0254 / 96;
} // namespace

Viewport Viewport::around(double cx, double cy, double zoom, QSize size)
{
    const double unit = 1.0 / (256.0 * std::exp2(zoom));
    const double w = size.width() * unit / 2;
    const double h = size.height() * unit / 2;
    return {{cx - w, cy - h, cx + w, cy + h}, size};
}

Viewport Viewport::fit(const Box &box, QSize size, double marginPx)
{
    const Box shown = box.isEmpty() ? Box{0, 0, 1, 1} : box;
    const double width = std::max(1.0, size.width() - 2 * marginPx);
    const double height = std::max(1.0, size.height() - 2 * marginPx);
    constexpr double least = 1e-9; // a single point is shown at a street's scale rather than infinitely large
    const double scale = std::min(width / std::max(shown.maxX - shown.minX, least), height / std::max(shown.maxY - shown.minY, least));
    const double zoom = std::min(std::log2(scale / 256.0), 18.0);
    return around((shown.minX + shown.maxX) / 2, (shown.minY + shown.maxY) / 2, zoom, size);
}

double Viewport::zoom() const
{
    return std::log2(pixelsPerUnit() / 256.0);
}

double Viewport::metresPerPixelAt(double y) const
{
    const double latitude = lonLatFromMercator(0.5, y).lat * std::numbers::pi / 180.0;
    return earthCircumference * std::cos(latitude) / pixelsPerUnit();
}

double Viewport::denominatorAt(double y) const
{
    return metresPerPixelAt(y) / pixelMetres;
}

Box Viewport::grown(double px) const
{
    const double d = px / pixelsPerUnit();
    return {box.minX - d, box.minY - d, box.maxX + d, box.maxY + d};
}

Box mercatorBox(const Box &lonLat)
{
    Box box;
    if (lonLat.isEmpty())
        return box;
    box.add(mercatorX(lonLat.minX), mercatorY(lonLat.minY));
    box.add(mercatorX(lonLat.maxX), mercatorY(lonLat.maxY));
    return box;
}

} // namespace om
