// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/selecttool.h"

#include "geo/crs.h"
#include "map/mapcanvas.h"
#include "map/sketch.h"

#include <QPainter>

namespace om {

SelectTool::SelectTool(MapCanvas &canvas)
    : m_canvas(canvas)
{ }

bool SelectTool::cancel()
{
    if (m_corners.empty())
        return false;
    m_corners.clear();
    Q_EMIT changed();
    return true;
}

void SelectTool::paint(QPainter &painter, const Viewport &view, const Scene &scene) const
{
    drawSketch(painter, toPixels(m_corners, view), m_corners.size() > 2, scene);
}

void SelectTool::finish(Condition::Shape shape, double metres, Qt::KeyboardModifiers modifiers)
{
    Condition within;
    within.kind = Condition::Kind::Within;
    within.shape = shape;
    within.metres = metres;
    if (m_corners.size() >= 3)
        within.polygon = lonLatShape(m_corners);
    cancel();
    if (areaM2(within.polygon) > 0)
        Q_EMIT m_canvas.shapeDrawn(within, shapeMode(modifiers));
}

void DragSelectTool::press(const MapPointer &at)
{
    m_isHeld = true;
    m_from = at.world;
    m_corners = {at.world};
}

void DragSelectTool::move(const MapPointer &at)
{
    if (!m_isHeld)
        return;
    draw(at);
    Q_EMIT changed();
}

bool DragSelectTool::cancel()
{
    m_isHeld = false;
    return SelectTool::cancel();
}

} // namespace om
