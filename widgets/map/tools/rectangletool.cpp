// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/rectangletool.h"

#include "map/mapcanvas.h"

namespace om {

void RectangleTool::draw(const MapPointer &at)
{
    const Viewport view = m_canvas.camera().viewport();
    const QPointF from = view.toPixel(m_from.x(), m_from.y());
    m_corners = {m_from, view.toWorld({at.pixel.x(), from.y()}), at.world, view.toWorld({from.x(), at.pixel.y()})};
}

void RectangleTool::release(const MapPointer &at)
{
    move(at);
    finish(Condition::Shape::Rectangle, 0, at.modifiers);
}

QString RectangleTool::status() const
{
    return tr("Drag from corner to corner · Shift adds, Alt takes away");
}

} // namespace om
