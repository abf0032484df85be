// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/tilereader_p.h"

#include "geo/basemap/tileformat_p.h"

#include <QFile>

namespace om {

Result<std::unique_ptr<TileReader>> openTileFile(const QString &path, const QString &language)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {path});
    const auto format = tileFormat(path, file.read(128));
    file.close();
    if (!format)
        return fail(format);
    switch (*format) {
    case TileFormat::MbTiles: return openMbTiles(path, language);
    case TileFormat::PmTiles: return openPmTiles(path, language);
    case TileFormat::GeoPackage: return openRasterTiles(path, QStringLiteral("GPKG"));
    case TileFormat::GeoTiff: return openRasterTiles(path, QStringLiteral("GTiff"));
    }
    std::unreachable();
}

} // namespace om
