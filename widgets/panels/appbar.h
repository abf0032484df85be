// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace om {

class SearchBox;

/// The top of the window, 48 px: menu, name, a tab for each theme, search, the date that the data reach, the role.
class AppBar : public QWidget
{
    Q_OBJECT
public:
    explicit AppBar(const Desk &desk, QWidget *parent = nullptr);
    void setMenu(QMenu *menu);
    void openMenu();
    void setRole(const QString &text, QMenu *menu); ///< null keeps the menu
    SearchBox &searchBox() { return *m_search; }
    void setThemesWithoutData(const std::vector<const ThemeSpec *> &themes); ///< that this workspace could show, had it the data

Q_SIGNALS:
    void importRequested(); ///< of data for a theme that has none

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintIcons();
    void fit(); ///< in a narrow window the date goes first (the filter bar has it, too), then the words of the other tabs

    Desk m_desk;
    QToolButton *m_menu;
    QToolButton *m_role;
    QToolButton *m_empty; ///< themes without data; hidden where there are none
    QLabel *m_brandIcon;
    SearchBox *m_search;
    QList<QLabel *> m_asOf; ///< the date that the data reach, and its word
    QList<std::pair<QToolButton *, const ThemeSpec *>> m_tabs;
};

} // namespace om
