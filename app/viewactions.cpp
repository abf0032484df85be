// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewactions.h"

#include "actions.h"
#include "map/mapview.h"
#include "panels/bookmarkpanel.h"
#include "panels/statusline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace om {

namespace {
constexpr int withShortcut = 9;
} // namespace

ViewActions::ViewActions(const Desk &desk, WindowActions &actions, MapView &map, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_map(map)
    , m_status(status)
    , m_bookmarks(desk.workspace.files().folder + QStringLiteral("/bookmarks.json"))
    , m_panel(new BookmarkPanel(desk, m_bookmarks))
{
    actions.on(QStringLiteral("view.copy"), [this] { copy(); });
    actions.on(QStringLiteral("view.paste"), [this] { paste(); });
    actions.on(QStringLiteral("map.bookmark"), [this] { bookmark(); });
    for (int i = 0; i < withShortcut; ++i)
        actions.on(QStringLiteral("bookmark.%1").arg(i + 1), [this, i] { goTo(i); });
    connect(m_panel, &BookmarkPanel::addRequested, this, &ViewActions::bookmark);
    connect(m_panel, &BookmarkPanel::goRequested, this, &ViewActions::goTo);
    connect(&m_bookmarks, &BookmarkService::saveFailed, this, [this](const Error &error) { m_status.setMessage(errorText(error)); });
}

ViewState ViewActions::view() const
{
    const Viewport shown = m_map.canvas().camera().viewport();
    return {m_desk.themes.theme().id, m_desk.themes.metric(), m_desk.filter.filter(), MapPlace{shown.centre(), shown.zoom(), shown.bearing()}};
}

void ViewActions::show(const ViewState &state)
{
    m_desk.themes.setTheme(state.theme);
    if (!state.metric.isEmpty())
        m_desk.themes.setMetric(state.metric);
    m_desk.filter.setFilter(state.filter);
    if (state.place)
        m_map.goTo(*state.place);
}

void ViewActions::copy() const
{
    QGuiApplication::clipboard()->setText(toText(view()));
    m_status.setMessage(tr("The view was copied; paste it on another workstation with Ctrl+Shift+V"));
}

void ViewActions::paste()
{
    if (const auto state = viewStateFromText(QGuiApplication::clipboard()->text()))
        show(*state);
    else
        m_status.setMessage(tr("The clipboard holds no copied view"));
}

void ViewActions::bookmark()
{
    const QString theme = translated(m_desk.themes.theme().title);
    const QString area = m_desk.workspace.areaName(m_desk.filter.filter().area);
    m_bookmarks.add(area.isEmpty() ? theme : QStringLiteral("%1 · %2").arg(theme, area), view());
    const int last = int(m_bookmarks.bookmarks().size()) - 1;
    m_status.setMessage(tr("Bookmarked: %1").arg(m_bookmarks.bookmarks().back().name));
    QTimer::singleShot(0, m_panel, [this, last] { m_panel->rename(last); }); // once the list shows it
}

void ViewActions::goTo(int index)
{
    if (std::size_t(index) < m_bookmarks.bookmarks().size())
        show(m_bookmarks.bookmarks()[std::size_t(index)].view);
}

} // namespace om
