// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/cardlog.h"

#include "frame/query.h"
#include "tickets/clockstate.h"

#include <algorithm>
#include <tuple>

namespace om {

std::vector<IssuedCard> cardLog(const Frame &tickets, const ClockSpec &spec, LocalTime from, LocalTime to)
{
    std::vector<IssuedCard> out;
    const Column *dispose = tickets.column(QStringLiteral("t_dispose"));
    for (std::size_t rule = 0; rule < spec.rules.size(); ++rule) {
        const Column *moments = tickets.column(cardMomentField(spec.rules[rule]));
        if (!moments || moments->type != ColumnType::Time)
            continue;
        rowsBetween(tickets, *moments, from.seconds + 1, to.seconds + 1)->forEach([&](std::size_t row) {
            const qint64 moment = moments->integers[row];
            const bool wasOpen = !dispose || dispose->isNull(row) || dispose->integers[row] > moment;
            if (wasOpen)
                out.push_back({row, rule, {moment}});
        });
    }
    std::ranges::sort(out, {}, [fids = tickets.fids()](const IssuedCard &c) { return std::tuple(c.moment, fids[c.row], c.rule); });
    return out;
}

} // namespace om
