// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/specs.h"

namespace om {

/// Indicators that people made at the window of a workspace: FOLDER/declarations/kpis/own.json, which Catalog::extend reads when the workspace is
/// opened. Ids are own.1, own.2, …; none is given twice, not even after it was deleted (the file's `last`). A file that is not there holds none. SpecInvalid.
Result<std::vector<KpiSpec>> ownKpis(const QString &workspaceFolder);

/// Keeps `kpi`: in place of the one with its id, as its next version; without an id as a new one. Returns the id. The file is written whole or not at
/// all. ExpressionInvalid for one that the next opening would refuse, SpecInvalid, FileNoPermission, DiskFull.
Result<QString> keepOwnKpi(const QString &workspaceFolder, KpiSpec kpi);

Result<void> removeOwnKpi(const QString &workspaceFolder, const QString &id); ///< NotFound

} // namespace om
