// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/siting.h"

#include "geo/crs.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace om {

namespace {

Result<Geometry> ringOf(const Candidate &candidate)
{
    const double radius = std::sqrt(std::max(0.0, candidate.areaM2) / std::numbers::pi);
    return serviceRing({.fid = -1, .name = {}, .shape = Geometry::point(candidate.at.lon, candidate.at.lat), .metres = radius + candidate.metres});
}

/// What is left of the gaps when a ring is taken away: block → gap in the plane. Blocks that no ring has touched are absent.
using Gaps = std::map<std::size_t, Geometry>;

struct Gain
{
    double areaM2 = 0, people = 0;
};

/// Takes `ring` (in the plane) out of the gaps and tells `each(block, piece, m²)` what it took.
template<typename Each>
Result<Gain> take(const Coverage &before, const Ground &ground, Gaps &gaps, const Geometry &ring, Each &&each)
{
    Gain gain;
    const Box box = ring.box();
    for (std::size_t i = 0; i < before.blocks.size(); ++i) {
        const auto touched = gaps.find(i);
        const Geometry &gap = touched == gaps.end() ? before.blocks[i].gap : touched->second;
        if (gap.isNull() || !gap.box().intersects(box))
            continue;
        auto piece = intersection(gap, ring);
        if (!piece)
            return fail(piece);
        const double m2 = planeAreaM2(*piece);
        if (!(m2 > 0))
            continue;
        auto rest = difference(gap, ring);
        if (!rest)
            return fail(rest);
        gaps.insert_or_assign(i, *std::move(rest));
        gain.areaM2 += m2;
        gain.people += ground.blocks[i].people * m2 / before.blocks[i].covered.areaM2;
        each(i, *piece, m2);
    }
    return gain;
}

} // namespace

Result<Siting> sited(const Coverage &before, const Ground &ground, const std::vector<Candidate> &candidates)
{
    Siting out;
    out.areas = before.areas;
    out.total = before.total;
    Gaps gaps;
    std::map<std::size_t, SitingGain> gains;
    for (const Candidate &candidate : candidates) {
        auto ring = ringOf(candidate);
        if (!ring)
            return fail(ring);
        const auto taken = take(before, ground, gaps, toLocalPlane(*ring, before.centre), [&](std::size_t block, const Geometry &piece, double m2) {
            SitingGain &gain = gains[block];
            const double people = ground.blocks[block].people * m2 / before.blocks[block].covered.areaM2;
            gain.block = block;
            gain.areaM2 += m2;
            gain.people += people;
            gain.pieces.push_back(fromLocalPlane(piece, before.centre));
            for (Covered *covered : {&out.total, &out.areas[ground.blocks[block].area]}) {
                covered->coveredM2 += m2;
                covered->coveredPeople += people;
            }
        });
        if (!taken)
            return fail(taken);
        out.gainedM2 += taken->areaM2;
        out.gainedPeople += taken->people;
        out.rings.push_back(*std::move(ring));
    }
    for (auto &[block, gain] : gains)
        out.gains.push_back(std::move(gain));
    return out;
}

Result<std::vector<RankedCandidate>> ranked(const Coverage &before, const Ground &ground, const std::vector<Candidate> &candidates)
{
    std::vector<RankedCandidate> out;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto ring = ringOf(candidates[i]);
        if (!ring)
            return fail(ring);
        Gaps gaps;
        const auto gain = take(before, ground, gaps, toLocalPlane(*ring, before.centre), [](std::size_t, const Geometry &, double) { });
        if (!gain)
            return fail(gain);
        out.push_back({i, gain->people, gain->areaM2});
    }
    std::ranges::stable_sort(out, std::greater<>(), [](const RankedCandidate &r) { return std::pair(r.people, r.areaM2); });
    return out;
}

Result<std::vector<Candidate>> suggestedSites(const Coverage &before, const Ground &ground, const Candidate &sample, int count, JobControl &control)
{
    std::vector<Candidate> places;
    for (std::size_t i = 0; i < before.blocks.size(); ++i) {
        if (before.blocks[i].gap.isNull() || !(ground.blocks[i].people > 0))
            continue;
        Candidate place = sample;
        const Geometry middle = Geometry::point(anchor(before.blocks[i].gap).lon, anchor(before.blocks[i].gap).lat);
        const Geometry at = fromLocalPlane(middle, before.centre);
        place.at = {at.xy[0], at.xy[1]};
        place.name = ground.blocks[i].name;
        places.push_back(std::move(place));
    }
    std::vector<Candidate> chosen;
    Gaps gaps;
    while (int(chosen.size()) < count) {
        double best = 0;
        std::size_t bestPlace = places.size();
        Gaps bestGaps;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
            const auto ring = ringOf(places[i]);
            if (!ring)
                return fail(ring);
            Gaps after = gaps;
            const auto gain = take(before, ground, after, toLocalPlane(*ring, before.centre), [](std::size_t, const Geometry &, double) { });
            if (!gain)
                return fail(gain);
            if (gain->people > best) {
                best = gain->people;
                bestPlace = i;
                bestGaps = std::move(after);
            }
        }
        if (bestPlace == places.size())
            break; // everybody is served
        chosen.push_back(places[bestPlace]);
        gaps = std::move(bestGaps);
    }
    return chosen;
}

} // namespace om
