// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/bookmarkservice.h"

#include <QWidget>

class QListWidget;

namespace om {

/// The named views of the workspace below the legend: a click or Enter goes there, F2 renames, Delete removes, Alt+Up and Alt+Down (or
/// dragging) reorder; the first nine also by Alt+1 … Alt+9. GUI thread; the service outlives it.
class BookmarkPanel : public QWidget
{
    Q_OBJECT
public:
    BookmarkPanel(const Desk &desk, BookmarkService &bookmarks, QWidget *parent = nullptr);
    void rename(int index); ///< opens the name for editing

Q_SIGNALS:
    void addRequested();
    void goRequested(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void showMenu(const QPoint &at);

    Desk m_desk;
    BookmarkService &m_bookmarks;
    QListWidget *m_list;
    bool m_isFilling = false;
};

} // namespace om
