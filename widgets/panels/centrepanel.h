// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

namespace om {

class MapHeader;
class SheetPanel;
class TablePanel;
class TimeSlider;

/// The middle of the window: head of the map, map, time slider, linked table; the sheet of a number lies over them.
class CentrePanel : public QWidget
{
    Q_OBJECT
public:
    /// Takes the ownership of `map`.
    CentrePanel(const Desk &desk, QWidget *map, QWidget *parent = nullptr);
    SheetPanel &sheet() { return *m_sheet; }
    TablePanel &table() { return *m_table; }
    MapHeader &header() { return *m_header; }
    TimeSlider &slider() { return *m_slider; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Desk m_desk;
    MapHeader *m_header;
    TimeSlider *m_slider;
    TablePanel *m_table;
    SheetPanel *m_sheet;
};

} // namespace om
