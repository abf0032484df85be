// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/areagrid.h"
#include "store/cache.h"

#include <functional>

namespace om {

/// Calls `give` with the named cells and the shape (empty unless asked for) of every row of a dataset, in fid order. A dataset that the
/// cache does not hold has no rows.
Result<void> eachRow(const Cache &cache, const QString &dataset, const QStringList &columns, bool withGeometry,
                     const std::function<void(qint64 fid, const std::vector<Value> &, QByteArrayView gpkg)> &give);

/// Whether the cache holds the dataset.
bool hasDataset(const Cache &cache, const QString &dataset);

/// The areas of a dataset with polygons, by their key.
Result<AreaGrid> areasOf(const Cache &cache, const QString &dataset);

/// One text of a record's key, for comparing records between files; "" when a part is missing.
QString keyText(const std::vector<Value> &parts);

} // namespace om
