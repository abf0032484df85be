// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "geo/basemap/tileprocess.h"
#include "geo/raster/rasterwriter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <array>

using namespace om;

namespace {

const QString worker = QStringLiteral(OM_BIN "/onemap-worker");

QString shared(const char *name)
{
    return QStringLiteral(OM_SHARED "/data/basemap/") + QLatin1StringView(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::uint32_t pixel(const MapTile &tile, int x, int y)
{
    return reinterpret_cast<const std::uint32_t *>(tile.pixels.constData())[y * tile.px + x];
}

/// The tile of zoom `z` that holds a place, and where in it (0…1).
MapTileId tileAt(double lon, double lat, int z, double *inX = nullptr, double *inY = nullptr)
{
    const double x = mercatorX(lon) * (1 << z), y = mercatorY(lat) * (1 << z);
    if (inX)
        *inX = x - std::floor(x);
    if (inY)
        *inY = y - std::floor(y);
    return {z, int(x), int(y)};
}

QByteArray varint(quint64 v)
{
    QByteArray bytes;
    for (; v > 0x7f; v >>= 7)
        bytes.append(char(v | 0x80));
    return bytes + char(v);
}

QByteArray field(int number, const QByteArray &content)
{
    return varint(quint64(number) << 3 | 2) + varint(quint64(content.size())) + content;
}

QByteArray number(int field, quint64 v)
{
    return varint(quint64(field) << 3) + varint(v);
}

/// A vector tile with one layer of one feature.
QByteArray vectorTile(const QByteArray &geometry, int type = 1, const QByteArray &tags = {}, const QByteArray &rest = {})
{
    const QByteArray feature = (tags.isEmpty() ? QByteArray() : field(2, tags)) + number(3, quint64(type)) + field(4, geometry);
    return field(3, number(15, 2) + field(1, "water") + field(2, feature) + rest);
}

/// A PMTiles file without compression: root directory, tile data at the end.
struct PmFile
{
    QByteArray root, leaves, data;
    quint8 type = 1, minZoom = 0, maxZoom = 0, packing = 1;

    QByteArray bytes() const
    {
        QByteArray head("PMTiles\x03", 8);
        const auto add = [&head](quint64 v) {
            v = qToLittleEndian(v);
            head.append(reinterpret_cast<const char *>(&v), 8);
        };
        const quint64 rootAt = 127, metadataAt = rootAt + quint64(root.size()), leavesAt = metadataAt + 2, dataAt = leavesAt + quint64(leaves.size());
        for (const quint64 v : {rootAt, quint64(root.size()), metadataAt, quint64(2), leavesAt, quint64(leaves.size()), dataAt, quint64(data.size()),
                                quint64(1), quint64(1), quint64(1)})
            add(v);
        for (const quint8 v : {quint8(1), packing, quint8(1), type, minZoom, maxZoom})
            head.append(char(v));
        head.append(QByteArray(127 - head.size(), '\0'));
        return head + root + "{}" + leaves + data;
    }
    /// Columns of a directory: id, run, length, offset + 1.
    static QByteArray directory(const QList<std::array<quint64, 4>> &entries)
    {
        QByteArray bytes = varint(quint64(entries.size()));
        quint64 last = 0;
        for (const auto &e : entries) {
            bytes += varint(e[0] - last);
            last = e[0];
        }
        for (std::size_t column = 1; column < 4; ++column)
            for (const auto &e : entries)
                bytes += varint(e[column]);
        return bytes;
    }
};

/// A PNG of `side`² pixels with a sound head and no content.
QByteArray hugePng(quint32 side)
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray::fromHex(QByteArray::number(side, 16).rightJustified(8, '0')) +
        QByteArray::fromHex(QByteArray::number(side, 16).rightJustified(8, '0')) + QByteArray("\x08\x02\0\0\0\0\0\0\0\0\0\0\0IEND", 17);
}

} // namespace

/// Tile files in the sandboxed worker: what they show, and what becomes of broken and hostile ones.
class TestTiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("the scratch folder cannot be written");
        return path;
    }

    static std::unique_ptr<TileProcess> start(const QString &path)
    {
        auto process = TileProcess::start(worker, path, QStringLiteral("en"));
        if (!process)
            qWarning("%s | %s", qPrintable(errorText(process.error())), qPrintable(process.error().detail));
        return process ? *std::move(process) : nullptr;
    }

    /// What the process says to a tile as a server sends it.
    static Result<MapTile> decoded(const QByteArray &bytes, bool isVector)
    {
        const auto process = start(QString());
        return process ? process->decode(bytes, isVector, QStringLiteral("served")) : std::unexpected(Error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(shared("monaco.osm.pbf")))
            QSKIP("the shared data are not here");
    }

    void rasterMbTiles()
    {
        const auto process = start(shared("geography_class_png.mbtiles"));
        QVERIFY(process);
        QCOMPARE(process->tileSet().format, QStringLiteral("MBTiles"));
        QCOMPARE(process->tileSet().title, QStringLiteral("Geography Class"));
        QVERIFY(!process->tileSet().isVector); // the file does not say so: its tiles do
        QCOMPARE(process->tileSet().minZoom, 0);
        QCOMPARE(process->tileSet().maxZoom, 1);
        const auto world = process->tile({0, 0, 0});
        QVERIFY(world);
        QCOMPARE(world->px, 256);
        // Rows are counted from the south in the file: Greenland is in the north-western quarter, Antarctica in the south.
        const auto north = process->tile({1, 0, 0}), south = process->tile({1, 0, 1});
        QVERIFY(north && south);
        QVERIFY(north->pixels != south->pixels);
        // Each quarter, halved, looks like its part of the whole: compare the mean colours.
        const auto mean = [](const MapTile &tile, int x0, int y0, int side) {
            std::array<double, 3> sum{};
            for (int y = y0; y < y0 + side; ++y)
                for (int x = x0; x < x0 + side; ++x)
                    for (int c = 0; c < 3; ++c)
                        sum[std::size_t(c)] += double(pixel(tile, x, y) >> (8 * c) & 0xff) / (side * side);
            return sum;
        };
        for (const auto &[quarter, y0] : {std::pair{&*north, 0}, std::pair{&*south, 128}}) {
            const auto a = mean(*quarter, 0, 0, 256), b = mean(*world, 0, y0, 128);
            for (std::size_t c = 0; c < 3; ++c)
                QVERIFY2(std::abs(a[c] - b[c]) < 8, qPrintable(QStringLiteral("%1 against %2").arg(a[c]).arg(b[c])));
        }
        QVERIFY(process->tile({5, 3, 3})->isEmpty()); // beyond its zooms
    }

    void vectorMbTiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        // Places from an atlas, to a tenth of a degree.
        QTest::newRow("Beijing") << "Beijing" << 116.4 << 39.9;
        QTest::newRow("London") << "London" << -0.1 << 51.5;
        QTest::newRow("Sydney") << "Sydney" << 151.2 << -33.9;
        QTest::newRow("São Paulo") << "São Paulo" << -46.6 << -23.6;
    }
    void vectorMbTiles()
    {
        QFETCH(QString, name);
        QFETCH(double, lon);
        QFETCH(double, lat);
        const auto process = start(shared("world_cities_mvt.mbtiles"));
        QVERIFY(process);
        QVERIFY(process->tileSet().isVector);
        const MapTileId id = tileAt(lon, lat, 6);
        const auto tile = process->tile(id);
        QVERIFY(tile && tile->vectors);
        const VectorTile &v = *tile->vectors;
        QCOMPARE(v.layers, QStringList{QStringLiteral("cities")});
        const auto city = std::find_if(v.features.begin(), v.features.end(), [&](const auto &f) { return f.name == name; });
        QVERIFY(city != v.features.end());
        QCOMPARE(city->type, GeometryType::Point);
        const std::size_t at = city->firstRing == 0 ? 0 : v.rings[city->firstRing - 1];
        const LonLat found = lonLatFromMercator((id.x + double(v.xy[2 * at])) / 64, (id.y + double(v.xy[2 * at + 1])) / 64);
        QVERIFY2(std::abs(found.lon - lon) < 0.15 && std::abs(found.lat - lat) < 0.15, qPrintable(QStringLiteral("%1 %2").arg(found.lon).arg(found.lat)));
    }

    void rasterPmTiles()
    {
        const auto process = start(shared("stamen_toner_raster_z3.pmtiles"));
        QVERIFY(process);
        QCOMPARE(process->tileSet().maxZoom, 3);
        // Every tile of every zoom is there (85 of them), and land is where land is: toner draws water black, land white.
        int count = 0;
        for (int z = 0; z <= 3; ++z)
            for (int x = 0; x < 1 << z; ++x)
                for (int y = 0; y < 1 << z; ++y)
                    if (const auto tile = process->tile({z, x, y}); tile && tile->px > 0)
                        ++count;
        QCOMPARE(count, 85);
        const auto lightness = [&](double lon, double lat) {
            double x = 0, y = 0;
            const auto tile = process->tile(tileAt(lon, lat, 3, &x, &y));
            return tile ? int(pixel(*tile, int(x * tile->px), int(y * tile->px)) >> 8 & 0xff) : -1;
        };
        QVERIFY(lightness(22, 25) > 200); // Libyan desert
        QVERIFY(lightness(135, -25) > 200); // Australia
        QVERIFY(lightness(-30, 30) < 60); // Atlantic
        QVERIFY(lightness(-130, -30) < 60); // Pacific
    }

    /// The file lies in Web Mercator: its place comes from its own tags, read independently here (ModelTiepoint, ModelPixelScale).
    void cloudOptimisedGeoTiff()
    {
        const auto process = start(shared("usda_naip_256_cog.tif"));
        QVERIFY(process);
        const MapTileSet set = process->tileSet();
        constexpr double half = 20037508.342789244;
        const double west = (-13508563.134782629 / half + 1) / 2, north = (1 - 5156747.676231131 / half) / 2;
        const double width = 1024 * 0.597164283477939 / (2 * half), height = 2048 * 0.597164283477939 / (2 * half);
        QVERIFY(std::abs(set.box.minX - west) < 1e-9 && std::abs(set.box.minY - north) < 1e-9);
        QVERIFY(std::abs(set.box.maxX - west - width) < 1e-9 && std::abs(set.box.maxY - north - height) < 1e-9);
        QCOMPARE(set.maxZoom, 18); // 0.597 m a pixel
        QCOMPARE(set.minZoom, 0);
        // At zoom 18 its pixels are those of the tiles: the one of column 520, row 600 is 117, 106, 90 (as gdallocationinfo says), and
        // column 700 is transparent.
        const double unit = 1 / std::exp2(26);
        const auto of = [&](int column, int row) {
            return std::pair((west + (column + 0.5) * width / 1024) / unit, (north + (row + 0.5) * height / 2048) / unit);
        };
        const auto [x, y] = of(520, 600);
        const MapTileId middle{18, int(x) / 256, int(y) / 256};
        const auto tile = process->tile(middle);
        QVERIFY(tile && tile->px == 256);
        QCOMPARE(pixel(*tile, int(x) % 256, int(y) % 256), 0xff756a5aU);
        const auto [beside, row] = of(700, 600);
        QCOMPARE(pixel(*tile, int(beside) % 256, int(row) % 256) >> 24, 0U);
        QVERIFY(process->tile({18, middle.x + 10, middle.y})->isEmpty());
        // Its parent shows the same quarter, smaller: mean colours agree.
        const auto parent = process->tile(middle.parent());
        QVERIFY(parent);
        double sum = 0, parentSum = 0;
        for (int v = 0; v < 256; ++v)
            for (int u = 0; u < 256; ++u)
                sum += pixel(*tile, u, v) >> 8 & 0xff;
        const int x0 = middle.x % 2 * 128, y0 = middle.y % 2 * 128;
        for (int v = 0; v < 128; ++v)
            for (int u = 0; u < 128; ++u)
                parentSum += 4.0 * (pixel(*parent, x0 + u, y0 + v) >> 8 & 0xff);
        QVERIFY2(std::abs(sum - parentSum) / 65536 < 4, qPrintable(QStringLiteral("%1 %2").arg(sum / 65536).arg(parentSum / 65536)));
    }

    /// Made by another program from a picture made here: four coloured quarters of 256 px, exactly the tiles of zoom 10 around a corner.
    void geoPackageTiles()
    {
        constexpr double whole = 40075016.68557849, tile = whole / 1024; // metres of the world and of a tile of zoom 10
        constexpr int x0 = 833, y0 = 445;
        const std::array<std::array<unsigned char, 3>, 4> colours{{{200, 0, 0}, {0, 200, 0}, {0, 0, 200}, {200, 200, 0}}};
        const QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("quarters.tif")), path = folder.filePath(QStringLiteral("quarters.gpkg"));
        RasterSpec spec;
        spec.format = RasterFormat::GeoTiff;
        spec.size = QSize(512, 512);
        spec.ground = {x0 * tile - whole / 2, tile / 256, 0, whole / 2 - y0 * tile, 0, -tile / 256};
        JobControl control;
        const auto fill = [&](int first, int rows, std::span<unsigned char> rgb) -> Result<void> {
            for (int y = 0; y < rows; ++y)
                for (int x = 0; x < 512; ++x)
                    std::ranges::copy(colours[std::size_t((first + y) / 256 * 2 + x / 256)], rgb.begin() + (std::ptrdiff_t(y) * 512 + x) * 3);
            return {};
        };
        const auto written = writeRaster(picture, spec, fill, control);
        QVERIFY2(written, written ? "" : qPrintable(errorText(written.error())));
        QProcess translate;
        translate.start(QStringLiteral("gdal_translate"),
                        {QStringLiteral("-q"), QStringLiteral("-of"), QStringLiteral("GPKG"), QStringLiteral("-co"), QStringLiteral("TILE_FORMAT=PNG"),
                         QStringLiteral("-co"), QStringLiteral("TILING_SCHEME=GoogleMapsCompatible"), picture, path});
        if (!translate.waitForStarted())
            QSKIP("gdal_translate is not installed");
        QVERIFY(translate.waitForFinished());
        QCOMPARE(translate.exitCode(), 0);
        const auto process = start(path);
        QVERIFY(process);
        QCOMPARE(process->tileSet().format, QStringLiteral("GeoPackage"));
        QCOMPARE(process->tileSet().maxZoom, 10);
        for (int i = 0; i < 4; ++i) {
            const auto quarter = process->tile({10, x0 + i % 2, y0 + i / 2});
            QVERIFY(quarter && quarter->px == 256);
            const auto &c = colours[std::size_t(i)];
            const std::uint32_t wanted = 0xff000000U | std::uint32_t(c[0]) << 16 | std::uint32_t(c[1]) << 8 | c[2];
            for (const QPoint &p : {QPoint(3, 3), QPoint(128, 128), QPoint(252, 252)})
                QCOMPARE(pixel(*quarter, p.x(), p.y()), wanted);
        }
        // Beside the picture there is nothing.
        const auto beside = process->tile({10, x0 + 3, y0});
        QVERIFY(beside && beside->isEmpty());
    }

    void firstTileIsQuick()
    {
        for (const char *name : {"geography_class_png.mbtiles", "world_cities_mvt.mbtiles", "stamen_toner_raster_z3.pmtiles", "usda_naip_256_cog.tif"}) {
            QElapsedTimer timer;
            timer.start();
            const auto process = start(shared(name));
            QVERIFY(process);
            QVERIFY(process->tile({0, 0, 0}));
            const qint64 first = timer.elapsed();
            timer.restart();
            for (int i = 0; i < 20; ++i)
                QVERIFY(process->tile({0, 0, 0}));
            qInfo("%s: first tile after %lld ms, then %.2f ms a tile", name, first, double(timer.nsecsElapsed()) / 20e6);
        }
    }

    /// Each of these is refused when it is opened, by the error named.
    void brokenFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray mbtiles = bytesOf(shared("geography_class_png.mbtiles"));
        const QByteArray pmtiles = bytesOf(shared("stamen_toner_raster_z3.pmtiles"));
        const QByteArray tiff = bytesOf(shared("usda_naip_256_cog.tif"));
        const auto add = [](const char *tag, const char *name, const QByteArray &bytes, ErrorCode code) {
            QTest::newRow(tag) << QString::fromLatin1(name) << bytes << code;
        };
        add("nothing", "a.mbtiles", {}, ErrorCode::FileEmpty);
        add("a text", "a.mbtiles", "hello", ErrorCode::FormatMismatch);
        add("PMTiles named MBTiles", "b.mbtiles", pmtiles, ErrorCode::FormatMismatch);
        add("MBTiles named TIFF", "b.tif", mbtiles, ErrorCode::FormatMismatch);
        add("another extension", "b.png", mbtiles, ErrorCode::FormatUnknown);
        add("MBTiles cut in the head", "c.mbtiles", mbtiles.first(50), ErrorCode::FormatDamaged);
        add("MBTiles cut after a page", "d.mbtiles", mbtiles.first(4096), ErrorCode::FormatDamaged);
        add("PMTiles cut in the head", "c.pmtiles", pmtiles.first(100), ErrorCode::FormatDamaged);
        add("PMTiles cut in the directory", "d.pmtiles", pmtiles.first(200), ErrorCode::FormatDamaged);
        add("TIFF cut in the head", "c.tif", tiff.first(20), ErrorCode::FormatDamaged);
        add("TIFF without a place", "d.tif",
            QByteArray::fromHex("49492a000800000008000001030001000000010000000101030001000000010000000201030001000000080000000301030001000000010000000601030001"
                                "000000010000001101040001000000700000001601030001000000010000001701040001000000010000000000000000"),
            ErrorCode::CrsUnknown);
        PmFile counts;
        counts.root = varint(quint64(1) << 60);
        add("PMTiles with a huge count", "e.pmtiles", counts.bytes(), ErrorCode::FormatDamaged);
        PmFile packed;
        packed.root = PmFile::directory({{0, 1, 4, 1}});
        packed.packing = 4;
        add("PMTiles packed with zstd", "f.pmtiles", packed.bytes(), ErrorCode::FormatUnsafe);
        PmFile zooms;
        zooms.root = packed.root;
        zooms.minZoom = 9;
        zooms.maxZoom = 3;
        add("PMTiles with impossible zooms", "g.pmtiles", zooms.bytes(), ErrorCode::FormatDamaged);
        PmFile varints;
        varints.root = QByteArray("\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12);
        add("PMTiles with an endless number", "h.pmtiles", varints.bytes(), ErrorCode::FormatDamaged);
    }
    void brokenFiles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const QString path = write(name, bytes);
        const auto process = TileProcess::start(worker, path, QStringLiteral("en"));
        QVERIFY(!process);
        QVERIFY2(process.error().code == code, qPrintable(errorCodeName(process.error().code) + u' ' + process.error().args.join(u'|')));
        QVERIFY2(process.error().args.join(u' ').contains(path) || code == ErrorCode::CrsUnknown, qPrintable(process.error().args.join(u'|')));
        QCOMPARE(bytesOf(path), bytes); // the file is as it was
    }

    /// Files that open, and of which a tile is bad: that tile fails, the process lives on and serves others.
    void brokenTiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isOtherSound");
        const auto add = [](const char *tag, const char *name, const QByteArray &bytes, bool isOtherSound) {
            QTest::newRow(tag) << QString::fromLatin1(name) << bytes << isOtherSound;
        };
        PmFile circle;
        circle.leaves = PmFile::directory({{0, 0, 6, 1}}); // points to itself
        circle.root = PmFile::directory({{0, 0, quint64(circle.leaves.size()), 1}});
        circle.maxZoom = 1;
        add("PMTiles whose directories go in circles", "a.pmtiles", circle.bytes(), false);
        PmFile beyond;
        beyond.data = vectorTile(varint(9) + varint(2) + varint(2));
        beyond.root = PmFile::directory({{0, 1, quint64(1) << 40, 1}, {1, 1, quint64(beyond.data.size()), 1}});
        beyond.maxZoom = 1;
        add("PMTiles with a tile beyond the end", "b.pmtiles", beyond.bytes(), true);
        PmFile garbage;
        garbage.data = vectorTile(varint(9) + varint(2) + varint(2)) + QByteArray(64, '\xff');
        const auto sound = quint64(garbage.data.size() - 64);
        garbage.root = PmFile::directory({{0, 1, 64, sound + 1}, {1, 1, sound, 1}});
        garbage.maxZoom = 1;
        add("PMTiles with a tile of garbage", "c.pmtiles", garbage.bytes(), true);
    }
    void brokenTiles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isOtherSound);
        const auto process = start(write(name, bytes));
        QVERIFY(process);
        const auto bad = process->tile({0, 0, 0});
        QVERIFY(!bad);
        QCOMPARE(errorCodeName(bad.error().code), errorCodeName(ErrorCode::FormatDamaged));
        QVERIFY(process->isAlive());
        const auto other = process->tile({1, 0, 0});
        QCOMPARE(other && other->vectors, isOtherSound);
    }

    void cutMbTilesLivesOn()
    {
        QByteArray bytes = bytesOf(shared("geography_class_png.mbtiles"));
        bytes.truncate(bytes.size() / 2);
        const auto process = TileProcess::start(worker, write(QStringLiteral("half.mbtiles"), bytes), QStringLiteral("en"));
        if (!process)
            return; // refused at once is as good
        int bad = 0;
        for (const MapTileId &id : {MapTileId{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {1, 0, 1}, {1, 1, 1}})
            bad += !(*process)->tile(id);
        QVERIFY(bad > 0);
        QVERIFY((*process)->isAlive());
    }

    /// Bytes as a server may send them: none of them harms, each says what it is.
    void hostileReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isVector");
        QTest::addColumn<bool>("isSound");
        const auto add = [](const char *tag, const QByteArray &bytes, bool isVector, bool isSound) { QTest::newRow(tag) << bytes << isVector << isSound; };
        const QByteArray point = varint(9) + varint(2) + varint(2);
        add("nothing", {}, false, true);
        add("a web page", "<html>sign in</html>", false, false);
        add("a web page as vectors", "<html>sign in</html>", true, false);
        add("a picture bomb", hugePng(60000), false, false);
        add("a cut picture", hugePng(256), false, false);
        add("a JPEG of nothing", QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10), false, false);
        add("gzip cut", QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10), true, false);
        add("one point", vectorTile(point), true, true);
        add("no layers", QByteArray(), true, true);
        add("endless varint", vectorTile(QByteArray(12, '\xff')), true, false);
        add("a count of points beyond the tile", vectorTile(varint((quint64(1) << 50) << 3 | 1) + varint(2)), true, false);
        add("a length beyond the end", QByteArray("\x1a\xff\xff\xff\x7f", 5), true, false);
        add("a point far outside", vectorTile(varint(9) + varint(quint64(1) << 30) + varint(2)), true, false);
        add("an unknown command", vectorTile(varint(9) + varint(2) + varint(2) + varint(8 | 5)), true, false);
        add("a tag without its value", vectorTile(point, 1, varint(0)), true, false);
        add("a tag that points nowhere", vectorTile(point, 1, varint(0) + varint(99)), true, false);
        add("an extent of nothing", vectorTile(point, 1, {}, number(5, 0)), true, false);
        add("a line of one point is left out", vectorTile(point, 2), true, true);
        add("vectors among pictures", vectorTile(point), false, false);
    }
    void hostileReplies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isVector);
        QFETCH(bool, isSound);
        const auto process = start(QString());
        QVERIFY(process);
        const auto tile = process->decode(bytes, isVector, QStringLiteral("served"));
        QCOMPARE(bool(tile), isSound);
        if (!tile) {
            QCOMPARE(errorCodeName(tile.error().code), errorCodeName(ErrorCode::FormatDamaged));
            QCOMPARE(tile.error().args.value(0), QStringLiteral("served"));
        }
        QVERIFY(process->isAlive());
        QVERIFY(process->decode(vectorTile(varint(9) + varint(2) + varint(2)), true, QString()));
    }

    /// MoveTo(25, 17), three LineTos of a square of 100, ClosePath: worked by hand from the specification.
    void vectorGeometry()
    {
        const auto zigzag = [](int v) { return quint64(quint32(v << 1) ^ quint32(v >> 31)); };
        QByteArray square = varint(1 << 3 | 1) + varint(zigzag(25)) + varint(zigzag(17)) + varint(3 << 3 | 2);
        for (const auto &[dx, dy] : {std::pair{100, 0}, std::pair{0, 100}, std::pair{-100, 0}})
            square += varint(zigzag(dx)) + varint(zigzag(dy));
        square += varint(1 << 3 | 7);
        const QByteArray keys = field(3, "class") + field(3, "name") + field(4, field(1, "lake")) + field(4, field(1, "West Lake")) + number(5, 4096);
        const auto tile = decoded(vectorTile(square, 3, varint(0) + varint(0) + varint(1) + varint(1), keys), true);
        QVERIFY(tile && tile->vectors);
        const VectorTile &v = *tile->vectors;
        QCOMPARE(v.features.size(), std::size_t(1));
        QCOMPARE(v.kinds[v.features[0].kind], QStringLiteral("lake"));
        QCOMPARE(v.features[0].name, QStringLiteral("West Lake"));
        QCOMPARE(v.features[0].type, GeometryType::Polygon);
        const std::vector<float> expected{25, 17, 125, 17, 125, 117, 25, 117};
        QCOMPARE(v.xy.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(v.xy[i], expected[i] / 4096);
    }
};

QTEST_GUILESS_MAIN(TestTiles)
#include "tst_tiles.moc"
