// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/detect/coordinatedetective.h"
#include "geo/detect/crscandidates_p.h"

namespace om {

/// What each candidate system has for and against it, for the points of one survey; the rules are those of findCrs. Systems and points
/// are numbered as in `systems()` and the survey.
class CrsEvidence
{
public:
    CrsEvidence(const PositionSurvey &survey, const KnownPlaces &known);

    std::size_t systems() const { return m_systems.size(); }
    const QString &crs(std::size_t system) const { return m_systems[system].crs; }

    /// Logarithm of the odds of the points (their numbers) in a system against chance, by what is known of the city.
    double odds(std::size_t system, const std::vector<std::uint32_t> &points) const;

    /// Two points of the survey with equal or similar names that at most one other has.
    struct Pair
    {
        std::uint32_t a, b;
        bool isEqual;
    };
    std::vector<Pair> pairs() const;
    /// What such a pair tells when each point is in a system of its own.
    double odds(const Pair &pair, std::size_t systemOfA, std::size_t systemOfB) const;

    int different(const std::vector<std::uint32_t> &points) const; ///< positions among the points
    /// Those of them that odds() had a use for.
    int points(const std::vector<std::uint32_t> &points) const;
    CrsCandidate candidate(std::size_t system, const std::vector<std::uint32_t> &points) const; ///< all but its sureness

private:
    struct Named ///< a point with known places of its name
    {
        std::vector<LonLat> places;
        bool isEqual = false;
    };
    double nameOdds(double distanceM, bool isEqual, std::size_t alternatives) const;
    double distanceTo(std::size_t system, std::uint32_t point, const Named &named) const;
    CrsCandidate::Offset offsetTo(std::size_t system, std::uint32_t point, const Named &named) const;
    double distanceBetween(LonLat a, LonLat b) const;
    void chooseLayer(const KnownPlaces &known);
    void compareShapes(const KnownPlaces &known);
    void findNames(const KnownPlaces &known);

    const PositionSurvey &m_survey;
    std::vector<PlacedPoints> m_systems;
    std::vector<bool> m_isRepeated; ///< of each point: an earlier one has the same figures
    double m_cityM2 = 0; ///< over which chance would spread the points
    double m_metresPerLon = 0;
    int m_layer = -1; ///< of the areas that tell something; −1 = none
    std::vector<std::vector<bool>> m_inside; ///< by system and point, when there is such a layer
    struct Overlap
    {
        double share, residualM;
    };
    std::vector<std::optional<Overlap>> m_overlaps; ///< by system; empty when shapes tell nothing
    std::vector<std::optional<Named>> m_named; ///< by point; empty when no name is known
};

} // namespace om
