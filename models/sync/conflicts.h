// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

namespace om {

/// A record that was changed here and by the publisher, too. Ours was kept; what theirs would have been stands in the quarantine.
struct SyncConflict
{
    DatasetSpec spec; ///< as this cache declares it
    std::vector<Value> key; ///< of the record; empty = the dataset has none
    std::optional<Row> base, ours, theirs; ///< before both, here, of the publisher; none = there is no such row
};

/// The conflicts that a batch of a sync left, in the order of its operations. Errors: those of the cache.
Result<std::vector<SyncConflict>> conflictsOf(const Cache &cache, qint64 batch);

} // namespace om
