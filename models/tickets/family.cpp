// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/family.h"

#include <algorithm>

namespace om {

TicketFamily familyOf(const Frame &tickets, std::size_t row)
{
    TicketFamily family;
    const Column *numbers = tickets.column(QStringLiteral("ticket_no")), *parents = tickets.column(QStringLiteral("parent_no"));
    if (!numbers || !parents || row >= tickets.rows())
        return family;
    const QString own = numbers->text(row), merged = parents->text(row);
    if (merged != own)
        family.parentNo = merged;
    const QString head = family.parentNo.isEmpty() ? own : merged;
    std::vector<std::size_t> children;
    for (std::size_t r = 0; r < tickets.rows() && !head.isEmpty(); ++r) {
        if (numbers->text(r) == head)
            family.rows.insert(family.rows.begin(), r);
        else if (!parents->isNull(r) && parents->text(r) == head)
            children.push_back(r);
    }
    std::ranges::sort(children, {}, [&](std::size_t r) { return numbers->text(r); });
    family.children = children.size();
    if (children.empty())
        family.rows.clear();
    family.rows.insert(family.rows.end(), children.begin(), children.end());
    return family;
}

} // namespace om
