// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"
#include "services/planning/siting.h"

namespace om {

// The tables of "who is served, and who would be": the same on the screen, in the command line's answer and in the files. GUI thread.

/// Served now, after and the gain, of ground and people.
ReportTable sitingTotals(const Workspace &workspace, const SitingState &state);
/// The candidates, the one that brings the most people first; rows as in SitingPlanned::ranking. Empty without candidates.
ReportTable sitingRanking(const Workspace &workspace, const SitingState &state);

/// One row a community: name, people, people served before and after in %, gained people; those that gain first, then the least served.
struct SitingCommunities
{
    ReportTable table;
    std::vector<std::size_t> areas; ///< of each row, index into Ground::areas
};
SitingCommunities sitingCommunities(const Workspace &workspace, const SitingState &state);

/// Blocks with people whom nothing serves, most of these first: block, community, people, area, nearest facility and its distance.
struct SitingGaps
{
    ReportTable table;
    std::vector<std::size_t> blocks; ///< of each row, index into Ground::blocks
};
SitingGaps sitingGaps(const Workspace &workspace, const SitingState &state, const QString &area = {}); ///< of one community; "" = all

inline constexpr std::size_t printedGaps = 40; ///< on paper; a sheet has them all

/// All of it as a report, with at most `mostGaps` of the blocks that nothing serves (0 = all); `scene` (perhaps null) is the map below the layers of the siting.
ReportDocument composeSiting(const Workspace &workspace, const SitingState &state, const std::shared_ptr<const Scene> &scene, const StyleSpec &style,
                             std::size_t mostGaps = 0);

} // namespace om
