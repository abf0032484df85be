// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/sitesearch.h"

#include "services/company/policystanding.h"

namespace om {

namespace {

void keepCode(const Frame &companies, const char *field, const QString &code, Bitmap &rows)
{
    if (code.isEmpty())
        return;
    const Column *column = companies.column(QString::fromLatin1(field));
    const std::uint32_t wanted = column && column->type == ColumnType::Category ? column->codeOf(code) : 0;
    Bitmap out(rows.size());
    if (wanted != 0)
        rows.forEach([&](std::size_t row) {
            if (column->codes[row] == wanted)
                out.set(row);
        });
    rows = std::move(out);
}

/// Places of one kind that premises are near to.
struct Places
{
    std::shared_ptr<const Frame> frame;
    Bitmap open;

    std::optional<NearPlace> nearest(LonLat from) const { return frame ? nearestPlace(*frame, open, from) : std::nullopt; }
};

Places placesOf(const FrameSet &frames, const QString &dataset, LocalTime asOf)
{
    const auto frame = frames.frames.value(dataset);
    return {frame, frame ? openPlaces(*frame, asOf) : Bitmap()};
}

} // namespace

Filter wholeCity(const Filter &filter)
{
    Filter out = filter;
    out.area.clear();
    out.conditions.removeIf([](const Condition &c) { return c.kind == Condition::Kind::Within || c.kind == Condition::Kind::Rows; });
    return out;
}

Bitmap wantedCompanies(const SiteFindings &findings)
{
    Bitmap out = findings.city;
    if (const auto companies = findings.frames.frames.value(companyDataset)) {
        keepCode(*companies, "chain", findings.wish.chain, out);
        keepCode(*companies, "chain_segment", findings.wish.segment, out);
    }
    return out;
}

Result<SiteFindings> searchSites(const Catalog &catalog, const FrameSet &frames, const Filter &filter, const SiteWish &wish, JobControl &control)
{
    SiteFindings out{.frames = frames, .filter = filter, .cityFilter = wholeCity(filter), .wish = wish};
    const auto companies = frames.frames.value(companyDataset);
    if (companies) {
        const DatasetSpec spec = frames.specs.value(companyDataset);
        const Bitmap inBusiness = companiesInBusiness(*companies);
        out.inside = filterRows(*companies, spec, filter, frames.areas, false);
        out.inside &= inBusiness;
        out.city = filterRows(*companies, spec, out.cityFilter, frames.areas, false);
        out.city &= inBusiness;
        auto mix = industryMix(catalog, frames, filter, out.inside, out.cityFilter, out.city);
        if (!mix)
            return fail(mix);
        out.mix = *std::move(mix);
        out.gaps = chainGaps(frames, out.inside, out.city);
    }
    const LocalTime asOf = filter.asOf.isNull() ? frames.asOf : filter.asOf;
    const Places stations = placesOf(frames, stationDataset, asOf), points = placesOf(frames, pointDataset, asOf);
    const Bitmap wanted = wantedCompanies(out);
    std::vector<Premises> premises = vacantPremises(frames, filter);
    out.premises = premises.size();
    for (Premises &each : premises) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (each.vacantM2 < wish.leastVacantM2)
            continue;
        SiteCandidate candidate{.premises = std::move(each)};
        const LonLat at = candidate.premises.at;
        candidate.station = stations.nearest(at);
        if (wish.mostMetroM > 0 && (!candidate.station || candidate.station->metres > wish.mostMetroM))
            continue;
        candidate.nearby = companies ? placesWithin(*companies, wanted, at, nearbyM).count() : 0;
        if (qint64(candidate.nearby) < wish.leastNearby)
            continue;
        candidate.point = points.nearest(at);
        out.candidates.push_back(std::move(candidate));
    }
    return out;
}

} // namespace om
