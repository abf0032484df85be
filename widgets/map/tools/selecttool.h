// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "map/tools/maptool.h"

namespace om {

class MapCanvas;

/// What the tools that narrow the window to a drawn shape have in common: a sketch in world coordinates and how it ends. Shift adds the
/// shape to the one before, Alt takes it away.
class SelectTool : public MapTool
{
    Q_OBJECT
public:
    explicit SelectTool(MapCanvas &canvas);

    bool cancel() override;
    void paint(QPainter &painter, const Viewport &view, const Scene &scene) const override;

protected:
    /// Announces the shape (canvas signal shapeDrawn) unless it has no area, and clears the sketch.
    void finish(Condition::Shape shape, double metres, Qt::KeyboardModifiers modifiers);

    MapCanvas &m_canvas;
    std::vector<QPointF> m_corners; ///< normalised Web Mercator; empty = nothing begun
};

/// One of them that is drawn in one stroke with the button held.
class DragSelectTool : public SelectTool
{
    Q_OBJECT
public:
    using SelectTool::SelectTool;

    bool takesDrags() const override { return true; }
    void press(const MapPointer &at) override;
    void move(const MapPointer &at) override;
    bool cancel() override;

protected:
    virtual void draw(const MapPointer &at) = 0; ///< the sketch from the first place to here

    QPointF m_from; ///< where the button went down, normalised Web Mercator

private:
    bool m_isHeld = false;
};

} // namespace om
