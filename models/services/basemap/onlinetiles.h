// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/basemapspec.h"
#include "services/basemap/basemaptiles.h"

#include <atomic>

namespace om {

class TileCache;

/// Tiles of a server: from the cache when they are kept (at once, however old; after `freshSeconds` the server is asked for new ones when
/// nothing else is to be fetched), else over the network. What came is decoded by the sandboxed worker: a hostile server is no better than a hostile file.
struct OnlineTiles
{
    OnlineBasemapSpec spec;
    QString key;
    QString workerProgram, language;
    std::shared_ptr<TileCache> cache; ///< null = nothing is kept
    qint64 freshSeconds = 30LL * 24 * 3600;
    int timeoutMs = 10000;
    std::shared_ptr<std::atomic_bool> hasGiven = std::make_shared<std::atomic_bool>(false); ///< see TileFetcher; shared by all suppliers

    std::unique_ptr<TileSupplier> supplier() const;
    /// Drops what `cache` has of the server with this id.
    static Result<void> forget(TileCache &cache, const QString &id);
};

} // namespace om
