// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demodrones.h"

#include "geo/crs.h"
#include "ingest/demo/demofindings.h"
#include "ingest/demo/demowords.h"
#include "ingest/demo/fixedrows.h"

#include <QDate>

#include <algorithm>

namespace om {

namespace {

constexpr qint64 minute = 60, hour = 3600;

struct Dock
{
    QString id;
    LonLat at;
    std::size_t community;
};
struct Mission
{
    QString id, scene, department;
    std::size_t dock;
    LonLat target;
    std::size_t community;
    LocalTime planned;
};
struct Route
{
    Geometry line;
    Geometry seen; ///< the ground below its strips
};

/// Out from the dock, up and down in parallel strips over the target, and back; stretched about the dock until it is so long.
Route route(LonLat dock, LonLat target, double wantedM, Prng &prng)
{
    std::vector<LonLat> line{dock};
    const double width = prng.between(90, 150), reach = prng.between(260, 420);
    const int strips = int(prng.whole(5, 8));
    for (int i = 0; i < strips; ++i)
        for (const double side : {-1.0, 1.0})
            line.push_back(shifted(target, (i - strips / 2.0) * width, (i % 2 == 0 ? side : -side) * reach));
    line.push_back(dock);
    const double factor = wantedM / lengthM(lineOf(line));
    const auto stretched = [&](LonLat p) { return LonLat{dock.lon + (p.lon - dock.lon) * factor, dock.lat + (p.lat - dock.lat) * factor}; };
    for (LonLat &p : line)
        p = stretched(p);
    std::vector<LonLat> seen;
    const double west = (-strips / 2.0 - 0.5) * width, east = (strips / 2.0 - 0.5) * width; // half a strip beyond the outermost ones
    for (const auto &[x, y] : {std::pair(west, -reach), {east, -reach}, {east, reach}, {west, reach}})
        seen.push_back(stretched(shifted(target, x, y)));
    return {lineOf(line), polygonOf(seen)};
}

class DroneWriter
{
public:
    DroneWriter(DemoContext &context, const DemoLand &land, const QJsonObject &json)
        : m_context(context)
        , m_land(land)
        , m_json(json)
        , m_prng(context.seed, "drones")
    { }

    Result<void> write()
    {
        for (const auto part : {&DroneWriter::writeDocks, &DroneWriter::writeMissions, &DroneWriter::writeFlights, &DroneWriter::writeFound})
            if (auto ok = (this->*part)(); !ok)
                return ok;
        return {};
    }

private:
    QJsonObject part(const char *name) const { return m_json.value(QLatin1StringView(name)).toObject(); }
    const QString &codeAt(std::size_t community) const { return m_land.communities[community].code; }

    Result<void> writeDocks()
    {
        const QJsonObject json = part("docks");
        const auto count = json.value(QStringLiteral("count")).toInteger();
        DemoTable table(m_context, QStringLiteral("drone_dock"));
        for (qint64 i = 0; i < count; ++i) {
            const std::size_t community = std::size_t(i) * m_land.communities.size() / std::size_t(count);
            const Dock dock{idOf("D", i + 1, 2), m_land.pointIn(community, m_prng), community};
            table.set(QStringLiteral("dock_id"), dock.id);
            table.set(QStringLiteral("name"), numbered(json.value(QStringLiteral("name")), i + 1, 2));
            table.set(QStringLiteral("community_code"), codeAt(community));
            table.set(QStringLiteral("range_m"), json.value(QStringLiteral("range_m")).toDouble());
            table.set(QStringLiteral("state"), m_prng.chance(0.1) ? QStringLiteral("maintenance") : QStringLiteral("ready"));
            table.setPoint(dock.at);
            table.write();
            m_docks.push_back(dock);
        }
        return table.finish();
    }

