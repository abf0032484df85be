// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/servedcolumns.h"

#include "geo/crs.h"
#include "services/derived/derivedcolumns.h"

#include <algorithm>

namespace om {

QString servedField(const QString &kind, bool isPeople)
{
    return QStringLiteral("served_%1_%2").arg(kind, isPeople ? QStringLiteral("people") : QStringLiteral("m2"));
}

QStringList servedSources(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames)
{
    QStringList sources;
    if (!frames.specs.contains(residentialDataset))
        return sources;
    for (const CoverageKindSpec &kind : kinds)
        for (const QStringList datasets = coverageDatasets(kind, frames); const QString &dataset : datasets)
            if (!sources.contains(dataset))
                sources.append(dataset);
    return sources;
}

bool lacksServed(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames)
{
    const auto frame = frames.frames.value(residentialDataset);
    return frame && frame->rows() > 0 && std::ranges::any_of(kinds, [&](const CoverageKindSpec &kind) {
               return frames.specs.contains(kind.dataset) && !frame->column(servedField(kind.id, false));
           });
}

Result<std::shared_ptr<const Frame>> withServed(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames, JobControl &control)
{
    std::shared_ptr<const Frame> out = frames.frames.value(residentialDataset);
    if (!out)
        return fail(ErrorCode::DatasetUnknown, {residentialDataset});
    const auto settled = settledGround(frames);
    if (!settled)
        return fail(settled);
    if (settled->dataset != residentialDataset)
        return out; // there are no blocks
    const double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> ground(out->rows(), none);
    for (const GroundBlock &block : settled->ground.blocks)
        ground[out->rowOf(block.fid)] = areaM2(block.shape);
    out = withReals(*out, groundField, std::move(ground));
    for (const CoverageKindSpec &kind : kinds) {
        if (!frames.frames.contains(kind.dataset))
            continue;
        const auto facilities = facilitiesOf(kind, frames);
        if (!facilities)
            return fail(facilities);
        const auto found = coverage(settled->ground, *facilities, control);
        if (!found)
            return fail(found);
        const Column *groundM2 = out->column(groundField);
        std::vector<double> m2(out->rows(), none), people(out->rows(), none);
        for (std::size_t i = 0; i < found->blocks.size(); ++i) {
            const std::size_t row = out->rowOf(settled->ground.blocks[i].fid);
            m2[row] = std::min(found->blocks[i].covered.coveredM2, groundM2->reals[row]); // reckoned in a plane of its own
            people[row] = found->blocks[i].covered.coveredPeople;
        }
        out = withReals(*out, servedField(kind.id, false), std::move(m2));
        out = withReals(*out, servedField(kind.id, true), std::move(people));
    }
    return out;
}

} // namespace om
