// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

// Indicators that are no count, sum or ratio of rows. Without comparison: `evaluate` adds it.

/// Whether an indicator is made of others or of places: growth, hotspots, composite, ground_share.
inline bool isCompound(const KpiSpec &kpi)
{
    return kpi.aggregate == u"growth" || kpi.aggregate == u"hotspots" || kpi.aggregate == u"composite" || kpi.aggregate == u"ground_share";
}

/// aggregate `hotspots`: how many there are (no value where there is nothing to compare with); numerator = the rows in them that the filter leaves.
Result<KpiValue> hotspotsValue(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// Of each group the hotspots in which it has a row, so that one counts for several groups.
Result<std::vector<KpiGroup>> hotspotsBy(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `composite`: Σ weight × component; no value where a component has none. numerator = the rows that count in any component; numeratorValue = the
/// sum of what is known; small where a component is.
Result<KpiValue> compositeValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// numerator = denominator = the fewest rows that a component of the group rests on.
Result<std::vector<KpiGroup>> compositeBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `ground_share`: area(⋃ shapes of the numerator rows ∩ communities) / area(communities), on the ellipsoid (see toEqualArea). The filter's area and polygons narrow the
/// communities, its other conditions the rows. numerator = the rows that lie over that ground; numeratorValue, denominatorValue in m². No value without ground.
Result<KpiValue> groundShareValue(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// By the dataset's area field: each community's own share, all that the filter leaves; by another field: what the rows of each value that occurs have of
/// all the ground.
Result<std::vector<KpiGroup>> groundShareBy(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);
inline const QString groundDataset = QStringLiteral("community"); ///< whose shapes are the ground

} // namespace om
