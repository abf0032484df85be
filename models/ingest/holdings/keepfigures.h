// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "ingest/holdings/datafigures.h"

namespace om {

/// What keeping figures did.
struct KeptFigures
{
    qint64 batch = 0; ///< 0 = nothing had changed, nothing was written
    qint64 holdings = 0, arrivals = 0, areas = 0; ///< rows that stand now
    qint64 inserted = 0, updated = 0, deleted = 0; ///< rows
};

/// Keeps figures as rows of `data_holding` (one for each dataset that is here or was agreed), `data_arrival` (one for each delivery that was due or came) and
/// `data_coverage` (one for each dataset and community that has rows of it): one recorded change of kind `kind`, which is undone like any other. The
/// datasets hold exactly these afterwards, besides deliveries that are registered, which stay as they are; rows that are the same are not touched. Figures are of `cache`. Blocks;
/// thread of `cache`. Errors of the cache; DatasetUnknown when the catalog lacks one of the datasets.
Result<KeptFigures> keepFigures(Cache &cache, const Catalog &catalog, const DataFigures &figures, const QString &kind, const QString &operatorName);

} // namespace om
