// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/basemap.h"
#include "report/mapexport.h"
#include "services/basemap/basemaptiles.h"
#include "support/makeframe.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace om;
using namespace om::test;

namespace {

const QColor ground(10, 20, 30);
const QColor red(220, 0, 0);

constexpr double circumference = 40075016.68557849; // of EPSG:3857's sphere at the equator, m

/// One red rectangle with a name.
std::shared_ptr<const Scene> someScene()
{
    auto scene = std::make_shared<Scene>();
    scene->ground = ground;
    scene->ink = Qt::white;
    scene->muted = Qt::gray;
    scene->panel = Qt::black;
    scene->selection = Qt::yellow;
    scene->attribution = QStringLiteral("made by hand");
    scene->extent = {0.80, 0.42, 0.84, 0.44};
    DrawLayer areas;
    areas.dataset = QStringLiteral("community");
    areas.title = QStringLiteral("Areas");
    areas.frame = makeFrame(areas.dataset, GeometryType::Polygon, QStringLiteral("code"), {{rectangle(0.81, 0.43, 0.82, 0.44), "A", 0, "a"}});
    areas.rows = Bitmap(1, true);
    areas.symbols.resize(1);
    areas.symbols[0].fill = red;
    LegendEntry &entry = areas.legend.emplace_back();
    entry.symbol = areas.symbols[0];
    entry.label = QStringLiteral("Area");
    entry.count = 1;
    areas.labels = {{0, QStringLiteral("叠北"), {}, 1, Qt::white, red}};
    scene->layers = {areas};
    return scene;
}

MapFurniture nothing()
{
    MapFurniture furniture;
    furniture.hasLegend = furniture.hasScaleBar = furniture.hasNorth = furniture.hasAttribution = furniture.hasNotice = false;
    return furniture;
}

MapExport pictureOf(const QString &path, QSize size, double factor)
{
    MapExport what;
    what.path = path;
    what.size = size;
    what.factor = factor;
    what.view = fitted(Viewport(Box{0.80, 0.42, 0.84, 0.44}, QSize(1000, 500)), viewSize(size, factor));
    what.furniture = nothing();
    return what;
}

std::shared_ptr<const MapTile> blueTile()
{
    auto tile = std::make_shared<MapTile>();
    tile->px = 256;
    tile->pixels = QByteArray(256 * 256 * 4, '\0');
    for (qsizetype i = 0; i < tile->pixels.size(); i += 4) {
        const quint32 pixel = 0xff0000ff;
        std::memcpy(tile->pixels.data() + i, &pixel, 4);
    }
    return tile;
}

/// Has nothing until somebody waits for it, and never what is left of `from`; remembers what was asked for.
class Late : public TilePictures
{
public:
    explicit Late(int from = 0)
        : m_from(from)
    { }
    std::optional<MapTileSet> tileSet() const override
    {
        MapTileSet set;
        set.maxZoom = 12;
        return set;
    }
    std::shared_ptr<const MapTile> tile(const MapTileId &id, bool) override
    {
        m_zooms.insert(id.z);
        return m_here.contains(id) ? m_tile : nullptr;
    }
    Result<void> wait(const std::vector<MapTileId> &ids) override
    {
        bool isWhole = true;
        for (const MapTileId &id : ids) {
            if (id.x >= m_from)
                m_here.insert(id);
            isWhole = isWhole && id.x >= m_from;
        }
        return isWhole ? Result<void>() : fail(ErrorCode::ServerUnreachable, {QStringLiteral("tiles.invalid")});
    }
    const QSet<int> &zooms() const { return m_zooms; }

private:
    int m_from;
    QSet<MapTileId> m_here;
    QSet<int> m_zooms;
    std::shared_ptr<const MapTile> m_tile = blueTile();
};

std::shared_ptr<const Scene> sceneOver(std::shared_ptr<TilePictures> tiles)
{
    auto scene = std::make_shared<Scene>(*someScene());
    auto basemap = std::make_shared<Basemap>();
    basemap->tiles = std::move(tiles);
    scene->basemap = basemap;
    return scene;
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

/// Maps as files: their pixels, their place on the ground, their pages.
class MapExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picturesWaitForTheirBackground()
    {
        const QTemporaryDir folder;
        const auto scene = sceneOver(std::make_shared<Late>());
        const QString path = folder.filePath(QStringLiteral("map.png"));
        MapExport what = pictureOf(path, QSize(400, 200), 1);
        what.furniture = nothing();
        JobControl control;
        const auto done = exportMap(scene, what, control);
        QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
        QVERIFY(done->isEmpty());
        QCOMPARE(QImage(path).pixelColor(4, 4), QColor(0, 0, 255)); // a corner away from the red rectangle
    }
    void whatIsMissingOfTheBackgroundIsSaid();
    void aWallOfTilesHasNoHoles_data();
    void aWallOfTilesHasNoHoles();

    void bandsMakeTheSamePictureAsOneDrawing();
    void factorEnlargesWithoutChangingTheGround();
    void pixelsLieWhereTheWorldFileSays();
    void turnedPictureHasATurnedWorldFile();
    void eightThousandPixelsInBoundedMemory();
    void pdfHasVectorsAndEmbeddedFonts();
    void pagesHaveTheTilesOfPrint();
    void scaleOfAPageIsExact();
    void cancelLeavesNothing();
    void refusesWhatItCannotWrite();
};

void MapExportTest::whatIsMissingOfTheBackgroundIsSaid()
{
    const QTemporaryDir folder;
    JobControl control;
    // 10,000 px for the world: zoom round(log2(10000 / 256)) = 5, columns 25 and 26, rows 13 and 14; those of the first never come.
    const auto done = exportMap(sceneOver(std::make_shared<Late>(26)), pictureOf(folder.filePath(QStringLiteral("a.png")), QSize(400, 200), 1), control);
    QVERIFY(done);
    QCOMPARE(done->size(), 2);
    QVERIFY2(done->first().endsWith(QStringLiteral(": 2")), qPrintable(done->first()));
    QVERIFY2(done->last().contains(QStringLiteral("tiles.invalid")), qPrintable(done->last()));
}

void MapExportTest::aWallOfTilesHasNoHoles_data()
{
    QTest::addColumn<double>("bearing");
    QTest::addColumn<qint64>("bare");
    QTest::newRow("north up") << 0.0 << qint64(0);
    QTest::newRow("turned") << 40.0 << qint64(33); // of 33 million, on the seams of tiles that no pixel fits
}

/// More tiles than their cache in memory holds, from a file.
void MapExportTest::aWallOfTilesHasNoHoles()
{
    QFETCH(double, bearing);
    QFETCH(qint64, bare);
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        QSKIP("sqlite3 is not installed");
    const QTemporaryDir folder;
    QImage blue(256, 256, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && blue.save(&buffer, "PNG"));
    const QString path = folder.filePath(QStringLiteral("blue.mbtiles"));
    // 0.04 of the world are 41 columns at zoom 10, and half of it 21 rows; turned, up to 0.01 more on each side.
    const QString sql = QStringLiteral("CREATE TABLE metadata(name TEXT, value TEXT); CREATE TABLE tiles(zoom_level INT, tile_column INT, tile_row INT, "
                                       "tile_data BLOB); INSERT INTO metadata VALUES('format','png'),('minzoom','10'),('maxzoom','10');"
                                       "WITH RECURSIVE x(i) AS (SELECT 780 UNION ALL SELECT i+1 FROM x WHERE i<900), "
                                       "y(i) AS (SELECT 390 UNION ALL SELECT i+1 FROM y WHERE i<490) "
                                       "INSERT INTO tiles SELECT 10, x.i, 1023-y.i, x'%1' FROM x, y; CREATE INDEX t ON tiles(zoom_level,tile_column,tile_row);")
                            .arg(QLatin1StringView(png.toHex()));
    QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"), {path, sql}), 0);
    const QString worker = QStringLiteral(OM_BIN "/onemap-worker");
    const auto tiles = std::make_shared<BasemapTiles>([&] { return makeFileSupplier(worker, path, QStringLiteral("en")); }, 1, BasemapTiles::Listener());
    QVERIFY(tiles->waitOpened());
    auto scene = std::make_shared<Scene>(*sceneOver(tiles));
    scene->layers.clear();
    MapExport what = pictureOf(folder.filePath(QStringLiteral("a.png")), QSize(7680, 4320), 1);
    what.view = Viewport(what.view.centre(), what.view.pixelsPerUnit(), what.view.size(), bearing);
    const std::size_t needed = basemapTiles(*scene->basemap, what.view, 1).size();
    QVERIFY2(needed > std::size_t(BasemapTiles::cacheKiB) / 256, qPrintable(QString::number(needed)));
    JobControl control;
    const auto done = exportMap(scene, what, control);
    QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    QVERIFY2(done->isEmpty(), qPrintable(done->join(u'\n')));
    const QImage written = QImage(what.path).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(written.size(), what.size);
    qint64 found = 0;
    for (int y = 0; y < written.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(written.constScanLine(y));
        found += std::count_if(line, line + written.width(), [](QRgb pixel) { return qBlue(pixel) < 200; });
    }
    QVERIFY2(found <= bare, qPrintable(QString::number(found)));
}

void MapExportTest::bandsMakeTheSamePictureAsOneDrawing()
{
    const QTemporaryDir folder;
    const auto scene = someScene();
    MapExport what = pictureOf(folder.filePath(QStringLiteral("a.png")), QSize(1400, 700), 1); // three bands
    what.furniture = MapFurniture{};
    what.furniture.title = QStringLiteral("Title");
    what.furniture.facts = {QStringLiteral("2021")};
    JobControl control;
    const auto done = exportMap(scene, what, control);
    QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    const QImage written = QImage(what.path).convertToFormat(QImage::Format_RGB32);
    const QImage whole = renderMap(Renderer(scene), what.view, what.furniture);
    QCOMPARE(written.size(), whole.size());
    QCOMPARE(written, whole);
}

void MapExportTest::factorEnlargesWithoutChangingTheGround()
{
    const QTemporaryDir folder;
    JobControl control;
    for (const double factor : {1.0, 2.5, 4.0}) {
        const MapExport what = pictureOf(folder.filePath(QStringLiteral("a.png")), QSize(2000, 1000), factor);
        QVERIFY(exportMap(someScene(), what, control));
        const QImage image(what.path);
        QCOMPARE(image.size(), QSize(2000, 1000));
        // The rectangle is the quarter [25 %, 50 %] × [50 %, 100 %] of the picture at any factor.
        QCOMPARE(image.pixelColor(502, 502), red);
        QCOMPARE(image.pixelColor(997, 998), red);
        QCOMPARE(image.pixelColor(497, 600), ground);
        QCOMPARE(image.pixelColor(1003, 600), ground);
        QCOMPARE(image.pixelColor(600, 497), ground);
    }
}

void MapExportTest::pixelsLieWhereTheWorldFileSays()
{
    const QTemporaryDir folder;
    JobControl control;
    MapExport what = pictureOf(folder.filePath(QStringLiteral("a.tif")), QSize(2000, 1000), 2);
    what.hasWorldFile = true;
    QVERIFY(exportMap(someScene(), what, control));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("a.tfw"))) && QFile::exists(folder.filePath(QStringLiteral("a.prj"))));
    const QString text = outputOf(QStringLiteral("gdalinfo"), {what.path});
    if (text.isEmpty())
        QSKIP("gdalinfo is not installed");
    QVERIFY(text.contains(QStringLiteral("ID[\"EPSG\",3857]")));
    const auto corner = [&](const QString &name) {
        const auto match = QRegularExpression(name + QStringLiteral("\\s*\\(\\s*([-0-9.]+),\\s*([-0-9.]+)\\)")).match(text);
        return QPointF(match.captured(1).toDouble(), match.captured(2).toDouble());
    };
    // A pixel is 0.04 / 2000 of the world: 801.5 m; the corners are those of the box.
    const double half = 0.04 / 2000 * circumference / 2;
    const QPointF upperLeft = corner(QStringLiteral("Upper Left")), lowerRight = corner(QStringLiteral("Lower Right"));
    QVERIFY(std::abs(upperLeft.x() - 0.30 * circumference) < half / 100 && std::abs(upperLeft.y() - 0.08 * circumference) < half / 100);
    QVERIFY(std::abs(lowerRight.x() - 0.34 * circumference) < half / 100 && std::abs(lowerRight.y() - 0.06 * circumference) < half / 100);
}

