// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geojson/jsoncursor_p.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace om {

QString jsonText(std::string_view raw)
{
    if (raw.find('\\') == std::string_view::npos)
        return QString::fromUtf8(raw.data(), qsizetype(raw.size()));
    return QJsonDocument::fromJson("[\"" + QByteArray(raw.data(), qsizetype(raw.size())) + "\"]").array().at(0).toString();
}

std::string_view JsonCursor::text()
{
    const char *const first = ++m_at;
    for (; *m_at != '"'; ++m_at)
        m_at += *m_at == '\\';
    return {first, std::size_t(m_at++ - first)};
}

std::string_view JsonCursor::key()
{
    blanks();
    const std::string_view name = text();
    blanks();
    ++m_at; // the colon
    return name;
}

JsonValue JsonCursor::next()
{
    using Kind = JsonValue::Kind;
    blanks();
    const char *const first = m_at;
    const auto word = [&](Kind kind, qsizetype size) {
        m_at += size;
        return JsonValue{kind, {first, std::size_t(size)}};
    };
    switch (*first) {
    case 'n': return word(Kind::Null, 4);
    case 't': return word(Kind::True, 4);
    case 'f': return word(Kind::False, 5);
    case '"': return {Kind::Text, text()};
    case '[':
    case '{': {
        int depth = 0;
        do {
            if (*m_at == '"') {
                text();
                continue;
            }
            depth += (*m_at == '[' || *m_at == '{') - (*m_at == ']' || *m_at == '}');
            ++m_at;
        } while (depth > 0);
        return {*first == '[' ? Kind::List : Kind::Object, {first, std::size_t(m_at - first)}};
    }
    default: break;
    }
    while ((*m_at >= '0' && *m_at <= '9') || *m_at == '.' || *m_at == '-' || *m_at == '+' || *m_at == 'e' || *m_at == 'E')
        ++m_at;
    return {Kind::Number, {first, std::size_t(m_at - first)}};
}

} // namespace om
