// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/layermodel.h"
#include "panels/desk.h"

#include <QWidget>

class QTreeView;

namespace om {

/// The layers of the theme in groups: check box, symbol, title, rows drawn under the filter. Their menu changes how they look.
class LayerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LayerPanel(const Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void symbologyRequested(const QString &layer);

private:
    void openMenu(const QPoint &at);

    Desk m_desk;
    LayerModel m_layers;
    QTreeView *m_tree;
};

} // namespace om
