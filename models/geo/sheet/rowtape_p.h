// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/tablesource_p.h"

#include <QtGlobal>

#include <string>
#include <vector>

namespace om {

/// Receives the rows of a sheet with their numbers, which grow, from 1. The views are valid only during the call; false stops.
using SheetRowTaker = std::function<bool(qint64 number, std::span<const TableCell> cells)>;

/// Rows kept closely packed, so that a sheet need not be unpacked and parsed each time it is read.
class RowTape
{
public:
    /// Takes at most about `bytes`. Texts within `shared` are not copied; it must outlive the tape.
    RowTape(std::size_t bytes, std::string_view shared)
        : m_bytesLeft(bytes)
        , m_shared(shared)
    { }

    /// False when there is no room; then the tape lets go of everything and stays empty.
    bool add(qint64 number, std::span<const TableCell> cells);
    bool isFull() const { return m_isFull; }
    void read(const SheetRowTaker &take) const;

private:
    std::size_t m_bytesLeft;
    std::string_view m_shared;
    std::vector<std::string> m_blocks; ///< whole rows each
    std::string m_row;
    bool m_isFull = false;
};

} // namespace om
