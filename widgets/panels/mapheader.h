// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace om {

class Segments;

/// The head of the map, 40 px: what colours the areas, and the indicators to choose from.
class MapHeader : public QWidget
{
    Q_OBJECT
public:
    explicit MapHeader(const Desk &desk, QWidget *parent = nullptr);

    /// The buttons at the right: two dates side by side, their difference, and the menu that says which date.
    void setCompareActions(QAction &swipe, QAction &difference, QMenu &dates);

private:
    void show();

    Desk m_desk;
    QLabel *m_title;
    QLabel *m_basis;
    Segments *m_metrics;
};

} // namespace om
