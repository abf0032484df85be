// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace om {

/// Finds the byte of a file at which a line begins whose decoded text was read, so that a person finds a refused row again with any other program.
/// Lines end with LF, CR LF or CR; in none of the encodings of text files that are read (UTF-8, GBK, GB18030, Big5, one-byte ones) are these bytes
/// part of another character, and in UTF-16 and UTF-32 they are whole units.
class RecordPlaces
{
public:
    /// `raw` = the whole file; `text` = what was decoded from it, perhaps a part of the very same bytes. Both must outlive this.
    RecordPlaces(QByteArrayView raw, QByteArrayView text, QStringView encoding);

    /// Byte of the file where line `line` (from 1) begins, whose text begins at `at`. Lines must be asked for in rising order.
    qint64 byteOf(const char *at, qint64 line);

private:
    char32_t unit(qsizetype at) const;

    QByteArrayView m_raw;
    bool m_isShared; ///< the text is the file's own bytes
    qsizetype m_unit = 1; ///< bytes of a unit of the encoding
    bool m_isBigEndian = false;
    qsizetype m_at = 0; ///< where m_line begins
    qint64 m_line = 1;
};

} // namespace om
