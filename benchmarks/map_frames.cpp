// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/map.h"

#include "map/mapcanvas.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QThread>

#include <time.h>

namespace om::bench {

namespace {

constexpr int warmUpMs = 1500;
constexpr int measureMs = 4000;
constexpr int mostMs = 60000;

/// Milliseconds of work of the calling thread so far; what other threads and programs take does not count.
double threadWork()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// What frames took, ms, ascending.
struct Frames
{
    std::vector<double> times; ///< from one to the next
    double work = 0; ///< of the GUI thread for one, on average
};

/// Calls `move` before every frame of `window`, for four seconds and at least nine frames.
Frames frames(QQuickWindow &window, const std::function<void(int step)> &move)
{
    constexpr std::size_t least = 9, warmUps = 3; // the slowest of the peers need most of a second for one
    std::vector<double> out;
    QElapsedTimer total, measured, frame;
    std::size_t seen = 0;
    int step = 0;
    double work = 0;
    const auto isDone = [&] { return measured.isValid() && measured.elapsed() > measureMs && out.size() >= least; };
    const auto connection = QObject::connect(&window, &QQuickWindow::afterRendering, &window, [&] {
        if (measured.isValid()) {
            out.push_back(double(frame.nsecsElapsed()) / 1e6);
        } else if (++seen >= warmUps && total.elapsed() > warmUpMs) {
            measured.start();
            work = threadWork();
        }
        frame.restart();
        QMetaObject::invokeMethod(&window, [&] { move(++step); }, Qt::QueuedConnection);
    });
    total.start();
    frame.start();
    move(++step);
    while (!isDone() && total.elapsed() < mostMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QObject::disconnect(connection);
    Frames result{std::move(out), 0};
    if (!result.times.empty())
        result.work = (threadWork() - work) / double(result.times.size());
    std::ranges::sort(result.times);
    return result;
}

void add(Report &report, const QByteArray &id, const Frames &frames)
{
    const std::vector<double> &sorted = frames.times;
    if (sorted.empty())
        return;
    report.add((id + ".rate").constData(), "frames/s", {1000 / sorted[sorted.size() / 2]});
    report.add((id + ".frame").constData(), "ms", sorted);
    report.add((id + ".worst").constData(), "ms", {sorted.back()});
    report.add((id + ".work").constData(), "ms", {frames.work});
}

/// Pans over the city or zooms in and out while tiles, names and textures are made as ever; returns the times of the frames, ascending.
std::vector<double> move(Report &report, const QByteArray &id, const std::shared_ptr<const Scene> &scene, const Viewport &view, bool isZoom)
{
    JobRunner jobs(std::max(2, QThread::idealThreadCount()));
    MapCanvas canvas(jobs);
    canvas.resize(view.size());
    canvas.show();
    canvas.setScene(scene);
    canvas.camera().setView(view.centre().x(), view.centre().y(), view.zoom());
    const Frames result = frames(*canvas.quickWindow(), [&](int step) {
        if (isZoom)
            canvas.camera().zoomAt(QRectF(canvas.rect()).center(), step % 240 < 120 ? 0.01 : -0.01);
        else
            canvas.camera().pan({step % 200 < 100 ? 6.0 : -6.0, 2.0 * ((step / 50) % 2) - 1});
    });
    add(report, id, result);
    return result.times;
}

/// The same number of markers as Qt Location draws them, one item each.
void locationItems(Report &report, const char *metric, const char *peer, const QByteArray &delegate, int count)
{
    QQuickWidget widget;
    QQmlComponent component(widget.engine());
    component.setData(
        "import QtQuick\nimport QtLocation\nimport QtPositioning\nMap { id: map; width: 1920; height: 1080; plugin: Plugin { name: \"itemsoverlay\" }\n"
        "center: QtPositioning.coordinate(23.05, 113.15); zoomLevel: 13; MapItemView { model: " +
            QByteArray::number(count) + "; delegate: " + delegate + " } }",
        {});
    auto *map = qobject_cast<QQuickItem *>(component.create());
    if (!map) {
        std::fprintf(stderr, "bench-map: %s\n", qPrintable(component.errorString()));
        return;
    }
    widget.resize(1920, 1080);
    widget.setContent({}, &component, map);
    widget.show();
    const Frames result =
        frames(*widget.quickWindow(), [&](int step) { QMetaObject::invokeMethod(map, "pan", Q_ARG(int, step % 2 ? 20 : -20), Q_ARG(int, 0)); });
    if (result.times.empty())
        std::fprintf(stderr, "bench-map: no frame of %s\n", peer);
    else
        report.addPeer(metric, peer, result.times[result.times.size() / 2]);
}

} // namespace

void measureFrames(Report &report, const MapCity &city)
{
    const auto view = [&](CityData::View which, QSize size) { return city.data.view(which, size); };
    const QSize office(1920, 1080), wall(3840, 2160);
    const auto points = city.scene({city.pointLayer(LayerKind::Shapes)});
    move(report, "map.pan.points.all", points, view(CityData::View::All, office), false);
    move(report, "map.pan.points.community", points, view(CityData::View::Community, office), false);
    move(report, "map.pan.points.street", points, view(CityData::View::Street, office), false);
    move(report, "map.pan.polygons.all", city.scene({city.buildingLayer()}), view(CityData::View::All, office), false);
    const auto everything = city.scene({city.communityLayer(), city.buildingLayer(), city.pointLayer(LayerKind::Shapes), city.namedPoints(500)});
    move(report, "map.pan.everything", everything, view(CityData::View::All, office), false);
    move(report, "map.zoom.everything", everything, view(CityData::View::All, office), true);
    move(report, "map.pan.everything.4k", everything, view(CityData::View::All, wall), false);
}

void measureMarkers(Report &report, const MapCity &city)
{
    constexpr int count = 20000;
    DrawLayer markers = city.namedPoints(count);
    markers.labels.clear();
    const std::vector<double> times = move(report, "map.markers", city.scene({markers}), city.data.view(CityData::View::All), false);
    report.add("map.markers.circle.frame", "ms", times); // the same against the other kind of item
    const QByteArray place = "QtPositioning.coordinate(23.0 + index * 7919 % 10007 / 100070, 113.05 + index * 104729 % 10009 / 50045)";
    locationItems(report, "map.markers.frame", "Qt Location MapQuickItem",
                  "MapQuickItem { coordinate: " + place + "; sourceItem: Rectangle { width: 6; height: 6; radius: 3; color: 'steelblue' } }", count);
    locationItems(report, "map.markers.circle.frame", "Qt Location MapCircle",
                  "MapCircle { center: " + place + "; radius: 30; color: 'steelblue'; border.width: 0 }", count);
}

} // namespace om::bench
