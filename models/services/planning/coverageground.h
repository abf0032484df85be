// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"
#include "catalog/coveragespec.h"
#include "frame/rowshape.h"
#include "stats/kpi.h"

namespace om {

/// Where the people of a workspace live.
struct SettledGround
{
    QString dataset; ///< what the blocks are: residential_block, else grid, else community
    Ground ground; ///< areas = codes of dataset community, in its order
};

/// Residential blocks with their own people where the cache has them; else the unit grids, each with a share of its community's people by area;
/// else whole communities. Rows without a shape or a known community are left out. DatasetUnknown without communities.
Result<SettledGround> settledGround(const FrameSet &frames);

/// The rows of the kind's dataset that serve somebody, each with its distance. DatasetUnknown, FieldUnknown.
Result<std::vector<Facility>> facilitiesOf(const CoverageKindSpec &kind, const FrameSet &frames);

/// Datasets that the two functions read, of those that are in the cache.
QStringList coverageDatasets(const CoverageKindSpec &kind, const FrameSet &frames);

} // namespace om
