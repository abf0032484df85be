// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "base/row.h"
#include "catalog/specs.h"

#include <functional>

namespace om {

/// Gives the next row (cells in the order of spec.fields, geometry in EPSG:4490), or nothing at the end.
using RowGiver = std::function<Result<std::optional<Row>>()>;

struct ExportFormat
{
    const char *id; ///< of `--format`, and the suffix of the file
    bool hasAttributes, hasTables, hasCrs, hasEncoding; ///< holds fields; rows without shapes; any coordinate system; another encoding than UTF-8
};

/// csv, xlsx, gpkg, geojson, shp, kml, fgb, dxf.
const std::vector<ExportFormat> &exportFormats();
const ExportFormat *exportFormat(const QString &id); ///< null = no such format

/// How a file is to be written.
struct ExportOptions
{
    QString format; ///< id of an ExportFormat
    QStringList headers; ///< CSV and XLSX: the first row; empty = names of the fields
    QString crs; ///< "EPSG:n", "GCJ02" or "BD09"; "" = EPSG:4490, for DXF the 3° zone of Gauss–Krüger (beyond China the UTM zone) of the first shape
    QString encoding; ///< CSV and Shapefile: "GBK"; "" = UTF-8 (CSV with a mark)
};

/// A system in metres for work about that place: CGCS2000 in 3° zones of Gauss–Krüger by central meridian (EPSG:4534 = 75° E … 4554 = 135° E),
/// beyond China the UTM zone on WGS 84.
QString metricCrs(LonLat place);
bool hasChineseOffset(LonLat place); ///< GCJ-02 and BD-09 differ from WGS 84 there

/// What such a file cannot hold of these rows or holds otherwise, one translated sentence each: to be said before it is written.
QStringList exportLosses(const DatasetSpec &spec, const ExportOptions &options);

/// Writes the file; it appears whole or not at all. CSV and XLSX are formula-safe (rule 20); a point becomes two columns lon, lat (x, y in a
/// projected system), another shape one of WKT; in XLSX a time in UTC stays text, a wall clock ('YYYY-MM-DDTHH:MM:SS') becomes a date. A
/// Shapefile cuts field names to ten bytes and says so in NAME.fields.csv beside it. GBK is written as GB18030, which has every character, in CSV;
/// in a Shapefile as code page 936, and a character that it lacks is an error. DXF holds the shapes on a layer named after the dataset, polygons as
/// their outlines, and the label of each point as text. Returns the rows written. Errors: Usage (format, or what it cannot hold at all),
/// CrsUnknown, EncodingInvalid, FileMissing (folder), FileIsDirectory, FileNoPermission, FileTooLarge (a limit of the format), DiskFull, FormatDamaged
/// (coordinates that the system cannot hold), and those of `next`.
Result<qint64> writeFile(const QString &path, const DatasetSpec &spec, const ExportOptions &options, const RowGiver &next);

} // namespace om
