// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn lies where PROJ says: places are chosen in metres of EPSG:3857, PROJ turns them into the lon, lat that the frame is given, and
// the picture is compared with plain arithmetic on the metres.
#include "draw/renderer.h"
#include "geo/crs.h"
#include "support/makeframe.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace om;
using namespace om::test;

namespace {

constexpr double halfWorld = 20037508.342789244; // metres of EPSG:3857 from the middle to the edge
constexpr double tolerance = 0.5; // px
constexpr int side = 96; // px, of the pictures
constexpr int places = 1000; // of each kind

struct Sample
{
    QPointF metres; // of the middle of the picture
    double zoom, bearing;

    double pixelsPerMetre() const { return 256 * std::exp2(zoom) / (2 * halfWorld); }
    /// The metres of a pixel, by hand: at bearing b the picture's right points b degrees clockwise from east, its down b clockwise from south.
    QPointF metresAt(QPointF pixel) const
    {
        const double b = bearing * M_PI / 180, dx = pixel.x() - side / 2.0, dy = pixel.y() - side / 2.0;
        return metres + QPointF(dx * std::cos(b) - dy * std::sin(b), -dx * std::sin(b) - dy * std::cos(b)) / pixelsPerMetre();
    }
    QPointF pixelAt(QPointF m) const
    {
        const double b = bearing * M_PI / 180;
        const QPointF d = (m - metres) * pixelsPerMetre();
        return {d.x() * std::cos(b) - d.y() * std::sin(b) + side / 2.0, -d.x() * std::sin(b) - d.y() * std::cos(b) + side / 2.0};
    }
    Viewport view() const { return Viewport::around(0.5 + metres.x() / (2 * halfWorld), 0.5 - metres.y() / (2 * halfWorld), zoom, QSize(side, side), bearing); }
};

class Samples
{
public:
    double between(double a, double b) { return std::uniform_real_distribution<double>(a, b)(m_random); }
    /// Somewhere in China at zoom 8 to 20; every other one north-up.
    Sample next()
    {
        const double turn = bearing();
        return {{between(8.5e6, 14.5e6), between(2.1e6, 6.6e6)}, between(8, 20), turn};
    }
    double bearing() { return ++m_count % 2 ? 0 : between(0, 360); }
    QPointF pixel() { return {between(20, side - 20), between(20, side - 20)}; }

private:
    std::mt19937 m_random{4490};
    int m_count = 0;
};

/// Lon, lat of places in metres, by PROJ.
Geometry projected(GeometryType type, const std::vector<QPointF> &metres)
{
    static const Result<ToCgcs2000> toLonLat = ToCgcs2000::from(QStringLiteral("EPSG:3857"));
    Geometry g;
    g.type = type;
    for (const QPointF &m : metres)
        g.xy.insert(g.xy.end(), {m.x(), m.y()});
    if (type != GeometryType::Point)
        g.rings = {std::uint32_t(metres.size())};
    if (type == GeometryType::Polygon)
        g.parts = {1};
    if (!toLonLat || !toLonLat->apply(g))
        qFatal("PROJ cannot transform EPSG:3857");
    return g;
}

Renderer rendererOf(GeometryType type, const std::vector<QPointF> &metres, const Symbol &symbol)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = Qt::black;
    DrawLayer layer;
    layer.id = layer.dataset = QStringLiteral("x");
    layer.frame = makeFrame(layer.dataset, type, QStringLiteral("c"), {{projected(type, metres), {}, 0, {}}});
    layer.rows = Bitmap(1, true);
    layer.symbols = {symbol};
    scene->layers = {layer};
    return Renderer(scene);
}

QImage draw(const Renderer &renderer, const Sample &sample)
{
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.draw(painter, sample.view());
    return image;
}

/// Centre of gravity of what is red; NaN when nothing is.
QPointF middleOfRed(const QImage &image)
{
    double sum = 0, x = 0, y = 0;
    for (int j = 0; j < image.height(); ++j) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(j));
        for (int i = 0; i < image.width(); ++i) {
            const double red = qRed(line[i]);
            sum += red;
            x += red * (i + 0.5);
            y += red * (j + 0.5);
        }
    }
    return {x / sum, y / sum};
}

QByteArray told(const Sample &s, QPointF is, QPointF wanted)
{
    return QStringLiteral("zoom %1 bearing %2: %3 %4 instead of %5 %6")
        .arg(s.zoom)
        .arg(s.bearing)
        .arg(is.x())
        .arg(is.y())
        .arg(wanted.x())
        .arg(wanted.y())
        .toUtf8();
}

bool isNear(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance; // false for NaN
}

Symbol redOf(double size)
{
    Symbol s;
    s.fill = Qt::red;
    s.size = size;
    return s;
}

} // namespace

