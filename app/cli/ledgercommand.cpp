// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "services/ledger/ledger.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace om {

namespace {

/// The figure that is to be explained, and how; figure "" = none is.
struct Explanation
{
    std::string figure, reason, note;
};

QString stateName(LedgerState state)
{
    switch (state) {
    case LedgerState::Agrees: return QStringLiteral("ok");
    case LedgerState::Explained: return QStringLiteral("explained");
    case LedgerState::Unexplained: return QStringLiteral("unexplained");
    case LedgerState::NoData: return QStringLiteral("no_data");
    case LedgerState::Quoted: break;
    }
    return QStringLiteral("quoted");
}

QJsonValue reasonJson(const LedgerEntry &entry)
{
    if (!entry.reason)
        return {};
    const FigureReason &r = *entry.reason;
    return QJsonObject{{QStringLiteral("id"), r.reason},
                       {QStringLiteral("note"), r.note},
                       {QStringLiteral("by"), r.actor},
                       {QStringLiteral("role"), r.role},
                       {QStringLiteral("made"), r.made}};
}

Reply reply(const std::vector<LedgerEntry> &entries)
{
    QJsonArray json;
    QList<QStringList> table;
    for (const LedgerEntry &e : entries) {
        const LedgerState state = stateOf(e);
        json.append(QJsonObject{{QStringLiteral("id"), e.id},
                                {QStringLiteral("title"), e.title},
                                {QStringLiteral("printed"), e.printed},
                                {QStringLiteral("published"), orNull(e.published)},
                                {QStringLiteral("computed"), orNull(e.computed)},
                                {QStringLiteral("tolerance"), e.tolerance},
                                {QStringLiteral("ok"), e.isOk ? QJsonValue(*e.isOk) : QJsonValue()},
                                {QStringLiteral("state"), stateName(state)},
                                {QStringLiteral("reason"), reasonJson(e)},
                                {QStringLiteral("basis"), e.basis}});
        table.append({state == LedgerState::Unexplained  ? QStringLiteral("DIFFERS")
                          : state == LedgerState::Quoted ? QStringLiteral("—")
                                                         : stateName(state),
                      e.id, e.printed, e.computed ? QString::number(*e.computed, 'g', 10) : QString(), e.title,
                      e.reason ? (e.reason->reason + u' ' + e.reason->note).trimmed() : QString()});
    }
    return {json, textTable(table)};
}

Result<Reply> ledger(CommandContext &context, const Explanation &given)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    if (auto ok = (*workspace)->load(); !ok)
        return fail(ok);
    const QString folder = context.place().folder;
    const auto read = [&]() -> Result<std::vector<LedgerEntry>> {
        const auto reasons = figureReasons(folder);
        return reasons ? readLedger((*workspace)->catalog(), (*workspace)->frames(), (*workspace)->language(), *reasons) : fail(reasons);
    };
    auto entries = read();
    if (!entries)
        return fail(entries);
    if (const auto broken = std::ranges::find_if(*entries, [](const LedgerEntry &e) { return e.error.has_value(); }); broken != entries->end())
        return std::unexpected(*broken->error);
    if (given.figure.empty())
        return reply(*entries);
    const QString figure = QString::fromStdString(given.figure);
    const auto entry = std::ranges::find(*entries, figure, &LedgerEntry::id);
    if (entry == entries->end() || !entry->computed)
        return fail(ErrorCode::NotFound, {QStringLiteral("figure"), figure});
    const auto refusal = explainFigure(folder, figure, *entry->computed, QString::fromStdString(given.reason), QString::fromStdString(given.note),
                                       CommandContext::operatorName());
    if (!refusal)
        return fail(refusal);
    if (!refusal->isEmpty())
        return refused(*refusal);
    entries = read();
    return entries ? Result<Reply>(reply(*entries)) : fail(entries);
}

} // namespace

void addLedgerCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto given = std::make_shared<Explanation>();
    CLI::App *command = app.add_subcommand("ledger", "Published figures against computed ones");
    auto *figure = command->add_option("--explain", given->figure, "Number of a figure whose difference gets a reason");
    command->add_option("--reason", given->reason, "Id of resources/ledger/reasons.json; none = take the reason back")->needs(figure);
    command->add_option("--note", given->note, "What is known of it")->needs(figure);
    command->callback([given, &chosen] { chosen.run = [given](CommandContext &c) { return ledger(c, *given); }; });
}

} // namespace om
