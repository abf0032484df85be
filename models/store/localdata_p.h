// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection_p.h"

#include <memory>

namespace om::store {

/// A connection to local.db. Throws Failure: CacheNewer for a format that is not known here.
std::unique_ptr<Connection> openLocal(const QString &path, int flags);
/// The same for writing, with all its tables.
std::unique_ptr<Connection> openLocalWritable(const QString &path);

/// All or nothing of what `work` writes; durable when it returns.
template<typename Work>
void transaction(Connection &connection, Work work)
{
    connection.execute("BEGIN IMMEDIATE");
    try {
        work();
        connection.execute("COMMIT");
    } catch (const Failure &) {
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

} // namespace om::store
