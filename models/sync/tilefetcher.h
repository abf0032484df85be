// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"
#include "catalog/basemapspec.h"

#include <memory>

namespace om {

/// Whether a template names a server (http or https) and has {z}, {x} and {y}; Usage says what is missing.
Result<void> checkTileTemplate(const QString &url);

/// Fetches tiles of one server. Only hosts that the template can name are contacted: a redirection elsewhere is an error. Tries three
/// times, waiting longer each time; after a failure it stays quiet for a while, so that a dead network does not cost each tile its time.
/// Blocks; an object belongs to the thread that made it.
class TileFetcher
{
public:
    static constexpr qint64 mostBytes = 4LL << 20; ///< of one reply

    TileFetcher(const OnlineBasemapSpec &spec, const QString &key, int timeoutMs = 10000);
    ~TileFetcher();
    TileFetcher(const TileFetcher &) = delete;
    TileFetcher &operator=(const TileFetcher &) = delete;

    /// The reply's bytes, not looked at; empty when the server has no such tile (204, 404). ServerUnreachable, ServerRefused, never with
    /// the address itself, because it may hold the key.
    Result<QByteArray> fetch(const MapTileId &id);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace om
