// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lastlook.h"
#include "catalog/patrolspec.h"
#include "stats/kpi.h"

namespace om {

/// When each place of the duty area (all communities) was last looked at, and where nobody looked for N days although complaints rise. Immutable.
struct Patrol
{
    PatrolSpec spec;
    LocalTime until; ///< exclusive; null = there is no moment to look from, and all else is empty
    CellGrid grid;
    QStringList areas; ///< codes of communities: what SeenCell::area counts
    std::vector<SeenCell> cells; ///< source = index into spec.looks
    std::vector<BlindSpot> spots; ///< rows of `complaints`
    std::shared_ptr<const Frame> complaints;

    LocalTime from() const { return LocalTime{until.seconds - qint64(spec.days) * 86400}; } ///< of the last N days
    std::optional<double> ageDays(const SeenCell &cell) const; ///< at `until`; none = never
};

/// Up to T, or to the end of the filter's period where that is over by then. The filter's area narrows the ground and the complaints, its conditions the complaints; looks
/// count whoever they are of. Conditions of chosen rows, which are no population, only choose among what is found. Kinds of looks whose dataset the cache has not are
/// left out. Pure function, any thread. DatasetUnknown while a dataset is not loaded; FieldUnknown, ExpressionInvalid, Cancelled.
Result<Patrol> reckonPatrol(const PatrolSpec &spec, const FrameSet &frames, const Filter &filter, JobControl &control);

/// Datasets that it reads, of those that the cache has.
QStringList patrolDatasets(const PatrolSpec &spec, const FrameSet &frames);

/// Whether the cache has communities, complaints and one kind of looks at least.
bool hasPatrol(const PatrolSpec &spec, const FrameSet &frames);

/// The filter with the complaints of these blind spots chosen; its period covers them.
Filter filterOf(const Patrol &patrol, const std::vector<const BlindSpot *> &spots, const Filter &filter);
/// The blind spot that a layer draws with this id (cellId); null = none.
const BlindSpot *spotOf(const Patrol &patrol, qint64 id);

} // namespace om
