// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/coveragespec.h"
#include "catalog/lensspec.h"
#include "jobs/jobrunner.h"
#include "stats/kpi.h"

#include <functional>

namespace om {

/// A dataset whose frame gets columns that hang on the rows of others.
struct Derivation
{
    QString dataset;
    QStringList sources; ///< what the columns are reckoned from, of what the cache has; may name the dataset itself
    bool isMissing = false; ///< its frame is loaded and has not got them
    using Make = std::function<Result<std::shared_ptr<const Frame>>(const FrameSet &, JobControl &)>;
    Make make; ///< the frame with the columns, once all sources are loaded; any thread

    bool isDue(const FrameSet &frames) const; ///< missing, and all sources are loaded
};

/// The declarations that columns are derived by.
struct DerivationSpecs
{
    std::vector<CoverageKindSpec> kinds;
    std::vector<LensSet> lenses;
};

/// All that the datasets of a cache and the frames loaded so far ask for, one for each dataset. What one needs of others are their own columns, never derived ones.
std::vector<Derivation> derivations(const DerivationSpecs &specs, const FrameSet &frames);

} // namespace om
