// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/basemapspec.h"
#include "services/basemap/basemaptiles.h"

namespace om {

class TileCache;

/// Tiles of a server: from the cache when they are kept (renewed after `freshSeconds`, used however old without a network), else over the
/// network. What came is decoded by the sandboxed worker: a hostile server is no better than a hostile file.
struct OnlineTiles
{
    OnlineBasemapSpec spec;
    QString key;
    QString workerProgram, language;
    std::shared_ptr<TileCache> cache; ///< null = nothing is kept
    qint64 freshSeconds = 30LL * 24 * 3600;
    int timeoutMs = 10000;

    std::unique_ptr<TileSupplier> supplier() const;
};

} // namespace om
