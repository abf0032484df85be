// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/sheet/mergedcells_p.h"
#include "geo/sheet/workbook_p.h"

namespace om {

/// Goes once through the part of a sheet and gives the rows in which any cell has a value.
class SheetWalk
{
public:
    SheetWalk(XmlCursor &xml, const Workbook &book)
        : m_xml(xml)
        , m_book(book)
    { }

    /// Adds the merged ranges, which stand behind the rows, to `merged`. FormatDamaged, FormatUnsafe; only when it has come to the end is the
    /// part known to be whole.
    Result<void> run(const SheetRowTaker &take, MergedCells &merged);

private:
    struct Cell
    {
        std::size_t at = 0, size = 0; ///< in m_texts, unless shared
        std::string_view shared;
        TableCell::Kind kind = TableCell::Kind::Unknown;
    };
    bool readRow();
    bool readCell();
    bool addValue(int column, std::string_view type, std::size_t style);
    bool damagedCell(int column, const char *what);
    std::span<const TableCell> cells();

    XmlCursor &m_xml;
    const Workbook &m_book;
    qint64 m_number = 0; ///< of the row
    std::vector<Cell> m_cells; ///< of the row
    std::string m_texts, m_value; ///< of the row, of the cell
    std::vector<TableCell> m_views;
};

} // namespace om
