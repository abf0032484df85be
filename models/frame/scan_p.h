// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <algorithm>
#include <cmath>

namespace om {

/// Bits of all rows for which `matches(row)` holds. The 64 tests of a word run without a branch, so the compiler can vectorise them.
template<typename F>
Bitmap scan(std::size_t rows, F &&matches)
{
    Bitmap out(rows);
    for (std::size_t w = 0; w < out.words().size(); ++w) {
        const std::size_t first = w * 64;
        const std::size_t n = std::min<std::size_t>(64, rows - first);
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < n; ++i)
            bits |= std::uint64_t(bool(matches(first + i))) << i;
        out.words()[w] = bits;
    }
    return out;
}

/// Rows with low ≤ value < high; null, the smallest number, is never in it.
inline Bitmap scanRange(std::span<const qint64> values, qint64 low, qint64 high)
{
    low = std::max(low, nullInteger + 1);
    if (high <= low)
        return Bitmap(values.size());
    const auto span = std::uint64_t(high) - std::uint64_t(low);
    return scan(values.size(), [&](std::size_t i) { return std::uint64_t(values[i]) - std::uint64_t(low) < span; });
}

/// Rows whose category is marked; `mask` has one byte for each code, the first for null.
inline Bitmap scanMask(std::span<const std::uint32_t> codes, const std::vector<std::uint8_t> &mask)
{
    return scan(codes.size(), [&](std::size_t i) { return mask[codes[i]] != 0; });
}

/// Smallest whole number ≥ `value`, within the limits of qint64 (NaN: the largest).
inline qint64 ceilInteger(double value)
{
    constexpr double limit = 9.2e18;
    if (!(value < limit))
        return std::numeric_limits<qint64>::max();
    return value <= -limit ? nullInteger + 1 : qint64(std::ceil(value));
}

inline std::string_view textView(const Column &column, std::size_t row)
{
    return {column.bytes.data() + column.offsets[row], std::size_t(column.offsets[row + 1] - column.offsets[row])};
}

} // namespace om
