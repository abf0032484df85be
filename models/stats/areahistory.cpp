// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/areahistory.h"

#include <algorithm>
#include <tuple>

namespace om {

namespace {

auto order(const AreaChange &c)
{
    return std::tie(c.effective, c.oldCode, c.newCode);
}

void follow(const QList<AreaChange> &changes, const QString &code, QDate day, QStringList &into)
{
    QDate next, last, came; // the first change of the code after the day, its last one, and the last by which it came about
    for (const AreaChange &c : changes) {
        if (c.oldCode == code) {
            last = c.effective;
            if (!next.isValid() && (!day.isValid() || c.effective > day))
                next = c.effective;
        }
        if (c.newCode == code)
            came = c.effective;
    }
    const bool isAlive = !last.isValid() || (came.isValid() && came >= last);
    const QDate step = !day.isValid() && isAlive ? QDate() : next.isValid() ? next : isAlive ? QDate() : last;
    if (!step.isValid()) {
        into.append(code);
        return;
    }
    for (const AreaChange &c : changes)
        if (c.oldCode == code && c.effective == step)
            follow(changes, c.newCode, std::max(day.isValid() ? day : step, step), into);
}

} // namespace

AreaHistory::AreaHistory(QList<AreaChange> changes)
    : m_changes(std::move(changes))
{
    m_changes.removeIf([](const AreaChange &c) { return c.oldCode.isEmpty() || c.newCode.isEmpty() || !c.effective.isValid(); });
    std::ranges::sort(m_changes, [](const AreaChange &a, const AreaChange &b) { return order(a) < order(b); });
    const auto same = std::ranges::unique(m_changes, [](const AreaChange &a, const AreaChange &b) { return order(a) == order(b); });
    m_changes.erase(same.begin(), same.end());
}

QStringList AreaHistory::heirs(const QString &code, QDate day) const
{
    QStringList out;
    follow(m_changes, code, day, out);
    out.sort();
    out.removeDuplicates();
    return out == QStringList{code} ? QStringList() : out;
}

bool AreaHistory::isTouched(const QString &code) const
{
    return std::ranges::any_of(m_changes, [&](const AreaChange &c) { return c.oldCode == code; });
}

} // namespace om
