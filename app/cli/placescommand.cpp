// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "report/placesreport.h"
#include "report/reportpdf.h"
#include "report/reportxlsx.h"
#include "services/planning/placeground.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

struct PlacesArguments
{
    std::string stage, method, out;
    int years = 0;
};

QJsonArray listOf(const PlaceRow &row, bool isGap)
{
    QJsonArray out;
    for (std::size_t year = 0; year < row.expected.size(); ++year)
        out.append(orNull(isGap ? row.gap(year) : row.expected[year]));
    return out;
}

QJsonObject toJson(const PlaceRow &row)
{
    return {{QStringLiteral("places"), row.places},
            {QStringLiteral("planned"), row.planned},
            {QStringLiteral("pupils"), row.pupils},
            {QStringLiteral("expected"), listOf(row, false)},
            {QStringLiteral("gap"), listOf(row, true)}};
}

QJsonObject toJson(const Workspace &workspace, const PlaceGround &ground, const PlaceOutlook &outlook, std::size_t stage)
{
    const StageOutlook &of = outlook.stages[stage];
    QJsonArray areas;
    for (const std::size_t i : placesTable(workspace, ground, outlook, stage).areas) {
        QJsonObject one = toJson(of.areas[i]);
        one.insert(QStringLiteral("code"), ground.areas.at(qsizetype(i)));
        one.insert(QStringLiteral("name"), workspace.areaName(ground.areas.at(qsizetype(i))));
        areas.append(one);
    }
    QJsonObject json = toJson(of.total);
    json.insert(QStringLiteral("stage"), of.stage);
    json.insert(QStringLiteral("rate"), orNull(of.rate));
    json.insert(QStringLiteral("basis"), placesMethod(workspace, outlook, stage));
    json.insert(QStringLiteral("communities"), areas);
    return json;
}

void addText(QList<QStringList> &texts, const QString &title, const ReportTable &table)
{
    texts.append({title});
    QStringList head;
    for (const ReportColumn &column : table.columns)
        head.append(column.title);
    texts.append(head);
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const ReportCell &cell : row)
            cells.append(cell.text);
        texts.append(cells);
    }
}

Result<int> write(const Workspace &workspace, const ReportDocument &document, const QString &file)
{
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return writeReportPdf(document, workspace.catalog().style(QStringLiteral("light")), file);
    if (file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return writeReportXlsx(document, file);
    return fail(ErrorCode::Usage, {QStringLiteral("--out %1 (.pdf or .xlsx)").arg(file)});
}

Result<Reply> placesReply(CommandContext &context, const PlacesArguments &arguments)
{
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    const auto spec = loadPlacesSpec();
    if (!spec)
        return fail(spec);
    if (auto ok = workspace.load(placeDatasets(workspace.frames())); !ok)
        return fail(ok);
    const auto ground = placeGround(*spec, workspace.frames());
    if (!ground)
        return fail(ground);
    const PlaceMethod method = arguments.method == "cohorts" ? PlaceMethod::Cohorts : arguments.method == "grades" ? PlaceMethod::Grades : placeMethod(*ground);
    const PlaceOutlook outlook = placeOutlook(*ground, method, arguments.years > 0 ? arguments.years : spec->years);
    QJsonArray stages, years;
    QStringList titles;
    QList<QStringList> texts;
    for (std::size_t stage = 0; stage < outlook.stages.size(); ++stage) {
        titles.append(spec->stages[stage].title);
        if (!arguments.stage.empty() && outlook.stages[stage].stage != QString::fromStdString(arguments.stage))
            continue;
        stages.append(toJson(workspace, *ground, outlook, stage));
        addText(texts, translated(titles.last()), placesTable(workspace, *ground, outlook, stage).table);
    }
    if (stages.isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("stage"), QString::fromStdString(arguments.stage)});
    for (std::size_t year = 0; year < outlook.stages.front().total.expected.size(); ++year)
        years.append(outlook.now + 1 + int(year));
    QJsonObject json{{QStringLiteral("method"), method == PlaceMethod::Cohorts ? QStringLiteral("cohorts") : QStringLiteral("grades")},
                     {QStringLiteral("now"), outlook.now},
                     {QStringLiteral("years"), years},
                     {QStringLiteral("stages"), stages}};
    if (!arguments.out.empty()) {
        const QString file = QString::fromStdString(arguments.out);
        const auto pages = write(workspace, composePlaces(workspace, *ground, outlook, titles), file);
        if (!pages)
            return fail(pages);
        json.insert(QStringLiteral("file"), file);
        json.insert(QStringLiteral("pages"), *pages);
    }
    return Reply{json, textTable(texts)};
}

} // namespace

void addPlacesCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<PlacesArguments>();
    CLI::App *command = app.add_subcommand("places", "Outlook of school places: pupils expected in the next years, and places, by community");
    command->add_option("--stage", arguments->stage, "primary or junior; both without it");
    command->add_option("--years", arguments->years, "How many years ahead")->check(CLI::Range(1, 15));
    command->add_option("--method", arguments->method, "By children who live there (cohorts) or by pupils who move up (grades)")
        ->check(CLI::IsMember({"cohorts", "grades"}));
    command->add_option("--out", arguments->out, "PDF or XLSX file to write");
    command->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return placesReply(c, *arguments); };
        chosen.needsGui = !arguments->out.empty();
    });
}

} // namespace om
