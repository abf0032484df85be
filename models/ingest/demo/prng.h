// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace om {

/// Pseudo-random numbers that are the same on every platform and library (SplitMix64, S. Vigna, public domain), which the
/// distributions of the standard library are not. One stream per purpose, so that adding rows to one table changes no other.
class Prng
{
public:
    explicit Prng(std::uint64_t seed)
        : m_state(seed)
    { }
    /// The stream of one purpose under a seed (FNV-1a of its name).
    Prng(std::uint64_t seed, std::string_view purpose)
        : m_state(seed * 0x9e3779b97f4a7c15ULL)
    {
        std::uint64_t hash = 0xcbf29ce484222325ULL;
        for (const char c : purpose)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        m_state ^= hash;
    }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    double unit() { return double(next() >> 11) * 0x1.0p-53; } ///< [0, 1)
    double between(double a, double b) { return a + (b - a) * unit(); } ///< [a, b)
    qint64 whole(qint64 a, qint64 b) { return a + qint64(unit() * double(b - a + 1)); } ///< a … b
    std::size_t below(std::size_t n) { return std::size_t(unit() * double(n)); } ///< 0 … n−1
    bool chance(double p) { return unit() < p; }
    double exponential(double mean) { return -mean * std::log(1.0 - unit()); }
    double normal() ///< mean 0, deviation 1 (Box–Muller)
    {
        const double r = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return r * std::cos(6.283185307179586 * unit());
    }
    template<typename T>
    void shuffle(std::vector<T> &all)
    {
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[below(i)]);
    }

private:
    std::uint64_t m_state;
};

/// Draws an index by weight.
class Chooser
{
public:
    Chooser() = default;
    explicit Chooser(const std::vector<double> &weights);
    bool isEmpty() const { return m_sums.empty(); }
    std::size_t pick(Prng &prng) const;

private:
    std::vector<double> m_sums;
};

/// Splits a whole number over weights so that the parts sum to it exactly (running rounding; the order of the parts matters).
std::vector<std::int64_t> apportion(std::int64_t total, const std::vector<double> &weights);

} // namespace om
