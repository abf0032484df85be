// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace om {

/// Whether an indicator could stand in this catalog as far as what it names, its expressions and its sums go; whether its id is free is not asked. SpecInvalid
/// {file, place, reason}. Any thread.
Result<void> checkKpi(const Catalog &catalog, const KpiSpec &kpi, const Catalog::ExpressionCheck &check, const Catalog::SumCheck &sums, const QString &file);

} // namespace om
