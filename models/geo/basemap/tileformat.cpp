// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/tileformat_p.h"

#include <QFileInfo>

#include <array>

namespace om {

namespace {

QString nameOf(TileFormat format)
{
    switch (format) {
    case TileFormat::MbTiles: return QStringLiteral("MBTiles");
    case TileFormat::PmTiles: return QStringLiteral("PMTiles");
    case TileFormat::GeoPackage: return QStringLiteral("GeoPackage");
    case TileFormat::GeoTiff: return QStringLiteral("GeoTIFF");
    }
    std::unreachable();
}

} // namespace

Result<TileFormat> tileFormatOfName(const QString &path)
{
    static const std::array<std::pair<QLatin1StringView, TileFormat>, 5> known{{{QLatin1StringView("mbtiles"), TileFormat::MbTiles},
                                                                                {QLatin1StringView("pmtiles"), TileFormat::PmTiles},
                                                                                {QLatin1StringView("gpkg"), TileFormat::GeoPackage},
                                                                                {QLatin1StringView("tif"), TileFormat::GeoTiff},
                                                                                {QLatin1StringView("tiff"), TileFormat::GeoTiff}}};
    const QString suffix = QFileInfo(path).suffix();
    for (const auto &[name, format] : known)
        if (suffix.compare(name, Qt::CaseInsensitive) == 0)
            return format;
    return fail(ErrorCode::FormatUnknown, {path});
}

Result<TileFormat> tileFormat(const QString &path, const QByteArray &head)
{
    const auto named = tileFormatOfName(path);
    if (!named)
        return named;
    const bool isSqlite = head.startsWith(QByteArrayView("SQLite format 3\0", 16));
    const bool isGpkg = isSqlite && (head.mid(68, 4) == "GPKG" || head.mid(68, 3) == "GP1");
    const bool isTiff = head.startsWith(QByteArrayView("II\x2a\0", 4)) || head.startsWith(QByteArrayView("MM\0\x2a", 4)) ||
        head.startsWith(QByteArrayView("II\x2b\0", 4)) || head.startsWith(QByteArrayView("MM\0\x2b", 4));
    QString found = QStringLiteral("unknown");
    if (head.startsWith("PMTiles"))
        found = nameOf(TileFormat::PmTiles);
    else if (isTiff)
        found = nameOf(TileFormat::GeoTiff);
    else if (isSqlite)
        found = nameOf(isGpkg ? TileFormat::GeoPackage : TileFormat::MbTiles);
    if (found != nameOf(*named))
        return fail(ErrorCode::FormatMismatch, {path, nameOf(*named), found});
    return named;
}

} // namespace om
