// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localtime.h"
#include "base/value.h"
#include "catalog/specs.h"

#include <expected>

namespace om {

/// How the text of a time is to be read (FieldRule::date and ::zone).
struct TimeForm
{
    enum class Zone { AsWritten, Local, Utc };
    QString format; ///< Qt format, "excel" = serial days of a sheet, "" = the usual forms
    Zone zone = Zone::AsWritten;
};

/// Why a cell is no value of its field: a code for programs (bad_number, bad_boolean, bad_date, out_of_range) and English source text.
struct CellProblem
{
    QString code;
    QString message;
};

/// Reads one non-null cell strictly as `type` (Text and Code: any text, trimmed; empty text = null). Whole numbers may carry a fraction
/// of zeros; thousands separators, units and other words are problems, never guessed. Booleans: Y N yes no true false T F 1 0 是 否. Dates
/// and times: year first, with - / . or 年月日, one or two digits, time and offset optional ("2020/1/6 12:09:38", "2021年3月",
/// "20210305", ISO 8601); a month alone is its first day. DateTime cells become UTC text as stored, by the zone of `clock`.
std::expected<Value, CellProblem> parseCell(const Value &cell, FieldType type, const TimeForm &form, const ZoneClock &clock);

} // namespace om
