// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A complete redraw of 1920 × 1080 px on one thread: single points, heat map, donuts, hexagons, names. usage: bench-draw [--rows N]
#include "benchmarks/mapscene.h"
#include "benchmarks/measure.h"
#include "draw/mapimage.h"

#include <QGuiApplication>

using namespace om;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto tickets = bench::ticketFrame(bench::rowsOf(argc, argv));
    const QSize size(1920, 1080);
    QImage image(size, QImage::Format_RGB32);
    bench::Report report;
    constexpr int runs = 7;
    const auto redraw = [&](const char *id, LayerKind kind) {
        const auto scene = bench::mapScene(tickets, kind);
        const Viewport view = Viewport::fit(scene->extent, size, 32);
        report.time(id, runs, [&] {
            const Renderer renderer(scene); // nothing kept from the run before
            QPainter painter(&image);
            renderer.draw(painter, view);
        });
    };
    redraw("draw.points.all", LayerKind::Shapes);
    redraw("draw.heat.all", LayerKind::Heat);
    redraw("draw.clusters.all", LayerKind::Clusters);
    {
        // Every second ticket in classes of its own, and in classes locked over all of them.
        auto scene = std::make_shared<Scene>(*bench::mapScene(tickets, LayerKind::Bins));
        DrawLayer &layer = scene->layers.back();
        layer.cellPx = 36;
        layer.bins.latitude = 23;
        layer.bins.method = BreakMethod::Jenks;
        layer.bins.ramp = {QColor(31, 63, 110), QColor(42, 99, 159), QColor(65, 137, 199), QColor(121, 179, 230), QColor(198, 226, 255)};
        const Bitmap all = layer.rows;
        for (std::size_t row = 0; row < layer.rows.size(); row += 2)
            layer.rows.reset(row);
        const Viewport view = Viewport::fit(scene->extent, size, 32);
        const auto picture = [&] {
            const Renderer renderer(scene);
            QPainter painter(&image);
            renderer.draw(painter, view);
        };
        report.time("draw.hexagons.filtered", runs, picture);
        layer.bins.reference = all;
        report.time("draw.hexagons.locked", runs, picture);
    }
    {
        // 100,000 polygons: the first picture simplifies them, those after it (another filter) do not.
        auto scene = std::make_shared<Scene>(*bench::mapScene(tickets, LayerKind::Shapes));
        scene->layers = {bench::buildingLayer(bench::buildingFrame(100000))};
        const Viewport view = Viewport::fit(scene->extent, size, 32);
        const auto picture = [&](const std::shared_ptr<ShapeDetails> &details) {
            QPainter painter(&image);
            Renderer(scene, details).draw(painter, view);
        };
        report.time("draw.polygons.all.first", runs, [&] { picture(std::make_shared<ShapeDetails>()); });
        const auto details = std::make_shared<ShapeDetails>();
        report.time("draw.polygons.all", runs, [&] { picture(details); });
    }
    {
        // 45 pies of six parts over a city.
        auto scene = std::make_shared<Scene>(*bench::mapScene(tickets, LayerKind::Shapes));
        DrawLayer layer = scene->layers.front();
        layer.kind = LayerKind::Charts;
        layer.frame = bench::areaFrame();
        layer.rows = Bitmap(layer.frame->rows(), true);
        layer.symbols.assign(7, Symbol(layer.symbols.front())); // the last is the dot of small sums
        layer.sizes.assign(layer.frame->rows(), 24);
        layer.shares.resize(layer.frame->rows() * 6);
        for (std::size_t i = 0; i < layer.shares.size(); ++i)
            layer.shares[i] = float(1 + i % 6);
        scene->layers = {layer};
        const Viewport view = Viewport::fit(scene->extent, size, 32);
        report.time("draw.pies", runs, [&] {
            QPainter painter(&image);
            Renderer(scene).draw(painter, view);
        });
    }
    const auto scene = bench::mapScene(tickets, LayerKind::Clusters);
    const Renderer renderer(scene);
    const Viewport view = Viewport::fit(scene->extent, size, 32);
    report.time("draw.labels.all", runs, [&] {
        QPainter painter(&image);
        renderer.drawLabels(painter, renderer.labels(view).labels);
    });
    report.print();
    return 0;
}
