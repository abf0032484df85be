// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "services/action/eventtext.h"
#include "services/action/outboxservice.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace om {

namespace {

constexpr std::array stateNames{"pending", "packed", "sent", "undone"}; // by TicketEvent::State

QString stateName(const TicketEvent &event)
{
    return QLatin1String(stateNames[std::size_t(event.state)]);
}

Result<std::unique_ptr<OutboxService>> outboxOf(CommandContext &context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    return OutboxService::open(**workspace, CommandContext::operatorName());
}

QJsonObject eventJson(const TicketEvent &e)
{
    const auto orNone = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const auto stage = [](int s) { return s < 0 ? QJsonValue() : QJsonValue(s); };
    return {{QStringLiteral("id"), e.id},
            {QStringLiteral("ticket_no"), e.ticket},
            {QStringLiteral("action"), e.action},
            {QStringLiteral("made"), e.made},
            {QStringLiteral("actor"), e.actor},
            {QStringLiteral("role"), e.role},
            {QStringLiteral("org"), orNone(e.org)},
            {QStringLiteral("stage_from"), stage(e.stageFrom)},
            {QStringLiteral("stage_to"), stage(e.stageTo)},
            {QStringLiteral("department"), orNone(e.department)},
            {QStringLiteral("level"), orNone(e.level)},
            {QStringLiteral("class_small"), orNone(e.classSmall)},
            {QStringLiteral("source_channel"), orNone(e.source)},
            {QStringLiteral("text"), orNone(e.text)},
            {QStringLiteral("lon"), e.place ? QJsonValue(e.place->lon) : QJsonValue()},
            {QStringLiteral("lat"), e.place ? QJsonValue(e.place->lat) : QJsonValue()},
            {QStringLiteral("data_version"), e.dataVersion},
            {QStringLiteral("state"), stateName(e)},
            {QStringLiteral("settled"), orNone(e.settled)},
            {QStringLiteral("package"), e.package == 0 ? QJsonValue() : QJsonValue(e.package)}};
}

Result<Reply> list(CommandContext &context, const std::string &state)
{
    const auto outbox = outboxOf(context);
    if (!outbox)
        return fail(outbox);
    const Workspace &workspace = **context.workspace();
    QJsonArray json;
    QList<QStringList> table;
    for (const TicketEvent &event : (*outbox)->events()) {
        if (!state.empty() && stateName(event) != QString::fromStdString(state))
            continue;
        json.append(eventJson(event));
        table.append({event.id, workspace.clock().fromUtcText(event.made.toStdString()).toText(), event.ticket, eventText(workspace, (*outbox)->table(), event),
                      event.text, (*outbox)->roleName(event.role), eventStateText(event)});
    }
    return Reply{QJsonObject{{QStringLiteral("count"), json.size()}, {QStringLiteral("events"), json}}, textTable(table)};
}

Result<Reply> send(CommandContext &context, const std::string &out)
{
    const auto outbox = outboxOf(context);
    if (!outbox)
        return fail(outbox);
    const QString file = QString::fromStdString(out);
    qint64 sent = 0;
    const auto answer = (*outbox)->send(file, &sent);
    if (!answer)
        return fail(answer);
    if (!answer->isEmpty())
        return refused(*answer);
    return Reply{QJsonObject{{QStringLiteral("sent"), sent}, {QStringLiteral("file"), sent > 0 ? QJsonValue(file) : QJsonValue()}},
                 sent > 0 ? QStringLiteral("%1  %2\n").arg(sent).arg(file) : QStringLiteral("0\n")};
}

Result<Reply> undo(CommandContext &context, const std::string &id)
{
    const auto outbox = outboxOf(context);
    if (!outbox)
        return fail(outbox);
    const QString event = QString::fromStdString(id);
    const auto answer = (*outbox)->undo(event);
    if (!answer)
        return fail(answer);
    if (!answer->isEmpty())
        return refused(*answer);
    return Reply{QJsonObject{{QStringLiteral("undone"), event}}, event + u'\n'};
}

Reply roleReply(const WorkstationRole &role)
{
    return {QJsonObject{{QStringLiteral("role"), role.role},
                        {QStringLiteral("org"), role.org.isEmpty() ? QJsonValue() : QJsonValue(role.org)},
                        {QStringLiteral("issuer"), role.issuer.isEmpty() ? QJsonValue() : QJsonValue(role.issuer)},
                        {QStringLiteral("from_centre"), role.isFromCentre},
                        {QStringLiteral("until"), role.until.isValid() ? QJsonValue(role.until.toString(Qt::ISODate)) : QJsonValue()},
                        {QStringLiteral("refusal"), role.refusal.isEmpty() ? QJsonValue() : QJsonValue(role.refusal)}},
            QStringLiteral("%1  %2  %3\n%4").arg(role.role, role.org, role.issuer, role.refusal.isEmpty() ? QString() : role.refusal + u'\n')};
}

Result<Reply> showRole(CommandContext &context)
{
    const auto role = readWorkstationRole(context.place().folder);
    if (!role)
        return fail(role);
    return roleReply(*role);
}

struct GrantArguments
{
    std::string role, org, holder, out, until;
};

Result<Reply> grant(CommandContext &context, const GrantArguments &arguments)
{
    const auto text = [](const std::string &given) { return QString::fromStdString(given); };
    const auto table = TicketActions::load();
    if (!table)
        return fail(table);
    if (!table->role(text(arguments.role)))
        return fail(ErrorCode::Usage, {text(arguments.role)});
    const QDate until = QDate::fromString(text(arguments.until), Qt::ISODate);
    if (!arguments.until.empty() && !until.isValid())
        return fail(ErrorCode::Usage, {text(arguments.until)});
    const QString &folder = context.place().folder;
    const QString file = arguments.out.empty() ? roleGrantFile(folder) : text(arguments.out);
    if (auto done = grantRole(folder, text(arguments.role), text(arguments.org), text(arguments.holder), file, until); !done)
        return fail(done);
    if (arguments.out.empty())
        return showRole(context);
    return Reply{QJsonObject{{QStringLiteral("role"), text(arguments.role)}, {QStringLiteral("file"), file}}, file + u'\n'};
}

} // namespace

