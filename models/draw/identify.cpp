// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/identify.h"

#include "draw/pointpainter_p.h"
#include "draw/shapepainter_p.h"

#include <QPainterPath>
#include <QPainterPathStroker>

#include <algorithm>

namespace om {

namespace {

MapHit hitOf(const DrawLayer &layer, std::size_t row)
{
    MapHit hit{MapHit::Kind::Feature, layer.id, layer.dataset, layer.frame->fids()[row], {}, {}};
    if (const Column *codes = layer.areaField.isEmpty() ? nullptr : layer.frame->column(layer.areaField)) {
        hit.kind = MapHit::Kind::Area;
        hit.area = codes->text(row);
    }
    return hit;
}

/// Rows of a layer of points near the pixel, the nearest first.
std::vector<std::size_t> pointsAt(const DrawLayer &layer, const Viewport &view, QPointF pixel, double reach)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    std::vector<std::pair<double, std::size_t>> near;
    for (const std::uint32_t row :
         rowsNear(layer, Viewport(view.toWorld(pixel), view.pixelsPerUnit(), QSize(1, 1), view.bearing()), std::max(reach, layerReach(layer, view)))) {
        const QPointF d = pixelOf(shapes, row, view) - pixel;
        const double distance = std::hypot(d.x(), d.y());
        if (distance <= std::max(reach, layer.kind == LayerKind::Clusters ? 0 : radiusOf(layer, row, view)))
            near.emplace_back(distance, row);
    }
    std::ranges::sort(near);
    std::vector<std::size_t> rows;
    for (const auto &[distance, row] : near)
        rows.push_back(row);
    return rows;
}

std::vector<std::size_t> pointsIn(const DrawLayer &layer, const Box &box)
{
    const ShapeColumn &shapes = layer.frame->shapes();
    std::vector<std::size_t> rows;
    layer.rows.forEach([&](std::size_t row) {
        if (box.contains(double(shapes.x[row]), double(shapes.y[row])))
            rows.push_back(row);
    });
    return rows;
}

std::vector<std::size_t> shapesAt(const DrawLayer &layer, const Viewport &view, QPointF pixel, double reach)
{
    const bool isLine = layer.geometry() == GeometryType::Line;
    const ShapeColumn &shapes = layer.frame->shapes();
    const QPointF world = view.toWorld(pixel);
    const double grown = isLine ? reach / view.pixelsPerUnit() : 0;
    std::vector<std::size_t> rows;
    layer.rows.forEach([&](std::size_t row) {
        const Box &b = shapes.boxes[row];
        if (!Box{b.minX - grown, b.minY - grown, b.maxX + grown, b.maxY + grown}.contains(world.x(), world.y()))
            return;
        QPainterPath path = rowPath(shapes, row, view);
        if (isLine) {
            QPainterPathStroker stroker;
            stroker.setWidth(reach); // half of it at each side
            path = stroker.createStroke(path);
        }
        if (path.contains(pixel))
            rows.push_back(row);
    });
    return rows;
}

} // namespace

std::vector<MapHit> identify(const Renderer &renderer, const Viewport &view, QPointF pixel, std::size_t limit, double reach)
{
    const Scene &scene = renderer.scene();
    const double scale = renderer.denominator(view);
    const MapHit top = renderer.pick(view, pixel, reach);
    std::vector<MapHit> hits;
    const auto add = [&](const DrawLayer &layer, const std::vector<std::size_t> &rows) {
        for (const std::size_t row : rows) {
            const qint64 fid = layer.frame->fids()[row];
            const auto isSame = [&](const MapHit &hit) { return hit.dataset == layer.dataset && hit.fid == fid; };
            if (hits.size() < limit && std::ranges::none_of(hits, isSame))
                hits.push_back(hitOf(layer, row));
        }
    };
    for (const GeometryType type : {GeometryType::Point, GeometryType::Line, GeometryType::Polygon}) {
        for (std::size_t i = scene.layers.size(); i-- > 0;) {
            const DrawLayer &layer = scene.layers[i];
            if (layer.isBase || layer.kind == LayerKind::Heat || layer.geometry() != type || !layer.isDrawnAt(scale))
                continue;
            if (type != GeometryType::Point)
                add(layer, shapesAt(layer, view, pixel, reach));
            else if (top.kind == MapHit::Kind::Cluster && top.layer == layer.id)
                add(layer, pointsIn(layer, top.box));
            else
                add(layer, pointsAt(layer, view, pixel, reach));
        }
    }
    return hits;
}

QString areaAt(const Renderer &renderer, const Viewport &view, QPointF pixel)
{
    const Scene &scene = renderer.scene();
    const double scale = renderer.denominator(view);
    for (std::size_t i = scene.layers.size(); i-- > 0;) {
        const DrawLayer &layer = scene.layers[i];
        if (layer.isBase || layer.kind == LayerKind::Heat || layer.areaField.isEmpty() || layer.geometry() != GeometryType::Polygon || !layer.isDrawnAt(scale))
            continue;
        if (const std::vector<std::size_t> rows = shapesAt(layer, view, pixel, 0); !rows.empty())
            return hitOf(layer, rows.front()).area;
    }
    return {};
}

} // namespace om
