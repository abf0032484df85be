// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace om {

/// The formats that are read.
enum class SourceFormat { Csv, GeoJson, Shapefile, GeoPackage, Xlsx, Kml, Osm, FlatGeobuf, Xml };

QString formatName(SourceFormat format); ///< "GeoJSON"

/// By the extension alone; FormatUnknown.
Result<SourceFormat> formatOfName(const QString &path);

/// FormatMismatch when the first bytes (some 4 KiB) of the file are not of `format`.
Result<void> checkMagic(const QString &path, SourceFormat format, const QByteArray &head);

} // namespace om
