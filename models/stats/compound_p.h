// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/kpi.h"

namespace om {

// Indicators that are no count, sum or ratio of rows. Without comparison: `evaluate` adds it.

/// How an aggregate other than growth is reckoned, under a filter and for each value of a field.
struct Compound
{
    QLatin1StringView aggregate;
    Result<KpiValue> (*value)(const Catalog &, const KpiSpec &, const FrameSet &, const Filter &);
    Result<std::vector<KpiGroup>> (*groups)(const Catalog &, const KpiSpec &, const FrameSet &, const Filter &, const QString &field);
};
const Compound *compound(const KpiSpec &kpi); ///< null = a growth, or an Evaluation

/// Whether an indicator is made of others, of places or of several sums.
inline bool isCompound(const KpiSpec &kpi)
{
    return kpi.aggregate == u"growth" || compound(kpi);
}

/// Whether another period or moment could give another value, as far as the indicator's own expressions go.
bool hasHistory(const KpiSpec &kpi);

/// What the filter says besides where: without its area, drawn outlines, chosen rows and codes of the dataset's own area.
Filter everywhere(const Filter &filter, const DatasetSpec &dataset);
/// Without what it says of a field of the dataset.
Filter without(const Filter &filter, const QString &dataset, const QString &field);

/// aggregate `hotspots`: how many there are (no value where there is nothing to compare with); numerator = the rows in them that the filter leaves.
Result<KpiValue> hotspotsValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// Of each group the hotspots in which it has a row, so that one counts for several groups.
Result<std::vector<KpiGroup>> hotspotsBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `composite`: Σ weight × component; no value where a component has none. numerator = the rows that count in any component; numeratorValue = the
/// sum of what is known; small where a component is.
Result<KpiValue> compositeValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// numerator = denominator = the fewest rows that a component of the group rests on.
Result<std::vector<KpiGroup>> compositeBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `net`: what came less what went. numerator = the rows that came, denominator = those that went; numeratorValue, denominatorValue the same.
Result<KpiValue> netValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
Result<std::vector<KpiGroup>> netBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `contribution` (K21): of all together the growth of `of` (a count or sum) since the year before, numerator, denominator and sums as there; of a
/// group (V_i1 − V_i0) / ΣV_0, so that the groups add up to the growth. No value where ΣV_0 is 0, or a group is withheld.
Result<KpiValue> contributionValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
Result<std::vector<KpiGroup>> contributionBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `variation` (差异系数): √(Σ (Pᵢ/P)(Xᵢ − X̄)²) / X̄ over the rows of numerator that have both sums and a Pᵢ > 0; Xᵢ = numeratorSum / denominatorSum,
/// Pᵢ = denominatorSum, X̄ = Σ numeratorSum / Σ denominatorSum. numerator = denominator = these rows; numeratorValue = the root, denominatorValue = X̄. No value
/// without rows or where X̄ is not above 0. Of confidential fields it is always withheld: it tells more than a sum.
Result<KpiValue> variationValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
Result<std::vector<KpiGroup>> variationBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `quotient` (区位商): (e_ij/e_j)/(E_i/E), e = count or sum of numeratorSum over numerator. e_ij: what the filter leaves; e_j: without its conditions on
/// fields[0]; E_i, E: the same without saying where. numerator, denominator = rows of e_ij and of e_j; numeratorValue, denominatorValue = the two shares.
/// No value (Gap::Code) without a condition on fields[0], except by that field. Of confidential fields it is always withheld.
Result<KpiValue> quotientValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
Result<std::vector<KpiGroup>> quotientBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `completeness` (链条完整度): pairs (fields[0], fields[1]) that occur / (values of fields[0] that occur without saying where × values that fields[1]
/// may have: FrameSet::figures "codes.<list>", or as many as occur where there are more or no list). numerator = the rows that have both.
Result<KpiValue> completenessValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
Result<std::vector<KpiGroup>> completenessBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// aggregate `ground_share`: area(⋃ shapes of the numerator rows ∩ communities) / area(communities), on the ellipsoid (see toEqualArea). The filter's area and polygons narrow the
/// communities, its other conditions the rows. numerator = the rows that lie over that ground; numeratorValue, denominatorValue in m². No value without ground.
Result<KpiValue> groundShareValue(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter);
/// By the dataset's area field: each community's own share, all that the filter leaves; by another field: what the rows of each value that occurs have of
/// all the ground.
Result<std::vector<KpiGroup>> groundShareBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

} // namespace om
