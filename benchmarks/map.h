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
/// Memory of a process of its own that maps the frames saved in `folder`; 0 when that failed.
void measureMemory(Report &report, const MapCity &city);
int memoryProcess(const QString &folder);
/// Writes points and buildings as GeoPackages, and what is measured of them, for other programs.
bool exportForPeers(const MapCity &city, const QString &folder);

} // namespace om::bench
