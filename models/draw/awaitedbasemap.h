// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/basemap.h"

#include <QHash>
#include <QSet>

namespace om {

constexpr double printedRatio = 2; ///< pixels of tiles a px of a page: 192 an inch

/// Tiles for a picture that is drawn once: each that it is made of is waited for when its turn comes, so that no picture is too large for
/// the memory of their source. Not on the GUI thread; used by one thread at a time.
class AwaitedTiles : public TilePictures
{
public:
    explicit AwaitedTiles(std::shared_ptr<TilePictures> tiles);

    std::optional<MapTileSet> tileSet() const override { return m_tiles->tileSet(); }
    std::shared_ptr<const MapTile> tile(const MapTileId &id, bool isWanted) override;
    void prepare(std::span<const MapTileId> ids) override;

    qsizetype missing() const { return m_missing.size(); } ///< how many could not be had so far
    const std::optional<Error> &problem() const { return m_problem; } ///< why; nullopt when the source does not say

private:
    std::shared_ptr<TilePictures> m_tiles;
    QHash<MapTileId, std::shared_ptr<const MapTile>> m_prepared; ///< kept here: others who use the source may drive them out of it
    QSet<MapTileId> m_missing;
    std::optional<Error> m_problem;
};

struct AwaitedScene
{
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<const AwaitedTiles> tiles; ///< null = it has no background
};

/// The scene for a picture that is drawn once. `ratio`: see Basemap.
AwaitedScene awaitBasemap(const std::shared_ptr<const Scene> &scene, double ratio = 0);

} // namespace om
