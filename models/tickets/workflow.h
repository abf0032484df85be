// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace om {

/// The graph of the seven-step workflow (domain.md §2.0) as declared in resources/codes/workflow.json: stages, the moves between them
/// and the side states that a ticket may be in beside its stage. Immutable after loading.
class Workflow
{
public:
    struct Move
    {
        int from = 0;
        int to = 0;
        QString title;
        bool isBack = false;
    };

    /// SpecInvalid with file and place.
    static Result<Workflow> load(const QString &file = QStringLiteral(":/om/codes/workflow.json"));

    const QStringList &stages() const { return m_stages; } ///< English titles, by number of the stage
    const QStringList &sideStates() const { return m_sideStates; } ///< codes
    const std::vector<Move> &moves() const { return m_moves; }

    /// Whether a ticket may go from one stage to the other. Staying is always allowed; a stage outside the graph never.
    bool isAllowed(int from, int to) const;
    /// Whether a ticket that was last seen at the one stage may be at the other by now: it is allowed, or forward moves alone lead there. Back moves
    /// count only directly: with detours by them nearly every stage could be reached from every other.
    bool isReachable(int from, int to) const;
    bool isFirst(int stage) const { return m_first.contains(stage); } ///< whether a ticket may begin there ("is_first" of the stage)
    const Move *move(int from, int to) const; ///< nullptr when there is none

private:
    QStringList m_stages;
    QStringList m_sideStates;
    QList<int> m_first;
    std::vector<Move> m_moves;
};

} // namespace om
