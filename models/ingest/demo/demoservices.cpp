// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoservices.h"

#include "ingest/demo/demowords.h"
#include "ingest/demo/fixedrows.h"

#include <QDate>

#include <algorithm>

namespace om {

namespace {

struct Point
{
    QString id, community;
    double weight = 1;
};
struct Machine
{
    Point point;
    std::size_t type = 0;
};

class ServiceWriter
{
public:
    ServiceWriter(DemoContext &context, const DemoLand &land, const QJsonObject &json)
        : m_context(context)
        , m_land(land)
        , m_json(json)
        , m_prng(context.seed, "services")
        , m_atOnce(context.seed, "services done at once")
        , m_channels(context.seed, "services by special channel")
    {
        for (const QJsonArray entries = json.value(QStringLiteral("months")).toArray(); const auto &m : entries)
            m_months.push_back(m.toDouble());
    }

    Result<void> write()
    {
        if (auto ok = writePoints(); !ok)
            return ok;
        DemoTable table(m_context, QStringLiteral("service_stat"));
        writeApprovals(table, {m_hall}, part("hall"), QStringLiteral("street"));
        writeApprovals(table, m_centers, part("centers"), QStringLiteral("community"));
        writeSelfService(table);
        if (auto ok = table.finish(); !ok)
            return ok;
        return writeMeasures();
    }

private:
    QJsonObject part(const char *name) const { return m_json.value(QLatin1StringView(name)).toObject(); }
    std::size_t communityOf(const QString &code) const
    {
        const auto it = std::find_if(m_land.communities.begin(), m_land.communities.end(), [&](const DemoCommunity &c) { return c.code == code; });
        return it == m_land.communities.end() ? 0 : std::size_t(it - m_land.communities.begin());
    }

    Point writePoint(DemoTable &table, const QString &id, const QString &name, const QString &kind, std::size_t community, const QString &hours, qint64 windows,
                     qint64 terminals, const QString &opened)
    {
        table.set(QStringLiteral("point_id"), id);
        table.set(QStringLiteral("name"), name);
        table.set(QStringLiteral("kind"), kind);
        table.set(QStringLiteral("community_code"), m_land.communities[community].code);
        table.set(QStringLiteral("address"), m_land.addressIn(community, m_prng));
        table.set(QStringLiteral("open_hours"), hours);
        table.set(QStringLiteral("windows"), windows);
        table.set(QStringLiteral("terminals"), terminals);
        if (!opened.isEmpty())
            table.set(QStringLiteral("opened"), opened);
        table.setPoint(m_land.pointIn(community, m_prng));
        table.write();
        return {id, m_land.communities[community].code, double(m_land.communities[community].population) * m_prng.between(0.8, 1.2)};
    }

