// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/stages/stagechecks.h"

#include <span>

namespace om {

/// The steps of the tickets of one file beside those that are stored, to be judged by their sequence, in which they need not stand in the file.
/// Keeps 32 bytes of each step, and the number of each ticket once.
class TraceSteps
{
public:
    /// A step of the file, which has it in `row` (from 1).
    void add(const QString &ticket, qint64 sequence, int stage, qint64 row);
    /// A stored step; those of tickets that the file has not are of no interest. All of the file come before.
    void addStored(const QString &ticket, qint64 sequence, int stage);

    /// The rows that leave the workflow. A ticket begins at a first stage, and each step is a move from the step before: the last that was stored or
    /// taken. Stored steps stay as they are, so what the file puts before one must lead to it, where that one followed until now; else all that the
    /// file puts between the two is refused. Where a step stands in both, the file's takes its place if `replaces`, else it is passed over, for its
    /// key is refused; one that leaves the stage as it is stored is no move. Of several rows with one sequence, the first that fits counts.
    QHash<qint64, StageRefusal> refused(const Workflow &workflow, bool replaces);

private:
    struct Step
    {
        qint64 sequence;
        qint64 row; ///< 0 = stored
        int ticket;
        int stage;
    };
    static void judge(std::span<const Step> steps, const Workflow &workflow, bool replaces, QHash<qint64, StageRefusal> &refused);

    QHash<QString, int> m_tickets;
    std::vector<Step> m_steps;
};

} // namespace om
