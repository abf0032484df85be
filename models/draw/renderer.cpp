// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/renderer.h"

#include "draw/basemap.h"
#include "draw/chartpainter_p.h"
#include "draw/pointpainter_p.h"
#include "draw/shapepainter_p.h"
#include "draw/symbolpainter.h"
#include "draw/symbolstamps_p.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr std::size_t massCount = 20000; // beyond it single symbols are neither legible nor quick
constexpr double massScale = 5000;
constexpr double scaleSteps = 1e6; // scales are told apart by millionths of a zoom level

qint64 scaleKey(const Viewport &view)
{
    return std::llround(std::log2(view.pixelsPerUnit()) * scaleSteps);
}

QPainter::CompositionMode compositionOf(Blend blend)
{
    switch (blend) {
    case Blend::Multiply: return QPainter::CompositionMode_Multiply;
    case Blend::Screen: return QPainter::CompositionMode_Screen;
    case Blend::Darken: return QPainter::CompositionMode_Darken;
    case Blend::Lighten: return QPainter::CompositionMode_Lighten;
    case Blend::Normal: break;
    }
    return QPainter::CompositionMode_SourceOver;
}

double distanceToLine(const QPolygonF &line, QPointF p)
{
    double best = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF d = line[i] - a;
        const double length = QPointF::dotProduct(d, d);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length, 0.0, 1.0) : 0.0;
        const QPointF q = p - (a + t * d);
        best = std::min(best, std::hypot(q.x(), q.y()));
    }
    return best;
}

} // namespace

Renderer::Renderer(std::shared_ptr<const Scene> scene, std::shared_ptr<ShapeDetails> details, std::shared_ptr<LabelMemory> memory)
    : m_scene(std::move(scene))
    , m_details(std::move(details))
    , m_memory(std::move(memory))
{
    for (const DrawLayer &layer : m_scene->layers) {
        m_counts.push_back(layer.rows.count());
        m_spacings.push_back(m_counts.back() > massCount ? typicalSpacing(layer, m_counts.back()) : 0);
        m_prepared.push_back(std::make_unique<Prepared>());
        m_prepared.back()->stamps = std::make_unique<SymbolStamps>(layer, m_scene->ground);
    }
}

double Renderer::denominator(const Viewport &view) const
{
    const Box &extent = m_scene->extent;
    return extent.isEmpty() ? view.denominator() : view.denominatorAt((extent.minY + extent.maxY) / 2);
}

Renderer::~Renderer() = default;

Renderer::Mode Renderer::modeOf(std::size_t layer, double denominator) const
{
    return m_counts[layer] > massCount && denominator > massScale ? Mode::Mass : Mode::Symbols;
}

std::vector<Cluster> Renderer::clusters(std::size_t layer, const Viewport &view, double margin) const
{
    const qint64 key = scaleKey(view);
    const double unit = std::exp2(double(key) / scaleSteps);
    const Box near = view.grown(margin);
    Prepared &prepared = *m_prepared[layer];
    std::call_once(prepared.pyramidOnce, [&] { prepared.pyramid = std::make_unique<const ClusterPyramid>(m_scene->layers[layer]); });
    // Threads that want the same regions share them out: each makes the next one that nobody has begun, then waits for the others'.
    std::vector<RegionClusters> regions;
    for (const ClusterPyramid::Region &region : prepared.pyramid->regionsIn(near, unit)) {
        std::promise<std::vector<Cluster>> mine;
        bool isMine = false;
        {
            const std::lock_guard lock(prepared.mutex);
            constexpr std::size_t most = 128;
            if (prepared.clusters.size() >= most)
                prepared.clusters.clear();
            RegionClusters &kept = prepared.clusters[{key, region}];
            isMine = !kept.valid();
            if (isMine)
                kept = mine.get_future().share();
            regions.push_back(kept);
        }
        if (isMine)
            mine.set_value(prepared.pyramid->clustersOf(region, unit));
    }
    std::vector<Cluster> out;
    for (const RegionClusters &region : regions)
        std::ranges::copy_if(region.get(), std::back_inserter(out), [&near](const Cluster &c) { return near.contains(c.x, c.y); });
    std::ranges::stable_sort(out, std::greater(), &Cluster::count);
    return out;
}

