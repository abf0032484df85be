// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demobuildings.h"
#include "ingest/demo/demoenterprises.h"

namespace om {

/// Dataset enterprise_year: of each company whose tax is known the tax year and the years before in which it was there. In the tax year it is the company's own
/// tax and revenue; in the year before the taxes of a building's tenants of then sum to the building's of that year, to the yuan. Nothing where the declaration
/// names no years.
Result<void> writeCompanyYears(DemoContext &context, const std::vector<DemoCompany> &companies, const std::vector<DemoBuilding> &buildings,
                               const QJsonObject &economy);

/// Dataset enterprise_licence: what companies in business need for their industry. Nothing where the declaration has none.
Result<void> writeLicences(DemoContext &context, const std::vector<DemoCompany> &companies, const QJsonObject &economy);

} // namespace om
