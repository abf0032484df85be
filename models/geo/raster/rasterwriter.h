// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jobs/jobrunner.h"

#include <QSize>

#include <array>
#include <functional>
#include <optional>
#include <span>

namespace om {

enum class RasterFormat { Png, GeoTiff };

/// A picture to be written. `ground` is where it lies in EPSG:3857, in GDAL's order: the corner of pixel (column, row) is at
/// x = g[0] + column·g[1] + row·g[2], y = g[3] + column·g[4] + row·g[5], in metres.
struct RasterSpec
{
    RasterFormat format = RasterFormat::Png;
    QSize size; ///< px
    std::optional<std::array<double, 6>> ground;
    bool hasWorldFile = false; ///< beside it .pgw or .tfw (centre of the first pixel) and .prj (WKT of ESRI); needs `ground`
    int bandRows = 256; ///< lines that are asked for at once
    QString credit = {}; ///< of a GeoTIFF: who is to be named where it is shown (TIFFTAG_COPYRIGHT); "" = nobody
};

/// Fills `rgb` with `rows` lines from line `first` on, three bytes a pixel, lines without gaps.
using RasterRows = std::function<Result<void>(int first, int rows, std::span<unsigned char> rgb)>;

/// Writes the picture line by line: no more than one band of it is in memory. The files appear whole or not at all. Reports lines to
/// `control`. Any thread. Errors: those of AtomicTarget, DiskFull, Cancelled, and those of `rows`.
Result<void> writeRaster(const QString &path, const RasterSpec &spec, const RasterRows &rows, JobControl &control);

} // namespace om