void MapExportTest::turnedPictureHasATurnedWorldFile()
{
    const QTemporaryDir folder;
    JobControl control;
    MapExport what = pictureOf(folder.filePath(QStringLiteral("a.png")), QSize(1000, 500), 1);
    what.view = Viewport(QPointF(0.82, 0.43), 25000, QSize(1000, 500), 90); // the top is east
    what.hasWorldFile = true;
    QVERIFY(exportMap(someScene(), what, control));
    QFile world(folder.filePath(QStringLiteral("a.pgw")));
    QVERIFY(world.open(QIODevice::ReadOnly));
    QList<double> n;
    for (const QByteArray &line : world.readAll().trimmed().split('\n'))
        n.append(line.toDouble());
    // One column to the right is 1/25000 of the world to the south, one row down is as much to the west.
    const double pixel = circumference / 25000;
    QVERIFY(std::abs(n[0]) < 1e-3 && std::abs(n[1] + pixel) < 1e-3 && std::abs(n[2] + pixel) < 1e-3 && std::abs(n[3]) < 1e-3);
    // The middle of the picture is the middle of the view: half a pixel from the middle of pixel (500, 250).
    const QPointF middle(n[4] + 499.5 * n[0] + 249.5 * n[2], n[5] + 499.5 * n[1] + 249.5 * n[3]);
    QVERIFY(std::abs(middle.x() - 0.32 * circumference) < 0.01 && std::abs(middle.y() - 0.07 * circumference) < 0.01);
}

