// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

/// Companies of one segment of a chain.
struct ChainCell
{
    std::size_t companies = 0, cityCompanies = 0;
    bool isGap() const { return companies == 0; } ///< none inside
};

struct ChainRow
{
    QString chain; ///< code
    std::vector<ChainCell> segments; ///< as ChainGaps::segments
    ChainCell all; ///< of the chain, those of no known segment too

    std::size_t filled() const; ///< segments with a company inside
    /// 链条完整度 = segments with ≥ 1 firm / segments (domain.md §2.2); 0 without segments.
    double completeness() const { return segments.empty() ? 0 : double(filled()) / double(segments.size()); }
};

/// Which parts of the industry chains an area has.
struct ChainGaps
{
    QStringList segments; ///< codes, upstream first
    std::vector<ChainRow> chains; ///< in the order of their code list
};

/// Codes of a list in its own order (column position of dataset code, else as stored); empty where the code lists are not loaded.
QStringList listedCodes(const FrameSet &frames, const QString &list);

/// Companies `inside` against those of the `city`, by the columns chain and chain_segment. Every chain and segment of the code lists has a row, those
/// that occur without being listed come after them, by code. Empty where companies have no chains. Pure function, any thread.
ChainGaps chainGaps(const FrameSet &frames, const Bitmap &inside, const Bitmap &city);

} // namespace om
