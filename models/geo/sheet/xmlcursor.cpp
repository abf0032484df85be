// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/xmlcursor_p.h"

#include "geo/sourcelimits_p.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace om {

namespace {

constexpr std::size_t mostAttributes = 1000; ///< of one element

/// What a byte means in a text and in a name.
enum : std::uint8_t { Stop = 1, Ampersand = 2, Return = 4, Bracket = 8, InName = 16, BeginsName = 32 };

constexpr auto meanings = [] {
    std::array<std::uint8_t, 256> table{};
    table[0] = table['<'] = Stop; // 0 stands behind the buffer and nowhere in it
    table['&'] = Ampersand;
    table['\r'] = Return;
    table[']'] = Bracket;
    for (int c = 'a'; c <= 'z'; ++c)
        table[std::size_t(c)] = table[std::size_t(c - 'a' + 'A')] = InName | BeginsName;
    for (int c = 0x80; c <= 0xff; ++c)
        table[std::size_t(c)] = InName | BeginsName;
    table['_'] = table[':'] = InName | BeginsName;
    for (int c = '0'; c <= '9'; ++c)
        table[std::size_t(c)] = InName;
    table['-'] = table['.'] = InName;
    return table;
}();

std::uint8_t meaning(char c)
{
    return meanings[std::uint8_t(c)];
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void passBlanks(const char *&at)
{
    while (isBlank(*at))
        ++at;
}

/// "" when no name begins here.
std::string_view takeName(const char *&at)
{
    const char *const first = at;
    if (meaning(*at) & BeginsName)
        while (meaning(*at) & InName)
            ++at;
    return {first, std::size_t(at - first)};
}

std::string_view withoutPrefix(std::string_view name)
{
    return name.substr(name.find(':') + 1); // npos + 1 = 0
}

void appendUtf8(std::string &text, char32_t c)
{
    if (c < 0x80) {
        text += char(c);
        return;
    }
    if (c < 0x800) {
        text += char(0xc0 | c >> 6);
    } else {
        if (c < 0x10000) {
            text += char(0xe0 | c >> 12);
        } else {
            text += char(0xf0 | c >> 18);
            text += char(0x80 | (c >> 12 & 0x3f));
        }
        text += char(0x80 | (c >> 6 & 0x3f));
    }
    text += char(0x80 | (c & 0x3f));
}

bool isXmlCharacter(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || (c >= 0x10000 && c < 0x110000);
}

/// Appends what "&entity;" stands for.
bool appendEntity(std::string &text, std::string_view entity)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> known{{{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    if (!entity.starts_with('#')) {
        const auto found = std::ranges::find(known, entity, &std::pair<std::string_view, char>::first);
        if (found != known.end())
            text += found->second;
        return found != known.end();
    }
    const bool isHex = entity.starts_with("#x");
    entity.remove_prefix(isHex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [rest, error] = std::from_chars(entity.data(), entity.data() + entity.size(), code, isHex ? 16 : 10);
    if (error != std::errc() || rest != entity.data() + entity.size() || !isXmlCharacter(code))
        return false;
    appendUtf8(text, code);
    return true;
}

} // namespace

XmlCursor::Event XmlCursor::refuse(ErrorCode code, const QString &reason)
{
    if (m_verdict)
        m_verdict = fail(code, {m_path, QStringLiteral("%1, byte %2: %3").arg(m_part).arg(m_gone + qint64(m_at)).arg(reason)});
    return Event::Failed;
}

XmlCursor::Event XmlCursor::damaged(const char *what)
{
    return refuse(ErrorCode::FormatDamaged, QString::fromUtf8(what));
}

XmlCursor::Event XmlCursor::cut()
{
    return damaged("it ends in the middle");
}

/// Reads on; what is before m_at goes. False at the end and when something is wrong.
bool XmlCursor::more()
{
    if (m_isRead)
        return false;
    m_buffer.erase(0, m_at);
    m_gone += qint64(m_at);
    m_at = 0;
    const std::size_t before = m_buffer.size();
    if (before > limits::xmlTokenBytes) {
        refuse(ErrorCode::FormatUnsafe, QStringLiteral("a tag or text of more than %1 MB").arg(limits::xmlTokenBytes >> 20));
        return false;
    }
    while (!m_isRead && m_buffer.size() <= 2 * before) { // doubled, so that a long text is not gone through again for every piece
        switch (m_pieces.appendTo(m_buffer)) {
        case Utf8Pieces::State::More: continue;
        case Utf8Pieces::State::Invalid: refuse(ErrorCode::FormatDamaged, m_pieces.problem()); break;
        case Utf8Pieces::State::Failed: m_verdict = std::unexpected(m_pieces.error()); break;
        case Utf8Pieces::State::End: break;
        }
        m_isRead = true;
    }
    return m_verdict && m_buffer.size() > before;
}

XmlCursor::Event XmlCursor::next()
{
    if (!m_verdict)
        return Event::Failed;
    if (m_isEmptyElement) {
        m_isEmptyElement = false;
        return endElement();
    }
    while (true) {
        if (m_at == m_buffer.size() && !more())
            return m_verdict && m_hasRoot && m_open.empty() ? Event::Finished : cut();
        if (m_buffer[m_at] != '<') {
            const Event event = run();
            if (event == Event::Text && m_open.empty())
                continue; // blanks before or after the root
            return event;
        }
        if (m_at + 1 == m_buffer.size() && !more())
            return cut();
        switch (m_buffer[m_at + 1]) {
        case '/': return end();
        case '?':
            if (!passInstruction())
                return Event::Failed;
            break;
        case '!':
            if (isNext("<![CDATA["))
                return cdata();
            if (!passComment())
                return Event::Failed;
            break;
        default: return start();
        }
    }
}

XmlCursor::Event XmlCursor::start()
{
    const char *at = nullptr;
    Scan scan = Scan::Cut;
    while (scan == Scan::Cut) {
        at = m_buffer.data() + m_at + 1;
        scan = scanStart(at);
        if (scan == Scan::Cut && !more())
            return cut();
    }
    if (scan == Scan::Bad)
        return damaged("a tag that is not XML");
    if (m_open.empty() && m_hasRoot)
        return damaged("a second root");
    if (m_open.size() >= std::size_t(limits::nesting))
        return refuse(ErrorCode::FormatUnsafe, QStringLiteral("elements nested deeper than %1").arg(limits::nesting));
    m_at = std::size_t(at - m_buffer.data());
    m_hasRoot = true;
    m_open.push_back(m_names.size());
    m_names += m_tag;
    return Event::Start;
}

/// Takes a tag from behind its "<" on. Cut at the 0 behind the buffer.
XmlCursor::Scan XmlCursor::scanStart(const char *&at)
{
    const auto cutOrBad = [&at] { return *at == '\0' ? Scan::Cut : Scan::Bad; };
    m_attributes.clear();
    m_tag = takeName(at);
    if (m_tag.empty())
        return cutOrBad();
    while (true) {
        const char *const before = at;
        passBlanks(at);
        if (*at == '>' || *at == '/') {
            m_isEmptyElement = *at == '/';
            at += m_isEmptyElement;
            if (*at != '>')
                return cutOrBad();
            ++at;
            return Scan::Whole;
        }
        Attribute attribute;
        attribute.name = takeName(at);
        if (attribute.name.empty() || attribute.name.data() == before)
            return cutOrBad();
        passBlanks(at);
        if (*at != '=')
            return cutOrBad();
        passBlanks(++at);
        const char quote = *at;
        if (quote != '"' && quote != '\'')
            return cutOrBad();
        const char *const first = ++at;
        bool hasEntity = false;
        for (; *at != quote; ++at) {
            if (meaning(*at) & Stop)
                return cutOrBad();
            hasEntity = hasEntity || *at == '&';
        }
        attribute.value = {first, std::size_t(at++ - first)};
        if ((hasEntity && !resolve(attribute.value, Raw::Attribute, m_value)) || m_attributes.size() >= mostAttributes ||
            std::ranges::contains(m_attributes, attribute.name, &Attribute::name))
            return Scan::Bad;
        m_attributes.push_back(attribute);
    }
}

XmlCursor::Event XmlCursor::end()
{
    const std::size_t size = find(">", 2);
    if (size == std::string::npos)
        return cut();
    std::string_view tag = std::string_view(m_buffer).substr(m_at + 2, size - 2);
    while (!tag.empty() && isBlank(tag.back()))
        tag.remove_suffix(1);
    if (m_open.empty() || std::string_view(m_names).substr(m_open.back()) != tag)
        return damaged("an end tag that does not fit its element");
    m_at += size + 1;
    return endElement();
}

XmlCursor::Event XmlCursor::endElement()
{
    m_names.resize(m_open.back());
    m_open.pop_back();
    return Event::End;
}

/// The text up to the next tag.
XmlCursor::Event XmlCursor::run()
{
    std::size_t size = 0;
    std::uint8_t found = 0;
    while (true) {
        const char *at = m_buffer.data() + m_at + size;
        for (; !(meaning(*at) & Stop); ++at)
            found |= meaning(*at);
        size = std::size_t(at - m_buffer.data()) - m_at;
        if (*at == '<' || !more())
            break;
    }
    if (!m_verdict)
        return Event::Failed;
    m_text = std::string_view(m_buffer).substr(m_at, size);
    if (m_open.empty() && !std::ranges::all_of(m_text, isBlank))
        return damaged("text outside of the root");
    if ((found & Bracket) && m_text.contains("]]>"))
        return damaged("“]]>” in a text");
    if (found & (Ampersand | Return)) {
        if (!resolve(m_text, Raw::Text, m_plain))
            return damaged("an entity that is not defined");
        m_text = m_plain;
    }
    m_at += size;
    return Event::Text;
}

XmlCursor::Event XmlCursor::cdata()
{
    constexpr std::size_t begin = 9; // <![CDATA[
    const std::size_t size = find("]]>", begin);
    if (size == std::string::npos)
        return cut();
    if (m_open.empty())
        return damaged("text outside of the root");
    resolve(std::string_view(m_buffer).substr(m_at + begin, size - begin), Raw::Cdata, m_plain);
    m_text = m_plain;
    m_at += size + 3;
    return Event::Text;
}

bool XmlCursor::passComment()
{
    constexpr std::size_t begin = 4; // <!--
    if (isNext("<!DOCTYPE")) {
        refuse(ErrorCode::FormatUnsafe, QStringLiteral("it has a document type (<!DOCTYPE)"));
        return false;
    }
    if (!isNext("<!--")) {
        damaged("markup that is not XML");
        return false;
    }
    const std::size_t size = find("-->", begin);
    if (size == std::string::npos) {
        cut();
        return false;
    }
    const std::string_view comment = std::string_view(m_buffer).substr(m_at + begin, size - begin);
    if (comment.contains("--") || comment.ends_with('-')) {
        damaged("“--” in a comment");
        return false;
    }
    m_at += size + 3;
    return true;
}

bool XmlCursor::passInstruction()
{
    const std::size_t size = find("?>", 2);
    if (size == std::string::npos) {
        cut();
        return false;
    }
    const char *at = m_buffer.data() + m_at + 2;
    const std::string_view target = takeName(at);
    if (target.empty() || (target == "xml" && m_gone + qint64(m_at) != 0)) {
        damaged("a declaration in the middle");
        return false;
    }
    m_at += size + 2;
    return true;
}

/// Whether the text goes on so; reads on where needed.
bool XmlCursor::isNext(std::string_view text)
{
    while (m_buffer.size() - m_at < text.size())
        if (!more())
            return false;
    return std::string_view(m_buffer).substr(m_at).starts_with(text);
}

/// Where `end` stands, counted from m_at and looked for from `from` on; npos when it does not come.
std::size_t XmlCursor::find(std::string_view end, std::size_t from)
{
    while (true) {
        const std::size_t found = m_buffer.find(end, m_at + from);
        if (found != std::string::npos)
            return found - m_at;
        const std::size_t size = m_buffer.size() - m_at;
        if (size >= from + end.size())
            from = size - end.size() + 1; // a part of it may stand at the end
        if (!more())
            return std::string::npos;
    }
}

/// References and line ends as XML has them read (2.11, 3.3.3, 4.1). False for an entity that is not defined.
bool XmlCursor::resolve(std::string_view raw, Raw kind, std::string &plain)
{
    plain.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '&' && kind != Raw::Cdata) {
            const std::size_t semicolon = raw.find(';', i);
            if (semicolon == std::string_view::npos || !appendEntity(plain, raw.substr(i + 1, semicolon - i - 1)))
                return false;
            i = semicolon;
        } else if (c == '\r') {
            i += i + 1 < raw.size() && raw[i + 1] == '\n';
            plain += kind == Raw::Attribute ? ' ' : '\n';
        } else {
            plain += kind == Raw::Attribute && isBlank(c) ? ' ' : c;
        }
    }
    return true;
}

std::string_view XmlCursor::name() const
{
    return withoutPrefix(m_tag);
}

std::string_view XmlCursor::valueOf(std::string_view raw)
{
    if (raw.find_first_of("&\t\n\r") == std::string_view::npos)
        return raw;
    resolve(raw, Raw::Attribute, m_value); // scanStart has seen that it can be
    return m_value;
}

std::string_view XmlCursor::attribute(std::string_view name)
{
    for (const Attribute &attribute : m_attributes)
        if (attribute.name == name)
            return valueOf(attribute.value);
    return {};
}

std::string_view XmlCursor::prefixedAttribute(std::string_view name)
{
    for (const Attribute &attribute : m_attributes)
        if (attribute.name.contains(':') && withoutPrefix(attribute.name) == name)
            return valueOf(attribute.value);
    return {};
}

bool XmlCursor::skip()
{
    for (int depth = 1; depth > 0;) {
        switch (next()) {
        case Event::Start: ++depth; break;
        case Event::End: --depth; break;
        case Event::Text: break;
        case Event::Finished:
        case Event::Failed: return false;
        }
    }
    return true;
}

bool XmlCursor::appendText(std::string &text)
{
    while (true) {
        switch (next()) {
        case Event::Text: text += m_text; break;
        case Event::End: return true;
        case Event::Start: damaged("an element where text is expected"); return false;
        case Event::Finished:
        case Event::Failed: return false;
        }
    }
}

} // namespace om
