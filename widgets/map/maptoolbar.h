// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

class QToolButton;

namespace om {

/// The column of buttons over the map, 32 px each, made from actions: name, icon, shortcut and whether it is on come from them. GUI thread.
class MapToolbar : public QWidget
{
    Q_OBJECT
public:
    explicit MapToolbar(QWidget *parent);

    /// A button a group. Several actions share one button with a menu; it stands for the tool of them that was used last. The actions outlive it.
    void setGroups(const QList<QList<QAction *>> &groups);

private:
    QToolButton *addButton(const QList<QAction *> &group);
};

} // namespace om
