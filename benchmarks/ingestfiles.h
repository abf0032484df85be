// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace om::bench {

/// Files of made-up enterprises as a department might send them: a point around one of 400 hubs, a Chinese name, a code of industry with
/// leading zeros, staff, tax and area (number of the community). The same number of rows gives the same bytes.
///   csv      UTF-8, lon and lat as columns          geojson  a feature a line
///   shp      with .shx, .dbf and .cpg in GBK        gpkg, xlsx  by the product's own export
/// Returns the path of firms.FORMAT in `folder`.
Result<QString> writeFirms(const QString &folder, const QString &format, qint64 rows);

} // namespace om::bench
