// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/crsevidence_p.h"

#include "geo/crs.h"
#include "geo/detect/namematch_p.h"
#include "geo/shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>

namespace om {

namespace {

constexpr double metresPerLat = 110900; ///< between 20° and 50° right within 0.4 %, enough to weigh distances
constexpr double outsideOdds = 1.0986; ///< ln 3
constexpr double enoughInside = 0.8;
constexpr double enoughOverlap = 0.8;
constexpr double looksOfOutline = 20;
constexpr double outlineNoiseM = 10; ///< two surveys of one boundary differ by this at least
constexpr double leastCityM2 = 25e6;
constexpr std::size_t mostOffsets = 400;
constexpr double namesakes = 1.0 / 3; ///< weight of equal names within a file: shops of a chain meet by accident

Geometry unionOf(const std::vector<Geometry> &polygons)
{
    std::vector<Geometry> valid;
    for (const Geometry &polygon : polygons)
        if (Geometry g = madeValid(polygon); !g.isNull())
            valid.push_back(std::move(g));
    return united(valid).value_or(Geometry{});
}

Box boxOf(const KnownPlaces &known)
{
    Box box;
    for (const auto &layer : known.layers)
        for (const Geometry &area : layer)
            box.add(area.box());
    if (box.isEmpty())
        for (const KnownPlaces::Named &place : known.points)
            box.add(place.at.lon, place.at.lat);
    return box;
}

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const std::size_t n = values.size();
    return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

} // namespace

CrsEvidence::CrsEvidence(const PositionSurvey &survey, const KnownPlaces &known)
    : m_survey(survey)
{
    const Box box = boxOf(known);
    const LonLat city{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    m_metresPerLon = 111320 * std::cos(city.lat * std::numbers::pi / 180);
    m_cityM2 = std::max(leastCityM2, (box.maxX - box.minX) * m_metresPerLon * (box.maxY - box.minY) * metresPerLat);
    std::vector<LonLat> figures;
    std::map<std::pair<double, double>, int> seen;
    for (const PositionSurvey::Point &p : survey.points) {
        figures.push_back({p.x, p.y});
        m_isRepeated.push_back(seen[{p.x, p.y}]++ > 0);
    }
    m_systems = candidateSystems(figures, city);
    chooseLayer(known);
    compareShapes(known);
    findNames(known);
}

double CrsEvidence::distanceBetween(LonLat a, LonLat b) const
{
    return std::hypot((a.lon - b.lon) * m_metresPerLon, (a.lat - b.lat) * metresPerLat);
}

/// The smallest set of areas in which most points lie in some system. Areas that the file hardly touches would count accidents.
void CrsEvidence::chooseLayer(const KnownPlaces &known)
{
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t layer = 0; layer < known.layers.size(); ++layer) {
        const auto &areas = known.layers[layer];
        std::vector<Box> boxes;
        Box all;
        for (const Geometry &area : areas) {
            boxes.push_back(area.box());
            all.add(boxes.back());
        }
        const double size = (all.maxX - all.minX) * (all.maxY - all.minY);
        if (all.isEmpty() || size >= smallest)
            continue;
        std::vector<std::vector<bool>> inside;
        double best = 0;
        for (const PlacedPoints &system : m_systems) {
            std::vector<bool> in(system.at.size());
            for (std::size_t i = 0; i < in.size(); ++i)
                for (std::size_t a = 0; a < areas.size() && !in[i]; ++a)
                    in[i] = boxes[a].contains(system.at[i].lon, system.at[i].lat) && contains(areas[a], system.at[i].lon, system.at[i].lat);
            best = std::max(best, double(std::ranges::count(in, true)) / double(in.size()));
            inside.push_back(std::move(in));
        }
        if (best < enoughInside)
            continue;
        smallest = size;
        m_layer = int(layer);
        m_inside = std::move(inside);
    }
}

/// Polygons that together cover what the areas cover: their outlines tell a shift of some ten metres.
void CrsEvidence::compareShapes(const KnownPlaces &known)
{
    if (m_survey.shapes.empty())
        return;
    std::vector<Geometry> placed;
    for (const PlacedPoints &system : m_systems) {
        const auto transformation = ToCgcs2000::from(system.crs);
        std::vector<Geometry> shapes = m_survey.shapes;
        const bool isGood = transformation && std::ranges::all_of(shapes, [&](Geometry &g) { return transformation->apply(g).has_value(); });
        placed.push_back(isGood ? unionOf(shapes) : Geometry{});
    }
    for (const auto &layer : known.layers) {
        const Geometry areas = unionOf(layer);
        const double areasM2 = areaM2(areas), outlineM = lengthM(areas);
        std::vector<std::optional<Overlap>> overlaps;
        double best = 0;
        for (const Geometry &shape : placed) {
            const double shared = sharedAreaM2(areas, shape).value_or(0), both = areasM2 + areaM2(shape);
            if (shape.isNull() || outlineM <= 0 || both <= 0) {
                overlaps.emplace_back();
                continue;
            }
            overlaps.push_back(Overlap{shared / (both - shared), (both - 2 * shared) / outlineM});
            best = std::max(best, overlaps.back()->share);
        }
        if (best >= enoughOverlap) {
            m_overlaps = std::move(overlaps);
            return;
        }
    }
}

void CrsEvidence::findNames(const KnownPlaces &known)
{
    std::vector<QString> names;
    for (const KnownPlaces::Named &place : known.points)
        names.push_back(place.name);
    const NameIndex index(names);
    std::vector<std::optional<Named>> found(m_survey.points.size());
    bool isAny = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const NameIndex::Matches matches = index.find(m_survey.points[i].name);
        if (matches.at.empty())
            continue;
        isAny = true;
        Named named{{}, matches.isEqual};
        for (const std::uint32_t place : matches.at)
            named.places.push_back(known.points[place].at);
        found[i] = std::move(named);
    }
    if (isAny)
        m_named = std::move(found);
}

