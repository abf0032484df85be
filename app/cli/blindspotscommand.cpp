// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/filteroptions.h"
#include "services/patrol/patroltext.h"

#include "base/mercator.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace om {

namespace {

QJsonArray keysOf(const Patrol &patrol, const QString &key, const BlindSpot &spot)
{
    QJsonArray out;
    const Column *column = patrol.complaints->column(key);
    for (const std::uint32_t row : spot.rows)
        out.append(column ? column->text(row) : QString::number(patrol.complaints->fids()[row]));
    return out;
}

/// Cells of the duty area by how long ago they were looked at: within N days, longer ago, never.
QJsonObject agesOf(const Patrol &patrol)
{
    qint64 seen = 0, stale = 0, never = 0;
    for (const SeenCell &cell : patrol.cells) {
        const auto age = patrol.ageDays(cell);
        ++(!age ? never : *cell.last >= patrol.from().seconds ? seen : stale);
    }
    return {{QStringLiteral("seen"), seen}, {QStringLiteral("stale"), stale}, {QStringLiteral("never"), never}};
}

Result<Reply> blindSpotsReply(CommandContext &context, const FilterOptions &options)
{
    const auto opened = context.workspace();
    if (!opened)
        return fail(opened);
    Workspace &workspace = **opened;
    const auto filter = options.filter(workspace);
    if (!filter)
        return fail(filter);
    const auto spec = PatrolSpec::load();
    if (!spec)
        return fail(spec);
    if (!hasPatrol(*spec, workspace.frames()))
        return fail(ErrorCode::DatasetUnknown, {spec->looks.empty() ? spec->complaints.dataset : spec->looks.front().dataset});
    if (auto ok = workspace.load(patrolDatasets(*spec, workspace.frames())); !ok)
        return fail(ok);
    const auto patrol = reckonPatrol(*spec, workspace.frames(), *filter, context.control());
    if (!patrol)
        return fail(patrol);
    const QLocale locale(workspace.language());
    const QString key = workspace.frames().specs.value(spec->complaints.dataset).key.value(0);
    QJsonArray spots;
    QList<QStringList> table;
    for (const BlindSpot &spot : patrol->spots) {
        const SeenCell &cell = patrol->cells[spot.cell];
        const QString area = patrol->areas.at(qsizetype(cell.area));
        const auto [x, y] = patrol->grid.middle(cell.column, cell.line);
        const LonLat place = lonLatFromMercator(x, y);
        spots.append(QJsonObject{{QStringLiteral("community"), area},
                                 {QStringLiteral("lon"), place.lon},
                                 {QStringLiteral("lat"), place.lat},
                                 {QStringLiteral("complaints"), qint64(spot.rows.size())},
                                 {QStringLiteral("before"), qint64(spot.before)},
                                 {QStringLiteral("days"), orNull(patrol->ageDays(cell))},
                                 {QStringLiteral("last"), cell.last ? QJsonValue(LocalTime{*cell.last}.toText()) : QJsonValue()},
                                 {QStringLiteral("by"), cell.last ? QJsonValue(spec->looks[cell.source].id) : QJsonValue()},
                                 {QStringLiteral("ids"), keysOf(*patrol, key, spot)}});
        table.append({workspace.areaName(area), complaintText(*patrol, spot, locale), lastLookText(*patrol, cell, locale)});
    }
    return Reply{QJsonObject{{QStringLiteral("days"), spec->days},
                             {QStringLiteral("until"), patrol->until.isNull() ? QJsonValue() : QJsonValue(LocalTime{patrol->until.seconds - 1}.toText())},
                             {QStringLiteral("cell_metres"), spec->cellMetres},
                             {QStringLiteral("cells"), agesOf(*patrol)},
                             {QStringLiteral("spots"), spots}},
                 textTable(table)};
}

} // namespace

void addBlindSpotsCommand(CLI::App &app, ChosenCommand &chosen)
{
    auto options = std::make_shared<FilterOptions>();
    CLI::App *command = app.add_subcommand("blindspots", "Where nobody looked for long although complaints rise: drones, grid workers, checks on the ground");
    options->addTo(*command);
    command->callback([=, &chosen] { chosen.run = [=](CommandContext &c) { return blindSpotsReply(c, *options); }; });
}

} // namespace om
