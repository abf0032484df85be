// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

namespace om {

/// The months of the data as bars of what the filter leaves, 96 px: dragging over them sets the period, a click on one month sets that
/// month, a double click takes all. Keys: Left and Right move the period by its own length.
class TimeSlider : public QWidget
{
    Q_OBJECT
public:
    explicit TimeSlider(const Desk &desk, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {600, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF plot() const;
    int monthAt(double x) const;
    double edge(QDate day) const; ///< x of the start of a day
    void drawEvents(QPainter &painter, const QRectF &box) const;
    void setMonths(int from, int to);

    Desk m_desk;
    int m_dragFrom = -1, m_dragTo = -1; ///< months under the mouse button
};

/// The period of whole months [from, to] in its simplest form: a year, quarter or month where it is one, else a span.
Period periodOfMonths(QDate from, QDate to);

} // namespace om
