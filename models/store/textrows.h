// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

namespace om {

/// Columns of a small dataset as texts; none when the cache lacks the dataset.
Result<std::vector<QStringList>> textRows(const Cache &cache, const QString &dataset, const QStringList &columns);

} // namespace om
