// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "services/clock/cardcounts.h"
#include "services/clock/cardkeeping.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace om {

namespace {

struct CardsArguments
{
    std::string from, until, ticket, holder, code;
    bool withdrawnOnly = false;
};

QJsonObject countsJson(const CardCounts &counts)
{
    QJsonArray levels;
    for (const qint64 level : counts.levels)
        levels.append(level);
    return {{QStringLiteral("yellow"), counts.yellow}, {QStringLiteral("red"), counts.red}, {QStringLiteral("levels"), levels}};
}

Result<Reply> cards(CommandContext &context, const CardsArguments &arguments)
{
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    if (auto ok = workspace.load({QStringLiteral("ticket")}); !ok)
        return fail(ok);
    const auto keeping = cardKeeping(workspace);
    if (!keeping)
        return fail(ErrorCode::FieldUnknown, {QStringLiteral("ticket"), QStringLiteral("deadline")});
    const auto done = keepCardLog(*keeping, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    if (!done)
        return fail(done);
    const auto kept = keptCards(keeping->localDb);
    if (!kept)
        return fail(kept);
    const auto rules = keptRules(keeping->localDb);
    if (!rules)
        return fail(rules);
    const auto text = [](const std::string &t) { return QString::fromStdString(t); };
    const QString from = text(arguments.from), until = text(arguments.until), ticket = text(arguments.ticket), code = text(arguments.code),
                  holder = workspace.codeOf(QStringLiteral("department"), text(arguments.holder));
    QJsonArray list;
    QList<QStringList> lines;
    for (const KeptCard &card : *kept) {
        if ((!from.isEmpty() && card.moment < from) || (!until.isEmpty() && card.moment >= until) || (!ticket.isEmpty() && card.ticket != ticket) ||
            (!holder.isEmpty() && card.holder != holder) || (!code.isEmpty() && card.code != code) || (arguments.withdrawnOnly && card.withdrawn.isEmpty()))
            continue;
        list.append(QJsonObject{{QStringLiteral("ticket_no"), card.ticket},
                                {QStringLiteral("field"), card.field},
                                {QStringLiteral("code"), card.code},
                                {QStringLiteral("moment"), card.moment},
                                {QStringLiteral("holder"), card.holder},
                                {QStringLiteral("rules"), card.rules},
                                {QStringLiteral("recorded"), card.recorded},
                                {QStringLiteral("withdrawn"), card.withdrawn.isEmpty() ? QJsonValue() : QJsonValue(card.withdrawn)}});
        lines.append({card.moment, card.ticket,
                      workspace.codeName(card.field == u"card" ? QStringLiteral("card") : QStringLiteral("supervise_level"), card.code),
                      workspace.codeName(QStringLiteral("department"), card.holder), QString::number(card.rules),
                      card.withdrawn.isEmpty() ? QString() : QCoreApplication::translate("Duty", "withdrawn %1").arg(card.withdrawn)});
    }
    QJsonArray ruleList;
    for (const KeptRules &one : *rules)
        ruleList.append(QJsonObject{{QStringLiteral("number"), one.number},
                                    {QStringLiteral("since"), one.since.isEmpty() ? QJsonValue() : QJsonValue(one.since)},
                                    {QStringLiteral("rules"), QJsonDocument::fromJson(one.rules.toUtf8()).object().value(u"rules")}});
    const QJsonObject json{{QStringLiteral("as_of"), workspace.frames().asOf.toText()},
                           {QStringLiteral("counts"), countsJson(cardCounts(workspace.frames(), *workspace.clockRules()))},
                           {QStringLiteral("added"), done->added},
                           {QStringLiteral("withdrawn"), done->withdrawn},
                           {QStringLiteral("restored"), done->restored},
                           {QStringLiteral("rules"), ruleList},
                           {QStringLiteral("cards"), list}};
    return Reply{json, textTable(lines)};
}

} // namespace

void addCardsCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<CardsArguments>();
    CLI::App *command =
        app.add_subcommand("cards", "The card log: every yellow and red card and supervision, when it fell due, who held it, what was withdrawn");
    command->add_option("--from", arguments->from, "Only cards from this moment on: 2021-12-01 or \"2021-12-01 08:30:00\"");
    command->add_option("--until", arguments->until, "Only cards before this moment");
    command->add_option("--ticket", arguments->ticket, "Only cards of this ticket");
    command->add_option("--holder", arguments->holder, "Only cards of this department, by code or name");
    command->add_option("--code", arguments->code, "Only this card or level: yellow, red, 1, 2");
    command->add_flag("--withdrawn", arguments->withdrawnOnly, "Only cards that later data withdrew");
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return cards(c, *arguments); }; });
}

} // namespace om
