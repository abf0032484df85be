// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QJsonArray>

#include <vector>

namespace om {

/// Very many points of a file at one place: what a system writes that does not know the position (the town hall, the middle of the city).
struct Pile
{
    LonLat at;
    qint64 rows = 0;
    qint64 firstRow = 0; ///< data row from 1
};

/// Finds the places that hold a twentieth of a file's points or more, and 50 at least. Constant memory: the frequent items of Misra and
/// Gries (1982), so that a place found here may still have fewer; who wants the number counts it.
class PileFinder
{
public:
    static constexpr qint64 share = 20, fewest = 50, counters = 60;

    void add(const Geometry &shape);
    std::vector<LonLat> candidates() const; ///< all piles, and seldom others
    /// Whether so many rows are a pile.
    bool isPile(qint64 rows) const { return rows >= fewest && rows * share >= m_points; }

private:
    struct Counter
    {
        LonLat at;
        qint64 count = 0;
    };
    std::vector<Counter> m_counters;
    qint64 m_points = 0;
};

/// [{lon, lat, rows, first_row}]
QJsonArray toJson(const std::vector<Pile> &piles);

} // namespace om
