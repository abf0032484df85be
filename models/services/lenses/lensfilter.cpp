// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lenses/lensfilter.h"

#include <algorithm>

namespace om {

namespace {

bool isOf(const LensSet &set, const QString &field)
{
    return std::ranges::any_of(set.lenses, [&](const LensSpec &lens) { return lens.field() == field; });
}

Condition conditionOf(const QString &field)
{
    Condition condition;
    condition.field = field;
    condition.values = {QStringLiteral("1")};
    return condition;
}

} // namespace

QString lensIn(const Filter &filter, const LensSet &set)
{
    QString found;
    for (const Condition &condition : filter.conditions)
        if (isOf(set, condition.field)) {
            if (!found.isEmpty() || condition != conditionOf(condition.field))
                return {};
            found = condition.field;
        }
    return found;
}

Filter throughLens(Filter filter, const LensSet &set, const QString &field)
{
    filter.conditions.removeIf([&](const Condition &condition) { return isOf(set, condition.field); });
    if (!field.isEmpty())
        filter.conditions.append(conditionOf(field));
    return filter;
}

} // namespace om
