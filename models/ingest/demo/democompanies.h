// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoenterprises.h"

namespace om {

/// What a city does for its companies: datasets policy, policy_claim, company_issue and company_visit, from companies.json; nothing where the city has none.
Result<void> writeCompanyService(DemoContext &context, const std::vector<DemoCompany> &companies);

} // namespace om
