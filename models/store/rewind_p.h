// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/datasethistory_p.h"
#include "store/spans_p.h"

#include <limits>
#include <map>
#include <optional>

namespace om::store {

/// How rows of a dataset stood earlier: recorded changes are taken off, newest first, and what they tell of a row is kept as its
/// difference from the present one. Of new rows only the range of fids is recorded and of updates only the changed cells, so memory goes
/// with what changed, not with the dataset.
class Rewind
{
public:
    /// Of all rows from `fromFid` on. Only so many are looked at as their differences fit into `budget` bytes: until().
    Rewind(Connection &connection, const DatasetHistory &history, qint64 fromFid, qint64 budget);
    /// Of these rows alone; `fids` sorted.
    Rewind(Connection &connection, const DatasetHistory &history, std::vector<qint64> fids);

    void takeOff(const RecordedChange &change);
    qint64 until() const { return m_until; }

    /// The row's cells (in the places of the history) at the moment reached; `present`: its cells now, none when it is not there.
    std::optional<StoredCells> cells(qint64 fid, const std::optional<StoredCells> &present) const;
    /// The first row from `fid` on that was there then and of which all is known without the present one; none = no more before until().
    std::optional<qint64> nextWhole(qint64 fid) const;

private:
    struct Past
    {
        enum class Is { Patched, Whole, Gone } is = Is::Patched;
        std::vector<std::pair<int, StoredValue>> cells; ///< by place; those not named are as now (Patched) or null (Whole)
    };
    bool isWanted(qint64 fid) const;
    void takeOff(const ChangedRow &row, const std::vector<int> &places, qint64 change);
    void keepToBudget();
    [[noreturn]] void damaged(qint64 change) const;

    Connection &m_connection;
    const DatasetHistory &m_history;
    std::vector<qint64> m_only; ///< empty = all in [m_from, m_until)
    qint64 m_from = 0;
    qint64 m_until = std::numeric_limits<qint64>::max();
    qint64 m_budget = std::numeric_limits<qint64>::max();
    qint64 m_bytes = 0; ///< roughly what m_rows takes
    std::map<qint64, Past> m_rows;
    Spans m_gone; ///< rows that were not there yet, unless m_rows knows better
};

/// Recorded changes of a dataset's rows, newest first: those of the batch itself or those of all later ones.
std::vector<RecordedChange> rowChangesOf(Connection &connection, const QString &dataset, qint64 batch);
std::vector<RecordedChange> rowChangesAfter(Connection &connection, const QString &dataset, qint64 batch);

} // namespace om::store
