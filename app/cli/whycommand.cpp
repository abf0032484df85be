// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "services/areas/areatext.h"
#include "services/filtertext.h"
#include "stats/attribution.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

namespace om {

namespace {

struct WhyArguments
{
    std::string kpi, by, against = "year";
    FilterOptions filter;
};

Result<Reply> why(CommandContext &context, const WhyArguments &arguments)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return fail(workspace);
    const auto filter = arguments.filter.filter(**workspace);
    if (!filter)
        return fail(filter);
    const QString id = QString::fromStdString(arguments.kpi), field = QString::fromStdString(arguments.by);
    const KpiSpec *kpi = (*workspace)->catalog().kpi(id);
    if (!kpi)
        return fail(ErrorCode::KpiUnknown, {id});
    if (const auto loaded = (*workspace)->load(datasetsOf(*kpi)); !loaded)
        return fail(loaded);
    const FrameSet &frames = (*workspace)->frames();
    const auto found = attribution(*kpi, frames, *filter, arguments.against == "previous" ? Comparison::Previous : Comparison::YearBefore, field,
                                   continuedCodes(**workspace, kpi->dataset, field));
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::Usage, {QStringLiteral("there is nothing to compare with; name a --period")});
    const Attribution &a = **found;
    const auto name = [&](const QString &code) { return comparedGroupName(**workspace, kpi->dataset, field, code); };
    QJsonArray parts;
    QList<QStringList> table;
    for (const Contribution &part : a.parts) {
        parts.append(QJsonObject{{QStringLiteral("code"), part.code},
                                 {QStringLiteral("name"), name(part.code)},
                                 {QStringLiteral("before"), orNull(part.before)},
                                 {QStringLiteral("now"), orNull(part.now)},
                                 {QStringLiteral("points"), part.points},
                                 {QStringLiteral("mix"), part.mix},
                                 {QStringLiteral("rate"), part.rate}});
        table.append({QString::number(part.points, 'f', 2), part.code, name(part.code)});
    }
    constexpr const char *kinds[] = {"growth", "difference", "points"};
    table.append({QString::number(a.change, 'f', 2), QStringLiteral("="), translated(kpi->title)});
    if (!a.basisChanges.isEmpty())
        table.append({QString(), QString(), basisChangeText(a.basisChanges)});
    return Reply{QJsonObject{{QStringLiteral("id"), kpi->id},
                             {QStringLiteral("by"), field},
                             {QStringLiteral("kind"), QLatin1String(kinds[int(a.kind)])},
                             {QStringLiteral("before"), a.before},
                             {QStringLiteral("now"), a.now},
                             {QStringLiteral("change"), a.change},
                             {QStringLiteral("parts"), parts},
                             {QStringLiteral("basis_change"), toJson(a.basisChanges)}},
                 textTable(table)};
}

} // namespace

void addWhyCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto arguments = std::make_shared<WhyArguments>();
    CLI::App *command = app.add_subcommand("why", "What brought the change of an indicator about");
    command->add_option("kpi", arguments->kpi, "Indicator id")->required();
    command->add_option("--by", arguments->by, "Field whose values split it")->required();
    command->add_option("--against", arguments->against, "year (the year before) or previous (the period before)")->check(CLI::IsMember({"year", "previous"}));
    arguments->filter.addTo(*command);
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return why(c, *arguments); }; });
}

} // namespace om
