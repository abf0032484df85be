// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/rowtape_p.h"

#include <map>

namespace om {

/// The merged ranges of a sheet, and what they mean for its rows. Rows count from 1, columns from 0.
class MergedCells
{
public:
    struct Range
    {
        qint64 top = 0, bottom = 0;
        int left = 0, right = 0;
    };

    bool add(std::string_view reference); ///< "A2:B4"; false when it is no range
    std::size_t size() const { return m_ranges.size(); }
    /// To be called when all are added; then they are in the order of their tops.
    void finish(qint64 headerRow);
    const std::vector<Range> &ranges() const { return m_ranges; }

    /// The last row of the header that begins with `headerRow`: a merged cell that reaches from it down makes the rows beside it one header.
    qint64 headerEnd() const { return m_headerEnd; }
    qint64 headerRow() const { return m_headerRow; }
    bool isHeaderMerged() const { return m_isHeaderMerged; }
    bool areBelowHeader() const; ///< whether any range begins there

private:
    std::vector<Range> m_ranges;
    qint64 m_headerRow = 0, m_headerEnd = 0; ///< 0 = there is none
    bool m_isHeaderMerged = false;
};

/// Gives rows on as their merged cells have them read: the rows of the header become one, its cells named from the top down ("contact
/// phone"), and below it the value of a merged cell counts for every row that it covers, in its first column and where there is nothing else.
class MergedReading
{
public:
    MergedReading(const MergedCells &merged, const SheetRowTaker &take)
        : m_merged(merged)
        , m_take(take)
    { }

    bool add(qint64 number, std::span<const TableCell> cells); ///< false stops
    void end(); ///< the header, when no row has come after it

private:
    struct Value
    {
        qint64 bottom = 0;
        std::string text;
        TableCell::Kind kind = TableCell::Kind::Text;
    };
    void addToHeader(qint64 number, std::span<const TableCell> cells);
    bool giveHeader();
    bool giveBelow(qint64 number, std::span<const TableCell> cells);

    const MergedCells &m_merged;
    const SheetRowTaker &m_take;
    std::size_t m_next = 0; ///< range
    std::vector<std::string> m_header; ///< names, until it is given
    std::map<int, Value> m_values; ///< that reach down to here, by column
    std::vector<TableCell> m_cells;
};

} // namespace om
