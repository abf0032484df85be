// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/prng.h"

#include <algorithm>
#include <numeric>

namespace om {

Chooser::Chooser(const std::vector<double> &weights)
    : m_sums(weights.size())
{
    std::partial_sum(weights.begin(), weights.end(), m_sums.begin());
}

std::size_t Chooser::pick(Prng &prng) const
{
    const double at = prng.unit() * m_sums.back();
    const auto it = std::upper_bound(m_sums.begin(), m_sums.end(), at);
    return std::min(std::size_t(it - m_sums.begin()), m_sums.size() - 1);
}

std::vector<std::int64_t> apportion(std::int64_t total, const std::vector<double> &weights)
{
    std::vector<std::int64_t> parts(weights.size());
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        const auto until = i + 1 == weights.size() ? total : std::int64_t(std::llround(double(total) * sum / all));
        parts[i] = until - given;
        given = until;
    }
    return parts;
}

} // namespace om
