// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/mapimage.h"
#include "support/makeframe.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace om;
using namespace om::test;

namespace {

const QColor ground(10, 20, 30);
const QColor red(220, 0, 0);
const QColor green(0, 180, 0);
const QColor blue(0, 0, 220);

// The world of these tests: 200 × 200 px whose unit is 1e-6, somewhere in the northern hemisphere.
constexpr double x0 = 0.81, y0 = 0.43, px = 1e-6;

Viewport window(double left, double top, int width, int height)
{
    return {{x0 + left * px, y0 + top * px, x0 + (left + width) * px, y0 + (top + height) * px}, QSize(width, height)};
}

Geometry pixelBox(double l, double t, double r, double b)
{
    return rectangle(x0 + l * px, y0 + t * px, x0 + r * px, y0 + b * px);
}

Geometry pixelPoint(double x, double y)
{
    return pointAt(x0 + x * px, y0 + y * px);
}

Symbol fillOf(const QColor &fill, const QColor &stroke = {}, double size = 1)
{
    Symbol s;
    s.fill = fill;
    s.stroke = stroke;
    s.size = size;
    return s;
}

Symbol markOf(SymbolShape shape, const QColor &fill, double size)
{
    Symbol s = fillOf(fill, {}, size);
    s.shape = shape;
    return s;
}

DrawLayer layerOf(std::shared_ptr<const Frame> frame, std::vector<Symbol> symbols)
{
    DrawLayer layer;
    layer.id = layer.dataset = frame->dataset();
    layer.title = QStringLiteral("Layer");
    layer.rows = Bitmap(frame->rows(), true);
    layer.frame = std::move(frame);
    layer.symbols = std::move(symbols);
    return layer;
}

std::shared_ptr<Scene> sceneOf(std::vector<DrawLayer> layers)
{
    auto scene = std::make_shared<Scene>();
    scene->layers = std::move(layers);
    scene->ground = ground;
    scene->ink = Qt::white;
    scene->muted = Qt::gray;
    scene->panel = Qt::black;
    scene->line = Qt::darkGray;
    scene->selection = Qt::yellow;
    scene->badge = Qt::black;
    scene->extent = {x0, y0, x0 + 200 * px, y0 + 200 * px};
    return scene;
}

QImage draw(const Renderer &renderer, const Viewport &view)
{
    QImage image(view.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.draw(painter, view);
    return image;
}

QImage draw(const std::shared_ptr<Scene> &scene, const Viewport &view = window(0, 0, 200, 200))
{
    return draw(Renderer(scene), view);
}

int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

/// 25 overdue, 75 normal, all on one spot.
DrawLayer donutLayer()
{
    std::vector<Given> rows;
    for (int i = 0; i < 100; ++i)
        rows.push_back({pixelPoint(100, 100), i < 25 ? "overdue" : "normal", 0, {}});
    DrawLayer layer = layerOf(makeFrame(QStringLiteral("ticket"), GeometryType::Point, QStringLiteral("clock_state"), rows),
                              {markOf(SymbolShape::Square, red, 14), markOf(SymbolShape::Circle, green, 14)});
    layer.kind = LayerKind::Clusters;
    layer.partField = QStringLiteral("clock_state");
    const Column *states = layer.frame->column(layer.partField);
    layer.parts.assign(std::size_t(states->dictionary.size()) + 1, 1);
    layer.parts[states->codeOf(QStringLiteral("overdue"))] = 0;
    layer.urgentPart = 0;
    return layer;
}

DrawLayer scatteredClusters(std::size_t count)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> at(0, 1000);
    std::vector<Given> rows;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = at(random);
        rows.push_back({pixelPoint(x, at(random)), i % 5 == 0 ? "overdue" : "normal", 0, {}});
    }
    DrawLayer layer = donutLayer();
    layer.frame = makeFrame(QStringLiteral("ticket"), GeometryType::Point, QStringLiteral("clock_state"), rows);
    layer.rows = Bitmap(layer.frame->rows(), true);
    const Column *states = layer.frame->column(layer.partField);
    layer.parts.assign(std::size_t(states->dictionary.size()) + 1, 1);
    layer.parts[states->codeOf(QStringLiteral("overdue"))] = 0;
    return layer;
}

} // namespace

