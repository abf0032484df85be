// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/maptile.h"

namespace om {

/// A tile file opened inside the worker. What is not in the file is an empty tile, no error.
class TileReader
{
public:
    virtual ~TileReader() = default;
    virtual MapTileSet tileSet() const = 0;
    virtual Result<MapTile> tile(const MapTileId &id) = 0; ///< FormatDamaged names the tile
};

/// Formats by what the first bytes say; FormatMismatch when the name says otherwise, FormatUnknown when they are of no tile file.
/// `language`: of the names in vector tiles.
Result<std::unique_ptr<TileReader>> openTileFile(const QString &path, const QString &language);

Result<std::unique_ptr<TileReader>> openMbTiles(const QString &path, const QString &language);
Result<std::unique_ptr<TileReader>> openPmTiles(const QString &path, const QString &language);
/// Any georeferenced picture that GDAL's `driver` reads ("GTiff", "GPKG"), warped to Web Mercator tile by tile.
Result<std::unique_ptr<TileReader>> openRasterTiles(const QString &path, const QString &driver);

/// A tile as files and servers hold it: a PNG, JPEG or WebP picture, or a Mapbox vector tile, either of them perhaps gzipped. The error's
/// text says what is wrong with it, without naming the file.
std::expected<MapTile, QString> decodeTile(QByteArrayView bytes, bool isVector, const QString &language);

/// A Mapbox vector tile, version 1 or 2 (github.com/mapbox/vector-tile-spec); nullptr when it is damaged or breaks a limit.
std::shared_ptr<const VectorTile> decodeVectorTile(QByteArrayView bytes, const QString &language);

/// Side of the picture and its pixels in the form of MapTile; the text says what is wrong.
std::expected<MapTile, QString> decodePicture(QByteArrayView bytes);
bool isPicture(QByteArrayView bytes);

/// Text of an attribution without its HTML, at most 300 characters.
QString plainCredit(const QString &html);

std::unexpected<Error> damagedTile(const QString &path, const MapTileId &id, const QString &why);

} // namespace om
