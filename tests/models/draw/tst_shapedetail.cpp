// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/renderer.h"
#include "support/makeframe.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace om;
using namespace om::test;

namespace {

constexpr double originX = 0.81, originY = 0.43;
const double zoom13 = 256 * std::exp2(13.0); // px per unit
const double zoom14 = 2 * zoom13; // upper end of its band
const double px = 1 / zoom14;

/// Ring of corners in px of zoom 14.
Geometry ringOf(std::vector<QPointF> corners)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    corners.push_back(corners.front());
    for (const QPointF &c : corners) {
        const LonLat p = place(originX + c.x() * px, originY + c.y() * px);
        g.xy.insert(g.xy.end(), {p.lon, p.lat});
    }
    g.rings = {std::uint32_t(corners.size())};
    g.parts = {1};
    return g;
}

std::shared_ptr<const Frame> frameOf(const std::vector<Geometry> &shapes)
{
    std::vector<Given> rows;
    for (const Geometry &shape : shapes)
        rows.push_back({shape, {}, 0, {}});
    return makeFrame(QStringLiteral("a"), GeometryType::Polygon, QStringLiteral("c"), rows);
}

std::set<std::pair<std::uint32_t, std::uint32_t>> cornersOf(const ShapeDetail &detail, std::size_t ring)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> out;
    for (std::uint32_t i = ring == 0 ? 0 : detail.rings[ring - 1]; i < detail.rings[ring]; ++i)
        out.insert({detail.coords[2 * i], detail.coords[2 * i + 1]});
    return out;
}

QImage draw(const std::shared_ptr<const Frame> &frame, const Viewport &view)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = Qt::black;
    DrawLayer layer;
    layer.id = layer.dataset = QStringLiteral("a");
    layer.frame = frame;
    layer.rows = Bitmap(frame->rows(), true);
    layer.symbols.resize(1);
    layer.symbols[0].fill = Qt::red;
    scene->layers = {layer};
    QImage image(view.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    Renderer(scene).draw(painter, view);
    return image;
}

} // namespace

class TestShapeDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neighboursKeepTheirSharedCorners()
    {
        // A border of 2,000 corners a tenth of a pixel apart; the left ring runs down it, the right one up and from another start.
        std::mt19937 random(3);
        std::uniform_real_distribution<double> jitter(-1, 1);
        std::vector<QPointF> border;
        for (int i = 0; i <= 2000; ++i)
            border.emplace_back(100 + jitter(random), i * 0.1);
        std::vector<QPointF> left{{0, 200}, {0, 0}}, right(border.rbegin(), border.rend());
        left.insert(left.end(), border.begin(), border.end());
        right.insert(right.end(), {{200, 0}, {200, 200}});
        std::rotate(right.begin(), right.begin() + 777, right.end());
        const auto frame = frameOf({ringOf(left), ringOf(right)});
        ShapeDetails details;
        const auto detail = details.at(frame, zoom13);
        QVERIFY(detail);
        QCOMPARE(detail->cell, 0.5 * px); // band of zooms 12 to 14
        // All corners of the border of one are corners of the other, but for one on a straight line where a ring begins.
        const auto a = cornersOf(*detail, 0), b = cornersOf(*detail, 1);
        const auto isBorder = [&](const auto &c) { return std::abs(c.first * detail->cell - (originX + 100 * px)) < 3 * px; };
        std::size_t onlyA = 0, onlyB = 0, shared = 0;
        for (const auto &c : a)
            if (isBorder(c))
                ++(b.contains(c) ? shared : onlyA);
        for (const auto &c : b)
            if (isBorder(c) && !a.contains(c))
                ++onlyB;
        QVERIFY(shared > 300);
        QVERIFY2(onlyA + onlyB <= 2, qPrintable(QStringLiteral("%1 %2").arg(onlyA).arg(onlyB)));
    }

    void onlyWhatCannotBeSeenIsLeftOut()
    {
        std::vector<QPointF> circle;
        for (int i = 0; i < 4000; ++i)
            circle.emplace_back(300 + 20 * std::cos(i * M_PI / 2000), 300 + 20 * std::sin(i * M_PI / 2000));
        // A rectangle whose sides have a corner every 10 px: only those at its ends count.
        std::vector<QPointF> plain;
        for (int i = 0; i < 100; i += 10)
            plain.emplace_back(i, 0);
        for (int i = 0; i < 100; i += 10)
            plain.emplace_back(100, i);
        plain.insert(plain.end(), {{100, 100}, {0, 100}});
        const auto frame = frameOf({ringOf(circle), ringOf(plain)});
        const ShapeDetail detail(frame->shapes(), 0.5 * px);
        QVERIFY(detail.rings[0] < 400); // 126 px around in half pixels
        for (std::uint32_t i = 0; i < detail.rings[0]; ++i) {
            const double r =
                std::hypot(detail.coords[2 * i] * detail.cell - (originX + 300 * px), detail.coords[2 * i + 1] * detail.cell - (originY + 300 * px)) / px;
            QVERIFY(std::abs(r - 20) < 0.36); // half a cell's diagonal
        }
        QVERIFY(detail.rings[1] - detail.rings[0] <= 9);
    }

    void madeOnceAndBounded()
    {
        const auto frame = frameOf({ringOf({{0, 0}, {100, 0}, {50, 80}})});
        ShapeDetails details;
        const auto first = details.at(frame, zoom13);
        QCOMPARE(details.at(frame, zoom13 * 1.5).get(), first.get()); // another scene, a scale of the same band
        QVERIFY(details.at(frame, zoom14 * 1.1).get() != first.get());
        QVERIFY(!details.at(frame, 256 * std::exp2(16.0))); // every corner
        QCOMPARE(details.bytes(), first->bytes() * 2);
        ShapeDetails tight(first->bytes());
        for (const double zoom : {6.0, 8.0, 10.0, 12.0}) {
            QVERIFY(tight.at(frame, 256 * std::exp2(zoom)));
            QVERIFY(tight.bytes() <= first->bytes());
        }
        QVERIFY(first->coords.size() > 0); // what is in use stays
    }

    void hugeAndOddShapesAreDrawn()
    {
        Geometry world;
        world.type = GeometryType::Polygon;
        world.xy = {-200, -90, 200, -90, 200, 90, -200, 90, -200, -90};
        world.rings = {5, 5}; // and an empty ring
        world.parts = {2};
        Geometry empty = ringOf({{0, 0}, {10, 0}, {10, 10}});
        empty.rings = {4, 4};
        empty.parts = {1, 2}; // and an empty part
        const auto frame = frameOf({world, empty});
        for (const double zoom : {1.0, 3.0, 12.0, 15.9, 18.0, 20.0}) {
            for (const double bearing : {0.0, 40.0}) {
                const QImage image = draw(frame, Viewport::around(0.5, 0.43, zoom, QSize(200, 200), bearing));
                QCOMPARE(image.pixelColor(100, 100), QColor(Qt::red));
                QCOMPARE(image.pixelColor(60, 130), QColor(Qt::red));
            }
        }
        // At the world's edge it ends.
        const QImage image = draw(frame, Viewport::around(0.5, 0, 10, QSize(200, 200)));
        QCOMPARE(image.pixelColor(100, 90), QColor(Qt::black));
        QCOMPARE(image.pixelColor(100, 110), QColor(Qt::red));
    }

    void smallPolygonsAreSeen()
    {
        // 30 squares from 0.2 to 6 px wide, 20 px apart: each leaves a mark of about its size where it is.
        std::vector<Geometry> squares;
        for (int i = 0; i < 30; ++i) {
            const double half = 0.1 + i * 0.1, x = 10.5 + 20 * (i % 6), y = 10.5 + 20 * (i / 6);
            squares.push_back(ringOf({{x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}}));
        }
        const Viewport view({originX + 60 * px, originY + 60 * px}, zoom14 * 0.999, QSize(120, 120));
        const QImage image = draw(frameOf(squares), view);
        for (int i = 0; i < 30; ++i) {
            double lit = 0;
            for (int y = 0; y < 20; ++y)
                for (int x = 0; x < 20; ++x)
                    lit += image.pixelColor(20 * (i % 6) + x, 20 * (i / 6) + y).redF();
            const double width = 0.2 + i * 0.2;
            QVERIFY2(std::abs(std::sqrt(lit) - std::max(1.0, width)) <= 0.6, qPrintable(QStringLiteral("%1 px: %2").arg(width).arg(std::sqrt(lit))));
        }
    }
};

QTEST_MAIN(TestShapeDetail)
#include "tst_shapedetail.moc"
