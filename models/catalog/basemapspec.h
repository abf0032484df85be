// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"

namespace om {

/// A tile server: `url` with {z} {x} {y} (rows from the north; {-y} from the south) or WMTS' {TileMatrix} {TileCol} {TileRow}, perhaps {s} (one of
/// `subdomains`) and {key}. Nothing is contacted before a person chooses it.
struct OnlineBasemapSpec
{
    QString id;
    QString title;
    QString url;
    QString over; ///< the same of pictures that lie over these, as names do; "" = none
    QStringList subdomains;
    int minZoom = 0, maxZoom = 18;
    QString attribution;
    QString terms; ///< one sentence for people

    bool needsKey() const { return url.contains(QLatin1StringView("{key}")); }
    bool operator==(const OnlineBasemapSpec &) const = default;
};

/// How features of vector tiles are drawn: draw/basemap.h tells what the members mean; colours are tokens.
struct VectorRuleSpec
{
    QStringList layers, kinds;
    GeometryType geometry = GeometryType::None;
    QString fill, stroke;
    double size = 1;
    QString dash;
    double minZoom = 0;
    int fontPx = 0;
    double nameZoom = 0;
    bool isBold = false;
};

struct BasemapSpecs
{
    std::vector<OnlineBasemapSpec> online;
    std::vector<VectorRuleSpec> rules; ///< in the order in which they are painted
};

/// Reads vector.json and online.json of `folder`. SpecInvalid.
Result<BasemapSpecs> loadBasemapSpecs(const QString &folder = QStringLiteral(":/om/basemaps"));

} // namespace om
