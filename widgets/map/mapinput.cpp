// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapinput.h"

#include "base/mercator.h"
#include "map/mapcanvas.h"
#include "map/tools/pentool.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QQuickItem>
#include <QStyleHints>
#include <QTabletEvent>
#include <QTouchEvent>
#include <QWheelEvent>

namespace om {

namespace {

bool isFarEnough(QPointF way)
{
    return way.manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
}

} // namespace

MapInput::MapInput(MapCanvas &canvas)
    : m_canvas(canvas)
    , m_navigator(canvas.camera())
{ }

MapInput::~MapInput() = default;

void MapInput::setAnnotations(AnnotationService *annotations)
{
    m_stylus = annotations ? std::make_unique<PenTool>(*annotations, Annotation::Kind::Stroke) : nullptr;
    m_eraser = annotations ? std::make_unique<EraserTool>(m_canvas, *annotations) : nullptr;
}

bool MapInput::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseMove: move(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseButtonRelease: release(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseButtonDblClick: doubleClick(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        m_canvas.leaveHover();
        m_navigator.wheel(wheel->position(), wheel->angleDelta().y());
        break;
    }
    case QEvent::ContextMenu:
        // The right button turns the map when it is dragged, so its menu comes on release.
        if (static_cast<QContextMenuEvent *>(event)->reason() != QContextMenuEvent::Mouse)
            Q_EMIT m_canvas.menuRequested(m_canvas.rect().center());
        break;
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
        if (!tablet(*static_cast<QTabletEvent *>(event))) {
            event->ignore(); // comes again as a mouse
            return true;
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (!touch(*static_cast<QTouchEvent *>(event)))
            return false;
        break;
    default: return m_navigator.gesture(event);
    }
    event->accept();
    return true;
}

MapPointer MapInput::pointerAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, m_canvas.camera().viewport().toWorld(pixel), modifiers};
}

MapPointer MapInput::middle(Qt::KeyboardModifiers modifiers) const
{
    return pointerAt(QRectF(m_canvas.rect()).center(), modifiers);
}

void MapInput::beginDrag(Drag drag)
{
    m_drag = drag;
    m_canvas.leaveHover();
    m_canvas.setCursor(Qt::ClosedHandCursor);
}

void MapInput::endDrag()
{
    m_drag = Drag::None;
    m_canvas.setCursor(m_isSpaceHeld ? Qt::OpenHandCursor : m_canvas.tool().cursor());
}

bool MapInput::isOnNorth(QPointF pixel) const
{
    return m_north && m_north->contains(m_north->mapFromScene(pixel));
}

void MapInput::press(const QMouseEvent &event)
{
    m_pressed = m_last = event.position();
    const bool isLeft = event.button() == Qt::LeftButton;
    if (event.button() == Qt::MiddleButton || (isLeft && m_isSpaceHeld)) {
        m_hasSpaceDragged = true;
        beginDrag(Drag::Pan);
    } else if (isLeft && m_canvas.tool().takesDrags() && !(event.modifiers() & Qt::ControlModifier) && !isOnNorth(m_pressed)) {
        m_drag = Drag::Tool;
        m_canvas.tool().press(pointerAt(m_pressed, event.modifiers()));
    } else {
        m_drag = Drag::Undecided;
        m_wanted = isLeft && !(event.modifiers() & Qt::ControlModifier) ? Drag::Pan : Drag::Turn;
    }
}

void MapInput::move(const QMouseEvent &event)
{
    const QPointF at = event.position();
    if (std::exchange(m_isByKeyboard, false))
        m_canvas.repaintOverlay();
    if (m_drag == Drag::Undecided && isFarEnough(at - m_pressed))
        beginDrag(m_wanted);
    if (m_drag == Drag::Pan)
        m_canvas.camera().pan(at - m_last);
    else if (m_drag == Drag::Turn)
        m_navigator.turnByHand(m_last, at);
    else if (m_drag != Drag::Undecided)
        m_canvas.tool().move(pointerAt(at, event.modifiers()));
    m_last = at;
    if (m_drag == Drag::None)
        m_canvas.hoverSoon();
    const QPointF world = m_canvas.camera().viewport().toWorld(at);
    const LonLat place = lonLatFromMercator(world.x(), world.y());
    Q_EMIT m_canvas.cursorMoved(place.lon, place.lat);
}

void MapInput::release(const QMouseEvent &event)
{
    const Drag drag = m_drag;
    endDrag();
    const MapPointer at = pointerAt(event.position(), event.modifiers());
    if (drag == Drag::Tool)
        m_canvas.tool().release(at);
    else if (drag != Drag::Undecided)
        return;
    else if (event.button() == Qt::RightButton)
        Q_EMIT m_canvas.menuRequested(at.pixel.toPoint());
    else if (isOnNorth(at.pixel))
        m_canvas.turnNorthUp();
    else
        m_canvas.tool().click(at);
}

