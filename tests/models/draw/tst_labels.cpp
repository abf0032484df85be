// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/renderer.h"
#include "draw/symbolpainter.h"
#include "support/makeframe.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QRawFont>
#include <QTest>

#include <cmath>
#include <random>

using namespace om;
using namespace om::test;

namespace {

// The world of these tests: one pixel is 1e-6, somewhere in the northern hemisphere.
constexpr double worldX = 0.81, worldY = 0.43, px = 1e-6;

Viewport window(double left, double top, int width, int height, double bearing = 0)
{
    return {QPointF(worldX + (left + width / 2.0) * px, worldY + (top + height / 2.0) * px), 1 / px, QSize(width, height), bearing};
}

Geometry pixelBox(double l, double t, double r, double b)
{
    return rectangle(worldX + l * px, worldY + t * px, worldX + r * px, worldY + b * px);
}

Geometry pixelPoint(double x, double y)
{
    return pointAt(worldX + x * px, worldY + y * px);
}

Geometry pixelLine(const std::vector<QPointF> &points, GeometryType type = GeometryType::Line)
{
    Geometry g;
    g.type = type;
    for (const QPointF &p : points) {
        const LonLat at = place(worldX + p.x() * px, worldY + p.y() * px);
        g.xy.insert(g.xy.end(), {at.lon, at.lat});
    }
    g.rings = {std::uint32_t(points.size())};
    if (type == GeometryType::Polygon)
        g.parts = {1};
    return g;
}

DrawLayer namedLayer(const QString &dataset, GeometryType type, const std::vector<Geometry> &shapes, const QStringList &names)
{
    std::vector<Given> rows;
    for (const Geometry &shape : shapes)
        rows.push_back({shape, {}, 0, {}});
    DrawLayer layer;
    layer.id = layer.dataset = dataset;
    layer.frame = makeFrame(dataset, type, QStringLiteral("c"), rows);
    layer.rows = Bitmap(rows.size(), true);
    layer.symbols.resize(1);
    if (type == GeometryType::Point) {
        layer.symbols[0].shape = SymbolShape::Circle;
        layer.symbols[0].size = 8;
    }
    for (std::size_t row = 0; row < shapes.size(); ++row)
        layer.labels.push_back({std::uint32_t(row), names.at(qsizetype(row) % names.size()), {}, 0, Qt::white, QColor(10, 20, 30)});
    return layer;
}

std::shared_ptr<Scene> sceneOf(std::vector<DrawLayer> layers)
{
    auto scene = std::make_shared<Scene>();
    scene->layers = std::move(layers);
    scene->ground = QColor(10, 20, 30);
    return scene;
}

LabelRequest moving(const LabelPlacement *previous = nullptr)
{
    LabelRequest request;
    request.keepWhole = false;
    request.previous = previous;
    return request;
}

const PlacedLabel *find(const LabelPlacement &placement, quint64 id)
{
    const auto it = std::ranges::find(placement.labels, id, &PlacedLabel::id);
    return it == placement.labels.end() ? nullptr : &*it;
}

const PlacedLabel *find(const LabelPlacement &placement, const QString &text)
{
    const auto it = std::ranges::find(placement.labels, text, &PlacedLabel::text);
    return it == placement.labels.end() ? nullptr : &*it;
}

/// Areas, winding lines and points with names of all lengths, by chance.
std::shared_ptr<Scene> crowdedScene(std::uint32_t seed, double extent)
{
    std::mt19937 random(seed);
    const auto upTo = [&](double most) { return std::uniform_real_distribution<double>(0, most)(random); };
    const QStringList names{QStringLiteral("桂澜路"),
                            QStringLiteral("𧒽岗"),
                            QStringLiteral("Massachusetts Avenue"),
                            QStringLiteral("石𬒔实验小学"),
                            QStringLiteral("A1"),
                            QStringLiteral("شارع الملك"),
                            QStringLiteral("Ελλάδα"),
                            QStringLiteral("南海区桂城街道石肯社区居民委员会")};
    std::vector<Geometry> points, lines, areas;
    for (int i = 0; i < 250; ++i) {
        const double x = upTo(extent);
        points.push_back(pixelPoint(x, upTo(extent)));
    }
    for (int i = 0; i < 60; ++i) {
        std::vector<QPointF> line{QPointF(upTo(extent), upTo(extent))};
        double heading = upTo(6.28);
        for (int k = 0; k < 40; ++k) {
            heading += upTo(0.6) - 0.3;
            line.push_back(line.back() + 15 * QPointF(std::cos(heading), std::sin(heading)));
        }
        lines.push_back(pixelLine(line));
    }
    for (int i = 0; i < 40; ++i) {
        const double x = upTo(extent), y = upTo(extent);
        areas.push_back(pixelBox(x, y, x + 20 + upTo(200), y + 20 + upTo(150)));
    }
    DrawLayer lineLayer = namedLayer(QStringLiteral("line"), GeometryType::Line, lines, names);
    lineLayer.priority = 2;
    return sceneOf({namedLayer(QStringLiteral("area"), GeometryType::Polygon, areas, names), lineLayer,
                    namedLayer(QStringLiteral("point"), GeometryType::Point, points, names)});
}

QImage drawn(const Renderer &renderer, const LabelPlacement &placement, QSize size, double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.drawLabels(painter, placement.labels);
    return image;
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orientedBoxesMeetWhereTheyDo()
    {
        const OrientedBox flat{QPointF(0, 0), QSizeF(20, 10), 0};
        QVERIFY(flat.intersects({QPointF(19, 0), QSizeF(20, 10), 0}));
        QVERIFY(!flat.intersects({QPointF(20, 0), QSizeF(20, 10), 0})); // touching
        // A square of side 10 on its corner reaches 7.07 px from its middle: its upright extent would meet the corner of `flat`, it does not.
        const OrientedBox diamond{QPointF(15, 10), QSizeF(10, 10), 45};
        QVERIFY(diamond.bounds().intersects(flat.bounds()));
        QVERIFY(!flat.intersects(diamond));
        QVERIFY(flat.intersects({QPointF(13, 8), QSizeF(10, 10), 45}));
        LabelGrid grid(QRectF(-100, -100, 200, 200));
        grid.add(flat);
        QVERIFY(grid.isFree(diamond));
        QVERIFY(!grid.isFree(OrientedBox{QPointF(-10, -5), QSizeF(4, 4), 0}));
        QVERIFY(grid.isFree(OrientedBox{QPointF(500, 500), QSizeF(4, 4), 0}));
        grid.add(QRectF(480, 480, 40, 40)); // beyond the area that it was made for
        QVERIFY(!grid.isFree(OrientedBox{QPointF(500, 500), QSizeF(4, 4), 0}));
    }

    void noTwoLabelsMeet()
    {
        int bent = 0, turned = 0;
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            const Renderer renderer(crowdedScene(seed, 900));
            const LabelPlacement placement = renderer.labels(window(0, 0, 900, 900, seed % 3 * 40), moving());
            QVERIFY(placement.labels.size() > 60);
            for (std::size_t i = 0; i < placement.labels.size(); ++i) {
                const PlacedLabel &a = placement.labels[i];
                bent += !a.glyphs.empty();
                turned += a.angle != 0;
                for (std::size_t j = i + 1; j < placement.labels.size(); ++j)
                    for (const OrientedBox &box : a.shape())
                        for (const OrientedBox &other : placement.labels[j].shape())
                            QVERIFY2(!box.intersects(other), qPrintable(a.text + u' ' + placement.labels[j].text));
            }
        }
        QVERIFY2(bent > 30 && turned > 20, qPrintable(QStringLiteral("%1 %2").arg(bent).arg(turned)));
    }

