// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/coordinatedetective.h"

#include "geo/detect/crsevidence_p.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace om {

namespace {

constexpr int fewestPoints = 20;
constexpr double sure = 0.95;
constexpr double splitGain = 6.908; ///< ln 1000, for each group in another system than most

using Points = std::vector<std::uint32_t>;

CrsVerdict verdictOf(const CrsEvidence &evidence, const Points &points, const std::vector<double> &odds, int telling)
{
    CrsVerdict verdict;
    verdict.points = telling;
    if (odds.empty()) {
        verdict.doubt = CrsVerdict::Doubt::NothingFits;
        return verdict;
    }
    const double best = *std::ranges::max_element(odds);
    double sum = 0;
    for (const double o : odds)
        sum += std::exp(o - best);
    for (std::size_t system = 0; system < odds.size(); ++system) {
        CrsCandidate candidate = evidence.candidate(system, points);
        candidate.sureness = std::exp(odds[system] - best) / sum;
        verdict.candidates.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(verdict.candidates, std::ranges::greater{}, &CrsCandidate::sureness);
    verdict.doubt = verdict.points < fewestPoints    ? CrsVerdict::Doubt::TooFewPoints
        : verdict.candidates.front().sureness < sure ? CrsVerdict::Doubt::TooClose
                                                     : CrsVerdict::Doubt::None;
    if (verdict.doubt == CrsVerdict::Doubt::None)
        verdict.crs = verdict.candidates.front().crs;
    return verdict;
}

/// The points of a survey split by the values of one column, and the best system for each part given those of the others.
class Split
{
public:
    Split(const CrsEvidence &evidence, const PositionSurvey &survey, int column, const std::vector<CrsEvidence::Pair> &pairs)
        : m_evidence(evidence)
        , m_groups(std::size_t(survey.columns[std::size_t(column)].values.size()))
    {
        for (std::uint32_t i = 0; i < survey.points.size(); ++i)
            if (const int value = survey.points[i].groups[std::size_t(column)]; value >= 0)
                m_groups[std::size_t(value)].push_back(i);
        for (const Points &points : m_groups) {
            auto &own = m_own.emplace_back();
            for (std::size_t system = 0; system < evidence.systems(); ++system)
                own.push_back(evidence.odds(system, points));
        }
        const std::size_t n = m_groups.size(), systems = evidence.systems();
        m_hasNamesakes.resize(n);
        m_between.resize(n * n * systems * systems);
        for (CrsEvidence::Pair pair : pairs) {
            int a = survey.points[pair.a].groups[std::size_t(column)], b = survey.points[pair.b].groups[std::size_t(column)];
            if (a < 0 || b < 0 || a == b)
                continue;
            m_hasNamesakes[std::size_t(a)] = m_hasNamesakes[std::size_t(b)] = true;
            if (a > b) {
                std::swap(a, b);
                std::swap(pair.a, pair.b);
            }
            for (std::size_t s = 0; s < systems; ++s)
                for (std::size_t t = 0; t < systems; ++t)
                    m_between[place(std::size_t(a), std::size_t(b), s, t)] += evidence.odds(pair, s, t);
        }
    }

    /// How much better the groups fit than all points in the one system that fits them best.
    double gain()
    {
        double bestOfOne = -std::numeric_limits<double>::infinity(), bestOfAll = bestOfOne;
        for (std::size_t start = 0; start < m_evidence.systems(); ++start) {
            std::vector<std::size_t> systems(m_groups.size(), start);
            bestOfOne = std::max(bestOfOne, total(systems));
            for (bool isChanged = true; isChanged;) {
                isChanged = false;
                for (std::size_t group = 0; group < systems.size(); ++group) {
                    const std::vector<double> odds = oddsOf(group, systems);
                    const auto best = std::size_t(std::ranges::max_element(odds) - odds.begin());
                    isChanged = isChanged || odds[best] > odds[systems[group]] + 1e-9;
                    if (odds[best] > odds[systems[group]] + 1e-9)
                        systems[group] = best;
                }
            }
            if (const double all = total(systems); all > bestOfAll) {
                bestOfAll = all;
                m_systems = systems;
            }
        }
        return bestOfAll - bestOfOne;
    }

    std::vector<CrsFinding::Group> groups(const QStringList &values) const
    {
        std::vector<CrsFinding::Group> groups;
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            groups.push_back({values[qsizetype(group)],
                              verdictOf(m_evidence, m_groups[group], oddsOf(group, m_systems),
                                        m_hasNamesakes[group] ? m_evidence.different(m_groups[group]) : m_evidence.points(m_groups[group]))});
        return groups;
    }

    std::size_t deviating() const ///< groups in another system than the one that most of them are in
    {
        std::vector<std::size_t> counts(m_evidence.systems());
        for (const std::size_t system : m_systems)
            ++counts[system];
        return m_systems.size() - *std::ranges::max_element(counts);
    }

private:
    std::size_t place(std::size_t a, std::size_t b, std::size_t systemA, std::size_t systemB) const
    {
        return ((a * m_groups.size() + b) * m_evidence.systems() + systemA) * m_evidence.systems() + systemB;
    }
    double between(std::size_t a, std::size_t b, std::size_t systemA, std::size_t systemB) const
    {
        return a < b ? m_between[place(a, b, systemA, systemB)] : m_between[place(b, a, systemB, systemA)];
    }
    std::vector<double> oddsOf(std::size_t group, const std::vector<std::size_t> &systems) const
    {
        std::vector<double> odds = m_own[group];
        for (std::size_t system = 0; system < odds.size(); ++system)
            for (std::size_t other = 0; other < m_groups.size(); ++other)
                if (other != group)
                    odds[system] += between(group, other, system, systems[other]);
        return odds;
    }
    double total(const std::vector<std::size_t> &systems) const
    {
        double sum = 0;
        for (std::size_t a = 0; a < m_groups.size(); ++a) {
            sum += m_own[a][systems[a]];
            for (std::size_t b = a + 1; b < m_groups.size(); ++b)
                sum += between(a, b, systems[a], systems[b]);
        }
        return sum;
    }

    const CrsEvidence &m_evidence;
    std::vector<Points> m_groups;
    std::vector<std::vector<double>> m_own; ///< by group and system
    std::vector<bool> m_hasNamesakes; ///< by group: another one has points of similar names
    std::vector<double> m_between; ///< by two groups in order and the system of each: what similar names in them tell
    std::vector<std::size_t> m_systems; ///< best, by group
};

} // namespace

CrsFinding findCrs(const PositionSurvey &survey, const KnownPlaces &known)
{
    CrsFinding finding;
    if (known.isEmpty() || survey.points.empty())
        return finding;
    const CrsEvidence evidence(survey, known);
    Points all(survey.points.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<double> odds;
    for (std::size_t system = 0; system < evidence.systems(); ++system)
        odds.push_back(evidence.odds(system, all));
    finding.whole = verdictOf(evidence, all, odds, evidence.points(all));
    if (odds.size() < 2 || survey.columns.empty())
        return finding;

    const std::vector<CrsEvidence::Pair> pairs = evidence.pairs();
    double best = 0;
    for (std::size_t column = 0; column < survey.columns.size(); ++column) {
        Split split(evidence, survey, int(column), pairs);
        const double gain = split.gain() - splitGain * double(split.deviating());
        if (split.deviating() == 0 || gain <= best)
            continue;
        std::vector<CrsFinding::Group> groups = split.groups(survey.columns[column].values);
        QStringList systems;
        for (const CrsFinding::Group &group : groups)
            if (!group.verdict.crs.isEmpty())
                systems << group.verdict.crs;
        if (systems.removeDuplicates(); systems.size() < 2)
            continue;
        best = gain;
        finding.column = survey.columns[column].name;
        finding.groups = std::move(groups);
    }
    return finding;
}

} // namespace om
