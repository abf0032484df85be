// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/basemapcommand.h"
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "report/reportpdf.h"
#include "report/reportxlsx.h"

#include <CLI/CLI.hpp>

#include <QJsonObject>

namespace om {

namespace {

struct ReportArguments
{
    std::string id, out, basemap;
    FilterOptions filter;
};

Result<Reply> report(CommandContext &context, const ReportArguments &a)
{
    const QString out = QString::fromStdString(a.out);
    const bool isPdf = out.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!isPdf && !out.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return fail(ErrorCode::Usage, {QStringLiteral("--out %1 (.pdf or .xlsx)").arg(out)});
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const Catalog &catalog = (*workspace)->catalog();
    const ReportSpec *spec = catalog.report(QString::fromStdString(a.id));
    if (!spec)
        return fail(ErrorCode::NotFound, {QStringLiteral("report"), QString::fromStdString(a.id)});
    auto filter = a.filter.filter(**workspace);
    if (!filter)
        return fail(filter);
    if (!filter->period.isValid())
        filter->period = (*workspace)->city().period;
    if (auto ok = (*workspace)->load(); !ok)
        return fail(ok);
    std::shared_ptr<const Basemap> basemap;
    if (isPdf && !a.basemap.empty()) {
        auto opened = openBasemap(context, QString::fromStdString(a.basemap), catalog.style(QStringLiteral("light")));
        if (!opened)
            return fail(opened);
        basemap = *std::move(opened);
    }
    const auto document = composeReport(**workspace, *spec, *filter, std::move(basemap));
    if (!document)
        return fail(document);
    const auto pages = isPdf ? writeReportPdf(*document, catalog.style(QStringLiteral("light")), out) : writeReportXlsx(*document, out);
    if (!pages)
        return fail(pages);
    return Reply{QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("pages"), *pages}, {QStringLiteral("check"), document->check}},
                 QStringLiteral("%1: %2\n").arg(out).arg(*pages)};
}

} // namespace

void addReportCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto p = std::make_shared<ReportArguments>();
    CLI::App *reportCommand = app.add_subcommand("report", "A report of a period as PDF or XLSX");
    reportCommand->add_option("template", p->id, "Report id, e.g. monthly")->required();
    reportCommand->add_option("--out", p->out, "PDF or XLSX file to write")->required();
    reportCommand->add_option("--basemap", p->basemap, "Tile file, or id of one of the workspace's basemaps, under the maps of a PDF");
    p->filter.addTo(*reportCommand);
    reportCommand->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return report(c, *p); };
        chosen.needsGui = true;
    });
}

} // namespace om
