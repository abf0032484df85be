// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/ticketstanding.h"

#include <algorithm>

namespace om {

Result<TicketJudge> TicketJudge::read(const DemoContext &context, const WorkClock &clock)
{
    const QString name = QStringLiteral("codes/limit_unit");
    const auto json = context.folder.read(name);
    if (!json)
        return fail(json);
    const auto listed = limitUnitsFromJson(*json, context.folder.path() + u'/' + name);
    if (!listed)
        return fail(listed);
    std::vector<LimitUnitSpec> units;
    for (const LimitUnit unit : {LimitUnit::UrgentHour, LimitUnit::WorkHour, LimitUnit::WorkDay, LimitUnit::Day}) {
        const auto found = std::ranges::find(*listed, limitUnitCode(unit), &LimitUnitSpec::code);
        if (found == listed->end())
            return fail(ErrorCode::SpecInvalid, {context.folder.path() + u'/' + name, QStringLiteral("codes"), limitUnitCode(unit)});
        units.push_back(*found);
    }
    return TicketJudge(context.catalog.clock(), clock, std::move(units));
}

TicketStanding TicketJudge::at(const DemoTicket &t, LocalTime asOf) const
{
    TicketStanding out;
    out.isOpen = t.dispose > asOf;
    const LocalTime until = out.isOpen ? asOf : t.dispose;
    const bool isOverdue = until > t.deadline;
    const bool isSuspended = out.isOpen && t.pauseMinutes > 0 && !isOverdue;
    const std::size_t urges = t.urged.isNull() || t.urged > until ? 0 : std::size_t(t.urges);
    const LimitClock clock(m_units[std::size_t(t.unit)], m_work.schedule());
    for (const CardRule &rule : m_spec.rules) {
        const bool isWarning = rule.remainingShare || rule.remainingHours;
        if (t.series->isRevoked || isSuspended || (isWarning && !out.isOpen))
            continue;
        const LocalTime moment = momentOf(rule, clock, t.accept, t.deadline, urges);
        if (!moment.isNull() && moment <= until)
            (rule.field == u"card" ? out.cards.card : out.cards.supervise) = rule.code;
    }
    out.sideState = t.series->isRevoked                ? QStringLiteral("revoked")
        : !t.parent.isEmpty()                          ? QStringLiteral("merged")
        : isSuspended                                  ? QStringLiteral("suspended")
        : out.isOpen && !out.cards.supervise.isEmpty() ? QStringLiteral("supervised")
        : out.isOpen && t.extensions > 0               ? QStringLiteral("extended")
                                                       : QStringLiteral("none");
    return out;
}

} // namespace om
