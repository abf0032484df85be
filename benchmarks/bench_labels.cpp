// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of a view of 1920 × 1080 px on one thread: placing and drawing 500 and 2,000 of points and bent lines, cold, warm and while panning.
#include "base/mercator.h"
#include "benchmarks/measure.h"
#include "draw/renderer.h"

#include <QGuiApplication>

#include <cmath>
#include <random>

using namespace om;

namespace {

const QSize size(1920, 1080);
constexpr double worldX = 0.81, worldY = 0.43, px = 1e-6;

std::shared_ptr<const Frame> frameOf(const QString &name, GeometryType type, const std::vector<Geometry> &shapes)
{
    const ZoneClock clock;
    FrameBuilder builder(name, 1, {{QStringLiteral("code"), ColumnType::Category}}, type, clock);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        builder.begin(qint64(i) + 1);
        builder.setGeometry(toGpkg(shapes[i], 4490));
        builder.end();
    }
    return builder.finish();
}

DrawLayer layerOf(std::shared_ptr<const Frame> frame, int seed, int characters)
{
    static const char32_t letters[] = U"东西南北中山水江河湖海城新华民生和平胜利解放人民文化教育科技工业农业商贸桂澜祖庙朝安石湾南庄张槎";
    std::mt19937 random{std::uint32_t(seed)};
    DrawLayer layer;
    layer.id = layer.dataset = frame->dataset();
    layer.rows = Bitmap(frame->rows(), true);
    layer.symbols.resize(1);
    layer.symbols[0].shape = frame->shapes().type == GeometryType::Point ? SymbolShape::Circle : SymbolShape::None;
    layer.symbols[0].size = 5;
    for (std::size_t row = 0; row < frame->rows(); ++row) {
        QString text;
        for (int i = 0; i < characters; ++i)
            text += QString::fromUcs4(&letters[random() % (std::size(letters) - 1)], 1);
        layer.labels.push_back({std::uint32_t(row), text, {}, double(random() % 1000), Qt::white, QColor(11, 22, 38)});
    }
    layer.frame = std::move(frame);
    return layer;
}

/// `points` on a trembling grid over the view and its surroundings, a tenth as many winding lines.
std::shared_ptr<const Scene> namedScene(int points)
{
    std::mt19937 random{17};
    std::uniform_real_distribution<double> shake(-0.2, 0.2);
    const double pitch = std::sqrt(size.width() * size.height() / double(points));
    std::vector<Geometry> spots, ways;
    for (double y = -400; y < size.height() + 400; y += pitch) {
        for (double x = -400; x < size.width() + 400; x += pitch) {
            const double east = x + shake(random) * pitch;
            const LonLat p = lonLatFromMercator(worldX + east * px, worldY + (y + shake(random) * pitch) * px);
            spots.push_back(Geometry::point(p.lon, p.lat));
        }
    }
    for (int i = 0; i < points / 10; ++i) {
        Geometry way;
        way.type = GeometryType::Line;
        const double x = double(random() % 1900), y = double(random() % 1060);
        for (int k = 0; k < 20; ++k) {
            const LonLat p = lonLatFromMercator(worldX + (x + k * 12) * px, worldY + (y + 14 * std::sin(k * 0.5)) * px);
            way.xy.insert(way.xy.end(), {p.lon, p.lat});
        }
        way.rings = {20};
        ways.push_back(std::move(way));
    }
    auto scene = std::make_shared<Scene>();
    scene->ground = QColor(11, 22, 38);
    scene->layers = {layerOf(frameOf(QStringLiteral("way"), GeometryType::Line, ways), 3, 4),
                     layerOf(frameOf(QStringLiteral("spot"), GeometryType::Point, spots), 5, points > 1000 ? 2 : 4)};
    scene->layers[0].priority = 1;
    return scene;
}

Viewport viewAt(double shift)
{
    const double x = worldX + shift * px;
    return {Box{x, worldY, x + size.width() * px, worldY + size.height() * px}, size};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    bench::Report report;
    constexpr int runs = 9;
    for (const int count : {500, 2000}) {
        const auto scene = namedScene(count * 5 / 4); // some find no room
        const auto id = [count](const char *what) { return QByteArray("labels.") + QByteArray::number(count) + '.' + what; };
        const auto draw = [&](const Renderer &renderer, const LabelPlacement &placement) {
            image.fill(Qt::transparent);
            QPainter painter(&image);
            renderer.drawLabels(painter, placement.labels);
        };
        LabelRequest moving;
        moving.keepWhole = false;
        report.time(id("cold").constData(), 3, [&] {
            const Renderer renderer(scene);
            draw(renderer, renderer.labels(viewAt(0), moving));
        });
        const Renderer renderer(scene);
        LabelPlacement placement = renderer.labels(viewAt(0), moving);
        report.add(id("shown").constData(), "labels", {double(placement.labels.size())});
        report.time(id("place").constData(), runs, [&] { (void)renderer.labels(viewAt(0), moving); });
        report.time(id("draw").constData(), runs, [&] { draw(renderer, placement); });
        double shift = 0;
        report.time(id("pan").constData(), runs, [&] {
            shift += 40;
            LabelRequest next = moving;
            next.previous = &placement;
            LabelPlacement now = renderer.labels(viewAt(shift), next);
            draw(renderer, now);
            placement = std::move(now);
        });
    }
    report.print();
    return 0;
}
