// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/coverageground.h"

#include "frame/expression.h"
#include "geo/crs.h"

#include <cmath>

namespace om {

namespace {

QString communityDataset()
{
    return QStringLiteral("community");
}

QStringList blockDatasets()
{
    return {QStringLiteral("residential_block"), QStringLiteral("grid")};
}

std::shared_ptr<const Frame> filled(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    return frame && frame->rows() > 0 ? frame : nullptr;
}

double numberAt(const Column *column, std::size_t row)
{
    return column ? column->number(row) : std::numeric_limits<double>::quiet_NaN();
}

struct Communities
{
    QHash<QString, std::size_t> indexOf;
    std::vector<double> people, blockM2;
};

Communities readCommunities(const Frame &frame, const DatasetSpec &spec, Ground &ground)
{
    Communities all;
    const Column *code = frame.column(spec.area), *people = frame.column(QStringLiteral("population"));
    for (std::size_t row = 0; code && row < frame.rows(); ++row) {
        all.indexOf.insert(code->text(row), std::size_t(ground.areas.size()));
        ground.areas.append(code->text(row));
        const double number = numberAt(people, row);
        all.people.push_back(std::isfinite(number) ? number : 0);
    }
    all.blockM2.assign(all.people.size(), 0);
    return all;
}

} // namespace

Result<SettledGround> settledGround(const FrameSet &frames)
{
    const auto communities = filled(frames, communityDataset());
    if (!communities)
        return fail(ErrorCode::DatasetUnknown, {communityDataset()});
    SettledGround out;
    Communities known = readCommunities(*communities, frames.specs.value(communityDataset()), out.ground);
    out.dataset = communityDataset();
    std::shared_ptr<const Frame> blocks = communities;
    for (const QStringList names = blockDatasets(); const QString &dataset : names) {
        if (const auto frame = filled(frames, dataset)) {
            out.dataset = dataset;
            blocks = frame;
            break;
        }
    }
    const DatasetSpec spec = frames.specs.value(out.dataset);
    const Column *area = blocks->column(spec.area), *name = blocks->column(spec.label), *people = blocks->column(QStringLiteral("population"));
    for (std::size_t row = 0; area && row < blocks->rows(); ++row) {
        const auto index = known.indexOf.constFind(area->text(row));
        Geometry shape = shapeOf(*blocks, row);
        if (index == known.indexOf.cend() || shape.type != GeometryType::Polygon)
            continue;
        const double number = numberAt(people, row);
        out.ground.blocks.push_back({blocks->fids()[row], name ? name->text(row) : QString(), *index, std::isfinite(number) ? number : 0, std::move(shape)});
    }
    if (people)
        return out;
    std::vector<double> m2;
    for (const GroundBlock &block : out.ground.blocks) {
        m2.push_back(areaM2(block.shape));
        known.blockM2[block.area] += m2.back();
    }
    for (std::size_t i = 0; i < m2.size(); ++i) {
        GroundBlock &block = out.ground.blocks[i];
        block.people = known.blockM2[block.area] > 0 ? known.people[block.area] * m2[i] / known.blockM2[block.area] : 0;
    }
    return out;
}

Result<std::vector<Facility>> facilitiesOf(const CoverageKindSpec &kind, const FrameSet &frames)
{
    const auto frame = frames.frames.value(kind.dataset);
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {kind.dataset});
    Bitmap rows(frame->rows(), true);
    if (!kind.where.isEmpty()) {
        const auto condition = Expression::parse(kind.where);
        if (!condition)
            return fail(condition);
        const auto found = condition->rows(*frame, {{}, frames.asOf});
        if (!found)
            return fail(found);
        rows = *found;
    }
    const DatasetSpec spec = frames.specs.value(kind.dataset);
    const Column *size = frame->column(kind.by), *distance = frame->column(kind.distance), *name = frame->column(spec.label);
    std::vector<Facility> out;
    rows.forEach([&](std::size_t row) {
        Geometry shape = shapeOf(*frame, row);
        if (shape.isNull())
            return;
        double measured = numberAt(size, row);
        if (!kind.by.isEmpty() && !std::isfinite(measured)) // the source does not say how large it is
            measured = shape.type == GeometryType::Polygon ? areaM2(shape) : 0;
        const double own = numberAt(distance, row);
        const double metres = own > 0 ? own : kind.metresOf(measured);
        if (metres > 0)
            out.push_back({frame->fids()[row], name ? name->text(row) : QString(), std::move(shape), metres});
    });
    return out;
}

QStringList coverageDatasets(const CoverageKindSpec &kind, const FrameSet &frames)
{
    QStringList out;
    for (const QStringList names = QStringList{communityDataset(), kind.dataset} + blockDatasets(); const QString &dataset : names)
        if (frames.specs.contains(dataset))
            out.append(dataset);
    return out;
}

} // namespace om
