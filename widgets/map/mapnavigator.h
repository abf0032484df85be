// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapcamera.h"

class QEvent;
class QKeyEvent;
class QTouchEvent;

namespace om {

/// Moves and turns the camera by wheel, pinch and keys, whatever the tool. GUI thread.
class MapNavigator
{
public:
    explicit MapNavigator(MapCamera &camera);

    bool wheel(QPointF pixel, double angle); ///< `angle` in eighths of a degree, as Qt gives it
    bool gesture(QEvent *event); ///< two fingers on a touch pad; false = not one of these
    void pinch(const QTouchEvent &event); ///< two fingers on a screen
    void turnByHand(QPointF from, QPointF to); ///< the map follows the pointer about the middle of the view
    bool key(const QKeyEvent &event); ///< arrows, Shift and arrows, + and −; false = another key

private:
    MapCamera &m_camera;
};

} // namespace om
