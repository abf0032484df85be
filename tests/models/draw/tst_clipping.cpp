// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/renderer.h"
#include "support/makeframe.h"

#include <QTest>

#include <cmath>

using namespace om;
using namespace om::test;

namespace {

constexpr QRgb ground = 0xff101010, fill = 0xffdc0000, outline = 0xff0000dc;
constexpr double x0 = 0.81, y0 = 0.43, px = 1e-6; // a pixel of these tests, somewhere in the northern hemisphere

using Ring = std::vector<QPointF>;

Ring box(double l, double t, double r, double b)
{
    return {{l, t}, {r, t}, {r, b}, {l, b}, {l, t}};
}

/// Parts, each an outer ring and its holes; corners by `toLonLat`.
template<typename ToLonLat>
Geometry polygon(const std::vector<std::vector<Ring>> &parts, ToLonLat toLonLat)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    for (const auto &rings : parts) {
        for (const Ring &ring : rings) {
            for (const QPointF &p : ring) {
                const LonLat at = toLonLat(p);
                g.xy.insert(g.xy.end(), {at.lon, at.lat});
            }
            g.rings.push_back(std::uint32_t(g.xy.size() / 2));
        }
        g.parts.push_back(std::uint32_t(g.rings.size()));
    }
    return g;
}

Geometry pixelPolygon(const std::vector<std::vector<Ring>> &parts)
{
    return polygon(parts, [](QPointF p) { return place(x0 + p.x() * px, y0 + p.y() * px); });
}

Geometry lonLatPolygon(const std::vector<std::vector<Ring>> &parts)
{
    return polygon(parts, [](QPointF p) { return LonLat{p.x(), p.y()}; });
}

QImage draw(const Geometry &shape, const Viewport &view, double width = 0)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = QColor::fromRgb(ground);
    DrawLayer layer;
    layer.id = layer.dataset = QStringLiteral("x");
    layer.frame = makeFrame(layer.dataset, GeometryType::Polygon, QStringLiteral("c"), {{shape, {}, 0, {}}});
    layer.rows = Bitmap(1, true);
    Symbol symbol;
    symbol.fill = QColor::fromRgb(fill);
    if (width > 0)
        symbol.stroke = QColor::fromRgb(outline);
    symbol.size = width;
    layer.symbols = {symbol};
    scene->layers = {layer};
    QImage image(view.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    Renderer(scene).draw(painter, view);
    return image;
}

Viewport window(double left, double top, int width, int height, double bearing = 0)
{
    return {QPointF(x0 + (left + width / 2.0) * px, y0 + (top + height / 2.0) * px), 1 / px, QSize(width, height), bearing};
}

/// Pixels whose colour differs by more than a rounding where edges lie over each other.
int different(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            count += std::abs(qRed(p) - qRed(q)) > 48 || std::abs(qBlue(p) - qBlue(q)) > 48;
        }
    return count;
}

} // namespace

