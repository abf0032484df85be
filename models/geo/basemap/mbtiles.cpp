// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "geo/basemap/tilereader_p.h"
#include "geo/ogrdataset_p.h"
#include "geo/sourcelimits_p.h"

#include <ogr_api.h>

#include <array>

namespace om {

namespace {

/// MBTiles 1.3 (github.com/mapbox/mbtiles-spec): SQLite with the tables or views `metadata` and `tiles`, rows counted from the south.
/// Read through GDAL's SQLite driver, the only SQLite of this folder.
class MbTiles : public TileReader
{
public:
    MbTiles(const QString &path, const QString &language)
        : m_path(path)
        , m_language(language)
    { }

    Result<void> open()
    {
        const OgrMessages messages;
        static constexpr std::array<const char *, 2> drivers{"SQLite", nullptr};
        static constexpr std::array<const char *, 2> options{"IMMUTABLE=YES", nullptr};
        m_dataset.reset(
            GDALOpenEx(m_path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data(), options.data(), nullptr));
        if (!m_dataset)
            return fail(ErrorCode::FormatDamaged, {m_path, messages.failure()});
        m_set.format = QStringLiteral("MBTiles");
        QString format;
        QStringList bounds;
        int minZoom = -1, maxZoom = -1;
        rows(QStringLiteral("SELECT name, CAST(value AS TEXT) FROM metadata LIMIT 1000"), [&](OGRFeatureH row) {
            const QString name = QString::fromUtf8(OGR_F_GetFieldAsString(row, 0));
            const QString value = QString::fromUtf8(OGR_F_GetFieldAsString(row, 1));
            if (name == u"name")
                m_set.title = value.simplified().left(120);
            else if (name == u"attribution")
                m_set.attribution = plainCredit(value);
            else if (name == u"format")
                format = value;
            else if (name == u"bounds")
                bounds = value.split(u',');
            else if (name == u"minzoom")
                minZoom = value.toInt();
            else if (name == u"maxzoom")
                maxZoom = value.toInt();
        });
        if (minZoom < 0 || maxZoom < minZoom)
            rows(QStringLiteral("SELECT min(zoom_level), max(zoom_level) FROM tiles"), [&](OGRFeatureH row) {
                minZoom = OGR_F_GetFieldAsInteger(row, 0);
                maxZoom = OGR_F_GetFieldAsInteger(row, 1);
            });
        const QByteArray first = blob(QStringLiteral("SELECT tile_data FROM tiles WHERE zoom_level = %1 LIMIT 1").arg(minZoom));
        if (first.isEmpty() || !messages.failure().isEmpty())
            return fail(ErrorCode::FormatDamaged, {m_path, messages.failure().isEmpty() ? QStringLiteral("it has no tiles") : messages.failure()});
        if (minZoom < 0 || maxZoom < minZoom || maxZoom > MapTileId::mostZoom)
            return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("its zooms are impossible")});
        m_set.minZoom = minZoom;
        m_set.maxZoom = maxZoom;
        m_set.isVector = format == u"pbf" || (format.isEmpty() && !isPicture(first)); // older files do not say
        m_set.tilePx = m_set.isVector ? 512 : 256;
        if (const auto decoded = decodeTile(first, m_set.isVector, m_language); decoded && decoded->px > 0)
            m_set.tilePx = decoded->px;
        if (bounds.size() == 4) {
            const double west = bounds[0].toDouble(), south = bounds[1].toDouble(), east = bounds[2].toDouble(), north = bounds[3].toDouble();
            if (west < east && south < north && west >= -180 && east <= 180)
                m_set.box = mercatorBoxOf(west, south, east, north);
        }
        return {};
    }

    MapTileSet tileSet() const override { return m_set; }

    Result<MapTile> tile(const MapTileId &id) override
    {
        const OgrMessages messages;
        const QByteArray bytes = blob(QStringLiteral("SELECT tile_data FROM tiles WHERE zoom_level = %1 AND tile_column = %2 AND tile_row = %3 LIMIT 1")
                                          .arg(id.z)
                                          .arg(id.x)
                                          .arg((1 << id.z) - 1 - id.y));
        if (!messages.failure().isEmpty())
            return damagedTile(m_path, id, messages.failure());
        auto decoded = decodeTile(bytes, m_set.isVector, m_language);
        if (!decoded)
            return damagedTile(m_path, id, decoded.error());
        return *std::move(decoded);
    }

private:
    template<typename Take>
    void rows(const QString &sql, Take take)
    {
        OGRLayerH result = GDALDatasetExecuteSQL(m_dataset.get(), sql.toUtf8().constData(), nullptr, nullptr);
        if (!result)
            return;
        while (OGRFeatureH row = OGR_L_GetNextFeature(result)) {
            take(row);
            OGR_F_Destroy(row);
        }
        GDALDatasetReleaseResultSet(m_dataset.get(), result);
    }

    QByteArray blob(const QString &sql)
    {
        QByteArray bytes;
        rows(sql, [&](OGRFeatureH row) {
            int size = 0;
            const GByte *data = OGR_F_GetFieldCount(row) > 0 ? OGR_F_GetFieldAsBinary(row, 0, &size) : nullptr;
            if (data && size > 0 && size <= limits::tileBytes)
                bytes = QByteArray(reinterpret_cast<const char *>(data), size);
        });
        return bytes;
    }

    QString m_path, m_language;
    OgrDataset m_dataset;
    MapTileSet m_set;
};

} // namespace

Result<std::unique_ptr<TileReader>> openMbTiles(const QString &path, const QString &language)
{
    auto reader = std::make_unique<MbTiles>(path, language);
    if (auto opened = reader->open(); !opened)
        return fail(opened);
    return reader;
}

} // namespace om
