// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/derived/derivation.h"

#include "services/company/companycolumns.h"
#include "services/education/catchmentcolumns.h"
#include "services/education/schoolcolumns.h"
#include "services/lenses/lenscolumns.h"
#include "services/opening/openingcolumns.h"
#include "services/planning/placeground.h"
#include "services/planning/servedcolumns.h"
#include "services/servicepoints/volumecolumns.h"

#include <algorithm>

namespace om {

bool Derivation::isDue(const FrameSet &frames) const
{
    return isMissing && std::ranges::all_of(sources, [&](const QString &id) { return frames.frames.contains(id); });
}

namespace {

/// One after the other, for the same dataset.
Derivation joined(Derivation first, Derivation second)
{
    for (const QString &id : std::as_const(second.sources))
        if (!first.sources.contains(id))
            first.sources.append(id);
    first.isMissing = first.isMissing || second.isMissing;
    first.make = [one = std::move(first.make), two = std::move(second.make), id = first.dataset](const FrameSet &all,
                                                                                                 JobControl &control) -> Result<std::shared_ptr<const Frame>> {
        auto between = one(all, control);
        if (!between)
            return between;
        FrameSet frames = all;
        frames.frames.insert(id, *std::move(between));
        return two(frames, control);
    };
    return first;
}

} // namespace

std::vector<Derivation> derivations(const DerivationSpecs &specs, const FrameSet &frames)
{
    std::vector<Derivation> out;
    const auto add = [&](Derivation derived) {
        if (derived.sources.isEmpty())
            return;
        const auto same = std::ranges::find(out, derived.dataset, &Derivation::dataset);
        if (same == out.end())
            out.push_back(std::move(derived));
        else
            *same = joined(std::move(*same), std::move(derived));
    };
    const auto &[kinds, lenses] = specs;
    add({residentialDataset, servedSources(kinds, frames), lacksServed(kinds, frames),
         [kinds](const FrameSet &all, JobControl &control) { return withServed(kinds, all, control); }});
    add({companyDataset, companySources(frames), lacksCompanyColumns(frames), [](const FrameSet &all, JobControl &) { return withCompanyColumns(all); }});
    add({schoolDataset, schoolSources(frames), lacksSchoolColumns(frames), [](const FrameSet &all, JobControl &) { return withSchoolColumns(all); }});
    add({catchmentDataset, catchmentSources(frames), lacksCatchmentColumns(frames),
         [](const FrameSet &all, JobControl &control) { return withCatchmentColumns(all, control); }});
    add({servicePointDataset, volumeSources(frames), lacksVolume(frames), [](const FrameSet &all, JobControl &) { return withVolume(all); }});
    add({cohortDataset, cohortSources(frames), lacksCohortAge(frames), [](const FrameSet &all, JobControl &) { return withCohortAge(all); }});
    for (auto spec = frames.specs.cbegin(); spec != frames.specs.cend(); ++spec)
        add({spec.key(), openingSources(frames, spec.key()), lacksOpening(frames, spec.key()),
             [id = spec.key()](const FrameSet &all, JobControl &) { return withOpening(all, id); }});
    QStringList seen;
    for (const LensSet &set : lenses)
        for (const LensSpec &lens : set.lenses)
            for (const LensSpec::Rows &rows : lens.rows)
                if (!seen.contains(rows.dataset)) {
                    seen.append(rows.dataset);
                    add({rows.dataset, lensSources(lenses, frames, rows.dataset), lacksLenses(lenses, frames, rows.dataset),
                         [lenses, id = rows.dataset](const FrameSet &all, JobControl &) { return withLenses(lenses, all, id); }});
                }
    return out;
}

} // namespace om
