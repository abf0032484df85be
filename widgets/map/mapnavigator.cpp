// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapnavigator.h"

#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QTouchEvent>

#include <cmath>

namespace om {

namespace {

constexpr double keyPan = 120; // px a press of an arrow key
constexpr double zoomStep = 0.5; // zoom levels a notch of the wheel or a press of + or −
constexpr double notch = 120;
constexpr double keyTurn = 15; // degrees a press of Shift and an arrow key
constexpr double leastTurnPx = 24; // nearer to the middle a hand turns the map too wildly

} // namespace

MapNavigator::MapNavigator(MapCamera &camera)
    : m_camera(camera)
{ }

bool MapNavigator::wheel(QPointF pixel, double angle)
{
    m_camera.zoomAt(pixel, angle / notch * zoomStep);
    return true;
}

bool MapNavigator::gesture(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            m_camera.zoomAt(gesture->position(), std::log2(1 + gesture->value()));
        else if (gesture->gestureType() == Qt::RotateNativeGesture)
            m_camera.turnAt(gesture->position(), gesture->value());
        else
            return false;
        return true;
    }
    return false;
}

void MapNavigator::pinch(const QTouchEvent &event)
{
    const auto &points = event.points();
    if (points.size() != 2 || event.type() == QEvent::TouchEnd)
        return;
    const QPointF a = points[0].position(), b = points[1].position(), a0 = points[0].lastPosition(), b0 = points[1].lastPosition();
    const double before = QLineF(a0, b0).length();
    m_camera.pan((a + b) / 2 - (a0 + b0) / 2);
    if (before > 1)
        m_camera.zoomAt((a + b) / 2, std::log2(QLineF(a, b).length() / before));
    m_camera.turnAt((a + b) / 2, QLineF(a, b).angleTo(QLineF(a0, b0)));
}

void MapNavigator::turnByHand(QPointF from, QPointF to)
{
    const QPointF middle = m_camera.viewport().rect().center();
    const QLineF before(middle, from), after(middle, to);
    if (before.length() > leastTurnPx && after.length() > leastTurnPx)
        m_camera.setBearing(m_camera.bearing() - after.angleTo(before));
}

bool MapNavigator::key(const QKeyEvent &event)
{
    const QPointF middle = m_camera.viewport().rect().center();
    if (event.modifiers() & Qt::ShiftModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)) {
        m_camera.setBearing(m_camera.bearing() + (event.key() == Qt::Key_Left ? -keyTurn : keyTurn));
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_camera.zoomAt(middle, zoomStep); return true;
    case Qt::Key_Minus: m_camera.zoomAt(middle, -zoomStep); return true;
    case Qt::Key_Left: m_camera.pan({keyPan, 0}); return true;
    case Qt::Key_Right: m_camera.pan({-keyPan, 0}); return true;
    case Qt::Key_Up: m_camera.pan({0, keyPan}); return true;
    case Qt::Key_Down: m_camera.pan({0, -keyPan}); return true;
    default: return false;
    }
}

} // namespace om
