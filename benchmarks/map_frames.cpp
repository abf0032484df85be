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

namespace om::bench {

namespace {

constexpr int warmUpMs = 1500;
constexpr int measureMs = 4000;

/// Calls `move` before every frame of `window` and returns how long each frame took, ms.
std::vector<double> frames(QQuickWindow &window, const std::function<void(int step)> &move)
{
    std::vector<double> out;
    QElapsedTimer total, frame;
    int step = 0;
    const auto isDone = [&] { return total.elapsed() > warmUpMs + measureMs; };
    const auto connection = QObject::connect(&window, &QQuickWindow::afterRendering, &window, [&] {
        if (total.elapsed() > warmUpMs && !isDone())
            out.push_back(double(frame.nsecsElapsed()) / 1e6);
        frame.restart();
        QMetaObject::invokeMethod(&window, [&] { move(++step); }, Qt::QueuedConnection);
    });
    total.start();
    frame.start();
    move(++step);
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QObject::disconnect(connection);
    std::ranges::sort(out);
    return out;
}

void add(Report &report, const QByteArray &id, const std::vector<double> &sorted)
{
    if (sorted.empty())
        return;
    report.add((id + ".rate").constData(), "frames/s", {1000 / sorted[sorted.size() / 2]});
    report.add((id + ".frame").constData(), "ms", sorted);
    report.add((id + ".worst").constData(), "ms", {sorted.back()});
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
    const std::vector<double> times = frames(*canvas.quickWindow(), [&](int step) {
        if (isZoom)
            canvas.camera().zoomAt(QRectF(canvas.rect()).center(), step % 240 < 120 ? 0.01 : -0.01);
        else
            canvas.camera().pan({step % 200 < 100 ? 6.0 : -6.0, 2.0 * ((step / 50) % 2) - 1});
    });
    add(report, id, times);
    return times;
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
    const std::vector<double> times =
        frames(*widget.quickWindow(), [&](int step) { QMetaObject::invokeMethod(map, "pan", Q_ARG(int, step % 2 ? 20 : -20), Q_ARG(int, 0)); });
    if (!times.empty())
        report.addPeer(metric, peer, times[times.size() / 2]);
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
