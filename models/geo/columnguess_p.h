// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "geo/tablesource_p.h"

#include <optional>
#include <string>

namespace om {

/// How the dates of a column stand: the year first, or last after month and day or day and month.
enum class DayOrder { YearFirst, MonthFirst, DayFirst };

/// Collects what all values of a column have in common. A type other than Text is said only when every filled cell has it and nothing
/// is lost by it: no leading zeros, at most 15 digits, and neither the name nor a fixed length of nine digits and more tells a code or
/// a telephone number.
class ColumnGuess
{
public:
    void add(const TableCell &cell);
    FieldType type(const QString &name) const;
    bool isAmount() const { return m_isAmount && m_hasUnit; } ///< every filled cell is a sum of money or says that there is none
    DayOrder dayOrder() const; ///< of a column of dates with the year last

private:
    qint64 m_filled = 0;
    std::size_t m_shortest = SIZE_MAX, m_longest = 0;
    bool m_isInteger = true, m_isReal = true, m_isDate = true, m_isTime = true;
    bool m_isAmount = true, m_hasUnit = false;
    bool m_isYearFirst = true, m_isMonthFirst = true, m_isDayFirst = true; ///< every date can be read so
};

/// The whole text as a finite number; surrounding blanks do not matter.
std::optional<double> numberFrom(std::string_view text);

/// "2021-6-7", "2021/06/07 8:05", "2021年6月7日", "2021-06-07T08:05:00.5+08:00" and the like: year first; or in the order asked for, "6/7/2021",
/// "02/01/2015 01:12:23 PM". `iso` is 'YYYY-MM-DD', or
/// 'YYYY-MM-DDTHH:MM:SS[.sss]' in the file's own clock, or the same in UTC with 'Z' when the text names its zone.
struct IsoTime
{
    std::string iso;
    bool hasTime = false;
};
std::optional<IsoTime> timeFrom(std::string_view text, DayOrder order = DayOrder::YearFirst);

std::string_view trimmed(std::string_view text);

} // namespace om
