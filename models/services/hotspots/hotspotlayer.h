// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "stats/hotspots.h"

namespace om {

/// The dataset of the polygons that a layer of hotspots draws: none of the cache. Their fids are Hotspot::id.
inline constexpr QLatin1StringView hotspotDataset("hotspot");

/// What a drawn hotspot is called, and what there is to say of it; empty when the scene has no such one.
struct HotspotText
{
    QString name, layerTitle, noteTitle, note;
};
HotspotText hotspotText(const Scene &scene, qint64 id);

/// The filter with the tickets of one hotspot chosen, under which the map still shows it; its period covers the week. None: there is no such hotspot.
std::optional<Filter> filterOf(const Hotspots &hotspots, qint64 id, const QString &dataset, const Filter &filter);

} // namespace om
