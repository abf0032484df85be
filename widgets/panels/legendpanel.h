// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/legendmodel.h"
#include "panels/desk.h"

#include <QWidget>

class QListView;

namespace om {

/// What the map's colours and shapes mean, with the rows of each class under the filter. A class that is a value of a field filters when
/// it is clicked.
class LegendPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LegendPanel(const Desk &desk, QWidget *parent = nullptr);
    void setScene(const Scene &scene);

private:
    void choose(const QModelIndex &index);

    Desk m_desk;
    LegendModel m_legend;
    QListView *m_rows;
};

} // namespace om
