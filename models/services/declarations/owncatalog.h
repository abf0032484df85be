// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace om {

/// Everything that the program declares, and what a workspace declares besides, in FOLDER/declarations/{schema,kpis,layers,themes,cards,reports,clock}/*.json
/// (docs/formats/declarations.md). Files of the workspace that are wrong are left out and stand in `refused`; the rest works. Any thread.
Result<Catalog> loadCatalog(const QString &workspaceFolder, std::vector<Error> &refused);

/// What is wrong with an expression (Catalog::ExpressionCheck); "" = nothing. Any thread.
QString checkExpression(const QString &expression);

/// What is wrong with what an indicator sums (Catalog::SumCheck, stats/scopes.h); "" = nothing. Any thread.
QString checkSums(const Catalog &catalog, const KpiSpec &kpi);

} // namespace om
