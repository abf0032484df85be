// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace om {

/// A set of row numbers of one frame, one bit a row. Value type. Operands of and/or/andNot have the same size.
class Bitmap
{
public:
    Bitmap() = default;
    explicit Bitmap(std::size_t rows, bool filled = false);

    std::size_t size() const { return m_rows; }
    bool test(std::size_t row) const { return m_words[row >> 6] >> (row & 63) & 1; }
    void set(std::size_t row) { m_words[row >> 6] |= std::uint64_t(1) << (row & 63); }
    void reset(std::size_t row) { m_words[row >> 6] &= ~(std::uint64_t(1) << (row & 63)); }
    std::size_t count() const;
    bool isEmpty() const;

    Bitmap &operator&=(const Bitmap &other);
    Bitmap &operator|=(const Bitmap &other);
    Bitmap &andNot(const Bitmap &other);
    void invert(); ///< bits beyond size stay 0

    /// Calls `f(row)` for every set row, ascending.
    template<typename F>
    void forEach(F &&f) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            for (std::uint64_t bits = m_words[w]; bits; bits &= bits - 1)
                f(w * 64 + std::size_t(std::countr_zero(bits)));
    }
    std::vector<std::uint64_t> &words() { return m_words; }
    const std::vector<std::uint64_t> &words() const { return m_words; }
    bool operator==(const Bitmap &) const = default;

private:
    void clearTail();

    std::size_t m_rows = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace om
