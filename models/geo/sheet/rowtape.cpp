// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/rowtape_p.h"

#include <functional>

namespace om {

namespace {

constexpr std::size_t blockBytes = 1 << 20;
constexpr std::uint8_t sharedFlag = 0x80; ///< beside the kind of a cell

void putNumber(std::string &to, std::uint64_t number) // seven bits a byte, the lowest first
{
    for (; number >= 0x80; number >>= 7)
        to += char(number | 0x80);
    to += char(number);
}

std::uint64_t takeNumber(const char *&at)
{
    std::uint64_t number = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = std::uint8_t(*at++);
        number |= std::uint64_t(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
}

} // namespace

bool RowTape::add(qint64 number, std::span<const TableCell> cells)
{
    if (m_isFull)
        return false;
    m_row.clear();
    putNumber(m_row, std::uint64_t(number));
    putNumber(m_row, cells.size());
    for (const TableCell &cell : cells) {
        const char *const text = cell.text.data();
        const bool isShared = !cell.text.empty() && std::greater_equal<>()(text, m_shared.data()) && std::less<>()(text, m_shared.data() + m_shared.size());
        m_row += char(std::uint8_t(cell.kind) | (isShared ? sharedFlag : 0));
        putNumber(m_row, cell.text.size());
        if (isShared)
            putNumber(m_row, std::uint64_t(text - m_shared.data()));
        else
            m_row += cell.text;
    }
    const bool isNewBlock = m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < m_row.size();
    const std::size_t needed = isNewBlock ? std::max(blockBytes, m_row.size()) : 0;
    if (needed > m_bytesLeft) {
        m_isFull = true;
        m_blocks = {};
        return false;
    }
    if (isNewBlock)
        m_blocks.emplace_back().reserve(needed);
    m_bytesLeft -= needed;
    m_blocks.back() += m_row;
    return true;
}

void RowTape::read(const SheetRowTaker &take) const
{
    std::vector<TableCell> cells;
    for (const std::string &block : m_blocks) {
        const char *at = block.data();
        while (at != block.data() + block.size()) {
            const auto number = qint64(takeNumber(at));
            cells.resize(std::size_t(takeNumber(at)));
            for (TableCell &cell : cells) {
                const auto head = std::uint8_t(*at++);
                const auto size = std::size_t(takeNumber(at));
                cell.kind = TableCell::Kind(head & ~sharedFlag);
                if (head & sharedFlag) {
                    cell.text = m_shared.substr(std::size_t(takeNumber(at)), size);
                } else {
                    cell.text = {at, size};
                    at += size;
                }
            }
            if (!take(number, cells))
                return;
        }
    }
}

} // namespace om
