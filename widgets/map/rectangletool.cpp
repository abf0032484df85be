// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/rectangletool.h"

#include "map/mapcanvas.h"

namespace om {

void RectangleTool::press(const MapPointer &at)
{
    m_isHeld = true;
    m_from = at.world;
}

void RectangleTool::move(const MapPointer &at)
{
    if (!m_isHeld)
        return;
    const Viewport view = m_canvas.camera().viewport();
    const QPointF from = view.toPixel(m_from.x(), m_from.y());
    m_corners = {m_from, view.toWorld({at.pixel.x(), from.y()}), at.world, view.toWorld({from.x(), at.pixel.y()})};
    Q_EMIT changed();
}

void RectangleTool::release(const MapPointer &at)
{
    move(at);
    finish(Condition::Shape::Rectangle, 0, at.modifiers);
}

bool RectangleTool::cancel()
{
    m_isHeld = false;
    return SelectTool::cancel();
}

QString RectangleTool::status() const
{
    return tr("Drag from corner to corner · Shift adds, Alt takes away");
}

} // namespace om
