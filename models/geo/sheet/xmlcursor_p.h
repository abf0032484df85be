// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/utf8pieces_p.h"

#include <vector>

namespace om {

/// Goes forward through an XML text (XML 1.0, fifth edition) that comes in pieces, and checks that it is well formed. Refused are a document
/// type with all that hangs on it, elements deeper than limits::nesting, and a tag or text of more than limits::xmlTokenBytes. Prefixes of
/// names are not resolved.
class XmlCursor
{
public:
    enum class Event { Start, End, Text, Finished, Failed };

    /// `path` and `part` are for errors.
    XmlCursor(PieceSource source, QString path, QString part)
        : m_pieces(std::move(source))
        , m_path(std::move(path))
        , m_part(std::move(part))
    { }

    /// An element without content is a Start and an End. CDATA is Text, and one text may come as several. Comments and instructions are passed
    /// over. Views of names and texts are valid until the next step.
    Event next();
    std::string_view name() const; ///< of a Start, without its prefix
    /// An attribute of a Start, "" when there is none. Valid until the next call of any function.
    std::string_view attribute(std::string_view name);
    std::string_view prefixedAttribute(std::string_view name); ///< the first of that name with whatever prefix
    std::string_view text() const { return m_text; } ///< of a Text

    /// After a Start: goes on to its End. `appendText` collects the text and refuses elements. False when that failed.
    bool skip();
    bool appendText(std::string &text);

    /// Refuses the text for a reason of the caller's. The first refusal stands; every step after it is Failed.
    Event refuse(ErrorCode code, const QString &reason);
    /// Nothing, or why it Failed: FormatDamaged, FormatUnsafe, or what the source said.
    const Result<void> &verdict() const { return m_verdict; }

private:
    struct Attribute
    {
        std::string_view name, value; ///< as written
    };
    enum class Scan { Whole, Cut, Bad };
    enum class Raw { Text, Attribute, Cdata };

    bool more();
    Event damaged(const char *what);
    Event cut();
    Event start();
    Scan scanStart(const char *&at);
    Event end();
    Event endElement();
    Event run();
    Event cdata();
    bool passComment();
    bool passInstruction();
    bool isNext(std::string_view text);
    std::size_t find(std::string_view end, std::size_t from);
    static bool resolve(std::string_view raw, Raw kind, std::string &plain);
    std::string_view valueOf(std::string_view raw);

    Utf8Pieces m_pieces;
    QString m_path, m_part;
    std::string m_buffer; ///< the text from m_at or earlier on
    std::size_t m_at = 0; ///< in the buffer
    qint64 m_gone = 0; ///< bytes before the buffer
    bool m_isRead = false; ///< nothing more comes
    std::string_view m_tag, m_text; ///< name of a Start with its prefix; a Text
    std::vector<Attribute> m_attributes; ///< of a Start
    std::string m_plain, m_value; ///< resolved text and attribute
    std::string m_names; ///< of the open elements, one behind the other
    std::vector<std::size_t> m_open; ///< where each begins
    bool m_isEmptyElement = false, m_hasRoot = false;
    Result<void> m_verdict;
};

} // namespace om
