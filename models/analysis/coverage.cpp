// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage.h"

#include "geo/crs.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace om {

namespace {

double distanceToSegment(double ax, double ay, double bx, double by, double x, double y)
{
    const double dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((x - ax) * dx + (y - ay) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(ax + t * dx - x, ay + t * dy - y);
}

/// From a place to a shape, both in the plane.
double distanceTo(const Geometry &shape, double x, double y)
{
    if (shape.type == GeometryType::Polygon && contains(shape, x, y))
        return 0;
    double best = std::numeric_limits<double>::infinity();
    const auto &xy = shape.xy;
    if (shape.type == GeometryType::Point) {
        for (std::size_t i = 0; i < shape.pointCount(); ++i)
            best = std::min(best, std::hypot(xy[2 * i] - x, xy[2 * i + 1] - y));
        return best;
    }
    std::size_t first = 0;
    for (const std::uint32_t end : shape.rings) {
        for (std::size_t i = first; i + 1 < end; ++i)
            best = std::min(best, distanceToSegment(xy[2 * i], xy[2 * i + 1], xy[2 * i + 2], xy[2 * i + 3], x, y));
        first = end;
    }
    return best;
}

LonLat middleOf(const Ground &ground)
{
    Box all;
    for (const GroundBlock &block : ground.blocks)
        all.add(block.shape.box());
    return all.isEmpty() ? LonLat{} : LonLat{(all.minX + all.maxX) / 2, (all.minY + all.maxY) / 2};
}

/// Distance from a place to a box, 0 inside; never more than the distance to what the box holds.
double distanceTo(const Box &box, double x, double y)
{
    return std::hypot(std::max({box.minX - x, 0.0, x - box.maxX}), std::max({box.minY - y, 0.0, y - box.maxY}));
}

struct PlaneFacility
{
    Geometry shape, ring;
    Box box, ringBox;
};

void findNearest(BlockCoverage &block, const std::vector<PlaneFacility> &facilities, const LonLat &middle)
{
    block.nearest = facilities.size();
    block.nearestM = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < facilities.size(); ++i) {
        const PlaneFacility &facility = facilities[i];
        if (facility.shape.isNull() || distanceTo(facility.box, middle.lon, middle.lat) >= block.nearestM)
            continue;
        if (const double metres = distanceTo(facility.shape, middle.lon, middle.lat); metres < block.nearestM) {
            block.nearestM = metres;
            block.nearest = i;
        }
    }
}

} // namespace

Covered &Covered::operator+=(const Covered &other)
{
    areaM2 += other.areaM2;
    coveredM2 += other.coveredM2;
    people += other.people;
    coveredPeople += other.coveredPeople;
    return *this;
}

Geometry Coverage::gap(std::size_t block) const
{
    return fromLocalPlane(blocks[block].gap, centre);
}

std::vector<std::size_t> Coverage::gapsByPeople() const
{
    std::vector<std::size_t> order(blocks.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::erase_if(order, [this](std::size_t i) { return !(blocks[i].covered.uncoveredPeople() > 0); });
    std::ranges::stable_sort(order, std::greater<>(), [this](std::size_t i) { return blocks[i].covered.uncoveredPeople(); });
    return order;
}

Result<Geometry> serviceRing(const Facility &facility)
{
    if (facility.shape.isNull() || !(facility.metres > 0))
        return Geometry{};
    return geodesicBuffer(facility.shape, facility.metres);
}

Result<Coverage> coverage(const Ground &ground, const std::vector<Facility> &facilities, JobControl &control)
{
    Coverage out;
    out.centre = middleOf(ground);
    std::vector<PlaneFacility> plane;
    for (const Facility &facility : facilities) {
        auto ring = serviceRing(facility);
        if (!ring)
            return fail(ring);
        PlaneFacility one{toLocalPlane(facility.shape, out.centre), toLocalPlane(*ring, out.centre), {}, {}};
        one.box = one.shape.box();
        one.ringBox = one.ring.box();
        plane.push_back(std::move(one));
        out.rings.push_back(*std::move(ring));
    }
    out.areas.resize(std::size_t(ground.areas.size()));
    for (const GroundBlock &source : ground.blocks) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        BlockCoverage block;
        block.gap = toLocalPlane(source.shape, out.centre);
        const LonLat middle = anchor(block.gap);
        const Box box = block.gap.box();
        findNearest(block, plane, middle);
        block.covered.areaM2 = planeAreaM2(block.gap);
        block.covered.people = source.people;
        // The nearest ring first: it is the likeliest to cover the whole block, which ends the search.
        std::vector<const PlaneFacility *> near;
        if (block.nearest < plane.size())
            near.push_back(&plane[block.nearest]);
        for (const PlaneFacility &facility : plane)
            if (facility.ringBox.intersects(box) && (near.empty() || &facility != near.front()))
                near.push_back(&facility);
        for (const PlaneFacility *facility : near) {
            if (block.gap.isNull())
                break;
            if (!facility->ringBox.intersects(block.gap.box()))
                continue;
            auto rest = difference(block.gap, facility->ring);
            if (!rest)
                return fail(rest);
            block.gap = *std::move(rest);
        }
        block.covered.coveredM2 = std::max(0.0, block.covered.areaM2 - planeAreaM2(block.gap));
        block.covered.coveredPeople = source.people * block.covered.areaShare();
        out.total += block.covered;
        out.areas[source.area] += block.covered;
        out.blocks.push_back(std::move(block));
    }
    return out;
}

} // namespace om
