// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/row.h"
#include "catalog/specs.h"

#include <functional>

namespace om {

/// Gives the next row (cells in the order of spec.fields, geometry in EPSG:4490), or nothing at the end.
using RowGiver = std::function<Result<std::optional<Row>>()>;

/// Writes csv, xlsx, gpkg, geojson, shp or kml; the file appears whole or not at all. CSV and XLSX are formula-safe (rule 20) with the
/// translated field titles `headers` as first row when given, else field names; a point becomes two columns lon, lat, another shape one of
/// WKT; in XLSX a time in UTC stays text, a wall clock ('YYYY-MM-DDTHH:MM:SS') becomes a date. A Shapefile cuts field names to ten bytes and
/// says so in NAME.fields.csv beside it. Returns the rows written. Errors: Usage (format), FileMissing (folder), FileIsDirectory,
/// FileNoPermission, FileTooLarge (a limit of the format), DiskFull, and those of `next`.
Result<qint64> writeFile(const QString &path, const QString &format, const DatasetSpec &spec, const QStringList &headers, const RowGiver &next);

} // namespace om
