// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/csvsource_p.h"

#include "geo/recordplaces_p.h"

#include <array>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace om {

namespace {

/// The separator that cuts most of the first thirty records into equally many cells, outside quotes; of equal ones that which makes more
/// cells. A title above the header or a comma within a text changes nothing.
char likelyDelimiter(QByteArrayView text)
{
    constexpr std::array candidates{',', ';', '\t', '|'};
    constexpr int looked = 30;
    std::array<std::map<int, int>, candidates.size()> records; ///< by separators in a record, how many records
    std::array<int, candidates.size()> counts{};
    int seen = 0;
    bool isQuoted = false;
    const auto endRecord = [&] {
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (counts[i] > 0)
                ++records[i][counts[i]];
        counts.fill(0);
        ++seen;
    };
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == '\n' || c == '\r')
            endRecord();
        if (seen == looked)
            break;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            counts[i] += c == candidates[i];
    }
    if (seen < looked)
        endRecord();
    std::pair<int, int> best{0, 0}; ///< records, cells
    char delimiter = candidates.front();
    for (std::size_t i = 0; i < candidates.size(); ++i)
        for (const auto &[separators, agreeing] : records[i])
            if (std::pair(agreeing, separators) > best) {
                best = {agreeing, separators};
                delimiter = candidates[i];
            }
    return delimiter;
}

} // namespace

CsvSource::CsvSource(QByteArrayView text, QString path, QByteArrayView raw, QString encoding)
    : m_text(text)
    , m_path(std::move(path))
    , m_raw(raw.isNull() ? text : raw)
    , m_encoding(std::move(encoding))
    , m_delimiter(m_path.endsWith(u".tsv", Qt::CaseInsensitive) ? '\t' : likelyDelimiter(text))
{ }

Result<void> CsvSource::read(const RecordTaker &take) const
{
    const auto damaged = [this](qint64 line, const char *what) {
        return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("line %1: %2").arg(line).arg(QLatin1StringView(what))});
    };
    const char *p = m_text.data();
    const char *const end = p + m_text.size();
    qint64 line = 1;
    RecordPlaces places(m_raw, m_text, m_encoding);
    std::vector<TableCell> cells;
    std::deque<std::string> unquoted; // cells that hold doubled quotes

    while (p < end) {
        if (*p == '\n' || *p == '\r') { // an empty line
            p += p + 1 < end && p[0] == '\r' && p[1] == '\n' ? 2 : 1;
            ++line;
            continue;
        }
        const qint64 byte = places.byteOf(p, line);
        cells.clear();
        unquoted.clear();
        for (bool isRecordOpen = true; isRecordOpen;) {
            if (p < end && *p == '"') {
                const qint64 begun = line;
                const char *const first = ++p;
                bool hasDoubled = false;
                for (;; ++p) {
                    if (p == end)
                        return damaged(begun, "a quote is opened here and never closed");
                    if (*p == '"') {
                        if (p + 1 == end || p[1] != '"')
                            break;
                        hasDoubled = true;
                        ++p;
                    } else if (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n'))) {
                        ++line;
                    }
                }
                std::string_view text(first, std::size_t(p - first));
                if (hasDoubled) {
                    std::string &plain = unquoted.emplace_back();
                    for (std::size_t i = 0; i < text.size(); ++i) {
                        plain.push_back(text[i]);
                        i += text[i] == '"';
                    }
                    text = plain;
                }
                cells.push_back({text});
                ++p;
                if (p < end && *p != m_delimiter && *p != '\n' && *p != '\r')
                    return damaged(begun, "text behind the closing quote of a cell that begins here");
            } else {
                const char *const first = p;
                while (p < end && *p != m_delimiter && *p != '\n' && *p != '\r')
                    ++p;
                cells.push_back({std::string_view(first, std::size_t(p - first))});
            }
            if (p < end && *p == m_delimiter) {
                ++p;
                continue;
            }
            isRecordOpen = false;
            if (p < end) {
                p += p + 1 < end && p[0] == '\r' && p[1] == '\n' ? 2 : 1;
                ++line;
            }
        }
        if (!take(cells, byte))
            return {};
    }
    return {};
}

} // namespace om
