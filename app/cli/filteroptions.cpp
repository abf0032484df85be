// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/filteroptions.h"

#include <CLI/CLI.hpp>

namespace om {

void FilterOptions::addTo(CLI::App &command)
{
    command.add_option("--period", period, "2021, 2021-Q4, 2021-12, 2021-W23, 2021-06-07 or 2021-01-01..2021-03-31");
    command.add_option("--area", area, "Code or name of a community or district");
    command.add_option("--as-of", asOf, "Date (and time) at which figures are taken, e.g. 2021-12-31");
    command.add_option("--filter", conditions, "field=value, field!=value, field>=number, field<number; may be repeated")->allow_extra_args(false);
}

Result<Filter> FilterOptions::filter(const Workspace &workspace) const
{
    Filter filter;
    if (!period.empty()) {
        const auto parsed = Period::parse(QString::fromStdString(period));
        if (!parsed)
            return fail(parsed);
        filter.period = *parsed;
    }
    if (!area.empty())
        filter.area = workspace.areaCode(QString::fromStdString(area));
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
    for (Condition &condition : filter.conditions) {
        const FieldSpec *field = nullptr;
        bool isKnown = false;
        for (const DatasetSpec &spec : workspace.frames().specs) {
            const FieldSpec *found = spec.field(condition.field);
            isKnown = isKnown || found;
            if (found && found->type == FieldType::Code)
                field = found;
        }
        if (!isKnown && condition.kind != Condition::Kind::Rows && condition.field != QLatin1String("clock_state"))
            return fail(ErrorCode::FieldUnknown, {QStringLiteral("*"), condition.field});
        const QString list = field ? field->codes : condition.field;
        for (QString &value : condition.values)
            value = workspace.codeOf(list, value);
    }
    return filter;
}

} // namespace om
