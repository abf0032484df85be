// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/ticketcourse.h"

#include <QSet>

#include <deque>
#include <functional>

namespace om {

/// All tickets of the plan in the order of their acceptance, made again in the same way on every run; holds one day at a time.
class TicketStream
{
public:
    TicketStream(const TicketPlan &plan, const DemoLand &land, const WorkClock &clock, quint64 seed);

    /// Numbers that declared tickets already have.
    void reserve(const QString &no) { m_reserved.insert(no); }
    /// `take` returning false stops; then so does run.
    bool run(const std::function<bool(const DemoTicket &)> &take);

private:
    struct Draw
    {
        LocalTime accept;
        std::size_t series;
        qint64 hotspot;
    };
    /// What is remembered of a ticket, so that the same person can come again.
    struct Past
    {
        quint64 reporter;
        const TicketClass *kind;
        std::size_t community, grid;
        LonLat at;
        QString address, title, lead, no;
        LocalTime close;
    };

    std::vector<double> dayWeights(const TicketSeries &series) const;
    bool runDay(QDate day, const std::vector<qint64> &counts, const std::vector<std::size_t> &series, const std::function<bool(const DemoTicket &)> &take);
    DemoTicket make(const Draw &draw, Prng &prng);
    void place(DemoTicket &ticket, Prng &prng) const;
    void placeAtHotspot(DemoTicket &ticket, const TicketHotspot &spot, Prng &prng) const;
    bool comeAgain(DemoTicket &ticket, Prng &prng) const;

    const TicketPlan &m_plan;
    const DemoLand &m_land;
    const WorkClock &m_clock;
    quint64 m_seed;
    int m_lastYear = 0;
    Chooser m_community, m_communityBefore; ///< in the last year, in those before
    std::vector<Chooser> m_gridOf;
    QSet<QString> m_reserved;
    std::deque<Past> m_past;
    std::size_t m_pastLimit = 2048;
};

} // namespace om
