// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/circletool.h"

#include "base/mercator.h"
#include "geo/crs.h"
#include "map/mapcanvas.h"
#include "map/sketch.h"
#include "services/measuretext.h"

#include <QPainter>

namespace om {

void CircleTool::press(const MapPointer &at)
{
    m_isHeld = true;
    m_centre = at.world;
}

void CircleTool::move(const MapPointer &at)
{
    if (!m_isHeld)
        return;
    const LonLat centre = lonLatFromMercator(m_centre.x(), m_centre.y());
    m_radius = distanceM(centre, lonLatFromMercator(at.world.x(), at.world.y()));
    const Geometry circle = geodesicCircle(centre, m_radius);
    m_corners.clear();
    for (std::size_t i = 0; i + 1 < circle.pointCount(); ++i) // without the closing point
        m_corners.emplace_back(mercatorX(circle.xy[2 * i]), mercatorY(circle.xy[2 * i + 1]));
    Q_EMIT changed();
}

void CircleTool::release(const MapPointer &at)
{
    move(at);
    finish(Condition::Shape::Circle, m_radius, at.modifiers);
}

bool CircleTool::cancel()
{
    m_isHeld = false;
    return SelectTool::cancel();
}

void CircleTool::paint(QPainter &painter, const Viewport &view, const Scene &scene) const
{
    SelectTool::paint(painter, view, scene);
    if (m_corners.empty())
        return;
    const QPointF centre = view.toPixel(m_centre.x(), m_centre.y());
    drawCorner(painter, centre, scene);
    drawPlate(painter, centre - QPointF(0, 20), lengthText(m_radius), true, scene);
}

QString CircleTool::status() const
{
    return m_corners.empty() ? tr("Drag from the centre outwards · Shift adds, Alt takes away") : tr("Radius %1").arg(lengthText(m_radius));
}

} // namespace om
