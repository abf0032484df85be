// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/mergedcells_p.h"

#include "geo/columnguess_p.h"
#include "geo/sheet/sheetvalues_p.h"

#include <algorithm>

namespace om {

namespace {

constexpr qint64 mostHeaderRows = 5; ///< what reaches further down is no header

bool isBlank(std::string_view text)
{
    return trimmed(text).empty();
}

} // namespace

bool MergedCells::add(std::string_view reference)
{
    const CellPlace first = takePlace(reference);
    if (!reference.starts_with(':'))
        return false;
    reference.remove_prefix(1);
    const CellPlace last = takePlace(reference);
    if (first.row < 1 || last.row < first.row || first.column < 0 || last.column < first.column || !reference.empty())
        return false;
    m_ranges.push_back({first.row, last.row, first.column, last.column});
    return true;
}

void MergedCells::finish(qint64 headerRow)
{
    std::ranges::stable_sort(m_ranges, {}, &Range::top);
    m_headerRow = m_headerEnd = headerRow;
    for (const Range &range : m_ranges)
        if (range.top == headerRow && range.bottom < headerRow + mostHeaderRows) {
            m_headerEnd = std::max(m_headerEnd, range.bottom);
            m_isHeaderMerged = true;
        }
}

bool MergedCells::areBelowHeader() const
{
    return !m_ranges.empty() && m_ranges.back().top > m_headerEnd;
}

bool MergedReading::add(qint64 number, std::span<const TableCell> cells)
{
    if (number < m_merged.headerRow() || (number <= m_merged.headerEnd() && !m_merged.isHeaderMerged()))
        return m_take(number, cells);
    if (number <= m_merged.headerEnd()) {
        addToHeader(number, cells);
        return true;
    }
    return giveHeader() && giveBelow(number, cells);
}

void MergedReading::end()
{
    giveHeader();
}

void MergedReading::addToHeader(qint64 number, std::span<const TableCell> cells)
{
    std::vector<std::string> names;
    for (const TableCell &cell : cells)
        names.emplace_back(trimmed(cell.text));
    const auto &ranges = m_merged.ranges();
    for (; m_next < ranges.size() && ranges[m_next].top <= number; ++m_next) {
        const auto [top, bottom, left, right] = ranges[m_next];
        if (top != number || std::size_t(left) >= names.size() || names[std::size_t(left)].empty())
            continue;
        names.resize(std::max(names.size(), std::size_t(right) + 1));
        for (int column = left + 1; column <= right; ++column)
            names[std::size_t(column)] = names[std::size_t(left)];
    }
    m_header.resize(std::max(m_header.size(), names.size()));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (m_header[i].empty())
            m_header[i] = names[i];
        else if (!names[i].empty() && names[i] != m_header[i])
            m_header[i] += ' ' + names[i];
}

bool MergedReading::giveHeader()
{
    if (m_header.empty())
        return true;
    const std::vector<std::string> header = std::exchange(m_header, {});
    m_cells.clear();
    for (const std::string &name : header)
        m_cells.push_back({name, TableCell::Kind::Text});
    return m_take(m_merged.headerRow(), m_cells);
}

bool MergedReading::giveBelow(qint64 number, std::span<const TableCell> cells)
{
    std::erase_if(m_values, [number](const auto &entry) { return entry.second.bottom < number; });
    const auto &ranges = m_merged.ranges();
    for (; m_next < ranges.size() && ranges[m_next].top <= number; ++m_next) {
        const MergedCells::Range &range = ranges[m_next];
        if (range.top != number || range.bottom == number || std::size_t(range.left) >= cells.size() || isBlank(cells[std::size_t(range.left)].text))
            continue;
        const TableCell &cell = cells[std::size_t(range.left)];
        m_values[range.left] = {range.bottom, std::string(cell.text), cell.kind};
    }
    if (m_values.empty())
        return m_take(number, cells);
    m_cells.assign(cells.begin(), cells.end());
    m_cells.resize(std::max(m_cells.size(), std::size_t(m_values.rbegin()->first) + 1));
    for (const auto &[column, value] : m_values)
        if (TableCell &cell = m_cells[std::size_t(column)]; isBlank(cell.text))
            cell = {value.text, value.kind};
    return m_take(number, m_cells);
}

} // namespace om
