// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/pieces_p.h"

#include <QStringConverter>

#include <optional>
#include <string>

namespace om {

/// The bytes of an XML text as UTF-8 without a byte order mark, in which every character is one that XML allows. UTF-16 and UTF-32 are told by
/// their mark or first character, other encodings by the declaration.
class Utf8Pieces
{
public:
    explicit Utf8Pieces(PieceSource source)
        : m_source(std::move(source))
    { }

    enum class State { More, End, Invalid, Failed };
    /// Appends at least one byte to `text`, which may end within a character; the caller keeps that until more has come and appends nothing itself.
    /// After Invalid and Failed it is not called again.
    State appendTo(std::string &text);
    QString problem() const { return m_problem; } ///< what is invalid
    const Error &error() const { return m_error; } ///< why the source failed

private:
    State appendHead(std::string &text);
    State appendChecked(std::string &text, std::string_view piece);
    State invalid(const QString &problem);

    PieceSource m_source;
    std::optional<QStringDecoder> m_decoder; ///< none for UTF-8
    QStringEncoder m_encoder{QStringConverter::Utf8};
    std::size_t m_unchecked = 0; ///< bytes at the end of the text that may be half a character
    bool m_isStarted = false, m_isEnded = false;
    QString m_problem;
    Error m_error;
};

} // namespace om
