// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/sheetvalues_p.h"

#include "geo/columnguess_p.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace om {

namespace {

using Kind = TableCell::Kind;

constexpr int mostColumns = 16384;

void appendDigits(std::string &text, unsigned number, int count)
{
    char digits[4];
    for (int i = count; i-- > 0; number /= 10)
        digits[i] = char('0' + number % 10);
    text.append(digits, std::size_t(count));
}

} // namespace

CellPlace takePlace(std::string_view &text)
{
    CellPlace place;
    int column = 0;
    while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && column <= mostColumns) {
        column = column * 26 + (text.front() - 'A' + 1);
        text.remove_prefix(1);
    }
    place.column = column <= mostColumns ? column - 1 : -1;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), place.row);
    if (error != std::errc() || place.row < 0)
        place.row = 0;
    else
        text.remove_prefix(std::size_t(rest - text.data()));
    return place;
}

Kind kindOfFormat(std::string_view code)
{
    bool hasDay = false, hasTime = false, isQuoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = char(code[i] | 0x20); // lower case
        if (code[i] == '"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (code[i] == '\\' || code[i] == '_' || code[i] == '*')
            ++i;
        else if (code[i] == '[')
            i = code.find(']', i) == std::string_view::npos ? i : code.find(']', i);
        else if (code[i] == ';')
            break;
        hasDay = hasDay || c == 'y' || c == 'd';
        hasTime = hasTime || c == 'h' || c == 's';
    }
    if (!hasDay)
        return Kind::Number; // a bare time of day stays the fraction it is
    return hasTime ? Kind::DateTime : Kind::Date;
}

Kind kindOfBuiltInFormat(int id)
{
    if (id == 22)
        return Kind::DateTime;
    return (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58 ? Kind::Date : Kind::Number;
}

Kind appendTime(std::string &text, double serial, bool is1904, Kind kind)
{
    namespace chrono = std::chrono;
    if (!(serial >= 0 && serial < 2958466)) // 9999-12-31
        return Kind::Number;
    constexpr chrono::sys_days epoch1900 = chrono::year(1899) / chrono::December / 30, epoch1904 = chrono::year(1904) / chrono::January / 1;
    const auto total = std::llround(serial * 86400.0);
    const chrono::year_month_day day((is1904 ? epoch1904 : epoch1900) + chrono::days(total / 86400));
    const auto second = unsigned(total % 86400);
    appendDigits(text, unsigned(int(day.year())), 4);
    text += '-';
    appendDigits(text, unsigned(day.month()), 2);
    text += '-';
    appendDigits(text, unsigned(day.day()), 2);
    if (kind == Kind::Date && second == 0)
        return Kind::Date;
    char separator = 'T';
    for (const unsigned part : {second / 3600, second / 60 % 60, second % 60}) {
        text += separator;
        appendDigits(text, part, 2);
        separator = ':';
    }
    return Kind::DateTime;
}

void appendNumber(std::string &text, std::string_view stored)
{
    const auto number = numberFrom(stored);
    if (!number) {
        text += stored;
        return;
    }
    char digits[40];
    const bool isWhole = std::abs(*number) < 1e15 && *number == std::floor(*number);
    const auto end = isWhole ? std::to_chars(digits, digits + sizeof digits, qint64(*number)).ptr : std::to_chars(digits, digits + sizeof digits, *number).ptr;
    text.append(digits, std::size_t(end - digits));
}

} // namespace om
