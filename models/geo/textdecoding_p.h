// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace om {

/// Text turned into UTF-8, and how it was understood.
struct DecodedText
{
    QByteArray utf8; ///< without byte order mark; shares the bytes of the source when nothing had to change
    QString encoding; ///< as read: "UTF-8", "GB18030", "UTF-16LE" …
    bool isGuess = false; ///< neither asked for, nor marked, nor valid UTF-8
};

/// `encoding` "auto": by the byte order mark, by zero bytes (UTF-16), as UTF-8, as GB18030, in this order. Every byte must be valid:
/// EncodingInvalid names the line. FormatMismatch when zero bytes show that it is no text.
Result<DecodedText> decodeText(const QByteArray &raw, const QString &encoding, const QString &path);

/// Whether the bytes are valid UTF-8; the line of the first wrong byte otherwise (from 1), 0 = valid.
qint64 firstBadUtf8Line(QByteArrayView bytes);

} // namespace om
