// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/namematch_p.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace om {

namespace {

constexpr std::size_t most = 8;
constexpr std::size_t tooCommon = 400; ///< a piece of so many names ("公园", "school") tells nothing

QStringList piecesOf(const QString &name)
{
    QStringList pieces;
    QString word, lastHan;
    const auto endWord = [&] {
        if (!word.isEmpty())
            pieces << word;
        word.clear();
    };
    for (qsizetype i = 0; i < name.size();) {
        const qsizetype length = name[i].isHighSurrogate() && i + 1 < name.size() ? 2 : 1;
        const QString c = name.mid(i, length);
        const char32_t code = length == 2 ? QChar::surrogateToUcs4(c[0], c[1]) : char32_t(c[0].unicode());
        i += length;
        const bool isHan = QChar::script(code) == QChar::Script_Han;
        if (isHan) {
            endWord();
            if (!lastHan.isEmpty())
                pieces << lastHan + c;
            lastHan = c;
            continue;
        }
        lastHan.clear();
        if (QChar::isLetterOrNumber(code))
            word += c.toCaseFolded();
        else
            endWord();
    }
    endWord();
    pieces.removeDuplicates();
    return pieces;
}

} // namespace

NameIndex::NameIndex(const std::vector<QString> &names)
{
    m_sizes.reserve(names.size());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const QStringList pieces = piecesOf(names[i]);
        m_sizes.push_back(int(pieces.size()));
        if (names[i].isEmpty())
            continue;
        m_equal[names[i]].push_back(i);
        for (const QString &piece : pieces)
            m_pieces[piece].push_back(i);
    }
}

NameIndex::Matches NameIndex::find(const QString &name) const
{
    Matches matches;
    if (name.isEmpty())
        return matches;
    if (const auto equal = m_equal.constFind(name); equal != m_equal.constEnd()) {
        matches.isEqual = true;
        matches.at.assign(equal->begin(), equal->begin() + std::ptrdiff_t(std::min(most, equal->size())));
        return matches;
    }
    return findSimilar(name);
}

NameIndex::Matches NameIndex::findSimilar(const QString &name) const
{
    Matches matches;
    const auto equal = m_equal.constFind(name);
    const QStringList pieces = piecesOf(name);
    std::map<std::uint32_t, int> common; // in order, so that the answer does not depend on a hash
    for (const QString &piece : pieces) {
        const auto holders = m_pieces.constFind(piece);
        if (holders != m_pieces.constEnd() && holders->size() <= tooCommon)
            for (const std::uint32_t i : *holders)
                ++common[i];
    }
    std::vector<std::pair<double, std::uint32_t>> similar;
    for (const auto &[i, count] : common) {
        if (equal != m_equal.constEnd() && std::ranges::find(*equal, i) != equal->end())
            continue;
        const int shorter = std::min(int(pieces.size()), m_sizes[i]);
        const int all = int(pieces.size()) + m_sizes[i] - count;
        if (count >= 2 && (2 * count >= all || (shorter >= 4 && 5 * count >= 4 * shorter)))
            similar.emplace_back(-double(count) / all, i);
    }
    std::ranges::sort(similar);
    for (const auto &[likeness, i] : similar)
        if (matches.at.size() < most)
            matches.at.push_back(i);
    return matches;
}

} // namespace om
