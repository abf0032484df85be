// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "geo/tablesource_p.h"

#include <optional>
#include <string>

namespace om {

/// Collects what all values of a column have in common. A type other than Text is said only when every filled cell has it and nothing
/// is lost by it: no leading zeros, at most 15 digits, and neither the name nor a fixed length of nine digits and more tells a code or
/// a telephone number.
class ColumnGuess
{
public:
    void add(const TableCell &cell);
    FieldType type(const QString &name) const;

private:
    qint64 m_filled = 0;
    std::size_t m_shortest = SIZE_MAX, m_longest = 0;
    bool m_isInteger = true, m_isReal = true, m_isDate = true, m_isTime = true;
};

/// The whole text as a finite number; surrounding blanks do not matter.
std::optional<double> numberFrom(std::string_view text);

/// "2021-6-7", "2021/06/07 8:05", "2021-06-07T08:05:00.5+08:00" and the like: year first. `iso` is 'YYYY-MM-DD', or
/// 'YYYY-MM-DDTHH:MM:SS[.sss]' in the file's own clock, or the same in UTC with 'Z' when the text names its zone.
struct IsoTime
{
    std::string iso;
    bool hasTime = false;
};
std::optional<IsoTime> timeFrom(std::string_view text);

std::string_view trimmed(std::string_view text);

} // namespace om
