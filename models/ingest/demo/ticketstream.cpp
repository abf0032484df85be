// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/ticketstream.h"

#include <algorithm>

namespace om {

TicketStream::TicketStream(const TicketPlan &plan, const DemoLand &land, const WorkClock &clock, quint64 seed)
    : m_plan(plan)
    , m_land(land)
    , m_clock(clock)
    , m_seed(seed)
{
    qint64 all = 0;
    for (const TicketSeries &s : plan.series) {
        m_lastYear = std::max(m_lastYear, s.year);
        all += s.count;
    }
    m_pastLimit = std::max<std::size_t>(m_pastLimit, std::size_t(all / 50)); // about a fortnight
    std::vector<double> now, before;
    Prng prng(seed, "grid weights");
    for (std::size_t i = 0; i < land.communities.size(); ++i) {
        const DemoCommunity &c = land.communities[i];
        now.push_back(double(c.population) * c.rate);
        before.push_back(now.back() / (1 + c.growth));
        std::vector<double> weights;
        for (std::size_t g = 0; g < land.gridsOf[i].size(); ++g)
            weights.push_back(std::exp(0.8 * prng.normal()));
        m_gridOf.emplace_back(weights);
    }
    m_community = Chooser(now);
    m_communityBefore = Chooser(before);
}

std::vector<double> TicketStream::dayWeights(const TicketSeries &series) const
{
    Prng prng(m_seed, "days" + std::to_string(series.year) + series.source.toStdString());
    std::vector<double> weights;
    for (QDate day(series.year, 1, 1); day.year() == series.year; day = day.addDays(1)) {
        double w = series.months.at(std::size_t(day.month() - 1)) / day.daysInMonth() * m_plan.weekday.at(std::size_t(day.dayOfWeek() - 1));
        if (day.dayOfWeek() < 6 && !m_clock.isWorkDay(day))
            w *= m_plan.holiday;
        w *= prng.between(0.85, 1.15);
        weights.push_back(series.from.isValid() && day < series.from ? 0 : w);
    }
    return weights;
}

bool TicketStream::run(const std::function<bool(const DemoTicket &)> &take)
{
    m_past.clear();
    int first = m_lastYear;
    for (const TicketSeries &s : m_plan.series)
        first = std::min(first, s.year);
    for (int year = first; year <= m_lastYear; ++year) {
        std::vector<std::size_t> series;
        std::vector<std::vector<qint64>> counts;
        for (std::size_t i = 0; i < m_plan.series.size(); ++i) {
            if (m_plan.series[i].year != year)
                continue;
            series.push_back(i);
            const auto parts = apportion(m_plan.series[i].count, dayWeights(m_plan.series[i]));
            counts.emplace_back(parts.begin(), parts.end());
        }
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            std::vector<qint64> today;
            for (const auto &c : counts)
                today.push_back(c[std::size_t(day.dayOfYear() - 1)]);
            if (!runDay(day, today, series, take))
                return false;
        }
    }
    return true;
}

bool TicketStream::runDay(QDate day, const std::vector<qint64> &counts, const std::vector<std::size_t> &series,
                          const std::function<bool(const DemoTicket &)> &take)
{
    Prng prng(m_seed, "tickets" + day.toString(Qt::ISODate).toStdString());
    std::vector<Draw> draws;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const Chooser &hours = m_plan.series[series[i]].isActive ? m_plan.activeHour : m_plan.passiveHour;
        for (qint64 k = 0; k < counts[i]; ++k)
            draws.push_back({{LocalTime::of(day).seconds + qint64(hours.pick(prng)) * 3600 + prng.whole(0, 3599)}, series[i], -1});
    }
    std::stable_sort(draws.begin(), draws.end(), [](const Draw &a, const Draw &b) { return a.accept < b.accept; });
    for (std::size_t h = 0; h < m_plan.hotspots.size(); ++h) {
        const TicketHotspot &spot = m_plan.hotspots[h];
        if (day < spot.from || day > spot.to)
            continue;
        const auto span = spot.from.daysTo(spot.to) + 1, nth = spot.from.daysTo(day);
        const qint64 share = spot.count * (nth + 1) / span - spot.count * nth / span;
        for (qint64 k = 0; k < share && !draws.empty(); ++k)
            draws[prng.below(draws.size())].hotspot = qint64(h);
    }
    const QString stem = day.toString(QStringLiteral("yyMMdd-"));
    int number = 0;
    for (const Draw &draw : draws) {
        DemoTicket ticket = make(draw, prng);
        do
            ticket.no = stem + QStringLiteral("%1").arg(++number, 4, 10, QLatin1Char('0'));
        while (m_reserved.contains(ticket.no));
        if (!ticket.series->isTest && !ticket.series->isRevoked && ticket.reporter != 0) {
            m_past.push_back(
                {ticket.reporter, ticket.kind, ticket.community, ticket.grid, ticket.at, ticket.address, ticket.title, ticket.lead, ticket.no, ticket.close});
            if (m_past.size() > m_pastLimit)
                m_past.pop_front();
        }
        if (!take(ticket))
            return false;
    }
    return true;
}

