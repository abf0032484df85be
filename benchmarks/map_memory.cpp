// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/map.h"

#include "frame/query.h"
#include "geo/export.h"
#include "map/mapcanvas.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace om::bench {

namespace {

FieldSpec field(const char *name, FieldType type)
{
    FieldSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.type = type;
    return spec;
}

/// One polygon of a row as the frame holds it, back in lon, lat.
Geometry shapeOf(const ShapeColumn &shapes, std::size_t row)
{
    if (shapes.type == GeometryType::Point)
        return Geometry::point(shapes.lon[row], shapes.lat[row]);
    Geometry g;
    g.type = GeometryType::Polygon;
    const std::uint32_t ring = shapes.rowParts[row]; // one ring each
    for (std::uint32_t i = ring == 0 ? 0 : shapes.rings[ring - 1]; i < shapes.rings[ring]; ++i) {
        const LonLat at = lonLatFromMercator(shapes.coords[2 * i], shapes.coords[2 * i + 1]);
        g.xy.insert(g.xy.end(), {at.lon, at.lat});
    }
    g.rings = {std::uint32_t(g.pointCount())};
    g.parts = {1};
    return g;
}

bool write(const Frame &frame, const QString &file, const QString &format)
{
    DatasetSpec spec;
    spec.id = frame.dataset();
    spec.geometry = frame.shapes().type;
    for (const Column &column : frame.columns())
        spec.fields.push_back(field(column.name.toLatin1().constData(),
                                    column.type == ColumnType::Real           ? FieldType::Real
                                        : column.type == ColumnType::Category ? FieldType::Text
                                                                              : FieldType::Integer));
    std::size_t row = 0;
    ExportOptions options;
    options.format = format;
    const auto written = writeFile(file, spec, options, [&]() -> Result<std::optional<Row>> {
        if (row >= frame.rows())
            return std::optional<Row>();
        Row out;
        for (const Column &column : frame.columns())
            out.cells.push_back(column.type == ColumnType::Category   ? Value(column.text(row))
                                    : column.type == ColumnType::Real ? Value(column.reals[row])
                                                                      : Value(column.integers[row]));
        out.geometry = shapeOf(frame.shapes(), row++);
        return std::optional<Row>(std::move(out));
    });
    if (!written)
        std::fprintf(stderr, "bench-map: %s\n", qPrintable(errorText(written.error())));
    return written.has_value();
}

/// Three groupings, as an indicator board makes them; how many groups there are.
std::size_t groupings(const Frame &points)
{
    const Bitmap all(points.rows(), true);
    std::size_t groups = countByDay(*points.column(QStringLiteral("opened")), all, QDate(2020, 1, 1), 731).size();
    for (const char *name : {"kind", "community"})
        groups += groupBy(*points.column(QLatin1StringView(name)), all, points.column(QStringLiteral("tax"))->reals).counts.size();
    return groups;
}

} // namespace

bool exportForPeers(const MapCity &city, const QString &folder)
{
    QJsonObject views;
    const std::pair<const char *, CityData::View> all[] = {
        {"all", CityData::View::All}, {"community", CityData::View::Community}, {"street", CityData::View::Street}};
    for (const auto &[name, view] : all) {
        const Box box = CityData::lonLatBox(city.data.view(view));
        views.insert(QLatin1StringView(name), QJsonArray{box.minX, box.minY, box.maxX, box.maxY});
    }
    QFile file(folder + QStringLiteral("/views.json"));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(views).toJson()) > 0 &&
        write(*city.points, folder + QStringLiteral("/points.gpkg"), QStringLiteral("gpkg")) &&
        write(*city.buildings, folder + QStringLiteral("/buildings.gpkg"), QStringLiteral("gpkg"));
}

void measureMemory(Report &report, const MapCity &city)
{
    const QTemporaryDir folder;
    if (!city.points->save(folder.filePath(QStringLiteral("points"))) || !city.buildings->save(folder.filePath(QStringLiteral("buildings"))))
        return;
    const std::pair<const char *, QString> cases[] = {{"map.memory", QStringLiteral("--memory")}, {"map.memory.clusters", QStringLiteral("--memory-clusters")}};
    for (const auto &[id, option] : cases) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {option, folder.path()});
        constexpr int limitMs = 60000;
        if (process.waitForFinished(limitMs) && process.exitCode() == 0)
            report.add(id, "MiB", {process.readAllStandardOutput().trimmed().toDouble()});
    }
}

int memoryProcess(const QString &folder, MemoryCase what)
{
    MapCity city;
    const auto points = Frame::map(folder + QStringLiteral("/points")), buildings = Frame::map(folder + QStringLiteral("/buildings"));
    if (!points || !buildings)
        return 1;
    city.points = *points;
    city.buildings = *buildings;
    city.communities = city.data.communities();
    JobRunner jobs(std::max(2, QThread::idealThreadCount()));
    MapCanvas canvas(jobs);
    canvas.resize(1920, 1080);
    canvas.show();
    canvas.setScene(what == MemoryCase::Clusters ? city.scene({city.pointLayer(LayerKind::Clusters)})
                                                 : city.scene({city.communityLayer(), city.buildingLayer(), city.pointLayer(LayerKind::Shapes)}));
    QElapsedTimer timer;
    timer.start();
    constexpr int lookMs = 5000;
    while (timer.elapsed() < lookMs) {
        canvas.camera().pan({timer.elapsed() < lookMs / 2 ? 3.0 : -3.0, 0});
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    if (what == MemoryCase::Everything && groupings(*city.points) == 0)
        return 1;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 1;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            std::printf("%.1f\n", line.mid(6).trimmed().split(' ').front().toDouble() / 1024);
    std::fflush(stdout);
    return 0;
}

} // namespace om::bench
