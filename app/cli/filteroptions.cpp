// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/filteroptions.h"

#include "services/codebook.h"
#include "services/drones/zonecolumns.h"
#include "services/lenses/lenscolumns.h"
#include "tickets/clockstate.h"

#include <CLI/CLI.hpp>

#include <QJsonObject>

#include <algorithm>

namespace om {

namespace {

/// Puts codes in the place of the names that a condition was given. NotFound for a value that none of the lists of such fields has.
Result<void> nameCodes(const Workspace &workspace, Condition &condition)
{
    const CodeBook &book = workspace.codes();
    QStringList lists; // fields of one name may take codes of several
    bool isKnown = false, isArea = false, isFree = false;
    for (const DatasetSpec &spec : workspace.frames().specs) {
        const FieldSpec *field = spec.field(condition.field);
        if (!field)
            continue;
        isKnown = true;
        isArea = isArea || condition.field == spec.area;
        if (field->type == FieldType::Code && book.hasList(field->codes))
            lists.append(field->codes);
        else
            isFree = true;
    }
    if (condition.field == clockStateField || condition.field == superviseLevelField || condition.field == areaPlacingField ||
        condition.field == zoneConflictField) { // reckoned columns, each with a list of its own name
        isKnown = true;
        lists.append(condition.field);
    }
    if (condition.field == recordedAreaField || condition.field == todaysAreaField)
        isKnown = isArea = isFree = true;
    const auto lenses = loadLenses();
    if (const LensSpec *lens = lenses ? lensOf(*lenses, condition.field) : nullptr; lens && !lensDatasets(*lens, workspace.frames()).isEmpty())
        isKnown = isFree = true;
    if (!isKnown)
        return fail(ErrorCode::NotFound, {QStringLiteral("field"), condition.field});
    lists.sort();
    for (QString &value : condition.values) {
        const auto list = std::ranges::find_if(lists, [&](const QString &l) { return book.knows(l, value); });
        if (isArea && book.knowsArea(value))
            value = workspace.areaCode(value);
        else if (list != lists.end())
            value = workspace.codeOf(*list, value);
        else if (!value.isEmpty() && !isFree) // "" = no value
            return fail(ErrorCode::NotFound, {QStringLiteral("value"), condition.field + u'=' + value});
    }
    return {};
}

} // namespace

QJsonArray toJson(const QList<AreaChange> &changes)
{
    QJsonArray out;
    for (const AreaChange &c : changes)
        out.append(QJsonObject{{QStringLiteral("effective"), c.effective.toString(Qt::ISODate)},
                               {QStringLiteral("old_code"), c.oldCode},
                               {QStringLiteral("old_name"), c.oldName},
                               {QStringLiteral("new_code"), c.newCode},
                               {QStringLiteral("new_name"), c.newName}});
    return out;
}

void FilterOptions::addTo(CLI::App &command)
{
    command.add_option("--period", period, "2021, 2021-Q4, 2021-12, 2021-W23, 2021-06-07 or 2021-01-01..2021-03-31");
    command.add_option("--area", area, "Code or name of a community or district");
    command.add_option("--as-of", asOf, "Date (and time) at which figures are taken, e.g. 2021-12-31");
    command.add_option("--basis", basis, "Rows of former communities under those of today, or as they were recorded")
        ->check(CLI::IsMember({"today", "recorded"}));
    command.add_option("--filter", conditions, "field=value, field!=value, field>=number, field<number; may be repeated")->allow_extra_args(false);
}

Result<Filter> FilterOptions::filter(Workspace &workspace) const
{
    Filter filter;
    if (!period.empty()) {
        const auto parsed = Period::parse(QString::fromStdString(period));
        if (!parsed)
            return fail(parsed);
        filter.period = *parsed;
    }
    if (!area.empty()) {
        const QString name = QString::fromStdString(area);
        if (!workspace.codes().knowsArea(name))
            return fail(ErrorCode::NotFound, {QStringLiteral("area"), name});
        filter.area = workspace.areaCode(name);
    }
    if (!asOf.empty()) {
        filter.asOf = ZoneClock().fromUtcText(asOf); // written as wall-clock time
        if (filter.asOf.isNull())
            return fail(ErrorCode::Usage, {QStringLiteral("--as-of %1").arg(QString::fromStdString(asOf))});
        if (asOf.size() == 10)
            filter.asOf.seconds += 86399; // a date means the end of that day
    }
    for (const std::string &text : conditions)
        if (auto ok = addFilterText(filter, QString::fromStdString(text)); !ok)
            return fail(ok);
    for (Condition &condition : filter.conditions)
        if (auto ok = nameCodes(workspace, condition); !ok)
            return fail(ok);
    filter.basis = basis == "recorded" ? AreaBasis::Recorded : AreaBasis::Today;
    workspace.setMoment(filter.asOf);
    workspace.setBasis(filter.basis);
    return filter;
}

} // namespace om
