// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/legend.h"
#include "draw/pointpainter_p.h"
#include "draw/renderer.h"
#include "draw/symbolpainter.h"
#include "support/golden.h"
#include "support/makeframe.h"

#include <QTest>

using namespace om;
using namespace om::test;

namespace {

constexpr double worldX = 0.81, worldY = 0.43, px = 1e-6; // one pixel is 1e-6, somewhere in the northern hemisphere
constexpr int width = 400, height = 300;

struct Look
{
    QColor ground, ink, area, outline, road, accent, badge;
};
// Colours of resources/styles: map.land, text, ramp.quantity.1, map.outline, road.main, category.1, badge.text.
const Look dark{0x16273f, 0xe6eef9, 0x1f3f6e, 0x7fa6d6, 0x2a4268, 0x5d94f7, 0x0b1626};
const Look light{0xf8f9fb, 0x172b4d, 0xdce9f8, 0x4a6a94, 0xc6cfdb, 0x3f37a5, 0xffffff};

Geometry shape(GeometryType type, const std::vector<QPointF> &points)
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

Geometry box(double l, double t, double r, double b)
{
    return shape(GeometryType::Polygon, {{l, t}, {r, t}, {r, b}, {l, b}, {l, t}});
}

DrawLayer layerOf(const char *id, GeometryType type, const std::vector<std::pair<const char *, Geometry>> &rows, const Look &look, const QColor &halo)
{
    std::vector<Given> given;
    for (const auto &[name, geometry] : rows)
        given.push_back({geometry, {}, 0, {}});
    DrawLayer layer;
    layer.id = layer.dataset = QLatin1String(id);
    layer.frame = makeFrame(layer.id, type, QStringLiteral("c"), given);
    layer.rows = Bitmap(rows.size(), true);
    layer.symbols.resize(1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        layer.labels.push_back({std::uint32_t(row), QString::fromUtf8(rows[row].first), {}, double(rows.size() - row), look.ink, halo});
    return layer;
}

/// Areas of all sizes: a value below the name, names over two and three lines, one beside its area on a plate, a corner.
std::vector<DrawLayer> polygons(const Look &look)
{
    DrawLayer layer = layerOf("areas", GeometryType::Polygon,
                              {{"𧒽岗", box(10, 10, 140, 110)},
                               {"Brightwood Park, Crestwood, Petworth", box(150, 10, 255, 110)},
                               {"石𬒔村", shape(GeometryType::Polygon, {{270, 10}, {320, 10}, {320, 170}, {390, 170}, {390, 220}, {270, 220}, {270, 10}})},
                               {"南海区桂城街道石肯社区居委会", box(10, 120, 140, 220)},
                               {"Takoma", box(150, 120, 170, 140)},
                               {"Colonial Village, Shepherd Park, North Portal Estates", box(150, 150, 260, 250)},
                               {"无处可放", box(200, 125, 210, 133)}},
                              look, look.area);
    layer.symbols[0].fill = look.area;
    layer.symbols[0].stroke = look.outline;
    layer.labels[0].value = QStringLiteral("1,482");
    layer.labels[4].mustShow = true;
    return {layer};
}

/// Roads: straight, bent, steep with ideographs and with letters, one too short for its name.
std::vector<DrawLayer> lines(const Look &look)
{
    DrawLayer layer = layerOf("roads", GeometryType::Line,
                              {{"桂澜北路", shape(GeometryType::Line, {{10, 40}, {390, 40}})},
                               {"Massachusetts Avenue", shape(GeometryType::Line, {{10, 80}, {100, 95}, {180, 125}, {240, 170}, {280, 220}})},
                               {"海八路𬒔桥", shape(GeometryType::Line, {{340, 60}, {345, 290}})},
                               {"Rock Creek Parkway", shape(GeometryType::Line, {{30, 290}, {60, 130}})},
                               {"𧒽岗大道", shape(GeometryType::Line, {{80, 270}, {160, 240}, {240, 260}, {320, 235}})},
                               {"一条很长名字的小路", shape(GeometryType::Line, {{380, 100}, {390, 130}})}},
                              look, look.ground);
    layer.symbols[0].fill = look.road;
    layer.symbols[0].size = 4;
    return {layer};
}

/// Symbols with rings and their percentages, names around them, a crowd in which some find no room.
std::vector<DrawLayer> points(const Look &look)
{
    const auto at = [](double x, double y) { return pointAt(worldX + x * px, worldY + y * px); };
    DrawLayer schools = layerOf("schools", GeometryType::Point,
                                {{"灯湖小学", at(60, 60)},
                                 {"石𬒔实验小学", at(200, 60)},
                                 {"𧒽岗中学", at(330, 60)},
                                 {"Bruce-Monroe Elementary School at Park View", at(110, 170)},
                                 {"平洲一中", at(300, 150)},
                                 {"平洲二中", at(320, 165)},
                                 {"平洲三中", at(310, 180)},
                                 {"江滨小学", at(60, 260)}},
                                look, look.ground);
    schools.kind = LayerKind::Proportional;
    schools.symbols[0].shape = SymbolShape::Circle;
    schools.symbols[0].fill = look.accent;
    schools.sizes.assign(8, 9);
    schools.rings = {0.7F, 1.04F, 0.95F, 1.2F, 1.01F, 0.5F, 1.1F, std::numeric_limits<float>::quiet_NaN()};
    schools.ringBreaks = {1};
    schools.ringColors = {look.outline, QColor(0xf0, 0x66, 0x5c)};
    return {schools};
}

std::shared_ptr<Scene> sceneOf(const QString &what, const Look &look)
{
    auto scene = std::make_shared<Scene>();
    scene->layers = what == u"polygons" ? polygons(look) : what == u"lines" ? lines(look) : points(look);
    scene->ground = look.ground;
    scene->ink = look.ink;
    scene->panel = look.ground;
    scene->badge = look.badge;
    return scene;
}

const Viewport view{QPointF(worldX + width / 2.0 * px, worldY + height / 2.0 * px), 1 / px, QSize(width, height)};

} // namespace

/// Pictures of labels of every kind (tolerance: support/golden.h), and what must hold in them.
class LabelGoldensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goldens_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("ratio");
        for (const char *what : {"polygons", "lines", "points"})
            for (const bool isDark : {true, false})
                for (const int ratio : {1, 2})
                    QTest::addRow("%s-%s-%dx", what, isDark ? "dark" : "light", ratio) << QString::fromLatin1(what) << isDark << ratio;
    }
    void goldens()
    {
        QFETCH(QString, what);
        QFETCH(bool, isDark);
        QFETCH(int, ratio);
        const Renderer renderer(sceneOf(what, isDark ? dark : light));
        QImage image(view.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        {
            QPainter painter(&image);
            renderer.draw(painter, view);
            renderer.drawLabels(painter, renderer.labels(view).labels);
        }
        const QString problem = Golden(QStringLiteral("labels")).compare(image, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void longNamesTakeTheLinesTheyNeed()
    {
        const LabelPlacement placement = Renderer(sceneOf(QStringLiteral("polygons"), dark)).labels(view);
        const auto textOf = [&](std::uint32_t row) {
            const auto it = std::ranges::find(placement.labels, row, &PlacedLabel::row);
            return it == placement.labels.end() ? QString() : it->text;
        };
        // The area is 105 px wide. "Crestwood, Petworth", 19 letters, is wider at 12 px; "Brightwood Park," is not.
        QCOMPARE(textOf(1), QStringLiteral("Brightwood Park,\nCrestwood,\nPetworth"));
        QCOMPARE(textOf(5).count(u'\n'), 2);
        QCOMPARE(textOf(6), QString()); // 10 px are no room for four ideographs
    }

    void percentagesStayFree()
    {
        const std::shared_ptr<Scene> scene = sceneOf(QStringLiteral("points"), dark);
        const DrawLayer &layer = scene->layers.front();
        const LabelPlacement placement = Renderer(scene).labels(view);
        QVERIFY(placement.labels.size() >= 6);
        int badges = 0;
        for (std::size_t row = 0; row < layer.frame->rows(); ++row) {
            if (!(layer.rings[row] >= 1))
                continue;
            ++badges;
            // Above and to the right of the ring, whose middle lies 9 + 4.2 px from the point.
            const QPointF at = view.toPixel(double(layer.frame->shapes().x[row]), double(layer.frame->shapes().y[row]));
            const QString text = QString::number(std::lround(double(layer.rings[row]) * 100)) + QStringLiteral(" %");
            const QRectF badge(at.x() + 13.2 * 0.4, at.y() - 13.2 - 12, QFontMetricsF(mapFont(12, true)).horizontalAdvance(text) + 8, 16);
            QCOMPARE(ringBadge(layer, row, at, 9).value(), badge);
            for (const PlacedLabel &label : placement.labels)
                QVERIFY2(!label.box().intersects(badge), qPrintable(label.text));
        }
        QCOMPARE(badges, 4);
    }

    void rareCharactersAreDrawnInTheLegend()
    {
        const auto picture = [](const QString &label) {
            Scene scene;
            scene.ink = scene.muted = Qt::white;
            LegendGroup group;
            group.geometry = GeometryType::Polygon;
            group.entries = {{.label = label, .count = 1}, {.label = QStringLiteral("石肯"), .count = 2}};
            const QSizeF size = legendSize({group}, QSizeF(300, 300));
            QImage image(size.toSize(), QImage::Format_RGB32);
            image.fill(Qt::black);
            QPainter painter(&image);
            drawLegend(painter, {group}, scene, QRectF(QPointF(), size));
            return image;
        };
        const char32_t nobody[] = {0x10FFFD, U'岗'}; // private use: no font has it
        const QImage tofu = picture(QString::fromUcs4(nobody, 2));
        const QImage first = picture(QStringLiteral("𧒽岗")), second = picture(QStringLiteral("𬒔岗"));
        QCOMPARE(first.size(), second.size()); // all ideographs are as wide
        QVERIFY(first != tofu && second != tofu && first != second);
    }

    void aNarrowLegendKeepsItsGroups()
    {
        LegendGroup group;
        group.title = QStringLiteral("Layer");
        group.basis = QStringLiteral("mean of number of pupils · cells of 500 m");
        group.entries = {{.label = QStringLiteral("< 10"), .count = 3}, {.label = QStringLiteral("≥ 10"), .count = 5}};
        const QSizeF wide = legendSize({group}, QSizeF(1000, 1000)), narrow = legendSize({group}, QSizeF(200, 1000));
        // 12 px around, a head of 26 and two rows of 22; the basis in a line of its own takes 16 more.
        QCOMPARE(wide.height(), 24.0 + 26 + 44);
        QCOMPARE(narrow, QSizeF(200, 24.0 + 26 + 16 + 44));
        QVERIFY(legendSize({group}, QSizeF(200, 80)).isEmpty());
    }
};

QTEST_MAIN(LabelGoldensTest)
#include "tst_labelgoldens.moc"
