// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/renderer.h"
#include "items/legendmodel.h"
#include "panels/desk.h"
#include "services/number/shownnumber.h"

#include <QTimer>
#include <QWidget>

class QListView;

namespace om {

/// What the map's colours and shapes mean at its scale, with the rows of each class under the filter. A class that is a value or a range
/// of a field filters when it is clicked, and the table lists what the class counts; its menu says what that is.
class LegendPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LegendPanel(const Desk &desk, QWidget *parent = nullptr);
    /// Explains what is drawn in `view`; worked out on the job pool, because the cells of a scale may have to be counted.
    void explain(std::shared_ptr<const Renderer> renderer, const Viewport &view);

Q_SIGNALS:
    void explainRequested(const om::ShownNumber &number); ///< what is behind the number of a class

private:
    void build();
    void choose(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &global);
    LegendClass classOf(const LegendModel::Row &row) const;
    QString titleOf(const LegendModel::Row &row) const;
    QString definitionOf(const LegendModel::Row &row) const;

    Desk m_desk;
    LegendModel m_legend;
    QListView *m_rows;
    std::shared_ptr<const Renderer> m_renderer;
    Viewport m_view;
    QTimer m_later;
};

} // namespace om