    void obstaclesStayFree()
    {
        const Renderer renderer(crowdedScene(5, 900));
        LabelRequest request;
        request.furniture = {QRectF(100, 100, 300, 200), QRectF(600, 500, 200, 300)};
        const LabelPlacement placement = renderer.labels(window(0, 0, 900, 900), request);
        QVERIFY(placement.labels.size() > 40);
        for (const PlacedLabel &label : placement.labels) {
            for (const OrientedBox &box : label.shape()) {
                QVERIFY(QRectF(0, 0, 900, 900).contains(box.bounds())); // a finished picture cuts no name
                for (const QRectF &obstacle : request.furniture)
                    QVERIFY(!box.intersects({obstacle.center(), obstacle.size(), 0}));
            }
        }
    }

    void theMoreImportantWins()
    {
        // Two points at one place, and room for one name at their right on a strip 20 px high.
        DrawLayer low = namedLayer(QStringLiteral("low"), GeometryType::Point, {pixelPoint(100, 10)}, {QStringLiteral("低低低低")});
        DrawLayer high = namedLayer(QStringLiteral("high"), GeometryType::Point, {pixelPoint(100, 10)}, {QStringLiteral("高高高高")});
        high.priority = 1;
        const Viewport strip = window(50, 0, 112, 20);
        const LabelPlacement placement = Renderer(sceneOf({low, high})).labels(strip);
        QCOMPARE(placement.labels.size(), std::size_t(1));
        QCOMPARE(placement.labels[0].text, QStringLiteral("高高高高"));
        // The selected record is named before all others.
        LabelRequest selected;
        selected.dataset = QStringLiteral("low");
        selected.fid = 1;
        const LabelPlacement second = Renderer(sceneOf({low, high})).labels(strip, selected);
        QCOMPARE(second.labels.size(), std::size_t(1));
        QCOMPARE(second.labels[0].text, QStringLiteral("低低低低"));
        // Within a layer the rank decides.
        DrawLayer both = namedLayer(QStringLiteral("both"), GeometryType::Point, {pixelPoint(100, 10), pixelPoint(100, 10)},
                                    {QStringLiteral("低低低低"), QStringLiteral("高高高高")});
        both.labels[1].rank = 5;
        QCOMPARE(Renderer(sceneOf({both})).labels(strip).labels.front().text, QStringLiteral("高高高高"));
    }