/// The picture for a wall, 7680 × 4320: 132 MB of pixels that are never in memory together.
void MapExportTest::eightThousandPixelsInBoundedMemory()
{
    // The most that was resident since it was last forgotten, from "VmHWM:   123456 kB".
    const auto peakMiB = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0.0;
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toDouble() / 1024;
    };
    const QTemporaryDir folder;
    JobControl control;
    MapExport what = pictureOf(folder.filePath(QStringLiteral("small.png")), QSize(768, 432), 1);
    what.furniture = MapFurniture();
    QVERIFY(exportMap(someScene(), what, control)); // fonts and libraries are loaded now
    what = pictureOf(folder.filePath(QStringLiteral("a.png")), QSize(7680, 4320), 2);
    what.furniture = MapFurniture();
    what.hasWorldFile = true;
    QFile forget(QStringLiteral("/proc/self/clear_refs"));
    QVERIFY(forget.open(QIODevice::WriteOnly) && forget.write("5") == 1);
    forget.close();
    const double before = peakMiB();
    QVERIFY(exportMap(someScene(), what, control));
    const double grown = peakMiB() - before;
    qInfo("8K: %.1f MiB above %.1f", grown, before);
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(before > 0 && grown < 64, qPrintable(QString::number(grown))); // bands of 8 MB and what is written of them
#endif

    // In the view of 3840 × 2160 the box 0.80 … 0.84 × 0.42 … 0.44 is as wide as fits: a pixel is 0.04 / 7680 of the world.
    QFile world(folder.filePath(QStringLiteral("a.pgw")));
    QVERIFY(world.open(QIODevice::ReadOnly));
    QList<double> n;
    for (const QByteArray &line : world.readAll().trimmed().split('\n'))
        n.append(line.toDouble());
    const double pixel = 0.04 / 7680 * circumference;
    QVERIFY(std::abs(n[0] - pixel) < 1e-3 && n[1] == 0 && n[2] == 0 && std::abs(n[3] + pixel) < 1e-3);
    const QImage image(what.path);
    QCOMPARE(image.size(), QSize(7680, 4320));
    // The corner of the area, 0.81, 0.43, lies by the world file (which counts from the middle of a pixel) between two pixels of either axis.
    const double column = (0.31 * circumference - n[4]) / n[0], row = (0.07 * circumference - n[5]) / n[3];
    QVERIFY(std::abs(column - std::floor(column) - 0.5) < 0.01);
    QCOMPARE(image.pixelColor(int(column) + 3, int(row) + 3), red);
    QCOMPARE(image.pixelColor(int(column) - 3, int(row) + 3), ground);
    QCOMPARE(image.pixelColor(int(column) + 3, int(row) - 3), ground);
}

