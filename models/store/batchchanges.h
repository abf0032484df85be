// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

namespace om {

/// What one batch did, a bit at a time: dataset by dataset in the order in which it came to them, rows by fid. What later batches did to
/// the same rows is taken off, so the answer never changes. Memory goes with the rows given at once, not with the batch. Lives no longer
/// than its Cache and on the same thread.
class BatchChanges
{
public:
    static Result<std::unique_ptr<BatchChanges>> open(const Cache &cache, qint64 batch); ///< NotFound
    ~BatchChanges();

    /// What it did apart from rows.
    struct Other
    {
        enum class Kind { DatasetMade, DatasetDropped, FieldsChanged, Setting };
        Kind kind;
        QString subject; ///< dataset, or key of the setting
        QString before, after; ///< Setting: JSON text, "" = not there
    };
    const std::vector<Other> &others() const;
    struct Part
    {
        DatasetSpec spec; ///< as it is now; where the dataset is gone, as it was then
        qint64 rows = 0; ///< that it touched
    };
    const std::vector<Part> &parts() const;
    /// At most so many of the next rows; empty = the end. Cells stand in the order of the fields of their part.
    Result<std::vector<RowChange>> read(int most);

private:
    struct State;
    explicit BatchChanges(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om
