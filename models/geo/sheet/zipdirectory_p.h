// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/zippieces_p.h"

#include <QHash>

#include <memory>

namespace om {

/// The central directory of a zip file in memory, read with every number distrusted. Only what a workbook needs: stored and deflated
/// entries, no encryption, no zip64, one disk.
class ZipDirectory
{
public:
    /// FormatDamaged when it is cut or inconsistent; FormatUnsafe beyond the caps (entries, unpacked size, ratio), for overlapping or
    /// doubled entries and for unsafe names. `bytes` must outlive the object.
    static Result<ZipDirectory> of(QByteArrayView bytes, const QString &path);

    const QString &path() const { return m_path; } ///< of the file
    bool contains(const QString &name) const { return m_entries.contains(name); }
    qint64 unpackedSize(const QString &name) const { return m_entries.value(name).unpacked; } ///< as claimed
    /// The entry from its beginning, in pieces of at most so many bytes; FormatDamaged when there is none.
    Result<std::unique_ptr<ZipPieces>> part(const QString &name, std::size_t pieceBytes) const;

private:
    QByteArrayView m_bytes;
    QString m_path;
    QHash<QString, ZipMember> m_entries;
};

} // namespace om
