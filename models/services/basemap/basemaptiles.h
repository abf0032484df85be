// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/basemap.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace om {

/// Where tiles come from: a file or a server. Used by one thread alone, except for stop(); every other call may block.
class TileSupplier
{
public:
    virtual ~TileSupplier() = default;
    virtual Result<MapTileSet> open() = 0;
    virtual Result<MapTile> fetch(const MapTileId &id) = 0; ///< ServerUnreachable, ServerRefused: not now; the tile may be asked for again
    virtual bool isBroken() const { return false; } ///< no tile will come any more
    virtual bool hasOld() const { return false; } ///< it gave tiles that may have been renewed since
    /// Asks for one of those anew; nullopt when there is nothing new.
    virtual std::optional<std::pair<MapTileId, MapTile>> renew() { return std::nullopt; }
    virtual void stop() { } ///< from any thread: the call that blocks ends soon, and so do later ones
};

/// A tile file through the sandboxed worker. A worker that dies is started anew once; the second time the file is given up.
std::unique_ptr<TileSupplier> makeFileSupplier(const QString &workerProgram, const QString &path, const QString &language);

/// The tiles of one background: a bounded cache in memory (least recently used go first) and threads of its own that fetch what is
/// missing, the latest wish first. All functions but the destructor may be called from any thread and do not block, except those that
/// say "wait".
class BasemapTiles : public TilePictures
{
public:
    static constexpr int cacheKiB = 96 << 10;

    /// Told from the fetching threads, one at a time. `failed`: the first error stands for all until `recovered`: a server answers again. What it
    /// did not give meanwhile is asked for again from time to time, and `arrived` tells of it as of any other.
    struct Listener
    {
        std::function<void()> opened = [] { };
        std::function<void(const Box &)> arrived = [](const Box &) { }; ///< normalised Web Mercator
        std::function<void(const Error &)> failed = [](const Error &) { };
        std::function<void()> recovered = [] { };
    };

    static constexpr int retryMs = 20000; ///< how long what a server did not give is left alone

    /// `make` is called once on each of `threads`.
    BasemapTiles(std::function<std::unique_ptr<TileSupplier>()> make, int threads, Listener listener, int retryAfterMs = retryMs);
    /// Waits for what is being fetched right now.
    ~BasemapTiles() override;
    BasemapTiles(const BasemapTiles &) = delete;
    BasemapTiles &operator=(const BasemapTiles &) = delete;

    std::optional<MapTileSet> tileSet() const override;
    std::shared_ptr<const MapTile> tile(const MapTileId &id, bool isWanted) override;

    /// From when this returns on, the listener hears nothing more, and nothing new is fetched.
    void stop();
    /// Waits until it is opened; the error when it cannot be.
    Result<void> waitOpened();
    Result<void> wait(const std::vector<MapTileId> &ids) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace om
