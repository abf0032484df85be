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

/// The remaining time at and below which a rule warns, in seconds of the limit's own kind; nothing when it is no warning.
std::optional<qint64> warningSeconds(const CardRule &rule, qint64 limit)
{
    if (!rule.remainingShare && !rule.remainingHours)
        return {};
    const double byShare = rule.remainingShare ? *rule.remainingShare * double(limit) : 0;
    const double byHours = rule.remainingHours ? *rule.remainingHours * 3600 : 0;
    return wholeSeconds(std::max(byShare, byHours));
}

} // namespace

LocalTime momentOf(const CardRule &rule, const TicketFacts &ticket, const LimitClock &clock, LocalTime last)
{
    Earliest moment(last);
    if (ticket.limit.start.isNull())
        return moment.found();
    if (rule.urges && *rule.urges >= 1 && double(ticket.urged.size()) >= *rule.urges) {
        std::vector<LocalTime> urged = ticket.urged;
        std::ranges::sort(urged);
        moment.take(std::max(urged[std::size_t(std::ceil(*rule.urges)) - 1], ticket.limit.start));
    }
    const LocalTime due = clock.due(ticket.limit, last);
    if (due.isNull())
        return moment.found();
    const qint64 limit = clock.seconds(ticket.limit);
    if (const auto remaining = warningSeconds(rule, limit))
        moment.take(clock.momentOf(ticket.limit, std::max<qint64>(limit - *remaining, 0), last));
    if (rule.overdueLimits) {
        const auto over = wholeSeconds(*rule.overdueLimits * double(limit));
        moment.take(over == 0 ? LocalTime{due.seconds + 1} : clock.momentOf(ticket.limit, limit + over + 1, last));
    }
    return moment.found();
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
    if (rule.overdueLimits) {
        const auto over = wholeSeconds(*rule.overdueLimits * double(limit));
        moment.take(over == 0 ? LocalTime{due.seconds + 1} : clock.add(due, over + 1));
    }
    return moment.found();
}

} // namespace om
