// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/ticketframe.h"
#include "draw/scene.h"

#include <cmath>
#include <numbers>

namespace om::bench {

/// 45 areas of some 400 corners each in a grid over the tickets' ground.
inline std::shared_ptr<const Frame> areaFrame()
{
    const ZoneClock clock;
    FrameBuilder builder(QStringLiteral("community"), 1, {{QStringLiteral("code"), ColumnType::Category}}, GeometryType::Polygon, clock);
    for (int i = 0; i < 45; ++i) {
        Geometry g;
        g.type = GeometryType::Polygon;
        const double lon = 113.11 + 0.15 * (i % 9 + 0.5) / 9, lat = 22.98 + 0.1 * (i / 9 + 0.5) / 5;
        constexpr int corners = 400;
        for (int c = 0; c <= corners; ++c) {
            const double a = 2 * std::numbers::pi * (c % corners) / corners;
            const double r = 1 + 0.06 * std::sin(9 * a);
            g.xy.insert(g.xy.end(), {lon + 0.0082 * r * std::cos(a), lat + 0.0096 * r * std::sin(a)});
        }
        g.rings = {corners + 1};
        g.parts = {1};
        builder.begin(i + 1);
        builder.setText(0, std::to_string(i));
        builder.setGeometry(toGpkg(g, 4490));
        builder.end();
    }
    return builder.finish();
}

/// Irregular buildings of 6 to 20 corners and 6 to 28 m radius over the tickets' ground, half of them around 400 hubs.
inline std::shared_ptr<const Frame> buildingFrame(std::size_t count, unsigned seed = 20240601)
{
    const ZoneClock clock;
    std::mt19937 random(seed);
    const auto uniform = [&](double from, double until) { return from + (until - from) * double(random()) / 4294967296.0; };
    constexpr double metre = 1 / 111320.0; // degrees of latitude
    const double metreEast = metre / std::cos(23.03 * std::numbers::pi / 180);
    std::vector<LonLat> hubs;
    for (int i = 0; i < 400; ++i)
        hubs.push_back({uniform(113.11, 113.26), uniform(22.98, 23.08)});
    FrameBuilder builder(QStringLiteral("building"), 1, {{QStringLiteral("code"), ColumnType::Category}}, GeometryType::Polygon, clock);
    for (std::size_t i = 0; i < count; ++i) {
        LonLat at{uniform(113.11, 113.26), uniform(22.98, 23.08)};
        if (i % 2 == 0) {
            const LonLat &hub = hubs[random() % hubs.size()];
            const double away = 350 * std::sqrt(-2 * std::log(uniform(1e-9, 1))), angle = uniform(0, 2 * std::numbers::pi); // Gaussian about it
            at = {hub.lon + away * std::cos(angle) * metreEast, hub.lat + away * std::sin(angle) * metre};
        }
        const int corners = 6 + int(random() % 15);
        const double radius = uniform(6, 28);
        Geometry g;
        g.type = GeometryType::Polygon;
        for (int c = 0; c < corners; ++c) {
            const double angle = (c + uniform(0, 0.8)) * 2 * std::numbers::pi / corners, r = radius * uniform(0.7, 1.3);
            g.xy.insert(g.xy.end(), {at.lon + r * std::cos(angle) * metreEast, at.lat + r * std::sin(angle) * metre});
        }
        g.xy.insert(g.xy.end(), {g.xy[0], g.xy[1]});
        g.rings = {std::uint32_t(corners + 1)};
        g.parts = {1};
        builder.begin(qint64(i) + 1);
        builder.setText(0, std::to_string(i % 5));
        builder.setGeometry(toGpkg(g, 4490));
        builder.end();
    }
    return builder.finish();
}

/// Buildings in five colours with an outline; `named` of them with their name.
inline DrawLayer buildingLayer(const std::shared_ptr<const Frame> &buildings, std::size_t named = 0)
{
    DrawLayer layer;
    layer.id = layer.dataset = QStringLiteral("building");
    layer.frame = buildings;
    layer.rows = Bitmap(buildings->rows(), true);
    for (int i = 0; i < 5; ++i) {
        Symbol s;
        s.fill = QColor::fromHsv(70 * i, 120, 200);
        s.stroke = QColor(30, 40, 60);
        s.size = 0.6;
        layer.symbols.push_back(s);
    }
    for (std::size_t row = 0; row < buildings->rows(); ++row)
        layer.classes.push_back(std::uint8_t(row % 5));
    for (std::size_t i = 0; i < named; ++i)
        layer.labels.push_back({std::uint32_t(i * buildings->rows() / named), QStringLiteral("建筑%1").arg(i), {}, 0, Qt::white, QColor(11, 22, 38)});
    return layer;
}

/// Areas coloured in five classes with names, and tickets as `kind` says.
inline std::shared_ptr<Scene> mapScene(const std::shared_ptr<const Frame> &tickets, LayerKind kind)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = QColor(11, 22, 38);
    scene->ink = Qt::white;
    scene->muted = scene->line = Qt::gray;
    scene->panel = Qt::black;
    scene->selection = Qt::white;
    DrawLayer areas;
    areas.id = areas.dataset = QStringLiteral("community");
    areas.frame = areaFrame();
    areas.rows = Bitmap(areas.frame->rows(), true);
    for (int i = 0; i < 5; ++i) {
        Symbol s;
        s.fill = QColor(30 + 20 * i, 60 + 20 * i, 110 + 20 * i);
        s.stroke = scene->ground;
        areas.symbols.push_back(s);
    }
    for (std::size_t row = 0; row < areas.frame->rows(); ++row) {
        areas.classes.push_back(std::uint8_t(row % 5));
        areas.labels.push_back({std::uint32_t(row), QStringLiteral("社区"), QStringLiteral("1,482"), 0, Qt::white, scene->ground});
        scene->extent.add(areas.frame->shapes().boxes[row]);
    }
    DrawLayer points;
    points.id = points.dataset = QStringLiteral("ticket");
    points.frame = tickets;
    points.rows = Bitmap(tickets->rows(), true);
    points.kind = kind;
    points.ramp = {QColor(75, 43, 36), QColor(224, 138, 75), QColor(255, 201, 149)};
    points.partField = QStringLiteral("source_channel");
    for (int i = 0; i < 5; ++i) {
        Symbol s;
        s.shape = SymbolShape::Circle;
        s.size = 8;
        s.fill = QColor::fromHsv(70 * i, 180, 220);
        points.symbols.push_back(s);
    }
    const Column *source = tickets->column(points.partField);
    for (std::size_t code = 0; code <= std::size_t(source->dictionary.size()); ++code)
        points.parts.push_back(std::uint8_t(code % 5));
    for (const std::uint32_t code : source->codes)
        points.classes.push_back(points.parts[code]);
    scene->layers = {std::move(areas), std::move(points)};
    return scene;
}

} // namespace om::bench
