// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packages.h"

#include "sync/packageapplier.h"
#include "sync/packagebuilder.h"
#include "sync/stagingfolder.h"
#include "sync/syncmemory.h"

#include <algorithm>

#include <QCoreApplication>

namespace om {

namespace {

PackageReport reportOf(const Manifest &manifest, bool isTrusted)
{
    PackageReport report{isTrusted, manifest, {}, manifest.rows(), 0, 0, false, 0, {}, {}};
    report.attachments = std::ranges::count_if(manifest.files, [](const PackageFile &f) { return !f.name.isEmpty(); });
    for (const PackageFile &file : manifest.files) {
        if (file.dataset.isEmpty())
            continue;
        auto counted = std::find_if(report.datasets.begin(), report.datasets.end(), [&](const auto &d) { return d.first == file.dataset; });
        if (counted == report.datasets.end())
            counted = report.datasets.insert(report.datasets.end(), {file.dataset, 0});
        counted->second += file.rows;
    }
    return report;
}

PackageReport madeReport(const Manifest &manifest, const std::vector<KpiSpec> &indicators)
{
    PackageReport report = reportOf(manifest, true);
    report.indicators = {manifest.key, manifest.issuer, indicators};
    return report;
}

/// What a package that was verified says and carries.
Result<PackageReport> verifiedReport(PackageReader &package, const QString &file)
{
    auto indicators = carriedIndicators(package, file);
    if (!indicators)
        return fail(indicators);
    PackageReport report = reportOf(package.manifest(), true);
    report.indicators = std::move(*indicators);
    return report;
}

bool contains(const SyncOrigin &origin, const Manifest &manifest)
{
    return origin.id == manifest.id && origin.key == manifest.key && manifest.to <= origin.version;
}

} // namespace

Result<PackageReport> createPackage(Cache &cache, const QString &file, qint64 from, const SyncPlace &place, JobControl &control, const PackageExtras &extras)
{
    if (cache.version() <= from)
        return fail(ErrorCode::Usage, {QStringLiteral("%1–%2").arg(from).arg(cache.version())}, QStringLiteral("nothing is new"));
    const auto id = ensureCacheId(cache);
    if (!id)
        return fail(id);
    const qint64 to = cache.version();
    const auto made =
        buildPackage(cache, {file, *id, to, from, to, extras.indicators, extras.hasAttachments ? place.attachments : QString()}, keysOf(place), control);
    if (!made)
        return fail(made);
    return madeReport(*made, extras.indicators);
}

Result<PackageReport> createIndicatorPackage(Cache &cache, const QString &file, const std::vector<KpiSpec> &indicators, const SyncPlace &place)
{
    const auto id = ensureCacheId(cache);
    if (!id)
        return fail(id);
    const qint64 to = cache.version();
    const auto made = buildIndicatorPackage(cache, {file, *id, to, 0, to, indicators}, keysOf(place));
    if (!made)
        return fail(made);
    return madeReport(*made, indicators);
}

Result<PackageReport> verifyPackage(const QString &file, const SyncPlace &place)
{
    const auto package = PackageReader::open(file, keysOf(place), QDateTime::currentDateTimeUtc());
    if (!package)
        return fail(package);
    return verifiedReport(**package, file);
}

Result<PackageReport> describePackage(const QString &file, const SyncPlace &place)
{
    if (auto verified = verifyPackage(file, place))
        return verified;
    const auto claimed = PackageReader::peek(file);
    if (!claimed)
        return fail(claimed);
    return reportOf(*claimed, false);
}

Result<PackageInspection> inspectPackage(const Cache &cache, const QString &file, const SyncPlace &place)
{
    PackageInspection inspection;
    const auto verified = verifyPackage(file, place);
    if (verified) {
        inspection.report = *verified;
    } else {
        inspection.refusal = verified.error();
        if (const auto claimed = PackageReader::peek(file))
            inspection.report = reportOf(*claimed, false);
    }
    if (auto entries = PackageReader::checkEntries(file))
        inspection.entries = std::move(*entries);
    if (!verified)
        return inspection;
    const Manifest &manifest = inspection.report.manifest;
    if (manifest.isOfIndicatorsAlone())
        return inspection;
    inspection.isApplied = contains(syncOrigin(cache), manifest);
    if (const auto next = checkNext(cache, manifest, file); !next && !inspection.isApplied)
        inspection.refusal = next.error();
    return inspection;
}

Result<PackageReport> applyPackageFile(Cache &cache, const QString &file, const SyncPlace &place, JobControl &control)
{
    auto memory = SyncMemory::load(place.folder);
    if (!memory)
        return fail(memory);
    auto package = PackageReader::open(file, keysOf(place), QDateTime::currentDateTimeUtc());
    if (!package)
        return fail(package);
    const Manifest &manifest = (*package)->manifest();
    auto report = verifiedReport(**package, file); // before anything is changed
    if (!report || manifest.isOfIndicatorsAlone())
        return report;
    const auto takeFiles = [&]() -> Result<void> {
        if (place.attachments.isEmpty())
            return {};
        auto taken = takeAttachments(**package, place.attachments, control);
        if (!taken)
            return fail(taken);
        report->taken = std::move(*taken);
        return {};
    };
    if (contains(syncOrigin(cache), manifest)) {
        report->isContained = true;
        if (auto taken = takeFiles(); !taken)
            return fail(taken);
        return report;
    }
    // What was taken before still counts when the cache was thrown away meanwhile: `sync` or a newer base rebuilds it.
    const SyncMemory::Publisher *known = memory->publisher(manifest.id);
    if (known && known->key != manifest.key)
        return fail(ErrorCode::PackageInvalid, {file, QCoreApplication::translate("Package", "this cache was published by the key %1 before").arg(known->key)});
    if (known && manifest.to < known->version)
        return fail(ErrorCode::VersionRollback, {file, QString::number(manifest.to), QString::number(known->version)});
    const auto print = fingerprint(file);
    if (!print)
        return fail(print);
    if (auto next = checkNext(cache, manifest, file); !next)
        return fail(next);
    if (auto taken = takeFiles(); !taken)
        return fail(taken);
    const auto applied = applyPackage(cache, **package, file, print->sha256, control);
    if (!applied)
        return fail(applied);
    memory->remember(manifest.id, {manifest.key, manifest.to, 0});
    if (auto saved = memory->save(); !saved)
        return fail(saved);
    report->changed = applied->changed;
    report->conflicts = applied->conflicts;
    return report;
}

} // namespace om