void addOutboxCommands(CLI::App &app, ChosenCommand &chosen)
{
    CLI::App *outbox = app.add_subcommand("outbox", "Actions on tickets that were done here and go to the centre");
    outbox->require_subcommand(1);
    auto state = std::make_shared<std::string>();
    CLI::App *listed = outbox->add_subcommand("list", "All of them, oldest first");
    listed->add_option("--state", *state, "Only those in this state")->check(CLI::IsMember({"pending", "packed", "sent", "undone"}));
    listed->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return list(c, *state); }; });
    auto out = std::make_shared<std::string>();
    CLI::App *sending = outbox->add_subcommand("export", "What is pending as a signed package for the centre; marks it as sent");
    sending->add_option("--out", *out, "Package to write")->required();
    sending->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return send(c, *out); }; });
    auto id = std::make_shared<std::string>();
    CLI::App *back = outbox->add_subcommand("undo", "Takes one back that is not yet sent");
    back->add_option("id", *id, "Id of the event, as list gives it")->required();
    back->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return undo(c, *id); }; });

    CLI::App *role = app.add_subcommand("role", "The role that this workstation acts in");
    role->require_subcommand(1);
    role->add_subcommand("show", "Role, organisation, and who granted it")->callback([&chosen] { chosen.run = showRole; });
    auto arguments = std::make_shared<GrantArguments>();
    CLI::App *granting = role->add_subcommand("grant", "Signs a role with this workspace's key");
    granting->add_option("role", arguments->role, "leader, duty_chief, analyst, data_staff, handler or administrator")->required();
    granting->add_option("--org", arguments->org, "Code of the department that a handler acts for");
    granting->add_option("--for", arguments->holder, "Key id of another workstation (keys list); else this one");
    granting->add_option("--until", arguments->until, "Last day of the grant, as 2027-12-31; else it has no end");
    granting->add_option("--out", arguments->out, "File to carry to that workstation's folder as role.grant; else it is put in place here");
    granting->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return grant(c, *arguments); }; });
}

} // namespace om
