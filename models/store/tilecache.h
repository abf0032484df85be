// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"

#include <optional>

namespace om {

/// Tiles of servers as they came, kept for working without a network: an SQLite file of its own, which may be thrown away at any time.
/// The tiles least recently used go first when it grows beyond its limit. Any thread; calls wait for one another.
class TileCache
{
public:
    static constexpr qint64 standardLimit = 512LL << 20; ///< bytes of tiles

    /// What is kept of a tile; no bytes = the server has none there.
    struct Kept
    {
        QByteArray bytes;
        qint64 fetched = 0; ///< seconds since 1970
    };

    /// Makes the file when there is none, and a new one in place of a damaged one. DiskFull, FileNoPermission.
    static Result<std::shared_ptr<TileCache>> open(const QString &path, qint64 limit = standardLimit);
    ~TileCache();
    TileCache(const TileCache &) = delete;
    TileCache &operator=(const TileCache &) = delete;

    std::optional<Kept> find(const QString &source, const MapTileId &id);
    /// A failure is no more than a tile that is not kept.
    void put(const QString &source, const MapTileId &id, const QByteArray &bytes, qint64 now);
    qint64 bytes() const; ///< of all tiles
    Result<void> remove(const QString &source);
    Result<void> clear();

private:
    struct State;
    explicit TileCache(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om
