// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/centrepanel.h"

#include "panels/mapheader.h"
#include "panels/sheetpanel.h"
#include "panels/tablepanel.h"
#include "panels/timeslider.h"

#include <QPainter>
#include <QVBoxLayout>

namespace om {

CentrePanel::CentrePanel(const Desk &desk, QWidget *map, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_header(new MapHeader(desk, this))
    , m_slider(new TimeSlider(desk, this))
    , m_table(new TablePanel(desk, this))
    , m_sheet(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(map, 1);
    column->addSpacing(8);
    column->addWidget(m_slider);
    column->addSpacing(8);
    column->addWidget(m_table);
    m_sheet = new SheetPanel(desk, this);
}

void CentrePanel::resizeEvent(QResizeEvent *)
{
    // At the right edge beside the board that it explains; a strip of the map stays in sight.
    const int width = std::min(this->width(), std::max(560, this->width() * 4 / 5));
    m_sheet->setGeometry(this->width() - width, 0, width, height());
}

void CentrePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.palette.color("ground"));
    painter.fillRect(QRect(0, 0, width(), 40), m_desk.palette.color("panel"));
}

} // namespace om
