// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/row.h"
#include "catalog/specs.h"
#include "geo/atomictarget_p.h"
#include "geo/export.h"

#include <memory>

namespace om {

constexpr qsizetype shapefileNameBytes = 10;

/// Writes the rows of one dataset in one format to the temporary path of a target. Shapes come in the coordinate system of the options.
class RowWriter
{
public:
    virtual ~RowWriter() = default;
    virtual Result<void> write(const Row &row) = 0;
    virtual Result<void> finish() = 0; ///< closes the file and commits the target
};

using OwnedRowWriter = Result<std::unique_ptr<RowWriter>>;
OwnedRowWriter makeCsvWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, const ExportOptions &options);
OwnedRowWriter makeXlsxWriter(const QString &path, const DatasetSpec &spec, const ExportOptions &options);
/// gpkg, geojson, shp, kml or fgb.
OwnedRowWriter makeOgrWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec, const ExportOptions &options);
OwnedRowWriter makeDxfWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec);

/// Titles of a table with the columns that stand for the shape at its end: lon and lat (x and y in a projected system), or WKT.
QStringList tableHeaders(const DatasetSpec &spec, const ExportOptions &options);

} // namespace om
