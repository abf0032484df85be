// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/basemapcommand.h"
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "report/profile.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

struct AtlasArguments
{
    std::string out, of = "all", basemap;
    FilterOptions filter;
};

Result<Reply> atlas(CommandContext &context, const AtlasArguments &arguments)
{
    using Of = ProfileRequest::Of;
    const QString out = QString::fromStdString(arguments.out);
    if (!out.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return fail(ErrorCode::Usage, {QStringLiteral("--out %1 (.pdf)").arg(out)});
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto filter = arguments.filter.filter(**workspace);
    if (!filter)
        return fail(filter);
    if (const auto loaded = (*workspace)->load(); !loaded)
        return fail(loaded);
    const StyleSpec &style = (*workspace)->catalog().style(QStringLiteral("light"));
    std::shared_ptr<const Basemap> basemap;
    if (!arguments.basemap.empty()) {
        auto opened = openBasemap(context, QString::fromStdString(arguments.basemap), style);
        if (!opened)
            return fail(opened);
        basemap = *std::move(opened);
    }
    std::vector<ProfileSeries> series;
    for (const Of of : {Of::Community, Of::Department}) {
        if (arguments.of != "all" && (arguments.of == "community") != (of == Of::Community))
            continue;
        auto request = profileRequest(**workspace, of, *filter, basemap);
        if (!request)
            return fail(request);
        auto reckoned = ProfileSeries::reckon(*std::move(request), context.control());
        if (!reckoned)
            return fail(reckoned);
        series.push_back(*std::move(reckoned));
    }
    std::vector<std::pair<const ProfileSeries *, QString>> pages;
    QJsonArray names;
    const QStringList wanted = filter->area.isEmpty() ? QStringList() : (*workspace)->frames().areas.leaves(filter->area);
    for (const ProfileSeries &each : series) {
        for (const QString &code : each.codes()) {
            if (!wanted.isEmpty() && !wanted.contains(code))
                continue;
            pages.emplace_back(&each, code);
            names.append(each.name(code));
        }
    }
    if (pages.empty())
        return fail(ErrorCode::NotFound, {QStringLiteral("community"), QString::fromStdString(arguments.filter.area)});
    const auto written = writeProfilesPdf(pages, style, out, context.control());
    if (!written)
        return fail(written);
    return Reply{QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("pages"), *written}, {QStringLiteral("names"), names}},
                 QStringLiteral("%1: %2\n").arg(out).arg(*written)};
}

} // namespace

void addAtlasCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<AtlasArguments>();
    CLI::App *command = app.add_subcommand("atlas", "One page for each community and department as one PDF");
    command->add_option("--out", arguments->out, "PDF file to write")->required();
    command->add_option("--of", arguments->of, "community, department or all")->check(CLI::IsMember({"community", "department", "all"}));
    command->add_option("--basemap", arguments->basemap, "Tile file, or id of one of the workspace's basemaps, under the maps");
    arguments->filter.addTo(*command);
    command->callback([=, &chosen] {
        chosen.run = [=](CommandContext &c) { return atlas(c, *arguments); };
        chosen.needsGui = true;
    });
}

} // namespace om
