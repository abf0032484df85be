// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames a second while the map widget pans and zooms at 1920 × 1080 px. usage: bench-map [--rows N]
#include "benchmarks/mapscene.h"
#include "benchmarks/measure.h"
#include "map/graphicsbackend.h"
#include "map/mapcanvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQuickWindow>

using namespace om;

namespace {

constexpr int warmUpMs = 1500;
constexpr int measureMs = 4000;

/// Moves the camera before every frame and notes how long each frame took.
void pan(bench::Report &report, const char *rate, const char *slow, JobRunner &jobs, const std::shared_ptr<const Scene> &scene)
{
    MapCanvas canvas(jobs);
    canvas.resize(1920, 1080);
    canvas.show();
    canvas.setScene(scene);
    canvas.zoomBy(1);
    std::vector<double> frames;
    QElapsedTimer total, frame;
    int step = 0;
    const auto isDone = [&] { return total.elapsed() > warmUpMs + measureMs; };
    QObject::connect(canvas.quickWindow(), &QQuickWindow::afterRendering, &canvas, [&] {
        if (total.elapsed() > warmUpMs && !isDone())
            frames.push_back(double(frame.nsecsElapsed()) / 1e6);
        frame.restart();
        ++step;
        QMetaObject::invokeMethod(&canvas, [&] { canvas.camera().pan({step % 200 < 100 ? 6.0 : -6.0, 2.0 * ((step / 50) % 2) - 1}); }, Qt::QueuedConnection);
    });
    total.start();
    frame.start();
    canvas.camera().pan({1, 0});
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    if (frames.empty())
        return;
    std::vector<double> sorted = frames;
    std::ranges::sort(sorted);
    report.add(rate, "frames/s", {1000.0 * double(frames.size()) / measureMs});
    report.add(slow, "ms", {sorted[sorted.size() * 95 / 100]});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphicsBackend();
    JobRunner jobs(std::max(1, QThread::idealThreadCount() - 1));
    bench::Report report;
    pan(report, "map.pan.city", "map.pan.city.p95", jobs, bench::mapScene(bench::ticketFrame(68500), LayerKind::Clusters));
    pan(report, "map.pan.points", "map.pan.points.p95", jobs, bench::mapScene(bench::ticketFrame(bench::rowsOf(argc, argv)), LayerKind::Shapes));
    report.print();
    return 0;
}
