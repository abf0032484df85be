// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/cardlog.h"

#include "frame/query.h"
#include "tickets/ticketclock_p.h"

#include <algorithm>
#include <tuple>

namespace om {

std::vector<IssuedCard> cardLog(const Frame &tickets, const ClockRules &rules, LocalTime from, LocalTime to)
{
    std::vector<IssuedCard> out;
    const TicketClock clock(tickets, to, rules);
    Bitmap told(tickets.rows()); // by their traces
    for (std::size_t row = 0; row < tickets.rows(); ++row) {
        if (!clock.hasSteps(row) || !clock.course(row).limit)
            continue;
        told.set(row);
        for (const TicketClock::Event &event : clock.cardEvents(row))
            if (event.moment > from)
                out.push_back({row, event.rule, event.moment});
    }
    const Column *dispose = tickets.column(QStringLiteral("t_dispose"));
    for (std::size_t rule = 0; rule < rules.spec.rules.size(); ++rule) {
        const Column *moments = tickets.column(cardMomentField(rules.spec.rules[rule]));
        if (!moments || moments->type != ColumnType::Time)
            continue;
        rowsBetween(tickets, *moments, from.seconds + 1, to.seconds + 1)->forEach([&](std::size_t row) {
            const qint64 moment = moments->integers[row];
            const bool wasOpen = !dispose || dispose->isNull(row) || dispose->integers[row] > moment;
            if (wasOpen && !told.test(row))
                out.push_back({row, rule, {moment}});
        });
    }
    std::ranges::sort(out, {}, [fids = tickets.fids()](const IssuedCard &c) { return std::tuple(c.moment, fids[c.row], c.rule); });
    return out;
}

} // namespace om
