// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/stages/stagechecks.h"
#include "ingest/valuechecks.h"

#include <optional>

namespace om {

/// What a mapped row of one dataset must fulfil beyond its cells: required fields, the rules of the dataset, a key that is new, a shape of
/// the dataset's type, a stage that the workflow allows. Keeps the keys it has seen, and of datasets without a key a hash of each row.
class RowChecks
{
public:
    /// `rules` may be null; `fields` = names of the cells to come; `extent` = of the city's areas, empty when there are none.
    RowChecks(const DatasetSpec &spec, const RuleSpec *rules, const QStringList &fields, const Box &extent);

    void setExistingKeys(QSet<QString> keys) { m_existing = std::move(keys); }
    void setStages(StageChecks stages) { m_stages = std::move(stages); }

    /// Makes lines and polygons multi (one type in a table) and adds what it finds. `sourceHasShapes`: a missing one is then worth a note.
    void check(Row &row, bool sourceHasShapes, RowFindings &findings);
    /// Only what a row must fulfil of itself, whatever its stage and key.
    void checkCells(Row &row, bool sourceHasShapes, RowFindings &findings);

private:
    void checkRequired(const Row &row, RowFindings &findings) const;
    void checkKey(const Row &row, RowFindings &findings);
    void checkShape(Row &row, bool sourceHasShapes, RowFindings &findings) const;
    void checkTwin(const Row &row, RowFindings &findings);

    struct Required
    {
        int cell;
        QString field;
        bool isKey;
    };
    const DatasetSpec &m_spec;
    QStringList m_fields;
    Box m_extent;
    std::vector<Required> m_required; ///< cell −1 = the file has no such field
    std::vector<int> m_key;
    std::optional<ValueChecks> m_values;
    std::optional<StageChecks> m_stages; ///< of tickets and traces
    QSet<QString> m_seen, m_existing;
    QHash<size_t, qint64> m_rowsSeen; ///< hash of a row → the first that had it
};

} // namespace om
