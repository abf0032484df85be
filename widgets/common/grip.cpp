// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/grip.h"

#include <QPainter>

namespace om {

Grip::Grip(const Palette &palette, QWidget *parent)
    : QWidget(parent)
    , m_palette(palette)
{
    setCursor(Qt::SizeAllCursor);
    setToolTip(tr("Drag to move this panel"));
}

void Grip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_palette.color("panel"));
    painter.fillRect(QRect(width() / 2 - 12, 3, 24, 2), m_palette.color("line"));
}

} // namespace om
