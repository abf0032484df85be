// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubindex.h"
#include "sync/packagebuilder.h"
#include "sync/stagingfolder.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>

namespace om {

namespace {

/// A delta has one data entry for each version and dataset at least, and a package at most 5,000 of them.
constexpr qint64 MaxVersionsPerDelta = 150;

/// The index that this workspace wrote before; nothing when the hub is new. Another publisher's hub is refused.
Result<std::optional<HubIndex>> ownIndex(const Cache &cache, SyncSource &hub, const KeyStore &keys)
{
    const auto read = hub.readIndex();
    if (!read && (read.error().code == ErrorCode::NotFound || read.error().code == ErrorCode::FileMissing))
        return std::optional<HubIndex>();
    if (!read)
        return fail(read);
    const auto signer = verifyIndex(keys, *read, hub.address());
    if (!signer)
        return fail(signer);
    auto index = hubIndexFromJson(read->json, hub.address());
    if (!index)
        return fail(index);
    if (!signer->isOwn || index->id != cacheId(cache))
        return fail(ErrorCode::PackageInvalid, {hub.address(), QCoreApplication::translate("Package", "the hub holds another cache (%1)").arg(index->id)});
    if (index->latest > cache.version())
        return fail(ErrorCode::VersionRollback, {hub.address(), QString::number(cache.version()), QString::number(index->latest)});
    return std::optional<HubIndex>(std::move(*index));
}

Result<void> putIndex(SyncSource &hub, const KeyStore &keys, const HubIndex &index)
{
    const QByteArray json = toJson(index);
    const auto signature = keys.sign(SignDomain::Index, json);
    if (!signature)
        return fail(signature);
    return hub.writeIndex({json, *signature});
}

QString packageName(qint64 from, qint64 to)
{
    return from == 0 ? QStringLiteral("base-%1.zip").arg(to, 8, 10, QLatin1Char('0'))
                     : QStringLiteral("delta-%1-%2.zip").arg(from, 8, 10, QLatin1Char('0')).arg(to, 8, 10, QLatin1Char('0'));
}

} // namespace

Result<PublishReport> publish(Cache &cache, SyncSource &hub, const SyncPlace &place, JobControl &control)
{
    const KeyStore keys = keysOf(place);
    const auto key = keys.own();
    if (!key)
        return fail(key);
    auto known = ownIndex(cache, hub, keys);
    if (!known)
        return fail(known);
    PublishReport report{cache.version(), cache.version(), 0, {}};
    if (cache.version() == 0 || (*known && (*known)->latest == cache.version()))
        return report; // nothing is new
    const auto id = ensureCacheId(cache);
    if (!id)
        return fail(id);
    auto staging = StagingFolder::make(place.folder);
    if (!staging)
        return fail(staging);

    HubIndex index = known->value_or(HubIndex{});
    index.id = *id;
    index.issuer = *key;
    report.version = cache.version();
    report.from = index.latest;
    while (index.latest < report.version) {
        PackageOrder order{{}, *id, index.sequence + 1, index.latest, report.version};
        if (order.from > 0)
            order.to = std::min(report.version, order.from + MaxVersionsPerDelta);
        const QString name = packageName(order.from, order.to);
        order.path = staging->filePath(name);
        const auto made = buildPackage(cache, order, keys, control);
        if (!made)
            return fail(made);
        const auto print = fingerprint(order.path);
        if (!print)
            return fail(print);
        if (auto put = hub.put(name, order.path, control); !put)
            return fail(put);
        index.sequence = order.sequence;
        index.latest = order.to;
        index.entries.push_back({name, order.from, order.to, print->bytes, print->sha256, order.sequence});
        if (auto put = putIndex(hub, keys, index); !put)
            return fail(put);
        report.rows += made->rows();
        report.file = name;
    }
    return report;
}

} // namespace om
