// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/placedemand.h"
#include "report/reportdocument.h"

namespace om {

// The outlook of places: the same on the screen, in the command line's answer and in the files. GUI thread.

/// One row an area with places, pupils or children, the shortest of places first: places, planned ones, pupils now, expected year by year, and the largest gap
/// with its year.
struct PlacesTable
{
    ReportTable table; ///< the first row is the whole
    std::vector<std::size_t> areas; ///< of each further row, index into PlaceGround::areas
};
PlacesTable placesTable(const Workspace &workspace, const PlaceGround &ground, const PlaceOutlook &outlook, std::size_t stage);

/// How the numbers of a stage come about, with its rate.
QString placesMethod(const Workspace &workspace, const PlaceOutlook &outlook, std::size_t stage);

/// All stages; `titles` = their names in the order of the outlook.
ReportDocument composePlaces(const Workspace &workspace, const PlaceGround &ground, const PlaceOutlook &outlook, const QStringList &titles);

} // namespace om
