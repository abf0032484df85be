// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/citydata.h"
#include "benchmarks/measure.h"
#include "benchmarks/tiles.h"
#include "draw/scene.h"
#include "jobs/jobrunner.h"

namespace om::bench {

/// What all measurements of the map look at.
struct MapCity
{
    CityData data;
    std::shared_ptr<const Frame> points, buildings, communities;

    DrawLayer pointLayer(LayerKind kind) const; ///< all points, in five classes
    DrawLayer buildingLayer() const;
    DrawLayer communityLayer() const; ///< with names
    DrawLayer namedPoints(std::size_t count) const; ///< so many points with a name each
    std::shared_ptr<Scene> scene(std::vector<DrawLayer> layers) const;
};

MapCity makeCity(std::size_t rows);

void measureRedraw(Report &report, const MapCity &city);
void measureFilter(Report &report, const MapCity &city);
void measureFrames(Report &report, const MapCity &city);
void measureMarkers(Report &report, const MapCity &city);
/// Most memory of processes of their own that map the saved frames; nothing is reported of one that failed.
void measureMemory(Report &report, const MapCity &city);
enum class MemoryCase { Everything, Clusters };
/// What such a process does: pans the map over the frames saved in `folder` for some seconds (and groups columns, with Everything), then
/// prints its most memory in MiB. Its exit code.
int memoryProcess(const QString &folder, MemoryCase what);
/// Writes points and buildings as GeoPackages, and what is measured of them, for other programs.
bool exportForPeers(const MapCity &city, const QString &folder);

} // namespace om::bench
