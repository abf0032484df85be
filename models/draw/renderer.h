// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/clusterpyramid.h"
#include "draw/labels.h"
#include "draw/labelsites.h"
#include "draw/legend.h"
#include "draw/shapedetail.h"

#include <functional>
#include <future>
#include <map>
#include <mutex>

namespace om {

class SymbolStamps;

/// What lies under a point of the map.
struct MapHit
{
    enum class Kind { None, Feature, Area, Cluster };
    Kind kind = Kind::None;
    QString layer, dataset;
    qint64 fid = -1;
    QString area; ///< code of the area, for Kind::Area
    Box box; ///< of a cluster's cells, normalised Web Mercator
};

/// Texts and sites that outlive a scene.
struct LabelMemory
{
    LabelFaces faces;
    LabelSites sites;
};

/// Draws one scene for any viewport on any painter (screen tiles, pictures, PDF, print). All functions may be called from several threads
/// at once. What is drawn at a place depends on scene and scale only, so pictures of neighbouring viewports of one scale meet.
class Renderer
{
public:
    /// `details` and `memory` may be shared by renderers that follow one another.
    explicit Renderer(std::shared_ptr<const Scene> scene, std::shared_ptr<ShapeDetails> details = std::make_shared<ShapeDetails>(),
                      std::shared_ptr<LabelMemory> memory = std::make_shared<LabelMemory>());
    ~Renderer();

    const Scene &scene() const { return *m_scene; }
    double denominator(const Viewport &view) const; ///< at the latitude of the scene, the same for every part of it

    /// Ground and all layers, without names. The picture's top left is the painter's origin. `isCancelled` is asked before each layer: the
    /// rest is left out when it says so.
    void draw(QPainter &painter, const Viewport &view, const std::function<bool()> &isCancelled = {}) const;
    /// Names; symbols are kept free.
    LabelPlacement labels(const Viewport &view, LabelRequest request = {}) const;
    void drawLabels(QPainter &painter, const std::vector<PlacedLabel> &labels) const;
    /// Outline of one record in the selection colour, or a thinner one for hovering.
    void drawHighlight(QPainter &painter, const Viewport &view, const QString &dataset, qint64 fid, bool isSelected) const;
    /// What explains the layers drawn in `view`.
    std::vector<LegendGroup> legend(const Viewport &view) const;
    /// The topmost point, chart, cell or cluster within `reach` px of `pixel`, else line, else polygon.
    MapHit pick(const Viewport &view, QPointF pixel, double reach = 12) const;

private:
    enum class Mode { Symbols, Mass };
    using RegionClusters = std::shared_future<std::vector<Cluster>>;
    /// What is worked out once for a layer, by the first picture that needs it; guarded by its mutex.
    struct Prepared
    {
        using RegionKey = std::pair<qint64, ClusterPyramid::Region>; // scale and place
        std::mutex mutex;
        std::once_flag pyramidOnce; ///< guards pyramid
        std::unique_ptr<const ClusterPyramid> pyramid;
        std::map<RegionKey, RegionClusters> clusters; ///< made or being made
        std::map<qint64, double> heats; // by scale
        std::map<double, std::shared_ptr<const Bins>> bins; // by size of cells
        std::unique_ptr<SymbolStamps> stamps; ///< has a mutex of its own
    };
    Mode modeOf(std::size_t layer, double denominator) const;
    /// Donuts whose middle lies in the picture or `margin` px around it, largest first.
    std::vector<Cluster> clusters(std::size_t layer, const Viewport &view, double margin) const;
    double heat(std::size_t layer, const Viewport &view) const;
    std::shared_ptr<const Bins> bins(std::size_t layer, const Viewport &view) const;
    void drawLayer(QPainter &painter, std::size_t at, const Viewport &view, double scale) const;

    std::shared_ptr<const Scene> m_scene;
    std::shared_ptr<ShapeDetails> m_details;
    std::shared_ptr<LabelMemory> m_memory;
    std::vector<std::size_t> m_counts; ///< rows drawn of each layer
    std::vector<double> m_spacings; ///< of each layer that may be a mass
    std::vector<std::unique_ptr<Prepared>> m_prepared; ///< of each layer
};

} // namespace om
