// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/basemapservice.h"
#include "store/tilecache.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace om;

namespace {

const QString worker = QStringLiteral(OM_BIN "/onemap-worker");

QString shared(const char *name)
{
    return QStringLiteral(OM_SHARED "/data/basemap/") + QLatin1StringView(name);
}

/// Answers as it is told to; counts.
class HandSupplier : public TileSupplier
{
public:
    explicit HandSupplier(std::atomic<int> &fetched)
        : m_fetched(fetched)
    { }
    Result<MapTileSet> open() override
    {
        MapTileSet set;
        set.maxZoom = 20;
        return set;
    }
    Result<MapTile> fetch(const MapTileId &id) override
    {
        ++m_fetched;
        if (id.x % 2 == 1)
            return fail(ErrorCode::FormatDamaged, {QStringLiteral("x"), QString::number(id.x)});
        MapTile tile;
        tile.px = 1;
        tile.pixels = QByteArray(4, '\xff');
        return tile;
    }

private:
    std::atomic<int> &m_fetched;
};

} // namespace

class TestBasemapService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); } // no test meets the key ring of this machine

    void whatIsWishedComesOnce()
    {
        std::atomic<int> fetched = 0, arrived = 0, failed = 0;
        BasemapTiles::Listener listener;
        listener.arrived = [&](const Box &) { ++arrived; };
        listener.failed = [&](const Error &) { ++failed; };
        BasemapTiles tiles([&] { return std::make_unique<HandSupplier>(fetched); }, 2, listener);
        QVERIFY(tiles.waitOpened());
        QVERIFY(!tiles.tile({3, 0, 0}, false)); // a look is no wish
        QVERIFY(tiles.wait({{3, 0, 0}, {3, 2, 0}, {3, 0, 0}}));
        QCOMPARE(fetched.load(), 2);
        QVERIFY(tiles.tile({3, 0, 0}, true));
        QVERIFY(!tiles.wait({{3, 1, 0}, {3, 3, 0}, {3, 5, 0}}));
        QCOMPARE(fetched.load(), 5);
        QCOMPARE(failed.load(), 1); // three broken tiles, one message
        QVERIFY(tiles.tile({3, 1, 0}, true)->isEmpty()); // a broken tile is not asked for again
        QCOMPARE(fetched.load(), 5);
        QTRY_COMPARE(arrived.load(), 5);
        tiles.stop();
    }

    void choiceIsRememberedInTheWorkspace()
    {
        if (!QFileInfo::exists(shared("world_cities_mvt.mbtiles")))
            QSKIP("the shared data are not here");
        QTemporaryDir folder;
        JobRunner jobs(1);
        {
            BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
            QSignalSpy changed(&service, &BasemapService::changed);
            QVERIFY(service.addFile(shared("world_cities_mvt.mbtiles")));
            QVERIFY(service.addFile(shared("stamen_toner_raster_z3.pmtiles")));
            service.choose(QStringLiteral("world_cities_mvt"));
            service.setOpacity(0.5);
            QTRY_VERIFY(service.basemap(StyleSpec()));
            QVERIFY(service.basemap(StyleSpec())->tiles->tileSet()->isVector);
            QVERIFY(changed.size() >= 4);
        }
        BasemapService again(folder.path(), worker, QStringLiteral("en"), jobs);
        QCOMPARE(again.entries().size(), std::size_t(2));
        QCOMPARE(again.chosen(), QStringLiteral("world_cities_mvt"));
        QCOMPARE(again.opacity(), 0.5);
        again.remove(QStringLiteral("world_cities_mvt"));
        QVERIFY(!again.basemap(StyleSpec()));
        QCOMPARE(BasemapList::read(folder.path()).entries().size(), std::size_t(1));
    }

    /// As on a machine without Secret Service: nothing is kept in a file, and the key serves until the program ends.
    void withoutAKeyRingAKeyHoldsForTheSession()
    {
        QTemporaryDir folder;
        JobRunner jobs(1);
        OnlineBasemapSpec server;
        server.title = QStringLiteral("Keyed");
        server.url = QStringLiteral("https://tiles.invalid/{z}/{x}/{y}.png?tk={key}");
        {
            BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
            QSignalSpy needed(&service, &BasemapService::keyNeeded), notKept(&service, &BasemapService::keyNotKept);
            QVERIFY(service.addServer(server));
            QTRY_COMPARE(needed.size(), 1);
            const QString id = needed.first().first().toString();
            service.setKey(id, QStringLiteral("secret-of-the-session"));
            QTRY_COMPARE(notKept.size(), 1);
            QTRY_VERIFY(service.isOpen(id));
            service.choose(QString());
            service.choose(id);
            QTRY_VERIFY(service.isOpen(id)); // without asking again
            QCOMPARE(needed.size(), 1);
        }
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("secret-of-the-session"), qPrintable(file.fileName()));
        }
        BasemapService again(folder.path(), worker, QStringLiteral("en"), jobs);
        QSignalSpy needed(&again, &BasemapService::keyNeeded);
        QTRY_COMPARE(needed.size(), 1); // the next start asks
    }

    void opacityIsWrittenOnceTheSliderRests()
    {
        QTemporaryDir folder;
        JobRunner jobs(1);
        BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
        for (const double opacity : {0.9, 0.7, 0.4})
            service.setOpacity(opacity);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("basemaps.json"))));
        QTRY_COMPARE(BasemapList::read(folder.path()).opacity, 0.4);
    }

    void whatIsTakenOffTheListLeavesNothing()
    {
        QTemporaryDir folder;
        JobRunner jobs(1);
        OnlineBasemapSpec server;
        server.id = server.title = QStringLiteral("keyed.one");
        server.url = QStringLiteral("https://tiles.invalid/{z}/{x}/{y}.png?tk={key}");
        const QString over = server.id + QStringLiteral("#over"), other = QStringLiteral("other");
        const auto kept = *TileCache::open(folder.filePath(QStringLiteral("tiles.db")));
        for (const QString &source : {server.id, over, other})
            kept->put(source, {0, 0, 0}, "x", 1);
        BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
        QSignalSpy needed(&service, &BasemapService::keyNeeded);
        QVERIFY(service.addServer(server));
        QTRY_COMPARE(needed.size(), 1);
        OnlineBasemapSpec sister = server; // of the same service: the key is hers, too
        sister.id = QStringLiteral("keyed.two");
        service.setKey(server.id, QStringLiteral("k"));
        QVERIFY(service.addServer(sister));
        QTRY_VERIFY(service.isOpen(sister.id));
        service.remove(server.id);
        QTRY_VERIFY(!kept->find(server.id, {0, 0, 0}) && !kept->find(over, {0, 0, 0}));
        QVERIFY(kept->find(other, {0, 0, 0}));
        service.choose(QString());
        service.choose(sister.id);
        QTRY_VERIFY(service.isOpen(sister.id));
        QCOMPARE(needed.size(), 1);
        service.remove(sister.id);
        QVERIFY(service.addServer(server));
        QTRY_COMPARE(needed.size(), 2); // nobody had it any more
    }

    /// What is said of a server later takes the place of what was said first.
    void whatIsKnownOfAServerCanBeChanged()
    {
        QTemporaryDir folder;
        JobRunner jobs(1);
        OnlineBasemapSpec server;
        server.title = server.attribution = QStringLiteral("tiles.invalid");
        server.url = QStringLiteral("https://tiles.invalid/{z}/{x}/{y}.png");
        BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
        QVERIFY(service.addServer(server));
        QTRY_VERIFY(service.basemap(StyleSpec()));
        server.title = QStringLiteral("Photographs");
        server.attribution = QStringLiteral("© Somebody");
        server.minZoom = 3;
        server.maxZoom = 15;
        QVERIFY(service.addServer(server));
        QCOMPARE(service.entries().size(), std::size_t(1));
        QCOMPARE(service.title(service.chosen()), QStringLiteral("Photographs"));
        QTRY_VERIFY(service.basemap(StyleSpec()));
        QCOMPARE(service.attribution(), QStringLiteral("© Somebody"));
        QCOMPARE(service.basemap(StyleSpec())->tiles->tileSet()->minZoom, 3);
        QCOMPARE(service.basemap(StyleSpec())->tiles->tileSet()->maxZoom, 15);
        QCOMPARE(BasemapList::read(folder.path()).entries().front().online.attribution, QStringLiteral("© Somebody"));
    }

    void aTileThatIsWishedForArrives()
    {
        if (!QFileInfo::exists(shared("stamen_toner_raster_z3.pmtiles")))
            QSKIP("the shared data are not here");
        QTemporaryDir folder;
        JobRunner jobs(1);
        BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
        QVERIFY(service.addFile(shared("stamen_toner_raster_z3.pmtiles")));
        QTRY_VERIFY(service.basemap(StyleSpec()));
        const auto tiles = service.basemap(StyleSpec())->tiles;
        QSignalSpy arrived(&service, &BasemapService::arrived);
        QVERIFY(!tiles->tile({1, 1, 0}, true));
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().value<Box>(), (MapTileId{1, 1, 0}).box());
        QVERIFY(tiles->tile({1, 1, 0}, false));
    }

    void aBrokenFileGivesOneMessage()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.mbtiles"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x'));
        file.close();
        JobRunner jobs(1);
        BasemapService service(folder.path(), worker, QStringLiteral("en"), jobs);
        QSignalSpy failed(&service, &BasemapService::failed);
        QVERIFY(service.addFile(path)); // its name is right: what is in it shows later
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(service.problem());
        QVERIFY(errorText(*service.problem()).contains(path));
        QVERIFY(!service.basemap(StyleSpec())); // the map goes on without it
        service.choose(QString());
        QVERIFY(!service.problem());
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBasemapService)
#include "tst_basemapservice.moc"
