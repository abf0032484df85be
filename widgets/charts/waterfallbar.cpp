// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfallbar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace om {

WaterfallBar::WaterfallBar(const Palette &palette, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_palette(palette)
{ }

void WaterfallBar::setScale(double least, double most)
{
    m_least = least;
    m_most = most > least ? most : least + 1;
}

void WaterfallBar::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    empty.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget); // the row's own ground
    const double from = index.data(FromRole).toDouble(), until = index.data(UntilRole).toDouble();
    const QRectF room = QRectF(option.rect).adjusted(8, 7, -8, -7);
    const auto x = [&](double value) { return room.left() + (value - m_least) / (m_most - m_least) * room.width(); };
    const double left = std::min(x(from), x(until)), right = std::max(x(from), x(until));
    const char *color = index.data(TotalRole).toBool() ? "muted" : until >= from ? "category.1" : "category.2";
    painter->save();
    painter->setPen(m_palette.color("line"));
    painter->drawLine(QPointF(x(0), option.rect.top()), QPointF(x(0), option.rect.bottom()));
    painter->fillRect(QRectF(left, room.top(), std::max(1.0, right - left), room.height()), m_palette.color(color));
    painter->restore();
}

} // namespace om
