// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patrol/patrol.h"

#include "base/mercator.h"
#include "frame/expression.h"
#include "frame/rowshape.h"
#include "services/drawnplace.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr qint64 daySeconds = 86400;

QString communityDataset()
{
    return QStringLiteral("community");
}

/// The rows of a frame that `rows` means, and the column of their moments.
struct Found
{
    std::shared_ptr<const Frame> frame;
    const Column *time = nullptr;
    Bitmap rows;
};

Result<Found> find(const PatrolRows &wanted, const FrameSet &frames, const Expression::Context &context)
{
    Found out;
    out.frame = frames.frames.value(wanted.dataset);
    if (!out.frame)
        return fail(ErrorCode::DatasetUnknown, {wanted.dataset});
    out.time = out.frame->column(wanted.time);
    if (!out.time || out.time->type != ColumnType::Time)
        return fail(ErrorCode::FieldUnknown, {wanted.dataset, wanted.time});
    out.rows = Bitmap(out.frame->rows(), true);
    if (wanted.where.isEmpty())
        return out;
    const auto condition = Expression::parse(wanted.where);
    if (!condition)
        return fail(condition);
    auto rows = condition->rows(*out.frame, context);
    if (!rows)
        return fail(rows);
    out.rows = *std::move(rows);
    return out;
}

Result<std::vector<Look>> looksOf(const PatrolSpec &spec, const FrameSet &frames, const Expression::Context &context)
{
    std::vector<Look> looks;
    for (std::size_t source = 0; source < spec.looks.size(); ++source) {
        const PatrolRows &wanted = spec.looks[source];
        if (!frames.specs.contains(wanted.dataset))
            continue;
        const auto found = find(wanted, frames, context);
        if (!found)
            return fail(found);
        found->rows.forEach([&](std::size_t row) {
            if (!found->time->isNull(row))
                looks.push_back({shapeOf(*found->frame, row), wanted.metres, found->time->integers[row], source});
        });
    }
    return looks;
}

/// The end of what is looked at; null = not known.
LocalTime endOf(const FrameSet &frames, const Filter &filter)
{
    const LocalTime asOf = filter.asOf.isNull() ? frames.asOf : filter.asOf;
    if (asOf.isNull())
        return filter.period.isValid() ? filter.period.until() : asOf;
    const LocalTime after{asOf.seconds + 1}; // what comes at T counts
    return filter.period.isValid() ? std::min(after, filter.period.until()) : after;
}

void readGround(const Frame &communities, const QString &codeField, const FrameSet &frames, const Filter &filter, Patrol &out)
{
    const Box extent = communities.index().extent();
    const Column *code = communities.column(codeField);
    if (!code || extent.isEmpty())
        return;
    out.grid = CellGrid::ofMetres(CellShape::Hexagon, out.spec.cellMetres, lonLatFromMercator(0.5, (extent.minY + extent.maxY) / 2).lat);
    const QStringList leaves = filter.area.isEmpty() ? QStringList() : frames.areas.leaves(filter.area);
    std::vector<Geometry> shapes;
    for (std::size_t row = 0; row < communities.rows(); ++row) {
        Geometry shape = shapeOf(communities, row);
        if (shape.type != GeometryType::Polygon || (!filter.area.isEmpty() && !leaves.contains(code->text(row))))
            continue;
        shapes.push_back(std::move(shape));
        out.areas.append(code->text(row));
    }
    out.cells = cellsOf(out.grid, shapes);
}

