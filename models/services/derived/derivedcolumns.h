// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <memory>
#include <vector>

namespace om {

// A frame with one column more, or that column replaced; a number for each row. Any thread.

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

} // namespace om
