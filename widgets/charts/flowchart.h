// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"

#include <QPainterPath>
#include <QWidget>

#include <optional>
#include <vector>

namespace om {

/// Columns of groups with ribbons between neighbours, as wide as what runs there. Every group has a place that is high enough for its name while the chart has
/// room for that, and can be pointed at there. A click on a group or ribbon, or Return on the current one (Tab; Left and Right follow the flow, Up and Down
/// go through what stands beside), asks for it. What the mouse or the keyboard is on stands out with all that runs there; the tip, and the accessible
/// description of the current one, say names and number.
class FlowChart : public QWidget
{
    Q_OBJECT
public:
    struct Group
    {
        QString name;
        qint64 count = 0;
        QString color; ///< token of the style
    };
    struct Ribbon
    {
        std::size_t from = 0, to = 0; ///< groups of its column and of the next
        qint64 count = 0;
        QString color;
    };
    explicit FlowChart(const Palette &palette, QWidget *parent = nullptr);
    /// Counts of each column and of each set of ribbons add up to the same; `ribbons` has one set less than `columns`.
    void setFlow(std::vector<std::vector<Group>> columns, std::vector<std::vector<Ribbon>> ribbons);
    QSize sizeHint() const override { return {620, 260}; }
    QSize minimumSizeHint() const override { return {320, 120}; }

    /// One group or ribbon that can be chosen.
    struct Item
    {
        bool isRibbon = false;
        std::size_t column = 0, at = 0; ///< group of the column, or ribbon from it
        QPainterPath path; ///< what is drawn
        QRectF place = {}; ///< of a group: its bar and what is free around, at the sides with its name
        QRectF plate = {}; ///< of a group between the sides: ground of its name, over the ribbons; none where there is no room
    };
    const std::vector<Item> &items() const { return m_items; } ///< a column's groups, then its ribbons, then the next column's

Q_SIGNALS:
    void groupChosen(std::size_t column, std::size_t group);
    void ribbonChosen(std::size_t column, std::size_t ribbon);
    void menuRequested(bool isRibbon, std::size_t column, std::size_t at, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void placeSides();
    QRectF plateOf(const Group &group, const QRectF &place, double step) const;
    std::optional<std::size_t> itemAt(QPointF position) const;
    std::optional<std::size_t> itemOf(bool isRibbon, std::size_t column, std::size_t at) const;
    std::optional<std::size_t> along(bool isForward) const; ///< where Right or Left leads
    void choose(const Item &item);
    void setCurrent(std::size_t item);
    void setHovered(std::optional<std::size_t> item);
    bool isTouched(const Item &item, const Item &by) const; ///< is it, or runs to it or from it
    void drawLabel(QPainter &painter, const Item &group) const;
    QString textOf(const Item &item) const;

    const Palette &m_palette;
    std::vector<std::vector<Group>> m_columns;
    std::vector<std::vector<Ribbon>> m_ribbons;
    std::vector<Item> m_items;
    double m_left = 0, m_right = 0; ///< room for the names of the first and of the last column
    double m_count = 0; ///< room for the greatest number
    std::size_t m_current = 0;
    std::optional<std::size_t> m_hovered;
};

} // namespace om
