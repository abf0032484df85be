// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/viewport.h"

#include "base/mercator.h"

#include <cmath>
#include <numbers>

namespace om {

namespace {
constexpr double earthCircumference = 2 * std::numbers::pi * 6378137.0; // equator of Web Mercator's sphere, m
constexpr double pixelMetres = 0.0254 / 96;
} // namespace

Viewport::Viewport(const Box &box, QSize size)
    : Viewport({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}, size.width() / (box.maxX - box.minX), size)
{ }

Viewport::Viewport(QPointF centre, double pixelsPerUnit, QSize size, double bearing)
    : m_centre(centre)
    , m_unit(pixelsPerUnit)
    , m_size(size)
    , m_bearing(std::fmod(std::fmod(bearing, 360) + 360, 360))
{
    if (m_bearing == 0)
        return; // north-up pictures owe nothing to rounding
    const double angle = m_bearing * std::numbers::pi / 180;
    m_cos = std::cos(angle);
    m_sin = std::sin(angle);
}

Viewport Viewport::around(double cx, double cy, double zoom, QSize size, double bearing)
{
    return {QPointF(cx, cy), 256.0 * std::exp2(zoom), size, bearing};
}

Viewport Viewport::fit(const Box &box, QSize size, double marginPx, double bearing)
{
    const Box shown = box.isEmpty() ? Box{0, 0, 1, 1} : box;
    const double width = std::max(1.0, size.width() - 2 * marginPx);
    const double height = std::max(1.0, size.height() - 2 * marginPx);
    constexpr double least = 1e-9; // a single point is shown at a street's scale rather than infinitely large
    const QPointF centre((shown.minX + shown.maxX) / 2, (shown.minY + shown.maxY) / 2);
    const QSizeF turned = Viewport(centre, 1, QSize(1, 1), bearing).pixelBox(shown).size();
    const double scale = std::min(width / std::max(turned.width(), least), height / std::max(turned.height(), least));
    return around(centre.x(), centre.y(), std::min(std::log2(scale / 256.0), 18.0), size, bearing);
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

QTransform Viewport::toPixels() const
{
    const QPointF origin = toPixel(0, 0);
    return {m_cos * m_unit, -m_sin * m_unit, m_sin * m_unit, m_cos * m_unit, origin.x(), origin.y()};
}

QRectF Viewport::pixelBox(const Box &world) const
{
    const QPointF middle = toPixel((world.minX + world.maxX) / 2, (world.minY + world.maxY) / 2);
    const double w = (world.maxX - world.minX) * m_unit, h = (world.maxY - world.minY) * m_unit;
    const double width = std::abs(m_cos) * w + std::abs(m_sin) * h;
    const double height = std::abs(m_sin) * w + std::abs(m_cos) * h;
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

Box Viewport::grown(double px) const
{
    const double w = (m_size.width() / 2.0 + px) / m_unit, h = (m_size.height() / 2.0 + px) / m_unit;
    const double dx = std::abs(m_cos) * w + std::abs(m_sin) * h;
    const double dy = std::abs(m_sin) * w + std::abs(m_cos) * h;
    return {m_centre.x() - dx, m_centre.y() - dy, m_centre.x() + dx, m_centre.y() + dy};
}

Viewport Viewport::padded(int px) const
{
    return {m_centre, m_unit, m_size + QSize(2 * px, 2 * px), m_bearing};
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
