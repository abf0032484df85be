// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demobase.h"

#include "ingest/demo/fixedrows.h"

#include <algorithm>
#include <numbers>

namespace om {

namespace {

void writeRoad(DemoTable &table, const QString &id, const QString &name, const QString &type, const std::vector<LonLat> &line)
{
    table.set(QStringLiteral("feature_id"), id);
    if (!name.isEmpty())
        table.set(QStringLiteral("name"), name);
    table.set(QStringLiteral("class"), type);
    table.setGeometry(lineOf(line));
    table.write();
}

/// Minor streets: two families of gently bent parallels, cut where they leave the outline or meet water, with random gaps.
void writeStreets(DemoTable &table, const DemoLand &land, const QJsonObject &net, quint64 seed)
{
    const double spacing = net.value(QStringLiteral("spacing_m")).toDouble(), bend = net.value(QStringLiteral("bend_m")).toDouble();
    const double period = net.value(QStringLiteral("period_m")).toDouble(), gap = net.value(QStringLiteral("gap")).toDouble();
    const double turn = net.value(QStringLiteral("angle_deg")).toDouble() * std::numbers::pi / 180;
    if (spacing <= 0 || period <= 0)
        return;
    const Box box = land.outline.box();
    const LonLat middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    constexpr double reach = 10000, step = 60; // metres; beyond any street of the outline
    Prng prng(seed, "streets");
    int number = 0;
    for (const bool isNorthSouth : {false, true}) {
        for (double offset = -reach; offset <= reach; offset += spacing * prng.between(0.75, 1.25)) {
            std::vector<LonLat> run;
            double nextGap = prng.between(0, spacing);
            bool isGap = false;
            const auto end = [&] {
                if (run.size() > 3)
                    writeRoad(table, QStringLiteral("S%1").arg(++number, 4, 10, QLatin1Char('0')), {}, QStringLiteral("minor"), run);
                run.clear();
            };
            for (double along = -reach; along <= reach; along += step) {
                const double side = offset + bend * std::sin(along / period * 2 * std::numbers::pi + offset / period);
                const double x = isNorthSouth ? side : along, y = isNorthSouth ? along : side;
                const LonLat p = shifted(middle, x * std::cos(turn) - y * std::sin(turn), x * std::sin(turn) + y * std::cos(turn));
                if ((nextGap -= step) < 0) {
                    isGap = prng.chance(gap);
                    nextGap = spacing * prng.between(0.8, 2.0);
                }
                if (!isGap && contains(land.outline, p.lon, p.lat) && !land.isWater(p))
                    run.push_back(p);
                else
                    end();
            }
            end();
        }
    }
}

} // namespace

Result<void> writeBase(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("land"));
    if (!json)
        return fail(json);
    DemoTable water(context, QStringLiteral("base_water"));
    const QJsonArray waters = json->value(QStringLiteral("water")).toArray();
    for (std::size_t i = 0; i < land.water.size(); ++i) {
        const QJsonObject o = waters.at(qsizetype(i)).toObject();
        water.set(QStringLiteral("feature_id"), o.value(QStringLiteral("id")).toString());
        if (const QString name = o.value(QStringLiteral("name")).toString(); !name.isEmpty())
            water.set(QStringLiteral("name"), name);
        water.set(QStringLiteral("kind"), o.value(QStringLiteral("shape")).toString());
        water.setGeometry(land.water[i]);
        water.write();
    }
    if (auto ok = water.finish(); !ok)
        return ok;

    DemoTable green(context, QStringLiteral("base_green"));
    Prng prng(context.seed, "green");
    for (const QJsonArray entries = json->value(QStringLiteral("green")).toArray(); const auto &g : entries) {
        const QJsonObject o = g.toObject();
        green.set(QStringLiteral("feature_id"), o.value(QStringLiteral("id")).toString());
        if (const QString name = o.value(QStringLiteral("name")).toString(); !name.isEmpty())
            green.set(QStringLiteral("name"), name);
        green.set(QStringLiteral("kind"), o.value(QStringLiteral("kind")).toString());
        green.setGeometry(
            patch({o.value(QStringLiteral("lon")).toDouble(), o.value(QStringLiteral("lat")).toDouble()}, o.value(QStringLiteral("area_m2")).toDouble(), prng));
        green.write();
    }
    if (auto ok = green.finish(); !ok)
        return ok;

    DemoTable road(context, QStringLiteral("base_road"));
    for (const QJsonArray entries = json->value(QStringLiteral("roads")).toArray(); const auto &r : entries) {
        const QJsonObject o = r.toObject();
        writeRoad(road, o.value(QStringLiteral("id")).toString(), o.value(QStringLiteral("name")).toString(), o.value(QStringLiteral("class")).toString(),
                  smoothLine(pointsOf(o.value(QStringLiteral("points")).toArray()), 8));
    }
    writeStreets(road, land, json->value(QStringLiteral("street_net")).toObject(), context.seed);
    if (auto ok = road.finish(); !ok)
        return ok;
    for (const char *dataset : {"metro_line", "metro_station", "event_marker", "area_change", "calendar_day", "office_hours"})
        if (auto ok = writeFixedDataset(context, land, QLatin1StringView(dataset)); !ok)
            return ok;
    return {};
}

Result<void> writeDepartments(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("codes/department"));
    if (!json)
        return fail(json);
    DemoTable table(context, QStringLiteral("department"));
    for (const QJsonArray entries = json->value(QStringLiteral("codes")).toArray(); const auto &d : entries) {
        const QJsonObject o = d.toObject();
        for (const auto &field : {QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("name_en")})
            table.set(field, o.value(field).toString());
        const QString kind = o.value(QStringLiteral("attributes")).toObject().value(QStringLiteral("kind")).toString();
        table.set(QStringLiteral("kind"), kind);
        if (kind != QLatin1String("district"))
            table.set(QStringLiteral("parent_code"), land.districtCode);
        table.write();
    }
    return table.finish();
}

} // namespace om
