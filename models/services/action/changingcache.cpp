// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/action/changingcache.h"

#include "catalog/catalog.h"
#include "catalog/ticketactionspec.h"
#include "services/action/workstationrole.h"

namespace om {

Result<std::unique_ptr<Cache>> openForChange(const Workspace::Place &place, DataChange change, Cache::Mode mode)
{
    const auto role = readWorkstationRole(place.folder);
    if (!role)
        return fail(role);
    const auto table = TicketActions::load();
    if (!table)
        return fail(table);
    if (!table->mayDo(role->role, change == DataChange::Sync ? QStringLiteral("sync") : QStringLiteral("data"), false)) {
        const RoleSpec *spec = table->role(role->role);
        return fail(ErrorCode::CacheReadOnly, {place.cache, spec ? translated(spec->title) : role->role});
    }
    return Cache::open(place.cache, mode);
}

} // namespace om
