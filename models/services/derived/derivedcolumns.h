// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <memory>
#include <vector>

namespace om {

// A frame with one column more, or that column replaced; a number or code for each row. Any thread.

inline std::shared_ptr<const Frame> withReals(const Frame &frame, const QString &name, std::vector<double> numbers)
{
    auto values = std::make_shared<const std::vector<double>>(std::move(numbers));
    Column column;
    column.name = name;
    column.type = ColumnType::Real;
    column.reals = *values;
    return frame.with(std::move(column), std::move(values));
}

inline std::shared_ptr<const Frame> withIntegers(const Frame &frame, const QString &name, std::vector<qint64> numbers)
{
    auto values = std::make_shared<const std::vector<qint64>>(std::move(numbers));
    Column column;
    column.name = name;
    column.type = ColumnType::Integer;
    column.integers = *values;
    return frame.with(std::move(column), std::move(values));
}

/// `codes`: 0 = null, n = dictionary[n-1].
inline std::shared_ptr<const Frame> withCodes(const Frame &frame, const QString &name, QStringList dictionary, std::vector<std::uint32_t> codes)
{
    auto values = std::make_shared<const std::vector<std::uint32_t>>(std::move(codes));
    Column column;
    column.name = name;
    column.type = ColumnType::Category;
    column.codes = *values;
    column.dictionary = std::move(dictionary);
    return frame.with(std::move(column), std::move(values));
}

} // namespace om
