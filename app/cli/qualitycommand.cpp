// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "ingest/dataquality.h"
#include "ingest/exchange.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

Result<Reply> quality(CommandContext &context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto all = dataQuality((*workspace)->cache(), QDateTime::currentDateTimeUtc(), {}, context.control());
    if (!all)
        return fail(all);
    const auto percent = [](const std::optional<double> &share) {
        return share ? QString::number(100 * *share, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
    };
    QJsonArray json;
    QList<QStringList> table;
    for (const DatasetQuality &dataset : *all) {
        json.append(toJson(dataset));
        table.append({dataset.dataset, QString::number(dataset.rows), QString::number(dataset.score(), 'f', 1), percent(dataset.completeness()),
                      percent(dataset.passRate()), percent(dataset.matchRate()), dataset.updated});
    }
    return Reply{QJsonObject{{QStringLiteral("datasets"), json}}, textTable(table)};
}

Result<Reply> exchangeBetweenDepartments(CommandContext &context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto found = exchange((*workspace)->cache(), (*workspace)->clock(), QDateTime::currentDateTimeUtc());
    if (!found)
        return fail(found);
    QList<QStringList> table;
    for (const DatasetExchange &entry : found->datasets)
        table.append({entry.dataset, entry.providers.join(u','), entry.users.join(u','), QString::number(entry.rows), entry.last.toString(Qt::ISODate),
                      QStringLiteral("%1/%2").arg(entry.periods.onTime).arg(entry.periods.expected)});
    return Reply{toJson(*found), textTable(table)};
}

} // namespace

void addQualityCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto isExchange = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("quality", "How complete, correct, located and fresh each dataset is");
    command->add_flag("--exchange", *isExchange, "Instead: which department provides and uses what, and whether it comes in time");
    command->callback([=, &chosen] { chosen.run = *isExchange ? exchangeBetweenDepartments : quality; });
}

} // namespace om