void MapExportTest::pdfHasVectorsAndEmbeddedFonts()
{
    const QTemporaryDir folder;
    JobControl control;
    MapExport what;
    what.path = folder.filePath(QStringLiteral("a.pdf"));
    what.page = QPageLayout(QPageSize(QPageSize::A3), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    what.view = Viewport::fit({0.80, 0.42, 0.84, 0.44}, viewSize(what.page), 0);
    what.furniture.title = QStringLiteral("桂城 Title");
    QVERIFY(exportMap(someScene(), what, control));
    const QString images = outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), what.path});
    if (images.isEmpty())
        QSKIP("poppler-utils is not installed");
    QCOMPARE(images.trimmed().split(u'\n').size(), 2); // the heading alone
    const QStringList fonts = outputOf(QStringLiteral("pdffonts"), {what.path}).trimmed().split(u'\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(QRegularExpression(QStringLiteral("\\byes +(yes|no) +(yes|no) ")).match(font).hasMatch(), qPrintable(font));
    const QString info = outputOf(QStringLiteral("pdfinfo"), {what.path});
    QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Page size:\\s+119[01](\\.\\d+)? x 84[12]"))), qPrintable(info)); // 420 × 297 mm
    QVERIFY(outputOf(QStringLiteral("pdftotext"), {what.path, QStringLiteral("-")}).contains(QStringLiteral("桂城 Title")));
}

