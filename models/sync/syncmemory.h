// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>

namespace om {

/// What this workspace remembers of publishers, so that nobody can hand it an older state: sync.json in its folder, with sync.json.bak.
/// It outlives the cache, which may be thrown away and pulled again.
class SyncMemory
{
public:
    struct Publisher
    {
        QString key; ///< id of the signing key; another one is refused
        qint64 version = 0; ///< highest version taken
        qint64 sequence = 0; ///< highest index seen
        bool operator==(const Publisher &) const = default;
    };

    /// Empty when there is no file yet; the copy when the file is damaged; FormatDamaged when both are.
    static Result<SyncMemory> load(const QString &folder);
    Result<void> save() const; ///< durable when it returns

    bool operator==(const SyncMemory &) const = default;

    bool isNew() const { return m_publishers.isEmpty(); }
    const Publisher *publisher(const QString &cacheId) const;
    QString cacheOf(const QString &hub) const { return m_hubs.value(hub); } ///< id of the cache a hub held, "" = not met
    void remember(const QString &cacheId, const Publisher &publisher);
    void rememberHub(const QString &hub, const QString &cacheId) { m_hubs[hub] = cacheId; }

private:
    QString m_file;
    QHash<QString, Publisher> m_publishers; ///< by id of their cache
    QHash<QString, QString> m_hubs; ///< address → id of the cache
};

} // namespace om
