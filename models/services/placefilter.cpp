// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/placefilter.h"

#include "frame/query.h"
#include "geo/shapes.h"

#include <algorithm>

namespace om {

namespace {

bool isDrawn(const Condition &condition)
{
    return condition.kind == Condition::Kind::Within && condition.shape != Condition::Shape::Near;
}

} // namespace

Result<Filter> withShape(const Filter &filter, Condition within, ShapeMode mode)
{
    if (!invalidReason(within.polygon).isEmpty()) // a lasso that crosses itself
        within.polygon = madeValid(within.polygon);
    if (within.polygon.isNull())
        return fail(ErrorCode::Usage, {QStringLiteral("shape without an area")});
    Filter out = filter;
    const auto before = std::ranges::find_if(out.conditions, isDrawn);
    if (before == out.conditions.end() || mode == ShapeMode::Replace) {
        within.isNegated = mode == ShapeMode::Subtract;
        out.conditions.removeIf(isDrawn);
        out.conditions.append(within);
        return out;
    }
    // What is left out grows when the new shape is taken away, and shrinks when it is added.
    const bool grows = before->isNegated == (mode == ShapeMode::Subtract);
    const auto joined = grows ? united({before->polygon, within.polygon}) : difference(before->polygon, within.polygon);
    if (!joined)
        return fail(joined);
    if (joined->isNull()) {
        if (!before->isNegated)
            return fail(ErrorCode::Usage, {QStringLiteral("shape without an area")});
        out.conditions.erase(before); // nothing is left out any more
        return out;
    }
    before->polygon = *joined;
    before->shape = Condition::Shape::Drawn;
    before->metres = 0;
    return out;
}

Result<Condition> nearCondition(const Geometry &of, const QString &name, double metres)
{
    const auto polygon = geodesicBuffer(of, metres);
    if (!polygon)
        return fail(polygon);
    Condition near;
    near.kind = Condition::Kind::Within;
    near.shape = Condition::Shape::Near;
    near.polygon = *polygon;
    near.metres = metres;
    near.values = {name};
    return near;
}

qint64 countRows(const FrameSet &frames, const QString &dataset, const Filter &filter)
{
    const auto frame = frames.frames.value(dataset);
    return frame ? qint64(filterRows(*frame, frames.specs.value(dataset), filter, frames.areas, true).count()) : 0;
}

} // namespace om
