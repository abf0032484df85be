// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QMenu>

#include <functional>
#include <span>

namespace om {

class Palette;

/// What a window can do. Ids are stable: menus, shortcuts, tests and scripts name actions by them. One of the "tool.…" is on at a time.
struct ActionSpec
{
    const char *id;
    const char *text; ///< English source, context "Actions"
    const char *shortcut; ///< portable text, "" = none
    const char *icon;
    const char *group; ///< a new group starts after a line in the menu; groups "map.…" make the submenu of the map
    const char *right; ///< offered to the roles that may do this action of the table of roles, "" = to all
};
std::span<const ActionSpec> actionSpecs();

/// The actions of one window as QActions, filled from the records above.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(const Palette &palette, QWidget *window);

    QAction &action(const QString &id) const; ///< must be a declared id
    void on(const QString &id, const std::function<void()> &run);
    void setAllowed(const std::function<bool(const QString &right)> &may);
    QMenu &menu() { return m_menu; }
    void addTo(QMenu &menu, const QStringList &ids) const;

private:
    const Palette &m_palette;
    QHash<QString, QAction *> m_actions;
    QMenu m_menu;
    QMenu m_mapMenu;
};

} // namespace om
