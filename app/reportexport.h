// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/filter.h"
#include "services/workspace.h"

#include <functional>

class QWidget;

namespace om {

/// The report that people want who look at a theme: the one with most of its indicators, of equals that with its map; of none that of the first theme, else
/// the first; "" = there are none.
/// Pages of one community or department are no reports of a period.
QString reportOf(const Catalog &catalog, const QString &theme);
std::vector<const ReportSpec *> offeredReports(const Catalog &catalog);

/// Asks for a PDF or XLSX file and writes a report of the filter's period and area there: by the program's own command `report`, in a
/// process of its own, so that the window stays usable and both are the same. `say` gets one sentence when it is done or failed.
void exportReport(QWidget *parent, const Workspace &workspace, const Filter &filter, const QString &basemap, const QString &report,
                  const std::function<void(const QString &)> &say);

/// The arguments of `onemap` for it. A drawn outline or a list of rows cannot be said on the command line and is left out.
QStringList reportArguments(const Workspace &workspace, const Filter &filter, const QString &basemap, const QString &report, const QString &file);

} // namespace om
