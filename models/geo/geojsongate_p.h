// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QByteArray>

namespace om {

/// A GeoJSON text after our own strict reading of it, before GDAL sees any: what may go on, and what was set aside by name.
struct GatedGeoJson
{
    struct SetAside
    {
        RowIssue issue;
        QString content;
    };
    QByteArray clean; ///< a FeatureCollection of the good features alone, without crs and foreign members
    std::vector<qint64> rows; ///< source row (from 1) of each feature in `clean`
    std::vector<SetAside> rejected; ///< members of "features" that are no features
    QString crs; ///< "EPSG:n" as the file names it, "" = not named
};

/// `text` is valid UTF-8 without mark. FormatDamaged with the line for anything that is not JSON (RFC 8259) or not GeoJSON;
/// FormatUnsafe for a linked coordinate system, one inside a feature, and more than 32 levels; CrsUnknown.
Result<GatedGeoJson> gateGeoJson(QByteArrayView text, const QString &path);

} // namespace om
