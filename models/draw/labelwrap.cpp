// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labelwrap.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace om {

namespace {

constexpr qsizetype leastToPart = 7; // characters
constexpr qsizetype leastOfLine = 2;
constexpr qsizetype mostToPart = 120; // nobody reads longer ones on a map
constexpr int apart = 3; // what parting words that no sign parts costs, in the unit of widthOf

/// About how wide a character is set, in halves of an ideograph.
int widthOf(QChar c)
{
    if (c.isLowSurrogate())
        return 0; // counted with the high one
    const auto script = QChar::script(c.unicode());
    const bool isWide = c.isHighSurrogate() || script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
        script == QChar::Script_Hangul || (c.unicode() >= 0x3000 && c.unicode() < 0x3040) || (c.unicode() >= 0xFF00 && c.unicode() < 0xFF61);
    return isWide ? 2 : 1;
}

bool isSign(QChar c)
{
    static const QString signs = QStringLiteral(",;/·、，；：-–—");
    return signs.contains(c);
}

/// Whether a sign parts the text before `at`, with or without a space behind it.
bool isAfterSign(const QString &text, qsizetype at)
{
    while (at > 0 && text[at - 1].isSpace())
        --at;
    return at > 0 && isSign(text[at - 1]);
}

/// Where a line may end, by the signs in the text; where there are none, by the rules of writing.
std::vector<qsizetype> placesToPart(const QString &text, std::size_t wanted)
{
    std::vector<qsizetype> bySign, byRule;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at < text.size(); at = finder.toNextBoundary()) {
        if (at < leastOfLine || at + leastOfLine > text.size())
            continue;
        byRule.push_back(at);
        if (text[at - 1].isSpace() || isSign(text[at - 1]))
            bySign.push_back(at);
    }
    return bySign.size() >= wanted ? bySign : byRule;
}

class Parting
{
public:
    Parting(const QString &text, std::vector<qsizetype> places)
        : m_text(text)
        , m_places(std::move(places))
    {
        m_widths.push_back(0);
        for (const QChar c : text)
            m_widths.push_back(m_widths.back() + widthOf(c));
    }

    /// The ends of the lines but the last.
    std::vector<qsizetype> best(int lines)
    {
        search(0, 0, lines, {}, {});
        return m_best;
    }

private:
    struct Cost
    {
        int longest = 0, parted = 0; ///< width of the longest line; what parting words costs
        int squares = 0; ///< of all lines: of two that are as long the more even one is better
        std::pair<int, int> total() const { return {longest + parted, squares}; }
    };

    int width(qsizetype from, qsizetype until) const
    {
        while (until > from && m_text[until - 1].isSpace())
            --until;
        return m_widths[std::size_t(until)] - m_widths[std::size_t(from)];
    }

    void search(std::size_t next, qsizetype from, int lines, Cost cost, std::vector<qsizetype> ends)
    {
        const auto with = [&cost](int line, bool isSign) {
            return Cost{std::max(cost.longest, line), cost.parted + (isSign ? 0 : apart), cost.squares + line * line};
        };
        if (cost.total() >= m_least)
            return;
        if (lines == 1) {
            if (const Cost whole = with(width(from, m_text.size()), true); whole.total() < m_least) {
                m_least = whole.total();
                m_best = std::move(ends);
            }
            return;
        }
        for (std::size_t i = next; i < m_places.size(); ++i) {
            std::vector<qsizetype> more = ends;
            more.push_back(m_places[i]);
            search(i + 1, m_places[i], lines - 1, with(width(from, m_places[i]), isAfterSign(m_text, m_places[i])), std::move(more));
        }
    }

    const QString &m_text;
    const std::vector<qsizetype> m_places;
    std::vector<int> m_widths; ///< of the text up to each character
    std::vector<qsizetype> m_best;
    std::pair<int, int> m_least{std::numeric_limits<int>::max(), 0};
};

} // namespace

QString wrappedText(const QString &text, int lines)
{
    if (lines < 2 || text.size() < leastToPart * (lines - 1) || text.size() > mostToPart)
        return {};
    std::vector<qsizetype> places = placesToPart(text, std::size_t(lines) - 1);
    if (places.size() + 1 < std::size_t(lines))
        return {};
    const std::vector<qsizetype> ends = Parting(text, std::move(places)).best(lines);
    QString out;
    qsizetype from = 0;
    for (const qsizetype end : ends) {
        out += text.mid(from, end - from).trimmed() + u'\n';
        from = end;
    }
    return out + text.mid(from).trimmed();
}

} // namespace om
