// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoenterprises.h"

#include "ingest/demo/demowords.h"
#include "ingest/demo/uscc.h"

#include <algorithm>

namespace om {

namespace {

class EnterpriseWriter
{
public:
    EnterpriseWriter(DemoContext &context, const DemoLand &land, const QJsonObject &economy)
        : m_json(economy.value(QStringLiteral("enterprise")).toObject())
        , m_land(land)
        , m_table(context, QStringLiteral("enterprise"))
        , m_prng(context.seed, "enterprises")
        , m_ends(context.seed, "ends of enterprises")
        , m_status(m_json.value(QStringLiteral("status")).toObject())
        , m_scales(m_json.value(QStringLiteral("scales")).toObject())
        , m_today(context.asOf.date())
    {
        std::vector<double> outside, inside, people;
        for (const QJsonArray entries = economy.value(QStringLiteral("industries")).toArray(); const auto &i : entries) {
            m_industries.push_back(i.toObject());
            outside.push_back(i.toObject().value(QStringLiteral("outside")).toDouble());
            inside.push_back(i.toObject().value(QStringLiteral("inside")).toDouble());
        }
        m_outside = Chooser(outside);
        m_inside = Chooser(inside);
        for (const DemoCommunity &c : land.communities)
            people.push_back(double(c.population));
        m_community = Chooser(people);
    }

    void writeTenants(const DemoBuilding &b)
    {
        const qint64 count = b.companies;
        std::vector<double> weights;
        for (qint64 i = 0; i < count; ++i)
            weights.push_back(std::exp(1.3 * m_prng.normal()));
        const auto taxes = apportion(b.taxYuan, weights);
        qint64 floorBefore = 0, nth = 0;
        for (qint64 i = 0; i < count; ++i) {
            const qint64 floor = 1 + i * b.floors / count;
            nth = floor == floorBefore ? nth + 1 : 1;
            floorBefore = floor;
            begin(m_inside, b.address);
            m_table.set(QStringLiteral("community_code"), b.community);
            m_table.set(QStringLiteral("building_id"), b.id);
            m_table.set(QStringLiteral("floor"), floor);
            m_table.set(QStringLiteral("room"), QString::number(floor * 100 + nth));
            m_table.set(QStringLiteral("loc_quality"), QStringLiteral("address"));
            setStatus(QStringLiteral("active")); // whoever has left is no tenant
            m_company.building = b.id;
            m_company.taxYuan = taxes[std::size_t(i)];
            if (b.taxYuan > 0)
                m_table.set(QStringLiteral("tax"), double(m_company.taxYuan));
            // The first firms, spread over the largest buildings, are the headquarters; buildings come by their tax, highest first.
            const bool isHeadquarters = m_headquarters < m_json.value(QStringLiteral("headquarters")).toInteger() && i < 3;
            m_headquarters += isHeadquarters;
            setKind(isHeadquarters, b.metroM < 500 && m_prng.chance(0.05) ? QStringLiteral("metro") : QStringLiteral("building"));
            write(b.community, shifted(b.at, m_prng.between(-9, 9), m_prng.between(-9, 9)));
        }
    }

    void writeElsewhere(qint64 until)
    {
        while (m_number < until) {
            const std::size_t community = m_community.pick(m_prng);
            const auto &grids = m_land.gridsOf[community];
            const DemoGrid &grid = m_land.grids[grids[m_prng.below(grids.size())]];
            const DemoAddress &address = grid.addresses[m_prng.below(grid.addresses.size())];
            begin(m_outside, address.text);
            m_table.set(QStringLiteral("community_code"), m_land.communities[community].code);
            m_table.set(QStringLiteral("loc_quality"), QStringLiteral("address"));
            setStatus(m_status.draw(m_prng));
            setKind(false, {});
            LonLat at = shifted(address.at, 25 * m_prng.normal(), 25 * m_prng.normal());
            if (!contains(m_land.communities[community].polygon, at.lon, at.lat) || m_land.isWater(at))
                at = address.at;
            write(m_land.communities[community].code, at);
        }
    }

    Result<std::vector<DemoCompany>> finish()
    {
        if (auto ok = m_table.finish(); !ok)
            return fail(ok);
        return std::move(m_companies);
    }

private:
    double rate(const char *key) const { return m_json.value(QLatin1StringView(key)).toDouble(); }

