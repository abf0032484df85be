// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demotable.h"
#include "ingest/demo/prng.h"

#include <QJsonArray>

namespace om {

struct DemoCommunity
{
    QString code, name, nameEn;
    LonLat anchor;
    qint64 population = 0;
    double rate = 0; ///< relative level of tickets a resident in the last year
    double growth = 0; ///< of that level against the year before
    Geometry polygon;
    double areaM2 = 0;
};

/// A place a ticket can be at.
struct DemoAddress
{
    LonLat at;
    QString text;
};

struct DemoGrid
{
    QString code;
    std::size_t community = 0;
    Geometry polygon;
    std::vector<DemoAddress> addresses; ///< none where all is water
};

/// The ground of the city: outline, communities (Voronoi cells of their anchors), unit grids (Voronoi cells inside them), water.
struct DemoLand
{
    QString districtCode, districtName, districtNameEn;
    qint64 population = 0;
    Geometry outline;
    std::vector<DemoCommunity> communities;
    std::vector<DemoGrid> grids;
    std::vector<std::vector<std::size_t>> gridsOf; ///< by community, those with addresses
    std::vector<Geometry> water;
    QStringList streets; ///< made-up street names

    bool isWater(LonLat p) const;
    std::size_t communityAt(LonLat p) const; ///< communities.size() = none
    LonLat pointIn(std::size_t community, Prng &prng) const; ///< dry, inside
    QString addressIn(std::size_t community, Prng &prng) const;
    QString communityCode(LonLat p) const; ///< "" outside
    QString gridCode(LonLat p) const; ///< "" outside
};

/// Reads land.json and communities.json and makes the ground from them.
Result<DemoLand> makeLand(const DemoFolder &folder, quint64 seed);
/// Datasets district, community, grid.
Result<void> writeLand(DemoContext &context, const DemoLand &land);

/// Closed Catmull–Rom curve through the points; `steps` points a span.
std::vector<LonLat> smoothRing(const std::vector<LonLat> &points, int steps);
/// Open one.
std::vector<LonLat> smoothLine(const std::vector<LonLat> &points, int steps);
Geometry polygonOf(const std::vector<LonLat> &ring); ///< closes it
Geometry lineOf(const std::vector<LonLat> &line);
std::vector<LonLat> pointsOf(const QJsonArray &json); ///< [[lon, lat], …]
/// A soft-edged patch of about `areaM2` round `centre`: no ring of it is the same.
Geometry patch(LonLat centre, double areaM2, Prng &prng);
LonLat shifted(LonLat p, double eastM, double northM);
/// Whether all corners of `inner` lie in `outer`.
bool liesIn(const Geometry &inner, const Geometry &outer);

} // namespace om
