// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pilefinder.h"

#include <QJsonObject>

#include <algorithm>

namespace om {

void PileFinder::add(const Geometry &shape)
{
    if (shape.type != GeometryType::Point || shape.pointCount() != 1)
        return;
    ++m_points;
    const LonLat at{shape.xy[0], shape.xy[1]};
    const auto known = std::find_if(m_counters.begin(), m_counters.end(), [&at](const Counter &c) { return c.at.lon == at.lon && c.at.lat == at.lat; });
    if (known != m_counters.end()) {
        ++known->count;
    } else if (m_counters.size() < std::size_t(counters)) {
        m_counters.push_back({at, 1});
    } else {
        for (Counter &counter : m_counters)
            --counter.count;
        std::erase_if(m_counters, [](const Counter &c) { return c.count == 0; });
    }
}

std::vector<LonLat> PileFinder::candidates() const
{
    std::vector<LonLat> places;
    const qint64 error = m_points / (counters + 1); // a count is too small by this at most
    for (const Counter &counter : m_counters)
        if (isPile(counter.count + error))
            places.push_back(counter.at);
    return places;
}

QJsonArray toJson(const std::vector<Pile> &piles)
{
    QJsonArray json;
    for (const Pile &pile : piles)
        json.append(QJsonObject{{QStringLiteral("lon"), pile.at.lon},
                                {QStringLiteral("lat"), pile.at.lat},
                                {QStringLiteral("rows"), pile.rows},
                                {QStringLiteral("first_row"), pile.firstRow}});
    return json;
}

} // namespace om
