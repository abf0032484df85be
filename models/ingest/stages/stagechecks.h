// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/rowmapper.h"
#include "tickets/workflow.h"

#include <QHash>

namespace om {

/// Why the stage of a row is none that its ticket can have.
struct StageRefusal
{
    enum class Kind {
        Beginning, ///< no ticket begins at it
        Move, ///< it does not follow `other`, where the ticket stood
        StoredNext ///< it does not lead to `other`, the stored step behind it
    };
    Kind kind = Kind::Move;
    int stage = 0;
    int other = -1;
};

/// Refuses rows of tickets, or of steps of tickets, that leave the workflow (code bad_order).
class StageChecks
{
public:
    /// `fields` = names of the cells to come, `stage` among them.
    StageChecks(Workflow workflow, const QStringList &fields);
    /// Of tickets: where those that are stored stand, by number. A row with one of them must bring a stage that is reachable from there.
    void setStored(QHash<QString, int> stages) { m_stored = std::move(stages); }
    /// Of traces: the rows that do not fit (tracesteps.h), by row of the file.
    void setRefused(QHash<qint64, StageRefusal> steps) { m_refused = std::move(steps); }

    void check(const Row &row, RowFindings &findings) const;

private:
    QString shown(int stage) const; ///< number and title
    QString reason(const StageRefusal &refusal) const;

    Workflow m_workflow;
    int m_ticket, m_stage; ///< cells
    QHash<QString, int> m_stored;
    QHash<qint64, StageRefusal> m_refused;
};

/// The stage that a cell names; none when it is empty or no number.
std::optional<int> stageOf(const Value &cell);

} // namespace om
