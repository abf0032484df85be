// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoeconomy.h"

#include "geo/crs.h"
#include "ingest/demo/demobuildings.h"
#include "ingest/demo/demochains.h"
#include "ingest/demo/democompanies.h"
#include "ingest/demo/demohistories.h"
#include "ingest/demo/demowords.h"

#include <algorithm>

namespace om {

namespace {

/// A community by its people, a dry point in it.
struct Place
{
    std::size_t community;
    LonLat at;
};
Place anyPlace(const DemoLand &land, Prng &prng)
{
    std::vector<double> weights;
    for (const DemoCommunity &c : land.communities)
        weights.push_back(double(c.population));
    const std::size_t community = Chooser(weights).pick(prng);
    return {community, land.pointIn(community, prng)};
}

Result<void> writeCarriers(DemoContext &context, const DemoLand &land, const QJsonObject &json)
{
    Prng prng(context.seed, "carriers");
    const QJsonArray kinds = json.value(QStringLiteral("kinds")).toArray();
    std::vector<double> weights;
    for (const auto &k : kinds)
        weights.push_back(k.toObject().value(QStringLiteral("weight")).toDouble());
    const Chooser kind(weights);
    std::vector<qint64> numbers(weights.size());
    const Range areas(json.value(QStringLiteral("area_m2")));
    DemoTable table(context, QStringLiteral("carrier"));
    for (qint64 i = 1; i <= json.value(QStringLiteral("count")).toInteger(); ++i) {
        const std::size_t k = kind.pick(prng);
        const QJsonObject what = kinds.at(qsizetype(k)).toObject();
        Place place = anyPlace(land, prng);
        Geometry shape = patch(place.at, areas.draw(prng), prng);
        while (!liesIn(shape, land.communities[place.community].polygon)) {
            place = anyPlace(land, prng);
            shape = patch(place.at, areas.draw(prng), prng);
        }
        const double area = std::round(areaM2(shape));
        table.set(QStringLiteral("carrier_id"), json.value(QStringLiteral("id")).toString() + QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0')));
        table.set(QStringLiteral("name"), numbered(what.value(QStringLiteral("name")), ++numbers[k], 2));
        table.set(QStringLiteral("kind"), what.value(QStringLiteral("code")).toString());
        table.set(QStringLiteral("community_code"), land.communities[place.community].code);
        table.set(QStringLiteral("area_m2"), area);
        table.set(QStringLiteral("vacant_m2"), std::round(area * prng.between(0, 0.3)));
        table.set(QStringLiteral("operator"), numbered(json.value(QStringLiteral("operator")), prng.whole(1, 40), 2));
        table.setGeometry(std::move(shape));
        table.write();
    }
    return table.finish();
}

Result<void> writeTeams(DemoContext &context, const DemoLand &land, const QJsonObject &json)
{
    Prng prng(context.seed, "teams");
    const WeightedCodes levels(json.value(QStringLiteral("levels")).toObject());
    DemoTable table(context, QStringLiteral("talent_team"));
    for (qint64 i = 1; i <= json.value(QStringLiteral("count")).toInteger(); ++i) {
        const Place place = anyPlace(land, prng);
        table.set(QStringLiteral("team_id"), QStringLiteral("T%1").arg(i, 3, 10, QLatin1Char('0')));
        table.set(QStringLiteral("name"), numbered(json.value(QStringLiteral("name")), i, 2));
        table.set(QStringLiteral("level"), levels.draw(prng));
        table.set(QStringLiteral("leader"), numbered(json.value(QStringLiteral("leader")), i, 2));
        table.set(QStringLiteral("field"), anyOf(json.value(QStringLiteral("fields")), prng));
        table.set(QStringLiteral("host"), numbered(json.value(QStringLiteral("host")), prng.whole(1, 5000), 5));
        table.set(QStringLiteral("community_code"), land.communities[place.community].code);
        table.set(QStringLiteral("year"), prng.whole(2014, 2021));
        table.setPoint(place.at);
        table.write();
    }
    return table.finish();
}

Result<void> writeSpots(DemoContext &context, const DemoLand &land, const QJsonObject &json)
{
    Prng prng(context.seed, "spots");
    const WeightedCodes kinds(json.value(QStringLiteral("kinds")).toObject());
    DemoTable table(context, QStringLiteral("checkin_spot"));
    for (qint64 i = 1; i <= json.value(QStringLiteral("count")).toInteger(); ++i) {
        const Place place = anyPlace(land, prng);
        table.set(QStringLiteral("spot_id"), QStringLiteral("C%1").arg(i, 3, 10, QLatin1Char('0')));
        table.set(QStringLiteral("name"), numbered(json.value(QStringLiteral("name")), i, 2));
        table.set(QStringLiteral("kind"), kinds.draw(prng));
        table.set(QStringLiteral("community_code"), land.communities[place.community].code);
        table.set(QStringLiteral("address"), land.addressIn(place.community, prng));
        table.set(QStringLiteral("heat"), prng.whole(600, 42000));
        table.setPoint(place.at);
        table.write();
    }
    return table.finish();
}

} // namespace

Result<void> writeEconomy(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("economy"));
    if (!json)
        return fail(json);
    const auto buildings = writeBuildings(context, land, *json);
    if (!buildings)
        return fail(buildings);
    const auto companies = writeEnterprises(context, land, *buildings, *json);
    if (!companies)
        return fail(companies);
    if (auto ok = writeCompanyService(context, *companies); !ok)
        return ok;
    if (auto ok = writeCompanyYears(context, *companies, *buildings, *json); !ok)
        return ok;
    if (auto ok = writeLicences(context, *companies, *json); !ok)
        return ok;
    if (auto ok = writeChainLinks(context, *companies, json->value(QStringLiteral("chain_links")).toObject()); !ok)
        return ok;
    if (auto ok = writeCarriers(context, land, json->value(QStringLiteral("carrier")).toObject()); !ok)
        return ok;
    if (auto ok = writeTeams(context, land, json->value(QStringLiteral("team")).toObject()); !ok)
        return ok;
    return writeSpots(context, land, json->value(QStringLiteral("spot")).toObject());
}

} // namespace om
