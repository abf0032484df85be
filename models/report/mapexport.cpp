// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/mapexport.h"

#include "draw/awaitedbasemap.h"
#include "geo/raster/rasterwriter.h"
#include "services/filtertext.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>
#include <numbers>

namespace om {

namespace {

constexpr double screenDpi = 96;
constexpr int pdfDpi = 96 * 8;
constexpr int stripPx = 64; // strips begin at multiples of it, so that grids of a few px continue from strip to strip
constexpr int leastBandRows = 256;
constexpr int mostPx = 32768; // a side

constexpr double earthCircumference = 2 * std::numbers::pi * 6378137.0; // EPSG:3857, m

QPointF metresOf(QPointF world)
{
    return {(world.x() - 0.5) * earthCircumference, (0.5 - world.y()) * earthCircumference};
}

/// The place of the picture's pixels in EPSG:3857, also of a turned one.
std::array<double, 6> groundOf(const MapExport &what)
{
    const QPointF origin = metresOf(what.view.toWorld({0, 0}));
    const QPointF right = metresOf(what.view.toWorld({what.size.width() / what.factor, 0}));
    const QPointF down = metresOf(what.view.toWorld({0, what.size.height() / what.factor}));
    const QPointF column = (right - origin) / what.size.width(), row = (down - origin) / what.size.height();
    return {origin.x(), column.x(), row.x(), origin.y(), column.y(), row.y()};
}

Result<void> exportRaster(const MapPicture &picture, const MapExport &what, MapFormat format, JobControl &control)
{
    const int width = what.size.width();
    if (width < 1 || what.size.height() < 1 || width > mostPx || what.size.height() > mostPx)
        return fail(ErrorCode::Usage, {QStringLiteral("%1×%2 px").arg(width).arg(what.size.height())});
    const auto rows = [&](int first, int count, std::span<unsigned char> rgb) -> Result<void> {
        QImage band(width, count, QImage::Format_RGB32);
        band.setDevicePixelRatio(what.factor);
        QPainter painter(&band);
        painter.translate(0, -first / what.factor);
        const int top = int(std::floor(first / what.factor / stripPx)) * stripPx;
        const int bottom = int(std::ceil((first + count) / what.factor / stripPx)) * stripPx;
        picture.draw(painter, top, bottom);
        painter.end();
        unsigned char *out = rgb.data();
        for (int y = 0; y < count; ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(band.constScanLine(y));
            for (int x = 0; x < width; ++x) {
                *out++ = static_cast<unsigned char>(qRed(line[x]));
                *out++ = static_cast<unsigned char>(qGreen(line[x]));
                *out++ = static_cast<unsigned char>(qBlue(line[x]));
            }
        }
        return {};
    };
    const int bandRows = std::max(leastBandRows, int(std::ceil(stripPx * what.factor)));
    return writeRaster(what.path,
                       {format == MapFormat::Png ? RasterFormat::Png : RasterFormat::GeoTiff, what.size, groundOf(what), what.hasWorldFile, bandRows}, rows,
                       control);
}

Result<void> exportPdf(const MapPicture &picture, const MapExport &what, JobControl &control)
{
    QSaveFile file(what.path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNoPermission, {what.path}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(what.page);
        writer.setResolution(pdfDpi);
        writer.setTitle(what.furniture.title);
        writer.setCreator(QStringLiteral("OneMap"));
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::FileUnreadable, {what.path});
        painter.scale(pdfDpi / screenDpi, pdfDpi / screenDpi);
        picture.draw(painter, 0, what.view.size().height());
    }
    if (control.isCancelled()) {
        file.cancelWriting();
        return fail(ErrorCode::Cancelled);
    }
    return file.commit() ? Result<void>() : fail(ErrorCode::DiskFull, {what.path}, file.errorString());
}

} // namespace

Result<MapFormat> mapFormatOf(const QString &path)
{
    const QString suffix = path.section(u'.', -1).toLower();
    if (suffix == u"png")
        return MapFormat::Png;
    if (suffix == u"tif" || suffix == u"tiff")
        return MapFormat::GeoTiff;
    if (suffix == u"pdf")
        return MapFormat::Pdf;
    return fail(ErrorCode::Usage, {QStringLiteral("%1 (.png, .tif or .pdf)").arg(path)});
}

QSize viewSize(QSize picture, double factor)
{
    return {int(std::ceil(picture.width() / factor)), int(std::ceil(picture.height() / factor))};
}

QSize viewSize(const QPageLayout &page)
{
    constexpr double pxPerMm = screenDpi / 25.4;
    const QSizeF mm = page.paintRect(QPageLayout::Millimeter).size(); // in inches it is rounded to hundredths
    return {int(mm.width() * pxPerMm), int(mm.height() * pxPerMm)};
}

Viewport fitted(const Viewport &view, QSize size)
{
    const double ratio = std::min(double(size.width()) / view.size().width(), double(size.height()) / view.size().height());
    return {view.centre(), view.pixelsPerUnit() * ratio, size, view.bearing()};
}

Viewport scaled(const Viewport &view, double denominator)
{
    return {view.centre(), view.pixelsPerUnit() * view.denominator() / denominator, view.size(), view.bearing()};
}

QStringList mapFacts(const Workspace &workspace, const Filter &filter)
{
    QStringList facts;
    if (const QString text = filterText(filter, filterNames(workspace)); !text.isEmpty())
        facts.append(text);
    const LocalTime asOf = filter.asOf.isNull() ? workspace.city().asOf : filter.asOf;
    const QString version = QCoreApplication::translate("MapExport", "version %1").arg(workspace.version());
    facts.append(asOf.isNull() ? version : QCoreApplication::translate("MapExport", "Data until %1, %2").arg(asOf.date().toString(Qt::ISODate), version));
    return facts;
}

Result<QStringList> exportMap(const std::shared_ptr<const Scene> &scene, const MapExport &what, JobControl &control)
{
    const auto format = mapFormatOf(what.path);
    if (!format)
        return fail(format);
    const bool isPage = *format == MapFormat::Pdf;
    const AwaitedScene awaited = awaitBasemap(scene, isPage ? printedRatio : 0);
    const Renderer renderer(awaited.scene);
    const MapPicture picture(renderer, what.view, what.furniture);
    if (const auto written = isPage ? exportPdf(picture, what, control) : exportRaster(picture, what, *format, control); !written)
        return fail(written);
    QStringList warnings;
    if (awaited.tiles && awaited.tiles->missing() > 0) {
        warnings.append(QCoreApplication::translate("MapExport", "Tiles of the basemap that are missing: %1").arg(awaited.tiles->missing()));
        if (const auto &problem = awaited.tiles->problem())
            warnings.append(errorText(*problem));
    }
    return warnings;
}

} // namespace om