Result<void> findSpots(const FrameSet &frames, const Filter &filter, const Expression::Context &context, Patrol &out)
{
    auto found = find(out.spec.complaints, frames, context);
    if (!found)
        return fail(found);
    out.complaints = found->frame;
    const DatasetSpec dataset = frames.specs.value(out.spec.complaints.dataset);
    Filter population = filter;
    population.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    found->rows &= filterRows(*found->frame, dataset, population, frames.areas, false);
    const ShapeColumn &shapes = found->frame->shapes();
    std::vector<Complaint> complaints;
    if (shapes.type == GeometryType::Point)
        found->rows.forEach([&](std::size_t row) {
            if (!found->time->isNull(row) && std::isfinite(shapes.lon[row]))
                complaints.push_back({std::uint32_t(row), mercatorX(shapes.lon[row]), mercatorY(shapes.lat[row]), found->time->integers[row]});
        });
    out.spots = blindSpots(out.cells, out.grid, complaints, out.until.seconds,
                           {out.spec.days * daySeconds, std::size_t(out.spec.leastCount), std::size_t(out.spec.leastRise)});
    if (population.conditions.size() == filter.conditions.size())
        return {};
    const Bitmap chosen = filterRows(*found->frame, dataset, filter, frames.areas, false);
    std::erase_if(out.spots, [&](const BlindSpot &spot) { return std::ranges::none_of(spot.rows, [&](std::uint32_t row) { return chosen.test(row); }); });
    return {};
}

} // namespace

std::optional<double> Patrol::ageDays(const SeenCell &cell) const
{
    return cell.last ? std::optional(double(until.seconds - 1 - *cell.last) / daySeconds) : std::nullopt;
}

Result<Patrol> reckonPatrol(const PatrolSpec &spec, const FrameSet &frames, const Filter &filter, JobControl &control)
{
    const auto communities = frames.frames.value(communityDataset());
    if (!communities)
        return fail(ErrorCode::DatasetUnknown, {communityDataset()});
    Patrol out;
    out.spec = spec;
    out.until = endOf(frames, filter);
    if (out.until.isNull())
        return out;
    readGround(*communities, frames.specs.value(communityDataset()).area, frames, filter, out);
    const Expression::Context context{filter.period, LocalTime{out.until.seconds - 1}};
    const auto looks = looksOf(spec, frames, context);
    if (!looks)
        return fail(looks);
    if (auto ok = look(out.cells, out.grid, *looks, out.until.seconds, control); !ok)
        return fail(ok);
    if (auto ok = findSpots(frames, filter, context, out); !ok)
        return fail(ok);
    return out;
}

QStringList patrolDatasets(const PatrolSpec &spec, const FrameSet &frames)
{
    QStringList out;
    const auto add = [&](const QString &dataset) {
        if (frames.specs.contains(dataset) && !out.contains(dataset))
            out.append(dataset);
    };
    add(communityDataset());
    add(spec.complaints.dataset);
    for (const PatrolRows &rows : spec.looks)
        add(rows.dataset);
    return out;
}

bool hasPatrol(const PatrolSpec &spec, const FrameSet &frames)
{
    return frames.specs.contains(communityDataset()) && frames.specs.contains(spec.complaints.dataset) &&
        std::ranges::any_of(spec.looks, [&](const PatrolRows &rows) { return frames.specs.contains(rows.dataset); });
}

Filter filterOf(const Patrol &patrol, const std::vector<const BlindSpot *> &spots, const Filter &filter)
{
    Filter out = filter;
    out.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Rows; });
    Condition rows;
    rows.kind = Condition::Kind::Rows;
    rows.dataset = patrol.spec.complaints.dataset;
    for (const BlindSpot *spot : spots)
        for (const std::uint32_t row : spot->rows)
            rows.values.append(QString::number(patrol.complaints->fids()[row]));
    out.conditions.append(rows);
    if (out.period.isValid() && (out.period.from() > patrol.from() || out.period.until() < patrol.until))
        out.period = Period::of(patrol.from().date(), LocalTime{patrol.until.seconds - 1}.date());
    return out;
}

const BlindSpot *spotOf(const Patrol &patrol, qint64 id)
{
    const auto spot =
        std::ranges::find_if(patrol.spots, [&](const BlindSpot &s) { return cellId(patrol.cells[s.cell].column, patrol.cells[s.cell].line) == id; });
    return spot == patrol.spots.end() ? nullptr : &*spot;
}

} // namespace om
