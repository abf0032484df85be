// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "jobs/jobrunner.h"

#include <QStringList>

#include <vector>

namespace om {

/// A piece of ground that people live on; they are taken to be spread evenly over it.
struct GroundBlock
{
    qint64 fid = -1; ///< of its row
    QString name;
    std::size_t area = 0; ///< index into Ground::areas
    double people = 0;
    Geometry shape; ///< valid polygon, lon, lat
};

struct Ground
{
    QStringList areas; ///< codes of communities
    std::vector<GroundBlock> blocks; ///< do not overlap
};

/// Something that serves all ground within `metres` of its shape, as the crow flies.
struct Facility
{
    qint64 fid = -1; ///< of its row
    QString name;
    Geometry shape; ///< point, or valid polygon: the ring is measured from its boundary; lon, lat
    double metres = 0;
};

/// How much of some ground is served.
struct Covered
{
    double areaM2 = 0, coveredM2 = 0;
    double people = 0, coveredPeople = 0;

    double areaShare() const { return areaM2 > 0 ? coveredM2 / areaM2 : 0; }
    double peopleShare() const { return people > 0 ? coveredPeople / people : 0; }
    double uncoveredPeople() const { return people - coveredPeople; }
    Covered &operator+=(const Covered &other);
    bool operator==(const Covered &) const = default;
};

struct BlockCoverage
{
    Covered covered;
    std::size_t nearest = 0; ///< index of the facility nearest to its middle; their number where there is none
    double nearestM = 0; ///< from its middle to the boundary of that facility, 0 inside
    Geometry gap; ///< what nothing serves, in metres east and north of Coverage::centre; null = all is served
};

/// Who is served: 服务半径覆盖率 = area(ground ∩ ⋃ rings) / area(ground), 人口覆盖率 = Σ people served / Σ people. Immutable value.
struct Coverage
{
    LonLat centre; ///< of the local plane in which areas are reckoned (see toLocalPlane)
    std::vector<Geometry> rings; ///< of each facility, lon, lat; null where it has no shape or no distance
    std::vector<BlockCoverage> blocks; ///< as in the ground
    std::vector<Covered> areas; ///< as in the ground
    Covered total;

    Geometry gap(std::size_t block) const; ///< lon, lat; null = none
    /// Blocks with people whom nothing serves, most of these first (ties: as in the ground).
    std::vector<std::size_t> gapsByPeople() const;
};

/// All ground within the facility's distance, lon, lat; null where it has no shape or no distance.
Result<Geometry> serviceRing(const Facility &facility);

/// Pure function, any thread; Cancelled. Areas agree with those on the ellipsoid within 10⁻⁶ for a city, rings within 0.03 % of their radius.
Result<Coverage> coverage(const Ground &ground, const std::vector<Facility> &facilities, JobControl &control);

} // namespace om
