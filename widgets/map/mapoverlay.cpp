// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapoverlay.h"

#include <QPainter>

namespace om {

MapOverlay::MapOverlay(std::function<void(QPainter &)> paint, QWidget *parent)
    : QWidget(parent)
    , m_paint(std::move(paint))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void MapOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_paint(painter);
}

} // namespace om
