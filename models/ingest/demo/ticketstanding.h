// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/clockspec.h"
#include "ingest/demo/ticketcourse.h"
#include "tickets/cards.h"

namespace om {

/// Where a ticket stood at the as-of moment, as its row says it.
struct TicketStanding
{
    bool isOpen = false;
    Cards cards; ///< by the rules of the clock; of a done one those that it was done late for or urged
    QString sideState;
};

/// Says where tickets stand by the same rules that the program counts with; `catalog` and `clock` must outlive it.
class TicketJudge
{
public:
    /// With the units of the folder's codes/limit_unit.json. SpecInvalid.
    static Result<TicketJudge> read(const DemoContext &context, const WorkClock &clock);
    TicketStanding at(const DemoTicket &ticket, LocalTime asOf) const;

private:
    TicketJudge(const ClockSpec &spec, const WorkClock &clock, std::vector<LimitUnitSpec> units)
        : m_spec(spec)
        , m_work(clock)
        , m_units(std::move(units))
    { }

    const ClockSpec &m_spec;
    const WorkClock &m_work;
    std::vector<LimitUnitSpec> m_units; ///< by LimitUnit
};

} // namespace om
