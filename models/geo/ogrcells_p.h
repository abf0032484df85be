// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "catalog/specs.h"

#include <ogr_api.h>

namespace om {

GeometryType geometryTypeOf(OGRwkbGeometryType type); ///< None for collections and curves
FieldType fieldTypeOf(OGRFieldDefnH field); ///< Text for what has no type of its own here

/// A Date or DateTime cell as SourceSink::row promises it; null when it is no valid time.
Value timeFromOgr(OGRFeatureH feature, int column);

/// Columns that GDAL makes of KML's way of showing things; they hold no facts.
bool isKmlPresentation(const QString &name);

} // namespace om
