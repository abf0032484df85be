// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/packagereader.h"
#include "sync/source.h"

namespace om {

/// Whose versions a cache has taken, and how far: the cache's setting "sync.origin", written in the same transaction as the rows.
struct SyncOrigin
{
    QString id; ///< of the publisher's cache, "" = none yet
    QString key; ///< of its issuer
    qint64 version = 0;
};
SyncOrigin syncOrigin(const Cache &cache);

struct ApplyReport
{
    qint64 changed = 0; ///< rows inserted, updated or deleted here
    qint64 conflicts = 0; ///< operations that did not fit; ours was kept, both stand in the quarantine
    qint64 version = 0; ///< of the publisher
};

/// Whether this package is the next one for the cache. VersionRollback {path, offered, known}; PackageInvalid when it is of another cache,
/// of another issuer, a base for a cache that has one, or leaves versions out.
Result<void> checkNext(const Cache &cache, const Manifest &manifest, const QString &path);

/// Applies a verified package in one recorded transaction (kind "sync"), all or nothing. `source`: shown in the history; `sha256`: of the file.
Result<ApplyReport> applyPackage(Cache &cache, PackageReader &package, const QString &source, const QString &sha256, JobControl &control);

} // namespace om
