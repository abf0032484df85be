// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/polygontool.h"

#include "map/mapcanvas.h"
#include "map/sketch.h"

#include <QKeyEvent>
#include <QPainter>

namespace om {

void PolygonTool::click(const MapPointer &at)
{
    m_corners.push_back(at.world);
    m_pointer = at.world;
    Q_EMIT changed();
}

void PolygonTool::move(const MapPointer &at)
{
    m_pointer = at.world;
    if (!m_corners.empty())
        Q_EMIT changed();
}

bool PolygonTool::doubleClick(const MapPointer &at)
{
    close(at.modifiers); // the click before it has put the last corner
    return true;
}

bool PolygonTool::key(const QKeyEvent &event)
{
    const int key = event.key();
    if (m_corners.empty())
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        close(event.modifiers());
        return true;
    }
    if (key != Qt::Key_Backspace)
        return false;
    m_corners.pop_back();
    Q_EMIT changed();
    return true;
}

void PolygonTool::close(Qt::KeyboardModifiers modifiers)
{
    if (m_corners.size() >= 3)
        finish(Condition::Shape::Polygon, 0, modifiers);
}

void PolygonTool::paint(QPainter &painter, const Viewport &view, const Scene &scene) const
{
    if (m_corners.empty())
        return;
    std::vector<QPointF> shape = m_corners;
    shape.push_back(m_pointer);
    drawSketch(painter, toPixels(shape, view), shape.size() > 2, scene);
    for (const QPointF &corner : m_corners)
        drawCorner(painter, view.toPixel(corner.x(), corner.y()), scene);
}

QString PolygonTool::status() const
{
    if (m_corners.empty())
        return tr("Click corner by corner · Shift adds, Alt takes away");
    return tr("Double click or Enter closes the shape · Backspace takes the last corner back");
}

} // namespace om
