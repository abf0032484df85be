// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace om {

/// The divider of a swipe: dragged by mouse or finger, moved by arrow keys (Home and End to the edges), put in the middle by a double
/// click. It asks for a place; who owns it moves it.
class SwipeHandle : public QWidget
{
    Q_OBJECT
public:
    static constexpr int thickness = 24; ///< px that can be gripped

    explicit SwipeHandle(QWidget *parent);
    void setOrientation(Qt::Orientation orientation); ///< Vertical = a line from top to bottom
    void setColors(const QColor &line, const QColor &grip, const QColor &ink);

Q_SIGNALS:
    void movedTo(double share); ///< of the parent's width or height, 0 … 1
    void movedBy(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Qt::Orientation m_orientation = Qt::Vertical;
    QColor m_line, m_grip, m_ink;
};

} // namespace om
