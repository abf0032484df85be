// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "geo/detect/encodingdetective.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

struct UConverter;

namespace om {

/// Text turned into UTF-8, and how it was understood.
struct DecodedText
{
    QByteArray utf8; ///< without byte order mark; shares the bytes of the source when nothing had to change
    QString encoding; ///< as read: "UTF-8", "GB18030", "UTF-16LE" …
    bool isGuess = false; ///< neither asked for, nor marked, nor valid UTF-8
    bool isSure = true; ///< of a guess: it is far likelier than any other
    std::vector<EncodingCandidate> candidates; ///< of "auto"
};

/// `encoding` "auto": as findEncoding says. Every byte must be valid: EncodingInvalid names the line. FormatMismatch when zero bytes show
/// that it is no text.
Result<DecodedText> decodeText(const QByteArray &raw, const QString &encoding, const QString &path);

/// Turns one short text after the other out of one encoding, strictly; for the cells of a table.
class CellDecoder
{
public:
    CellDecoder() = default; ///< of UTF-8
    /// EncodingInvalid when there is no such encoding; `path` is named in the error.
    static Result<CellDecoder> of(const QString &encoding, const QString &path);
    std::optional<QString> decode(QByteArrayView bytes); ///< none = a byte that is not valid

private:
    struct Close
    {
        void operator()(UConverter *converter) const;
    };
    std::unique_ptr<UConverter, Close> m_converter; ///< null = UTF-8
    std::vector<char16_t> m_text;
};

/// What a person should know of a guess.
QString guessedEncodingWarning(const DecodedText &text);

/// The text with U+FFFD where a byte is not valid; for showing it.
QString decodedLoosely(QByteArrayView raw, const QString &encoding);

/// Length of the valid UTF-8 sequence at `i`; 0 = none (overlong forms, surrogates and values above U+10FFFF included).
qsizetype utf8Length(QByteArrayView bytes, qsizetype i);

/// Whether the bytes are valid UTF-8; the line of the first wrong byte otherwise (from 1), 0 = valid.
qint64 firstBadUtf8Line(QByteArrayView bytes);

} // namespace om
