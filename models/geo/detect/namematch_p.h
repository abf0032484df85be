// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace om {

/// Finds names that are equal or similar: two are similar when half of all their pieces (pairs of Han characters, whole words else) are
/// common, or four fifths of the shorter one's, which has at least four.
class NameIndex
{
public:
    explicit NameIndex(const std::vector<QString> &names); ///< empty names are never found

    struct Matches
    {
        bool isEqual = false; ///< all of them; else similar
        std::vector<std::uint32_t> at; ///< places in the list, at most eight
    };
    Matches find(const QString &name) const; ///< the equal ones, or without any the similar ones
    Matches findSimilar(const QString &name) const; ///< without the equal ones

private:
    QHash<QString, std::vector<std::uint32_t>> m_equal, m_pieces;
    std::vector<int> m_sizes; ///< pieces of each name
};

} // namespace om
