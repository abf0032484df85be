// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoparks.h"

#include "geo/crs.h"
#include "ingest/demo/demoresidences.h"
#include "ingest/demo/demowords.h"

#include <algorithm>

namespace om {

namespace {

/// Finds a place for a patch of about the area, smaller after many tries; null when there is none.
Geometry placedPatch(const DemoLand &land, std::size_t community, double area, const std::vector<Box> &taken, Prng &prng)
{
    for (int attempt = 0; attempt < 120; ++attempt) {
        if (attempt % 12 == 11)
            area *= 0.85;
        const Geometry shape = patch(land.pointIn(community, prng), area, prng);
        const Box box = shape.box();
        const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const Box &b) { return b.intersects(box); });
        if (!isFree || !liesIn(shape, land.communities[community].polygon))
            continue;
        bool isDry = true;
        for (std::size_t i = 0; isDry && i < shape.pointCount(); i += 3)
            isDry = !land.isWater({shape.xy[2 * i], shape.xy[2 * i + 1]});
        if (isDry)
            return shape;
    }
    return {};
}

void setFacilities(DemoTable &table, double area, Prng &prng)
{
    const double hectares = area / 10000;
    const auto some = [&](double each) { return qint64(std::floor(hectares * each + prng.unit())); };
    table.set(QStringLiteral("toilets"), some(0.35));
    table.set(QStringLiteral("courts"), some(0.3));
    table.set(QStringLiteral("playgrounds"), some(0.4));
    table.set(QStringLiteral("parking"), some(9));
    table.set(QStringLiteral("has_barrier_free"), qint64(prng.chance(0.8)));
    table.set(QStringLiteral("has_station"), qint64(hectares > 2 && prng.chance(0.6)));
    table.set(QStringLiteral("visitors"), qint64(hectares * prng.between(9000, 26000)) + 2000);
    table.set(QStringLiteral("built_year"), prng.whole(1996, 2020));
    table.set(QStringLiteral("upkeep"), QString::number(hectares > 8 ? 1 : prng.whole(1, 3)));
}

} // namespace

Result<void> writeParks(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("parks"));
    if (!json)
        return fail(json);
    std::vector<double> weights;
    for (const DemoCommunity &c : land.communities)
        weights.push_back(std::sqrt(c.areaM2 * double(c.population)));
    const Chooser community(weights);
    Prng prng(context.seed, "parks");
    std::vector<Box> taken;
    std::vector<Geometry> shapes;
    DemoTable table(context, QStringLiteral("park"));
    for (const QJsonArray entries = json->value(QStringLiteral("groups")).toArray(); const auto &g : entries) {
        const QJsonObject group = g.toObject();
        const Range areas(group.value(QStringLiteral("area_m2")));
        for (int i = 1; i <= group.value(QStringLiteral("count")).toInt(); ++i) {
            std::size_t where = community.pick(prng);
            Geometry shape = placedPatch(land, where, areas.draw(prng), taken, prng);
            for (int attempt = 0; shape.isNull() && attempt < 20; ++attempt) {
                where = community.pick(prng);
                shape = placedPatch(land, where, areas.draw(prng), taken, prng);
            }
            if (shape.isNull())
                return fail(ErrorCode::SpecInvalid, {context.folder.path(), QStringLiteral("parks.json"), QStringLiteral("no room for so many parks")});
            taken.push_back(shape.box());
            const double area = std::round(areaM2(shape)), water = std::round(area * group.value(QStringLiteral("lake")).toDouble() * prng.between(0.5, 1.5));
            table.set(QStringLiteral("park_id"), group.value(QStringLiteral("prefix")).toString() + QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0')));
            table.set(QStringLiteral("name"), numbered(group.value(QStringLiteral("name")), i, 2));
            table.set(QStringLiteral("alias"), numbered(group.value(QStringLiteral("alias")), i, 2));
            table.set(QStringLiteral("class"), group.value(QStringLiteral("class")).toString());
            table.set(QStringLiteral("community_code"), land.communities[where].code);
            table.set(QStringLiteral("address"), land.addressIn(where, prng));
            table.set(QStringLiteral("area_m2"), area);
            table.set(QStringLiteral("water_m2"), water);
            table.set(QStringLiteral("green_m2"), std::round((area - water) * prng.between(0.7, 0.88)));
            table.set(QStringLiteral("open_hours"), anyOf(json->value(QStringLiteral("open_hours")), prng));
            table.set(QStringLiteral("manager"),
                      numbered(json->value(QStringLiteral("manager")), prng.whole(1, json->value(QStringLiteral("managers")).toInt())));
            setFacilities(table, area, prng);
            shapes.push_back(shape);
            table.setGeometry(std::move(shape));
            table.write();
        }
    }
    if (auto ok = table.finish(); !ok)
        return ok;
    return writeResidences(context, land, shapes);
}

} // namespace om