double Renderer::heat(std::size_t layer, const Viewport &view) const
{
    const qint64 key = scaleKey(view);
    Prepared &prepared = *m_prepared[layer];
    const std::lock_guard lock(prepared.mutex);
    auto it = prepared.heats.find(key);
    if (it == prepared.heats.end())
        it = prepared.heats.emplace(key, heatReference(m_scene->layers[layer], std::exp2(double(key) / scaleSteps))).first;
    return it->second;
}

std::shared_ptr<const Bins> Renderer::bins(std::size_t layer, const Viewport &view) const
{
    const double metres = cellMetres(m_scene->layers[layer], view.pixelsPerUnit());
    Prepared &prepared = *m_prepared[layer];
    const std::lock_guard lock(prepared.mutex); // others that wait want the same cells
    auto &kept = prepared.bins[metres];
    if (!kept)
        kept = std::make_shared<const Bins>(binsOf(m_scene->layers[layer], metres));
    return kept;
}

void Renderer::draw(QPainter &painter, const Viewport &view, const std::function<bool()> &isCancelled) const
{
    const double scale = denominator(view);
    if (m_scene->ground.isValid())
        painter.fillRect(view.rect(), m_scene->ground);
    if (m_scene->basemap)
        drawBasemap(painter, *m_scene->basemap, view);
    for (std::size_t i = 0; i < m_scene->layers.size(); ++i) {
        const DrawLayer &layer = m_scene->layers[i];
        if (m_counts[i] == 0 || !layer.isDrawnAt(scale))
            continue;
        if (isCancelled && isCancelled())
            return;
        painter.save();
        painter.setOpacity(layer.opacity);
        // Blending and opacity are of the layer as a whole with what lies below, so it is drawn aside first: symbols that overlap do not add up, and no
        // casing shows through its line. A device that cannot blend (PDF) gets it plain.
        const bool isPlain = layer.blend == Blend::Normal && layer.opacity >= 1;
        if (!isPlain && painter.paintEngine()->hasFeature(QPaintEngine::BlendModes)) {
            const double ratio = painter.device()->devicePixelRatioF();
            QImage aside(view.size() * ratio, QImage::Format_ARGB32_Premultiplied);
            aside.setDevicePixelRatio(ratio);
            aside.fill(Qt::transparent);
            {
                QPainter inner(&aside);
                drawLayer(inner, i, view, scale);
            }
            painter.setCompositionMode(compositionOf(layer.blend));
            painter.drawImage(QPointF(0, 0), aside);
        } else {
            drawLayer(painter, i, view, scale);
        }
        painter.restore();
    }
}

void Renderer::drawLayer(QPainter &painter, std::size_t at, const Viewport &view, double scale) const
{
    const DrawLayer &layer = m_scene->layers[at];
    switch (layer.kind) {
    case LayerKind::Heat: drawHeat(painter, layer, view, heat(at, view)); return;
    case LayerKind::Bins: drawBins(painter, layer, *bins(at, view), view); return;
    case LayerKind::Charts: drawCharts(painter, layer, view, *m_scene); return;
    case LayerKind::Clusters: {
        const std::vector<Cluster> near = clusters(at, view, 80);
        for (const auto draw : {drawCluster, drawClusterBadge})
            for (const Cluster &cluster : near)
                draw(painter, cluster, layer, *m_scene, view.toPixel(cluster.x, cluster.y));
        return;
    }
    case LayerKind::Shapes:
    case LayerKind::Proportional: break;
    }
    if (layer.geometry() == GeometryType::Polygon && layer.kind == LayerKind::Shapes)
        drawPolygons(painter, layer, m_details->at(layer.frame, view.pixelsPerUnit()).get(), view, *m_scene, scale);
    else if (layer.geometry() == GeometryType::Line)
        drawLines(painter, layer, m_details->at(layer.frame, view.pixelsPerUnit()).get(), view, scale);
    else if (modeOf(at, scale) == Mode::Mass)
        drawMass(painter, layer, view, *m_scene, m_spacings[at]);
    else
        drawPoints(painter, layer, view, *m_scene, *m_prepared[at]->stamps);
}

