// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoland.h"
#include "ingest/demo/ticketplan.h"

namespace om {

/// One made-up ticket with everything that ever happened to it, also after the as-of moment.
struct DemoTicket
{
    QString no;
    const TicketSeries *series = nullptr;
    const TicketClass *kind = nullptr;
    std::size_t community = 0, grid = 0;
    LonLat at;
    QString address, title, request, lead, system, parent;
    QStringList with; ///< co-departments
    quint64 reporter = 0;
    bool isUrgent = false;
    double limit = 0;
    LimitUnit unit = LimitUnit::WorkDay;
    LocalTime report, accept, returned, dispatch, sign, signLimit, contact, contactLimit, rework, dispose, deadline, feedback, verify, close, visit, urged;
    LocalTime granted; ///< when its limit was lengthened
    LocalTime check, refly; ///< of a drone's finding: looked at on the ground, flown over again
    qint64 pauseMinutes = 0;
    qint64 grantedMinutes = 0; ///< of the limit's own kind
    int extensions = 0, returns = 0, reworks = 0, urges = 0;
    QString resolved;
    int satisfaction = 0;

    bool isRoundTheClock() const { return unit == LimitUnit::UrgentHour || unit == LimitUnit::Day; }
};

/// The moment at which a limit that starts at `from` ends.
LocalTime limitEnd(const WorkClock &clock, LocalTime from, double limit, LimitUnit unit);

/// Lives the ticket from its acceptance to its visit: times in order, limits, returns, rework, outcome.
void runCourse(DemoTicket &ticket, const TicketPlan &plan, const WorkClock &clock, Prng &prng);

} // namespace om
