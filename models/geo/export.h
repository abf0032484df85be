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
/// translated field titles `headers` as first row when given, else field names. Returns the rows written.
Result<qint64> writeFile(const QString &path, const QString &format, const DatasetSpec &spec, const QStringList &headers, const RowGiver &next);

} // namespace om
