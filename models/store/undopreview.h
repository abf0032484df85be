// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

namespace om {

/// What stands in the way of taking a batch back.
struct UndoPreview
{
    /// A row that a later batch touched, too, or whose key a later row has. On its sides none = the row is not there.
    struct Conflict
    {
        QString dataset;
        std::vector<Value> key; ///< fid where the dataset has none
        qint64 later = 0; ///< the last batch in force that touched it
        std::optional<Row> before; ///< what taking it back would bring back
        std::optional<Row> written; ///< what the batch made of it
        std::optional<Row> now; ///< what stands; when a later row has its key, that row
    };
    /// A setting that a later batch changed, too; or a dataset that was made, dropped or given other fields by one of both.
    struct Other
    {
        QString subject; ///< key of the setting, or dataset
        bool isSetting = false;
        qint64 later = 0;
    };
    struct Part
    {
        DatasetSpec spec; ///< whose fields the cells of the conflicts belong to
        qint64 rows = 0; ///< that the batch touched
        qint64 conflicts = 0; ///< of them
        bool isKept = false; ///< nothing of it can be taken back: it was made anew since
    };

    qint64 batch = 0;
    std::vector<Part> parts; ///< by dataset id
    qint64 settings = 0; ///< that the batch changed
    std::vector<Conflict> conflicts; ///< the first ones, by dataset and fid
    std::vector<Other> others;

    qint64 rowCount() const
    {
        qint64 sum = 0;
        for (const Part &part : parts)
            sum += part.rows;
        return sum;
    }
    qint64 conflictCount() const
    {
        qint64 sum = 0;
        for (const Part &part : parts)
            sum += part.conflicts;
        return sum;
    }
    bool isClear() const { return others.empty() && conflictCount() == 0; } ///< it can be taken back whole
};

} // namespace om
