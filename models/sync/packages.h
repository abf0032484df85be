// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "package/packagereader.h"
#include "sync/carriedattachments.h"
#include "sync/carriedindicators.h"
#include "sync/source.h"

namespace om {

/// What `package create|verify|info|apply` answer.
struct PackageReport
{
    bool isTrusted = false; ///< every check held and its issuer is trusted here
    Manifest manifest; ///< id, issuer, key, from, to, …; claims only while it is not trusted
    std::vector<std::pair<QString, qint64>> datasets; ///< and how many rows or changes of each
    qint64 rows = 0;
    qint64 changed = 0, conflicts = 0; ///< apply only
    bool isContained = false; ///< apply only: the cache had that version of the publisher already, nothing was to be done to it
    qint64 attachments = 0; ///< how many it carries
    AttachmentReport taken; ///< apply only
    CarriedIndicators indicators; ///< only of a trusted one; the caller puts them in their place (services/declarations/receivedkpis.h)
};

/// What was found out about a package before anything of it is taken.
struct PackageInspection
{
    PackageReport report; ///< what it says of itself; empty when not even that can be read
    std::optional<Error> refusal; ///< why it cannot be applied here; none = it can
    bool isApplied = false; ///< this cache has taken that version of the publisher already
    std::vector<PackageEntryCheck> entries; ///< each for itself
};

/// What goes along with the data.
struct PackageExtras
{
    std::vector<KpiSpec> indicators = {}; ///< of the workspace
    bool hasAttachments = false; ///< the files of the place that the package's rows name
};
/// A base (`from` = 0) or a delta since version `from` of the cache, as one file to carry away.
Result<PackageReport> createPackage(Cache &cache, const QString &file, qint64 from, const SyncPlace &place, JobControl &control,
                                    const PackageExtras &extras = {});
/// The same without data: for workspaces that follow other publishers, too. Usage when there are no indicators.
Result<PackageReport> createIndicatorPackage(Cache &cache, const QString &file, const std::vector<KpiSpec> &indicators, const SyncPlace &place);
/// All checks; the first that fails is the error.
Result<PackageReport> verifyPackage(const QString &file, const SyncPlace &place);
/// What the package says of itself, also when its issuer is not trusted (then only its layout was checked).
Result<PackageReport> describePackage(const QString &file, const SyncPlace &place);
/// All of the above, and whether it is the next one for this cache.
Result<PackageInspection> inspectPackage(const Cache &cache, const QString &file, const SyncPlace &place);
/// Verifies and applies it as the next version of the publisher it comes from; remembers that version. What the cache contains already
/// changes nothing and is no error, so that a package can be applied again. Attachments are put in their place before the data that name them. One of indicators alone changes nothing in the cache, whomever it follows.
Result<PackageReport> applyPackageFile(Cache &cache, const QString &file, const SyncPlace &place, JobControl &control);

} // namespace om
