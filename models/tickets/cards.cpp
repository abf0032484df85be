// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/cards.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

/// The earliest of the moments that a rule names up to `last`; null = none.
class Earliest
{
public:
    explicit Earliest(LocalTime last)
        : m_last(last)
    { }
    void take(LocalTime t)
    {
        if (!t.isNull() && t <= m_last && (m_found.isNull() || t < m_found))
            m_found = t;
    }
    LocalTime found() const { return m_found; }

private:
    LocalTime m_last;
    LocalTime m_found = LocalTime::null();
};

/// When a limit is overdue by more than so many of itself.
LocalTime overdueMoment(double limits, const LimitClock &clock, LocalTime due, qint64 limit)
{
    const auto over = wholeSeconds(limits * double(limit));
    return over == 0 ? LocalTime{due.seconds + 1} : clock.add(due, over + 1);
}

/// The earliest moment at which one of the conditions of the rule held; null = it did not up to `now`.
LocalTime momentOf(const CardRule &rule, const TicketFacts &ticket, const LimitClock &clock, LocalTime now)
{
    Earliest moment(now);
    const LocalTime due = clock.due(ticket.limit, now);
    const qint64 limit = clock.seconds(ticket.limit);
    if (const auto remaining = warningSeconds(rule, limit); remaining && !due.isNull())
        moment.take(clock.momentOf(ticket.limit, std::max<qint64>(limit - *remaining, 0), now));
    if (rule.overdueLimits && !due.isNull())
        moment.take(overdueMoment(*rule.overdueLimits, clock, due, limit));
    if (rule.urges && *rule.urges >= 1 && double(ticket.urged.size()) >= *rule.urges) {
        std::vector<LocalTime> urged = ticket.urged;
        std::ranges::sort(urged);
        const LocalTime last = urged[std::size_t(std::ceil(*rule.urges)) - 1];
        moment.take(std::max(last, ticket.limit.start));
    }
    return moment.found();
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

LocalTime momentOf(const CardRule &rule, const LimitClock &clock, LocalTime start, LocalTime due, std::size_t urges)
{
    Earliest moment(LocalTime{std::numeric_limits<qint64>::max()});
    if (start.isNull())
        return moment.found();
    if (rule.urges && double(urges) >= *rule.urges)
        moment.take(start);
    if (due.isNull())
        return moment.found();
    const qint64 limit = clock.between(start, due);
    if (const auto remaining = warningSeconds(rule, limit))
        moment.take(*remaining >= limit ? start : clock.add(due, -*remaining));
    if (rule.overdueLimits)
        moment.take(overdueMoment(*rule.overdueLimits, clock, due, limit));
    return moment.found();
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
