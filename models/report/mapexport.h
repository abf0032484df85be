// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/mapimage.h"
#include "jobs/jobrunner.h"
#include "services/workspace.h"

#include <QPageLayout>

namespace om {

enum class MapFormat { Png, GeoTiff, Pdf };
Result<MapFormat> mapFormatOf(const QString &path); ///< by its suffix: png, tif or tiff, pdf; else a usage error

/// A map to be written to a file. A picture has `size` px, with symbols and words `factor` times as large as on a screen of 96 dots an
/// inch: its view is `size` / `factor` logical px. A PDF fills the printable part of `page`, 96 logical px an inch.
struct MapExport
{
    QString path;
    Viewport view;
    QSize size; ///< PNG and GeoTIFF
    double factor = 1;
    QPageLayout page; ///< PDF
    MapFurniture furniture;
    bool hasWorldFile = false; ///< PNG and GeoTIFF: a world file and a .prj beside it
};

QSize viewSize(QSize picture, double factor); ///< logical px, rounded up
QSize viewSize(const QPageLayout &page);
/// What `view` shows, in a picture of another size: the same centre, as large as fits.
Viewport fitted(const Viewport &view, QSize size);
/// The same centre at 1:`denominator`.
Viewport scaled(const Viewport &view, double denominator);

/// What stands below a map's title: the filter, and date and version of the data.
QStringList mapFacts(const Workspace &workspace, const Filter &filter);

/// Writes the map; the file appears whole or not at all. Pictures are drawn in bands of some 8 MB and lie exactly in EPSG:3857 (GeoTIFF,
/// world file); a PDF holds vectors and embedded fonts, but heat and masses of points as pictures. Any thread; needs a QGuiApplication.
/// Each tile of the background is waited for; what could not be had of it is the warning that is given back, one line for people each.
/// Errors: Usage (suffix, size), those of writeRaster, Cancelled.
Result<QStringList> exportMap(const std::shared_ptr<const Scene> &scene, const MapExport &what, JobControl &control);

} // namespace om