    Result<void> writePoints()
    {
        DemoTable table(m_context, QStringLiteral("service_point"));
        const auto text = [](const QJsonObject &o, const char *key) { return o.value(QLatin1StringView(key)).toString(); };
        const QJsonObject hall = part("hall"), centers = part("centers"), zone = part("zone"), terminals = part("terminals");
        m_hall = writePoint(table, QStringLiteral("H01"), text(hall, "name"), QStringLiteral("hall"), communityOf(text(hall, "community")),
                            text(hall, "open_hours"), hall.value(QStringLiteral("windows")).toInteger(), 0, {});
        for (std::size_t i = 0; i < m_land.communities.size(); ++i) {
            const DemoCommunity &c = m_land.communities[i];
            m_centers.push_back(writePoint(table, QStringLiteral("C") + c.code.right(3), text(centers, "name").replace(QStringLiteral("{community}"), c.name),
                                           QStringLiteral("community_center"), i, text(centers, "open_hours"), m_prng.whole(3, 8), 0, {}));
        }
        const Point zonePoint =
            writePoint(table, QStringLiteral("Z01"), text(zone, "name"), QStringLiteral("self_service_zone"), communityOf(text(zone, "community")),
                       text(zone, "open_hours"), 0, zone.value(QStringLiteral("terminals")).toInteger(), text(zone, "opened"));
        // One entry a machine and its type; the zone's machines come first.
        std::vector<std::size_t> types;
        const QJsonArray machines = terminals.value(QStringLiteral("machines")).toArray();
        for (qsizetype t = 0; t < machines.size(); ++t)
            types.insert(types.end(), std::size_t(machines.at(t).toObject().value(QStringLiteral("count")).toInt()), std::size_t(t));
        m_prng.shuffle(types);
        const auto inZone = std::size_t(zone.value(QStringLiteral("terminals")).toInt());
        for (std::size_t i = 0; i < types.size(); ++i) {
            const auto number = qint64(i - inZone) + 1;
            m_machines.push_back(
                {i < inZone ? zonePoint
                            : writePoint(table, QStringLiteral("T") + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0')),
                                         numbered(terminals.value(QStringLiteral("name")), number, 3), QStringLiteral("terminal"),
                                         (i * 13) % m_land.communities.size(), anyOf(terminals.value(QStringLiteral("open_hours")), m_prng), 0, 1, {}),
                 types[i]});
        }
        return table.finish();
    }

    void begin(DemoTable &table, const Point &point, std::size_t month, const QString &item, const QString &level, const QString &channel)
    {
        table.set(QStringLiteral("point_id"), point.id);
        table.set(QStringLiteral("month"), QDate(m_json.value(QStringLiteral("year")).toInt(), int(month) + 1, 1).toString(Qt::ISODate));
        table.set(QStringLiteral("item"), item);
        table.set(QStringLiteral("community_code"), point.community);
        table.set(QStringLiteral("level"), level);
        table.set(QStringLiteral("channel"), channel);
    }

    void writeApprovals(DemoTable &table, const std::vector<Point> &points, const QJsonObject &json, const QString &level)
    {
        QStringList items;
        std::vector<double> itemWeights, weights;
        const QJsonObject all = json.value(QStringLiteral("items")).toObject();
        for (auto it = all.begin(); it != all.end(); ++it) {
            items.append(it.key());
            itemWeights.push_back(it->toDouble());
        }
        for (const Point &p : points)
            for (const double m : m_months)
                for (const double w : itemWeights)
                    weights.push_back(p.weight * m * w * m_prng.between(0.9, 1.1));
        const auto counts = apportion(json.value(QStringLiteral("total")).toInteger(), weights);
        const double atOnce = json.value(QStringLiteral("at_once")).toDouble();
        const double online = json.value(QStringLiteral("online")).toDouble(), mailed = json.value(QStringLiteral("mailed")).toDouble();
        std::size_t at = 0;
        for (const Point &p : points) {
            for (std::size_t m = 0; m < m_months.size(); ++m) {
                for (const QString &item : items) {
                    const qint64 count = counts[at++];
                    begin(table, p, m, item, level, QStringLiteral("window"));
                    table.set(QStringLiteral("accepted"), count);
                    const auto done = qint64(std::lround(double(count) * m_prng.between(0.985, 1.0)));
                    table.set(QStringLiteral("done"), done);
                    table.set(QStringLiteral("at_once"), qint64(std::lround(double(done) * atOnce * m_atOnce.between(0.9, 1.1))));
                    table.set(QStringLiteral("online"), qint64(std::lround(double(count) * online * m_prng.between(0.9, 1.1))));
                    table.set(QStringLiteral("mailed"), qint64(std::lround(double(count) * mailed * m_prng.between(0.9, 1.1))));
                    writeChannels(table, json, item, count);
                    if (level == u"street")
                        addUp(table, item);
                    table.write();
                }
            }
        }
    }