DemoTicket TicketStream::make(const Draw &draw, Prng &prng)
{
    DemoTicket t;
    t.series = &m_plan.series[draw.series];
    t.accept = draw.accept;
    t.system = m_plan.systemOf(t.series->source, draw.accept.date(), prng);
    const bool isActive = t.series->isActive;
    if (draw.hotspot >= 0) {
        placeAtHotspot(t, m_plan.hotspots[std::size_t(draw.hotspot)], prng);
    } else if (isActive || !comeAgain(t, prng)) {
        t.kind = &m_plan.classes[(isActive ? m_plan.activeClass : m_plan.passiveClass).pick(prng)];
        t.community = (t.series->year == m_lastYear ? m_community : m_communityBefore).pick(prng);
        place(t, prng);
    }
    if (t.reporter == 0 && !isActive)
        t.reporter = 1 + prng.next() % std::uint64_t(m_plan.reporters);
    if (t.title.isEmpty())
        t.title = t.kind->titles.at(qsizetype(prng.below(std::size_t(t.kind->titles.size()))));
    if (!t.kind->requests.isEmpty())
        t.request = t.kind->requests.at(qsizetype(t.kind->requestChooser.pick(prng)));
    else
        t.request = isActive ? m_plan.activeRequests.at(qsizetype(m_plan.activeRequest.pick(prng)))
                             : m_plan.passiveRequests.at(qsizetype(m_plan.passiveRequest.pick(prng)));
    if (t.lead.isEmpty()) {
        t.lead = t.kind->departments[t.kind->departmentChooser.pick(prng)];
        if (t.lead == QLatin1String("@"))
            t.lead = m_land.communities[t.community].code;
    }
    if (prng.chance(m_plan.rate("co_department"))) {
        const QString &other = m_plan.departments[prng.below(m_plan.departments.size())];
        if (other != t.lead)
            t.with.append(other);
    }
    t.limit = t.kind->limit;
    t.unit = t.kind->unit;
    t.isUrgent = t.unit == LimitUnit::UrgentHour;
    if (!t.isUrgent && prng.chance(m_plan.rate("urgent"))) {
        t.isUrgent = true;
        t.unit = LimitUnit::UrgentHour;
        t.limit = 24;
    }
    runCourse(t, m_plan, m_clock, prng);
    return t;
}

void TicketStream::place(DemoTicket &t, Prng &prng) const
{
    const auto &grids = m_land.gridsOf[t.community];
    t.grid = grids[m_gridOf[t.community].pick(prng)];
    const DemoGrid &grid = m_land.grids[t.grid];
    const Geometry &community = m_land.communities[t.community].polygon;
    // Some places come again and again; the others lie round them, in the same grid.
    const double u = prng.unit();
    const DemoAddress &address = grid.addresses[std::size_t(u * u * double(grid.addresses.size()))];
    t.address = address.text;
    t.at = address.at;
    const double reach = prng.chance(0.3) ? 5 : 70;
    for (int i = 0; i < 4; ++i) {
        const LonLat p = shifted(address.at, reach * prng.normal(), reach * prng.normal());
        if (contains(grid.polygon, p.lon, p.lat) && contains(community, p.lon, p.lat) && !m_land.isWater(p)) {
            t.at = p;
            return;
        }
    }
}

void TicketStream::placeAtHotspot(DemoTicket &t, const TicketHotspot &spot, Prng &prng) const
{
    t.kind = m_plan.classOf(spot.classCode);
    t.community = m_land.communityAt(spot.at);
    place(t, prng); // in case the spot lies between the grids
    for (std::size_t g : m_land.gridsOf[t.community]) {
        const DemoGrid &grid = m_land.grids[g];
        const LonLat p = shifted(spot.at, 45 * prng.normal(), 45 * prng.normal());
        if (!contains(grid.polygon, p.lon, p.lat) || m_land.isWater(p))
            continue;
        t.grid = g;
        t.at = p;
        t.address = grid.addresses.front().text;
        return;
    }
}

bool TicketStream::comeAgain(DemoTicket &t, Prng &prng) const
{
    constexpr qint64 month = 30 * 86400;
    const double u = prng.unit();
    const bool isRepeat = u < m_plan.rate("repeat"), isMerge = !isRepeat && u < m_plan.rate("repeat") + m_plan.rate("merge");
    if (m_past.empty() || (!isRepeat && !isMerge))
        return false;
    for (int i = 0; i < 40; ++i) {
        const Past &past = m_past[prng.below(m_past.size())];
        const bool isClosed = past.close <= t.accept;
        if (isClosed != isRepeat || (isRepeat && t.accept.seconds - past.close.seconds > month))
            continue;
        t.kind = past.kind;
        t.community = past.community;
        t.grid = past.grid;
        t.at = past.at;
        t.address = past.address;
        t.title = past.title;
        t.lead = past.lead;
        if (isRepeat)
            t.reporter = past.reporter;
        else
            t.parent = past.no;
        return true;
    }
    return false;
}

} // namespace om
