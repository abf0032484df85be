// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/coveragespec.h"

#include "catalog/catalog.h"
#include "catalog/specreader.h"

#include <algorithm>

namespace om {

double CoverageKindSpec::metresOf(double size) const
{
    if (by.isEmpty())
        return rings.front().metres;
    double metres = 0;
    for (const Ring &ring : rings)
        if (size >= ring.from)
            metres = ring.metres;
    return metres;
}

Result<std::vector<CoverageKindSpec>> loadCoverageKinds(const QString &folder)
{
    const QString file = folder + QStringLiteral("/kinds.json");
    const auto json = readJsonObject(file);
    if (!json)
        return fail(json);
    std::vector<CoverageKindSpec> kinds;
    SpecReader in(*json, file);
    QString id;
    in.text("id", id, true);
    in.list("kinds", [&](SpecReader &k) {
        CoverageKindSpec kind;
        k.text("id", kind.id, true);
        k.text("title", kind.title, true);
        k.text("theme", kind.theme, true);
        k.text("dataset", kind.dataset, true);
        k.text("where", kind.where);
        k.text("by", kind.by);
        k.text("distance", kind.distance);
        k.number("candidate_size", kind.candidateSize);
        k.text("basis", kind.basis, true);
        k.list("rings", [&](SpecReader &r) {
            CoverageKindSpec::Ring ring;
            r.number("from", ring.from);
            r.number("metres", ring.metres);
            if (!(ring.metres > 0))
                r.fail(QStringLiteral("metres"), QStringLiteral("must be more than 0"));
            kind.rings.push_back(ring);
        });
        if (kind.rings.empty() || !std::ranges::is_sorted(kind.rings, {}, &CoverageKindSpec::Ring::from))
            k.fail(QStringLiteral("rings"), QStringLiteral("must be one at least, the smallest size first"));
        kinds.push_back(std::move(kind));
    });
    if (auto ok = in.finish(); !ok)
        return fail(ok);
    return kinds;
}

} // namespace om
