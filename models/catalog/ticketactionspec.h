// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace om {

/// Who acts: domain.md §2.13.
struct RoleSpec
{
    QString id;
    QString title; ///< English source
};

/// What can be done with a ticket, and by whom.
struct TicketActionSpec
{
    QString id;
    QString title; ///< English source
    QStringList roles; ///< may do it to every ticket
    QStringList ownRoles; ///< only to tickets of their own organisation
    std::vector<int> stages; ///< at which steps; empty = it hangs on no step
    int to = -1; ///< the step that it leads to, −1 = stays
    bool isBack = false; ///< leads to the step that the workflow goes back to
    bool isOnEnded = false; ///< also taken by a ticket in one of the ended side states
    QStringList needs, takes; ///< place, class_small, source_channel, department, level, text
};

/// resources/actions/ticket.json: the one table of roles and actions. What it does not allow is denied.
struct TicketActions
{
    std::vector<RoleSpec> roles;
    std::vector<TicketActionSpec> actions;
    QStringList ended; ///< codes of side_state

    /// SpecInvalid with file and place: a role that is not declared, an id that stands twice, a parameter that nobody knows.
    static Result<TicketActions> load(const QString &file = QStringLiteral(":/om/actions/ticket.json"));
    const TicketActionSpec *action(const QString &id) const; ///< nullptr = unknown
    const RoleSpec *role(const QString &id) const; ///< nullptr = unknown
    /// Whether a role may do it, to a ticket of its own organisation or to any. False for an unknown role or action.
    bool mayDo(const QString &role, const QString &action, bool isOwnTicket) const;
};

} // namespace om
