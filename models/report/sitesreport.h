// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"
#include "services/sites/sitetables.h"

namespace om {

/// A table of sites as a table of a report: the same texts and numbers. `rows` = which, in that order; without it all of them.
ReportTable reportTable(const SiteTable &table, const std::optional<std::vector<int>> &rows = {});

/// The shortlist (`entries`, candidates in the order of the screen) with the industries and chain gaps of the area, the datasets behind them, filters and
/// date. GUI thread or the command line's.
ReportDocument composeSites(const Workspace &workspace, const SiteResult &findings, const std::vector<int> &entries);

} // namespace om
