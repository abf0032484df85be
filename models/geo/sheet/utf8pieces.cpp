// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/utf8pieces_p.h"

#include <QUtf8StringView>

#include <bit>
#include <cstdint>
#include <cstring>

namespace om {

namespace {

constexpr std::size_t headBytes = 256; ///< enough for a mark and a declaration

constexpr std::uint64_t each(std::uint8_t byte)
{
    return 0x0101010101010101u * byte;
}

bool isControl(char c)
{
    return std::uint8_t(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// Whether there is a control character other than tab and line ends; eight bytes are looked at together.
bool hasControl(std::string_view text)
{
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if (((word - each(0x20)) & ~word & each(0x80)) == 0)
            continue; // no byte below 0x20
        for (const char c : text.substr(i, 8))
            if (isControl(c))
                return true;
    }
    for (const char c : text.substr(i))
        if (isControl(c))
            return true;
    return false;
}

/// U+FFFE and U+FFFF are no characters of XML.
bool hasNoncharacter(std::string_view text)
{
    for (std::size_t at = text.find("\xef\xbf"); at != std::string_view::npos; at = text.find("\xef\xbf", at + 1))
        if (at + 2 < text.size() && std::uint8_t(text[at + 2]) >= 0xbe)
            return true;
    return false;
}

/// How many bytes at the end begin a character and do not complete it.
std::size_t openBytes(std::string_view text)
{
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = std::uint8_t(text[text.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const auto length = std::size_t(std::countl_one(byte)); // 0 for ASCII
        return length > back ? back : 0;
    }
    return 0;
}

/// The encoding that a declaration at the beginning names; "" when there is none.
QByteArray declaredEncoding(std::string_view head)
{
    if (!head.starts_with("<?xml"))
        return {};
    const std::string_view declaration = head.substr(0, head.find("?>"));
    std::size_t at = declaration.find("encoding");
    if (at != std::string_view::npos)
        at = declaration.find_first_of("\"'", at);
    if (at == std::string_view::npos)
        return {};
    const std::size_t end = declaration.find(declaration[at], at + 1);
    return end == std::string_view::npos ? QByteArray() : QByteArray(declaration.substr(at + 1, end - at - 1)).toUpper();
}

} // namespace

Utf8Pieces::State Utf8Pieces::invalid(const QString &problem)
{
    m_problem = problem;
    return State::Invalid;
}

Utf8Pieces::State Utf8Pieces::appendTo(std::string &text)
{
    const std::size_t before = text.size();
    if (!m_isStarted) {
        m_isStarted = true;
        if (const State state = appendHead(text); state != State::More || text.size() > before)
            return state;
    }
    while (text.size() == before && !m_isEnded) {
        const auto piece = m_source();
        if (!piece) {
            m_error = piece.error();
            return State::Failed;
        }
        m_isEnded = piece->empty();
        if (const State state = appendChecked(text, *piece); state != State::More)
            return state;
    }
    return m_isEnded && text.size() == before ? State::End : State::More;
}

Utf8Pieces::State Utf8Pieces::appendHead(std::string &text)
{
    std::string head;
    while (head.size() < headBytes && !m_isEnded) {
        const auto piece = m_source();
        if (!piece) {
            m_error = piece.error();
            return State::Failed;
        }
        m_isEnded = piece->empty();
        head += *piece;
    }
    constexpr std::string_view mark = "\xef\xbb\xbf";
    const auto wide = QStringConverter::encodingForData(QByteArrayView(head), u'<');
    if (wide && *wide != QStringConverter::Utf8) {
        m_decoder.emplace(*wide);
    } else if (head.starts_with(mark)) {
        head.erase(0, mark.size());
    } else if (const QByteArray name = declaredEncoding(head); !name.isEmpty() && name != "UTF-8" && name != "UTF8" && !name.startsWith("UTF-16")) {
        m_decoder.emplace(name.constData()); // a text of single bytes is not UTF-16, whatever its declaration says
        if (!m_decoder->isValid())
            return invalid(QStringLiteral("the encoding %1 is unknown").arg(QString::fromLatin1(name)));
    }
    return appendChecked(text, head);
}

Utf8Pieces::State Utf8Pieces::appendChecked(std::string &text, std::string_view piece)
{
    const std::size_t from = text.size() - m_unchecked;
    if (m_decoder) {
        const QString decoded = m_decoder->decode(QByteArrayView(piece));
        const QByteArray utf8 = m_encoder.encode(decoded);
        text.append(utf8.constData(), std::size_t(utf8.size()));
        if (m_decoder->hasError() || m_encoder.hasError())
            return invalid(QStringLiteral("a byte that is not valid %1").arg(QLatin1StringView(m_decoder->name())));
    } else {
        text += piece;
    }
    const std::string_view fresh = std::string_view(text).substr(from);
    m_unchecked = m_isEnded ? 0 : openBytes(fresh);
    const std::string_view complete = fresh.substr(0, fresh.size() - m_unchecked);
    if (!QUtf8StringView(complete.data(), qsizetype(complete.size())).isValidUtf8())
        return invalid(QStringLiteral("a byte that is not valid UTF-8"));
    return hasControl(complete) || hasNoncharacter(complete) ? invalid(QStringLiteral("a character that XML does not allow")) : State::More;
}

} // namespace om
