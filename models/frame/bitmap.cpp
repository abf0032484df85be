// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/bitmap.h"

#include <algorithm>
#include <numeric>

namespace om {

Bitmap::Bitmap(std::size_t rows, bool filled)
    : m_rows(rows)
    , m_words((rows + 63) / 64, filled ? ~std::uint64_t(0) : 0)
{
    clearTail();
}

std::size_t Bitmap::count() const
{
    return std::transform_reduce(m_words.begin(), m_words.end(), std::size_t(0), std::plus<>(), [](std::uint64_t w) { return std::size_t(std::popcount(w)); });
}

bool Bitmap::isEmpty() const
{
    return std::all_of(m_words.begin(), m_words.end(), [](std::uint64_t w) { return w == 0; });
}

Bitmap &Bitmap::operator&=(const Bitmap &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

Bitmap &Bitmap::operator|=(const Bitmap &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

Bitmap &Bitmap::andNot(const Bitmap &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

void Bitmap::invert()
{
    for (std::uint64_t &w : m_words)
        w = ~w;
    clearTail();
}

void Bitmap::clearTail()
{
    if (m_rows & 63)
        m_words.back() &= (std::uint64_t(1) << (m_rows & 63)) - 1;
}

} // namespace om
