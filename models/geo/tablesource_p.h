// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <span>
#include <string_view>

namespace om {

/// One cell as the file has it, UTF-8. `kind` is what the format itself says of it; a CSV says nothing.
struct TableCell
{
    enum class Kind { Unknown, Text, Number, Date, DateTime };
    std::string_view text;
    Kind kind = Kind::Unknown;
};

/// Receives the records of a table, each with the byte of the file where it begins (−1 = not known); the views are valid only during the call. false
/// stops the reading without an error.
using RecordTaker = std::function<bool(std::span<const TableCell> cells, qint64 byte)>;

/// A table of text whose first record, or the first after some lines of title, is its header. Can be read more than once.
class TableSource
{
public:
    virtual ~TableSource() = default;
    virtual Result<void> read(const RecordTaker &take) const = 0;
    /// Whether a record may be shorter than the header (a sheet leaves out empty cells at the end).
    virtual bool padsShortRecords() const = 0;
    /// Whether two threads may read it at the same time, and it is worth it.
    virtual bool canBeReadAtOnce() const { return false; }
};

} // namespace om
