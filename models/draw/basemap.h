// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"
#include "draw/labels.h"
#include "draw/labelsites.h"

#include <span>

namespace om {

/// Tiles of a background, from wherever they come. Any thread may call; nothing here waits for a disk or a network, except wait().
class TilePictures
{
public:
    virtual ~TilePictures() = default;
    /// What there is; nullopt until the source has been opened, or when it cannot be.
    virtual std::optional<MapTileSet> tileSet() const = 0;
    /// The tile, or null when it is not at hand. `isWanted`: then it is fetched, and the owner of the pictures says when it has come.
    virtual std::shared_ptr<const MapTile> tile(const MapTileId &id, bool isWanted) = 0;
    /// Waits until all of these are at hand, or cannot be had; for pictures and reports. The first error of all so far, if any.
    virtual Result<void> wait(const std::vector<MapTileId> &) { return {}; }
    /// Told before these are drawn, which are never more than any source can have at hand at once.
    virtual void prepare(std::span<const MapTileId>) { }
};

/// How features of vector tiles are drawn that belong to one of `layers` (and are of one of `kinds`; empty = any). The first rule that
/// fits counts, and rules are painted in their order. An invalid colour is not drawn.
struct VectorRule
{
    QStringList layers, kinds;
    GeometryType type = GeometryType::None;
    QColor fill; ///< of polygons and lines
    QColor stroke; ///< outline of polygons, casing of lines
    double size = 1; ///< px, of lines and outlines; lines grow with the zoom
    Dash dash = Dash::Solid;
    double minZoom = 0; ///< of the map, 256·2^zoom pixels around the earth
    int fontPx = 0; ///< names are shown, of lines along them; 0 = not
    double nameZoom = 0; ///< of the map: names from here on
    bool isBold = false;
};

/// The background of a scene.
struct Basemap
{
    std::shared_ptr<TilePictures> tiles;
    QString attribution;
    double opacity = 1;
    double saturation = 1; ///< of pictures: 0 = grey
    std::vector<VectorRule> rules;
    QColor ink, halo; ///< of names
    double ratio = 0; ///< device pixels a px that tiles are chosen for; 0 = as the painter's device says (PDF says 1)
};

/// The tiles that a picture of `view` with `ratio` device pixels a pixel is made of; none when the set is not known yet or would need
/// too many.
std::vector<MapTileId> basemapTiles(const Basemap &basemap, const Viewport &view, double ratio);

/// Goes through tiles in their order, some at a time so that their source can prepare them together.
template<typename Use>
void forEachTile(const Basemap &basemap, const std::vector<MapTileId> &ids, Use use)
{
    constexpr std::size_t together = 16; // at most 64 MB (MapTile::mostPx)
    for (std::size_t first = 0; first < ids.size(); first += together) {
        const auto some = std::span(ids).subspan(first, std::min(together, ids.size() - first));
        basemap.tiles->prepare(some);
        for (const MapTileId &id : some)
            use(id);
    }
}

/// Paints what is at hand; for a tile that is not, what its parents or children show of it.
void drawBasemap(QPainter &painter, const Basemap &basemap, const Viewport &view);

/// Names of places in vector tiles, then of roads along them, the most important first, where `taken` (px) leaves room.
std::vector<PlacedLabel> placeBasemapLabels(const Basemap &basemap, const Viewport &view, LabelGrid taken, LabelFaces &faces, LabelSites &sites);

} // namespace om