class TestRenderer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void polygonFillsItsInsideOnly()
    {
        const QImage image = draw(sceneOf({layerOf(
            makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), {{pixelBox(50, 50, 150, 150), {}, 0, {}}}), {fillOf(red, blue, 4)})}));
        QCOMPARE(image.pixelColor(100, 100), red);
        QCOMPARE(image.pixelColor(20, 20), ground);
        QCOMPARE(image.pixelColor(180, 100), ground);
        QCOMPARE(image.pixelColor(50, 100), blue); // the outline is 4 px wide about the edge
        QCOMPARE(image.pixelColor(57, 100), red);
    }

    void largeSymbolsReachOverTheEdge()
    {
        DrawLayer layer = layerOf(makeFrame(QStringLiteral("a"), GeometryType::Point, QStringLiteral("c"), {{pixelPoint(-80, 100), {}, 0, {}}}),
                                  {markOf(SymbolShape::Circle, red, 10)});
        layer.kind = LayerKind::Proportional;
        layer.sizes = {90};
        const Renderer renderer(sceneOf({layer}));
        const QImage image = draw(renderer, window(0, 0, 200, 200));
        QCOMPARE(image.pixelColor(5, 100), red); // 85 px from the place
        QCOMPARE(image.pixelColor(15, 100), ground); // 95 px
        QVERIFY(renderer.pick(window(0, 0, 200, 200), {5, 100}).kind == MapHit::Kind::Feature);
    }

    void holeStaysOpen()
    {
        Geometry g = pixelBox(50, 50, 150, 150);
        const Geometry hole = pixelBox(90, 90, 110, 110);
        g.xy.insert(g.xy.end(), hole.xy.begin(), hole.xy.end());
        g.rings.push_back(10);
        g.parts = {2};
        const QImage image =
            draw(sceneOf({layerOf(makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), {{g, {}, 0, {}}}), {fillOf(red)})}));
        QCOMPARE(image.pixelColor(100, 100), ground);
        QCOMPARE(image.pixelColor(70, 100), red);
    }

    void hugePolygonIsCutNotLost()
    {
        // 2,000,000 px across: far beyond what the rasteriser takes by itself.
        const QImage image = draw(
            sceneOf({layerOf(makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), {{rectangle(0.2, 0.2, x0 + 100 * px, 0.8), {}, 0, {}}}),
                             {fillOf(red, blue, 2)})}));
        QCOMPARE(image.pixelColor(50, 100), red);
        QCOMPARE(image.pixelColor(150, 100), ground);
        QCOMPARE(image.pixelColor(100, 100), blue);
    }

    void noDataIsHatched()
    {
        Symbol symbol = fillOf(ground);
        symbol.hatch = Hatch::NoData;
        symbol.hatchColor = red;
        const QImage image = draw(sceneOf(
            {layerOf(makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), {{pixelBox(50, 50, 150, 150), {}, 0, {}}}), {symbol})}));
        int inside = 0, outside = 0;
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x)
                (x > 50 && x < 149 && y > 50 && y < 149 ? inside : outside) += image.pixelColor(x, y).red() > 80;
        // Lines 1.2 px wide, 6 px apart: about a fifth of the area is lit; nothing beyond the polygon.
        QVERIFY2(inside > 1200 && inside < 4500, qPrintable(QString::number(inside)));
        QVERIFY2(outside < 110, qPrintable(QString::number(outside)));
    }

    void donutShowsSharesClockwiseFromTheTop()
    {
        const QImage image = draw(sceneOf({donutLayer()}));
        // n = 100: radius 13 + 1.9·10 = 32, ring 6 px wide, so its middle lies 29 px from the centre.
        const auto at = [&](double degrees) {
            const double a = degrees * M_PI / 180;
            return image.pixelColor(int(std::floor(100 + 29 * std::sin(a))), int(std::floor(100 - 29 * std::cos(a))));
        };
        QCOMPARE(at(75), red);
        QCOMPARE(at(20), red);
        QCOMPARE(at(105), green);
        QCOMPARE(at(180), green);
        QCOMPARE(at(270), green);
        QCOMPARE(at(340), green);
        QVERIFY(countOf(image, QColor(Qt::white)) > 20); // the count inside
    }

    void clustersKeepEveryPoint()
    {
        const DrawLayer layer = scatteredClusters(5000);
        for (const double zoom : {1e5, 1e6, 1e7}) {
            std::size_t sum = 0, urgent = 0;
            std::vector<Cluster> clusters;
            const ClusterPyramid pyramid(layer);
            for (const ClusterPyramid::Region &region : pyramid.regionsIn({0, 0, 1, 1}, zoom))
                std::ranges::move(pyramid.clustersOf(region, zoom), std::back_inserter(clusters));
            for (const Cluster &c : clusters) {
                sum += c.count;
                urgent += c.parts[0];
                QCOMPARE(std::size_t(c.parts[0]) + c.parts[1], std::size_t(c.count));
            }
            QCOMPARE(sum, std::size_t(5000));
            QCOMPARE(urgent, std::size_t(1000));
            for (std::size_t i = 0; i < clusters.size(); ++i)
                for (std::size_t j = i + 1; j < clusters.size(); ++j)
                    QVERIFY(std::hypot(clusters[i].x - clusters[j].x, clusters[i].y - clusters[j].y) * zoom > clusters[i].radius + clusters[j].radius);
        }
    }

    void neighbouringTilesMeet()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> at(-20, 420);
        std::vector<Given> points, areas;
        for (int i = 0; i < 300; ++i) {
            const double x = at(random);
            points.push_back({pixelPoint(x, at(random)), i % 3 ? "a" : "b", 0, {}});
        }
        for (int i = 0; i < 40; ++i) {
            const double x = at(random), y = at(random);
            areas.push_back({pixelBox(x, y, x + 37.3, y + 21.7), {}, 0, {}});
        }
        Symbol hatched = fillOf(QColor(60, 60, 90), blue, 1.5);
        hatched.hatch = Hatch::NoData;
        hatched.hatchColor = green;
        DrawLayer heat = layerOf(makeFrame(QStringLiteral("heat"), GeometryType::Point, QStringLiteral("c"), points), {fillOf(red)});
        heat.kind = LayerKind::Heat;
        heat.ramp = {blue, red};
        heat.opacity = 0.5;
        DrawLayer clusters = scatteredClusters(400);
        const Renderer renderer(
            sceneOf({layerOf(makeFrame(QStringLiteral("areas"), GeometryType::Polygon, QStringLiteral("c"), areas), {hatched}), heat,
                     layerOf(makeFrame(QStringLiteral("points"), GeometryType::Point, QStringLiteral("c"), points), {markOf(SymbolShape::Triangle, red, 12)}),
                     clusters}));
        const QImage whole = draw(renderer, window(0, 0, 400, 200));
        const QImage left = draw(renderer, window(0, 0, 200, 200));
        const QImage right = draw(renderer, window(200, 0, 200, 200));
        int different = 0;
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 400; ++x) {
                const QColor a = whole.pixelColor(x, y);
                const QColor b = x < 200 ? left.pixelColor(x, y) : right.pixelColor(x - 200, y);
                // Rounding of the sub-pixel grid may differ by a step; a cut symbol or a jumped donut by far more.
                different += std::abs(a.red() - b.red()) > 24 || std::abs(a.green() - b.green()) > 24 || std::abs(a.blue() - b.blue()) > 24;
            }
        }
        QVERIFY2(different < 8, qPrintable(QString::number(different)));
        QVERIFY(countOf(whole, ground) < 60000); // it was not empty
    }

    void labelsNeverOverlapAndStayInside()
    {
        std::vector<Given> areas;
        for (int i = 0; i < 16; ++i)
            areas.push_back({pixelBox((i % 4) * 100, (i / 4) * 100, (i % 4) * 100 + 100, (i / 4) * 100 + 100), {}, 0, {}});
        DrawLayer layer = layerOf(makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), areas), {fillOf(blue)});
        for (std::uint32_t row = 0; row < 16; ++row)
            layer.labels.push_back({row, QStringLiteral("𧒽岗社区"), QStringLiteral("1,482"), double(row), Qt::white, blue});
        DrawLayer points = layerOf(makeFrame(QStringLiteral("p"), GeometryType::Point, QStringLiteral("c"),
                                             {{pixelPoint(50, 50), {}, 0, {}}, {pixelPoint(55, 52), {}, 0, {}}, {pixelPoint(250, 250), {}, 0, {}}}),
                                   {markOf(SymbolShape::Circle, red, 10)});
        for (std::uint32_t row = 0; row < 3; ++row)
            points.labels.push_back({row, QStringLiteral("学校"), {}, 0, Qt::white, ground});
        points.priority = 10;
        const Renderer renderer(sceneOf({layer, points}));
        const QRectF furniture(300, 300, 100, 100);
        LabelRequest request;
        request.furniture = {furniture};
        const std::vector<PlacedLabel> placed = renderer.labels(window(0, 0, 400, 400), request).labels;
        QVERIFY(placed.size() >= 14);
        int named = 0;
        for (std::size_t i = 0; i < placed.size(); ++i) {
            QVERIFY(!placed[i].box().intersects(furniture));
            for (std::size_t j = i + 1; j < placed.size(); ++j)
                QVERIFY(!placed[i].box().intersects(placed[j].box()));
            if (placed[i].layer == 0) {
                const int column = int(placed[i].row % 4), line = int(placed[i].row / 4);
                QVERIFY(QRectF(column * 100, line * 100, 100, 100).contains(placed[i].box().center()));
            } else {
                ++named;
            }
        }
        QVERIFY(named >= 2);
        QVERIFY(std::none_of(placed.begin(), placed.end(), [](const PlacedLabel &l) { return l.layer == 0 && l.row == 15; })); // under the furniture
    }

    void layersKeepToTheirScales()
    {
        DrawLayer layer =
            layerOf(makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), {{pixelBox(50, 50, 150, 150), {}, 0, {}}}), {fillOf(red)});
        const double now = window(0, 0, 200, 200).denominator();
        layer.maxScale = now * 0.9;
        QCOMPARE(draw(sceneOf({layer})).pixelColor(100, 100), ground);
        layer.maxScale = now * 1.1;
        QCOMPARE(draw(sceneOf({layer})).pixelColor(100, 100), red);
        layer.minScale = now * 1.05;
        QCOMPARE(draw(sceneOf({layer})).pixelColor(100, 100), ground);
    }

    /// Symbols put down as pictures look like symbols that are drawn: under a turn too small to be seen the renderer draws them.
    void stampedSymbolsLookDrawn_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("opacity");
        QTest::newRow("1x") << 1.0 << 1.0;
        QTest::newRow("1.5x") << 1.5 << 1.0;
        QTest::newRow("2x, translucent") << 2.0 << 0.6;
    }
    void stampedSymbolsLookDrawn()
    {
        QFETCH(double, ratio);
        QFETCH(double, opacity);
        std::mt19937 random(11);
        std::uniform_real_distribution<double> at(-10, 210);
        std::vector<Given> rows;
        for (int i = 0; i < 120; ++i) {
            const double x = at(random);
            rows.push_back({pixelPoint(x, at(random)), {}, 0, {}});
        }
        Symbol edged = markOf(SymbolShape::Diamond, green, 20);
        edged.stroke = blue;
        DrawLayer layer = layerOf(makeFrame(QStringLiteral("p"), GeometryType::Point, QStringLiteral("c"), rows),
                                  {markOf(SymbolShape::Circle, red, 9), edged, markOf(SymbolShape::Pin, blue, 16), markOf(SymbolShape::Crown, red, 24)});
        layer.opacity = opacity;
        layer.glyphs = {QString(), QStringLiteral("M")};
        for (std::size_t row = 0; row < layer.frame->rows(); ++row) {
            layer.classes.push_back(std::uint8_t(row % 4));
            layer.glyphOf.push_back(std::uint8_t(row % 4 == 1));
        }
        const Renderer renderer(sceneOf({layer}));
        const auto picture = [&](double turn) {
            QImage image(QSize(200, 200) * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            QPainter painter(&image);
            painter.rotate(turn);
            renderer.draw(painter, window(0, 0, 200, 200));
            return image;
        };
        const QImage stamped = picture(0), drawn = picture(1e-7);
        double sum = 0;
        int most = 0, filled = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                const QColor a = stamped.pixelColor(x, y), b = drawn.pixelColor(x, y);
                const int off = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
                sum += off;
                most = std::max(most, off);
                filled += b != ground;
            }
        }
        QVERIFY(filled > 5000); // it is not empty
        QVERIFY2(sum / filled < 3, qPrintable(QString::number(sum / filled)));
        QVERIFY2(most < 48, qPrintable(QString::number(most))); // an edge moves by a sixteenth of a pixel, a letter by an eighth
    }

    void massesAreAllDrawn()
    {
        std::vector<Given> rows;
        for (int i = 0; i < 30000; ++i) // beyond the limit of single symbols
            rows.push_back({pixelPoint(i % 200 + 0.5, (i / 200) % 150 + 0.5), {}, 0, {}});
        Viewport view = window(0, 0, 200, 200);
        auto scene = sceneOf({layerOf(makeFrame(QStringLiteral("p"), GeometryType::Point, QStringLiteral("c"), rows), {markOf(SymbolShape::Circle, red, 4)})});
        const Renderer renderer(scene);
        if (renderer.denominator(view) <= 5000) // mass drawing begins there
            QSKIP("the test's scale draws single symbols");
        const QImage image = draw(renderer, view);
        int filled = 0;
        for (int y = 0; y < 150; ++y)
            for (int x = 0; x < 200; ++x) // edges over each other round by a step
                filled += std::abs(image.pixelColor(x, y).red() - red.red()) < 3 && std::abs(image.pixelColor(x, y).blue() - red.blue()) < 3;
        QVERIFY(filled >= 29000);
        QCOMPARE(image.pixelColor(100, 180), ground);
    }

    void picksThePointBeforeTheAreaBelow()
    {
        DrawLayer areas = layerOf(makeFrame(QStringLiteral("community"), GeometryType::Polygon, QStringLiteral("code"),
                                            {{pixelBox(0, 0, 100, 200), "A", 0, {}}, {pixelBox(100, 0, 200, 200), "B", 0, {}}}),
                                  {fillOf(blue)});
        areas.areaField = QStringLiteral("code");
        const Renderer renderer(sceneOf({areas,
                                         layerOf(makeFrame(QStringLiteral("school"), GeometryType::Point, QStringLiteral("c"),
                                                           {{pixelPoint(50, 50), {}, 0, {}}, {pixelPoint(60, 50), {}, 0, {}}}),
                                                 {markOf(SymbolShape::Circle, red, 8)})}));
        const Viewport view = window(0, 0, 200, 200);
        MapHit hit = renderer.pick(view, {58, 52});
        QVERIFY(hit.kind == MapHit::Kind::Feature);
        QCOMPARE(hit.dataset, QStringLiteral("school"));
        QCOMPARE(hit.fid, 2);
        hit = renderer.pick(view, {150, 150});
        QVERIFY(hit.kind == MapHit::Kind::Area);
        QCOMPARE(hit.area, QStringLiteral("B"));
        QVERIFY(renderer.pick(view, {250, 150}).kind == MapHit::Kind::None);
        const Renderer donut(sceneOf({donutLayer()}));
        QVERIFY(donut.pick(view, {125, 100}).kind == MapHit::Kind::Cluster);
    }

    /// The outline of a district lies above its communities, which may be filled or outlines themselves; one points at the community.
    void outlinesAreSeenThrough()
    {
        const auto areas = [](const char *dataset, const std::vector<Given> &rows, const Symbol &symbol) {
            DrawLayer layer = layerOf(makeFrame(QLatin1String(dataset), GeometryType::Polygon, QStringLiteral("code"), rows), {symbol});
            layer.areaField = QStringLiteral("code");
            return layer;
        };
        const std::vector<Given> halves{{pixelBox(0, 0, 100, 200), "A", 0, {}}, {pixelBox(100, 0, 200, 200), "B", 0, {}}};
        const DrawLayer district = areas("district", {{pixelBox(0, 0, 200, 200), "D", 0, {}}}, fillOf({}, red, 2));
        const Viewport view = window(0, 0, 200, 200);
        for (const QColor &fill : {blue, QColor()}) {
            const Renderer renderer(sceneOf({areas("community", halves, fillOf(fill, green)), district}));
            QCOMPARE(renderer.pick(view, {150, 150}).area, QStringLiteral("B"));
            QCOMPARE(renderer.pick(view, {50, 150}).area, QStringLiteral("A"));
        }
        // What is filled hides what lies below; a smaller outline above it, a grid's cell, is what was meant.
        const Renderer filled(sceneOf({areas("community", halves, fillOf(blue)), areas("district", {{pixelBox(0, 0, 200, 200), "D", 0, {}}}, fillOf(red))}));
        QCOMPARE(filled.pick(view, {150, 150}).area, QStringLiteral("D"));
        const Renderer grid(
            sceneOf({areas("community", halves, fillOf(blue)), areas("grid", {{pixelBox(140, 140, 160, 160), "G", 0, {}}}, fillOf({}, green))}));
        QCOMPARE(grid.pick(view, {150, 150}).area, QStringLiteral("G"));
        QCOMPARE(grid.pick(view, {150, 100}).area, QStringLiteral("B"));
        const Renderer alone(sceneOf({district})); // nothing else is there
        QCOMPARE(alone.pick(view, {150, 150}).area, QStringLiteral("D"));
    }

    void finishedPictureCarriesItsFurniture()
    {
        DrawLayer layer =
            layerOf(makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), {{pixelBox(0, 0, 200, 200), {}, 0, {}}}), {fillOf(red)});
        for (const auto &[color, label, count] : {std::tuple(red, "≥ 1,300", 5), std::tuple(blue, "< 600", 0)}) {
            LegendEntry &entry = layer.legend.emplace_back();
            entry.symbol = fillOf(color);
            entry.label = QString::fromUtf8(label);
            entry.count = count;
        }
        auto scene = sceneOf({layer});
        scene->attribution = QStringLiteral("Source");
        const Renderer renderer(scene);
        MapFurniture furniture;
        const Viewport view = fitScene(Renderer(scene), QSize(640, 480), furniture);
        const QImage with = renderMap(renderer, view, furniture, 2);
        QCOMPARE(with.size(), QSize(1280, 960));
        QVERIFY(countOf(with, blue) > 200); // the legend's second sample; nothing on the map is blue
        furniture.hasLegend = false;
        QCOMPARE(countOf(renderMap(renderer, view, furniture, 2), blue), 0);
        // The extent lies wholly in the picture.
        QVERIFY(view.box().minX <= scene->extent.minX && view.box().maxX >= scene->extent.maxX);
    }

    void scaleBarIsTrue()
    {
        // At the equator and zoom 0 a pixel of 256 is 40,075,017 m / 256 = 156,543 m.
        const Viewport world{{0, 0, 1, 1}, QSize(256, 256)};
        const ScaleBar bar = scaleBar(world, 100);
        QCOMPARE(bar.metres, 1e7);
        QVERIFY(std::abs(bar.px - 1e7 / 156543.034) < 0.01);
        QCOMPARE(bar.text, QStringLiteral("10000 km"));
        QVERIFY(std::abs(world.denominator() - 156543.034 / 0.0254 * 96) < 1000);
    }
};

QTEST_MAIN(TestRenderer)
#include "tst_renderer.moc"
