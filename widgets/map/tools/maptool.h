// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "draw/viewport.h"
#include "services/placefilter.h"

#include <QObject>

class QKeyEvent;
class QPainter;

namespace om {

/// Where the pointer is when it does something: the mouse, a stylus, or the middle of the view when the keyboard is used.
struct MapPointer
{
    QPointF pixel; ///< logical px of the canvas
    QPointF world; ///< normalised Web Mercator
    Qt::KeyboardModifiers modifiers;
};

/// Plain replaces, Shift adds, Alt takes away.
ShapeMode shapeMode(Qt::KeyboardModifiers modifiers);

/// What the left button and the keys do on the map. The canvas owns the tool and hands events to it; moving the map with the middle
/// button, Space, wheel, pinch and arrow keys works in every tool and never reaches it. A sketch is kept in world coordinates, so it
/// stays in place when the map moves. GUI thread.
class MapTool : public QObject
{
    Q_OBJECT
public:
    /// Whether dragging belongs to the tool (press, move, release). Else a drag moves the map and the tool gets clicks only.
    virtual bool takesDrags() const { return false; }
    /// Whether what lies under the pointer is outlined and told by a card.
    virtual bool hovers() const { return false; }
    virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }

    virtual void press(const MapPointer &) { }
    virtual void move(const MapPointer &) { } ///< with the button held or not
    virtual void release(const MapPointer &) { }
    virtual void click(const MapPointer &) { }
    virtual bool doubleClick(const MapPointer &) { return false; } ///< false = not used: the map zooms in
    virtual bool key(const QKeyEvent &) { return false; } ///< false = not used
    virtual bool cancel() { return false; } ///< Esc: drops the sketch; false = there was none

    virtual void paint(QPainter &, const Viewport &, const Scene &) const { } ///< above the map, in px of the view
    virtual QString status() const { return {}; } ///< what it measures, or what to do next; shown on the map and read out

Q_SIGNALS:
    void changed(); ///< what it paints or its status is another
};

} // namespace om
