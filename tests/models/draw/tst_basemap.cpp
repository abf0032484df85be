// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/basemap.h"
#include "draw/renderer.h"

#include <QHash>
#include <QImage>
#include <QTest>

using namespace om;

namespace {

constexpr QRgb red = 0xffff0000, green = 0xff00ff00, blue = 0xff0000ff, grey = 0xff808080;

MapTile plain(QRgb color, int px = 256)
{
    MapTile tile;
    tile.px = px;
    tile.pixels.resize(px * px * 4);
    std::fill_n(reinterpret_cast<QRgb *>(tile.pixels.data()), px * px, color);
    return tile;
}

/// Tiles given by hand; notes what was wished for.
class HandMade : public TilePictures
{
public:
    MapTileSet set;
    QHash<MapTileId, std::shared_ptr<const MapTile>> tiles;
    QList<MapTileId> wished;

    std::optional<MapTileSet> tileSet() const override { return set; }
    std::shared_ptr<const MapTile> tile(const MapTileId &id, bool isWanted) override
    {
        if (isWanted && !tiles.contains(id))
            wished.append(id);
        return tiles.value(id);
    }
    void put(const MapTileId &id, MapTile tile) { tiles.insert(id, std::make_shared<const MapTile>(std::move(tile))); }
};

QImage drawn(const std::shared_ptr<HandMade> &tiles, const Viewport &view, std::vector<VectorRule> rules = {}, double saturation = 1)
{
    auto basemap = std::make_shared<Basemap>();
    basemap->tiles = tiles;
    basemap->rules = std::move(rules);
    basemap->saturation = saturation;
    auto scene = std::make_shared<Scene>();
    scene->ground = QColor::fromRgb(grey);
    scene->basemap = basemap;
    const Renderer renderer(scene);
    QImage image(view.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.draw(painter, view);
    return image;
}

/// The whole world, 512 px wide: four tiles of zoom 1.
const Viewport world = Viewport::around(0.5, 0.5, 1, {512, 512});

} // namespace

class TestBasemap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tilesLieWhereTheyBelong()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 1;
        tiles->put({1, 0, 0}, plain(red));
        tiles->put({1, 1, 0}, plain(green));
        tiles->put({1, 1, 1}, plain(blue));
        const QImage image = drawn(tiles, world);
        QCOMPARE(image.pixel(0, 0), red);
        QCOMPARE(image.pixel(255, 255), red); // to the last pixel, without a seam
        QCOMPARE(image.pixel(256, 255), green);
        QCOMPARE(image.pixel(511, 511), blue);
        QCOMPARE(image.pixel(100, 400), grey); // not there yet: the ground
        QCOMPARE(tiles->wished, (QList<MapTileId>{{1, 0, 1}}));
    }

    void aTurnedViewTurnsThem()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 1;
        tiles->put({1, 0, 0}, plain(red));
        tiles->put({1, 1, 0}, plain(green));
        tiles->put({1, 0, 1}, plain(grey));
        tiles->put({1, 1, 1}, plain(blue));
        // The picture's top looks east: what lies in the north-east comes to the top left.
        const QImage image = drawn(tiles, Viewport::around(0.5, 0.5, 1, {512, 512}, 90));
        QCOMPARE(image.pixel(100, 100), green);
        QCOMPARE(image.pixel(400, 100), blue);
        QCOMPARE(image.pixel(100, 400), red);
    }

    void aParentStandsIn()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 1;
        MapTile whole = plain(red);
        auto *pixels = reinterpret_cast<QRgb *>(whole.pixels.data());
        for (int y = 0; y < 256; ++y)
            std::fill_n(pixels + y * 256 + 128, 128, blue); // the eastern half
        tiles->put({0, 0, 0}, std::move(whole));
        const QImage image = drawn(tiles, world);
        QCOMPARE(image.pixel(100, 100), red);
        QCOMPARE(image.pixel(400, 400), blue);
        QCOMPARE(tiles->wished.size(), 4); // but the right ones are wished for
    }

    void childrenStandIn()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 2;
        tiles->put({2, 0, 0}, plain(green));
        const QImage image = drawn(tiles, world);
        QCOMPARE(image.pixel(60, 60), green);
        QCOMPARE(image.pixel(200, 60), grey);
    }

    void beyondTheLastZoomTheyAreEnlarged()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 0;
        tiles->put({0, 0, 0}, plain(blue));
        QCOMPARE(drawn(tiles, Viewport::around(0.3, 0.3, 12, {300, 200})).pixel(150, 100), blue);
        QVERIFY(tiles->wished.isEmpty());
    }

    void farBelowTheFirstZoomThereIsNothing()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.minZoom = 10;
        tiles->set.maxZoom = 14;
        QCOMPARE(drawn(tiles, world).pixel(10, 10), grey);
        QVERIFY(tiles->wished.isEmpty()); // no million wishes
    }

    void outsideOfTheBoxNothingIsWished()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 1;
        tiles->set.box = {0, 0, 0.4, 0.4};
        drawn(tiles, world);
        QCOMPARE(tiles->wished, (QList<MapTileId>{{1, 0, 0}}));
    }

    void picturesCanBeMuted()
    {
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.maxZoom = 0;
        tiles->put({0, 0, 0}, plain(red));
        const QColor half = drawn(tiles, world, {}, 0.5).pixelColor(10, 10);
        // Qt's grey of pure red is 255·11/32 = 87; half way from it to 255 and to 0: 171 and 44.
        QVERIFY2(std::abs(half.red() - 171) <= 1 && std::abs(half.green() - 44) <= 1 && half.green() == half.blue(), qPrintable(half.name()));
    }

    /// A lake over the tile's western half and a road across its middle.
    void vectorsFollowTheRules()
    {
        const auto vectors = std::make_shared<VectorTile>();
        vectors->layers = {QStringLiteral("water"), QStringLiteral("roads")};
        vectors->kinds = {QString(), QStringLiteral("trunk")};
        vectors->xy = {0, 0, 0.5F, 0, 0.5F, 1, 0, 1, 0, 0.5F, 1, 0.5F};
        vectors->rings = {4, 6};
        vectors->features = {{0, 0, GeometryType::Polygon, 0, 0, 1, {}}, {1, 1, GeometryType::Line, 0, 1, 2, {}}};
        MapTile tile;
        tile.vectors = vectors;
        const auto tiles = std::make_shared<HandMade>();
        tiles->set = {.format = {}, .title = {}, .attribution = {}, .isVector = true, .minZoom = 0, .maxZoom = 0, .tilePx = 512};
        tiles->put({0, 0, 0}, std::move(tile));
        VectorRule water, road, other;
        water.layers = {QStringLiteral("water")};
        water.type = GeometryType::Polygon;
        water.fill = Qt::blue;
        road.layers = {QStringLiteral("roads")};
        road.kinds = {QStringLiteral("trunk")};
        road.type = GeometryType::Line;
        road.fill = Qt::red;
        road.size = 12; // · 0.5 at this zoom
        const QImage image = drawn(tiles, world, {water, road});
        QCOMPARE(image.pixel(100, 100), blue);
        QCOMPARE(image.pixel(400, 100), grey);
        QCOMPARE(image.pixel(100, 256), red); // the road lies above
        QCOMPARE(image.pixel(100, 260), blue); // and is 6 px wide
        road.minZoom = 5;
        QCOMPARE(drawn(tiles, world, {water, road}).pixel(100, 256), blue);
        road.kinds = {QStringLiteral("path")};
        road.minZoom = 0;
        QCOMPARE(drawn(tiles, world, {water, road}).pixel(100, 256), blue);
    }

    void namesOfPlacesKeepClear()
    {
        const auto vectors = std::make_shared<VectorTile>();
        vectors->layers = {QStringLiteral("places")};
        vectors->kinds = {QString()};
        vectors->xy = {0.5F, 0.5F, 0.5F, 0.505F, 0.25F, 0.25F};
        vectors->rings = {1, 2, 3};
        vectors->features = {{0, 0, GeometryType::Point, 7, 0, 1, QStringLiteral("Small")},
                             {0, 0, GeometryType::Point, 1, 1, 2, QStringLiteral("Large")},
                             {0, 0, GeometryType::Point, 5, 2, 3, QStringLiteral("Else")}};
        MapTile tile;
        tile.vectors = vectors;
        const auto tiles = std::make_shared<HandMade>();
        tiles->set.isVector = true;
        tiles->set.tilePx = 512;
        tiles->put({0, 0, 0}, std::move(tile));
        Basemap basemap;
        basemap.tiles = tiles;
        VectorRule place;
        place.type = GeometryType::Point;
        place.fontPx = 14;
        basemap.rules = {place};
        const auto names = [](const std::vector<PlacedLabel> &labels) {
            QStringList texts;
            for (const PlacedLabel &label : labels)
                texts.append(label.text);
            return texts;
        };
        LabelFaces faces;
        LabelSites sites;
        LabelGrid free(world.rect());
        QCOMPARE(names(placeBasemapLabels(basemap, world, free, faces, sites)), (QStringList{QStringLiteral("Large"), QStringLiteral("Else")}));
        free.add(QRectF(100, 100, 60, 60));
        QCOMPARE(names(placeBasemapLabels(basemap, world, free, faces, sites)), QStringList{QStringLiteral("Large")});
    }

    /// A trunk road that rises to the right at 45°, a short lane, and a road of the margin, which the neighbouring tile names.
    void roadsAreNamedAlongTheirLines()
    {
        const auto vectors = std::make_shared<VectorTile>();
        vectors->layers = {QStringLiteral("roads")};
        vectors->kinds = {QString(), QStringLiteral("trunk"), QStringLiteral("minor")};
        vectors->xy = {0.2F, 0.7F, 0.5F, 0.4F, 0.5F, 0.4F, 0.6F, 0.3F, 0.8F, 0.8F, 0.82F, 0.8F, 0.6F, 1.02F, 0.9F, 1.02F};
        vectors->rings = {2, 4, 6, 8};
        vectors->features = {{0, 1, GeometryType::Line, 0, 0, 1, QStringLiteral("Rock Creek Parkway")},
                             {0, 1, GeometryType::Line, 0, 1, 2, QStringLiteral("Rock Creek Parkway")}, // goes on from the first
                             {0, 2, GeometryType::Line, 0, 2, 3, QStringLiteral("Lane")},
                             {0, 1, GeometryType::Line, 0, 3, 4, QStringLiteral("Margin Road")}};
        MapTile tile;
        tile.vectors = vectors;
        const auto tiles = std::make_shared<HandMade>();
        tiles->set = {.format = {}, .title = {}, .attribution = {}, .isVector = true, .minZoom = 0, .maxZoom = 0, .tilePx = 512};
        tiles->put({0, 0, 0}, std::move(tile));
        Basemap basemap;
        basemap.tiles = tiles;
        VectorRule road;
        road.type = GeometryType::Line;
        road.fontPx = 12;
        basemap.rules = {road};
        LabelFaces faces;
        LabelSites sites;
        const auto named = [&](const LabelGrid &taken) { return placeBasemapLabels(basemap, world, taken, faces, sites); };
        auto labels = named(LabelGrid(world.rect()));
        QCOMPARE(labels.size(), std::size_t(1)); // both pieces of the road together; the lane has 10 px
        QCOMPARE(labels[0].text, QStringLiteral("Rock Creek Parkway"));
        QVERIFY(std::abs(labels[0].angle + 45) < 0.5);
        // The road runs from (102.4, 358.4) to (307.2, 153.6): its middle, where the name stands.
        QVERIFY(std::hypot(labels[0].centre.x() - 204.8, labels[0].centre.y() - 256) < 2);
        // An obstacle in the middle moves it along the road, one over the whole road takes it off.
        LabelGrid middle(world.rect());
        middle.add(QRectF(240, 200, 20, 20));
        labels = named(middle);
        QCOMPARE(labels.size(), std::size_t(1));
        QVERIFY(labels[0].centre.x() < 200);
        QVERIFY(std::abs(labels[0].centre.x() + labels[0].centre.y() - 460.8) < 2); // still on the line x + y = 460.8
        LabelGrid all(world.rect());
        all.add(QRectF(80, 130, 250, 250));
        QVERIFY(named(all).empty());
        // Names begin at their own zoom: the map's is 1.
        basemap.rules[0].nameZoom = 1.5;
        QVERIFY(named(LabelGrid(world.rect())).empty());
    }
};

QTEST_MAIN(TestBasemap)
#include "tst_basemap.moc"
