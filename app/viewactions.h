// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/bookmarkservice.h"

namespace om {

class BookmarkPanel;
class MapView;
class StatusLine;
class WindowActions;

/// What a window does with whole views (theme, indicator, filter, place): copies and pastes them as text, bookmarks them and goes back to
/// them. GUI thread; everything handed in outlives it.
class ViewActions : public QObject
{
    Q_OBJECT
public:
    ViewActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QObject *parent);
    /// The panel of the bookmarks; its parent takes it.
    BookmarkPanel *panel() const { return m_panel; }
    void copy() const;

private:
    ViewState view() const;
    void show(const ViewState &state);
    void paste();
    void bookmark();
    void goTo(int index);

    Desk m_desk;
    MapView &m_map;
    StatusLine &m_status;
    BookmarkService m_bookmarks;
    BookmarkPanel *m_panel;
};

} // namespace om
