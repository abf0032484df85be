// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/query.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;

/// Counts rows by `bucketOf(row)`, an index below `buckets` or anything above for "nowhere". Full words take the short way.
template<typename F>
std::vector<std::uint32_t> countBy(const Bitmap &rows, std::size_t buckets, F &&bucketOf)
{
    std::vector<std::uint32_t> counts(buckets, 0);
    const auto add = [&](std::size_t row) {
        if (const std::size_t bucket = bucketOf(row); bucket < buckets)
            ++counts[bucket];
    };
    for (std::size_t w = 0; w < rows.words().size(); ++w) {
        std::uint64_t bits = rows.words()[w];
        if (bits == ~std::uint64_t(0)) {
            for (std::size_t row = w * 64; row < w * 64 + 64; ++row)
                add(row);
            continue;
        }
        for (; bits; bits &= bits - 1)
            add(w * 64 + std::size_t(std::countr_zero(bits)));
    }
    return counts;
}

} // namespace

GroupCounts groupBy(const Column &category, const Bitmap &rows)
{
    return {countBy(rows, std::size_t(category.dictionary.size()) + 1, [codes = category.codes.data()](std::size_t row) { return codes[row]; }), {}};
}

GroupCounts groupBy(const Column &category, const Bitmap &rows, std::span<const double> values)
{
    GroupCounts out = groupBy(category, rows);
    out.sums.assign(out.counts.size(), 0.0);
    rows.forEach([&](std::size_t row) {
        if (!std::isnan(values[row]))
            out.sums[category.codes[row]] += values[row];
    });
    return out;
}

PairCounts countPairs(std::span<const std::uint32_t> codes, std::size_t buckets, const Bitmap &base, const Bitmap &first, const Bitmap *second)
{
    PairCounts out{std::vector<std::uint32_t>(buckets, 0), std::vector<std::uint32_t>(buckets, 0), std::vector<std::uint8_t>(buckets, 0)};
    std::vector<std::uint64_t> pairs(buckets, 0); // both counts in one word, so that a row costs one addition
    for (std::size_t w = 0; w < base.words().size(); ++w) {
        const std::uint64_t all = base.words()[w], a = first.words()[w], b = second ? second->words()[w] : 0;
        const auto add = [&](std::size_t bit) {
            const std::uint32_t code = codes[w * 64 + bit];
            out.occurs[code] = 1;
            pairs[code] += (a >> bit & 1) | (b >> bit & 1) << 32;
        };
        if (all == ~std::uint64_t(0)) {
            for (std::size_t bit = 0; bit < 64; ++bit)
                add(bit);
        } else {
            for (std::uint64_t bits = all; bits; bits &= bits - 1)
                add(std::size_t(std::countr_zero(bits)));
        }
    }
    for (std::size_t code = 0; code < buckets; ++code) {
        out.first[code] = std::uint32_t(pairs[code]);
        out.second[code] = std::uint32_t(pairs[code] >> 32);
    }
    return out;
}

std::vector<std::uint32_t> countByDay(const Column &time, const Bitmap &rows, QDate first, int days)
{
    const auto from = std::uint64_t(LocalTime::of(first).seconds);
    return countBy(rows, std::size_t(std::max(days, 0)),
                   [from, seconds = time.integers.data()](std::size_t row) { return std::size_t((std::uint64_t(seconds[row]) - from) / daySeconds); });
}

} // namespace om