void MapInput::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || m_isSpaceHeld || m_canvas.tool().takesDrags()) {
        press(event); // two strokes in quick succession
        return;
    }
    // The release that follows finds no drag and is no click.
    if (!m_canvas.tool().doubleClick(pointerAt(event.position(), event.modifiers())))
        m_canvas.camera().zoomAt(event.position(), event.modifiers() & Qt::ShiftModifier ? -1 : 1);
}

void MapInput::clickMiddle(Qt::KeyboardModifiers modifiers)
{
    MapTool &tool = m_canvas.tool();
    if (!tool.takesDrags()) {
        tool.click(middle(modifiers));
    } else if (m_drag == Drag::Tool) {
        endDrag();
        tool.release(middle(modifiers));
    } else {
        m_drag = Drag::Tool;
        tool.press(middle(modifiers));
    }
}

bool MapInput::keyPress(QKeyEvent &event)
{
    const int key = event.key();
    if (key == Qt::Key_Space) {
        if (!event.isAutoRepeat()) {
            m_isSpaceHeld = true;
            m_hasSpaceDragged = false;
            m_canvas.setCursor(Qt::OpenHandCursor);
        }
    } else if (m_canvas.tool().key(event)) {
        return true;
    } else if (key == Qt::Key_Home) {
        m_canvas.turnNorthUp();
        m_canvas.fitExtent();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        clickMiddle(event.modifiers());
    } else if (m_navigator.key(event)) {
        m_isByKeyboard = true;
        m_canvas.tool().move(middle());
    } else {
        return key == Qt::Key_Escape && m_canvas.cancelTool();
    }
    return true;
}

bool MapInput::keyRelease(QKeyEvent &event)
{
    if (event.key() != Qt::Key_Space || event.isAutoRepeat())
        return false;
    m_isSpaceHeld = false;
    m_canvas.setCursor(m_canvas.tool().cursor());
    if (!m_hasSpaceDragged)
        clickMiddle(event.modifiers());
    return true;
}

void MapInput::focusLost()
{
    m_isSpaceHeld = false;
}

bool MapInput::touch(const QTouchEvent &event)
{
    if (event.deviceType() != QInputDevice::DeviceType::TouchScreen)
        return false; // a touch pad brings a pointer and gestures of its own
    const QPointF at = event.points().front().position();
    const auto asMouse = [&](QEvent::Type type) {
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        return QMouseEvent(type, at, m_canvas.mapToGlobal(at), Qt::LeftButton, held, event.modifiers());
    };
    if (event.points().size() > 1) {
        if (std::exchange(m_isOneFinger, false)) { // the first finger only came a little earlier
            if (m_drag == Drag::Tool && !m_canvas.tool().cancel())
                m_canvas.tool().release(pointerAt(at, event.modifiers()));
            endDrag();
        }
        m_navigator.pinch(event);
    } else if (event.type() == QEvent::TouchBegin) {
        m_isOneFinger = true;
        const bool isSecond = m_sinceTap.isValid() && m_sinceTap.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval() &&
            (at - m_pressed).manhattanLength() < QGuiApplication::styleHints()->touchDoubleTapDistance();
        m_sinceTap.invalidate();
        if (isSecond)
            doubleClick(asMouse(QEvent::MouseButtonDblClick));
        else
            press(asMouse(QEvent::MouseButtonPress));
    } else if (m_isOneFinger && event.type() == QEvent::TouchUpdate) {
        move(asMouse(QEvent::MouseMove));
    } else if (std::exchange(m_isOneFinger, false)) {
        if (event.type() == QEvent::TouchCancel) {
            m_canvas.tool().cancel();
            endDrag();
        } else {
            if (m_drag == Drag::Undecided)
                m_sinceTap.start();
            release(asMouse(QEvent::MouseButtonRelease));
        }
    }
    return true;
}

bool MapInput::tablet(const QTabletEvent &event)
{
    if (!m_stylus)
        return false;
    const MapPointer at = pointerAt(event.position(), event.modifiers());
    MapTool &pen = event.pointerType() == QPointingDevice::PointerType::Eraser ? *m_eraser : *m_stylus;
    if (event.type() == QEvent::TabletPress) {
        m_pressed = at.pixel;
        pen.press(at);
    } else if (event.type() == QEvent::TabletMove && event.buttons()) {
        pen.move(at);
    } else if (event.type() == QEvent::TabletRelease) {
        if (!isFarEnough(at.pixel - m_pressed) && pen.cancel())
            m_canvas.tool().click(at);
        else
            pen.release(at);
    }
    return true;
}

} // namespace om
