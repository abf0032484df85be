// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/basemapspec.h"

#include <vector>

namespace om {

/// One background that can be chosen.
struct BasemapEntry
{
    QString id;
    QString title;
    QString file; ///< of a tile file; "" = of a server
    OnlineBasemapSpec online; ///< of a server
    bool operator==(const BasemapEntry &) const = default;
};

/// Backgrounds as a workspace remembers them: `basemaps.json` in its folder. Value type.
class BasemapList
{
public:
    /// A file that is absent or cannot be read gives an empty list.
    static BasemapList read(const QString &folder);
    Result<void> write(const QString &folder) const; ///< FileNoPermission

    const std::vector<BasemapEntry> &entries() const { return m_entries; }
    const BasemapEntry *entry(const QString &id) const;
    /// Id of the entry for a tile file, added when it is new. Errors of checkTilePath.
    Result<QString> addFile(const QString &path);
    /// Id of the entry for a tile server, added when it is new, else changed to what is said now. One without an id gets one of its own address, so that neither key nor kept tiles
    /// are ever those of another address. Errors of checkTileTemplate.
    Result<QString> addServer(const OnlineBasemapSpec &spec);
    void remove(const QString &id);

    QString chosen; ///< "" = none
    QString beside; ///< the one it is compared with; "" = none
    double opacity = 1;

private:
    std::vector<BasemapEntry> m_entries;
};

} // namespace om
