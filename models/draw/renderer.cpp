// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/renderer.h"

#include "draw/basemap.h"
#include "draw/pointpainter_p.h"
#include "draw/shapepainter_p.h"
#include "draw/symbolpainter.h"

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

Renderer::Renderer(std::shared_ptr<const Scene> scene, std::shared_ptr<ShapeDetails> details)
    : m_scene(std::move(scene))
    , m_details(std::move(details))
{
    for (const DrawLayer &layer : m_scene->layers)
        m_counts.push_back(layer.rows.count());
}

double Renderer::denominator(const Viewport &view) const
{
    const Box &extent = m_scene->extent;
    return extent.isEmpty() ? view.denominator() : view.denominatorAt((extent.minY + extent.maxY) / 2);
}

Renderer::Mode Renderer::modeOf(std::size_t layer, double denominator) const
{
    return m_counts[layer] > massCount && denominator > massScale ? Mode::Mass : Mode::Symbols;
}

Renderer::Clusters Renderer::clusters(std::size_t layer, const Viewport &view) const
{
    const qint64 key = scaleKey(view);
    const std::lock_guard lock(m_mutex); // others that wait want the same clusters
    auto it = m_clusters.find({layer, key});
    if (it == m_clusters.end()) {
        constexpr std::size_t most = 24;
        if (m_clusters.size() >= most)
            m_clusters.clear();
        auto made = std::make_shared<const std::vector<Cluster>>(clustersOf(m_scene->layers[layer], std::exp2(double(key) / scaleSteps)));
        it = m_clusters.emplace(std::pair{layer, key}, std::move(made)).first;
    }
    return it->second;
}

double Renderer::heat(std::size_t layer, const Viewport &view) const
{
    const qint64 key = scaleKey(view);
    const std::lock_guard lock(m_mutex);
    auto it = m_heats.find({layer, key});
    if (it == m_heats.end())
        it = m_heats.emplace(std::pair{layer, key}, heatReference(m_scene->layers[layer], std::exp2(double(key) / scaleSteps))).first;
    return it->second;
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
        if (layer.kind == LayerKind::Heat) {
            drawHeat(painter, layer, view, heat(i, view));
        } else if (layer.kind == LayerKind::Clusters) {
            const Box near = view.grown(80);
            const Clusters all = clusters(i, view);
            for (const auto draw : {drawCluster, drawClusterBadge})
                for (const Cluster &cluster : *all)
                    if (near.contains(cluster.x, cluster.y))
                        draw(painter, cluster, layer, *m_scene, view.toPixel(cluster.x, cluster.y));
        } else if (layer.geometry() == GeometryType::Polygon && layer.kind == LayerKind::Shapes) {
            drawPolygons(painter, layer, m_details->at(layer.frame, view.pixelsPerUnit()).get(), view, *m_scene, scale);
        } else if (layer.geometry() == GeometryType::Line) {
            drawLines(painter, layer, m_details->at(layer.frame, view.pixelsPerUnit()).get(), view, scale);
        } else if (modeOf(i, scale) == Mode::Mass) {
            drawMass(painter, layer, view);
        } else {
            drawPoints(painter, layer, view, *m_scene);
        }
        painter.restore();
    }
}

std::vector<PlacedLabel> Renderer::labels(const Viewport &view, const std::vector<QRectF> &furniture) const
{
    const double scale = denominator(view);
    std::vector<QRectF> obstacles = furniture;
    const Box near = view.grown(60);
    for (std::size_t i = 0; i < m_scene->layers.size(); ++i) {
        const DrawLayer &layer = m_scene->layers[i];
        if (layer.kind != LayerKind::Clusters || !layer.isDrawnAt(scale) || m_counts[i] == 0)
            continue;
        for (const Cluster &c : *clusters(i, view)) {
            if (!near.contains(c.x, c.y))
                continue;
            const QPointF at = view.toPixel(c.x, c.y);
            const bool hasBadge = layer.urgentPart >= 0 && c.count > 1 && c.parts[std::size_t(layer.urgentPart)] > 0;
            obstacles.emplace_back(at.x() - c.radius, at.y() - c.radius, 2 * c.radius, 2 * c.radius);
            if (hasBadge)
                obstacles.emplace_back(at.x() + c.radius * 0.5, at.y() - c.radius - 6, 44, 18);
        }
    }
    std::vector<PlacedLabel> placed = placeLabels(*m_scene, view, scale, obstacles);
    if (m_scene->basemap) { // the background's names take what room is left
        for (const PlacedLabel &label : placed)
            obstacles.push_back(label.box);
        auto names = placeBasemapLabels(*m_scene->basemap, view, std::move(obstacles));
        std::move(names.begin(), names.end(), std::back_inserter(placed));
    }
    return placed;
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
    for (const GeometryType type : {GeometryType::Point, GeometryType::Line, GeometryType::Polygon}) {
        for (std::size_t i = m_scene->layers.size(); i-- > 0;) {
            const DrawLayer &layer = m_scene->layers[i];
            if (layer.isBase || layer.kind == LayerKind::Heat || layer.geometry() != type || !layer.isDrawnAt(scale) || m_counts[i] == 0)
                continue;
            if (layer.kind == LayerKind::Clusters) {
                for (const Cluster &c : *clusters(i, view)) {
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
                for (const std::uint32_t row : rowsNear(layer, Viewport(world, unit, QSize(1, 1), view.bearing()), 40)) {
                    const QPointF d = pixelOf(shapes, row, view) - pixel;
                    const double beyond = std::hypot(d.x(), d.y()) - std::max(0.0, radiusOf(layer, row, view) - reach);
                    if (beyond <= distance) {
                        distance = beyond;
                        best = row;
                    }
                }
            } else {
                const double grown = type == GeometryType::Line ? reach / unit : 0;
                layer.rows.forEach([&](std::size_t row) {
                    const Box &b = shapes.boxes[row];
                    if (!Box{b.minX - grown, b.minY - grown, b.maxX + grown, b.maxY + grown}.contains(world.x(), world.y()))
                        return;
                    const QPainterPath path = rowPath(shapes, row, view);
                    if (type == GeometryType::Polygon) {
                        if (path.contains(pixel))
                            best = row;
                        return;
                    }
                    for (const QPolygonF &line : path.toSubpathPolygons()) {
                        if (const double d = distanceToLine(line, pixel); d <= distance) {
                            distance = d;
                            best = row;
                        }
                    }
                });
            }
            if (best < layer.frame->rows())
                return feature(layer, best);
        }
    }
    return {};
}

} // namespace om
