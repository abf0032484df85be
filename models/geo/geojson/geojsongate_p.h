// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QByteArray>

#include <vector>

namespace om {

/// Where the features of a GeoJSON text lie, after our own strict reading of it, and what was set aside by name.
struct GatedGeoJson
{
    struct SetAside
    {
        RowIssue issue; ///< its byte is that of the text
        QString content;
    };
    struct Feature
    {
        std::uint32_t row; ///< of the source, from 1
        std::uint32_t start; ///< where it begins in the text
        std::uint32_t properties = 0, geometry = 0, id = 0; ///< … the values of these members; 0 = it has none
    };
    std::vector<Feature> features; ///< in the order of the file
    std::vector<SetAside> rejected; ///< members of "features" that are no features
    QString crs; ///< "EPSG:n" as the file names it, "" = not named
};

/// `text` is valid UTF-8 without mark. FormatDamaged with the line for anything that is not JSON (RFC 8259) or not GeoJSON;
/// FormatUnsafe for a linked coordinate system, one inside a feature, and more than 32 levels; CrsUnknown.
Result<GatedGeoJson> gateGeoJson(QByteArrayView text, const QString &path);

} // namespace om
