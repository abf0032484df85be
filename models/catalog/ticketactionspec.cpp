// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ticketactionspec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <algorithm>

namespace om {

namespace {

template<typename T>
const T *byId(const std::vector<T> &all, const QString &id)
{
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
}

bool areParameters(const QStringList &names)
{
    static const QStringList known{QStringLiteral("place"),      QStringLiteral("class_small"), QStringLiteral("source_channel"),
                                   QStringLiteral("department"), QStringLiteral("level"),       QStringLiteral("text")};
    return std::ranges::all_of(names, [](const QString &name) { return known.contains(name); });
}

} // namespace

Result<TicketActions> TicketActions::load(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return om::fail(json);
    TicketActions out;
    SpecReader in(*json, file);
    QString note;
    in.text("note", note);
    in.strings("ended", out.ended);
    in.list("roles", [&out](SpecReader &r) {
        RoleSpec role;
        r.text("id", role.id, true);
        r.text("title", role.title, true);
        if (out.role(role.id))
            r.fail(QStringLiteral("id"), QStringLiteral("stands twice"));
        out.roles.push_back(std::move(role));
    });
    in.list("actions", [&out](SpecReader &r) {
        TicketActionSpec action;
        std::vector<double> stages;
        double to = -1;
        r.text("id", action.id, true);
        r.text("title", action.title, true);
        r.strings("roles", action.roles);
        r.strings("own_roles", action.ownRoles);
        r.numbers("stages", stages);
        r.number("to", to);
        r.boolean("is_back", action.isBack);
        r.boolean("on_ended", action.isOnEnded);
        r.strings("needs", action.needs);
        r.strings("takes", action.takes);
        action.stages.assign(stages.begin(), stages.end());
        action.to = int(to);
        if (out.action(action.id))
            r.fail(QStringLiteral("id"), QStringLiteral("stands twice"));
        for (const QStringList named = action.roles + action.ownRoles; const QString &role : named)
            if (!out.role(role))
                r.fail(QStringLiteral("roles"), role + QStringLiteral(" is no role"));
        if (!areParameters(action.needs + action.takes))
            r.fail(QStringLiteral("needs"), QStringLiteral("names what nobody can give"));
        if (action.isBack && action.to >= 0)
            r.fail(QStringLiteral("to"), QStringLiteral("a way back has no other end"));
        out.actions.push_back(std::move(action));
    });
    if (auto ok = in.finish(); !ok)
        return om::fail(ok);
    return out;
}

const TicketActionSpec *TicketActions::action(const QString &id) const
{
    return byId(actions, id);
}

const RoleSpec *TicketActions::role(const QString &id) const
{
    return byId(roles, id);
}

bool TicketActions::mayDo(const QString &role, const QString &action, bool isOwnTicket) const
{
    const TicketActionSpec *spec = this->action(action);
    return spec && (spec->roles.contains(role) || (isOwnTicket && spec->ownRoles.contains(role)));
}

} // namespace om
