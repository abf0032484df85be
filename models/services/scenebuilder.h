// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "services/city.h"
#include "services/codebook.h"
#include "services/themeservice.h"
#include "stats/kpi.h"

namespace om {

class Workspace;

/// What a map is to show. A value: it may be handed to another thread. `theme` belongs to the catalog.
struct SceneRequest
{
    const ThemeSpec *theme = nullptr;
    QHash<QString, bool> visible; ///< layers switched otherwise than the theme says
    QHash<QString, double> opacity; ///< layers with another opacity than their own
    QString metric; ///< KPI of the choropleth, "" = its own
    Filter filter;
    QString style; ///< dark, light
    QString language; ///< zh_CN, en
    CodeBook names;
    City city;
};

/// As the theme declares it: for pictures and reports.
SceneRequest sceneRequest(const Workspace &workspace, const ThemeSpec &theme, const Filter &filter, const QString &style);
/// As the window shows it. GUI thread.
SceneRequest sceneRequest(const Workspace &workspace, const ThemeService &themes, const Filter &filter);

/// A scene, and what is wrong with layers of the theme: why one could not be made (it is left out), or that it has invalid shapes (it is
/// drawn with them repaired). A dataset that is not loaded is no problem: its layers
/// are just missing.
struct BuiltScene
{
    std::shared_ptr<const Scene> scene;
    std::vector<Error> problems;
};

/// Any thread. Every layer whose id begins with "base." lies under every theme. Layers are ordered by what they would hide: background,
/// areas, polygons, outlines, lines, heat, points, clusters; the theme's order counts within each.
BuiltScene buildScene(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request);

/// Rows of a layer's dataset that it draws under the filter: choropleths and the background show everything.
Result<Bitmap> layerRows(const LayerSpec &layer, const FrameSet &frames, const Filter &filter);

} // namespace om
