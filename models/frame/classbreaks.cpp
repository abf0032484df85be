// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/classbreaks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace om {

namespace {

std::vector<double> equalBreaks(double least, double greatest, int classes)
{
    std::vector<double> breaks;
    for (int i = 1; i < classes; ++i)
        breaks.push_back(least + (greatest - least) * i / classes);
    return breaks;
}

/// First values of classes 2…n, exact.
std::vector<double> quantileStarts(const std::vector<double> &sorted, int classes)
{
    std::vector<double> starts;
    for (int i = 1; i < classes; ++i) {
        const double value = sorted[sorted.size() * std::size_t(i) / std::size_t(classes)];
        if (value > (starts.empty() ? sorted.front() : starts.back()))
            starts.push_back(value);
    }
    return starts;
}

/// Distinct values with their weights, and prefix sums about their middle (nearer to 0, so that squares keep their digits).
struct Weighted
{
    std::vector<double> values, weights, sum, square; // the prefix sums have one element more
    void add(double value, double weight)
    {
        values.push_back(value);
        weights.push_back(weight);
    }
    void finish()
    {
        const double middle = values[values.size() / 2];
        sum.assign(values.size() + 1, 0);
        square.assign(values.size() + 1, 0);
        total.assign(values.size() + 1, 0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double v = values[i] - middle;
            total[i + 1] = total[i] + weights[i];
            sum[i + 1] = sum[i] + weights[i] * v;
            square[i + 1] = square[i] + weights[i] * v * v;
        }
    }
    /// Sum of squared deviations from their mean of the values [from, until).
    double deviation(std::size_t from, std::size_t until) const
    {
        const double s = sum[until] - sum[from];
        const double w = total[until] - total[from];
        return std::max(0.0, square[until] - square[from] - s * s / w);
    }
    std::vector<double> total;
};

Weighted weighted(const std::vector<double> &sorted)
{
    Weighted all;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i + 1;
        while (end < sorted.size() && sorted[end] == sorted[i])
            ++end;
        all.add(sorted[i], double(end - i));
        i = end;
    }
    if (all.values.size() <= jenksLimit) {
        all.finish();
        return all;
    }
    Weighted some;
    for (std::size_t i = 0; i < jenksLimit; ++i) {
        const double value = sorted[i * (sorted.size() - 1) / (jenksLimit - 1)];
        if (!some.values.empty() && some.values.back() == value)
            some.weights.back() += 1;
        else
            some.add(value, 1);
    }
    some.finish();
    return some;
}

std::vector<double> jenksStarts(const std::vector<double> &sorted, int classes)
{
    const Weighted data = weighted(sorted);
    const std::size_t n = data.values.size();
    const std::size_t k = std::min(std::size_t(classes), n);
    // cost[i] = least deviation of the first i values in `row` classes; split[row][i] = where the last of these begins.
    std::vector<double> cost(n + 1, 0), next(n + 1, 0);
    std::vector<std::vector<std::uint32_t>> split(k, std::vector<std::uint32_t>(n + 1, 0));
    for (std::size_t i = 1; i <= n; ++i)
        cost[i] = data.deviation(0, i);
    for (std::size_t row = 1; row < k; ++row) {
        // The best split of i never lies before that of a smaller i, so the middle one bounds both halves.
        const auto solve = [&](auto &&self, std::size_t from, std::size_t until, std::size_t low, std::size_t high) -> void {
            if (from >= until)
                return;
            const std::size_t middle = (from + until) / 2;
            double best = std::numeric_limits<double>::infinity();
            std::size_t at = low;
            for (std::size_t s = std::max(low, row); s <= std::min(high, middle - 1); ++s) {
                const double c = cost[s] + data.deviation(s, middle);
                if (c < best) {
                    best = c;
                    at = s;
                }
            }
            next[middle] = best;
            split[row][middle] = std::uint32_t(at);
            self(self, from, middle, low, at);
            self(self, middle + 1, until, at, high);
        };
        solve(solve, row + 1, n + 1, row, n - 1);
        std::swap(cost, next);
    }
    std::vector<double> starts;
    std::size_t end = n;
    for (std::size_t row = k; row-- > 1;) {
        end = split[row][end];
        starts.push_back(data.values[end]);
    }
    std::reverse(starts.begin(), starts.end());
    return starts;
}

} // namespace

double roundestAbove(double low, double high)
{
    if (!(low < high) || !std::isfinite(low) || !std::isfinite(high))
        return high;
    if (low < 0 && high >= 0)
        return 0;
    const double greatest = std::max(std::abs(low), std::abs(high));
    for (int digits = 0; digits < 15; ++digits) {
        const double exponent = std::floor(std::log10(greatest)) - digits;
        // Dividing by a power of ten is exact to the last digit where multiplying by 0.01 is not.
        const double factor = exponent < 0 ? std::pow(10, -exponent) : 1;
        const double step = exponent < 0 ? 1 : std::pow(10, exponent);
        const double rounded = std::floor(high * factor / step) * step / factor;
        if (rounded > low && rounded <= high)
            return rounded;
    }
    return high;
}

std::vector<double> classBreaks(std::span<const double> values, BreakMethod method, int classes)
{
    std::vector<double> sorted;
    sorted.reserve(values.size());
    for (const double value : values)
        if (std::isfinite(value))
            sorted.push_back(value);
    if (sorted.empty() || classes < 2)
        return {};
    if (method == BreakMethod::Equal) {
        const auto [least, greatest] = std::ranges::minmax(sorted);
        return least < greatest ? equalBreaks(least, greatest, classes) : std::vector<double>{};
    }
    std::ranges::sort(sorted);
    if (sorted.front() == sorted.back())
        return {};
    std::vector<double> breaks = method == BreakMethod::Quantile ? quantileStarts(sorted, classes) : jenksStarts(sorted, classes);
    for (double &limit : breaks)
        limit = roundestAbove(*(std::ranges::lower_bound(sorted, limit) - 1), limit);
    return breaks;
}

std::size_t classOf(double value, std::span<const double> breaks)
{
    return std::size_t(std::ranges::upper_bound(breaks, value) - breaks.begin());
}

} // namespace om
