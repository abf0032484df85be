// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "draw/mapimage.h"
#include "report/reportpdf.h"
#include "report/reportxlsx.h"
#include "services/scenebuilder.h"

#include <CLI/CLI.hpp>

#include <QElapsedTimer>
#include <QImage>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

namespace om {

namespace {

struct RenderArguments
{
    std::string theme = "overview", size = "1920x1080", style = "dark", metric, out;
    FilterOptions filter;
};

/// "1920x1080"; at most 16384 px a side.
Result<QSize> sizeOf(const std::string &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto match = form.match(QString::fromStdString(text));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 64 || size.height() < 64 || size.width() > 16384 || size.height() > 16384)
        return fail(ErrorCode::Usage, {QStringLiteral("--size %1").arg(QString::fromStdString(text))});
    return size;
}

Result<void> save(const QImage &image, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    return {};
}

Result<Reply> render(CommandContext &context, const RenderArguments &a)
{
    const auto size = sizeOf(a.size);
    if (!size)
        return fail(size);
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const ThemeSpec *theme = (*workspace)->catalog().theme(QString::fromStdString(a.theme));
    if (!theme)
        return fail(ErrorCode::NotFound, {QStringLiteral("theme"), QString::fromStdString(a.theme)});
    auto filter = a.filter.filter(**workspace);
    if (!filter)
        return fail(filter);
    if (!filter->period.isValid())
        filter->period = (*workspace)->city().period;
    QStringList datasets;
    for (auto it = (*workspace)->frames().specs.begin(); it != (*workspace)->frames().specs.end(); ++it)
        if (it.key() != QLatin1String("ticket_trace"))
            datasets.append(it.key());
    if (auto ok = (*workspace)->load(datasets); !ok)
        return fail(ok);
    QElapsedTimer timer;
    timer.start();
    SceneRequest request = sceneRequest(**workspace, *theme, *filter, QString::fromStdString(a.style));
    if (!a.metric.empty())
        request.metric = QString::fromStdString(a.metric);
    const BuiltScene built = buildScene((*workspace)->catalog(), (*workspace)->frames(), request);
    if (!built.problems.empty())
        return std::unexpected(built.problems.front());
    MapFurniture furniture;
    furniture.title = translated(theme->title);
    const Renderer renderer(built.scene);
    const QImage image = renderMap(renderer, fitScene(*built.scene, *size, furniture), furniture);
    const QString out = QString::fromStdString(a.out);
    if (auto ok = save(image, out); !ok)
        return fail(ok);
    qint64 features = 0;
    for (const DrawLayer &layer : built.scene->layers)
        features += qint64(layer.rows.count());
    return Reply{QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("features"), features}, {QStringLiteral("ms"), timer.elapsed()}},
                 QStringLiteral("%1: %2\n").arg(out).arg(features)};
}

struct ReportArguments
{
    std::string id, out;
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
    const auto document = composeReport(**workspace, *spec, *filter);
    if (!document)
        return fail(document);
    const auto pages = isPdf ? writeReportPdf(*document, catalog.style(QStringLiteral("light")), out) : writeReportXlsx(*document, out);
    if (!pages)
        return fail(pages);
    return Reply{QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("pages"), *pages}, {QStringLiteral("check"), document->check}},
                 QStringLiteral("%1: %2\n").arg(out).arg(*pages)};
}

} // namespace

void addOutputCommands(CLI::App &app, ChosenCommand &chosen)
{
    auto r = std::make_shared<RenderArguments>();
    CLI::App *renderCommand = app.add_subcommand("render", "What the map shows, with its legend, as a picture");
    renderCommand->add_option("--theme", r->theme, "Theme id");
    renderCommand->add_option("--size", r->size, "Width x height in pixels");
    renderCommand->add_option("--look", r->style, "dark or light")->check(CLI::IsMember({"dark", "light"}));
    renderCommand->add_option("--metric", r->metric, "Indicator that colours the areas");
    renderCommand->add_option("--out", r->out, "PNG file to write")->required();
    r->filter.addTo(*renderCommand);
    renderCommand->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return render(c, *r); };
        chosen.needsGui = true;
    });

    auto p = std::make_shared<ReportArguments>();
    CLI::App *reportCommand = app.add_subcommand("report", "A report of a period as PDF or XLSX");
    reportCommand->add_option("template", p->id, "Report id, e.g. monthly")->required();
    reportCommand->add_option("--out", p->out, "PDF or XLSX file to write")->required();
    p->filter.addTo(*reportCommand);
    reportCommand->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return report(c, *p); };
        chosen.needsGui = true;
    });
}

} // namespace om
