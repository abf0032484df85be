// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "frame/cellgrid.h"
#include "jobs/jobrunner.h"

#include <optional>
#include <vector>

namespace om {

/// Somebody or something looked at a place at a moment.
struct Look
{
    Geometry shape; ///< valid polygon: all that it shows; point: where somebody stood; lon, lat
    double metres = 0; ///< of a point: how far was seen (within 0.6 %), beside the cell that it lies in
    qint64 at = 0; ///< LocalTime seconds
    std::size_t source = 0; ///< which kind of look, as the caller counts them
};

/// A cell of the duty area and who saw it last.
struct SeenCell
{
    std::int32_t column = 0, line = 0;
    std::size_t area = 0; ///< index of the area that its middle lies in (the first one of several)
    std::optional<qint64> last; ///< LocalTime seconds of the last look; none = never
    std::size_t source = 0; ///< of that look
};

/// The cells whose middle lies in one of `areas` (valid polygons, lon, lat), by line and column, not looked at yet.
std::vector<SeenCell> cellsOf(const CellGrid &grid, const std::vector<Geometry> &areas);

/// Puts looks up to the moment `until` (exclusive) on cells made by cellsOf: each keeps the latest; of looks at one moment the smallest source. A polygon looks at
/// the cells whose middle it holds, and at the one in which its own middle lies. The order of the looks does not matter, so several sources together give of each cell the latest that any of them gives.
/// Pure, any thread; Cancelled.
Result<void> look(std::vector<SeenCell> &cells, const CellGrid &grid, const std::vector<Look> &looks, qint64 until, JobControl &control);

/// A complaint at a place.
struct Complaint
{
    std::uint32_t row = 0; ///< of the caller's
    double x = 0, y = 0; ///< normalised Web Mercator
    qint64 at = 0; ///< LocalTime seconds
};

struct BlindRules
{
    qint64 seconds = 0; ///< of N days
    std::size_t leastCount = 1; ///< complaints of the last N days
    std::size_t leastRise = 1; ///< by which they are more than those of the N days before
};

/// A cell at which nobody looked for N days although complaints rise.
struct BlindSpot
{
    std::size_t cell = 0; ///< index into the cells
    std::vector<std::uint32_t> rows; ///< complaints of the last N days, ascending
    std::size_t before = 0; ///< number of those of the N days before
    std::size_t rise() const { return rows.size() - before; }
};

/// Cells without a look in [until − N days, until) where the complaints in that span are leastCount at least, and leastRise more at least than in the span of the
/// same length before it. The greatest rise first; of equals the more complaints, then by line and column. Pure, any thread.
std::vector<BlindSpot> blindSpots(const std::vector<SeenCell> &cells, const CellGrid &grid, const std::vector<Complaint> &complaints, qint64 until,
                                  const BlindRules &rules);

} // namespace om
