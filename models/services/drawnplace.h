// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

namespace om {

// Places that a layer reckons and draws: polygons of a dataset of their own that is none of the cache.

inline constexpr QLatin1StringView hotspotDataset("hotspot"); ///< fids are Hotspot::id
inline constexpr QLatin1StringView blindSpotDataset("blind_spot"); ///< fids are cellId
inline constexpr QLatin1StringView lastLookDataset("last_look"); ///< the same

/// Whether it is one of these: its rows are no records, have no card and are listed nowhere.
bool isDrawnPlace(const QString &dataset);

/// What a drawn place is called, and what there is to say of it; empty when the scene has no such one.
struct PlaceText
{
    QString name, layerTitle, noteTitle, note;
};
PlaceText placeText(const Scene &scene, const QString &dataset, qint64 id);

/// A cell as a polygon, lon, lat.
Geometry cellShape(const CellGrid &grid, std::int32_t column, std::int32_t line);
/// ≥ 0 and even, the same for a cell of a grid whatever is shown.
qint64 cellId(std::int32_t column, std::int32_t line);

/// One polygon of a frame of places.
struct DrawnPlace
{
    qint64 id = 0;
    QString name;
    Geometry shape; ///< lon, lat; may be null
};
/// Column `name` (Text).
std::shared_ptr<const Frame> placeFrame(const QString &dataset, const std::vector<DrawnPlace> &places);

} // namespace om
