// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city.h"

#include "catalog/specreader.h"
#include "tickets/calendarrows.h"

namespace om {

QString City::text(const QHash<QString, QString> &byLanguage, const QString &language) const
{
    const auto it = byLanguage.find(language);
    if (it != byLanguage.end())
        return *it;
    return languages.isEmpty() ? QString() : byLanguage.value(languages.first());
}

Result<City> cityFromJson(const QJsonObject &json, const QString &file)
{
    City city;
    SpecReader in(json, file);
    const auto texts = [&](const char *key, QHash<QString, QString> &out) {
        in.members(key, [&](const QString &language, const QJsonValue &value) {
            if (!value.isString())
                in.fail(QLatin1String(key) + u'.' + language, QStringLiteral("must be a text"));
            out.insert(language, value.toString());
        });
    };
    in.text("id", city.id, true);
    texts("name", city.name);
    texts("community_term", city.communityTerm);
    texts("district_term", city.districtTerm);
    texts("drop_suffix", city.dropSuffix);
    texts("attribution", city.attribution);
    texts("notice", city.notice);
    in.strings("languages", city.languages);
    QString zone, asOf, period;
    in.text("time_zone", zone, true);
    city.timeZone = zone.toLatin1();
    if (!QTimeZone(city.timeZone).isValid())
        in.fail(QStringLiteral("time_zone"), QStringLiteral("is not a time zone"));
    in.text("as_of", asOf, true);
    city.asOf = ZoneClock().fromUtcText(asOf.toStdString()); // written as wall-clock time
    if (city.asOf.isNull())
        in.fail(QStringLiteral("as_of"), QStringLiteral("is not a time"));
    in.text("period", period);
    if (!period.isEmpty()) {
        const auto parsed = Period::parse(period);
        if (parsed)
            city.period = *parsed;
        else
            in.fail(QStringLiteral("period"), QStringLiteral("is not a period"));
    }
    in.number("population", city.population);
    in.text("population_basis", city.populationBasis);
    in.number("area_km2", city.areaKm2);
    in.strings("themes", city.themes);
    in.text("center", city.center);
    in.list("office_hours", [&](SpecReader &h) {
        QString weekdays, from, to;
        h.text("weekdays", weekdays, true);
        h.text("from", from, true);
        h.text("to", to, true);
        if (const auto row = officeHours({QString(), weekdays, from, to}))
            city.officeHours.push_back(*row);
        else
            h.fail(QStringLiteral("from"), QStringLiteral("are no office hours"));
    });
    if (city.languages.isEmpty())
        in.fail(QStringLiteral("languages"), QStringLiteral("is missing"));
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return city;
}

} // namespace om
