// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/contactlimit.h"

#include "tickets/clockstate.h"

#include <algorithm>

namespace om {

std::shared_ptr<const Frame> withContactLimits(const std::shared_ptr<const Frame> &tickets, const ClockRules &rules)
{
    const auto times = [&](const char *name) {
        const Column *column = tickets->column(QLatin1StringView(name));
        return column && column->type == ColumnType::Time ? column->integers : std::span<const qint64>();
    };
    const Column *source = tickets->column(QStringLiteral("source_channel")), *lead = tickets->column(QStringLiteral("lead_dept"));
    const auto limits = times("contact_limit"), dispatched = times("t_dispatch");
    if (rules.contacts.isEmpty() || limits.empty() || dispatched.empty() || !source || source->type != ColumnType::Category)
        return tickets;
    struct Term
    {
        const LimitUnitSpec *unit = nullptr;
        double value = 0;
    };
    std::vector<Term> terms(1); // by code, the first is for null
    for (const QString &code : source->dictionary) {
        const ContactTerm term = rules.contacts.value(code);
        const auto unit = std::ranges::find(rules.units, term.unit, &LimitUnitSpec::code);
        terms.push_back(unit == rules.units.end() ? Term() : Term{&*unit, term.value});
    }
    const auto filled = std::make_shared<std::vector<qint64>>(limits.begin(), limits.end());
    for (std::size_t row = 0; row < filled->size(); ++row) {
        const Term &term = terms[source->codes[row]];
        if ((*filled)[row] == nullInteger && term.unit && dispatched[row] != nullInteger)
            (*filled)[row] = LimitClock(*term.unit, rules.calendar.of(lead ? lead->text(row) : QString())).end({dispatched[row]}, term.value).seconds;
    }
    if (std::ranges::equal(*filled, limits))
        return tickets;
    Column column;
    column.name = QStringLiteral("contact_limit");
    column.type = ColumnType::Time;
    column.integers = *filled;
    return tickets->with(std::move(column), filled);
}

} // namespace om
