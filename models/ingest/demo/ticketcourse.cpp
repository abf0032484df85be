// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/ticketcourse.h"

#include <algorithm>

namespace om {

namespace {

constexpr qint64 minute = 60, hour = 3600, day = 86400;

LocalTime later(LocalTime t, double seconds)
{
    return {t.seconds + qint64(seconds)};
}

/// The moment at `share` of the way from one to the other, in the ticket's own kind of time.
LocalTime onTheWay(const DemoTicket &ticket, const WorkClock &clock, LocalTime from, LocalTime to, double share)
{
    if (ticket.isRoundTheClock())
        return later(from, double(to.seconds - from.seconds) * share);
    const qint64 a = clock.minutesUntil(from), b = clock.minutesUntil(to);
    const LocalTime t = clock.at(a + std::max<qint64>(1, qint64(double(b - a) * share)));
    return {std::clamp(t.seconds + from.seconds % minute, from.seconds, to.seconds)};
}

LocalTime lateBy(const DemoTicket &ticket, const TicketPlan &plan, const WorkClock &clock, LocalTime limit, Prng &prng)
{
    const bool isLong = prng.chance(plan.rate("late_long"));
    const double days = 0.02 + prng.exponential(isLong ? plan.rate("late_long_days") : plan.rate("late_short_days"));
    if (ticket.isRoundTheClock() && !isLong)
        return later(limit, days * 4 * hour);
    return clock.at(clock.minutesUntil(limit) + 1 + qint64(days * double(clock.minutesPerDay())));
}

/// The working day after: people are called between 9 and 18 o'clock.
LocalTime callTime(const WorkClock &clock, LocalTime after, Prng &prng)
{
    QDate date = after.date().addDays(prng.whole(1, 3));
    while (!clock.isWorkDay(date))
        date = date.addDays(1);
    return later(LocalTime::of(date), prng.between(9 * hour, 18 * hour));
}

/// Halfway to its first deadline, or to its end where that comes first.
void grant(DemoTicket &t, LocalTime firstDeadline, const WorkClock &clock)
{
    const LocalTime from = std::max(t.dispatch, t.accept), until = std::max(from, std::min(firstDeadline, t.dispose));
    t.granted = later(from, double(until.seconds - from.seconds) / 2);
    const double unit = t.unit == LimitUnit::Day ? 1440 : t.unit == LimitUnit::WorkDay ? double(clock.minutesPerDay()) : 60;
    t.grantedMinutes = qint64(t.limit / 2 * unit);
}

void visit(DemoTicket &t, const TicketPlan &plan, const WorkClock &clock, Prng &prng)
{
    t.visit = callTime(clock, t.close, prng);
    const double u = prng.unit();
    t.resolved = u < plan.rate("resolved")                    ? QStringLiteral("Y")
        : u < plan.rate("resolved") + plan.rate("unresolved") ? QStringLiteral("N")
                                                              : QStringLiteral("U");
    t.satisfaction = 1 + int(plan.satisfaction.pick(prng));
}

} // namespace

LocalTime limitEnd(const WorkClock &clock, LocalTime from, double limit, LimitUnit unit)
{
    switch (unit) {
    case LimitUnit::UrgentHour: return later(from, limit * hour);
    case LimitUnit::Day: return later(from, limit * day);
    case LimitUnit::WorkHour: return clock.at(clock.minutesUntil(from) + qint64(limit * 60));
    case LimitUnit::WorkDay: break;
    }
    return clock.at(clock.minutesUntil(from) + qint64(limit * double(clock.minutesPerDay())));
}

void runCourse(DemoTicket &t, const TicketPlan &plan, const WorkClock &clock, Prng &prng)
{
    const bool isActive = t.series->isActive;
    t.report = later(t.accept, -prng.between(isActive ? 20 : minute, isActive ? 4 * minute : 14 * minute));
    t.dispatch = later(t.accept, prng.between(2 * minute, t.isUrgent ? 8 * minute : 28 * minute));
    if (prng.chance(plan.rate("return"))) {
        t.returns = 1;
        while (t.returns < 6 && prng.chance(plan.rate("return_again")))
            ++t.returns;
        t.returned = later(t.dispatch, prng.between(5 * minute, 25 * minute));
        t.dispatch = later(t.returned, prng.between(3 * minute, 30 * minute) * t.returns);
    }
    const LocalTime firstDeadline = limitEnd(clock, t.accept, t.limit, t.unit);
    t.deadline = firstDeadline;
    if (prng.chance(plan.rate("extend"))) {
        t.extensions = 1;
        t.deadline = limitEnd(clock, t.deadline, t.limit / 2, t.unit);
    }
    t.signLimit = later(t.dispatch, double(t.isUrgent ? plan.limit("sign_urgent_min") : plan.limit("sign_min")) * minute);
    const double share = prng.unit();
    t.sign = prng.chance(plan.rate("sign_late"))
        ? later(t.signLimit, minute + prng.exponential(2 * hour))
        : later(t.dispatch, minute + (double(t.signLimit.seconds - t.dispatch.seconds) - 2 * minute) * share * share * share);
    const double speed = isActive ? plan.activeSpeed : t.unit == LimitUnit::Day ? plan.daySpeed : plan.passiveSpeed;
    const bool isLate = prng.chance(plan.rate("late")) || t.sign.seconds + 2 * minute >= t.deadline.seconds;
    t.dispose = isLate ? lateBy(t, plan, clock, {std::max(t.deadline.seconds, t.sign.seconds)}, prng)
                       : onTheWay(t, clock, {t.sign.seconds + minute}, t.deadline, std::pow(prng.unit(), speed));
    if (!isLate && prng.chance(plan.rate("pause")))
        t.pauseMinutes = qint64(double(clock.minutesUntil(t.dispose) - clock.minutesUntil(t.sign)) * 0.3);
    if (t.extensions > 0)
        grant(t, firstDeadline, clock);
    if (t.dispose.seconds - t.sign.seconds > 20 * minute && prng.chance(plan.rate("rework"))) {
        t.reworks = 1;
        t.rework = later(t.sign, double(t.dispose.seconds - t.sign.seconds) * 0.6);
    }
    t.contactLimit = later(t.dispatch, double(plan.limit("contact_min")) * minute);
    const bool couldBeLate = t.dispose.seconds > t.contactLimit.seconds + hour && t.sign < t.contactLimit;
    const LocalTime last{couldBeLate ? t.contactLimit.seconds : std::min(t.dispose.seconds, std::max(t.contactLimit.seconds, t.sign.seconds))};
    t.contact = couldBeLate && prng.chance(plan.rate("contact_late"))
        ? later(t.contactLimit, prng.between(0.02, 0.7) * double(t.dispose.seconds - t.contactLimit.seconds))
        : later(t.sign, prng.between(0.02, 0.5) * double(last.seconds - t.sign.seconds));
    if (!isActive && prng.chance(isLate ? plan.rate("urge_late") : plan.rate("urge"))) {
        t.urges = isLate && prng.chance(0.3) ? 2 : 1;
        t.urged = later(t.contact, 0.8 * double(t.dispose.seconds - t.contact.seconds));
    }
    t.feedback = later(t.dispose, prng.between(4 * minute, t.isUrgent ? 15 * minute : 100 * minute));
    t.verify = later(t.feedback, prng.between(5 * minute, t.isUrgent ? 25 * minute : 22 * hour));
    t.close = later(t.verify, prng.between(minute, 20 * minute));
    if (!isActive && prng.chance(plan.rate("visit")))
        visit(t, plan, clock, prng);
}

} // namespace om