/// A page is drawn with two pixels of a tile a px, and with no others.
void MapExportTest::pagesHaveTheTilesOfPrint()
{
    const QTemporaryDir folder;
    JobControl control;
    const auto tiles = std::make_shared<Late>();
    MapExport what;
    what.path = folder.filePath(QStringLiteral("a.pdf"));
    what.page = QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    what.view = Viewport(QPointF(0.82, 0.43), 256 * 128, viewSize(what.page)); // zoom 7 with one pixel a px
    what.furniture = nothing();
    const auto done = exportMap(sceneOver(tiles), what, control);
    QVERIFY(done);
    QVERIFY2(done->isEmpty(), qPrintable(done->join(u'\n')));
    QCOMPARE(tiles->zooms(), QSet<int>{8});
}

void MapExportTest::scaleOfAPageIsExact()
{
    const QPageLayout page(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    QCOMPARE(viewSize(page), QSize(718, 1046)); // 190 × 277 mm at 96 dots an inch: 718.1, 1046.9
    const Viewport view = scaled(Viewport::fit({0.80, 0.42, 0.84, 0.44}, viewSize(page), 0), 10000);
    QVERIFY(std::abs(view.denominator() - 10000) < 1e-6);
    // A centimetre on paper is 100 m on the ground.
    QVERIFY(std::abs(view.metresPerPixelAt(view.centre().y()) * 96 / 2.54 - 100) < 1e-6);
    QCOMPARE(view.centre(), QPointF(0.82, 0.43));
}

void MapExportTest::cancelLeavesNothing()
{
    for (const char *name : {"a.png", "a.tif", "a.pdf"}) {
        const QTemporaryDir folder;
        JobControl control;
        control.cancel();
        MapExport what = pictureOf(folder.filePath(QLatin1String(name)), QSize(400, 200), 1);
        what.page = QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
        const auto done = exportMap(someScene(), what, control);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
}

void MapExportTest::refusesWhatItCannotWrite()
{
    JobControl control;
    QCOMPARE(exportMap(someScene(), pictureOf(QStringLiteral("/tmp/a.jpg"), QSize(400, 200), 1), control).error().code, ErrorCode::Usage);
    QCOMPARE(exportMap(someScene(), pictureOf(QStringLiteral("/nowhere/a.png"), QSize(400, 200), 1), control).error().code, ErrorCode::FileMissing);
    QCOMPARE(exportMap(someScene(), pictureOf(QStringLiteral("/nowhere/a.pdf"), QSize(400, 200), 1), control).error().code, ErrorCode::FileNoPermission);
    QCOMPARE(exportMap(someScene(), pictureOf(QStringLiteral("/tmp/a.png"), QSize(40000, 200), 1), control).error().code, ErrorCode::Usage);
}

QTEST_MAIN(MapExportTest)
#include "tst_mapexport.moc"