    void polygonLabelsStayInside()
    {
        // An L whose centroid lies outside of it: its arms are 60 px wide.
        const std::vector<QPointF> corner{{20, 20}, {80, 20}, {80, 220}, {280, 220}, {280, 280}, {20, 280}, {20, 20}};
        DrawLayer layer = namedLayer(QStringLiteral("a"), GeometryType::Polygon, {pixelLine(corner, GeometryType::Polygon)}, {QStringLiteral("角落")});
        for (const double bearing : {0.0, 30.0, 90.0, 200.0}) {
            const Viewport view = window(0, 0, 300, 300, bearing);
            const LabelPlacement placement = Renderer(sceneOf({layer})).labels(view, moving());
            QCOMPARE(placement.labels.size(), std::size_t(1));
            QPolygonF polygon;
            for (const QPointF &p : corner)
                polygon << view.toPixel(worldX + p.x() * px, worldY + p.y() * px);
            const QRectF box = placement.labels[0].box();
            QCOMPARE(placement.labels[0].angle, 0.0); // upright at every bearing
            for (const QPointF &p : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight(), box.center()})
                QVERIFY2(polygon.containsPoint(p, Qt::OddEvenFill), qPrintable(QString::number(bearing)));
        }
    }

    void aLongNameIsPartedAndASmallPolygonIsLeftOrNamedBeside()
    {
        // 14 ideographs are 168 px wide; the square has 120.
        DrawLayer layer = namedLayer(QStringLiteral("a"), GeometryType::Polygon, {pixelBox(100, 100, 220, 220), pixelBox(300, 300, 312, 312)},
                                     {QStringLiteral("南海区桂城街道石肯社区居委会"), QStringLiteral("必须显示")});
        LabelPlacement placement = Renderer(sceneOf({layer})).labels(window(0, 0, 500, 500));
        QCOMPARE(placement.labels.size(), std::size_t(1));
        QCOMPARE(placement.labels[0].text.count(u'\n'), 1);
        layer.labels[1].mustShow = true;
        placement = Renderer(sceneOf({layer})).labels(window(0, 0, 500, 500));
        const PlacedLabel *beside = find(placement, QStringLiteral("必须显示"));
        QVERIFY(beside && beside->hasPlate);
        QVERIFY(!beside->box().contains(QPointF(306, 306)));
    }

    void lineLabelsReadFromLeftToRight()
    {
        for (const double bearing : {0.0, 75.0, 180.0, 260.0}) {
            for (const bool isReversed : {false, true}) {
                std::vector<QPointF> straight{{50, 100}, {350, 180}}, curve;
                for (int i = 0; i <= 40; ++i)
                    curve.emplace_back(50 + i * 8, 300 + 30 * std::sin(i * 0.12));
                if (isReversed) {
                    std::ranges::reverse(straight);
                    std::ranges::reverse(curve);
                }
                const Renderer renderer(sceneOf({namedLayer(QStringLiteral("l"), GeometryType::Line, {pixelLine(straight), pixelLine(curve)},
                                                            {QStringLiteral("Straight Street"), QStringLiteral("Winding Riverside Drive North")})}));
                const LabelPlacement placement = renderer.labels(window(0, 0, 400, 400, bearing), moving());
                const PlacedLabel *one = find(placement, QStringLiteral("Straight Street"));
                QVERIFY(one && one->glyphs.empty());
                QVERIFY2(one->angle > -90.01 && one->angle <= 90.01, qPrintable(QString::number(one->angle)));
                if (bearing == 0)
                    QVERIFY(std::abs(one->angle - 14.93) < 0.1); // atan(80 / 300)
                const PlacedLabel *other = find(placement, QStringLiteral("Winding Riverside Drive North"));
                QVERIFY(other && other->glyphs.size() == 29);
                if (bearing == 0 || bearing == 180) {
                    for (std::size_t i = 1; i < other->glyphs.size(); ++i)
                        QVERIFY(other->glyphs[i].at.x() > other->glyphs[i - 1].at.x());
                    for (const LabelGlyph &glyph : other->glyphs)
                        QVERIFY(std::abs(glyph.angle) < 45);
                }
            }
        }
    }

    void ideographsStandAlongASteepLine()
    {
        for (const bool isUp : {false, true}) {
            std::vector<QPointF> line{{100, 20}, {104, 380}};
            if (isUp)
                std::ranges::reverse(line);
            const Renderer renderer(sceneOf({namedLayer(QStringLiteral("l"), GeometryType::Line, {pixelLine(line)}, {QStringLiteral("桂澜北路")})}));
            const LabelPlacement placement = renderer.labels(window(0, 0, 200, 400), moving());
            QCOMPARE(placement.labels.size(), std::size_t(1));
            const std::vector<LabelGlyph> &glyphs = placement.labels[0].glyphs;
            QCOMPARE(glyphs.size(), std::size_t(4));
            for (std::size_t i = 0; i < glyphs.size(); ++i) {
                QVERIFY(std::abs(glyphs[i].angle) < 2); // upright
                if (i > 0)
                    QVERIFY(glyphs[i].at.y() > glyphs[i - 1].at.y() + 11); // one below the other
            }
        }
    }

    void linesOfOneNameAreNamedTogether()
    {
        // Twenty pieces of 30 px: none has room for its name, the whole has.
        std::vector<Geometry> pieces;
        for (int i = 0; i < 20; ++i)
            pieces.push_back(i % 3 ? pixelLine({{50.0 + i * 30, 100}, {80.0 + i * 30, 100}}) : pixelLine({{80.0 + i * 30, 100}, {50.0 + i * 30, 100}}));
        const LabelPlacement joined = Renderer(sceneOf({namedLayer(QStringLiteral("l"), GeometryType::Line, pieces, {QStringLiteral("Connecticut Avenue")})}))
                                          .labels(window(0, 0, 700, 200));
        QCOMPARE(joined.labels.size(), std::size_t(1));
        QVERIFY(std::abs(joined.labels[0].centre.x() - 350) < 1); // in the middle of 600 px
        // Both lanes of a road are named once; a long road again and again, at a distance.
        const LabelPlacement lanes =
            Renderer(sceneOf({namedLayer(QStringLiteral("l"), GeometryType::Line, {pixelLine({{0, 100}, {1680, 100}}), pixelLine({{0, 130}, {1680, 130}})},
                                         {QStringLiteral("桂澜路")})}))
                .labels(window(0, 0, 1680, 300), moving());
        QCOMPARE(lanes.labels.size(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = i + 1; j < 4; ++j)
                QVERIFY(QLineF(lanes.labels[i].centre, lanes.labels[j].centre).length() > 250);
    }

    void letterThatJoinStayTogether()
    {
        // Arabic and Devanagari may stand on a straight line in one piece, never letter by letter on a bend.
        std::vector<QPointF> bend;
        for (int i = 0; i <= 60; ++i)
            bend.emplace_back(200 + 60 * std::cos(i * 0.1), 200 + 60 * std::sin(i * 0.1));
        const Renderer renderer(sceneOf(
            {namedLayer(QStringLiteral("l"), GeometryType::Line, {pixelLine({{20, 20}, {380, 20}}), pixelLine({{20, 380}, {380, 380}}), pixelLine(bend)},
                        {QStringLiteral("شارع الملك"), QStringLiteral("नमस्ते"), QStringLiteral("طريق الحرير")})}));
        const LabelPlacement placement = renderer.labels(window(0, 0, 400, 400), moving());
        QVERIFY(find(placement, QStringLiteral("شارع الملك")));
        QVERIFY(find(placement, QStringLiteral("नमस्ते")));
        QVERIFY(!find(placement, QStringLiteral("طريق الحرير")));
        for (const PlacedLabel &label : placement.labels)
            QVERIFY(label.glyphs.empty());
    }

    void panningMovesNothing()
    {
        for (const double bearing : {0.0, 30.0}) {
            const Renderer renderer(crowdedScene(9, 2400));
            constexpr int width = 900, height = 700, margin = 160, inner = 120;
            LabelPlacement before = renderer.labels(window(-margin, -margin, width + 2 * margin, height + 2 * margin, bearing), moving());
            int steps = 0, compared = 0;
            for (double left = 0; left < 1300; left += 45, ++steps) {
                const double top = left * 0.6;
                const Viewport area = window(left - margin, top - margin, width + 2 * margin, height + 2 * margin, bearing);
                LabelPlacement now = renderer.labels(area, moving(&before));
                // What was in the view is there still, at its place on the ground; what is in its inner part now has been there before.
                const QRectF view = area.rect().adjusted(margin, margin, -margin, -margin);
                for (const PlacedLabel &label : before.labels) {
                    const PlacedLabel *same = find(now, label.id);
                    if (!view.contains(area.toPixel(label.x, label.y)))
                        continue;
                    QVERIFY2(same, qPrintable(label.text));
                    QVERIFY(same->x == label.x && same->y == label.y && same->looksLike(label));
                    ++compared;
                }
                if (steps > 0)
                    for (const PlacedLabel &label : now.labels)
                        if (view.adjusted(inner, inner, -inner, -inner).contains(label.centre))
                            QVERIFY2(find(before, label.id), qPrintable(label.text));
                before = std::move(now);
            }
            QVERIFY2(steps > 25 && compared > 600, qPrintable(QString::number(compared)));
        }
    }

    void aPictureIsTheSameWhereverItIsCut()
    {
        const Renderer renderer(crowdedScene(3, 900));
        const LabelPlacement placement = renderer.labels(window(0, 0, 800, 600), moving());
        for (const double ratio : {1.0, 1.5, 2.0}) {
            const QImage whole = drawn(renderer, placement, QSize(800, 600), ratio);
            QImage part(QSize(200, 200) * ratio, QImage::Format_ARGB32_Premultiplied);
            part.setDevicePixelRatio(ratio);
            part.fill(Qt::transparent);
            QPainter painter(&part);
            painter.translate(-256, -128);
            renderer.drawLabels(painter, placement.labels);
            painter.end();
            QImage expected = whole.copy(QRect(QPoint(256, 128) * ratio, QSize(200, 200) * ratio));
            expected.setDevicePixelRatio(ratio);
            QCOMPARE(part, expected);
        }
    }

    void haloSurroundsTheInk()
    {
        DrawLayer layer = namedLayer(QStringLiteral("p"), GeometryType::Point, {pixelPoint(40, 50)}, {QStringLiteral("口")});
        layer.labels[0].ink = Qt::red;
        layer.labels[0].halo = Qt::blue;
        const Renderer renderer(sceneOf({layer}));
        const LabelPlacement placement = renderer.labels(window(0, 0, 100, 100));
        const QImage image = drawn(renderer, placement, QSize(100, 100), 4);
        const auto isInk = [&](int x, int y) { return qRed(image.pixel(x, y)) > 200 && qAlpha(image.pixel(x, y)) > 250; };
        int ink = 0;
        for (int y = 8; y < image.height() - 8; ++y) {
            for (int x = 8; x < image.width() - 8; ++x) {
                if (!isInk(x, y))
                    continue;
                ++ink;
                // 1.5 px of halo are 6 px here: nothing 4 px from ink is bare.
                for (const QPoint d : {QPoint(4, 0), QPoint(-4, 0), QPoint(0, 4), QPoint(0, -4)})
                    QVERIFY(qAlpha(image.pixel(QPoint(x, y) + d)) > 240);
            }
        }
        QVERIFY(ink > 400);
    }

    void rareCharactersAreDrawn()
    {
        // Glyph 0 is the empty box. 𧒽 U+274BD, 𬒔 U+2C494.
        const QRawFont face = QRawFont::fromFont(mapFont(24));
        for (const char32_t code : {U'\U000274BD', U'\U0002C494', U'岗', U'石', U'A'}) {
            const QString text = QString::fromUcs4(&code, 1);
            const QList<quint32> glyphs = face.glyphIndexesForString(text);
            QCOMPARE(glyphs.size(), 1);
            QVERIFY2(glyphs[0] != 0, qPrintable(text));
            QVERIFY(face.pathForGlyph(glyphs[0]) != face.pathForGlyph(0));
        }
        // And as a label, alone and mixed with Latin: another picture than that of a character that no font has.
        const auto picture = [](const QString &text) {
            const Renderer renderer(sceneOf({namedLayer(QStringLiteral("p"), GeometryType::Point, {pixelPoint(20, 50)}, {text})}));
            return drawn(renderer, renderer.labels(window(0, 0, 200, 100)), QSize(200, 100), 2);
        };
        const char32_t nobody = 0x10FFFD; // private use
        const QImage tofu = picture(QString::fromUcs4(&nobody, 1) + u'岗');
        const QImage first = picture(QStringLiteral("𧒽岗")), second = picture(QStringLiteral("石𬒔")), mixed = picture(QStringLiteral("𧒽岗 No. 3"));
        QVERIFY(first != tofu);
        QVERIFY(second != tofu);
        QVERIFY(first != second);
        QVERIFY(mixed != first);
    }

    void vectorDevicesGetOutlines()
    {
        const Renderer renderer(crowdedScene(2, 400));
        const LabelPlacement placement = renderer.labels(window(0, 0, 400, 400));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&buffer);
            QPainter painter(&writer);
            renderer.drawLabels(painter, placement.labels);
        }
        QVERIFY(bytes.size() > 2000);
        QVERIFY(!bytes.contains("/Subtype /Image"));
    }

    void memoryOfTextsIsBounded()
    {
        LabelFaces faces;
        PlacedLabel label;
        label.font.px = 14;
        label.ink = Qt::white;
        label.halo = Qt::black;
        label.size = QSizeF(600, 18);
        for (int i = 0; i < 1500; ++i) {
            label.text = QString::number(i);
            (void)faces.sprite(label, 2);
        }
        // 1500 pictures of 1224 × 56 px are 411 MB.
        QVERIFY2(faces.spriteBytes() < 2 * LabelFaces::mostSpriteBytes + (1 << 20), qPrintable(QString::number(faces.spriteBytes())));
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
