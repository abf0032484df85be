// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapstatus.h"

#include "common/palette.h"

#include <QAccessible>
#include <QPainter>

namespace om {

namespace {
constexpr int heightPx = 28;
constexpr int padPx = 12;
} // namespace

MapStatus::MapStatus(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(Palette::font(14));
    hide();
}

void MapStatus::setColors(const Scene &scene)
{
    m_panel = scene.panel;
    m_line = scene.line;
    m_ink = scene.ink;
    update();
}

void MapStatus::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    resize(fontMetrics().horizontalAdvance(text) + 2 * padPx, heightPx);
    setVisible(!text.isEmpty());
    update();
    if (!text.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void MapStatus::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_line, 1));
    painter.setBrush(m_panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_ink);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace om
