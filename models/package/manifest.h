// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <vector>

namespace om {

/// One entry of a package: JSON lines of one dataset ("" = of the whole cache), the indicators, or an attachment. Lines packed by Zstandard end with ".zst"
/// (format version 4).
struct PackageFile
{
    QString path;
    qint64 size = 0; ///< bytes unpacked
    QString sha256; ///< lower-case hex
    QString dataset;
    qint64 rows = 0; ///< lines
    QString name = {}; ///< of an attachment: as rows name it, below the folder of attachments; "" = it is none

    bool isPacked() const; ///< the archive holds a Zstandard frame; size and hash are those of what is in it
};

/// The entry that holds the publisher's own indicators, in a package of format version 2; its `rows` are the indicators.
constexpr QLatin1StringView IndicatorsEntry("declarations/kpis.json");
constexpr qint64 MaxIndicatorsBytes = 1'000'000;
constexpr qint64 MaxIndicators = 500;

/// Files that rows name travel as entries below this, in a package of format version 3; their `rows` are 0.
constexpr QLatin1StringView AttachmentEntries("attachments/");
constexpr qint64 MaxAttachmentBytes = qint64(512) << 20;
/// Why a package carries no attachment of this name; "" = it may. At most 250 characters in parts between single slashes, none of them empty, beginning or ending
/// with a dot or blank, or with a backslash, colon, control, format or private-use character: so none leaves its folder or looks like another.
QString attachmentNameFault(const QString &name);

/// What a package says of itself: manifest.json, signed. Format: docs/formats/package.md.
struct Manifest
{
    QString id; ///< of the cache that it comes from: a UUID, the same for all its versions
    QString issuer; ///< name, as the issuer's key file gives it
    QString key; ///< id of the signing key
    QString created; ///< UTC
    QString validUntil; ///< UTC, "" = for ever
    qint64 sequence = 0; ///< running number of the issuer's packages of this id, from 1
    qint64 from = 0, to = 0; ///< versions of the cache; from 0 = a base
    int schema = 1; ///< of the operations inside
    QString crs; ///< of all shapes: "EPSG:4490"
    std::vector<PackageFile> files; ///< by path

    qint64 rows() const;
    bool hasIndicators() const;
    bool hasAttachments() const;
    bool hasPackedData() const;
    bool isOfIndicatorsAlone() const; ///< has no data at all: it leads from no version to another
};

QByteArray toJson(const Manifest &manifest); ///< the same manifest gives the same bytes
/// PackageInvalid {path, reason}: every member is there, of its kind and range, no path twice, counts as the files say.
Result<Manifest> manifestFromJson(const QByteArray &json, const QString &path);

} // namespace om
