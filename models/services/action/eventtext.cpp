// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/action/eventtext.h"

#include "catalog/ticketactionspec.h"
#include "services/workspace.h"
#include "store/localdata.h"

#include <QCoreApplication>

namespace om {

QString eventText(const Workspace &workspace, const TicketActions &table, const TicketEvent &event)
{
    const TicketActionSpec *action = table.action(event.action);
    QStringList parts{action ? translated(action->title) : event.action};
    const auto name = [&](const char *list, const QString &code) {
        if (!code.isEmpty())
            parts.append(workspace.codeName(QString::fromLatin1(list), code));
    };
    name("department", event.department);
    name("class_small", event.classSmall);
    name("source_channel", event.source);
    if (!event.level.isEmpty() && event.level != u"1") // "supervise" says the usual one itself
        name("supervise_level", event.level);
    return parts.join(QStringLiteral(" · "));
}

QString eventStateText(const TicketEvent &event)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Outbox", text); };
    switch (event.state) {
    case TicketEvent::State::Pending: return say(QT_TRANSLATE_NOOP("Outbox", "not yet sent"));
    case TicketEvent::State::Packed: return say(QT_TRANSLATE_NOOP("Outbox", "being sent"));
    case TicketEvent::State::Sent: return say(QT_TRANSLATE_NOOP("Outbox", "sent"));
    case TicketEvent::State::Undone: break;
    }
    return say(QT_TRANSLATE_NOOP("Outbox", "taken back"));
}

} // namespace om
