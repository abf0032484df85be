// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"

namespace om {

/// Whether a tile file may be opened at all: an existing plain file named .mbtiles, .pmtiles, .gpkg, .tif or .tiff, and no unfinished
/// changes beside it. FormatUnknown, FormatUnsafe and the errors File… name what is wrong.
Result<void> checkTilePath(const QString &path);

/// A tile file from outside, read and decoded in the sandboxed child process `onemap-worker` (reliability.md rules 9–11): no network,
/// that one file read only, limited memory and time. The file is not copied: it may be of gigabytes, and nothing is written. Everything
/// blocks; an object belongs to the thread that made it.
class TileProcess
{
public:
    /// Starts the child and waits for what it says of the file. `language` is that of names in vector tiles (zh_CN, en). An empty path
    /// gives one that only decodes. Errors: those of checkTilePath, FormatMismatch, FormatDamaged, CrsUnknown, Worker…, SandboxMissing.
    static Result<std::unique_ptr<TileProcess>> start(const QString &workerProgram, const QString &path, const QString &language);
    ~TileProcess();
    TileProcess(const TileProcess &) = delete;
    TileProcess &operator=(const TileProcess &) = delete;

    const MapTileSet &tileSet() const;
    /// FormatDamaged: this tile is; others may be sound. WorkerCrashed, WorkerTimeout: the child is gone and every further call fails.
    Result<MapTile> tile(const MapTileId &id);
    /// A tile as a server sent it; `name` stands for it in errors.
    Result<MapTile> decode(const QByteArray &bytes, bool isVector, const QString &name);
    bool isAlive() const;

private:
    struct State;
    explicit TileProcess(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace om