    Result<void> writeMissions()
    {
        const QJsonObject json = part("missions");
        std::vector<QJsonObject> scenes;
        std::vector<double> weights;
        for (const QJsonArray entries = m_json.value(QStringLiteral("scenes")).toArray(); const auto &s : entries) {
            scenes.push_back(s.toObject());
            weights.push_back(s.toObject().value(QStringLiteral("weight")).toDouble());
        }
        const Chooser scene(weights);
        const QDate from = QDate::fromString(json.value(QStringLiteral("from")).toString(), Qt::ISODate),
                    to = QDate::fromString(json.value(QStringLiteral("to")).toString(), Qt::ISODate);
        const qint64 count = json.value(QStringLiteral("count")).toInteger(), days = from.daysTo(to) + 1;
        DemoTable table(m_context, QStringLiteral("drone_mission"));
        for (qint64 i = 0; i < count; ++i) {
            const QJsonObject &what = scenes[scene.pick(m_prng)];
            const std::size_t dock = m_prng.below(m_docks.size());
            Mission m{idOf("M", i + 1, 3), what.value(QStringLiteral("code")).toString(), what.value(QStringLiteral("department")).toString(), dock, {}, 0, {}};
            m.planned = {LocalTime::of(from.addDays(i * days / count)).seconds + m_prng.whole(8 * hour, 14 * hour) / (10 * minute) * (10 * minute)};
            m.community = m_docks[dock].community;
            m.target = m_docks[dock].at;
            for (int k = 0; k < 60 && m.target.lon == m_docks[dock].at.lon; ++k)
                if (const LonLat p = shifted(m_docks[dock].at, m_prng.between(-1300, 1300), m_prng.between(-1300, 1300));
                    m_land.communityAt(p) < m_land.communities.size())
                    m.target = p;
            m.community = m_land.communityAt(m.target);
            table.set(QStringLiteral("mission_id"), m.id);
            table.set(QStringLiteral("name"), numbered(json.value(QStringLiteral("name")), i + 1, 3));
            table.set(QStringLiteral("scene"), m.scene);
            table.set(QStringLiteral("community_code"), codeAt(m.community));
            table.set(QStringLiteral("department"), m.department);
            table.setTime(QStringLiteral("planned_t"), m.planned);
            table.setGeometry(route(m_docks[dock].at, m.target, 7000, m_prng).line);
            table.write();
            m_missions.push_back(m);
        }
        return table.finish();
    }

    Result<void> writeFlights()
    {
        const QJsonObject json = part("flights");
        const auto count = std::size_t(json.value(QStringLiteral("count")).toInt());
        std::vector<double> lengths;
        for (std::size_t i = 0; i < count; ++i)
            lengths.push_back(m_prng.between(0.7, 1.3));
        const auto minutes = apportion(json.value(QStringLiteral("minutes")).toInteger(), lengths),
                   km = apportion(json.value(QStringLiteral("km_hundredths")).toInteger(), lengths);
        DemoTable table(m_context, QStringLiteral("drone_flight"));
        LocalTime free; // when the flights of the mission before this one have ended
        std::size_t before = m_missions.size();
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t nth = i * m_missions.size() / count;
            const Mission &m = m_missions[nth];
            const LocalTime start =
                nth == before ? LocalTime{free.seconds + m_prng.whole(8, 25) * minute} : LocalTime{m.planned.seconds + m_prng.whole(0, 12) * minute};
            const LocalTime end{start.seconds + minutes[i] * minute};
            free = end;
            before = nth;
            DemoFlight f{idOf("F", qint64(i) + 1, 4), m.scene, m.target, m.community, end, {}};
            table.set(QStringLiteral("flight_id"), f.id);
            table.set(QStringLiteral("mission_id"), m.id);
            table.set(QStringLiteral("dock_id"), m_docks[m.dock].id);
            table.set(QStringLiteral("scene"), m.scene);
            table.set(QStringLiteral("community_code"), codeAt(m.community));
            table.setTime(QStringLiteral("t0"), start);
            table.setTime(QStringLiteral("t1"), end);
            table.set(QStringLiteral("minutes"), double(minutes[i]));
            table.set(QStringLiteral("km"), double(km[i]) / 100);
            table.set(QStringLiteral("pilot"),
                      numbered(json.value(QStringLiteral("pilot")), m_prng.whole(1, json.value(QStringLiteral("pilots")).toInteger()), 2));
            table.set(QStringLiteral("result"), json.value(QStringLiteral("result")).toString());
            Route flown = route(m_docks[m.dock].at, m.target, double(km[i]) * 10, m_prng);
            f.seen = std::move(flown.seen);
            table.setGeometry(std::move(flown.line));
            table.write();
            m_flights.push_back(std::move(f));
        }
        return table.finish();
    }

    Result<void> writeFound() { return writeFindings(m_context, m_land, m_json, m_flights, m_prng); }

    DemoContext &m_context;
    const DemoLand &m_land;
    const QJsonObject &m_json;
    Prng m_prng;
    std::vector<Dock> m_docks;
    std::vector<Mission> m_missions;
    std::vector<DemoFlight> m_flights;
};

} // namespace

Result<void> writeDrones(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("drones"));
    if (!json)
        return fail(json);
    if (auto zones = writeFixedDataset(context, land, QStringLiteral("flight_zone")); !zones)
        return zones;
    return DroneWriter(context, land, *json).write();
}

} // namespace om
