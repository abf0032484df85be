// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/importreport.h"
#include "ingest/mending.h"
#include "ingest/recipefolder.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

Result<Reply> quarantineList(CommandContext &context, qint64 batch)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto rows = (*workspace)->cache().quarantine(batch);
    if (!rows)
        return fail(rows);
    QJsonArray json;
    QList<QStringList> table;
    for (const QuarantinedRow &row : *rows) {
        json.append(QJsonObject{{QStringLiteral("batch"), row.batch},
                                {QStringLiteral("file"), row.file},
                                {QStringLiteral("row"), row.row},
                                {QStringLiteral("byte"), row.byte < 0 ? QJsonValue() : QJsonValue(row.byte)},
                                {QStringLiteral("column"), row.column},
                                {QStringLiteral("code"), row.code},
                                {QStringLiteral("message"), row.message},
                                {QStringLiteral("content"), row.content},
                                {QStringLiteral("mended_by"), row.mendedBy ? QJsonValue(row.mendedBy) : QJsonValue()}});
        table.append({QString::number(row.batch), row.file, QString::number(row.row), row.column, row.code, row.message});
    }
    return Reply{QJsonObject{{QStringLiteral("count"), json.size()}, {QStringLiteral("rows"), json}}, textTable(table)};
}

struct MendArguments
{
    qint64 batch = 0;
    std::string file, recipe, mode, crs = "auto";
};

Result<Reply> quarantineExport(CommandContext &context, const MendArguments &arguments)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const QString out = QString::fromStdString(arguments.file);
    const auto rows = exportQuarantine((*workspace)->cache(), arguments.batch, out, context.control());
    if (!rows)
        return fail(rows);
    return Reply{QJsonObject{{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), out}}, QStringLiteral("%1: %2\n").arg(out).arg(*rows)};
}

Result<Reply> quarantineRetry(CommandContext &context, const MendArguments &arguments)
{
    const auto catalog = context.catalog();
    if (!catalog)
        return fail(catalog);
    ImportOptions options;
    options.read.crs = QString::fromStdString(arguments.crs);
    options.operatorName = CommandContext::operatorName();
    options.workerProgram = context.workerProgram();
    options.timeZone = context.timeZone();
    if (!arguments.mode.empty())
        options.mode = arguments.mode == "upsert" ? WriteMode::Upsert : WriteMode::Append;
    if (!arguments.recipe.empty()) {
        const auto recipes = readRecipes(QString::fromStdString(arguments.recipe));
        if (!recipes)
            return fail(recipes);
        options.recipe = recipes->front();
    }
    const auto cache = context.writer();
    if (!cache)
        return fail(cache);
    const QString file = QString::fromStdString(arguments.file);
    const ImportReport report = retryQuarantine(**cache, **catalog, arguments.batch, file, options, context.control());
    Reply reply{toJson(report, file), toText(report, file)};
    reply.exitCode = report.outcome == ImportReport::Outcome::Reject ? 1 : report.rowsRejected > 0 ? 3 : 0;
    return reply;
}

} // namespace

void addQuarantineCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto quarantined = std::make_shared<qint64>(0);
    CLI::App *quarantine = app.add_subcommand("quarantine", "Rows that were set aside, with their reasons");
    quarantine->require_subcommand(1);
    CLI::App *list = quarantine->add_subcommand("list", "Lists them");
    list->add_option("--batch", *quarantined, "Only those of one batch");
    list->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return quarantineList(c, *quarantined); }; });

    auto out = std::make_shared<MendArguments>();
    CLI::App *exportRefused = quarantine->add_subcommand("export", "Those of one batch to a table, to be mended there");
    exportRefused->add_option("--batch", out->batch, "Batch number, see history")->required();
    exportRefused->add_option("--out", out->file, "File to write: .xlsx, .csv or .gpkg")->required();
    exportRefused->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return quarantineExport(c, *out); }; });

    auto again = std::make_shared<MendArguments>();
    CLI::App *retry = quarantine->add_subcommand("retry", "Imports those of one batch again, as one recorded change");
    retry->add_option("--batch", again->batch, "Batch number, see history")->required();
    retry->add_option("--file", again->file, "The mended table; without it the rows as they were (codes or areas may have come since)");
    retry->add_option("--recipe", again->recipe, "That of the first import, where it is none of those built in");
    retry->add_option("--crs", again->crs, "auto, EPSG:n, GCJ02 or BD09");
    retry->add_option("--mode", again->mode, "append or upsert")->check(CLI::IsMember({"append", "upsert"}));
    retry->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return quarantineRetry(c, *again); }; });
}

} // namespace om