std::vector<CrsEvidence::Pair> CrsEvidence::pairs() const
{
    std::vector<Pair> pairs;
    std::vector<QString> names;
    for (const PositionSurvey::Point &p : m_survey.points)
        names.push_back(p.name);
    const NameIndex index(names);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (m_isRepeated[i])
            continue;
        for (const NameIndex::Matches &matches : {index.find(names[i]), index.findSimilar(names[i])})
            for (const std::uint32_t j : matches.at)
                if (i < j && !m_isRepeated[j])
                    pairs.push_back({i, j, matches.isEqual});
    }
    // A name that many points have is that of a chain or of a kind, not of a place.
    constexpr int mostPartners = 2;
    std::vector<int> partners(names.size());
    for (const Pair &pair : pairs) {
        ++partners[pair.a];
        ++partners[pair.b];
    }
    std::erase_if(pairs, [&partners](const Pair &pair) { return partners[pair.a] > mostPartners || partners[pair.b] > mostPartners; });
    return pairs;
}

double CrsEvidence::nameOdds(double distanceM, bool isEqual, std::size_t alternatives) const
{
    const auto density = [distanceM](double sigma) { return std::exp(-distanceM * distanceM / (2 * sigma * sigma)) / (2 * std::numbers::pi * sigma * sigma); };
    const double isGood = isEqual ? 0.8 : 0.3;
    const double match = 0.5 * density(60) + 0.5 * density(300);
    return std::log(isGood * match * m_cityM2 / double(alternatives) + 1 - isGood);
}

double CrsEvidence::distanceTo(std::size_t system, std::uint32_t point, const Named &named) const
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const LonLat &place : named.places)
        nearest = std::min(nearest, distanceBetween(m_systems[system].at[point], place));
    return nearest;
}

CrsCandidate::Offset CrsEvidence::offsetTo(std::size_t system, std::uint32_t point, const Named &named) const
{
    const LonLat at = m_systems[system].at[point];
    const LonLat place = *std::ranges::min_element(named.places, {}, [&](const LonLat &p) { return distanceBetween(at, p); });
    return {(at.lon - place.lon) * m_metresPerLon, (at.lat - place.lat) * metresPerLat};
}

double CrsEvidence::odds(std::size_t system, const std::vector<std::uint32_t> &points) const
{
    double sum = 0;
    for (const std::uint32_t i : points) {
        if (m_isRepeated[i])
            continue;
        if (m_layer >= 0 && !m_inside[system][i])
            sum -= outsideOdds;
        if (!m_named.empty() && m_named[i]) {
            const double distance = distanceTo(system, i, *m_named[i]);
            sum += nameOdds(std::isnan(distance) ? 1e9 : distance, m_named[i]->isEqual, m_named[i]->places.size());
        }
    }
    if (!m_overlaps.empty() && points.size() == m_survey.points.size())
        sum -= looksOfOutline * std::log(m_overlaps[system] ? m_overlaps[system]->residualM + outlineNoiseM : 1e6);
    return sum;
}

double CrsEvidence::odds(const Pair &pair, std::size_t systemOfA, std::size_t systemOfB) const
{
    const double distance = distanceBetween(m_systems[systemOfA].at[pair.a], m_systems[systemOfB].at[pair.b]);
    return namesakes * nameOdds(std::isnan(distance) ? 1e9 : distance, pair.isEqual, 1);
}

int CrsEvidence::different(const std::vector<std::uint32_t> &points) const
{
    return int(std::ranges::count_if(points, [this](std::uint32_t i) { return !m_isRepeated[i]; }));
}

int CrsEvidence::points(const std::vector<std::uint32_t> &points) const
{
    if (!m_overlaps.empty() && points.size() == m_survey.points.size())
        return std::accumulate(m_survey.shapes.begin(), m_survey.shapes.end(), 0, [](int n, const Geometry &g) { return n + int(g.pointCount()); });
    return int(std::ranges::count_if(points, [this](std::uint32_t i) { return !m_isRepeated[i] && (m_layer >= 0 || (!m_named.empty() && m_named[i])); }));
}

CrsCandidate CrsEvidence::candidate(std::size_t system, const std::vector<std::uint32_t> &points) const
{
    CrsCandidate candidate;
    candidate.crs = m_systems[system].crs;
    std::vector<double> residuals;
    int inside = 0;
    for (const std::uint32_t i : points) {
        inside += m_layer >= 0 && m_inside[system][i];
        if (!m_named.empty() && m_named[i] && m_named[i]->isEqual && !m_isRepeated[i])
            if (const double distance = distanceTo(system, i, *m_named[i]); std::isfinite(distance)) {
                residuals.push_back(distance);
                if (candidate.offsets.size() < mostOffsets)
                    candidate.offsets.push_back(offsetTo(system, i, *m_named[i]));
            }
    }
    candidate.residualM = median(std::move(residuals));
    if (m_layer >= 0 && !points.empty())
        candidate.inside = double(inside) / double(points.size());
    if (!m_overlaps.empty() && m_overlaps[system] && points.size() == m_survey.points.size()) {
        candidate.overlap = m_overlaps[system]->share;
        candidate.residualM = m_overlaps[system]->residualM;
    }
    return candidate;
}

} // namespace om
