// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/export.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <optional>

namespace om {

/// Writes rows of one dataset of the cache to a file (formats and `headers` as writeFile of geo/export.h): those of `fids` in that order,
/// or all in fid order when there are none given. Reads in chunks, so memory does not grow with the rows. Cancelled leaves no file.
/// Blocks; runs on the thread of `cache`. Returns the rows written.
Result<qint64> exportDataset(Cache &cache, const DatasetSpec &spec, const std::optional<std::vector<qint64>> &fids, const QString &format, const QString &path,
                             const QStringList &headers, JobControl &control);

} // namespace om
