// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "package/keystore.h"
#include "package/manifest.h"
#include "sync/source.h"

namespace om {

/// Which package is to be made.
struct PackageOrder
{
    QString path;
    QString id; ///< of the cache
    qint64 sequence = 1;
    qint64 from = 0; ///< 0 = a base of the present version, else a delta after this version…
    qint64 to = 0; ///< …up to this one
    std::vector<KpiSpec> indicators = {}; ///< of the workspace, that go along
    QString attachments = {}; ///< folder of the files that rows name, which go along; "" = they do not
};

/// Writes what the cache holds (base) or what its batches did (delta) as a signed package, at most one batch in memory.
Result<Manifest> buildPackage(const Cache &cache, const PackageOrder &order, const KeyStore &keys, JobControl &control);

/// A package without data that holds `order.indicators` alone. Usage when there are none.
Result<Manifest> buildIndicatorPackage(const Cache &cache, const PackageOrder &order, const KeyStore &keys);

/// The id by which a cache is known to others, setting "cache.id": a UUID, made as a batch of its own when there is none.
Result<QString> ensureCacheId(Cache &cache);
QString cacheId(const Cache &cache); ///< "" = none yet

/// Settings that speak of this cache alone and never travel: "cache.…" and "sync.…".
bool isLocalSetting(const QString &key);

/// Keys of a workspace's folder.
KeyStore keysOf(const SyncPlace &place);

} // namespace om
