// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/symbol.h"
#include "jobs/jobrunner.h"
#include "services/scene/scenebuilder.h"

namespace om {

/// The one symbol that stands for a layer in a list: its first class, or the middle of its colours.
struct LayerSample
{
    Symbol symbol;
    GeometryType geometry = GeometryType::None; ///< how the symbol is to be drawn
};
/// Any thread.
LayerSample layerSample(const LayerSpec &layer, GeometryType geometry, const StyleSpec &style);

/// By layer id.
struct LayerCounts
{
    QHash<QString, qint64> rows; ///< that it draws, as its legend counts them; layers without data have none
    QHash<QString, qint64> repairs; ///< rows of its dataset with an invalid shape, where there are any
};
/// Of the theme's layers as they look now (`request.symbology`), shown or not. Any thread; stops early when cancelled.
LayerCounts layerCounts(const Catalog &catalog, const FrameSet &frames, const SceneRequest &request, const JobControl &control);

} // namespace om