std::vector<LegendGroup> Renderer::legend(const Viewport &view) const
{
    return legendGroups(*m_scene, denominator(view), [&](std::size_t layer) { return bins(layer, view); });
}

LabelPlacement Renderer::labels(const Viewport &view, LabelRequest request) const
{
    const double scale = denominator(view);
    for (std::size_t i = 0; i < m_scene->layers.size(); ++i) {
        const DrawLayer &layer = m_scene->layers[i];
        if (!layer.isDrawnAt(scale) || m_counts[i] == 0)
            continue;
        if (layer.kind == LayerKind::Charts) {
            for (const std::uint32_t row : rowsNear(layer, view, 60)) {
                const QPointF at = pixelOf(layer.frame->shapes(), row, view);
                const double r = chartOf(layer, row).sum > 0 ? radiusOf(layer, row, view) + 2 : 0;
                if (r > 0)
                    request.symbols.emplace_back(at.x() - r, at.y() - r, 2 * r, 2 * r);
            }
        }
        if (layer.kind != LayerKind::Clusters)
            continue;
        for (const Cluster &c : clusters(i, view, 60)) {
            const QPointF at = view.toPixel(c.x, c.y);
            request.symbols.emplace_back(at.x() - c.radius, at.y() - c.radius, 2 * c.radius, 2 * c.radius);
            if (const auto badge = clusterBadge(c, layer, *m_scene, at))
                request.symbols.push_back(*badge);
        }
    }
    LabelPlacement placement = placeLabels(m_scene, view, scale, request, m_memory->faces, m_memory->sites);
    if (m_scene->basemap) { // the background's names take what room is left
        LabelGrid taken(view.rect());
        for (const auto *boxes : {&request.furniture, &request.symbols})
            for (const QRectF &box : *boxes)
                taken.add(box);
        for (const PlacedLabel &label : placement.labels)
            for (const OrientedBox &box : label.shape())
                taken.add(box);
        auto names = placeBasemapLabels(*m_scene->basemap, view, std::move(taken), m_memory->faces, m_memory->sites);
        std::move(names.begin(), names.end(), std::back_inserter(placement.labels));
    }
    return placement;
}

void Renderer::drawLabels(QPainter &painter, const std::vector<PlacedLabel> &labels) const
{
    om::drawLabels(painter, labels, m_memory->faces);
}

