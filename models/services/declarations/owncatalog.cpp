// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/declarations/owncatalog.h"

#include "frame/expression.h"
#include "stats/scopes.h"

namespace om {

Result<Catalog> loadCatalog(const QString &workspaceFolder, std::vector<Error> &refused)
{
    auto catalog = Catalog::load();
    if (catalog)
        refused = catalog->extend(workspaceFolder + QStringLiteral("/declarations"), checkExpression, checkSums);
    return catalog;
}

QString checkExpression(const QString &expression)
{
    const auto parsed = Expression::parse(expression);
    return parsed ? QString() : parsed.error().args.value(1);
}

QString checkSums(const Catalog &catalog, const KpiSpec &kpi)
{
    return scopeFault(kpi, [&catalog](const QString &id) { return catalog.dataset(id); });
}

} // namespace om
