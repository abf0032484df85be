// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/hovercard.h"

#include "draw/symbolpainter.h"

namespace om {

namespace {
constexpr int cardWidth = 256;
constexpr int padding = 12;
constexpr int titleHeight = 24;
constexpr int rowHeight = 18;
constexpr int distance = 16; // from the pointer
} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverCard::setColors(const Scene &scene)
{
    m_panel = scene.panel;
    m_line = scene.line;
    m_ink = scene.ink;
    m_muted = scene.muted;
    update();
}

void HoverCard::showAt(const QPoint &at, const QString &title, const std::vector<Fact> &facts)
{
    m_title = title;
    m_facts = facts;
    resize(cardWidth, 2 * padding + titleHeight + rowHeight * int(facts.size()));
    QPoint place = at + QPoint(distance, distance);
    if (place.x() + width() > parentWidget()->width())
        place.setX(at.x() - distance - width());
    if (place.y() + height() > parentWidget()->height())
        place.setY(at.y() - distance - height());
    move(std::max(0, place.x()), std::max(0, place.y()));
    QStringList lines{title};
    for (const Fact &fact : facts)
        lines.append(fact.name + QStringLiteral(": ") + fact.value);
    setAccessibleName(lines.join(u'\n'));
    show();
    raise();
    update();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_line);
    painter.setBrush(m_panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int inner = width() - 2 * padding;
    painter.setFont(mapFont(14, true));
    painter.setPen(m_ink);
    painter.drawText(QRect(padding, padding, inner, titleHeight), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, inner));
    painter.setFont(mapFont(12));
    int y = padding + titleHeight;
    for (const Fact &fact : m_facts) {
        const QRect row(padding, y, inner, rowHeight);
        const QString name = painter.fontMetrics().elidedText(fact.name, Qt::ElideRight, inner / 2);
        const int left = inner - painter.fontMetrics().horizontalAdvance(name) - 12;
        painter.setPen(m_muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(m_ink);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, painter.fontMetrics().elidedText(fact.value, Qt::ElideRight, left));
        y += rowHeight;
    }
}

} // namespace om
