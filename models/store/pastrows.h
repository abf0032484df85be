// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

namespace om {

/// The rows of one dataset as they stood after a batch, in fid order, some at a time. They are found from the present ones by taking off
/// what later batches did, so the answer stays the same while others write. Memory: the rows given and about `budget` bytes of
/// differences; where more changed since, the history is gone through again for the next part of the rows. Lives no longer than its Cache
/// and on the same thread.
class PastRows
{
public:
    /// NotFound for an unknown batch, DatasetUnknown when the dataset was not there after it.
    static Result<std::unique_ptr<PastRows>> open(const Cache &cache, const QString &dataset, qint64 batch, qint64 budget = 64 << 20);
    ~PastRows();

    const DatasetSpec &spec() const; ///< the declaration as it was then
    /// At most so many of the next rows, all fields in the order of spec(); empty = the end. CacheDamaged when the recorded changes do not
    /// fit together.
    Result<std::vector<Cache::StoredRow>> read(int most);

private:
    struct State;
    explicit PastRows(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om
