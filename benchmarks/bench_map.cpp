// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames a second while the map widget pans, zooms and turns, at 1920 × 1080 px and (the full scene) 3840 × 2160 px. usage: bench-map
// [--rows N]
#include "benchmarks/mapscene.h"
#include "benchmarks/measure.h"
#include "map/graphicsbackend.h"
#include "map/mapcanvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQuickWindow>

#include <functional>

using namespace om;

namespace {

constexpr int warmUpMs = 1500;
constexpr int measureMs = 4000;

using Move = std::function<void(MapCamera &, int step)>;

void pan(MapCamera &camera, int step)
{
    camera.pan({step % 200 < 100 ? 6.0 : -6.0, 2.0 * ((step / 50) % 2) - 1});
}

void zoom(MapCamera &camera, int step)
{
    camera.zoomAt(camera.viewport().rect().center(), step % 120 < 60 ? 0.03 : -0.03);
}

void turn(MapCamera &camera, int)
{
    camera.setBearing(camera.bearing() + 1);
}

/// Moves the camera before every frame; notes the frames a second, how long the slowest of twenty and the slowest took, and how long the
/// GUI thread was busy with one (twentieth slowest).
void run(bench::Report &report, const QByteArray &id, JobRunner &jobs, const std::shared_ptr<const Scene> &scene, QSize size, const Move &move)
{
    MapCanvas canvas(jobs);
    canvas.resize(size);
    canvas.show();
    canvas.setScene(scene);
    canvas.zoomBy(1);
    std::vector<double> frames, busy;
    QElapsedTimer total, frame, gui;
    int step = 0;
    const auto isDone = [&] { return total.elapsed() > warmUpMs + measureMs; };
    QObject::connect(canvas.quickWindow(), &QQuickWindow::beforeSynchronizing, &canvas, [&] { gui.start(); });
    QObject::connect(canvas.quickWindow(), &QQuickWindow::afterRendering, &canvas, [&] {
        if (total.elapsed() > warmUpMs && !isDone()) {
            frames.push_back(double(frame.nsecsElapsed()) / 1e6);
            busy.push_back(double(gui.nsecsElapsed()) / 1e6);
        }
        frame.restart();
        ++step;
        QMetaObject::invokeMethod(&canvas, [&] { move(canvas.camera(), step); }, Qt::QueuedConnection);
    });
    total.start();
    frame.start();
    gui.start();
    canvas.camera().pan({1, 0});
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    if (frames.empty())
        return;
    std::ranges::sort(frames);
    std::ranges::sort(busy);
    report.add(id, "frames/s", {1000.0 * double(frames.size()) / measureMs});
    report.add(id + ".p95", "ms", {frames[frames.size() * 95 / 100]});
    report.add(id + ".slowest", "ms", {frames.back()});
    report.add(id + ".gui.p95", "ms", {busy[busy.size() * 95 / 100]});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphicsBackend();
    JobRunner jobs(std::max(1, QThread::idealThreadCount() - 1));
    bench::Report report;
    const QSize hd(1920, 1080), uhd(3840, 2160);
    run(report, "map.pan.city", jobs, bench::mapScene(bench::ticketFrame(68500), LayerKind::Clusters), hd, pan);
    const auto full = bench::mapScene(bench::ticketFrame(bench::rowsOf(argc, argv)), LayerKind::Shapes);
    run(report, "map.pan.points", jobs, full, hd, pan);
    full->layers.insert(full->layers.begin() + 1, bench::buildingLayer(bench::buildingFrame(100000), 500));
    run(report, "map.pan.full", jobs, full, hd, pan);
    run(report, "map.zoom.full", jobs, full, hd, zoom);
    run(report, "map.turn.full", jobs, full, hd, turn);
    run(report, "map.pan.full.4k", jobs, full, uhd, pan);
    run(report, "map.zoom.full.4k", jobs, full, uhd, zoom);
    report.print();
    return 0;
}
