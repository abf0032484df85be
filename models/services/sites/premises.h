// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sites/nearplaces.h"
#include "stats/kpi.h"

namespace om {

/// A building or carrier with room to let.
struct Premises
{
    QString dataset;
    std::size_t row = 0; ///< of its frame
    qint64 fid = -1;
    LonLat at; ///< its label point, from which distances are measured
    double vacantM2 = 0;
    double wholeM2 = 0; ///< leasable area of a building, area of a carrier

    double vacancy() const { return wholeM2 > 0 ? vacantM2 / wholeM2 : 0; }
};

/// Those of the filter whose vacant area is known and more than nothing (building: leasable − leased; carrier: vacant_m2), the most room first, ties by dataset
/// and fid. Without a shape they are left out. Pure function, any thread.
std::vector<Premises> vacantPremises(const FrameSet &frames, const Filter &filter);

/// The rows of a dataset of places (metro_station, service_point) that were open by then (`opened`, unknown = open; null moment = all).
Bitmap openPlaces(const Frame &places, LocalTime asOf);

} // namespace om
