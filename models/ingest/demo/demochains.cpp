// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demochains.h"

#include "geo/crs.h"

#include <algorithm>
#include <map>

namespace om {

namespace {

using Members = std::vector<const DemoCompany *>;

/// Bent to the left of its way, so that two directions between the same places stay apart.
Geometry arc(LonLat from, LonLat to)
{
    constexpr int pieces = 16;
    constexpr double bend = 0.18;
    const LonLat middle{(from.lon + to.lon) / 2 - (to.lat - from.lat) * bend, (from.lat + to.lat) / 2 + (to.lon - from.lon) * bend};
    std::vector<LonLat> line;
    for (int i = 0; i <= pieces; ++i) {
        const double t = double(i) / pieces, u = 1 - t;
        line.push_back({u * u * from.lon + 2 * u * t * middle.lon + t * t * to.lon, u * u * from.lat + 2 * u * t * middle.lat + t * t * to.lat});
    }
    return lineOf(line);
}

class LinkWriter
{
public:
    explicit LinkWriter(DemoContext &context)
        : m_table(context, QStringLiteral("chain_link"))
    { }

    void write(const DemoCompany &from, const DemoCompany &to)
    {
        m_table.set(QStringLiteral("link_id"), QStringLiteral("CL%1").arg(++m_number, 4, 10, QLatin1Char('0')));
        m_table.set(QStringLiteral("chain"), from.chain);
        m_table.set(QStringLiteral("from_id"), from.id);
        m_table.set(QStringLiteral("from_segment"), from.segment);
        m_table.set(QStringLiteral("to_id"), to.id);
        m_table.set(QStringLiteral("to_segment"), to.segment);
        m_table.set(QStringLiteral("community_code"), from.community);
        m_table.setGeometry(arc(from.at, to.at));
        m_table.write();
    }
    Result<void> finish() { return m_table.finish(); }

private:
    DemoTable m_table;
    int m_number = 0;
};

const DemoCompany &nearest(const Members &members, LonLat at)
{
    return **std::ranges::min_element(members, {}, [at](const DemoCompany *c) { return distanceM(c->at, at); });
}

} // namespace

Result<void> writeChainLinks(DemoContext &context, const std::vector<DemoCompany> &companies, const QJsonObject &json)
{
    std::map<QString, std::map<QString, Members>> chains; // by chain and segment, the first that came
    for (const DemoCompany &company : companies) {
        if (!company.isActive || company.chain.isEmpty())
            continue;
        Members &members = chains[company.chain][company.segment];
        if (qint64(members.size()) < json.value(company.segment).toInteger())
            members.push_back(&company);
    }
    LinkWriter links(context);
    for (auto &[chain, segments] : chains) {
        const Members &middle = segments[QStringLiteral("middle")];
        if (middle.empty())
            continue;
        for (const DemoCompany *up : segments[QStringLiteral("up")])
            links.write(*up, nearest(middle, up->at));
        for (const DemoCompany *down : segments[QStringLiteral("down")])
            links.write(nearest(middle, down->at), *down);
    }
    return links.finish();
}

} // namespace om