    /// What every enterprise has: number, name, code, address, industry, size.
    void begin(const Chooser &industry, const QString &address)
    {
        ++m_number;
        m_company = {};
        const QJsonObject &section = m_industries[industry.pick(m_prng)];
        m_section = section.value(QStringLiteral("code")).toString();
        m_scale = m_scales.draw(m_prng);
        m_company.id = QStringLiteral("E%1").arg(m_number, 6, 10, QLatin1Char('0'));
        m_company.industry = m_section;
        m_table.set(QStringLiteral("enterprise_id"), m_company.id);
        m_table.set(QStringLiteral("name"), numbered(m_json.value(QStringLiteral("name")), m_number, 5));
        m_table.set(QStringLiteral("uscc"),
                    madeUpUscc(m_json.value(QStringLiteral("uscc_area")).toString(), m_json.value(QStringLiteral("uscc_stem")).toString(), quint64(m_number)));
        m_table.set(QStringLiteral("industry"), m_section);
        m_table.set(QStringLiteral("industry_code"), anyOf(section.value(QStringLiteral("classes")), m_prng));
        const bool isLocal = m_prng.chance(rate("local"));
        m_company.isLocal = isLocal;
        m_table.set(QStringLiteral("is_local"), qint64(isLocal));
        m_table.set(QStringLiteral("address"), address);
        if (isLocal)
            m_table.set(QStringLiteral("registered_address"), address);
        setFlag("is_four_up", m_scale != QLatin1String("micro") && m_prng.chance(rate("four_up") * 3.7));
        setFlag("is_high_tech",
                (m_section == QLatin1String("I") || m_section == QLatin1String("M") || m_section == QLatin1String("C")) &&
                    m_prng.chance(rate("high_tech") * 4));
        setFlag("is_specialised", m_section == QLatin1String("C") && m_prng.chance(rate("specialised") * 5));
        m_company.founded = m_today.addDays(-qint64(40 + 8800 * std::pow(m_prng.unit(), 1.8)));
        m_table.set(QStringLiteral("founded"), m_company.founded.toString(Qt::ISODate));
    }

    void setFlag(const char *field, bool isSet)
    {
        m_table.set(QString::fromLatin1(field), qint64(isSet));
        if (isSet)
            m_company.flags.append(QString::fromLatin1(field));
    }

    void setStatus(const QString &status)
    {
        m_company.isActive = status == QLatin1String("active");
        m_table.set(QStringLiteral("status"), status);
        if (m_company.isActive)
            return;
        const auto days = std::min<qint64>(m_company.founded.daysTo(m_today), m_json.value(QStringLiteral("ended_within_days")).toInteger());
        m_table.set(QStringLiteral("ended"), m_today.addDays(-qint64(double(days - 1) * m_ends.unit())).toString(Qt::ISODate));
    }

    void write(const QString &community, LonLat at)
    {
        m_company.community = community;
        m_company.at = at;
        m_table.setPoint(at);
        m_table.write();
        m_companies.push_back(std::move(m_company));
    }

    void setKind(bool isHeadquarters, const QString &economy)
    {
        if (isHeadquarters)
            m_scale = m_prng.chance(0.4) ? QStringLiteral("large") : QStringLiteral("medium");
        const double staff = m_scale == QLatin1String("large") ? m_prng.between(300, 1500)
            : m_scale == QLatin1String("medium")               ? m_prng.between(80, 300)
            : m_scale == QLatin1String("small")                ? m_prng.between(10, 80)
                                                               : m_prng.between(1, 10);
        m_table.set(QStringLiteral("scale"), m_scale);
        m_table.set(QStringLiteral("staff"), qint64(staff));
        m_company.staff = qint64(staff);
        m_company.revenueYuan = std::round(staff * m_prng.between(180000, 900000) / 1000) * 1000;
        m_table.set(QStringLiteral("revenue"), m_company.revenueYuan);
        m_table.set(QStringLiteral("registered_capital"), std::round(staff * m_prng.between(20000, 200000) / 10000) * 10000 + 10000);
        setFlag("is_headquarters", isHeadquarters);
        const bool isPlatform = !isHeadquarters && m_section == QLatin1String("I") && m_platforms < m_json.value(QStringLiteral("platform")).toInteger();
        m_platforms += isPlatform;
        if (isHeadquarters || isPlatform)
            m_table.set(QStringLiteral("economy"), isHeadquarters ? QStringLiteral("headquarters") : QStringLiteral("platform"));
        else if (!economy.isEmpty())
            m_table.set(QStringLiteral("economy"), economy);
        const QString chain = m_json.value(QStringLiteral("chains")).toObject().value(m_section).toString();
        if (!chain.isEmpty() && m_prng.chance(rate("chain_share"))) {
            m_company.chain = chain;
            const QString segments[] = {QStringLiteral("up"), QStringLiteral("middle"), QStringLiteral("down")};
            m_table.set(QStringLiteral("chain"), chain);
            m_company.segment = segments[m_prng.below(3)];
            m_table.set(QStringLiteral("chain_segment"), m_company.segment);
        }
    }

    const QJsonObject m_json;
    const DemoLand &m_land;
    DemoTable m_table;
    Prng m_prng, m_ends; // a stream of its own, so that the others stay as they were
    WeightedCodes m_status, m_scales;
    QDate m_today;
    std::vector<QJsonObject> m_industries;
    Chooser m_outside, m_inside, m_community;
    QString m_section, m_scale;
    DemoCompany m_company; ///< that is being written
    std::vector<DemoCompany> m_companies;
    qint64 m_number = 0, m_headquarters = 0, m_platforms = 0;
};

} // namespace

Result<std::vector<DemoCompany>> writeEnterprises(DemoContext &context, const DemoLand &land, const std::vector<DemoBuilding> &buildings,
                                                  const QJsonObject &economy)
{
    EnterpriseWriter writer(context, land, economy);
    for (const DemoBuilding &b : buildings)
        writer.writeTenants(b);
    writer.writeElsewhere(economy.value(QStringLiteral("enterprise")).toObject().value(QStringLiteral("count")).toInteger() * context.scale);
    return writer.finish();
}

} // namespace om
