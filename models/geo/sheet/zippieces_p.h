// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <memory>
#include <string_view>

struct z_stream_s;

namespace om {

/// What the directory of a zip file says of an entry.
struct ZipMember
{
    qsizetype dataAt = 0; ///< in the file
    quint32 packed = 0, unpacked = 0, crc = 0;
    quint16 method = 0; ///< 0 stored, 8 deflated
};

/// Unpacks an entry of a zip file piece by piece. Its size and checksum are known to be right only when the end has been reached.
class ZipPieces
{
public:
    /// `packed` must outlive the object; `path` and `name` are for errors.
    ZipPieces(QByteArrayView packed, const ZipMember &entry, QString path, QString name, std::size_t pieceBytes);

    /// "" at the end; FormatDamaged.
    Result<std::string_view> next();

private:
    struct End
    {
        void operator()(z_stream_s *stream) const;
    };
    std::unexpected<Error> damaged(const char *what) const;
    Result<std::string_view> inflated();

    QByteArrayView m_packed;
    ZipMember m_entry;
    QString m_path, m_name;
    std::size_t m_pieceBytes;
    std::unique_ptr<char[]> m_piece;
    std::unique_ptr<z_stream_s, End> m_stream; ///< none for what is stored
    qsizetype m_at = 0; ///< in what is stored
    quint64 m_size = 0; ///< unpacked so far
    quint32 m_crc = 0; ///< of that
    bool m_isEnded = false;
};

} // namespace om
