// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/renderer.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace om;

namespace {

const QColor ground(10, 20, 30), red(220, 40, 40), green(40, 180, 60);

/// Rows of three heaps and some dust; every fifth is "overdue".
std::shared_ptr<const Frame> heaps(std::size_t rows, unsigned seed)
{
    static const ZoneClock clock;
    std::mt19937_64 random(seed);
    const auto spread = [&](double size) { return size * (2 * double(random() >> 11) * 0x1p-53 - 1); };
    FrameBuilder builder(QStringLiteral("ticket"), 1, {{QStringLiteral("state"), ColumnType::Category}}, GeometryType::Point, clock);
    for (std::size_t i = 0; i < rows; ++i) {
        const double size = i % 4 == 0 ? 0.05 : 0.004;
        builder.begin(qint64(i) + 1);
        builder.setText(0, i % 5 == 0 ? "overdue" : "normal");
        builder.setGeometry(toGpkg(Geometry::point(113.1 + 0.02 * double(i % 3) + spread(size), 23 + spread(size)), 4490));
        builder.end();
    }
    return builder.finish();
}

DrawLayer layerOf(std::shared_ptr<const Frame> frame, LayerKind kind)
{
    DrawLayer layer;
    layer.kind = kind;
    layer.frame = std::move(frame);
    layer.rows = Bitmap(layer.frame->rows(), true);
    for (const QColor &color : {red, green}) {
        Symbol symbol;
        symbol.shape = SymbolShape::Circle;
        symbol.fill = color;
        symbol.size = 8;
        layer.symbols.push_back(symbol);
    }
    const Column &states = *layer.frame->column(QStringLiteral("state"));
    layer.partField = states.name;
    layer.parts.assign(std::size_t(states.dictionary.size()) + 1, 1);
    layer.parts[states.codeOf(QStringLiteral("overdue"))] = 0;
    for (const std::uint32_t code : states.codes)
        layer.classes.push_back(layer.parts[code]);
    return layer;
}

std::shared_ptr<Scene> sceneOf(DrawLayer layer)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = ground;
    scene->ink = Qt::white;
    scene->extent = layer.frame->index().extent();
    scene->layers.push_back(std::move(layer));
    return scene;
}

QImage drawn(const Renderer &renderer, const Viewport &view)
{
    QImage image(view.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.draw(painter, view);
    return image;
}

std::vector<Cluster> allClusters(const ClusterPyramid &pyramid, const Box &box, double unit)
{
    std::vector<Cluster> out;
    for (const ClusterPyramid::Region &region : pyramid.regionsIn(box, unit))
        std::ranges::move(pyramid.clustersOf(region, unit), std::back_inserter(out));
    return out;
}

} // namespace

class TestMasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void donutsCountEveryRowOnceAndKeepApart()
    {
        DrawLayer layer = layerOf(heaps(40000, 1), LayerKind::Clusters);
        for (std::size_t row = 0; row < layer.rows.size(); row += 7) // a filter
            layer.rows.reset(row);
        const std::size_t count = layer.rows.count();
        std::size_t urgent = 0;
        layer.rows.forEach([&](std::size_t row) { urgent += row % 5 == 0; });
        const ClusterPyramid pyramid(layer);
        for (const double zoom : {3.0, 9.5, 12.0, 13.7, 16.2, 18.0, 20.0}) {
            const double unit = 256 * std::exp2(zoom);
            const std::vector<Cluster> clusters = allClusters(pyramid, {0, 0, 1, 1}, unit);
            std::size_t sum = 0, red = 0;
            for (const Cluster &c : clusters) {
                sum += c.count;
                red += c.parts[0];
                QCOMPARE(c.parts[0] + c.parts[1], c.count);
                QVERIFY(layer.rows.test(c.firstRow));
                QVERIFY(c.box.contains(c.x, c.y));
            }
            QCOMPARE(sum, count);
            QCOMPARE(red, urgent);
            std::vector<const Cluster *> byX;
            for (const Cluster &c : clusters)
                byX.push_back(&c);
            std::ranges::sort(byX, {}, [](const Cluster *c) { return c->x; });
            for (std::size_t i = 0; i < byX.size(); ++i)
                for (std::size_t j = i + 1; j < byX.size() && (byX[j]->x - byX[i]->x) * unit < 68; ++j)
                    QVERIFY(std::hypot(byX[i]->x - byX[j]->x, byX[i]->y - byX[j]->y) * unit > byX[i]->radius + byX[j]->radius);
        }
    }

    void donutsDoNotDependOnTheView()
    {
        const DrawLayer layer = layerOf(heaps(20000, 2), LayerKind::Clusters);
        const ClusterPyramid pyramid(layer), other(layer);
        const double unit = 256 * std::exp2(15.3);
        const std::vector<Cluster> whole = allClusters(pyramid, {0, 0, 1, 1}, unit);
        const Box extent = layer.frame->index().extent();
        const double w = (extent.maxX - extent.minX) / 9, h = (extent.maxY - extent.minY) / 9;
        std::size_t compared = 0;
        for (int i = 0; i < 81; ++i) {
            const Box part{extent.minX + i % 9 * w, extent.minY + i / 9 * h, extent.minX + (i % 9 + 1) * w, extent.minY + (i / 9 + 1) * h};
            const std::vector<Cluster> seen = allClusters(other, part, unit);
            for (const Cluster &c : whole) {
                if (!part.contains(c.x, c.y))
                    continue;
                ++compared;
                QVERIFY(
                    std::ranges::any_of(seen, [&](const Cluster &s) { return s.firstRow == c.firstRow && s.count == c.count && s.x == c.x && s.y == c.y; }));
            }
        }
        QVERIFY(compared >= whole.size());
        QVERIFY(whole.size() > 100);
    }

    void nothingToCount()
    {
        DrawLayer layer = layerOf(heaps(1000, 3), LayerKind::Clusters);
        layer.rows = Bitmap(layer.frame->rows());
        QVERIFY(allClusters(ClusterPyramid(layer), {0, 0, 1, 1}, 1e6).empty());
    }

    void neighbouringPicturesOfAMassMeet_data()
    {
        QTest::addColumn<double>("bearing");
        QTest::newRow("north up") << 0.0;
        QTest::newRow("turned") << 33.0;
    }
    void neighbouringPicturesOfAMassMeet()
    {
        QFETCH(double, bearing);
        const Renderer renderer(sceneOf(layerOf(heaps(60000, 4), LayerKind::Shapes)));
        const Box extent = renderer.scene().extent;
        const QPointF centre((extent.minX + extent.maxX) / 2, (extent.minY + extent.maxY) / 2);
        const Viewport view(centre, 256 * std::exp2(13), QSize(600, 300), bearing);
        const QImage whole = drawn(renderer, view);
        int points = 0;
        for (const int side : {0, 1}) {
            const Viewport half(view.toWorld(QPointF(150 + 300 * side, 150)), view.pixelsPerUnit(), QSize(300, 300), bearing);
            const QImage part = drawn(renderer, half);
            int different = 0;
            for (int y = 0; y < 300; ++y)
                for (int x = 0; x < 300; ++x) {
                    different += part.pixelColor(x, y) != whole.pixelColor(x + 300 * side, y);
                    points += part.pixelColor(x, y) == red;
                }
            // A place on the border of two quarters of a pixel may fall to either, by the last bit of a number.
            QVERIFY2(different < 30, qPrintable(QString::number(different)));
        }
        QVERIFY(points > 500);
    }

    void topmostClassAndRoundEdges()
    {
        // 30,000 points on one spot, the first class among them, and as many on another without it: what is on top is the first class.
        static const ZoneClock clock;
        FrameBuilder builder(QStringLiteral("t"), 1, {{QStringLiteral("state"), ColumnType::Category}}, GeometryType::Point, clock);
        for (int i = 0; i < 60000; ++i) {
            builder.begin(i + 1);
            builder.setText(0, i == 17 ? "overdue" : "normal");
            builder.setGeometry(toGpkg(Geometry::point(i < 30000 ? 113.1 : 113.11, 23), 4490));
            builder.end();
        }
        DrawLayer layer = layerOf(builder.finish(), LayerKind::Shapes);
        for (Symbol &symbol : layer.symbols)
            symbol.size = 5;
        const auto scene = sceneOf(layer);
        const Box extent = scene->extent;
        const Viewport view({extent.minX, extent.minY}, 256 * std::exp2(14), QSize(40, 40));
        const QImage image = drawn(Renderer(scene), view);
        QCOMPARE(image.pixelColor(20, 20), red);
        // Edges are neither the symbol nor the ground.
        int between = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                between += image.pixelColor(x, y) != red && image.pixelColor(x, y) != ground;
        QVERIFY(between >= 4);
        // With the order given, the second class is on top of the first.
        layer.drawOrder = {0, 1};
        QCOMPARE(drawn(Renderer(sceneOf(layer)), view).pixelColor(20, 20), green);
    }

    void pointsLieWhereTheyShould()
    {
        // A mass of 25,000 points on one place is a disc around it, at a random zoom and bearing: its middle is exact to half a pixel.
        std::mt19937_64 random(5);
        const auto between = [&](double low, double high) { return low + (high - low) * double(random() >> 11) * 0x1p-53; };
        static const ZoneClock clock;
        for (int n = 0; n < 12; ++n) {
            const double lon = between(113, 113.2), lat = between(22.9, 23.1);
            FrameBuilder builder(QStringLiteral("t"), 1, {{QStringLiteral("state"), ColumnType::Category}}, GeometryType::Point, clock);
            for (int i = 0; i < 25000; ++i) {
                builder.begin(i + 1);
                builder.setGeometry(toGpkg(Geometry::point(lon, lat), 4490));
                builder.end();
            }
            const auto scene = sceneOf(layerOf(builder.finish(), LayerKind::Shapes));
            const QPointF place((scene->extent.minX + scene->extent.maxX) / 2, (scene->extent.minY + scene->extent.maxY) / 2);
            const double unit = 256 * std::exp2(between(8, 16.5));
            const Viewport around(place, unit, QSize(64, 64), between(0, 360));
            const Viewport view(around.toWorld(QPointF(between(25, 39), between(25, 39))), unit, QSize(64, 64), around.bearing());
            const QImage image = drawn(Renderer(scene), view);
            double sum = 0, x = 0, y = 0;
            for (int py = 0; py < 64; ++py)
                for (int px = 0; px < 64; ++px) {
                    const double weight = std::max(0, image.pixelColor(px, py).green() - ground.green());
                    sum += weight;
                    x += weight * (px + 0.5);
                    y += weight * (py + 0.5);
                }
            QVERIFY(sum > 0);
            const QPointF wanted = view.toPixel(place.x(), place.y());
            QVERIFY(std::hypot(x / sum - wanted.x(), y / sum - wanted.y()) < 0.5);
        }
    }
};

QTEST_MAIN(TestMasses)
#include "tst_masses.moc"
