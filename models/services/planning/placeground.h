// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/placedemand.h"
#include "catalog/placesspec.h"
#include "services/education/schoolcolumns.h"
#include "stats/kpi.h"

namespace om {

inline const QString schoolYearDataset = QStringLiteral("school_year");
/// Children of a community by the year of birth; optional.
inline const QString cohortDataset = QStringLiteral("population_cohort");
inline const QString communityDataset = QStringLiteral("community");

/// Datasets that placeGround reads, of those that are in the cache.
QStringList placeDatasets(const FrameSet &frames);

/// What the cache knows of places, pupils and children. Places and pupils of a school of several stages are dealt to them by their grades, pupils where the
/// present year of school_year tells them by grade as they are there. The present year is the latest one, not after the school year that runs at the data's
/// date (rows of later years are left out, unless there are no others), in which at least four fifths of the open schools that have rows of any year have
/// one; else that with most rows, of equals the latest. So the first rows of a new year do not empty all schools that have not reported yet. Schools and
/// children without a known community are those of a last area, whose code is "", where there are any. DatasetUnknown without schools or communities; any
/// thread.
Result<PlaceGround> placeGround(const PlacesSpec &spec, const FrameSet &frames);

} // namespace om
