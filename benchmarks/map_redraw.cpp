// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/map.h"

#include "frame/query.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace om::bench {

namespace {

constexpr int runs = 7;

void repeat(Report &report, const QByteArray &id, int times, const std::function<double()> &work)
{
    work();
    std::vector<double> values;
    for (int i = 0; i < times; ++i)
        values.push_back(work());
    report.add(id.constData(), "ms", values);
}

/// Drops a file from the page cache.
void forget(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    ::fsync(file);
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

} // namespace

void measureRedraw(Report &report, const MapCity &city)
{
    using View = CityData::View;
    const std::pair<const char *, View> views[] = {{"all", View::All}, {"community", View::Community}, {"street", View::Street}};
    const std::pair<const char *, std::shared_ptr<Scene>> scenes[] = {{"points", city.scene({city.pointLayer(LayerKind::Shapes)})},
                                                                      {"polygons", city.scene({city.buildingLayer()})},
                                                                      {"heat", city.scene({city.pointLayer(LayerKind::Heat)})},
                                                                      {"clusters", city.scene({city.pointLayer(LayerKind::Clusters)})}};
    const auto details = std::make_shared<ShapeDetails>();
    for (const auto &[what, scene] : scenes)
        for (const auto &[where, view] : views)
            repeat(report, QByteArray("map.redraw.") + what + '.' + where, runs, [&] { return redraw(scene, city.data.view(view), details); });

    const DrawLayer clusters = city.pointLayer(LayerKind::Clusters);
    std::size_t held = 0;
    for (const char *id : {"map.clusters.pyramid", "map.clusters.pyramid.unsaved"}) // nothing is saved: the same beside another peer
        report.time(id, runs, [&] { held = ClusterPyramid(clusters).bytes(); }); // asks for the counts
    report.add("map.clusters.memory", "MiB", {double(held) / (1 << 20)});

    // What a card or a table needs of the rows in view.
    const Box box = city.data.view(View::Community).box();
    const Bitmap all(city.points->rows(), true);
    std::size_t bytes = 0;
    const auto read = [&](const Frame &points) {
        for (const std::uint32_t row : rowsIn(points.shapes(), points.index(), all, box))
            bytes += std::size_t(points.columns()[0].text(row).size()) + std::size_t(points.columns()[2].integers[row] != 0) +
                std::size_t(points.columns()[3].reals[row] > 0);
    };
    report.time("map.read.community", runs, [&] { read(*city.points); });
    // The saved frame, dropped from the page cache before each reading.
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("points"));
    if (city.points->save(file)) {
        std::vector<double> times;
        for (int run = 0; run < runs; ++run) {
            forget(file);
            const auto start = std::chrono::steady_clock::now();
            if (const auto points = Frame::map(file))
                read(**points);
            times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
        report.add("map.read.community.cold", "ms", times);
    }
    if (bytes == 0)
        std::fputs("bench-map: the community's view is empty\n", stderr);
}

void measureFilter(Report &report, const MapCity &city)
{
    // Another year every time: the rows, the scene with them, its pictures; nothing is known from the filter before.
    DatasetSpec spec;
    spec.id = city.points->dataset();
    const Viewport view = city.data.view(CityData::View::All);
    const std::pair<const char *, LayerKind> kinds[] = {{"map.filter.points", LayerKind::Shapes},
                                                        {"map.filter.clusters", LayerKind::Clusters},
                                                        {"map.filter.heat", LayerKind::Heat},
                                                        {"map.filter.hexagons", LayerKind::Bins}};
    for (const auto &[id, kind] : kinds) {
        const auto scene = city.scene({city.pointLayer(kind)});
        int run = 0;
        repeat(report, id, runs, [&] {
            const auto start = std::chrono::steady_clock::now();
            Condition newer;
            newer.kind = Condition::Kind::Range;
            newer.field = QStringLiteral("opened");
            newer.min = 1.6e9 + 1e5 * ++run; // nearly all of them
            Filter filter;
            filter.conditions = {newer};
            auto filtered = std::make_shared<Scene>(*scene);
            filtered->layers.front().rows = filterRows(*city.points, spec, filter, {}, false);
            redraw(filtered, view, std::make_shared<ShapeDetails>());
            return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        });
    }
}

} // namespace om::bench
