// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/placesspec.h"
#include "jobs/jobrunner.h"
#include "stats/kpi.h"

namespace om {

/// The ground from which a school takes its pupils of a stage in a year (polygon, school_code, stage, year).
inline const QString catchmentDataset = QStringLiteral("school_catchment");
/// Derived columns of catchments (Integer, null = not known): children who live there and have the age of the stage, and the school's places for it.
inline const QString catchmentChildrenField = QStringLiteral("catchment_children");
inline const QString catchmentPlacesField = QStringLiteral("catchment_places");
/// Derived column of population_cohort (Integer): whole years that the children of the row turn in the year of the as-of moment.
inline const QString cohortAgeField = QStringLiteral("age");

/// The datasets that the columns of a catchment are reckoned from, itself first, of those that the cache has; empty = it has none of them.
QStringList catchmentSources(const FrameSet &frames);
bool lacksCatchmentColumns(const FrameSet &frames);
/// Its frame with the columns. The children of a community (population_cohort, of the birth years that are in the grades of the stage in the school year at
/// the as-of moment) are dealt to the catchments by the residents of the blocks that lie in each, a block by area; by the area of the community where it has
/// no block with residents. Children outside of all catchments are nobody's. Places = capacity of the school by the share of its grades that the stage has.
/// DatasetUnknown; Cancelled. Any thread.
Result<std::shared_ptr<const Frame>> withCatchmentColumns(const FrameSet &frames, JobControl &control);

QStringList cohortSources(const FrameSet &frames);
bool lacksCohortAge(const FrameSet &frames);
Result<std::shared_ptr<const Frame>> withCohortAge(const FrameSet &frames); ///< DatasetUnknown; any thread

} // namespace om
