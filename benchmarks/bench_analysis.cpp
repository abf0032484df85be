// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is served, and who would be: 45 communities of 720 residential blocks, 80 parks. Where a company could settle: a lasso round 100,000 of 135,000
// companies. usage: bench-analysis
#include "analysis/siting.h"
#include "benchmarks/measure.h"
#include "benchmarks/sitesdata.h"
#include "geo/crs.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace om;

namespace {

constexpr LonLat centre{113.18, 23.03};
constexpr double side = 9170; // m: 84 km² in a square
constexpr int parks = 80, across = 9, down = 5, blocksAcross = 4, blocksDown = 4; // 720 blocks

Geometry polygon(double x, double y, double radius, int corners)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.rings = {std::uint32_t(corners + 1)};
    g.parts = {1};
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners) / corners;
        const double r = radius * (1 + 0.15 * std::sin(3 * angle));
        g.xy.insert(g.xy.end(), {x + r * std::cos(angle), y + r * std::sin(angle)});
    }
    return fromLocalPlane(g, centre);
}

Ground city()
{
    Ground ground;
    const double width = side / across / blocksAcross, height = side / down / blocksDown;
    for (int i = 0; i < across * down; ++i) {
        ground.areas.append(QString::number(i));
        for (int k = 0; k < blocksAcross * blocksDown; ++k) {
            const double x = (i % across * blocksAcross + k % blocksAcross + 0.5) * width - side / 2;
            const double y = (i / across * blocksDown + k / blocksAcross + 0.5) * height - side / 2;
            ground.blocks.push_back({qint64(ground.blocks.size()) + 1, QString(), std::size_t(i), 700.0 + 13 * k, polygon(x, y, 0.4 * width, 24)});
        }
    }
    return ground;
}

std::vector<Facility> someParks()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(-side / 2, side / 2), radius(20, 250);
    std::vector<Facility> out;
    for (int i = 0; i < parks; ++i) {
        const double r = radius(random);
        out.push_back({i + 1, QString(), polygon(place(random), place(random), r, 40), r > 40 ? 500.0 : 300.0});
    }
    return out;
}

} // namespace

int main()
{
    const Ground ground = city();
    const std::vector<Facility> facilities = someParks();
    bench::Report report;
    JobControl control;
    Result<Coverage> before = fail(ErrorCode::Internal);
    report.time("coverage.cold", 7, [&] { before = coverage(ground, facilities, control); });
    bool isGood = before.has_value() && before->total.peopleShare() > 0.2;
    std::vector<Candidate> candidates;
    for (int i = 0; i < 6; ++i)
        candidates.push_back({QString::number(i), {centre.lon + 0.01 * (i - 3), centre.lat + 0.008 * (i % 3)}, 6000, 500});
    double shift = 0;
    report.time("siting.move", 31, [&] {
        candidates.front().at.lon = centre.lon + (shift += 0.0005);
        isGood = isGood && sited(*before, ground, candidates) && ranked(*before, ground, candidates);
    });
    report.time("siting.suggest_three", 3, [&] { isGood = isGood && suggestedSites(*before, ground, candidates.front(), 3, control); });

    const auto catalog = Catalog::load();
    const FrameSet economy = bench::SitesData::frames(135000);
    const Filter lasso = bench::SitesData::lasso(0.8);
    std::size_t inside = 0;
    isGood = isGood && catalog;
    report.time("sites.lasso", 15, [&] {
        const auto found = catalog ? searchSites(*catalog, economy, lasso, {}, control) : Result<SiteFindings>(fail(ErrorCode::Internal));
        isGood = isGood && found && found->mix && !found->gaps.chains.empty() && found->candidates.size() > 100;
        inside = found ? found->inside.count() : 0;
    });
    report.add("sites.lasso_companies", "companies", {double(inside)});
    report.print();
    return isGood ? 0 : 1;
}
