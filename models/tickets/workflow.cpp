// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/workflow.h"

#include "catalog/catalog.h"

#include <QJsonArray>

#include <algorithm>

namespace om {

Result<Workflow> Workflow::load(const QString &file)
{
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    const auto wrong = [&file](const QString &where, const char *reason) { return fail(ErrorCode::SpecInvalid, {file, where, QString::fromLatin1(reason)}); };
    Workflow out;
    const QJsonArray stages = (*json)[u"stages"].toArray();
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const QJsonObject stage = stages[i].toObject();
        if (stage[u"code"].toString() != QString::number(i) || stage[u"title"].toString().isEmpty())
            return wrong(QStringLiteral("stages[%1]").arg(i), "stages have a title and are numbered from 0 without a gap");
        out.m_stages.append(stage[u"title"].toString());
        if (stage[u"is_first"].toBool())
            out.m_first.append(int(i));
    }
    if (out.m_stages.isEmpty())
        return wrong(QStringLiteral("stages"), "is missing");
    for (const QJsonArray all = (*json)[u"side_states"].toArray(); const auto state : all)
        out.m_sideStates.append(state.toObject().value(u"code").toString());
    const QJsonArray moves = (*json)[u"moves"].toArray();
    for (qsizetype i = 0; i < moves.size(); ++i) {
        const QJsonObject entry = moves[i].toObject();
        const Move move{entry[u"from"].toInt(-1), entry[u"to"].toInt(-1), entry[u"title"].toString(), entry[u"is_back"].toBool()};
        const auto isStage = [&out](int stage) { return stage >= 0 && stage < out.m_stages.size(); };
        if (!isStage(move.from) || !isStage(move.to) || move.from == move.to || move.isBack != (move.to < move.from))
            return wrong(QStringLiteral("moves[%1]").arg(i), "does not join two stages in its direction");
        if (out.move(move.from, move.to))
            return wrong(QStringLiteral("moves[%1]").arg(i), "stands twice");
        out.m_moves.push_back(move);
    }
    if (out.m_first.isEmpty())
        return wrong(QStringLiteral("stages"), "none is a first one");
    return out;
}

bool Workflow::isAllowed(int from, int to) const
{
    return from == to ? from >= 0 && from < m_stages.size() : move(from, to) != nullptr;
}

bool Workflow::isReachable(int from, int to) const
{
    if (isAllowed(from, to))
        return true;
    // From m.to, which is not above `to`, there are forward moves only: they lead to a higher number, so every way ends.
    return std::ranges::any_of(m_moves, [&](const Move &m) { return m.from == from && !m.isBack && m.to <= to && isReachable(m.to, to); });
}

const Workflow::Move *Workflow::move(int from, int to) const
{
    const auto found = std::ranges::find_if(m_moves, [&](const Move &m) { return m.from == from && m.to == to; });
    return found == m_moves.end() ? nullptr : &*found;
}

} // namespace om
