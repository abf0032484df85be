// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/map.h"

namespace om::bench {

namespace {

DrawLayer layerOf(std::shared_ptr<const Frame> frame, double size)
{
    DrawLayer layer;
    layer.id = layer.dataset = frame->dataset();
    layer.frame = std::move(frame);
    layer.rows = Bitmap(layer.frame->rows(), true);
    for (int i = 0; i < 5; ++i) {
        Symbol s;
        s.shape = layer.geometry() == GeometryType::Point ? SymbolShape::Circle : SymbolShape::None;
        s.size = size;
        s.fill = QColor::fromHsv(70 * i, 180, 220);
        if (layer.geometry() == GeometryType::Polygon)
            s.stroke = QColor(11, 22, 38);
        layer.symbols.push_back(s);
    }
    return layer;
}

} // namespace

MapCity makeCity(std::size_t rows)
{
    MapCity city;
    city.points = city.data.points(rows);
    city.buildings = city.data.buildings(rows / 10);
    city.communities = city.data.communities();
    return city;
}

DrawLayer MapCity::pointLayer(LayerKind kind) const
{
    DrawLayer layer = layerOf(points, 8);
    layer.kind = kind;
    layer.ramp = {QColor(75, 43, 36), QColor(224, 138, 75), QColor(255, 201, 149)};
    layer.bins.ramp = layer.ramp;
    layer.bins.latitude = 23;
    layer.partField = QStringLiteral("kind");
    const Column &kinds = *points->column(layer.partField);
    for (std::size_t code = 0; code <= std::size_t(kinds.dictionary.size()); ++code)
        layer.parts.push_back(std::uint8_t(code % 5));
    for (const std::uint32_t code : kinds.codes)
        layer.classes.push_back(layer.parts[code]);
    return layer;
}

DrawLayer MapCity::buildingLayer() const
{
    DrawLayer layer = layerOf(buildings, 0.6);
    for (std::size_t row = 0; row < buildings->rows(); ++row)
        layer.classes.push_back(std::uint8_t(row % 5));
    return layer;
}

DrawLayer MapCity::communityLayer() const
{
    DrawLayer layer = layerOf(communities, 1.2);
    for (std::size_t row = 0; row < communities->rows(); ++row) {
        layer.classes.push_back(std::uint8_t(row % 5));
        layer.labels.push_back({std::uint32_t(row), QStringLiteral("社区%1").arg(row), QStringLiteral("1,482"), 0, Qt::white, QColor(11, 22, 38)});
    }
    return layer;
}

DrawLayer MapCity::namedPoints(std::size_t count) const
{
    DrawLayer layer = layerOf(points, 8);
    layer.rows = Bitmap(points->rows());
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i * (points->rows() / count);
        layer.rows.set(row);
        layer.labels.push_back({std::uint32_t(row), QStringLiteral("单位%1").arg(i), {}, 0, Qt::white, QColor(11, 22, 38)});
    }
    return layer;
}

std::shared_ptr<Scene> MapCity::scene(std::vector<DrawLayer> layers) const
{
    auto scene = std::make_shared<Scene>();
    scene->ground = QColor(11, 22, 38);
    scene->ink = Qt::white;
    scene->muted = scene->line = Qt::gray;
    scene->panel = Qt::black;
    scene->selection = Qt::white;
    scene->extent = communities->index().extent();
    scene->layers = std::move(layers);
    return scene;
}

} // namespace om::bench
