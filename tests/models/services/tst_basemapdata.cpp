// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of other makers, from the file to the picture: what is known of the world lies where the projection says. Broken copies of them give
// one message, and the map goes on.
#include "base/mercator.h"
#include "draw/awaitedbasemap.h"
#include "draw/mapimage.h"
#include "ingest/importer.h"
#include "ingest/recipefolder.h"
#include "services/basemap/basemapservice.h"
#include "services/scene/scenebuilder.h"
#include "services/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace om;

namespace {

const QString worker = QStringLiteral(OM_BIN "/onemap-worker");
constexpr QRgb ground = 0xff123456; // that no file has

QString shared(const char *name)
{
    return QStringLiteral(OM_SHARED "/data/basemap/") + QLatin1StringView(name);
}

QPointF pixelOf(const Viewport &view, LonLat at)
{
    return view.toPixel(mercatorX(at.lon), mercatorY(at.lat));
}

/// The colour of the pixel that holds the place.
QRgb colorAt(const QImage &image, const Viewport &view, LonLat at)
{
    const QPointF p = pixelOf(view, at);
    return image.pixel(int(std::floor(p.x())), int(std::floor(p.y())));
}

/// A scene of this background alone, and its picture once every tile is there or known to be missing.
std::shared_ptr<Scene> sceneOver(std::shared_ptr<const Basemap> basemap)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = QColor::fromRgb(ground);
    scene->basemap = std::move(basemap);
    return scene;
}

QImage drawn(const std::shared_ptr<Scene> &scene, const Viewport &view)
{
    QImage image(view.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    Renderer(awaitBasemap(scene).scene).draw(painter, view);
    return image;
}

double shareOf(const QImage &image, QRgb color)
{
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color;
    return double(count) / (double(image.width()) * image.height());
}

} // namespace

