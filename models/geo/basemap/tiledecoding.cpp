// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/basemap/gunzip_p.h"
#include "geo/basemap/tilereader_p.h"
#include "geo/ogrdataset_p.h"
#include "geo/sourcelimits_p.h"

#include <QRegularExpression>

#include <cpl_vsi.h>
#include <gdal.h>

#include <array>

namespace om {

namespace {

constexpr const char *memoryFile = "/vsimem/tile";

/// A picture in GDAL's memory while it lives.
class MemoryPicture
{
public:
    explicit MemoryPicture(QByteArrayView bytes)
    {
        auto *data = reinterpret_cast<GByte *>(const_cast<char *>(bytes.data())); // only read
        if (VSILFILE *file = VSIFileFromMemBuffer(memoryFile, data, vsi_l_offset(bytes.size()), FALSE))
            VSIFCloseL(file);
        static constexpr std::array<const char *, 4> drivers{"PNG", "JPEG", "WEBP", nullptr};
        m_dataset.reset(GDALOpenEx(memoryFile, GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data(), nullptr, nullptr));
    }
    ~MemoryPicture()
    {
        m_dataset.reset();
        VSIUnlink(memoryFile);
    }
    MemoryPicture(const MemoryPicture &) = delete;
    MemoryPicture &operator=(const MemoryPicture &) = delete;
    GDALDatasetH dataset() const { return m_dataset.get(); }

private:
    OgrDataset m_dataset;
};

std::uint32_t premultiplied(std::uint32_t r, std::uint32_t g, std::uint32_t b, std::uint32_t a)
{
    const auto times = [a](std::uint32_t c) { return (c * a + 127) / 255; };
    return a << 24 | times(r) << 16 | times(g) << 8 | times(b);
}

/// Colours of the values of a one-band picture: its table, or greys from the lowest to the highest value its depth can hold.
std::array<std::uint32_t, 256> coloursOf(GDALRasterBandH band)
{
    std::array<std::uint32_t, 256> colours{};
    if (GDALColorTableH table = GDALGetRasterColorTable(band)) {
        for (int i = 0; i < std::min(256, GDALGetColorEntryCount(table)); ++i) {
            GDALColorEntry c{};
            GDALGetColorEntryAsRGB(table, i, &c);
            const auto channel = [](short v) { return std::uint32_t(std::clamp<int>(v, 0, 255)); };
            colours[std::size_t(i)] = premultiplied(channel(c.c1), channel(c.c2), channel(c.c3), channel(c.c4));
        }
        return colours;
    }
    const char *bits = GDALGetMetadataItem(band, "NBITS", "IMAGE_STRUCTURE");
    const std::uint32_t top = bits && qstrlen(bits) == 1 && *bits >= '1' && *bits < '8' ? (1U << (*bits - '0')) - 1 : 255;
    for (std::uint32_t i = 0; i < 256; ++i) {
        const std::uint32_t grey = std::min(i, top) * 255 / top;
        colours[i] = premultiplied(grey, grey, grey, 255);
    }
    return colours;
}

} // namespace

bool isPicture(QByteArrayView bytes)
{
    return bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff") || (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP");
}

std::expected<MapTile, QString> decodePicture(QByteArrayView bytes)
{
    const OgrMessages messages;
    const MemoryPicture picture(bytes);
    const auto wrong = [&](const QString &why) { return std::unexpected(messages.failure().isEmpty() ? why : messages.failure()); };
    if (!picture.dataset())
        return wrong(QStringLiteral("the picture cannot be read"));
    const int px = GDALGetRasterXSize(picture.dataset());
    const int bands = GDALGetRasterCount(picture.dataset());
    if (px != GDALGetRasterYSize(picture.dataset()) || px > MapTile::mostPx)
        return wrong(QStringLiteral("a picture of %1×%2 pixels").arg(px).arg(GDALGetRasterYSize(picture.dataset())));
    GDALRasterBandH first = GDALGetRasterBand(picture.dataset(), 1);
    if (bands < 1 || bands > 4 || GDALGetRasterDataType(first) != GDT_Byte)
        return wrong(QStringLiteral("a picture of more than 8 bits a channel"));
    const std::size_t count = std::size_t(px) * std::size_t(px);
    std::vector<std::uint8_t> raw(count * std::size_t(bands));
    if (GDALDatasetRasterIO(picture.dataset(), GF_Read, 0, 0, px, px, raw.data(), px, px, GDT_Byte, bands, nullptr, bands, bands * px, 1) != CE_None ||
        !messages.failure().isEmpty())
        return wrong(QStringLiteral("the picture is cut"));

    MapTile tile;
    tile.px = px;
    tile.pixels.resize(qsizetype(count * sizeof(std::uint32_t)));
    auto *out = reinterpret_cast<std::uint32_t *>(tile.pixels.data());
    const std::uint8_t *in = raw.data();
    if (bands == 1) {
        const auto colours = coloursOf(first);
        for (std::size_t i = 0; i < count; ++i)
            out[i] = colours[in[i]];
    } else {
        const bool isGrey = bands == 2;
        for (std::size_t i = 0; i < count; ++i, in += bands)
            out[i] = isGrey ? premultiplied(in[0], in[0], in[0], in[1]) : premultiplied(in[0], in[1], in[2], bands == 4 ? in[3] : 255);
    }
    return tile;
}

std::expected<MapTile, QString> decodeTile(QByteArrayView bytes, bool isVector, const QString &language)
{
    if (bytes.isEmpty())
        return MapTile();
    QByteArray plain;
    if (isGzip(bytes)) {
        auto unpacked = gunzip(bytes, limits::tileBytes);
        if (!unpacked)
            return std::unexpected(QStringLiteral("it cannot be unpacked"));
        plain = *std::move(unpacked);
        bytes = plain;
    }
    if (isPicture(bytes) != !isVector)
        return std::unexpected(isVector ? QStringLiteral("a picture among vector tiles") : QStringLiteral("it is no picture"));
    if (!isVector)
        return decodePicture(bytes);
    MapTile tile;
    tile.vectors = decodeVectorTile(bytes, language);
    if (!tile.vectors)
        return std::unexpected(QStringLiteral("it is no vector tile"));
    return tile;
}

QString plainCredit(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = html;
    text.remove(tag);
    const std::array<std::pair<QLatin1StringView, QString>, 6> entities{{{QLatin1StringView("&copy;"), QStringLiteral("©")},
                                                                         {QLatin1StringView("&nbsp;"), QStringLiteral(" ")},
                                                                         {QLatin1StringView("&lt;"), QStringLiteral("<")},
                                                                         {QLatin1StringView("&gt;"), QStringLiteral(">")},
                                                                         {QLatin1StringView("&quot;"), QStringLiteral("\"")},
                                                                         {QLatin1StringView("&amp;"), QStringLiteral("&")}}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text.simplified().left(300);
}

std::unexpected<Error> damagedTile(const QString &path, const MapTileId &id, const QString &why)
{
    return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("tile %1/%2/%3: %4").arg(id.z).arg(id.x).arg(id.y).arg(why)});
}

} // namespace om
