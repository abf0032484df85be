// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"

namespace om {

/// A facility that might be built: a disc of `areaM2` (0 = a point) round `at` that serves all ground within `metres` of its edge.
struct Candidate
{
    QString name;
    LonLat at;
    double areaM2 = 0;
    double metres = 0;
};

/// What one block gains.
struct SitingGain
{
    std::size_t block = 0; ///< index into Coverage::blocks
    double areaM2 = 0, people = 0;
    std::vector<Geometry> pieces; ///< the ground that is newly served, lon, lat
};

/// Coverage as it would be. Nothing of the coverage before is changed: without the candidates its numbers are, digit by digit, those of before.
struct Siting
{
    std::vector<Geometry> rings; ///< of each candidate, lon, lat
    std::vector<SitingGain> gains; ///< in order of blocks; only those that gain
    std::vector<Covered> areas; ///< as Coverage::areas
    Covered total;

    double gainedM2 = 0, gainedPeople = 0;
};

/// All candidates at once. Costs only the blocks under their rings (bench-analysis, siting.move). Pure function, any thread.
Result<Siting> sited(const Coverage &before, const Ground &ground, const std::vector<Candidate> &candidates);

/// What each candidate would bring if it alone were built, by people, then area, then order given.
struct RankedCandidate
{
    std::size_t candidate = 0;
    double people = 0, areaM2 = 0;
};
Result<std::vector<RankedCandidate>> ranked(const Coverage &before, const Ground &ground, const std::vector<Candidate> &candidates);

/// Up to `count` places for facilities like `sample`, one after the other: each is the middle of that gap from which it would reach the most people
/// not served by then. Looks at the `sample`'s area and metres only. Cancelled.
Result<std::vector<Candidate>> suggestedSites(const Coverage &before, const Ground &ground, const Candidate &sample, int count, JobControl &control);

} // namespace om
