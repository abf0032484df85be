// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/tilereader_p.h"
#include "geo/ogrdataset_p.h"

#include <cpl_string.h>
#include <gdal_utils.h>
#include <gdalwarper.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace om {

namespace {

constexpr int tilePx = 256;
constexpr double halfWorld = std::numbers::pi * 6378137.0; // m, of EPSG:3857
constexpr double mostShrinking = 16; // one tile pixel is made of at most so many pixels a side of the smallest overview
constexpr double smallPicture = 4096; // pixels a side: cheap enough to be shrunk as far as one likes

/// Arguments of GDAL's utilities, as on their command lines.
class Arguments
{
public:
    Arguments(std::initializer_list<QByteArray> words)
    {
        for (const QByteArray &word : words)
            m_words.AddString(word.constData());
    }
    char **list() { return m_words.List(); }

private:
    CPLStringList m_words;
};

QByteArray number(double v)
{
    return QByteArray::number(v, 'g', 17);
}

class RasterTiles : public TileReader
{
public:
    RasterTiles(const QString &path, const QString &driver)
        : m_path(path)
        , m_driver(driver.toLatin1())
    { }

    Result<void> open()
    {
        const OgrMessages messages;
        m_source = openWith({});
        // A GeoPackage with several tile tables opens as a list of them: the first one is taken.
        if (const QByteArray table = m_source ? firstTable() : QByteArray(); !table.isEmpty())
            m_source = openWith("TABLE=" + table);
        if (!m_source)
            return fail(ErrorCode::FormatDamaged, {m_path, messages.failure()});
        if (GDALGetRasterCount(m_source.get()) < 1)
            return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("it holds no tiles")});
        OGRSpatialReferenceH crs = GDALGetSpatialRef(m_source.get());
        std::array<double, 6> transform{};
        if (!crs || GDALGetGeoTransform(m_source.get(), transform.data()) != CE_None)
            return fail(ErrorCode::CrsUnknown, {QStringLiteral("-")}, QStringLiteral("no georeference in %1").arg(m_path));
        if (auto ready = makeBytes(); !ready)
            return ready;
        return measure(messages);
    }

    MapTileSet tileSet() const override { return m_set; }

    Result<MapTile> tile(const MapTileId &id) override
    {
        const Box box = id.box();
        if (id.z < m_set.minZoom || !box.intersects(m_set.box))
            return MapTile();
        const OgrMessages messages;
        const auto metres = [](double v) { return (2 * v - 1) * halfWorld; };
        Arguments words{"-of",
                        "MEM",
                        "-t_srs",
                        "EPSG:3857",
                        "-te",
                        number(metres(box.minX)),
                        number(-metres(box.maxY)),
                        number(metres(box.maxX)),
                        number(-metres(box.minY)),
                        "-ts",
                        QByteArray::number(tilePx),
                        QByteArray::number(tilePx),
                        "-r",
                        "bilinear",
                        "-dstalpha",
                        "-wm",
                        "64"};
        GDALWarpAppOptions *options = GDALWarpAppOptionsNew(words.list(), nullptr);
        GDALDatasetH source = m_prepared ? m_prepared.get() : m_source.get();
        const OgrDataset warped(GDALWarp("", nullptr, 1, &source, options, nullptr));
        GDALWarpAppOptionsFree(options);
        const int bands = warped ? GDALGetRasterCount(warped.get()) : 0;
        if (!messages.failure().isEmpty() || bands < 2)
            return damagedTile(m_path, id, messages.failure());
        std::vector<std::uint8_t> raw(std::size_t(tilePx) * tilePx * 4);
        // Grey or colour, then the coverage as the last band.
        std::array<int, 4> from{1, bands >= 4 ? 2 : 1, bands >= 4 ? 3 : 1, bands};
        if (GDALDatasetRasterIO(warped.get(), GF_Read, 0, 0, tilePx, tilePx, raw.data(), tilePx, tilePx, GDT_Byte, 4, from.data(), 4, 4 * tilePx, 1) != CE_None)
            return damagedTile(m_path, id, messages.failure());
        MapTile tile;
        tile.px = tilePx;
        tile.pixels.resize(qsizetype(raw.size()));
        auto *out = reinterpret_cast<std::uint32_t *>(tile.pixels.data());
        bool isSeen = false;
        for (std::size_t i = 0; i < raw.size(); i += 4) {
            const std::uint32_t a = raw[i + 3];
            const auto times = [a](std::uint32_t c) { return (c * a + 127) / 255; };
            *out++ = a << 24 | times(raw[i]) << 16 | times(raw[i + 1]) << 8 | times(raw[i + 2]);
            isSeen = isSeen || a > 0;
        }
        return isSeen ? tile : MapTile();
    }

