// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/cellgrid.h"
#include "stats/kpi.h"

namespace om {

/// resources/hotspots/rules.json
struct HotspotRules
{
    double cellMetres = 0; ///< width of a hexagon on the ground
    int weeks = 0; ///< before the one that is looked at
    double leastCount = 0, leastSignificance = 0;
    double leastForSeason = 0; ///< below, a sum of last year says nothing of the season
    QString classField; ///< "" = none
    QString positionField; ///< Category that says how good a position is
    QStringList roughPlaces; ///< its codes that are no place of their own, as the middle of a community

    static Result<HotspotRules> load(const QString &file = QStringLiteral(":/om/hotspots/rules.json")); ///< SpecInvalid with the place
};

/// A hexagon or an area with significantly more rows in a week than expected (domain.md K16).
struct Hotspot
{
    enum class Kind { Cell, Area };
    Kind kind = Kind::Cell;
    qint64 id = 0; ///< ≥ 0, of this cell or area under any filter and at any moment, as long as the frame is the same
    GridCell cell; ///< of a Cell
    QString area; ///< its code; of a Cell where most of its rows lie (the first code of equals)
    QString topClass; ///< most frequent class (the first code of equals); "" = not known
    std::size_t topClassCount = 0;
    std::size_t count = 0; ///< O
    std::vector<std::uint32_t> rows; ///< of the week, ascending; fewer than `count` where the filter names rows one by one
    double expected = 0; ///< E
    double significance = 0; ///< (O − E) / √E
};

struct Hotspots
{
    std::shared_ptr<const Frame> frame;
    LocalTime from, until; ///< the week [from, until); null = there is no moment to look from
    bool isKnown = false; ///< not so where one of the weeks has no row of the whole frame: there is nothing to compare with
    std::optional<double> season; ///< none: last year is not known well enough, the factor is 1
    std::size_t inWeek = 0; ///< rows counted in the week, anywhere
    CellGrid grid;
    std::vector<Hotspot> spots; ///< with at least one row; most significant first, of equals by kind, line and column, code
};

/// Finds the hotspots of an indicator of aggregate `hotspots`: its numerator says what counts, the dataset's `time` field when. The week ends at T, or with
/// the period where that is over by then. E = max(rows of the weeks before, 1) / weeks × season: where nothing ever happened, one row in all these weeks is
/// assumed, so that E is above 0. Area and conditions of the filter narrow everything; conditions of chosen rows, which are no population, only choose among what is found. Nothing is
/// random: the same frame and filter give the same answer. Pure function, any thread; 1,000,000 rows ≤ 50 ms (bench-kpi, kpi.hotspots). Errors: those of
/// evaluate.
Result<Hotspots> findHotspots(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const HotspotRules &rules);

} // namespace om
