// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "jobs/jobrunner.h"

#include <QString>

namespace om {

/// A made-up aerial picture.
struct DemoImage
{
    Box ground; ///< lon, lat
    int px = 0; ///< width and height
    quint64 seed = 0; ///< the same one gives the same ground
    QString credit; ///< see RasterSpec
    Geometry change; ///< polygon, lon, lat: what has come since the picture before; null = nothing
    QString scene; ///< code of list drone_scene: what the change looks like
    double light = 1; ///< of the day
};

/// Writes it as GeoTIFF (EPSG:3857). The same image gives the same pixels. Errors of writeRaster.
Result<void> writeDemoImage(const QString &path, const DemoImage &image, JobControl &control);

/// The square of `sideM` about a place, lon, lat.
Box squareAround(LonLat middle, double sideM);

} // namespace om
