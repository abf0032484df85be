// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/tools/maptool.h"

namespace om {

class MapCanvas;
class SitingService;

/// Puts candidates of a what-if on the map: a click places one, a pin is dragged to move it, Delete takes the one under the pointer away. The numbers
/// follow while it is dragged.
class SitingTool : public MapTool
{
    Q_OBJECT
public:
    SitingTool(MapCanvas &canvas, SitingService &siting);

    bool takesDrags() const override; ///< only over a pin: elsewhere a drag moves the map
    Qt::CursorShape cursor() const override;
    void press(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    void release(const MapPointer &at) override;
    void click(const MapPointer &at) override;
    bool doubleClick(const MapPointer &) override { return true; } // two clicks that were meant to place two
    bool key(const QKeyEvent &event) override;
    QString status() const override;

private:
    int pinAt(QPointF pixel) const; ///< −1 = none

    MapCanvas &m_canvas;
    SitingService &m_siting;
    int m_over = -1, m_held = -1;
    QPointF m_offset; ///< from the pointer to the tip of the held pin, px
};

/// Candidates with their rings and what they gain, in px of the view: for the pane above the map, whatever the tool.
void drawSiting(QPainter &painter, const Viewport &view, const Scene &scene, const SitingService &siting, const QColor &gained);

} // namespace om
