// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace.h"
#include "store/cache.h"

namespace om {

/// Why a workspace's data are changed: people's own changes, or taking over what the centre published. Each is an action of the table of roles.
enum class DataChange { Own, Sync };

/// The connection that changes a workspace's data, for the window and the command line alike: first asks the table of roles (resources/actions/ticket.json)
/// whether the role that this workstation was granted may do it. CacheReadOnly with the role when it may not; errors of readWorkstationRole,
/// TicketActions::load and Cache::open. Any thread.
Result<std::unique_ptr<Cache>> openForChange(const Workspace::Place &place, DataChange change = DataChange::Own, Cache::Mode mode = Cache::Mode::Write);

} // namespace om
