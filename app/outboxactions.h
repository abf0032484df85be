// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/desk.h"
#include "services/action/outboxservice.h"

#include <QPointer>

class QMenu;
class QSettings;

namespace om {

class AppBar;
class CardPanel;
class MapActions;
class MapView;
class OutboxDialog;
class StatusLine;
class WindowActions;

/// Hooks the actions on tickets up with a window: on the ticket's card, in the menu of a place, the outbox, and the role that the window acts in. Where
/// local.db cannot be opened it says so, and tickets can only be looked at. GUI thread; everything handed in outlives it.
class OutboxActions : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        AppBar &bar;
        CardPanel &card;
        MapView &map;
        StatusLine &status;
        MapActions &places;
        QSettings &settings; ///< remembers “look only”, which only takes rights away
    };
    OutboxActions(const Desk &desk, WindowActions &actions, const Parts &parts, QWidget *window);

private:
    void hookCard();
    void askNew(double lon, double lat, const QString &text = {}); ///< which it may begin with
    void askReason(const QString &title, const QString &text, bool asksTicket,
                   const std::function<Result<OutboxService::Refusal>(const QString &, const QString &)> &take);
    void showOutbox();
    void showNew(); ///< on the map: new tickets that have not left for the centre
    void select(const QString &ticketNo);
    void fillRoles();
    void take(const QString &role, const QString &org);
    void lookOnly();
    void showRole();
    void offerNew(); ///< a new ticket, and one about the selected record, where the role may

    Desk m_desk;
    WindowActions &m_actions;
    Parts m_parts;
    QWidget *m_window;
    std::unique_ptr<OutboxService> m_outbox; ///< null = local.db cannot be opened
    QMenu *m_roles;
    QPointer<OutboxDialog> m_dialog;
};

} // namespace om
