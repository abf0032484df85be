// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/tablesource_p.h"

#include <string>

namespace om {

/// Where a cell stands: the row from 1, the column from 0.
struct CellPlace
{
    qint64 row = 0;
    int column = -1;
};

/// "BC12" → row 12, column 54; whatever follows the number is left in `text`. Row 0 or column −1 where there is none.
CellPlace takePlace(std::string_view &text);

/// What numbers of a format are: dates have y or d in their code, times h or s, outside quotes, brackets and escapes.
TableCell::Kind kindOfFormat(std::string_view code);
TableCell::Kind kindOfBuiltInFormat(int id); ///< ECMA-376 part 1, 18.8.30, and the East Asian ones

/// Appends days since 1899-12-30 (or 1904-01-01) as ISO text and says Date or DateTime; Number and nothing when it is no date of ours.
TableCell::Kind appendTime(std::string &text, double serial, bool is1904, TableCell::Kind kind);

/// Appends the shortest text of a stored number: 440605011 rather than 440605011.0, 0.1 rather than 0.10000000000000001.
void appendNumber(std::string &text, std::string_view stored);

} // namespace om
