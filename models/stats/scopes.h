// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"

#include <functional>

namespace om {

/// Where a dataset is declared; null = nowhere.
using DatasetOf = std::function<const DatasetSpec *(const QString &id)>;

/// What the sums of an indicator count: FieldSpec::scope, and the value of DatasetSpec::series; both "" where no field with a scope is summed.
struct SumScope
{
    QString scope, series;
    bool operator==(const SumScope &) const = default;
};

/// What is wrong with what an indicator sums, in words; "" = nothing. Numbers of different scopes (FieldSpec::scope) are neither added nor divided, and
/// those of a dataset with series only within one of them, the same above and below the line: "121 % of the approvals were done at machines" and
/// "33 + 23" cannot be made (domain.md §2.8, §5 rows 8 and 10). Expressions that cannot be read are told elsewhere. Pure function, any thread.
QString scopeFault(const KpiSpec &kpi, const DatasetOf &datasets);

SumScope scopeOf(const KpiSpec &kpi, const DatasetOf &datasets); ///< of an indicator without fault

} // namespace om
