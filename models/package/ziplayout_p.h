// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

class QIODevice;

namespace om {

// Caps of a package (docs/formats/package.md).
constexpr int MaxEntries = 5000;
constexpr qint64 MaxUnpackedBytes = qint64(2) << 30;
constexpr qint64 MaxRatio = 200; ///< unpacked to packed…
constexpr qint64 RatioFreeBytes = 10'000'000; ///< …of anything larger than this
constexpr qint64 MaxManifestBytes = 4'000'000;

/// One entry as its headers say, after both were found to agree.
struct ZipEntry
{
    QByteArray name;
    qint64 headerAt = 0; ///< of the local header
    qint64 packed = 0, unpacked = 0;
};

/// Reads the raw headers of a zip, without inflating anything, and refuses all that a package never holds: anything between, before or
/// behind the entries, headers that disagree, unsafe or odd names, links, devices, folders, encryption, unknown methods, extra fields,
/// ZIP64, comments, sizes above the caps. PackageInvalid {path, reason}.
Result<std::vector<ZipEntry>> readZipLayout(QIODevice &device, const QString &path);

/// Why an entry's name is refused; "" = it is fine. Only lower-case ASCII letters, digits, '_', '-', '.' in parts between single slashes,
/// each beginning with a letter or digit: so no two names can mean the same file and none can leave its folder.
QString nameFault(QByteArrayView name);

} // namespace om
