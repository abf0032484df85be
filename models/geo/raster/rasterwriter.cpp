// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/raster/rasterwriter.h"

#include "geo/atomictarget_p.h"
#include "geo/ogrdataset_p.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <ogr_srs_api.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <vector>

namespace om {

namespace {

constexpr int channels = 3;

/// Gives the lines of a picture in order, a band at a time.
class LineSource
{
public:
    LineSource(const RasterSpec &spec, const RasterRows &rows, JobControl &control)
        : m_spec(spec)
        , m_rows(rows)
        , m_control(control)
    { }

    /// One line; its band is made when it is the first of it. Lines are asked for in ascending order.
    Result<const unsigned char *> line(int y)
    {
        const std::size_t width = std::size_t(m_spec.size.width()) * channels;
        if (y < m_first || y >= m_first + m_count) {
            if (m_control.isCancelled())
                return fail(ErrorCode::Cancelled);
            m_first = y;
            m_count = std::min(m_spec.bandRows, m_spec.size.height() - y);
            m_pixels.resize(width * std::size_t(m_count));
            if (auto made = m_rows(m_first, m_count, m_pixels); !made)
                return fail(made);
            m_control.report(m_first + m_count, m_spec.size.height());
        }
        return m_pixels.data() + width * std::size_t(y - m_first);
    }

private:
    const RasterSpec &m_spec;
    const RasterRows &m_rows;
    JobControl &m_control;
    std::vector<unsigned char> m_pixels;
    int m_first = 0, m_count = 0;
};

/// The picture as a data set that GDAL copies from: its PNG driver takes no other, and reads it line by line.
class LineDataset : public GDALDataset
{
public:
    LineDataset(QSize size, LineSource &lines)
        : m_lines(lines)
    {
        nRasterXSize = size.width();
        nRasterYSize = size.height();
        for (int channel = 1; channel <= channels; ++channel)
            SetBand(channel, new Channel(*this, channel));
    }
    std::optional<Error> error;

private:
    class Channel : public GDALRasterBand
    {
    public:
        Channel(LineDataset &owner, int channel)
            : m_owner(owner)
        {
            poDS = &owner;
            nBand = channel;
            eDataType = GDT_Byte;
            nBlockXSize = owner.nRasterXSize;
            nBlockYSize = 1;
        }
        GDALColorInterp GetColorInterpretation() override { return GDALColorInterp(GCI_RedBand + nBand - 1); }

    protected:
        CPLErr IReadBlock(int, int y, void *into) override
        {
            const auto line = m_owner.m_lines.line(y);
            if (!line) {
                m_owner.error = line.error();
                return CE_Failure;
            }
            auto *out = static_cast<unsigned char *>(into);
            for (int x = 0; x < nRasterXSize; ++x)
                out[x] = (*line)[x * channels + nBand - 1];
            return CE_None;
        }

    private:
        LineDataset &m_owner;
    };
    LineSource &m_lines;
};

/// WKT of EPSG:3857; of ESRI for a .prj file.
QByteArray mercatorWkt(bool isEsri)
{
    OGRSpatialReferenceH system = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(system, 3857);
    if (isEsri)
        OSRMorphToESRI(system);
    char *wkt = nullptr;
    OSRExportToWkt(system, &wkt);
    const QByteArray text(wkt);
    CPLFree(wkt);
    OSRDestroySpatialReference(system);
    return text;
}

Result<void> writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return fail(ErrorCode::DiskFull, {path}, file.errorString());
    return {};
}

Result<void> writeWorldFile(const QString &path, const RasterSpec &spec)
{
    const auto &g = *spec.ground;
    QByteArray lines;
    for (const double value : {g[1], g[4], g[2], g[5], g[0] + (g[1] + g[2]) / 2, g[3] + (g[4] + g[5]) / 2})
        lines += QByteArray::number(value, 'f', 10) + '\n';
    const QFileInfo place(path);
    const QString base = place.path() + u'/' + place.completeBaseName();
    if (auto ok = writeText(base + (spec.format == RasterFormat::Png ? QStringLiteral(".pgw") : QStringLiteral(".tfw")), lines); !ok)
        return ok;
    return writeText(base + QStringLiteral(".prj"), mercatorWkt(true) + '\n');
}

Result<void> writePng(const QString &path, const RasterSpec &spec, LineSource &lines)
{
    const OgrMessages messages;
    LineDataset source(spec.size, lines);
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName("PNG");
    const OgrDataset written(driver->CreateCopy(path.toUtf8().constData(), &source, FALSE, nullptr, nullptr, nullptr));
    if (source.error)
        return std::unexpected(*source.error);
    if (!written)
        return fail(ErrorCode::DiskFull, {path}, messages.failure());
    return {};
}

Result<void> writeGeoTiff(const QString &path, const RasterSpec &spec, LineSource &lines)
{
    const OgrMessages messages;
    CPLStringList options;
    options.AddNameValue("TILED", "YES");
    options.AddNameValue("COMPRESS", "DEFLATE");
    options.AddNameValue("PREDICTOR", "2");
    options.AddNameValue("PHOTOMETRIC", "RGB");
    options.AddNameValue("INTERLEAVE", "PIXEL");
    options.AddNameValue("BIGTIFF", "IF_SAFER");
    const auto failed = [&] { return fail(ErrorCode::DiskFull, {path}, messages.failure()); };
    const QSize size = spec.size;
    OgrDataset dataset(GDALCreate(GDALGetDriverByName("GTiff"), path.toUtf8().constData(), size.width(), size.height(), channels, GDT_Byte, options.List()));
    if (!dataset)
        return failed();
    if (spec.ground) {
        auto ground = *spec.ground;
        GDALSetGeoTransform(dataset.get(), ground.data());
        GDALSetProjection(dataset.get(), mercatorWkt(false).constData());
    }
    if (!spec.credit.isEmpty())
        GDALSetMetadataItem(dataset.get(), "TIFFTAG_COPYRIGHT", spec.credit.toUtf8().constData(), nullptr);
    for (int y = 0; y < size.height(); ++y) {
        const auto line = lines.line(y);
        if (!line)
            return fail(line);
        auto *pixels = const_cast<unsigned char *>(*line); // only read when writing
        if (GDALDatasetRasterIO(dataset.get(), GF_Write, 0, y, size.width(), 1, pixels, size.width(), 1, GDT_Byte, channels, nullptr, channels,
                                channels * size.width(), 1) != CE_None)
            return failed();
    }
    dataset.reset(); // the last blocks are written here
    return messages.failure().isEmpty() ? Result<void>() : failed();
}

} // namespace

Result<void> writeRaster(const QString &path, const RasterSpec &spec, const RasterRows &rows, JobControl &control)
{
    static std::once_flag registered;
    std::call_once(registered, [] {
        // By itself it would keep whole pictures of what is written. A row of tiles of the largest GeoTIFF takes 24 MB.
        constexpr GIntBig mostKept = 32 << 20;
        GDALSetCacheMax64(mostKept);
        GDALRegister_PNG();
        GDALRegister_GTiff();
    });
    const auto target = AtomicTarget::of(path);
    if (!target)
        return fail(target);
    const QString made = (*target)->temporaryPath();
    LineSource lines(spec, rows, control);
    if (auto ok = spec.format == RasterFormat::Png ? writePng(made, spec, lines) : writeGeoTiff(made, spec, lines); !ok)
        return ok;
    if (spec.hasWorldFile && spec.ground)
        if (auto ok = writeWorldFile(made, spec); !ok)
            return ok;
    if (control.isCancelled())
        return fail(ErrorCode::Cancelled);
    return (*target)->commit();
}

} // namespace om
