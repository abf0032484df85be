// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/stages/stagechecks.h"

namespace om {

StageChecks::StageChecks(Workflow workflow, const QStringList &fields)
    : m_workflow(std::move(workflow))
    , m_ticket(int(fields.indexOf(u"ticket_no")))
    , m_stage(int(fields.indexOf(u"stage")))
{ }

void StageChecks::check(const Row &row, RowFindings &findings) const
{
    std::optional<StageRefusal> refusal;
    if (const auto refused = m_refused.constFind(row.sourceRow); refused != m_refused.cend()) {
        refusal = *refused;
    } else if (!m_stored.isEmpty()) {
        const auto stage = stageOf(row.cells[std::size_t(m_stage)]);
        const auto stored = m_stored.constFind(toText(row.cells[std::size_t(m_ticket)]));
        if (stage && stored != m_stored.cend() && *stage != *stored && !m_workflow.isReachable(*stored, *stage))
            refusal = {StageRefusal::Kind::Move, *stage, *stored};
    }
    if (refusal)
        findings.refusals.push_back({row.sourceRow, QStringLiteral("stage"), QStringLiteral("bad_order"), reason(*refusal)});
}

QString StageChecks::shown(int stage) const
{
    const QString title = m_workflow.stages().value(stage); // none outside of the graph
    return title.isEmpty() ? QString::number(stage) : QStringLiteral("%1 %2").arg(stage).arg(title);
}

QString StageChecks::reason(const StageRefusal &refusal) const
{
    switch (refusal.kind) {
    case StageRefusal::Kind::Beginning: return QStringLiteral("“%1” is no step that a ticket can begin with").arg(shown(refusal.stage));
    case StageRefusal::Kind::Move: return QStringLiteral("“%1” does not follow “%2”").arg(shown(refusal.stage), shown(refusal.other));
    case StageRefusal::Kind::StoredNext: break;
    }
    return QStringLiteral("“%1” does not lead to “%2”, the step that is stored behind it").arg(shown(refusal.stage), shown(refusal.other));
}

std::optional<int> stageOf(const Value &cell)
{
    bool isNumber = false;
    const int stage = toText(cell).toInt(&isNumber);
    return isNumber ? std::optional(stage) : std::nullopt;
}

} // namespace om
