// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/datasetlist.h"
#include "cli/filteroptions.h"
#include "ingest/exporter.h"
#include "ingest/textcheck.h"
#include "services/exchange/georeport.h"
#include "services/exportnames.h"
#include "store/pastrows.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

Result<Reply> info(CommandContext &context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto datasets = (*workspace)->cache().datasets();
    if (!datasets)
        return fail(datasets);
    return Reply{QJsonObject{{QStringLiteral("cache"), context.place().cache},
                             {QStringLiteral("version"), (*workspace)->version()},
                             {QStringLiteral("datasets"), datasetsToJson(*datasets)}},
                 datasetsToText(*datasets)};
}

struct ExportArguments
{
    std::string dataset, format, out, crs, encoding;
    std::vector<std::string> columns;
    bool hasNames = false, isPlain = false;
    std::string classCode; ///< name of the column, "" = none
    FilterOptions filter;
};

/// The number of a batch in place of a date; 0 = it is none.
qint64 versionOf(const std::string &asOf)
{
    bool isNumber = false;
    const qint64 version = QString::fromStdString(asOf).toLongLong(&isNumber);
    return isNumber && version > 0 ? version : 0;
}

/// The rows that are in the file as they are now, and the dataset's declaration.
Result<DatasetSpec> presentRows(CommandContext &context, const QString &id, const FilterOptions &options, ExportRequest &request)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto state = (*workspace)->cache().dataset(id);
    if (!state)
        return fail(state);
    const auto filter = options.filter(**workspace);
    if (!filter)
        return fail(filter);
    if (auto ok = (*workspace)->load({id}); !ok)
        return fail(ok);
    const FrameSet &frames = (*workspace)->frames();
    const auto &frame = frames.frames[id];
    std::vector<qint64> &fids = request.fids.emplace();
    for (const std::uint32_t row : frame->rowsByFid(filterRows(*frame, state->spec, *filter, frames.areas, true)))
        fids.push_back(frame->fids()[row]);
    return state->spec;
}

/// All rows as they stood after a batch, and the declaration of then.
Result<DatasetSpec> pastRows(CommandContext &context, const QString &id, const FilterOptions &options, ExportRequest &request)
{
    if (!options.period.empty() || !options.area.empty() || !options.conditions.empty())
        return fail(ErrorCode::Usage, {QStringLiteral("--as-of BATCH: --period, --area, --filter")});
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    request.asOf = versionOf(options.asOf);
    const auto past = PastRows::open((*workspace)->cache(), id, *request.asOf);
    if (!past)
        return fail(past);
    return (*past)->spec();
}

/// The tickets of the filter as service requests of Open311; the suffix of the file says in which form.
Result<Reply> exportGeoReport(CommandContext &context, const ExportArguments &arguments)
{
    const QString id = QStringLiteral("ticket"), out = QString::fromStdString(arguments.out);
    if (arguments.dataset != "ticket" || versionOf(arguments.filter.asOf) || !arguments.columns.empty() || !arguments.crs.empty())
        return fail(ErrorCode::Usage, {QStringLiteral("open311: --dataset ticket, without --columns, --crs and --as-of BATCH")});
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    const auto filter = arguments.filter.filter(workspace);
    if (!filter)
        return fail(filter);
    if (auto ok = workspace.load({id}); !ok)
        return fail(ok);
    const FrameSet &frames = workspace.frames();
    GeoReportOrder order{frames.frames[id], {}, workspace.codes(), workspace.clock(), workspace.files().cache, QString::fromStdString(arguments.classCode)};
    order.rows = order.tickets->rowsByFid(filterRows(*order.tickets, frames.specs[id], *filter, frames.areas, true));
    const auto rows = writeGeoReport(out, order, context.control());
    if (!rows)
        return fail(rows);
    return Reply{QJsonObject{{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), out}, {QStringLiteral("losses"), QJsonArray()}},
                 QStringLiteral("%1: %2\n").arg(out).arg(*rows)};
}

Result<Reply> exportTo(CommandContext &context, const ExportArguments &arguments)
{
    if (arguments.format == "open311")
        return exportGeoReport(context, arguments);
    const QString id = QString::fromStdString(arguments.dataset);
    const QString out = QString::fromStdString(arguments.out);
    ExportRequest request;
    const auto spec = versionOf(arguments.filter.asOf) ? pastRows(context, id, arguments.filter, request) : presentRows(context, id, arguments.filter, request);
    if (!spec)
        return fail(spec);
    Workspace &workspace = **context.workspace(); // opened above
    request.options.format = QString::fromStdString(arguments.format);
    request.options.crs = QString::fromStdString(arguments.crs);
    request.options.encoding = arguments.encoding == "utf-8" ? QString() : QString::fromStdString(arguments.encoding).toUpper();
    if (context.language() != QLatin1String("en"))
        for (const FieldSpec &field : spec->fields)
            request.options.headers.append(translated(field.title));
    for (const std::string &column : arguments.columns)
        request.columns.append(QString::fromStdString(column));
    const bool hasSecrets = std::ranges::any_of(spec->fields, &FieldSpec::isConfidential);
    for (const FieldSpec &field : spec->fields) // as in the window, these leave the house only when somebody names them
        if (arguments.columns.empty() && hasSecrets && !field.isConfidential)
            request.columns.append(field.name);
    request.classCodeField = QString::fromStdString(arguments.classCode);
    request.masksPersonalNumbers = !arguments.isPlain;
    if (arguments.hasNames && workspace.load({id}))
        request.names = exportNames(workspace, id);
    const auto chosen = exportedSpec(*spec, request);
    if (!chosen)
        return fail(chosen);
    const QStringList losses = exportLosses(*chosen, request.options);
    const auto rows = exportDataset(workspace.cache(), *spec, request, out, context.control());
    if (!rows)
        return fail(rows);
    QString text = QStringLiteral("%1: %2\n").arg(out).arg(*rows);
    for (const QString &loss : losses)
        text += loss + u'\n';
    return Reply{QJsonObject{{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), out}, {QStringLiteral("losses"), QJsonArray::fromStringList(losses)}},
                 text};
}

