// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace om {

class Segments;

/// The head of the map, 40 px: what colours the areas, and the indicators to choose from.
class MapHeader : public QWidget
{
    Q_OBJECT
public:
    explicit MapHeader(const Desk &desk, QWidget *parent = nullptr);

private:
    void show();

    Desk m_desk;
    QLabel *m_title;
    QLabel *m_basis;
    Segments *m_metrics;
};

} // namespace om
