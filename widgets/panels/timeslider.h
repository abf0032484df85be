// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/playbackservice.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace om {

/// The days of the data as bars of what the filter leaves, 96 px, one bar a step (day, week, month, quarter): dragging over them sets the
/// period, a click on one bar sets that step, a double click takes all. Buttons play time back, step and set how. Keys: Space plays and
/// pauses, Left and Right step.
class TimeSlider : public QWidget
{
    Q_OBJECT
public:
    explicit TimeSlider(const Desk &desk, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {600, 96}; }
    PlaybackService &playback() { return m_playback; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Bar
    {
        Period period;
        std::uint32_t count;
    };
    struct EventName
    {
        double x; ///< of its line
        QString text;
        QRectF box; ///< of the words; narrower than they are where there is no room
        bool isRight; ///< of the line
    };
    void buildControls();
    template<typename Value>
    void addChoices(QMenu &menu, const QString &title, std::initializer_list<std::pair<Value, QString>> choices, Value present,
                    void (PlaybackService::*set)(Value));
    void showPlayback();
    void countBars();
    QRectF plot() const;
    int barAt(double x) const; ///< −1 = there are none
    double edge(QDate day) const; ///< x of the start of a day
    Period dragged() const;
    void drawBars(QPainter &painter, const QRectF &box, const Period &period) const;
    void drawDates(QPainter &painter, const QRectF &box) const;
    std::vector<EventName> eventNames() const;
    void drawEvents(QPainter &painter, const QRectF &box) const;

    Desk m_desk;
    PlaybackService m_playback;
    QToolButton *m_back, *m_play, *m_on, *m_how;
    std::vector<Bar> m_bars;
    int m_dragFrom = -1, m_dragTo = -1; ///< bars under the mouse button
};

} // namespace om
