// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"
#include "services/city.h"
#include "services/codebook.h"
#include "services/themeservice.h"
#include "stats/kpi.h"

#include <functional>
#include <optional>

namespace om {

class Workspace;

/// Areas coloured by the change of their indicator since another date.
struct SceneDifference
{
    Filter before;
    bool isAbsolute = false; ///< plain differences instead of %
    QString dates; ///< "2020 → 2021"
};

/// What a map is to show. A value: it may be handed to another thread. `theme` belongs to the catalog.
struct SceneRequest
{
    const ThemeSpec *theme = nullptr;
    QHash<QString, bool> visible; ///< layers switched otherwise than the theme says
    QHash<QString, LayerSpec> symbology; ///< layers that look otherwise than declared
    QString metric; ///< KPI of the choropleth, "" = its own
    Filter filter;
    QString style; ///< dark, light
    QString language; ///< zh_CN, en
    std::optional<SceneDifference> difference;
    bool hasLockedClasses = false; ///< class limits do not follow filter and date, so that colours of several scenes compare
    CodeBook names;
    City city;
    QHash<QString, QStringList> credits; ///< by dataset: who is to be named where its rows are shown (ingest/credits.h)
    std::shared_ptr<const Basemap> basemap; ///< takes the place of the layers whose id begins with "base."; null = none
};

/// The layers that the theme shows at first, in the look of the workspace: for pictures and reports.
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

/// Makes a scene as a map does that it was asked from (states of a moment, layers of a tool), which it holds. Any thread.
using SceneMaker = std::function<BuiltScene(const FrameSet &, const SceneRequest &)>;

/// The numbers that a layer puts into classes (areas, rows, or cells at `pixelsPerUnit`) with the limits and colours of these; empty for
/// renderers without such classes. Any thread.
struct ClassedValues
{
    std::vector<double> values, breaks;
    std::vector<QColor> colors;
};
Result<ClassedValues> classedValues(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const LayerSpec &layer, double pixelsPerUnit);

/// What locked classes of an indicator are reckoned over: the span of the kind (or length) of `shown` that ends with `home`; all time as
/// it is.
Period referencePeriod(const Period &shown, const Period &home);

/// Limits of five classes of change: ±a and ±b around 0, b a round number (1, 2, 5·10ⁿ) near what most changes stay below, a its fifth.
std::vector<double> symmetricBreaks(std::vector<double> changes);

/// Where the city lies, normalised Web Mercator: its areas and its boundary, whatever is filtered; empty when it has none.
Box cityExtent(const FrameSet &frames);

/// Rows of a layer's dataset that it draws under the filter: of those that count (countedrows.h) what its condition leaves. Choropleths and the background
/// show everything.
Result<Bitmap> layerRows(const Catalog &catalog, const LayerSpec &layer, const FrameSet &frames, const Filter &filter);

} // namespace om