class TestBasemapData : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    JobRunner m_jobs{1};
    const StyleSpec m_plain; ///< pictures as they are, not toned down

    /// The scene of a file that can be opened.
    std::shared_ptr<Scene> opened(BasemapService &service, const char *name)
    {
        if (!service.addFile(shared(name)))
            return nullptr;
        return QTest::qWaitFor([&] { return service.basemap(m_plain) != nullptr; }, 20000) ? sceneOver(service.basemap(m_plain)) : nullptr;
    }
    QString folder(const char *name)
    {
        const QString path = m_folder.filePath(QLatin1StringView(name));
        QDir().mkpath(path);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(shared("monaco.osm.pbf")))
            QSKIP("the shared data are not here");
    }

    /// A wall map, 512 px around the earth: 0.7° a pixel.
    void rasterMbTiles()
    {
        BasemapService service(folder("raster"), worker, QStringLiteral("en"), m_jobs);
        const auto scene = opened(service, "geography_class_png.mbtiles");
        QVERIFY(scene);
        const Viewport world = Viewport::around(0.5, 0.5, 1, {512, 512});
        const QImage image = drawn(scene, world);
        QCOMPARE(shareOf(image, ground), 0.0);
        enum Ink { Blue, Yellow, Pink };
        const auto inkAt = [&](LonLat at) {
            const QColor c = QColor::fromRgb(colorAt(image, world, at));
            return c.red() < c.blue() ? Blue : c.green() > c.blue() + 60 ? Yellow : Pink;
        };
        QCOMPARE(inkAt({-140, 20}), Blue); // the Pacific
        QCOMPARE(inkAt({80, -40}), Blue); // the Indian Ocean
        QCOMPARE(inkAt({134, -25}), Pink); // Australia
        QCOMPARE(inkAt({103, 36}), Yellow); // China
        // Canada and the United States meet at 49° north.
        int border = -1;
        const int column = int(pixelOf(world, {-105, 49}).x());
        for (int y = int(pixelOf(world, {-105, 55}).y()); border < 0 && y < int(pixelOf(world, {-105, 40}).y()); ++y)
            if (const QColor c = QColor::fromRgb(image.pixel(column, y)); c.green() > c.blue() + 60)
                border = y;
        QVERIFY2(std::abs(border + 0.5 - pixelOf(world, {-105, 49}).y()) <= 1.5, qPrintable(QString::number(border)));
    }

    /// Toner draws water black and land white; 0.18° a pixel. Turned and moved the coast lies elsewhere in the picture, but at the same place.
    void rasterPmTiles_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("bearing");
        QTest::newRow("as stored") << 3.0 << 0.0;
        QTest::newRow("between two zooms") << 2.6 << 0.0;
        QTest::newRow("turned") << 3.0 << 37.0;
    }
    void rasterPmTiles()
    {
        QFETCH(double, zoom);
        QFETCH(double, bearing);
        BasemapService service(folder("toner"), worker, QStringLiteral("en"), m_jobs);
        const auto scene = opened(service, "stamen_toner_raster_z3.pmtiles");
        QVERIFY(scene);
        const Viewport view = Viewport::around(mercatorX(134), mercatorY(-25), zoom, {700, 700}, bearing);
        const QImage image = drawn(scene, view);
        // Along 25° south Australia begins north of Carnarvon (113.66° E) and ends at Woodgate (152.52° E); Fraser Island is too small for the file.
        double first = 0, last = 0;
        for (double lon = 105; lon < 165; lon += 0.05) {
            if (qGray(colorAt(image, view, {lon, -25})) < 200)
                continue;
            first = first == 0 ? lon : first;
            last = lon;
        }
        QVERIFY2(std::abs(first - 113.66) < 0.4 && std::abs(last - 152.52) < 0.4, qPrintable(QStringLiteral("%1 %2").arg(first).arg(last)));
    }

    /// Names of cities, each around its place as an atlas has it.
    void vectorMbTiles()
    {
        BasemapService service(folder("vector"), worker, QStringLiteral("en"), m_jobs);
        QVERIFY(service.addFile(shared("world_cities_mvt.mbtiles")));
        QTRY_VERIFY_WITH_TIMEOUT(service.basemap(m_plain), 20000);
        const auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        const auto scene = sceneOver(service.basemap(catalog->style(QStringLiteral("dark"))));
        for (const auto &[name, at] :
             {std::pair("Beijing", LonLat{116.4, 39.9}), std::pair("Sydney", LonLat{151.2, -33.9}), std::pair("London", LonLat{-0.1, 51.5})}) {
            const Viewport view = Viewport::around(mercatorX(at.lon), mercatorY(at.lat), 6, {600, 400});
            const Renderer renderer(awaitBasemap(scene).scene);
            const auto placed = renderer.labels(view).labels;
            const auto label = std::ranges::find(placed, QLatin1StringView(name), &PlacedLabel::text);
            QVERIFY2(label != placed.end(), name);
            // 0.1° are 4.6 px here; the name's box holds the place or touches it.
            QVERIFY2(label->box().adjusted(-6, -6, 6, 6).contains(pixelOf(view, at)), name);
        }
    }

    /// At zoom 18 the file's pixels are those of the picture: column 520, row 600 is 117, 106, 90, as gdallocationinfo says of the file.
    void cloudOptimisedGeoTiff()
    {
        BasemapService service(folder("cog"), worker, QStringLiteral("en"), m_jobs);
        const auto scene = opened(service, "usda_naip_256_cog.tif");
        QVERIFY(scene);
        // Of the file's tags: its corner and the side of a pixel, metres of EPSG:3857.
        constexpr double west = -13508563.134782629, north = 5156747.676231131, step = 0.597164283477939, whole = 2 * 20037508.342789244;
        const double x = 0.5 + (west + 520.5 * step) / whole, y = 0.5 - (north - 600.5 * step) / whole;
        const Viewport view(QPointF(x, y), std::exp2(26), QSize(501, 201)); // odd: the middle is the middle of a pixel
        const QImage image = drawn(scene, view);
        QCOMPARE(colorAt(image, view, lonLatFromMercator(x, y)), 0xff756a5a);
        QCOMPARE(image.pixel(250, 100), 0xff756a5a);
        QCOMPARE(image.pixel(250 + 180, 100), ground); // column 700 is transparent
    }

    void broken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("how");
        for (const char *name : {"geography_class_png.mbtiles", "world_cities_mvt.mbtiles", "stamen_toner_raster_z3.pmtiles", "usda_naip_256_cog.tif"})
            for (const char *how : {"cut to a tenth", "cut to a half", "bits flipped everywhere", "bits flipped after an eighth"})
                QTest::addRow("%s %s", name, how) << QString::fromLatin1(name) << QString::fromLatin1(how);
    }
    void broken()
    {
        QFETCH(QString, name);
        QFETCH(QString, how);
        QFile whole(shared(qPrintable(name)));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArray bytes = whole.readAll();
        if (how.startsWith(u"cut"))
            bytes.truncate(bytes.size() / (how.endsWith(u"half") ? 2 : 10));
        else
            for (qsizetype i = how.endsWith(u"eighth") ? bytes.size() / 8 : 64; i < bytes.size(); i += 61)
                bytes[i] = char(bytes[i] ^ 1 << i % 8);
        const QString path = m_folder.filePath(QStringLiteral("broken-") + name);
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::WriteOnly | QIODevice::Truncate) && copy.write(bytes) == bytes.size());
        copy.close();

        BasemapService service(folder("broken"), worker, QStringLiteral("en"), m_jobs);
        service.choose(QString());
        QSignalSpy failed(&service, &BasemapService::failed);
        QVERIFY(service.addFile(path));
        QTRY_VERIFY_WITH_TIMEOUT(service.basemap(m_plain) || !failed.isEmpty(), 20000);
        if (const auto basemap = service.basemap(m_plain)) { // it opens: some of its tiles are bad
            const MapTileSet set = *basemap->tiles->tileSet();
            const QPointF middle((set.box.minX + set.box.maxX) / 2, (set.box.minY + set.box.maxY) / 2);
            for (int zoom = set.minZoom; zoom <= set.maxZoom; ++zoom) {
                const QImage image = drawn(sceneOver(basemap), Viewport(middle, std::exp2(zoom + 8), QSize(800, 600)));
                QCOMPARE(image.size(), QSize(800, 600));
            }
            QTRY_VERIFY(!failed.isEmpty());
        }
        QVERIFY2(errorText(*service.problem()).contains(path), qPrintable(errorText(*service.problem())));

        // The next one is shown as if nothing had been, and nothing more is said.
        const auto scene = opened(service, "stamen_toner_raster_z3.pmtiles");
        QVERIFY(scene);
        const Viewport world = Viewport::around(0.5, 0.5, 1, {512, 512});
        QVERIFY(qGray(colorAt(drawn(scene, world), world, {22, 25})) > 200); // the Libyan desert
        QCOMPARE(failed.size(), 1);
    }

    void monaco()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        const QString place = folder("monaco");
        {
            const auto cache = Cache::open(place + QStringLiteral("/cache.gpkg"), Cache::Mode::Create);
            QVERIFY(cache.has_value());
            const auto recipes = readRecipes(QStringLiteral("osm"));
            QVERIFY(recipes.has_value());
            for (const Recipe &recipe : *recipes) {
                ImportOptions options;
                options.workerProgram = worker;
                options.recipe = recipe;
                JobControl control;
                QVERIFY(importFile(**cache, *catalog, shared("monaco.osm.pbf"), options, control).outcome != ImportReport::Outcome::Reject);
            }
        }
        const auto workspace = Workspace::open(Workspace::place(place, {}), *catalog, m_jobs, QStringLiteral("en"));
        QVERIFY2(workspace, workspace ? "" : qPrintable(errorText(workspace.error())));
        QVERIFY((*workspace)->load());
        ThemeSpec theme;
        const BuiltScene built = buildScene(*catalog, (*workspace)->frames(), sceneRequest(**workspace, theme, Filter(), QStringLiteral("light")));
        QCOMPARE(built.scene->attribution, QStringLiteral("© OpenStreetMap contributors"));
        const Viewport view = Viewport::around(mercatorX(7.4246), mercatorY(43.7345), 16, {1400, 1000}); // 1.55 m a pixel
        QImage image(view.size(), QImage::Format_RGB32);
        {
            QPainter painter(&image);
            Renderer(built.scene).draw(painter, view);
        }
        const StyleSpec &style = catalog->style(QStringLiteral("light"));
        const auto is = [&](LonLat at, const char *token) { return colorAt(image, view, at) == style.color(QLatin1StringView(token)).rgb(); };
        QVERIFY(is({7.4156, 43.7276}, "map.green")); // the pitch of the Stade Louis II
        QVERIFY(is({7.42555, 43.73065}, "map.building")); // the Musée océanographique, above the sea
        QVERIFY(is({7.4265, 43.7355}, "map.ground")); // Port Hercule: nobody lives in it
        QVERIFY(is({7.4350, 43.7300}, "map.ground")); // the Mediterranean
        // The Boulevard des Moulins runs where its points are.
        const auto rows = (*workspace)->cache().rowsWhere(QStringLiteral("base_road"), QStringLiteral("name"), QStringLiteral("Boulevard des Moulins"));
        QVERIFY(rows && !rows->empty());
        int points = 0;
        for (const auto &found : *rows) {
            const std::vector<double> &xy = found.row.geometry.xy;
            for (std::size_t i = 0; i < xy.size(); i += 2) {
                if (!view.rect().contains(pixelOf(view, {xy[i], xy[i + 1]})))
                    continue;
                ++points;
                QVERIFY(is({xy[i], xy[i + 1]}, "road.main"));
            }
        }
        QVERIFY(points >= 10);
    }
};

QTEST_MAIN(TestBasemapData)
#include "tst_basemapdata.moc"
