// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QPointF>
#include <QSize>
#include <QTransform>

namespace om {

/// What part of the world a picture shows, and how it is turned. World: normalised Web Mercator ([0, 1], y downwards); pixels: logical
/// ones, y downwards from the picture's top left. At a bearing other than 0 the picture shows a turned rectangle of the world.
class Viewport
{
public:
    Viewport() = default;
    /// North-up; `box` and `size` have the same shape.
    Viewport(const Box &box, QSize size);
    Viewport(QPointF centre, double pixelsPerUnit, QSize size, double bearing = 0);

    /// The world centred on cx, cy at `zoom` (the world is 256·2^zoom pixels wide).
    static Viewport around(double cx, double cy, double zoom, QSize size, double bearing = 0);
    /// The smallest view of `size` that shows all of `box` with `marginPx` left free at each side. An empty box gives the whole world.
    static Viewport fit(const Box &box, QSize size, double marginPx, double bearing = 0);

    QPointF centre() const { return m_centre; } ///< in the world
    QSize size() const { return m_size; }
    QRectF rect() const { return {QPointF(0, 0), QSizeF(m_size)}; } ///< the picture, px
    double bearing() const { return m_bearing; } ///< compass direction of the picture's top: degrees clockwise from north, [0, 360)
    double pixelsPerUnit() const { return m_unit; }
    double zoom() const;
    double denominator() const { return denominatorAt(m_centre.y()); }
    double denominatorAt(double y) const; ///< of the map scale at the latitude of `y`, on a screen of 96 dots an inch
    double metresPerPixelAt(double y) const;

    QPointF toPixel(double x, double y) const
    {
        const double dx = (x - m_centre.x()) * m_unit, dy = (y - m_centre.y()) * m_unit;
        return {m_cos * dx + m_sin * dy + m_size.width() / 2.0, m_cos * dy - m_sin * dx + m_size.height() / 2.0};
    }
    QPointF toWorld(QPointF pixel) const
    {
        const double px = pixel.x() - m_size.width() / 2.0, py = pixel.y() - m_size.height() / 2.0;
        return {m_centre.x() + (m_cos * px - m_sin * py) / m_unit, m_centre.y() + (m_sin * px + m_cos * py) / m_unit};
    }
    QTransform toPixels() const; ///< toPixel as a matrix; exact to a thousandth of a pixel at every zoom of the map
    QRectF pixelBox(const Box &world) const; ///< bounding box of a box of the world, px
    Box box() const { return grown(0); } ///< bounding box in the world of what is seen
    Box grown(double px) const; ///< the same of the picture with `px` more at each side
    Viewport padded(int px) const; ///< the picture with `px` more at each side
    bool operator==(const Viewport &) const = default;

private:
    QPointF m_centre{0.5, 0.5};
    double m_unit = 1; ///< px
    QSize m_size{1, 1};
    double m_bearing = 0, m_cos = 1, m_sin = 0;
};

/// The box of normalised Web Mercator that holds a box of lon, lat.
Box mercatorBox(const Box &lonLat);

} // namespace om
