// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demobuildings.h"

#include "geo/crs.h"
#include "ingest/demo/demowords.h"
#include "ingest/demo/fixedrows.h"

#include <algorithm>
#include <numbers>
#include <numeric>

namespace om {

namespace {

struct Tax
{
    qint64 now = 0, before = 0;
};

/// Amounts of one band: drawn between min and max, then stretched from min so that they sum to the total exactly.
std::vector<qint64> bandOf(const QJsonObject &band, Prng &prng)
{
    const auto count = std::size_t(band.value(QStringLiteral("count")).toInt());
    const double low = band.value(QStringLiteral("min")).toDouble(), high = band.value(QStringLiteral("max")).toDouble(),
                 skew = band.value(QStringLiteral("skew")).toDouble(1);
    const qint64 total = band.value(QStringLiteral("total")).toInteger();
    std::vector<double> above;
    // Evenly spread ranks with a little noise, so that no draw of chance leaves the band after stretching.
    for (std::size_t i = 0; i < count; ++i)
        above.push_back((high - low) * std::pow((double(i) + prng.between(0.2, 0.8)) / double(count), skew));
    const auto extra = apportion(total - qint64(count) * qint64(low), above);
    std::vector<qint64> amounts;
    for (const auto e : extra)
        amounts.push_back(qint64(low) + e);
    return amounts;
}

/// Taxes of this year and the last, highest first; the rest of the buildings have none known.
std::vector<Tax> taxes(const QJsonObject &economy, Prng &prng)
{
    std::vector<Tax> all;
    for (const QJsonArray entries = economy.value(QStringLiteral("tax_bands")).toArray(); const auto &b : entries)
        for (const qint64 amount : bandOf(b.toObject(), prng))
            all.push_back({amount, 0});
    std::stable_sort(all.begin(), all.end(), [](const Tax &a, const Tax &b) { return a.now > b.now; });
    const qint64 limit = economy.value(QStringLiteral("over_limit")).toInteger();
    const auto over = std::size_t(economy.value(QStringLiteral("over_count_previous")).toInt());
    qint64 rest = economy.value(QStringLiteral("tax_total_previous")).toInteger();
    for (std::size_t i = over; i < all.size(); ++i) {
        all[i].before = std::min(qint64(double(all[i].now) * prng.between(0.92, 1.12)), limit * 97 / 100);
        rest -= all[i].before;
    }
    std::vector<double> weights;
    for (std::size_t i = 0; i < over; ++i)
        weights.push_back(double(all[i].now));
    const auto parts = apportion(rest, weights);
    for (std::size_t i = 0; i < over; ++i)
        all[i].before = parts[i];
    return all;
}

std::vector<DemoStation> stations(const DemoFolder &folder)
{
    std::vector<DemoStation> all;
    if (const auto rows = FixedRows::read(folder, QStringLiteral("metro_station")))
        for (const QJsonObject &o : rows->rows())
            all.push_back({o.value(QStringLiteral("name")).toString(),
                           {o.value(QStringLiteral("lon")).toDouble(), o.value(QStringLiteral("lat")).toDouble()},
                           QDate::fromString(o.value(QStringLiteral("opened")).toString(), Qt::ISODate)});
    return all;
}

Geometry block(LonLat centre, double widthM, double depthM, double turn)
{
    std::vector<LonLat> ring;
    for (const auto &[x, y] : {std::pair(-0.5, -0.5), std::pair(0.5, -0.5), std::pair(0.5, 0.5), std::pair(-0.5, 0.5)}) {
        const double east = x * widthM, north = y * depthM;
        ring.push_back(shifted(centre, east * std::cos(turn) - north * std::sin(turn), east * std::sin(turn) + north * std::cos(turn)));
    }
    return polygonOf(ring);
}

struct Site
{
    Geometry shape;
    LonLat centre;
    std::size_t community;
};

Site siteFor(const DemoLand &land, const QJsonObject &json, const std::vector<DemoStation> &stops, const std::vector<Site> &before, bool isLarge, Prng &prng)
{
    const double gap = json.value(QStringLiteral("gap_m")).toDouble(), reach = json.value(QStringLiteral("reach_m")).toDouble();
    const double turn = json.value(QStringLiteral("angle_deg")).toDouble() * std::numbers::pi / 180;
    for (;;) {
        const bool isNear = isLarge || prng.chance(json.value(QStringLiteral("near_station")).toDouble());
        const LonLat p = isNear && !stops.empty() ? shifted(stops[prng.below(stops.size())].at, reach * prng.normal(), reach * prng.normal())
                                                  : land.pointIn(prng.below(land.communities.size()), prng);
        const std::size_t community = land.communityAt(p);
        if (community == land.communities.size())
            continue;
        const bool isFree = std::none_of(before.begin(), before.end(), [&](const Site &s) { return distanceM(s.centre, p) < gap; });
        if (!isFree)
            continue;
        const double size = isLarge ? 1.25 : 1.0;
        Geometry shape = block(p, size * prng.between(38, 70), size * prng.between(28, 46), turn + prng.between(-0.05, 0.05));
        if (liesIn(shape, land.communities[community].polygon) && !land.isWater(p))
            return {std::move(shape), p, community};
    }
}

} // namespace

Result<std::vector<DemoBuilding>> writeBuildings(DemoContext &context, const DemoLand &land, const QJsonObject &economy)
{
    const QJsonObject json = economy.value(QStringLiteral("building")).toObject();
    const auto count = std::size_t(json.value(QStringLiteral("count")).toInt());
    const auto stops = stations(context.folder);
    Prng prng(context.seed, "buildings");
    std::vector<Tax> tax = taxes(economy, prng);
    if (tax.size() > count)
        return fail(ErrorCode::SpecInvalid, {context.folder.path(), QStringLiteral("economy.json"), QStringLiteral("more taxes than buildings")});
    tax.resize(count);
    const qint64 limit = economy.value(QStringLiteral("over_limit")).toInteger(), year = economy.value(QStringLiteral("tax_year")).toInteger();
    const double localShare = economy.value(QStringLiteral("local_share")).toDouble();
    const auto local = [&](qint64 yuan) { return std::round(double(yuan) * localShare); };
    const Range tenant(economy.value(QStringLiteral("enterprise")).toObject().value(QStringLiteral("tenant_m2")));
    const Range vacancy(json.value(QStringLiteral("vacancy")));
    const QJsonObject few = json.value(QStringLiteral("few")).toObject(); // the building at this place by tax is let to so few that its tax is nobody's to see
    const auto fewAt = std::size_t(few.value(QStringLiteral("place")).toInt());
    std::vector<std::size_t> numbers(count); // so that the number says nothing of the rank
    std::iota(numbers.begin(), numbers.end(), std::size_t(1));
    prng.shuffle(numbers);

    std::vector<Site> sites;
    std::vector<DemoBuilding> buildings;
    DemoTable table(context, QStringLiteral("building"));
    for (std::size_t i = 0; i < count; ++i) {
        const bool isOver = tax[i].now >= limit;
        sites.push_back(siteFor(land, json, stops, sites, isOver, prng));
        const Site &site = sites.back();
        DemoBuilding b;
        b.id = json.value(QStringLiteral("id")).toString() + QStringLiteral("%1").arg(numbers[i], 3, 10, QLatin1Char('0'));
        b.community = land.communities[site.community].code;
        b.address = land.addressIn(site.community, prng);
        b.at = site.centre;
        b.taxYuan = tax[i].now;
        b.taxBeforeYuan = tax[i].before;
        b.floors = int(isOver ? prng.whole(20, 44) : prng.whole(5, 28));
        const double gfa = std::round(areaM2(site.shape) * b.floors * 0.92), leasable = std::round(gfa * prng.between(0.66, 0.78));
        const double leased = std::round(leasable * (1 - vacancy.draw(prng)));
        const auto nearest = std::min_element(stops.begin(), stops.end(),
                                              [&](const DemoStation &x, const DemoStation &y) { return distanceM(x.at, b.at) < distanceM(y.at, b.at); });
        table.set(QStringLiteral("building_id"), b.id);
        table.set(QStringLiteral("name"), numbered(json.value(QStringLiteral("name")), qint64(numbers[i]), 3));
        table.set(QStringLiteral("community_code"), b.community);
        table.set(QStringLiteral("address"), b.address);
        table.set(QStringLiteral("gfa_m2"), gfa);
        table.set(QStringLiteral("leasable_m2"), leasable);
        table.set(QStringLiteral("leased_m2"), leased);
        b.companies =
            i + 1 == fewAt ? few.value(QStringLiteral("companies")).toInteger() : std::max<qint64>(5, qint64(leased / ((tenant.low + tenant.high) / 2)));
        table.set(QStringLiteral("companies"), b.companies);
        table.set(QStringLiteral("floors"), qint64(b.floors));
        table.set(QStringLiteral("grade"), isOver ? QStringLiteral("A") : b.floors > 18 ? QStringLiteral("B") : QStringLiteral("C"));
        table.set(QStringLiteral("built_year"), prng.whole(1998, 2019));
        table.set(QStringLiteral("owner"), numbered(json.value(QStringLiteral("owner")), prng.whole(1, 120), 3));
        table.set(QStringLiteral("operator"), numbered(json.value(QStringLiteral("operator")), prng.whole(1, 40), 2));
        table.set(QStringLiteral("tax_year"), year);
        if (b.taxYuan > 0) {
            table.set(QStringLiteral("tax_total"), double(b.taxYuan));
            table.set(QStringLiteral("tax_local"), local(b.taxYuan));
            table.set(QStringLiteral("tax_previous"), double(tax[i].before));
        }
        if (nearest != stops.end()) {
            b.metroM = std::round(distanceM(nearest->at, b.at));
            table.set(QStringLiteral("metro_station"), nearest->name);
            table.set(QStringLiteral("metro_distance_m"), b.metroM);
        }
        table.setGeometry(site.shape);
        table.write();
        buildings.push_back(b);
    }
    if (auto ok = table.finish(); !ok)
        return fail(ok);

    DemoTable years(context, QStringLiteral("building_year"));
    for (std::size_t i = 0; i < count; ++i) {
        for (const qint64 back : {1, 0}) {
            const qint64 amount = back == 0 ? tax[i].now : tax[i].before;
            if (amount == 0)
                continue;
            years.set(QStringLiteral("building_id"), buildings[i].id);
            years.set(QStringLiteral("year"), year - back);
            years.set(QStringLiteral("community_code"), buildings[i].community);
            years.set(QStringLiteral("tax_total"), double(amount));
            years.set(QStringLiteral("tax_local"), local(amount));
            years.set(QStringLiteral("is_over_100m"), qint64(amount >= limit));
            years.write();
        }
    }
    if (auto ok = years.finish(); !ok)
        return fail(ok);
    return buildings;
}

} // namespace om
