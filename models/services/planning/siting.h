// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/siting.h"
#include "draw/scene.h"
#include "services/planning/coverageground.h"

namespace om {

/// Who is served by one kind of facility now. Immutable; shared with the threads that draw it.
struct SitingPresent
{
    CoverageKindSpec kind;
    SettledGround settled;
    std::vector<Facility> facilities;
    Coverage coverage;
};
Result<std::shared_ptr<const SitingPresent>> reckonPresent(const CoverageKindSpec &kind, const FrameSet &frames, JobControl &control);

/// Who would be served. `ranking` = each candidate alone, the best first. Immutable.
struct SitingPlanned
{
    std::vector<Candidate> candidates;
    Siting siting;
    std::vector<RankedCandidate> ranking;
    double ms = 0; ///< that the reckoning took
};
Result<std::shared_ptr<const SitingPlanned>> reckonPlanned(const SitingPresent &present, std::vector<Candidate> candidates);

/// Both together: what a page, a table or a map shows. `planned` null = no candidates.
struct SitingState
{
    std::shared_ptr<const SitingPresent> present;
    std::shared_ptr<const SitingPlanned> planned;

    const std::vector<Covered> &after() const { return planned ? planned->siting.areas : present->coverage.areas; }
    const Covered &totalAfter() const { return planned ? planned->siting.total : present->coverage.total; }
};

/// "A", "B", … the first that none of the candidates has.
QString nextCandidateName(const std::vector<Candidate> &candidates);

/// A candidate of the kind's usual size, or of `areaM2`.
Candidate candidateOf(const CoverageKindSpec &kind, const QString &name, LonLat at, std::optional<double> areaM2 = {});

/// Rings of what stands and gaps, as layers to lie over the areas; in a picture that is not painted over also what is gained, and the candidates.
std::vector<DrawLayer> sitingLayers(const SitingState &state, const StyleSpec &style, bool withCandidates);

} // namespace om
