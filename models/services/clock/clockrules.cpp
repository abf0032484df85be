// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/clockrules.h"

#include "store/textrows.h"
#include "tickets/calendarrows.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace om {

namespace {

Q_LOGGING_CATEGORY(clockLog, "om.services.clock")

template<typename T>
Result<std::vector<T>> readable(const Cache &cache, const QString &dataset, const QStringList &fields, std::optional<T> (*read)(const QStringList &))
{
    std::vector<T> out;
    const auto rows = textRows(cache, dataset, fields);
    if (!rows)
        return fail(rows);
    for (const QStringList &cells : *rows) {
        if (auto row = read(cells))
            out.push_back(*std::move(row));
        else
            qCWarning(clockLog).noquote() << dataset << "row left out:" << cells.join(u' ');
    }
    return out;
}

} // namespace

Result<std::shared_ptr<const ClockRules>> readClockRules(const Cache &cache, const Catalog &catalog, const ClockSpec &cards, const City &city)
{
    const auto days = readable(cache, QStringLiteral("calendar_day"), calendarDayFields, calendarDay);
    if (!days)
        return fail(days);
    const auto hours = readable(cache, QStringLiteral("office_hours"), officeHoursFields, officeHours);
    if (!hours)
        return fail(hours);
    const auto codes = textRows(cache, QStringLiteral("code"), {QStringLiteral("list"), QStringLiteral("code"), QStringLiteral("attributes")});
    if (!codes)
        return fail(codes);
    ClockRules rules{.calendar = WorkCalendar(*days, hours->empty() ? city.officeHours : *hours), .units = {}, .spec = cards};
    for (const QStringList &code : *codes) {
        if (code[0] == QLatin1String("source_channel"))
            if (const QJsonObject attributes = QJsonDocument::fromJson(code[2].toUtf8()).object(); attributes.value(u"contact_value").toDouble() > 0)
                rules.contacts.insert(code[1], {attributes.value(u"contact_value").toDouble(), attributes.value(u"contact_unit").toString()});
        if (code[0] != QLatin1String("limit_unit"))
            continue;
        if (const auto unit = limitUnitFromJson(code[1], QJsonDocument::fromJson(code[2].toUtf8()).object(), QStringLiteral("limit_unit")))
            rules.units.push_back(*unit);
        else
            qCWarning(clockLog).noquote() << "limit_unit left out:" << code[1] << unit.error().args.join(u' ');
    }
    if (rules.units.empty())
        rules.units = catalog.limitUnits();
    return std::make_shared<const ClockRules>(std::move(rules));
}

} // namespace om
