// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/cards.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

/// A share of a limit in whole seconds: 0.29 × 100 is 29.
qint64 wholeSeconds(double seconds)
{
    return qint64(std::floor(seconds + 1e-6));
}

std::size_t urgesUntil(const TicketFacts &ticket, LocalTime now)
{
    return std::size_t(std::ranges::count_if(ticket.urged, [now](LocalTime t) { return t <= now; }));
}

/// The earliest moment at which one of the conditions of the rule held; null = it did not up to `now`.
LocalTime momentOf(const CardRule &rule, const TicketFacts &ticket, const LimitClock &clock, LocalTime now)
{
    std::vector<LocalTime> moments;
    const LocalTime due = clock.due(ticket.limit, now);
    const qint64 limit = clock.seconds(ticket.limit);
    if (const auto remaining = warningSeconds(rule, limit); remaining && !due.isNull())
        moments.push_back(clock.momentOf(ticket.limit, std::max<qint64>(limit - *remaining, 0), now));
    if (rule.overdueLimits && !due.isNull()) {
        const auto over = wholeSeconds(*rule.overdueLimits * double(limit));
        moments.push_back(over == 0 ? LocalTime{due.seconds + 1} : clock.add(due, over + 1));
    }
    if (rule.urges && *rule.urges >= 1 && double(ticket.urged.size()) >= *rule.urges) {
        std::vector<LocalTime> urged = ticket.urged;
        std::ranges::sort(urged);
        const LocalTime last = urged[std::size_t(std::ceil(*rule.urges)) - 1];
        moments.push_back(std::max(last, ticket.limit.start));
    }
    std::erase_if(moments, [now](LocalTime t) { return t.isNull() || t > now; });
    return moments.empty() ? LocalTime::null() : *std::ranges::min_element(moments);
}

} // namespace

std::optional<qint64> warningSeconds(const CardRule &rule, qint64 limit)
{
    if (!rule.remainingShare && !rule.remainingHours)
        return {};
    const double byShare = rule.remainingShare ? *rule.remainingShare * double(limit) : 0;
    const double byHours = rule.remainingHours ? *rule.remainingHours * 3600 : 0;
    return wholeSeconds(std::max(byShare, byHours));
}

bool holds(const CardRule &rule, const LimitStanding &standing, std::size_t urges)
{
    if (rule.urges && double(urges) >= *rule.urges)
        return true;
    if (standing.due.isNull())
        return false;
    if (const auto remaining = warningSeconds(rule, standing.limit); remaining && standing.remaining <= *remaining)
        return true;
    if (!rule.overdueLimits || !standing.isOverdue)
        return false;
    const auto over = wholeSeconds(*rule.overdueLimits * double(standing.limit));
    return over == 0 || -standing.remaining > over;
}

Cards cardOf(const TicketFacts &ticket, const LimitClock &clock, const ClockSpec &spec, LocalTime now)
{
    Cards cards;
    if (ticket.isRevoked || ticket.limit.start.isNull() || ticket.limit.start > now)
        return cards;
    const bool isDone = !ticket.disposed.isNull() && ticket.disposed <= now;
    const LocalTime at = isDone ? ticket.disposed : now;
    const LimitStanding standing = clock.standing(ticket.limit, at);
    const std::size_t urges = urgesUntil(ticket, at);
    for (const CardRule &rule : spec.rules) {
        const bool isWarning = rule.remainingShare || rule.remainingHours;
        if (!(isDone && isWarning && !standing.isOverdue) && holds(rule, standing, urges))
            (rule.field == u"card" ? cards.card : cards.supervise) = rule.code;
    }
    return cards;
}

std::vector<CardEvent> cardsBetween(const TicketFacts &ticket, const LimitClock &clock, const ClockSpec &spec, LocalTime from, LocalTime to)
{
    std::vector<CardEvent> out;
    if (ticket.isRevoked || ticket.limit.start.isNull())
        return out;
    const LocalTime last = !ticket.disposed.isNull() && ticket.disposed <= to ? LocalTime{ticket.disposed.seconds - 1} : to;
    for (std::size_t i = 0; i < spec.rules.size(); ++i) {
        const CardRule &rule = spec.rules[i];
        if (const LocalTime moment = momentOf(rule, ticket, clock, last); !moment.isNull() && moment > from)
            out.push_back({ticket.ticketNo, rule.field, rule.code, moment, i});
    }
    std::ranges::stable_sort(out, {}, &CardEvent::moment);
    return out;
}

} // namespace om
