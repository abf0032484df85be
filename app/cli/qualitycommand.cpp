// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "ingest/dataquality.h"

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

} // namespace

void addQualityCommand(CLI::App &app, ChosenCommand &chosen)
{
    app.add_subcommand("quality", "How complete, correct, located and fresh each dataset is")->callback([&chosen] { chosen.run = quality; });
}

} // namespace om
