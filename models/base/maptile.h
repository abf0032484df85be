// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QHashFunctions>

#include <memory>

namespace om {

/// A tile of the usual Web Mercator pyramid ("XYZ"): at zoom z the world is 2^z tiles wide, x counts from the west, y from the north.
struct MapTileId
{
    int z = 0, x = 0, y = 0;

    static constexpr int mostZoom = 24; ///< x and y stay well inside an int
    bool isValid() const { return z >= 0 && z <= mostZoom && x >= 0 && y >= 0 && x < (1 << z) && y < (1 << z); }
    Box box() const; ///< normalised Web Mercator
    MapTileId parent(int levels = 1) const { return {z - levels, x >> levels, y >> levels}; }
    bool operator==(const MapTileId &) const = default;
};
inline std::size_t qHash(const MapTileId &id, std::size_t seed = 0)
{
    return qHashMulti(seed, id.z, id.x, id.y);
}

/// What a tile file or server holds.
struct MapTileSet
{
    QString format; ///< MBTiles, PMTiles, GeoPackage, GeoTIFF, XYZ
    QString title, attribution; ///< plain text, as the maker wrote it
    bool isVector = false;
    int minZoom = 0, maxZoom = 0;
    int tilePx = 256; ///< logical pixels that a tile is meant for
    Box box{0, 0, 1, 1}; ///< normalised Web Mercator
    bool operator==(const MapTileSet &) const = default;
};

/// The content of one vector tile, cut down to what a background needs. Coordinates are parts of the tile: 0 = west or north edge, 1 =
/// east or south edge; a little beyond either.
struct VectorTile
{
    struct Feature
    {
        std::uint16_t layer = 0; ///< index into layers
        std::uint16_t kind = 0; ///< index into kinds
        GeometryType type = GeometryType::None;
        std::int32_t rank = 0; ///< as the maker ranks it, or its administrative level; smaller is more important
        std::uint32_t firstRing = 0, endRing = 0; ///< into rings: lines, rings of polygons; a ring of a point feature holds its points
        QString name; ///< in the language that was asked for, else as it is
        bool operator==(const Feature &) const = default;
    };
    QStringList layers;
    QStringList kinds; ///< values of the attribute class, kind or type; [0] = ""
    std::vector<Feature> features;
    std::vector<std::uint32_t> rings; ///< end of each ring, in points
    std::vector<float> xy;
    bool operator==(const VectorTile &) const = default;
};

/// One tile, ready to draw. Neither pixels nor vectors = nothing is there.
struct MapTile
{
    static constexpr int mostPx = 1024; ///< side of a picture; larger ones are refused

    int px = 0; ///< side of the picture
    QByteArray pixels; ///< px·px 32-bit words 0xAARRGGBB, colours premultiplied by alpha, in the machine's byte order
    std::shared_ptr<const VectorTile> vectors;

    bool isEmpty() const { return px == 0 && !vectors; }
    qsizetype bytes() const; ///< of memory, about
};

} // namespace om
