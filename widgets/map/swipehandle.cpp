// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/swipehandle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace om {

namespace {

constexpr double keyShare = 0.02;
constexpr int gripLength = 40;

} // namespace

SwipeHandle::SwipeHandle(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Divider between the two maps"));
    setAccessibleDescription(tr("Arrow keys move it"));
    setOrientation(Qt::Vertical);
}

void SwipeHandle::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    setCursor(orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    update();
}

void SwipeHandle::setColors(const QColor &line, const QColor &grip, const QColor &ink)
{
    m_line = line;
    m_grip = grip;
    m_ink = ink;
    update();
}

void SwipeHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    const bool isVertical = m_orientation == Qt::Vertical;
    const QPointF middle = box.center();
    painter.fillRect(isVertical ? QRectF(middle.x() - 2, 0, 4, height()) : QRectF(0, middle.y() - 2, width(), 4), m_grip);
    painter.fillRect(isVertical ? QRectF(middle.x() - 1, 0, 2, height()) : QRectF(0, middle.y() - 1, width(), 2), m_line);
    const QSizeF size = isVertical ? QSizeF(thickness - 4, gripLength) : QSizeF(gripLength, thickness - 4);
    const QRectF grip(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
    painter.setBrush(m_grip);
    painter.setPen(QPen(hasFocus() ? m_ink : m_line, 2));
    painter.drawRoundedRect(grip, 6, 6);
    painter.setPen(QPen(m_ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const int side : {-1, 1}) { // an arrow head to each side
        const QPointF tip = middle + (isVertical ? QPointF(side * 7, 0) : QPointF(0, side * 7));
        const QPointF back = middle + (isVertical ? QPointF(side * 3, 0) : QPointF(0, side * 3));
        const QPointF wing = isVertical ? QPointF(0, 4) : QPointF(4, 0);
        painter.drawPolyline(QPolygonF{back + wing, tip, back - wing});
    }
}

void SwipeHandle::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void SwipeHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPointF at = mapToParent(event->position());
    const QSize whole = parentWidget()->size();
    Q_EMIT movedTo(m_orientation == Qt::Vertical ? at.x() / whole.width() : at.y() / whole.height());
}

void SwipeHandle::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT movedTo(0.5);
}

void SwipeHandle::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: Q_EMIT movedBy(-keyShare); return;
    case Qt::Key_Right:
    case Qt::Key_Down: Q_EMIT movedBy(keyShare); return;
    case Qt::Key_Home: Q_EMIT movedTo(0); return;
    case Qt::Key_End: Q_EMIT movedTo(1); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace om
