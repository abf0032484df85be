// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/dumbbell.h"

#include <QPainter>

namespace om {

Dumbbell::Dumbbell(const Palette &palette, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_palette(palette)
{ }

void Dumbbell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF box = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(box, m_palette.color(isSelected ? "raised" : "hover"));
    painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), m_palette.color("line"));
    const QRectF room = box.adjusted(12, 0, -12, 0);
    const double y = room.center().y();
    const auto x = [&room](double share) { return room.left() + share * room.width(); };
    const double before = index.data(BeforeRole).toDouble(), after = index.data(AfterRole).toDouble();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_palette.color("line"), 1));
    painter->drawLine(QPointF(x(0), y), QPointF(x(1), y));
    painter->setPen(QPen(m_palette.color("muted"), 1, Qt::DotLine));
    painter->drawLine(QPointF(x(m_whole), box.top()), QPointF(x(m_whole), box.bottom()));
    const bool isChanged = after - before > 0.0005;
    const QColor ink = m_palette.color(isChanged ? "accent" : "muted");
    if (isChanged) {
        painter->setPen(QPen(ink, 2.5));
        painter->drawLine(QPointF(x(before), y), QPointF(x(after), y));
        painter->setPen(QPen(m_palette.color("muted"), 1.5));
        painter->setBrush(m_palette.color("panel"));
        painter->drawEllipse(QPointF(x(before), y), 4, 4);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawEllipse(QPointF(x(after), y), 4.5, 4.5);
    painter->restore();
}

} // namespace om
