// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoresidences.h"

#include "geo/crs.h"
#include "geo/shapes.h"

#include <algorithm>

namespace om {

namespace {

constexpr double streetM = 14; ///< from the middle of a street to the first house
constexpr double smallestM2 = 2000;
constexpr double residentialShare = 0.8; ///< of the grids; the others are offices, works, fields

struct Block
{
    QString id;
    Geometry shape;
    double areaM2 = 0, weight = 0;
    qint64 people = 0;
};

/// The grid without its edge, waters and parks; null when too little is left.
Result<Geometry> livedOn(const DemoGrid &grid, const std::vector<Geometry> &takenOut)
{
    auto shape = buffered(grid.polygon, -streetM);
    if (!shape || shape->isNull())
        return shape;
    const Box box = shape->box();
    for (const Geometry &out : takenOut) {
        if (!out.box().intersects(box))
            continue;
        shape = difference(*shape, out);
        if (!shape || shape->isNull())
            return shape;
    }
    return areaM2(*shape) < smallestM2 ? Geometry{} : *std::move(shape);
}

/// Shares whole people out by weight; the largest remainders get those that are left.
void settle(std::vector<Block> &blocks, qint64 people)
{
    double all = 0;
    for (const Block &block : blocks)
        all += block.weight;
    std::vector<std::pair<double, std::size_t>> rest;
    qint64 settled = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const double exact = double(people) * blocks[i].weight / all;
        blocks[i].people = qint64(exact);
        settled += blocks[i].people;
        rest.emplace_back(double(blocks[i].people) - exact, i);
    }
    std::ranges::sort(rest);
    for (std::size_t k = 0; settled < people; ++settled, k = (k + 1) % rest.size())
        ++blocks[rest[k].second].people;
}

} // namespace

Result<void> writeResidences(DemoContext &context, const DemoLand &land, const std::vector<Geometry> &parks)
{
    std::vector<Geometry> takenOut = land.water;
    takenOut.insert(takenOut.end(), parks.begin(), parks.end());
    Prng prng(context.seed, "residences");
    std::vector<std::vector<Block>> blocks(land.communities.size());
    for (const DemoGrid &grid : land.grids) {
        const bool isResidential = prng.chance(residentialShare) || blocks[grid.community].empty();
        const double density = prng.between(0.5, 1.8);
        if (!isResidential)
            continue;
        auto shape = livedOn(grid, takenOut);
        if (!shape)
            return fail(shape);
        if (shape->isNull())
            continue;
        const double area = areaM2(*shape);
        blocks[grid.community].push_back({grid.code, *std::move(shape), area, area * density, 0});
    }
    DemoTable table(context, QStringLiteral("residential_block"));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].empty())
            return fail(ErrorCode::SpecInvalid, {context.folder.path(), land.communities[i].code, QStringLiteral("nobody can live there")});
        settle(blocks[i], land.communities[i].population);
        for (Block &block : blocks[i]) {
            table.set(QStringLiteral("block_id"), block.id);
            table.set(QStringLiteral("community_code"), land.communities[i].code);
            table.set(QStringLiteral("population"), block.people);
            table.set(QStringLiteral("area_m2"), std::round(block.areaM2));
            table.set(QStringLiteral("is_schematic"), qint64(1));
            table.setGeometry(std::move(block.shape));
            table.write();
        }
    }
    return table.finish();
}

} // namespace om
