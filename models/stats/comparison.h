// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/expression.h"
#include "stats/kpi.h"

namespace om {

/// Period and as-of moment that an indicator under `now` is compared with (domain.md K14); none when there is nothing to compare.
/// A flow is compared with the period before or a year before; while its period is not over at T, with the same elapsed time from the
/// start of that period (no further than its end), so that half a month never stands against a whole one; a T in the last minute of the
/// period is its end. A stock (K07) is compared with the moment one period or one year earlier (the end of a month with the end of the
/// month, so 29 February → 28).
std::optional<Expression::Context> comparisonContext(const Expression::Context &now, Comparison comparison, bool isStock);

/// Whether a feast whose date moves from year to year (Spring Festival, 春节错月) lies in one of the two periods and not in the other: what was done in its days is
/// then set against ordinary days. It lies in a period that has at least half of its days, or half of whose days it has; of a running period the days up to as-of
/// count. False where the feasts of one of the years are not known.
bool isFeastShifted(const std::vector<Period> &feasts, const Expression::Context &now, const Expression::Context &before);

} // namespace om