void Renderer::drawHighlight(QPainter &painter, const Viewport &view, const QString &dataset, qint64 fid, bool isSelected) const
{
    for (std::size_t i = m_scene->layers.size(); i-- > 0;) {
        const DrawLayer &layer = m_scene->layers[i];
        if (layer.dataset != dataset || layer.isBase)
            continue;
        const std::size_t row = layer.frame->rowOf(fid);
        if (row >= layer.frame->rows())
            return;
        const ShapeColumn &shapes = layer.frame->shapes();
        QPainterPath path;
        if (shapes.type == GeometryType::Point) {
            const double radius = layer.kind == LayerKind::Shapes || layer.kind == LayerKind::Proportional ? radiusOf(layer, row, view) : 8;
            path.addEllipse(pixelOf(shapes, row, view), radius + 6, radius + 6);
        } else {
            path = rowPath(shapes, row, view);
        }
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = isSelected ? 3 : 2;
        painter.strokePath(path, QPen(m_scene->ground, 2 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.strokePath(path, QPen(m_scene->selection, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        return;
    }
}

MapHit Renderer::pick(const Viewport &view, QPointF pixel, double reach) const
{
    const double scale = denominator(view);
    const QPointF world = view.toWorld(pixel);
    const double unit = view.pixelsPerUnit();
    const auto feature = [&](const DrawLayer &layer, std::size_t row) {
        MapHit hit{MapHit::Kind::Feature, layer.id, layer.dataset, layer.frame->fids()[row], {}, {}};
        if (const Column *codes = layer.areaField.isEmpty() ? nullptr : layer.frame->column(layer.areaField)) {
            hit.kind = MapHit::Kind::Area;
            hit.area = codes->text(row);
        }
        return hit;
    };
    // What a layer is for the pointer: charts are points wherever they stand, cells are areas.
    const auto kindOf = [](const DrawLayer &layer) {
        return layer.kind == LayerKind::Charts ? GeometryType::Point : layer.kind == LayerKind::Bins ? GeometryType::Polygon : layer.geometry();
    };
    // One sees through an outline: the boundary of a district above its communities is not what is pointed at inside of one of them.
    std::optional<MapHit> outline;
    double outlineSize = std::numeric_limits<double>::infinity();
    const auto sizeOf = [](const Box &box) { return (box.maxX - box.minX) * (box.maxY - box.minY); };
    const auto smaller = [&](const MapHit &filled, const Box &box) { return outline && outlineSize < sizeOf(box) ? *outline : filled; };
    for (const GeometryType type : {GeometryType::Point, GeometryType::Line, GeometryType::Polygon}) {
        for (std::size_t i = m_scene->layers.size(); i-- > 0;) {
            const DrawLayer &layer = m_scene->layers[i];
            if (layer.isBase || layer.kind == LayerKind::Heat || kindOf(layer) != type || !layer.isDrawnAt(scale) || m_counts[i] == 0)
                continue;
            if (layer.kind == LayerKind::Bins) {
                const auto cells = bins(i, view);
                if (const GridCell *cell = binAt(*cells, world.x(), world.y())) {
                    const Box box = binBox(*cells, *cell);
                    return smaller({MapHit::Kind::Cluster, layer.id, layer.dataset, -1, {}, box}, box);
                }
                continue;
            }
            if (layer.kind == LayerKind::Clusters) {
                for (const Cluster &c : clusters(i, Viewport(world, unit, QSize(1, 1), view.bearing()), 80)) {
                    if (std::hypot(c.x - world.x(), c.y - world.y()) * unit > std::max(reach, c.radius))
                        continue;
                    if (c.count == 1)
                        return feature(layer, c.firstRow);
                    return {MapHit::Kind::Cluster, layer.id, layer.dataset, -1, {}, c.box};
                }
                continue;
            }
            const ShapeColumn &shapes = layer.frame->shapes();
            std::size_t best = layer.frame->rows();
            double distance = type == GeometryType::Line ? reach / 2 : reach;
            if (type == GeometryType::Point) {
                if (std::all_of(layer.symbols.begin(), layer.symbols.end(), [](const Symbol &s) { return s.shape == SymbolShape::Ring; }))
                    continue;
                for (const std::uint32_t row : rowsNear(layer, Viewport(world, unit, QSize(1, 1), view.bearing()), layerReach(layer, view))) {
                    const QPointF d = pixelOf(shapes, row, view) - pixel;
                    const double beyond = std::hypot(d.x(), d.y()) - std::max(0.0, radiusOf(layer, row, view) - reach);
                    if (beyond <= distance) {
                        distance = beyond;
                        best = row;
                    }
                }
            } else {
                const double grown = type == GeometryType::Line ? reach / unit : 0;
                const Box near{world.x() - grown, world.y() - grown, world.x() + grown, world.y() + grown};
                for (const std::uint32_t row : rowsIn(shapes, layer.frame->index(), layer.rows, near)) {
                    const QPainterPath path = rowPath(shapes, row, view);
                    if (type == GeometryType::Polygon) {
                        if (path.contains(pixel))
                            best = row;
                        continue;
                    }
                    const QList<QPolygonF> lines = path.toSubpathPolygons();
                    for (const QPolygonF &line : lines) {
                        if (const double d = distanceToLine(line, pixel); d <= distance) {
                            distance = d;
                            best = row;
                        }
                    }
                }
            }
            if (best >= layer.frame->rows())
                continue;
            if (type != GeometryType::Polygon)
                return feature(layer, best);
            const Symbol &symbol = layer.symbols[std::size_t(layer.symbolOf(best))];
            const Box &box = shapes.boxes[best];
            if (symbol.fill.isValid() || symbol.hatch != Hatch::None)
                return smaller(feature(layer, best), box);
            if (sizeOf(box) < outlineSize) {
                outline = feature(layer, best);
                outlineSize = sizeOf(box);
            }
        }
    }
    return outline.value_or(MapHit());
}

} // namespace om
