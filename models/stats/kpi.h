// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "frame/query.h"
#include "stats/areahistory.h"

#include <optional>

namespace om {

/// When the figures of the data themselves were kept as rows (docs/formats/holdings.md).
struct KeptMoment
{
    LocalTime at;
    bool isOutdated = false; ///< the data have changed since
};

/// The frames that are counted, by dataset id, with what is needed to read them. Value type over shared immutable frames.
struct FrameSet
{
    QHash<QString, std::shared_ptr<const Frame>> frames;
    QHash<QString, DatasetSpec> specs; ///< of every dataset in the cache, own ones of the user included
    AreaTree areas;
    std::shared_ptr<const AreaHistory> areaHistory; ///< null = nothing is known to have changed
    AreaBasis basis = AreaBasis::Today; ///< that the frames have
    LocalTime asOf; ///< the data date of the workspace: T where a filter has none
    std::optional<KeptMoment> kept; ///< none = no figures of the data are kept
    /// Figures of the city that are no sum of rows, named by a sum_ratio's `numeratorSum` or `denominatorSum`: "city.population"
    /// (persons), "city.area_km2". ("dataset.field" there is the sum of that field over another dataset under the same filter; below the line
    /// `denominator` is then a condition on its rows.)
    /// "codes.<list>": how many codes a list has. "name@code" is the same for one area; a district without its own is the sum of its communities. Absent or 0 = not known: the KPI has no value.
    QHash<QString, double> figures;
    std::vector<Period> feasts = {}; ///< whose dates move from year to year, as the calendar has them; see isFeastShifted
};

/// Why there is no value that another filter would give; None = there is one, or nothing tells.
enum class Gap {
    None,
    Code, ///< it is of one value of KpiSpec::fields[0], and none is chosen
    Place, ///< a figure that it needs is not known for a drawn place or for chosen rows
    Part ///< its figure is of the whole place, and the filter leaves only a part of the rows there
};

/// An indicator's answer. `numerator`/`denominator` are the rows (of the KPI's dataset) behind it. Values are already scaled (97.4 for
/// 97.4 %). `previous` is the same for the comparison period of the filter's period (stats/comparison.h). `change` = relative change
/// (0.44 = +44 %) for counts, sums and averages, difference in points for aggregate `ratio` and everything shown in "%"; missing where
/// there is no base (K14: base 0 → none). mean, median, p90: `numerator` = `denominator` = the rows that have a value, numeratorValue =
/// their sum. growth: the rows of the two periods. n of the small-n rule = denominator rows, or numerator rows where there are none.
struct KpiValue
{
    QString id;
    std::optional<double> value;
    double numeratorValue = 0; ///< count or sum before division
    std::optional<double> denominatorValue; ///< none for counts
    std::shared_ptr<const Frame> frame;
    Bitmap numerator;
    std::optional<Bitmap> denominator;
    std::optional<double> previous;
    std::optional<double> change;
    QList<AreaChange> basisChanges; ///< what the comparison goes across: the same words mean other ground before and after (口径变化)
    bool isSmall = false; ///< n < smallN
    bool isWithheld = false; ///< confidential, and of too few companies: no value, no sums
    bool isFeastShifted = false; ///< `change` compares days of a feast with ordinary ones (stats/comparison.h)
    Gap gap = Gap::None;
    QString chosen; ///< of Gap::Code: title of the field, an English source
};

enum class Comparison { None, Previous, YearBefore };

/// The datasets whose frames the KPI is reckoned from; the first is its own.
QStringList datasetsOf(const KpiSpec &kpi);

/// Datasets that are needed besides under a drawn outline, where the workspace has them.
QStringList placeDatasetsOf(const KpiSpec &kpi);

/// Pure function: no state, any thread. SpecInvalid when it sums what is not to be added (stats/scopes.h), FieldUnknown / DatasetUnknown when the workspace lacks what the KPI needs.
Result<KpiValue> evaluate(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter,
                          Comparison comparison = Comparison::YearBefore);

/// The KPI for each value of a field (one pass): what rankings, compositions and choropleths show. A group for every value that occurs
/// where area and conditions leave a row (so a quiet community shows 0 for the period), in order of the dictionary, null ("") last.
struct KpiGroup
{
    QString code;
    std::optional<double> value;
    double numerator = 0;
    std::optional<double> denominator;
    bool isSmall = false;
    bool isWithheld = false; ///< as in KpiValue; or it would tell another one that is
    Gap gap = Gap::None;
};
Result<std::vector<KpiGroup>> evaluateBy(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter, const QString &field);

/// The KPI for each of the `months` months from `first`; none for months that begin at or after T and for indicators without a history.
/// A stock is taken at the end of each month (at T in the running one).
Result<std::vector<std::optional<double>>> evaluateByMonth(const Catalog &catalog, const KpiSpec &kpi, const FrameSet &frames, const Filter &filter,
                                                           QDate first, int months);

} // namespace om
