// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/layermodel.h"
#include "panels/desk.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QTreeView;

namespace om {

class Heading;

/// The layers of the theme in groups: check box, symbol, title, rows drawn under the filter. Their menu changes how they look.
class LayerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LayerPanel(const Desk &desk, QWidget *parent = nullptr);
    void addTool(QAction &action); ///< as a button in the head
    void askForSymbols(); ///< of the current row, else of the first layer that is on

Q_SIGNALS:
    void symbologyRequested(const QString &layer);

private:
    void openMenu(const QPoint &at);
    void count();
    QString currentLayer() const;

    Desk m_desk;
    LayerModel m_layers;
    Heading *m_heading;
    QTreeView *m_tree;
    QTimer m_later;
    std::shared_ptr<JobControl> m_counting;
    bool m_hasNewData = true; ///< since the tool tips were made
};

} // namespace om
