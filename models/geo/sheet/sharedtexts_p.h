// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/xmlcursor_p.h"

namespace om {

/// The texts that the cells of a workbook refer to by number, in one piece of memory.
class SharedTexts
{
public:
    /// Reads xl/sharedStrings.xml. `bytes`, its size, bounds what its texts take.
    static Result<SharedTexts> of(XmlCursor &xml, qint64 bytes);

    std::size_t size() const { return m_ends.size(); }
    std::string_view at(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_texts).substr(begin, m_ends[i] - begin);
    }
    std::string_view all() const { return m_texts; } ///< one behind the other; at() is a part of it

private:
    std::string m_texts;
    std::vector<quint32> m_ends;
};

/// After the Start of a string item (si, is): appends its text, the runs joined, without the phonetic readings. False when that failed.
bool appendItem(XmlCursor &xml, std::string &text);

} // namespace om
