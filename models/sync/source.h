// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jobs/jobrunner.h"
#include "store/cache.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace om {

/// One entry of a hub's signed index: a package and the versions of the publisher's cache that it leads from and to (from 0 = base).
struct HubEntry
{
    QString file;
    qint64 from = 0, to = 0;
    qint64 bytes = 0;
    QString sha256;
    qint64 sequence = 0; ///< running number of the package, from 1
};

/// A place that published versions are pulled from and pushed to. Folders now; HTTP and PostGIS take the same shape. Blocking; one
/// thread at a time.
class SyncSource
{
public:
    virtual ~SyncSource() = default;
    virtual QString address() const = 0;
    /// The raw signed index: its JSON bytes and their signature; NotFound when nothing was ever published.
    struct SignedIndex
    {
        QByteArray json, signature;
    };
    virtual Result<SignedIndex> readIndex() = 0;
    /// Copies a package into `targetFile` (made new).
    virtual Result<void> fetch(const QString &file, const QString &targetFile, JobControl &control) = 0;
    /// Puts a package there, whole or not at all, then the index that names it.
    virtual Result<void> put(const QString &file, const QString &sourceFile, JobControl &control) = 0;
    virtual Result<void> writeIndex(const SignedIndex &index) = 0;
};

/// "/path", "file:///path": a folder (file share, USB stick, mirror of a static web server). Usage error for what is not yet a source.
Result<std::unique_ptr<SyncSource>> openSource(const QString &address);

struct PublishReport
{
    qint64 version = 0;
    qint64 from = 0;
    qint64 rows = 0;
    QString file;
};
struct SyncReport
{
    qint64 pulled = 0;
    qint64 pushed = 0;
    qint64 conflicts = 0;
    qint64 version = 0;
    QString issuer;
};

/// Where a workstation keeps its own signing key, the keys it trusts and what it remembers of hubs: the workspace folder (keys/, local.db).
struct SyncPlace
{
    QString folder;
    QString attachments = {}; ///< folder of the files that rows name; "" = none are taken from packages
};

/// Publishes what this cache has beyond the hub's last version: a base first, then deltas of typed operations; signed with this
/// workspace's key (made at first use).
Result<PublishReport> publish(Cache &cache, SyncSource &hub, const SyncPlace &place, JobControl &control);

/// Verifies index and packages (issuer, signature, hashes, versions) before a byte of them is read, applies each version in one recorded
/// transaction. The first issuer met by a new workspace is refused unless it is trusted (`keys trust`) or `trustFirst` is set.
Result<SyncReport> pull(Cache &cache, SyncSource &hub, const SyncPlace &place, bool trustFirst, JobControl &control);

} // namespace om