    /// What came by the special channel, and of business at the window for companies; only where the declaration has them.
    void writeChannels(DemoTable &table, const QJsonObject &json, const QString &item, qint64 count)
    {
        const auto part = [&](const QString &field) {
            if (const double share = json.value(field).toDouble(); share > 0)
                table.set(field, qint64(std::lround(double(count) * share * m_channels.between(0.85, 1.15))));
        };
        part(QStringLiteral("special_channel"));
        if (item == u"business")
            part(QStringLiteral("company_window"));
    }

    void addUp(const DemoTable &table, const QString &item)
    {
        for (const char *field : {"accepted", "at_once", "online", "mailed", "special_channel", "company_window"}) {
            const QString name = QLatin1StringView(field);
            const qint64 value = table.integer(name);
            m_street[name] += value;
            m_street[name + u' ' + item] += value;
        }
    }

    /// The reforms as declared, each with the cases of the street hall that it served: the sum of the field that its declaration names.
    Result<void> writeMeasures()
    {
        auto rows = FixedRows::read(m_context.folder, QStringLiteral("service_measure"));
        if (!rows)
            return fail(rows);
        rows->change([this](QJsonObject &row) {
            const QString field = row.value(QStringLiteral("counts")).toString(), item = row.value(QStringLiteral("counted_item")).toString();
            if (!field.isEmpty())
                row.insert(QStringLiteral("cases"), m_street.value(item.isEmpty() ? field : field + u' ' + item));
        });
        DemoTable table(m_context, QStringLiteral("service_measure"));
        rows->writeTo(table, m_land);
        return table.finish();
    }

    /// Machines of one type at one point are one row a month; what they did counts as self-service, never as approvals.
    void writeSelfService(DemoTable &table)
    {
        const QJsonArray types = part("terminals").value(QStringLiteral("machines")).toArray();
        for (qsizetype t = 0; t < types.size(); ++t) {
            const QJsonObject type = types.at(t).toObject();
            std::vector<Point> points; // the zone has several machines of a type: their weights add up
            for (const Machine &m : m_machines) {
                if (m.type != std::size_t(t))
                    continue;
                const auto same = std::find_if(points.begin(), points.end(), [&](const Point &p) { return p.id == m.point.id; });
                if (same == points.end())
                    points.push_back(m.point);
                else
                    same->weight += m.point.weight;
            }
            std::vector<double> weights;
            for (const Point &p : points)
                for (const double m : m_months)
                    weights.push_back(p.weight * m * m_prng.between(0.85, 1.15));
            const auto counts = apportion(type.value(QStringLiteral("total")).toInteger(), weights);
            const QString code = type.value(QStringLiteral("code")).toString();
            std::size_t at = 0;
            for (const Point &p : points) {
                for (std::size_t m = 0; m < m_months.size(); ++m) {
                    begin(table, p, m, QStringLiteral("self_") + code, QStringLiteral("self_service"), QStringLiteral("terminal"));
                    table.set(QStringLiteral("machine"), code);
                    table.set(QStringLiteral("self_service"), qint64(counts[at++]));
                    table.write();
                }
            }
        }
    }

    DemoContext &m_context;
    const DemoLand &m_land;
    const QJsonObject &m_json;
    Prng m_prng, m_atOnce, m_channels; // streams of their own, so that the others stay as they were
    QHash<QString, qint64> m_street; ///< what the street hall did in the year, by field, and by "field item"
    std::vector<double> m_months;
    Point m_hall;
    std::vector<Point> m_centers;
    std::vector<Machine> m_machines;
};

} // namespace

Result<void> writeServices(DemoContext &context, const DemoLand &land)
{
    const auto json = context.folder.read(QStringLiteral("services"));
    if (!json)
        return fail(json);
    if (auto ok = ServiceWriter(context, land, *json).write(); !ok)
        return ok;
    for (const char *dataset : {"published_figure", "data_delivery"})
        if (auto ok = writeFixedDataset(context, land, QLatin1StringView(dataset)); !ok)
            return ok;
    return {};
}

} // namespace om
