// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedtablemodel.h"
#include "services/workspace.h"
#include "sync/conflicts.h"

namespace om {

/// Lists in what each record differs that was changed here and by an issuer, too: a line for each field. Personal fields are masked.
void showConflicts(PagedTableModel &table, const Workspace &workspace, const std::vector<SyncConflict> &conflicts);

} // namespace om
