// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QDate>
#include <QWidget>

#include <vector>

namespace om {

/// Numbers by day as a calendar: a column a week from Monday, a row a day of the week, five classes of one hue with equal numbers of days in each. A click,
/// or Return on the current day (arrow keys), asks for its day. The tip of a day says its date and number.
class DayCalendar : public QWidget
{
    Q_OBJECT
public:
    explicit DayCalendar(const Palette &palette, QWidget *parent = nullptr);
    /// `first` is a Monday.
    void setDays(QDate first, std::vector<std::uint32_t> counts);
    QSize sizeHint() const override { return {620, 132}; }
    QSize minimumSizeHint() const override { return {320, 132}; }

Q_SIGNALS:
    void dayClicked(QDate day);
    void menuRequested(QDate day, std::uint32_t count, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF cell(std::size_t day) const;
    std::size_t dayAt(QPointF position) const; ///< m_counts.size() = none
    int classOf(std::uint32_t count) const; ///< 0 = none, 1 … 5
    QString textOf(std::size_t day) const;
    void setCurrent(qint64 day);

    const Palette &m_palette;
    QDate m_first;
    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint32_t> m_limits; ///< greatest number of classes 1 … 4
    std::size_t m_current = 0;
};

} // namespace om
