// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/ground_p.h"

#include "frame/rowshape.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"

namespace om {

Result<std::vector<Plot>> plotsOf(const FrameSet &frames, const Filter &filter)
{
    const auto communities = frames.frames.value(groundDataset);
    if (!communities || !frames.specs.contains(groundDataset))
        return fail(ErrorCode::DatasetUnknown, {groundDataset});
    std::vector<Plot> out;
    const Column *code = communities->column(frames.specs.value(groundDataset).area);
    const QStringList leaves = filter.area.isEmpty() ? QStringList() : frames.areas.leaves(filter.area);
    for (std::size_t row = 0; code && row < communities->rows(); ++row) {
        const QString name = code->text(row);
        if (name.isEmpty() || (!filter.area.isEmpty() && !leaves.contains(name)))
            continue;
        Plot plot{name, toEqualArea(madeValid(shapeOf(*communities, row))), {}, 0};
        if (plot.shape.type != GeometryType::Polygon)
            continue;
        for (const Condition &c : filter.conditions) {
            if (c.kind != Condition::Kind::Within || plot.shape.isNull())
                continue;
            const Geometry polygon = toEqualArea(madeValid(c.polygon)); // drawn by hand, it may cross itself
            auto rest = polygon.isNull() ? Result<Geometry>(c.isNegated ? plot.shape : Geometry())
                : c.isNegated            ? difference(plot.shape, polygon)
                                         : intersection(plot.shape, polygon);
            if (!rest)
                return fail(rest);
            plot.shape = *std::move(rest);
        }
        if (plot.shape.isNull())
            continue;
        plot.box = plot.shape.box();
        plot.m2 = planeAreaM2(plot.shape);
        out.push_back(std::move(plot));
    }
    return out;
}

} // namespace om
