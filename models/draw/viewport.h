// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QPointF>
#include <QSize>

namespace om {

/// A rectangle of the world and the picture it fills. `box` is in normalised Web Mercator ([0, 1], y downwards), `size` in logical
/// pixels; both have the same shape.
struct Viewport
{
    Box box;
    QSize size;

    /// The world centred on cx, cy at `zoom` (the world is 256·2^zoom pixels wide).
    static Viewport around(double cx, double cy, double zoom, QSize size);
    /// The smallest view of `size` that shows all of `box` with `marginPx` left free at each side. An empty box gives the whole world.
    static Viewport fit(const Box &box, QSize size, double marginPx);

    double pixelsPerUnit() const { return size.width() / (box.maxX - box.minX); }
    double zoom() const;
    double denominator() const { return denominatorAt((box.minY + box.maxY) / 2); }
    double denominatorAt(double y) const; ///< of the map scale at the latitude of `y`, on a screen of 96 dots an inch
    double metresPerPixelAt(double y) const;
    QPointF toPixel(double x, double y) const { return {(x - box.minX) * pixelsPerUnit(), (y - box.minY) * pixelsPerUnit()}; }
    QPointF toWorld(QPointF pixel) const { return {box.minX + pixel.x() / pixelsPerUnit(), box.minY + pixel.y() / pixelsPerUnit()}; }
    Box grown(double px) const; ///< the box with `px` more at each side
    bool operator==(const Viewport &) const = default;
};

/// The box of normalised Web Mercator that holds a box of lon, lat.
Box mercatorBox(const Box &lonLat);

} // namespace om
