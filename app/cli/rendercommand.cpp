// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "cli/basemapcommand.h"
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "report/mapexport.h"
#include "services/scene/scenebuilder.h"

#include <CLI/CLI.hpp>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace om {

namespace {

struct RenderArguments
{
    std::string theme = "overview", size = "1920x1080", style = "dark", metric, basemap, out, extent, page = "A4", orientation = "landscape";
    double factor = 1, bearing = 0, scale = 0;
    bool hasWorldFile = false;
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

/// "minLon,minLat,maxLon,maxLat" in degrees, as a box of the world; empty text gives an empty box.
Result<Box> extentOf(const std::string &text)
{
    if (text.empty())
        return Box{};
    const QStringList parts = QString::fromStdString(text).split(u',');
    QList<double> degrees;
    bool isNumber = parts.size() == 4;
    for (const QString &part : parts) {
        bool ok = false;
        degrees.append(part.toDouble(&ok));
        isNumber = isNumber && ok;
    }
    if (!isNumber || degrees[0] >= degrees[2] || degrees[1] >= degrees[3] || std::abs(degrees[1]) > 85 || std::abs(degrees[3]) > 85 ||
        std::abs(degrees[0]) > 180 || std::abs(degrees[2]) > 180)
        return fail(ErrorCode::Usage, {QStringLiteral("--extent %1").arg(QString::fromStdString(text))});
    return mercatorBox({degrees[0], degrees[1], degrees[2], degrees[3]});
}

QPageLayout pageOf(const RenderArguments &a)
{
    constexpr QPageSize::PageSizeId ids[] = {QPageSize::A0, QPageSize::A1, QPageSize::A2, QPageSize::A3, QPageSize::A4};
    const QPageSize size(ids[a.page[1] - '0']);
    const auto orientation = a.orientation == "portrait" ? QPageLayout::Portrait : QPageLayout::Landscape;
    return QPageLayout(size, orientation, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
}

/// The view that the options ask for: an extent or the scene's own, turned, at a scale.
Viewport viewOf(const Renderer &renderer, const MapFurniture &furniture, QSize size, const Box &extent, const RenderArguments &a)
{
    Viewport view = extent.isEmpty() ? fitScene(renderer, size, furniture) : Viewport::fit(extent, size, 0, a.bearing);
    if (extent.isEmpty() && a.bearing != 0)
        view = Viewport::fit(renderer.scene().extent, size, 32, a.bearing);
    return a.scale > 0 ? scaled(view, a.scale) : view;
}

Result<Reply> render(CommandContext &context, const RenderArguments &a)
{
    const QString out = QString::fromStdString(a.out);
    const auto format = mapFormatOf(out);
    if (!format)
        return fail(format);
    const auto size = sizeOf(a.size);
    if (!size)
        return fail(size);
    const auto extent = extentOf(a.extent);
    if (!extent)
        return fail(extent);
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
    if (!a.basemap.empty()) {
        auto opened = openBasemap(context, QString::fromStdString(a.basemap), (*workspace)->catalog().style(request.style));
        if (!opened)
            return fail(opened);
        request.basemap = *std::move(opened);
    }
    const BuiltScene built = buildScene((*workspace)->catalog(), (*workspace)->frames(), request);
    QStringList warnings; // the map is drawn without what is damaged
    for (const Error &problem : built.problems) {
        if (problem.code != ErrorCode::ShapesInvalid) // those are drawn repaired
            return std::unexpected(problem);
        warnings.append(errorText(problem));
    }
    MapExport what;
    what.path = out;
    what.size = *size;
    what.factor = a.factor;
    what.page = pageOf(a);
    what.hasWorldFile = a.hasWorldFile;
    what.furniture.title = translated(theme->title);
    what.furniture.facts = mapFacts(**workspace, *filter);
    const QSize logical = *format == MapFormat::Pdf ? viewSize(what.page) : viewSize(*size, a.factor);
    what.view = viewOf(Renderer(built.scene), what.furniture, logical, *extent, a);
    const auto written = exportMap(built.scene, what, context.control());
    if (!written)
        return fail(written);
    warnings += *written;
    qint64 features = 0;
    for (const DrawLayer &layer : built.scene->layers)
        features += qint64(layer.rows.count());
    return Reply{QJsonObject{{QStringLiteral("file"), out},
                             {QStringLiteral("features"), features},
                             {QStringLiteral("ms"), timer.elapsed()},
                             {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)}},
                 QStringLiteral("%1: %2\n").arg(out).arg(features) + (warnings.isEmpty() ? QString() : warnings.join(u'\n') + u'\n')};
}

} // namespace

void addRenderCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto r = std::make_shared<RenderArguments>();
    CLI::App *command = app.add_subcommand("render", "What the map shows, with its legend, as PNG, GeoTIFF or PDF");
    command->add_option("--theme", r->theme, "Theme id");
    command->add_option("--size", r->size, "Width x height of a picture in pixels");
    command->add_option("--scale-factor", r->factor, "How many times larger symbols and words are than on a screen of 96 dots an inch")
        ->check(CLI::Range(0.25, 16.0));
    command->add_option("--extent", r->extent, "minLon,minLat,maxLon,maxLat in degrees; else the city or the area");
    command->add_option("--bearing", r->bearing, "Compass direction of the picture's top in degrees")->check(CLI::Range(-360.0, 360.0));
    command->add_option("--scale", r->scale, "n of the map scale 1:n; needs no extent")->check(CLI::Range(100.0, 1e9));
    command->add_option("--page", r->page, "Paper of a PDF")->check(CLI::IsMember({"A0", "A1", "A2", "A3", "A4"}));
    command->add_option("--orientation", r->orientation, "portrait or landscape")->check(CLI::IsMember({"portrait", "landscape"}));
    command->add_flag("--world-file", r->hasWorldFile, "Writes where the picture lies beside it: .pgw or .tfw, and .prj (EPSG:3857)");
    command->add_option("--look", r->style, "dark or light")->check(CLI::IsMember({"dark", "light"}));
    command->add_option("--metric", r->metric, "Indicator that colours the areas");
    command->add_option("--basemap", r->basemap, "Tile file, or id of one of the workspace's basemaps");
    command->add_option("--out", r->out, "PNG, TIFF or PDF file to write")->required();
    r->filter.addTo(*command);
    command->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return render(c, *r); };
        chosen.needsGui = true;
    });
}

} // namespace om
