// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/sheetwalk_p.h"

#include "geo/columnguess_p.h"
#include "geo/sheet/sheetvalues_p.h"
#include "geo/sourcelimits_p.h"

#include <algorithm>
#include <charconv>

namespace om {

namespace {

using Event = XmlCursor::Event;
using Kind = TableCell::Kind;

std::optional<std::uint32_t> indexFrom(std::string_view text)
{
    text = trimmed(text);
    std::uint32_t index = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc() && rest == text.data() + text.size() ? std::optional(index) : std::nullopt;
}

/// The letters of a column: 0 → A, 54 → BC.
QString columnName(int column)
{
    QString name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.prepend(QChar(u'A' + (column - 1) % 26));
    return name;
}

} // namespace

Result<void> SheetWalk::run(const SheetRowTaker &take, MergedCells &merged)
{
    for (Event event = m_xml.next(); event != Event::Finished && event != Event::Failed; event = m_xml.next()) {
        if (event != Event::Start)
            continue;
        if (m_xml.name() == "mergeCell") {
            if (merged.size() >= std::size_t(limits::rows))
                m_xml.refuse(ErrorCode::FormatUnsafe, QStringLiteral("more than %1 merged cells").arg(limits::rows));
            else if (!merged.add(m_xml.attribute("ref")))
                m_xml.refuse(ErrorCode::FormatDamaged, QStringLiteral("a merged cell that is no range"));
        } else if (m_xml.name() == "row" && readRow()) {
            const auto row = cells();
            if (std::ranges::any_of(row, [](const TableCell &cell) { return !trimmed(cell.text).empty(); }) && !take(m_number, row))
                return {};
        }
    }
    return m_xml.verdict();
}

bool SheetWalk::readRow()
{
    m_cells.clear();
    m_texts.clear();
    m_number = std::max(m_number + 1, qint64(indexFrom(m_xml.attribute("r")).value_or(0)));
    while (true) {
        const Event event = m_xml.next();
        if (event == Event::End || event == Event::Failed || event == Event::Finished)
            return event == Event::End;
        if (event == Event::Start && !(m_xml.name() == "c" ? readCell() : m_xml.skip()))
            return false;
    }
}

bool SheetWalk::damagedCell(int column, const char *what)
{
    m_xml.refuse(ErrorCode::FormatDamaged,
                 QStringLiteral("%1, cell %2%3: %4").arg(m_book.sheet, columnName(column)).arg(m_number).arg(QLatin1StringView(what)));
    return false;
}

bool SheetWalk::readCell()
{
    int column = int(m_cells.size());
    if (std::string_view place = m_xml.attribute("r"); !place.empty())
        column = takePlace(place).column;
    if (column < int(m_cells.size()))
        return damagedCell(std::max(column, 0), "cells are not in order");
    const std::string_view written = m_xml.attribute("t");
    char type[12] = {}; // the tag goes with the next step; the longest type is inlineStr
    written.copy(type, sizeof type);
    const std::string_view kind(type, std::min(written.size(), sizeof type));
    const std::size_t style = indexFrom(m_xml.attribute("s")).value_or(0);
    m_value.clear();
    while (true) {
        const Event event = m_xml.next();
        if (event == Event::End)
            return m_value.empty() || addValue(column, kind, style);
        if (event == Event::Failed || event == Event::Finished)
            return false;
        if (event == Event::Text)
            continue;
        const bool isText = m_xml.name() == "is";
        if (!isText && m_xml.name() != "v") {
            if (!m_xml.skip()) // a formula; its stored value counts
                return false;
            continue;
        }
        m_value.clear();
        if (!(isText ? appendItem(m_xml, m_value) : m_xml.appendText(m_value)))
            return false;
    }
}

bool SheetWalk::addValue(int column, std::string_view type, std::size_t style)
{
    if (column > limits::columns + 100)
        return damagedCell(column, "too many columns");
    Cell cell{m_texts.size(), 0, {}, Kind::Text};
    if (type == "s") {
        const auto index = indexFrom(m_value);
        if (!index || *index >= m_book.shared.size())
            return damagedCell(column, "it refers to a text that does not exist");
        cell.shared = m_book.shared.at(*index);
    } else if (type.empty() || type == "n") {
        cell.kind = style < m_book.styles.size() ? m_book.styles[style] : Kind::Number;
        if (const auto serial = cell.kind == Kind::Number ? std::nullopt : numberFrom(m_value))
            cell.kind = appendTime(m_texts, *serial, m_book.is1904, cell.kind);
        else
            cell.kind = Kind::Number;
        if (cell.kind == Kind::Number)
            appendNumber(m_texts, m_value);
    } else {
        if (type == "b")
            cell.kind = Kind::Number;
        else if (type == "d")
            cell.kind = Kind::DateTime;
        m_texts += m_value;
    }
    cell.size = m_texts.size() - cell.at;
    m_cells.resize(std::size_t(column));
    m_cells.push_back(cell);
    return true;
}

/// The cells of the row, now that their texts stay where they are.
std::span<const TableCell> SheetWalk::cells()
{
    m_views.clear();
    for (const Cell &cell : m_cells)
        m_views.push_back({cell.shared.data() ? cell.shared : std::string_view(m_texts).substr(cell.at, cell.size), cell.kind});
    return m_views;
}

} // namespace om
