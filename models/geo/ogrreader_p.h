// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"
#include "geo/sourceformat_p.h"

namespace om {

/// Reads Shapefile, GeoPackage and KML with GDAL behind our own gates, which count the rows independently. Sets process-wide
/// options of GDAL: only for the worker (and tests of it).
Result<SourceSummary> readOgr(const QString &path, SourceFormat format, const ReadOptions &options, SourceSink &sink);

} // namespace om
