// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string_view>

namespace om {

/// One value of a JSON text as it stands there; of a text without its quotes, its escapes as written.
struct JsonValue
{
    enum class Kind { Null, False, True, Number, Text, List, Object };
    Kind kind = Kind::Null;
    std::string_view raw;
};

/// Resolves the escapes of a text or key. A half of a surrogate pair alone becomes U+FFFD.
QString jsonText(std::string_view raw);

/// Goes forward through a text that gateGeoJson has found to be sound JSON: nothing is checked again, so it is for such text alone.
class JsonCursor
{
public:
    explicit JsonCursor(std::string_view sound)
        : m_at(sound.data())
    { }

    JsonValue next(); ///< the value that begins here, as a whole
    /// Enters a list or object and says whether it holds anything; after each element, and-so-on says whether another one follows.
    bool enter()
    {
        blanks();
        ++m_at;
        blanks();
        if (*m_at != ']' && *m_at != '}')
            return true;
        ++m_at;
        return false;
    }
    bool andSoOn()
    {
        blanks();
        return *m_at++ == ',';
    }
    std::string_view key(); ///< of the next member, raw
    char peek()
    {
        blanks();
        return *m_at;
    }

private:
    void blanks()
    {
        while (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')
            ++m_at;
    }
    std::string_view text();

    const char *m_at;
};

} // namespace om
