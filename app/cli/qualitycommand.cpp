// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "ingest/holdings/keepfigures.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

Result<DataFigures> figuresOf(CommandContext &context, const Cache &cache, const ZoneClock &clock)
{
    return dataFigures(cache, clock, figuresMoment(cache, clock, QDateTime::currentDateTimeUtc()), context.control());
}

Result<Reply> quality(CommandContext &context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto figures = figuresOf(context, (*workspace)->cache(), (*workspace)->clock());
    if (!figures)
        return fail(figures);
    const auto percent = [](const std::optional<double> &share) {
        return share ? QString::number(100 * *share, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
    };
    QJsonArray json;
    QList<QStringList> table;
    for (const DatasetQuality &dataset : figures->quality) {
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
    const auto figures = figuresOf(context, (*workspace)->cache(), (*workspace)->clock());
    if (!figures)
        return fail(figures);
    QList<QStringList> table;
    for (const DatasetExchange &entry : figures->exchange.datasets)
        table.append({entry.dataset, entry.providers.join(u','), entry.users.join(u','), QString::number(entry.rows), entry.last.toString(Qt::ISODate),
                      QStringLiteral("%1/%2").arg(entry.periods.onTime).arg(entry.periods.expected)});
    return Reply{toJson(figures->exchange), textTable(table)};
}

/// What was found stays as rows that count, list and open like all others.
Result<Reply> keep(CommandContext &context)
{
    const auto catalog = context.catalog();
    if (!catalog)
        return fail(catalog);
    const auto zone = context.timeZone();
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    const auto figures = figuresOf(context, **cache, ZoneClock(zone));
    if (!figures)
        return fail(figures);
    const auto kept = keepFigures(**cache, **catalog, *figures, QStringLiteral("edit"), CommandContext::operatorName());
    if (!kept)
        return fail(kept);
    const QJsonObject json{{QStringLiteral("batch"), kept->batch > 0 ? QJsonValue(kept->batch) : QJsonValue()},
                           {QStringLiteral("as_of"), figures->moment.toText()},
                           {QStringLiteral("holdings"), kept->holdings},
                           {QStringLiteral("arrivals"), kept->arrivals},
                           {QStringLiteral("areas"), kept->areas},
                           {QStringLiteral("inserted"), kept->inserted},
                           {QStringLiteral("updated"), kept->updated},
                           {QStringLiteral("deleted"), kept->deleted}};
    QList<QStringList> table;
    for (const char *key : {"holdings", "arrivals", "areas", "inserted", "updated", "deleted"})
        table.append({QLatin1String(key), QString::number(json.value(QLatin1String(key)).toInteger())});
    return Reply{json, textTable(table)};
}

} // namespace

void addQualityCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto isExchange = std::make_shared<bool>(false);
    auto isKept = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("quality", "How complete, correct, located and fresh each dataset is");
    CLI::Option *exchange = command->add_flag("--exchange", *isExchange, "Instead: which department provides and uses what, and whether it comes in time");
    command->add_flag("--keep", *isKept, "Instead: keeps all of this as rows of data_holding, data_arrival and data_coverage, as one recorded change")
        ->excludes(exchange);
    command->callback([=, &chosen] { chosen.run = *isKept ? keep : *isExchange ? exchangeBetweenDepartments : quality; });
}

} // namespace om
