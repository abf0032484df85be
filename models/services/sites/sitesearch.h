// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "services/sites/chaingaps.h"
#include "services/sites/industrymix.h"
#include "services/sites/premises.h"

namespace om {

inline const QString stationDataset = QStringLiteral("metro_station");
inline const QString pointDataset = QStringLiteral("service_point");

// What is marked as a walk (domain.md §2.2, §2.12: rings of 500 and 800 m round a station), and how far "nearby" reaches, metres.
inline constexpr double shortWalkM = 500, longWalkM = 800, nearbyM = 500;

/// What a company that looks for room asks for.
struct SiteWish
{
    double leastVacantM2 = 0;
    double mostMetroM = 0; ///< to the nearest station; 0 = any distance
    QString chain = {}, segment = {}; ///< whose companies are counted nearby; "" = all
    qint64 leastNearby = 0; ///< of these, within nearbyM
    bool operator==(const SiteWish &) const = default;
};

struct SiteCandidate
{
    Premises premises;
    std::optional<NearPlace> station = {}, point = {}; ///< rows of metro_station and service_point
    std::size_t nearby = 0; ///< companies in business of the wish's chain within nearbyM
};

/// All that is told of an area to whoever wants to bring a company there. Immutable; frames as they were counted.
struct SiteFindings
{
    FrameSet frames;
    Filter filter, cityFilter;
    SiteWish wish;
    Bitmap inside = {}, city = {}; ///< companies in business
    std::optional<IndustryMix> mix = {}; ///< none without companies
    ChainGaps gaps = {};
    std::size_t premises = 0; ///< with room to let, before the wish
    std::vector<SiteCandidate> candidates = {}; ///< that the wish leaves, the most room first
};

/// The filter without where: no area, no shape, no chosen rows. What an area is compared with.
Filter wholeCity(const Filter &filter);

/// Companies in business of the city, of the wish's chain and segment.
Bitmap wantedCompanies(const SiteFindings &findings);

/// Pure function, any thread; the datasets that are not loaded give nothing. Cancelled; errors of evaluate.
Result<SiteFindings> searchSites(const Catalog &catalog, const FrameSet &frames, const Filter &filter, const SiteWish &wish, JobControl &control);

} // namespace om
