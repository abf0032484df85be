// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"
#include "catalog/basemapspec.h"

#include <atomic>
#include <memory>

namespace om {

/// Whether a template names a server (http or https) and has {z}, {x} and {y}; Usage says what is missing.
Result<void> checkTileTemplate(const QString &url);

/// Fetches tiles of one server. Only hosts that the template can name are contacted: a redirection elsewhere is an error. Tries three
/// times, waiting longer each time; after a failure it stays quiet for a while, so that a dead network does not cost each tile its time.
/// Blocks; an object belongs to the thread that made it, except for stop().
class TileFetcher
{
public:
    static constexpr qint64 mostBytes = 4LL << 20; ///< of one reply

    /// `hasGiven`: whether the server has given a tile, shared by the fetchers of one server; null = each knows for itself.
    TileFetcher(const OnlineBasemapSpec &spec, const QString &key, int timeoutMs = 10000, std::shared_ptr<std::atomic_bool> hasGiven = nullptr);
    ~TileFetcher();
    TileFetcher(const TileFetcher &) = delete;
    TileFetcher &operator=(const TileFetcher &) = delete;

    /// The reply's bytes, not looked at; empty when the server has no such tile (204, 404). ServerUnreachable, ServerRefused, never with
    /// the address itself, because it may hold the key. NotFound: a server that gives others refuses this one (400, 403, 410), as stores of
    /// objects do for one that they do not have.
    Result<QByteArray> fetch(const MapTileId &id);
    /// From any thread: what is being fetched, and all that is asked for later, ends at once with Cancelled.
    void stop();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace om