/// Polygons that reach beyond the picture: holes and parts stay what they are, and no cut shows.
class TestClipping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A land far larger than the picture with a lake that begins in it and ends far outside, and an island in the lake.
    void holeReachesOutOfThePicture()
    {
        const Geometry land = pixelPolygon({{box(-5000, -5000, 9000, 5000), box(120, 60, 8000, 140)}, {box(150, 90, 7000, 110)}});
        const QImage image = draw(land, window(0, 0, 200, 200), 2);
        QCOMPARE(image.pixel(10, 10), fill); // the picture's corners lie on the land
        QCOMPARE(image.pixel(199, 0), fill);
        QCOMPARE(image.pixel(0, 199), fill);
        QCOMPARE(image.pixel(60, 100), fill);
        QCOMPARE(image.pixel(135, 75), ground); // in the lake
        QCOMPARE(image.pixel(199, 75), ground); // also where the edge of the picture cuts it
        QCOMPARE(image.pixel(170, 100), fill); // on the island
        QCOMPARE(image.pixel(199, 100), fill);
        QCOMPARE(image.pixel(120, 100), outline); // shore, and of the island
        QCOMPARE(image.pixel(150, 100), outline);
        // Where the picture cuts, there is no shore.
        for (int y = 0; y < 200; ++y) {
            QVERIFY2(image.pixel(0, y) == fill, qPrintable(QString::number(y)));
            if (std::abs(y - 60) > 2 && std::abs(y - 140) > 2 && std::abs(y - 90) > 2 && std::abs(y - 110) > 2)
                QVERIFY2(image.pixel(199, y) != outline, qPrintable(QString::number(y)));
        }
    }

    /// The picture lies wholly in a hole, wholly in a part, and between parts.
    void pictureInsideOfAHoleOrBetweenParts()
    {
        const Geometry frame =
            pixelPolygon({{box(-9000, -9000, 9000, 9000), box(-4000, -4000, 4000, 4000)}, {box(-500, -500, -300, 500)}, {box(300, -500, 500, 500)}});
        const auto allIs = [&](const Viewport &view, QRgb color) {
            const QImage image = draw(frame, view, 3);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixel(x, y) != color)
                        return false;
            return true;
        };
        QVERIFY(allIs(window(-100, -100, 200, 200), ground)); // between the inner parts
        QVERIFY(allIs(window(-450, -100, 100, 100), fill)); // in the left one
        QVERIFY(allIs(window(1000, 1000, 200, 200), ground)); // in the hole
        QVERIFY(allIs(window(6000, -300, 200, 200), fill)); // on the frame
        QVERIFY(allIs(window(9500, 0, 200, 200), ground)); // beyond
    }

    /// A window onto a shape shows what a large picture shows there: cutting changes nothing, straight or turned.
    void aWindowShowsWhatTheWholePictureShows_data()
    {
        QTest::addColumn<double>("bearing");
        QTest::newRow("north-up") << 0.0;
        QTest::newRow("turned") << 23.0;
        QTest::newRow("upside down") << 180.0;
    }
    void aWindowShowsWhatTheWholePictureShows()
    {
        QFETCH(double, bearing);
        // A star of 40 points with a star-shaped hole, and a second part with two holes beside it.
        const auto star = [](double cx, double cy, double outer, double inner) {
            Ring ring;
            for (int i = 0; i <= 80; ++i) {
                const double r = i % 2 ? inner : outer, a = (i % 80) * M_PI / 40;
                ring.emplace_back(cx + r * std::cos(a), cy + r * std::sin(a));
            }
            return ring;
        };
        const Geometry shape =
            pixelPolygon({{star(400, 400, 380, 300), star(400, 400, 200, 120)}, {box(620, 620, 790, 790), box(640, 640, 700, 700), box(720, 720, 780, 780)}});
        const Viewport whole = window(0, 0, 800, 800, bearing);
        const QImage large = draw(shape, whole, 2);
        const int side = 64; // the shape is more than four times as large: it is cut
        int looked = 0;
        for (int top = 8; top + side <= 800; top += 120) {
            for (int left = 8; left + side <= 800; left += 120) {
                const QPointF middle = whole.toWorld(QPointF(left + side / 2.0, top + side / 2.0));
                const QImage small = draw(shape, Viewport(middle, 1 / px, QSize(side, side), bearing), 2);
                const int off = different(small, large.copy(left, top, side, side));
                QVERIFY2(off == 0, qPrintable(QStringLiteral("%1 %2: %3 px").arg(left).arg(top).arg(off)));
                ++looked;
            }
        }
        QCOMPARE(looked, 49);
    }

    /// An archipelago on both sides of the date line, in two parts as the standard (RFC 7946, 3.1.9) wants it.
    void partsOnBothSidesOfTheDateLine()
    {
        const Geometry islands = lonLatPolygon({{box(170, -10, 180, 10), box(174, -4, 180, 4)}, {box(-180, -10, -170, 10)}});
        const QImage world = draw(islands, Viewport::around(0.5, 0.5, 1, QSize(512, 512)));
        // 10° are 14.2 px: the parts lie at the edges, nothing between them; 10° south to 10° north are 28 px about the middle.
        QCOMPARE(world.pixel(3, 256), fill);
        QCOMPARE(world.pixel(11, 256), fill);
        QCOMPARE(world.pixel(508, 244), fill); // north of the lagoon
        QCOMPARE(world.pixel(508, 256), ground); // which opens to the date line
        QCOMPARE(world.pixel(500, 256), fill);
        for (int x = 16; x < 496; ++x)
            QVERIFY2(world.pixel(x, 256) == ground, qPrintable(QString::number(x)));
        QCOMPARE(world.pixel(3, 235), ground);
        // From close by (zoom 10: 728 px a degree) the part is far larger than the picture and cut; it ends at 180° to the pixel.
        for (const double bearing : {0.0, 90.0}) {
            const Viewport edge = Viewport::around(1, mercatorY(7), 10, QSize(300, 300), bearing);
            const QImage near = draw(islands, edge);
            const auto at = [&](double lon, double lat) {
                const QPointF p = edge.toPixel(mercatorX(lon), mercatorY(lat));
                return near.pixel(int(std::floor(p.x())), int(std::floor(p.y())));
            };
            QCOMPARE(at(179.9, 7), fill);
            QCOMPARE(at(179.995, 7.1), fill); // 3.6 px west of it
            QCOMPARE(near.pixel(bearing == 0 ? 153 : 150, bearing == 0 ? 150 : 147), ground); // 3 px east of it there is no world
        }
        const Viewport west = Viewport::around(0, mercatorY(0), 10, QSize(300, 300));
        const QImage near = draw(islands, west);
        QCOMPARE(near.pixel(153, 150), fill);
        QCOMPARE(near.pixel(146, 150), ground);
        QCOMPARE(near.pixel(299, 0), fill);
    }
};

QTEST_MAIN(TestClipping)
#include "tst_clipping.moc"