Result<Reply> check(CommandContext &context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto problems = (*workspace)->cache().check();
    if (!problems)
        return fail(problems);
    const auto texts = textFindings((*workspace)->cache());
    if (!texts)
        return fail(texts);
    QJsonArray odd;
    QString lines;
    for (const TextFinding &finding : *texts) {
        odd.append(QJsonObject{{QStringLiteral("dataset"), finding.dataset},
                               {QStringLiteral("field"), finding.field},
                               {QStringLiteral("defect"), textDefectName(finding.defect)},
                               {QStringLiteral("rows"), finding.rows},
                               {QStringLiteral("first"), finding.firstFid},
                               {QStringLiteral("sample"), finding.sample}});
        lines += QCoreApplication::translate("Command", "%1.%2: %3 rows with odd characters (%4), first “%5”")
                     .arg(finding.dataset, finding.field, QString::number(finding.rows), textDefectName(finding.defect), finding.sample) +
            u'\n';
    }
    // Odd characters came with the data; the cache keeps them soundly.
    Reply reply{QJsonObject{{QStringLiteral("ok"), problems->isEmpty()},
                            {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)},
                            {QStringLiteral("texts"), odd}},
                (problems->isEmpty() ? QCoreApplication::translate("Command", "The cache is sound.") : problems->join(u'\n')) + u'\n' + lines};
    reply.exitCode = problems->isEmpty() ? 0 : 1;
    return reply;
}

} // namespace

void addImportCommand(CLI::App &app, ChosenCommand &chosen); // importcommand.cpp
void addHistoryCommands(CLI::App &app, ChosenCommand &chosen); // historycommands.cpp
void addQualityCommand(CLI::App &app, ChosenCommand &chosen); // qualitycommand.cpp
void addQuarantineCommand(CLI::App &app, ChosenCommand &chosen); // quarantinecommand.cpp

void addDataCommands(CLI::App &app, ChosenCommand &chosen)
{
    app.add_subcommand("info", "What the cache holds")->callback([&chosen] { chosen.run = info; });
    addImportCommand(app, chosen);

    auto e = std::make_shared<ExportArguments>();
    CLI::App *exportCommand = app.add_subcommand("export", "Rows of a dataset to a file");
    exportCommand->add_option("--dataset", e->dataset, "Dataset id")->required();
    std::vector<std::string> formats;
    for (const ExportFormat &format : exportFormats())
        formats.emplace_back(format.id);
    formats.emplace_back("open311");
    exportCommand->add_option("--format", e->format, "csv, xlsx, gpkg, geojson, shp, kml, fgb, dxf, or open311 (tickets; FILE.json, .xml or .csv)")
        ->required()
        ->check(CLI::IsMember(formats));
    exportCommand->add_option("--out", e->out, "File to write")->required();
    exportCommand->add_option("--columns", e->columns, "Names of fields, in the order of the file")->delimiter(',');
    exportCommand->add_option("--crs", e->crs, "Coordinates in EPSG:n, GCJ02 or BD09; without it CGCS2000 (EPSG:4490)");
    exportCommand->add_option("--encoding", e->encoding, "utf-8 or gbk (csv, shp)")->check(CLI::IsMember({"utf-8", "gbk"}));
    exportCommand->add_flag("--names", e->hasNames, "Names in place of codes");
    exportCommand->add_flag("--plain", e->isPlain, "Mobile and identity numbers in free text as they are; else they are masked");
    exportCommand->add_option("--class-code", e->classCode, "Of tickets: one more column of this name with the class code of GB/T 30428.2, by the cross-walk");
    e->filter.addTo(*exportCommand);
    exportCommand->get_option("--as-of")->description("Date at which states are taken, or the number of a batch: all rows as they stood after it");
    exportCommand->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return exportTo(c, *e); }; });

    addHistoryCommands(app, chosen);
    addQuarantineCommand(app, chosen);
    addQualityCommand(app, chosen);

    app.add_subcommand("check", "Integrity of the cache")->callback([&chosen] { chosen.run = check; });
}

} // namespace om
