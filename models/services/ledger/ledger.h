// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ledger/reasons.h"
#include "stats/kpi.h"

#include <optional>
#include <vector>

namespace om {

/// One published figure beside what this cache computes for it (domain.md F2). `isOk` is missing for figures that are only quoted:
/// those name no indicator, `basis` says why.
struct LedgerEntry
{
    QString id, title, printed, basis;
    QString kpi; ///< "" = only quoted
    Filter filter; ///< under which it is computed
    std::optional<double> published, computed;
    double tolerance = 0; ///< absolute, in the unit of `published`
    std::optional<bool> isOk;
    std::optional<FigureReason> reason; ///< of a difference: why it is, as somebody here said of this very number
    std::optional<Error> error; ///< why it could not be computed: its data are not loaded, say
};

/// Recomputes every row of the dataset `published_figure` with the indicator, period and filter that it names (part = value, change,
/// numerator or denominator; changes of counts in per cent). Pure function, any thread. DatasetUnknown: there are no published figures.
/// `reasons` as figureReasons gives them (reasons.h).
Result<std::vector<LedgerEntry>> readLedger(const Catalog &catalog, const FrameSet &frames, const QString &language,
                                            const QHash<QString, FigureReason> &reasons = {});

/// How an entry stands: a difference is explained or not (domain.md F2: red if unexplained).
enum class LedgerState { Agrees, Explained, Unexplained, Quoted, NoData };
LedgerState stateOf(const LedgerEntry &entry);

} // namespace om
