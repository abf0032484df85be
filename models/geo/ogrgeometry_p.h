// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QString>

#include <ogr_api.h>

#include <string_view>

namespace om {

/// GDAL's shape as ours; FormatDamaged for collections, curves and what is not finite.
Result<Geometry> geometryFromOgr(OGRGeometryH shape);
/// A new shape of GDAL's, to be destroyed by the caller; null for a null geometry.
OGRGeometryH ogrFrom(const Geometry &geometry);

Result<Geometry> geometryFromWkt(std::string_view wkt);
QString wktFrom(const Geometry &geometry);

/// A system as a file names it: "EPSG:n" or a name, and its definition as WKT when it is none of EPSG's; both empty for an undefined one.
struct StatedCrs
{
    QString crs, definition;
};
StatedCrs statedCrs(OGRSpatialReferenceH system);

/// Whether the coordinates of a system are degrees; false when it is unknown.
bool isGeographic(const QString &crs);

} // namespace om
