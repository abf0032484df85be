// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubindex.h"
#include "sync/packageapplier.h"
#include "sync/packagebuilder.h"
#include "sync/stagingfolder.h"
#include "sync/syncmemory.h"

#include <algorithm>

#include <QCoreApplication>

namespace om {

namespace {

/// Takes over what a hub has that the cache has not.
class Puller
{
public:
    Puller(Cache &cache, SyncSource &hub, const SyncPlace &place, SyncMemory memory, JobControl &control)
        : m_cache(cache)
        , m_hub(hub)
        , m_place(place)
        , m_keys(keysOf(place))
        , m_memory(std::move(memory))
        , m_control(control)
    { }

    Result<SyncReport> pull(bool trustFirst)
    {
        if (auto read = readIndex(trustFirst); !read)
            return fail(read);
        if (auto right = checkIndex(); !right)
            return fail(right);
        SyncReport report{0, 0, 0, syncOrigin(m_cache).version, m_issuer.issuer};
        if (m_index.id == cacheId(m_cache)) {
            report.version = m_index.latest; // our own hub: what is there came from here
            return report;
        }
        const auto way = m_index.wayFrom(report.version, m_hub.address());
        if (!way)
            return fail(way);
        if (auto kept = remember(report.version); !kept)
            return fail(kept);
        for (const HubEntry &entry : *way) {
            const auto applied = take(entry);
            if (!applied)
                return fail(applied);
            report.pulled += applied->changed;
            report.conflicts += applied->conflicts;
            report.version = applied->version;
            if (auto kept = remember(report.version); !kept)
                return fail(kept);
        }
        return report;
    }

private:
    std::unexpected<Error> bad(const QString &reason) const { return fail(ErrorCode::PackageInvalid, {m_hub.address(), reason}); }

    Result<void> readIndex(bool trustFirst)
    {
        const auto signedIndex = m_hub.readIndex();
        if (!signedIndex)
            return fail(signedIndex);
        auto issuer = verifyIndex(m_keys, *signedIndex, m_hub.address());
        if (!issuer && issuer.error().code == ErrorCode::IssuerUnknown && trustFirst && isNewWorkspace())
            issuer = meet(*signedIndex);
        if (!issuer)
            return fail(issuer);
        m_issuer = std::move(*issuer);
        auto index = hubIndexFromJson(signedIndex->json, m_hub.address());
        if (!index)
            return fail(index);
        m_index = std::move(*index);
        return {};
    }

    /// Nobody but itself is trusted yet, and nothing was ever taken.
    bool isNewWorkspace() const
    {
        const auto keys = m_keys.trusted();
        return keys && std::all_of(keys->begin(), keys->end(), [](const PublicKey &key) { return key.isOwn; }) && m_memory.isNew();
    }

    Result<PublicKey> meet(const SyncSource::SignedIndex &signedIndex)
    {
        const auto key = verifyBySelf(signedIndex, m_hub.address());
        return key ? m_keys.trust(*key) : key;
    }

    Result<void> checkIndex()
    {
        if (m_index.issuer.id != m_issuer.id)
            return bad(QCoreApplication::translate("Package", "the index names another key than the one that signed it"));
        const QString before = m_memory.cacheOf(m_hub.address());
        const SyncOrigin origin = syncOrigin(m_cache);
        if ((!before.isEmpty() && before != m_index.id) || (!origin.id.isEmpty() && origin.id != m_index.id))
            return bad(QCoreApplication::translate("Package", "the hub holds another cache than before (%1)").arg(m_index.id));
        SyncMemory::Publisher known{origin.key, origin.version, 0};
        if (const SyncMemory::Publisher *remembered = m_memory.publisher(m_index.id))
            known = {remembered->key, std::max(known.version, remembered->version), remembered->sequence};
        if (!known.key.isEmpty() && known.key != m_issuer.id)
            return bad(QCoreApplication::translate("Package", "this cache was published by the key %1 before").arg(known.key));
        const auto older = [&](qint64 offered, qint64 had) {
            return fail(ErrorCode::VersionRollback, {m_hub.address(), QString::number(offered), QString::number(had)});
        };
        if (m_index.latest < known.version)
            return older(m_index.latest, known.version);
        if (m_index.sequence < known.sequence)
            return older(m_index.sequence, known.sequence);
        return {};
    }

    Result<ApplyReport> take(const HubEntry &entry)
    {
        auto staging = StagingFolder::make(m_place.folder);
        if (!staging)
            return fail(staging);
        const QString path = staging->filePath(entry.file);
        if (auto fetched = m_hub.fetch(entry.file, path, m_control); !fetched)
            return fail(fetched);
        const auto print = fingerprint(path);
        if (!print)
            return fail(print);
        const QString place = m_hub.address() + u'/' + entry.file;
        if (print->bytes != entry.bytes || print->sha256 != entry.sha256)
            return fail(ErrorCode::PackageInvalid, {place, QCoreApplication::translate("Package", "not the file that the signed index names")});
        auto package = PackageReader::open(path, m_keys, QDateTime::currentDateTimeUtc());
        if (!package)
            return fail(package);
        const Manifest &manifest = (*package)->manifest();
        if (manifest.id != m_index.id || manifest.key != m_issuer.id || manifest.from != entry.from || manifest.to != entry.to ||
            manifest.sequence != entry.sequence)
            return fail(ErrorCode::PackageInvalid, {place, QCoreApplication::translate("Package", "not the versions that the signed index names")});
        return applyPackage(m_cache, **package, place, print->sha256, m_control);
    }

    /// After each commit, so that at worst a version is remembered too late, never too early.
    Result<void> remember(qint64 version)
    {
        const SyncMemory before = m_memory;
        m_memory.remember(m_index.id, {m_issuer.id, version, m_index.sequence});
        m_memory.rememberHub(m_hub.address(), m_index.id);
        return m_memory == before ? Result<void>() : m_memory.save();
    }

    Cache &m_cache;
    SyncSource &m_hub;
    const SyncPlace &m_place;
    KeyStore m_keys;
    SyncMemory m_memory;
    JobControl &m_control;
    PublicKey m_issuer;
    HubIndex m_index;
};

} // namespace

Result<SyncReport> pull(Cache &cache, SyncSource &hub, const SyncPlace &place, bool trustFirst, JobControl &control)
{
    auto memory = SyncMemory::load(place.folder);
    if (!memory)
        return fail(memory);
    return Puller(cache, hub, place, std::move(*memory), control).pull(trustFirst);
}

} // namespace om
