// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/awaitedbasemap.h"

namespace om {

AwaitedTiles::AwaitedTiles(std::shared_ptr<TilePictures> tiles)
    : m_tiles(std::move(tiles))
{ }

std::shared_ptr<const MapTile> AwaitedTiles::tile(const MapTileId &id, bool isWanted)
{
    const auto prepared = m_prepared.constFind(id);
    return prepared != m_prepared.cend() ? *prepared : m_tiles->tile(id, isWanted);
}

void AwaitedTiles::prepare(std::span<const MapTileId> ids)
{
    const auto waited = m_tiles->wait({ids.begin(), ids.end()});
    m_prepared.clear();
    for (const MapTileId &id : ids) {
        const auto &tile = m_prepared[id] = m_tiles->tile(id, false);
        // One that is damaged is empty, too; the source tells of the first.
        if (tile && !(tile->isEmpty() && !waited))
            continue;
        m_missing.insert(id);
        if (!waited && !m_problem)
            m_problem = waited.error();
    }
}

AwaitedScene awaitBasemap(const std::shared_ptr<const Scene> &scene, double ratio)
{
    if (!scene->basemap)
        return {scene, nullptr};
    auto tiles = std::make_shared<AwaitedTiles>(scene->basemap->tiles);
    auto basemap = std::make_shared<Basemap>(*scene->basemap);
    basemap->tiles = tiles;
    basemap->ratio = ratio;
    auto awaited = std::make_shared<Scene>(*scene);
    awaited->basemap = std::move(basemap);
    return {std::move(awaited), std::move(tiles)};
}

} // namespace om
