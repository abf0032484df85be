// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace om {

/// How numbers are put into classes. Equal: intervals of one width between the least and the greatest value. Quantile: about as many
/// values in each class. Jenks: natural breaks, the least sum of squared deviations from the means of the classes.
enum class BreakMethod { Equal, Quantile, Jenks };

/// Lower limits of classes 2…n, ascending and each above the least value, so that class = number of limits ≤ value and no class of
/// Quantile or Jenks is empty. At most `classes` classes: fewer where values repeat; none at all (one class) when all are equal or
/// nothing is left. NaN and infinite values are left out. Limits of Quantile and Jenks are rounded as far as no value changes its class.
///
/// Jenks is exact (dynamic programming by Fisher 1958, "On Grouping for Maximum Homogeneity", with divide and conquer over the monotone
/// split points: O(k·n·log n)) up to `jenksLimit` distinct values. Beyond, it works on as many order statistics at even ranks, the least
/// and the greatest among them: no random choice, so the same values always give the same breaks.
std::vector<double> classBreaks(std::span<const double> values, BreakMethod method, int classes);
inline constexpr std::size_t jenksLimit = 4096;

/// The class of `value`: 0 … breaks.size().
std::size_t classOf(double value, std::span<const double> breaks);

/// The number with the fewest significant digits in (`low`, `high`].
double roundestAbove(double low, double high);

} // namespace om
