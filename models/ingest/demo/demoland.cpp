// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoland.h"

#include "geo/crs.h"
#include "geo/shapes.h"

#include <algorithm>

namespace om {

namespace {

constexpr int addressesAGrid = 16;

/// Scales the ring about its middle until it encloses the wanted area (the shape is invented, its size is a published figure).
Geometry scaledTo(const std::vector<LonLat> &ring, double areaKm2)
{
    LonLat middle;
    for (const LonLat &p : ring)
        middle = {middle.lon + p.lon / double(ring.size()), middle.lat + p.lat / double(ring.size())};
    const double factor = std::sqrt(areaKm2 * 1e6 / areaM2(polygonOf(ring)));
    std::vector<LonLat> scaled;
    for (const LonLat &p : ring)
        scaled.push_back({middle.lon + (p.lon - middle.lon) * factor, middle.lat + (p.lat - middle.lat) * factor});
    return polygonOf(scaled);
}

LonLat randomIn(const Geometry &polygon, const Box &box, Prng &prng)
{
    for (int i = 0; i < 1000; ++i) {
        const LonLat p{prng.between(box.minX, box.maxX), prng.between(box.minY, box.maxY)};
        if (contains(polygon, p.lon, p.lat))
            return p;
    }
    return anchor(polygon);
}

/// Evenly spread points: each is the candidate farthest from those before it (Mitchell's best candidate).
std::vector<LonLat> spread(const Geometry &polygon, int count, Prng &prng)
{
    const Box box = polygon.box();
    std::vector<LonLat> points;
    for (int i = 0; i < count; ++i) {
        LonLat best;
        double bestFar = -1;
        for (int k = 0; k < 10; ++k) {
            const LonLat p = randomIn(polygon, box, prng);
            double far = 1e9;
            for (const LonLat &q : points)
                far = std::min(far, std::hypot(p.lon - q.lon, p.lat - q.lat));
            if (far > bestFar) {
                bestFar = far;
                best = p;
            }
        }
        points.push_back(best);
    }
    return points;
}

Result<void> makeWater(DemoLand &land, const QJsonObject &json)
{
    const QJsonArray all = json.value(QStringLiteral("water")).toArray();
    for (const auto &w : all) {
        const QJsonObject one = w.toObject();
        const auto points = pointsOf(one.value(QStringLiteral("points")).toArray());
        if (one.value(QStringLiteral("shape")).toString() == QLatin1String("lake")) {
            land.water.push_back(polygonOf(smoothRing(points, 8)));
            continue;
        }
        auto river = buffered(lineOf(smoothLine(points, 8)), one.value(QStringLiteral("width_m")).toDouble() / 2);
        if (!river)
            return fail(river);
        land.water.push_back(std::move(*river));
    }
    return {};
}

Result<void> makeGrids(DemoLand &land, int wanted, quint64 seed)
{
    double all = 0;
    for (const DemoCommunity &c : land.communities)
        all += c.areaM2;
    land.gridsOf.resize(land.communities.size());
    for (std::size_t i = 0; i < land.communities.size(); ++i) {
        const DemoCommunity &c = land.communities[i];
        Prng prng(seed, "grid" + c.code.toStdString());
        const int count = std::max(4, int(std::lround(wanted * c.areaM2 / all)));
        const auto cells = clippedVoronoi(spread(c.polygon, count, prng), c.polygon);
        if (!cells)
            return fail(cells);
        int number = 0;
        for (const Geometry &cell : *cells) {
            if (cell.isNull())
                continue;
            DemoGrid grid{c.code + QStringLiteral("%1").arg(++number, 3, 10, QLatin1Char('0')), i, cell, {}};
            const Box box = cell.box();
            for (int k = 0; k < addressesAGrid * 2 && int(grid.addresses.size()) < addressesAGrid; ++k)
                if (const LonLat p = randomIn(cell, box, prng); !land.isWater(p) && contains(c.polygon, p.lon, p.lat))
                    grid.addresses.push_back({p, land.addressIn(i, prng)});
            if (!grid.addresses.empty())
                land.gridsOf[i].push_back(land.grids.size());
            land.grids.push_back(std::move(grid));
        }
    }
    return {};
}

} // namespace

bool DemoLand::isWater(LonLat p) const
{
    return std::any_of(water.begin(), water.end(), [&](const Geometry &w) { return contains(w, p.lon, p.lat); });
}

std::size_t DemoLand::communityAt(LonLat p) const
{
    const auto it = std::find_if(communities.begin(), communities.end(), [&](const DemoCommunity &c) { return contains(c.polygon, p.lon, p.lat); });
    return std::size_t(it - communities.begin());
}

LonLat DemoLand::pointIn(std::size_t community, Prng &prng) const
{
    const Geometry &polygon = communities[community].polygon;
    const Box box = polygon.box();
    LonLat p = randomIn(polygon, box, prng);
    for (int i = 0; i < 50 && isWater(p); ++i)
        p = randomIn(polygon, box, prng);
    return p;
}

QString DemoLand::addressIn(std::size_t community, Prng &prng) const
{
    // Six streets a community, so that the same street comes back.
    const std::size_t street = (community * 7 + prng.below(6)) % std::size_t(streets.size());
    return communities[community].name + streets.at(qsizetype(street)) + QString::number(prng.whole(1, 180));
}

QString DemoLand::communityCode(LonLat p) const
{
    const std::size_t i = communityAt(p);
    return i < communities.size() ? communities[i].code : QString();
}

QString DemoLand::gridCode(LonLat p) const
{
    const auto it = std::find_if(grids.begin(), grids.end(), [&](const DemoGrid &g) { return contains(g.polygon, p.lon, p.lat); });
    return it == grids.end() ? QString() : it->code;
}

Result<DemoLand> makeLand(const DemoFolder &folder, quint64 seed)
{
    const auto json = folder.read(QStringLiteral("land"));
    const auto list = folder.read(QStringLiteral("communities"));
    if (!json)
        return fail(json);
    if (!list)
        return fail(list);
    DemoLand land;
    const QJsonObject district = json->value(QStringLiteral("district")).toObject();
    land.districtCode = district.value(QStringLiteral("code")).toString();
    land.districtName = district.value(QStringLiteral("name")).toString();
    land.districtNameEn = district.value(QStringLiteral("name_en")).toString();
    land.outline = scaledTo(smoothRing(pointsOf(json->value(QStringLiteral("outline")).toArray()), 8), json->value(QStringLiteral("area_km2")).toDouble());
    for (const QJsonArray entries = json->value(QStringLiteral("streets")).toArray(); const auto &s : entries)
        land.streets.append(s.toString());
    if (auto ok = makeWater(land, *json); !ok)
        return fail(ok);

    std::vector<LonLat> anchors;
    for (const QJsonArray entries = list->value(QStringLiteral("communities")).toArray(); const auto &c : entries) {
        const QJsonObject o = c.toObject();
        DemoCommunity one;
        one.code = o.value(QStringLiteral("code")).toString();
        one.name = o.value(QStringLiteral("name")).toString();
        one.nameEn = o.value(QStringLiteral("name_en")).toString();
        one.anchor = {o.value(QStringLiteral("lon")).toDouble(), o.value(QStringLiteral("lat")).toDouble()};
        one.population = o.value(QStringLiteral("population")).toInteger();
        one.rate = o.value(QStringLiteral("rate")).toDouble();
        one.growth = o.value(QStringLiteral("growth")).toDouble();
        land.population += one.population;
        anchors.push_back(one.anchor);
        land.communities.push_back(std::move(one));
    }
    auto cells = clippedVoronoi(anchors, land.outline);
    if (!cells)
        return fail(cells);
    for (std::size_t i = 0; i < cells->size(); ++i) {
        if ((*cells)[i].isNull())
            return fail(ErrorCode::SpecInvalid, {folder.path(), land.communities[i].code, QStringLiteral("its anchor lies outside of the outline")});
        land.communities[i].polygon = std::move((*cells)[i]);
        land.communities[i].areaM2 = areaM2(land.communities[i].polygon);
    }
    if (auto ok = makeGrids(land, json->value(QStringLiteral("grids")).toInt(), seed); !ok)
        return fail(ok);
    return land;
}

Result<void> writeLand(DemoContext &context, const DemoLand &land)
{
    DemoTable district(context, QStringLiteral("district"));
    district.set(QStringLiteral("code"), land.districtCode);
    district.set(QStringLiteral("name"), land.districtName);
    district.set(QStringLiteral("name_en"), land.districtNameEn);
    district.set(QStringLiteral("population"), land.population);
    district.set(QStringLiteral("area_m2"), std::round(areaM2(land.outline)));
    district.set(QStringLiteral("is_schematic"), qint64(1));
    district.setGeometry(land.outline);
    district.write();
    if (auto ok = district.finish(); !ok)
        return ok;

    DemoTable community(context, QStringLiteral("community"));
    for (const DemoCommunity &c : land.communities) {
        community.set(QStringLiteral("code"), c.code);
        community.set(QStringLiteral("name"), c.name);
        community.set(QStringLiteral("name_en"), c.nameEn);
        community.set(QStringLiteral("parent_code"), land.districtCode);
        community.set(QStringLiteral("population"), c.population);
        community.set(QStringLiteral("area_m2"), std::round(c.areaM2));
        community.set(QStringLiteral("is_schematic"), qint64(1));
        community.setGeometry(c.polygon);
        community.write();
    }
    if (auto ok = community.finish(); !ok)
        return ok;

    DemoTable grid(context, QStringLiteral("grid"));
    for (const DemoGrid &g : land.grids) {
        grid.set(QStringLiteral("code"), g.code);
        grid.set(QStringLiteral("community_code"), land.communities[g.community].code);
        grid.set(QStringLiteral("area_m2"), std::round(areaM2(g.polygon)));
        grid.set(QStringLiteral("is_schematic"), qint64(1));
        grid.setGeometry(g.polygon);
        grid.write();
    }
    return grid.finish();
}

} // namespace om
