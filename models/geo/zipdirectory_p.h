// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>

namespace om {

/// The central directory of a zip file in memory, read with every number distrusted. Only what a workbook needs: stored and deflated
/// entries, no encryption, no zip64, one disk.
class ZipDirectory
{
public:
    /// FormatDamaged when it is cut or inconsistent; FormatUnsafe beyond the caps (entries, unpacked size, ratio), for overlapping or
    /// doubled entries and for unsafe names. `bytes` must outlive the object.
    static Result<ZipDirectory> of(QByteArrayView bytes, const QString &path);

    bool contains(const QString &name) const { return m_entries.contains(name); }
    /// The unpacked bytes, checked against size and CRC; FormatDamaged.
    Result<QByteArray> content(const QString &name) const;

private:
    struct Entry
    {
        qsizetype dataAt = 0;
        quint32 packed = 0, unpacked = 0, crc = 0;
        quint16 method = 0;
    };
    QByteArrayView m_bytes;
    QString m_path;
    QHash<QString, Entry> m_entries;
};

} // namespace om