class TestPlacement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thousandPlacesAreWhereProjSays()
    {
        Samples samples;
        for (int i = 0; i < places; ++i) {
            const Sample s = samples.next();
            // Anywhere on a large screen around the middle.
            const QPointF pixel(samples.between(-2000, 2000), samples.between(-1200, 1200));
            const Geometry place = projected(GeometryType::Point, {s.metresAt(pixel)});
            const QPointF is = s.view().toPixel(mercatorX(place.xy[0]), mercatorY(place.xy[1]));
            QVERIFY2(std::hypot(is.x() - pixel.x(), is.y() - pixel.y()) < 0.05, told(s, is, pixel).constData());
        }
    }

    /// Each place at every zoom, north-up and turned in turn, somewhere in the picture.
    void pointsAreDrawnThere()
    {
        Samples samples;
        Symbol mark = redOf(9);
        mark.shape = SymbolShape::Circle;
        for (int i = 0; i < places; ++i) {
            const QPointF place = samples.next().metres;
            const Renderer renderer = rendererOf(GeometryType::Point, {place}, mark);
            for (int zoom = 8; zoom <= 20; ++zoom) {
                const QPointF pixel = samples.pixel();
                Sample s{{}, double(zoom), samples.bearing()};
                s.metres = place - s.metresAt(pixel); // seen from 0, 0 the pixel lies as far from the middle
                const QPointF is = middleOfRed(draw(renderer, s));
                QVERIFY2(isNear(is, pixel), told(s, is, pixel).constData());
            }
        }
    }

    void cornersOfLinesAreDrawnThere()
    {
        Samples samples;
        for (int i = 0; i < places; ++i) {
            const Sample s = samples.next();
            // Two legs of 25 to 40 px with a wide corner between them, so that the joint weighs little.
            const double turn = samples.between(0, 2 * M_PI), bend = samples.between(1.6, 3.1);
            const QPointF corner(side / 2.0 + samples.between(-4, 4), side / 2.0 + samples.between(-4, 4));
            const auto leg = [&](double angle) {
                const double r = samples.between(25, 40);
                return corner + r * QPointF(std::cos(angle), std::sin(angle));
            };
            const std::vector<QPointF> corners{leg(turn), corner, leg(turn + bend)};
            std::vector<QPointF> metres;
            for (const QPointF &c : corners)
                metres.push_back(s.metresAt(c));
            Symbol line;
            line.stroke = Qt::red;
            line.size = 1.5;
            const QImage image = draw(rendererOf(GeometryType::Line, metres, line), s);
            // Every corner is lit, and the middle of a line of even width is that of its two legs.
            QPointF wanted;
            double length = 0;
            for (std::size_t k = 0; k < 3; ++k) {
                QVERIFY2(image.pixelColor(int(corners[k].x()), int(corners[k].y())).red() > 30, told(s, corners[k], corners[k]).constData());
                if (k > 0) {
                    const double part = std::hypot(corners[k].x() - corners[k - 1].x(), corners[k].y() - corners[k - 1].y());
                    wanted += (corners[k] + corners[k - 1]) / 2 * part;
                    length += part;
                }
            }
            QVERIFY2(isNear(middleOfRed(image), wanted / length), told(s, middleOfRed(image), wanted / length).constData());
        }
    }

    void cornersOfPolygonsAreDrawnThere()
    {
        Samples samples;
        for (int i = 0; i < places; ++i) {
            const Sample s = samples.next();
            // A triangle about the middle of the picture, so that none is a sliver.
            const double turn = samples.between(0, 2 * M_PI);
            std::vector<QPointF> corners, metres;
            for (int k = 0; k < 3; ++k) {
                const double a = turn + k * 2 * M_PI / 3 + samples.between(-0.4, 0.4), r = samples.between(15, 44);
                corners.emplace_back(side / 2.0 + r * std::cos(a), side / 2.0 + r * std::sin(a));
                metres.push_back(s.metresAt(corners.back()));
            }
            metres.push_back(metres.front());
            const QImage image = draw(rendererOf(GeometryType::Polygon, metres, redOf(1)), s);
            const QPointF middle = (corners[0] + corners[1] + corners[2]) / 3;
            QVERIFY2(isNear(middleOfRed(image), middle), told(s, middleOfRed(image), middle).constData());
            for (const QPointF &corner : corners) {
                const QPointF out = (corner - middle) / std::hypot(corner.x() - middle.x(), corner.y() - middle.y());
                const QPointF inside = corner - 4 * out, outside = corner + 1.5 * out;
                QVERIFY2(image.pixelColor(int(inside.x()), int(inside.y())).red() > 60, told(s, inside, corner).constData());
                QVERIFY2(image.pixelColor(int(outside.x()), int(outside.y())).red() < 60, told(s, outside, corner).constData());
            }
        }
    }
};

QTEST_MAIN(TestPlacement)
#include "tst_placement.moc"
