// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapnavigator.h"
#include "map/tools/maptool.h"

#include <QElapsedTimer>
#include <QPointF>

#include <memory>

class QEvent;
class QKeyEvent;
class QMouseEvent;
class QQuickItem;
class QTabletEvent;
class QTouchEvent;

namespace om {

class AnnotationService;
class MapCanvas;

/// What mouse, pen, wheel, fingers and keys do on a map: they move and turn it in every tool, and what is left goes to the canvas' tool.
/// GUI thread.
class MapInput
{
public:
    explicit MapInput(MapCanvas &canvas); ///< that owns it
    ~MapInput();

    void setNorth(const QQuickItem *north) { m_north = north; } ///< the arrow that turns north up when it is clicked; null = none
    /// From then on a stylus draws annotations in every tool (a tap is a click); null = it is a mouse.
    void setAnnotations(AnnotationService *annotations);
    MapTool *stylus() const { return m_stylus.get(); } ///< what the pen in hand paints; null = nothing

    bool event(QEvent *event); ///< all but keys; false = not one of the map's
    bool keyPress(QKeyEvent &event); ///< false = not used
    bool keyRelease(QKeyEvent &event);
    void focusLost();
    void endDrag();

    bool isDragging() const { return m_drag != Drag::None; }
    bool isByKeyboard() const { return m_isByKeyboard; } ///< the middle of the view is the pointer and is marked
    QPointF pointer() const { return m_last; } ///< where the mouse was last, px

private:
    enum class Drag { None, Undecided, Pan, Turn, Tool }; ///< what the held button does

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    bool tablet(const QTabletEvent &event);
    bool touch(const QTouchEvent &event); ///< one finger is the left button, two move, zoom and turn the map
    void beginDrag(Drag drag);
    void clickMiddle(Qt::KeyboardModifiers modifiers);
    bool isOnNorth(QPointF pixel) const;
    MapPointer pointerAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    MapPointer middle(Qt::KeyboardModifiers modifiers = {}) const;

    MapCanvas &m_canvas;
    MapNavigator m_navigator;
    const QQuickItem *m_north = nullptr;
    std::unique_ptr<MapTool> m_stylus, m_eraser; ///< of the pen in hand, whatever the tool
    Drag m_drag = Drag::None, m_wanted = Drag::None; ///< m_wanted: what an undecided one becomes when it goes far enough
    QPointF m_pressed, m_last;
    bool m_isSpaceHeld = false, m_hasSpaceDragged = false;
    bool m_isByKeyboard = false;
    bool m_isOneFinger = false; ///< it was put down alone, and no second one has come
    QElapsedTimer m_sinceTap;
};

} // namespace om