private:
    OgrDataset openWith(const QByteArray &option) const
    {
        const std::array<const char *, 2> drivers{m_driver.constData(), nullptr};
        CPLStringList options;
        if (m_driver == "GPKG")
            options.AddString("IMMUTABLE=YES");
        if (!option.isEmpty())
            options.AddString(option.constData());
        return OgrDataset(
            GDALOpenEx(m_path.toUtf8().constData(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data(), options.List(), nullptr));
    }

    QByteArray firstTable() const
    {
        if (GDALGetRasterCount(m_source.get()) > 0)
            return {};
        const QByteArray name = GDALGetMetadataItem(m_source.get(), "SUBDATASET_1_NAME", "SUBDATASETS"); // GPKG:path:table
        return name.mid(name.lastIndexOf(':') + 1);
    }

    /// Colour tables become colours, and numbers of more than 8 bits greys between mean ± 2 standard deviations.
    Result<void> makeBytes()
    {
        GDALRasterBandH band = GDALGetRasterBand(m_source.get(), 1);
        CPLStringList words;
        if (GDALGetRasterColorTable(band)) {
            for (const char *word : {"-of", "VRT", "-expand", "rgba"})
                words.AddString(word);
        } else if (GDALGetRasterDataType(band) != GDT_Byte) {
            double low = 0, high = 0, mean = 0, deviation = 0;
            if (GDALGetRasterStatistics(band, TRUE, TRUE, &low, &high, &mean, &deviation) != CE_None)
                return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("its values cannot be read")});
            low = std::max(low, mean - 2 * deviation);
            high = std::max(low + 1e-9, std::min(high, mean + 2 * deviation));
            for (const QByteArray &word : {QByteArray("-of"), QByteArray("VRT"), QByteArray("-ot"), QByteArray("Byte"), QByteArray("-scale"), number(low),
                                           number(high), QByteArray("0"), QByteArray("255")})
                words.AddString(word.constData());
        } else {
            return {};
        }
        GDALTranslateOptions *options = GDALTranslateOptionsNew(words.List(), nullptr);
        m_prepared.reset(GDALTranslate("", m_source.get(), options, nullptr));
        GDALTranslateOptionsFree(options);
        if (!m_prepared)
            return fail(ErrorCode::FormatDamaged, {m_path, QStringLiteral("its values cannot be turned into colours")});
        return {};
    }

    Result<void> measure(const OgrMessages &messages)
    {
        OGRSpatialReferenceH mercator = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(mercator, 3857);
        char *wkt = nullptr;
        OSRExportToWkt(mercator, &wkt);
        OSRDestroySpatialReference(mercator);
        const OgrDataset warped(GDALAutoCreateWarpedVRT(m_source.get(), nullptr, wkt, GRA_NearestNeighbour, 0.125, nullptr));
        CPLFree(wkt);
        std::array<double, 6> t{};
        if (!warped || GDALGetGeoTransform(warped.get(), t.data()) != CE_None || !(t[1] > 0) || !std::isfinite(t[0] + t[3]))
            return fail(ErrorCode::FormatDamaged, {m_path, messages.failure().isEmpty() ? QStringLiteral("it lies nowhere on the earth") : messages.failure()});
        const double width = GDALGetRasterXSize(warped.get()), height = GDALGetRasterYSize(warped.get());
        const auto unit = [](double metres) { return std::clamp((metres / halfWorld + 1) / 2, 0.0, 1.0); };
        m_set.format = m_driver == "GPKG" ? QStringLiteral("GeoPackage") : QStringLiteral("GeoTIFF");
        m_set.tilePx = tilePx;
        m_set.box = {unit(t[0]), unit(-t[3]), unit(t[0] + width * t[1]), unit(-(t[3] + height * t[5]))};
        const auto zoomOf = [](double metresPerPixel) { return std::log2(2 * halfWorld / tilePx / metresPerPixel); };
        m_set.maxZoom = std::clamp(int(std::ceil(zoomOf(t[1]) - 0.05)), 0, MapTileId::mostZoom);
        // Without overviews a tile of the whole would have to read every pixel.
        const int overviews = GDALGetOverviewCount(GDALGetRasterBand(m_source.get(), 1));
        double factor = 1;
        if (overviews > 0)
            factor = GDALGetRasterXSize(m_source.get()) /
                double(std::max(1, GDALGetRasterBandXSize(GDALGetOverview(GDALGetRasterBand(m_source.get(), 1), overviews - 1))));
        const bool isSmall = std::max(width, height) / factor <= smallPicture;
        m_set.minZoom = isSmall ? 0 : std::clamp(int(std::floor(zoomOf(t[1] * factor * mostShrinking))), 0, m_set.maxZoom);
        const char *credit = GDALGetMetadataItem(m_source.get(), "TIFFTAG_COPYRIGHT", nullptr);
        m_set.attribution = credit ? plainCredit(QString::fromUtf8(credit)) : QString();
        return {};
    }

    QString m_path;
    QByteArray m_driver;
    OgrDataset m_source; // declared before what reads from it
    OgrDataset m_prepared;
    MapTileSet m_set;
};

} // namespace

Result<std::unique_ptr<TileReader>> openRasterTiles(const QString &path, const QString &driver)
{
    auto reader = std::make_unique<RasterTiles>(path, driver);
    if (auto opened = reader->open(); !opened)
        return fail(opened);
    return reader;
}

} // namespace om
