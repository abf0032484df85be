// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/derived/derivation.h"

#include "services/company/companycolumns.h"
#include "services/education/schoolcolumns.h"
#include "services/planning/servedcolumns.h"

#include <algorithm>

namespace om {

bool Derivation::isDue(const FrameSet &frames) const
{
    return isMissing && std::ranges::all_of(sources, [&](const QString &id) { return frames.frames.contains(id); });
}

std::vector<Derivation> derivations(const std::vector<CoverageKindSpec> &kinds, const FrameSet &frames)
{
    std::vector<Derivation> out;
    if (const QStringList sources = servedSources(kinds, frames); !sources.isEmpty())
        out.push_back({residentialDataset, sources, lacksServed(kinds, frames),
                       [kinds](const FrameSet &all, JobControl &control) { return withServed(kinds, all, control); }});
    if (const QStringList sources = companySources(frames); !sources.isEmpty())
        out.push_back({companyDataset, sources, lacksCompanyColumns(frames), [](const FrameSet &all, JobControl &) { return withCompanyColumns(all); }});
    if (const QStringList sources = schoolSources(frames); !sources.isEmpty())
        out.push_back({schoolDataset, sources, lacksSchoolColumns(frames), [](const FrameSet &all, JobControl &) { return withSchoolColumns(all); }});
    return out;
}

} // namespace om
