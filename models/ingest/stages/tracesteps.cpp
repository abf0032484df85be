// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/stages/tracesteps.h"

#include <algorithm>
#include <tuple>

namespace om {

void TraceSteps::add(const QString &ticket, qint64 sequence, int stage, qint64 row)
{
    const auto known = m_tickets.constFind(ticket);
    const int number = known == m_tickets.cend() ? *m_tickets.insert(ticket, int(m_tickets.size())) : *known;
    m_steps.push_back({sequence, row, number, stage});
}

void TraceSteps::addStored(const QString &ticket, qint64 sequence, int stage)
{
    if (const auto known = m_tickets.constFind(ticket); known != m_tickets.cend())
        m_steps.push_back({sequence, 0, *known, stage});
}

QHash<qint64, StageRefusal> TraceSteps::refused(const Workflow &workflow, bool replaces)
{
    std::ranges::sort(m_steps, {}, [](const Step &s) { return std::tuple(s.ticket, s.sequence, s.row); });
    QHash<qint64, StageRefusal> refused;
    for (auto begin = m_steps.cbegin(); begin != m_steps.cend();) {
        const auto end = std::find_if(begin, m_steps.cend(), [begin](const Step &s) { return s.ticket != begin->ticket; });
        judge({begin, end}, workflow, replaces, refused);
        begin = end;
    }
    return refused;
}

void TraceSteps::judge(std::span<const Step> steps, const Workflow &workflow, bool replaces, QHash<qint64, StageRefusal> &refused)
{
    using Kind = StageRefusal::Kind;
    constexpr int none = -1;
    const auto follows = [&workflow](int before, int stage) { return before == none ? workflow.isFirst(stage) : workflow.isAllowed(before, stage); };
    int reached = none; // with what the file brings …
    int stored = none; // … and without
    std::vector<const Step *> taken; // since the last stored step that stays
    for (auto at = steps.begin(); at != steps.end();) {
        const qint64 sequence = at->sequence;
        const Step *kept = at->row == 0 ? &*at++ : nullptr;
        bool isTaken = false;
        for (bool isSettled = kept && !replaces; at != steps.end() && at->sequence == sequence; ++at) {
            if (isSettled)
                continue;
            if (kept && at->stage == kept->stage) {
                isSettled = true;
            } else if (follows(reached, at->stage)) {
                isSettled = isTaken = true;
                reached = at->stage;
                taken.push_back(&*at);
            } else {
                refused.insert(at->row, {reached == none ? Kind::Beginning : Kind::Move, at->stage, reached});
            }
        }
        if (!kept)
            continue;
        if (!isTaken) {
            if (!follows(reached, kept->stage) && follows(stored, kept->stage))
                for (const Step *step : taken)
                    refused.insert(step->row, {Kind::StoredNext, step->stage, kept->stage});
            reached = kept->stage;
            taken.clear();
        }
        stored = kept->stage;
    }
}

} // namespace om
