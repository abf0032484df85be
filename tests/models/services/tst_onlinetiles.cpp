// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/basemap/basemaplist.h"
#include "services/basemap/basemapsource.h"
#include "services/basemap/onlinetiles.h"
#include "store/tilecache.h"
#include "sync/tilefetcher.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

using namespace om;

namespace {

const QString worker = QStringLiteral(OM_BIN "/onemap-worker");

/// A 1×1 red PNG.
const QByteArray redPng = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A server on the loopback that answers each request by a function of its path, in a thread of its own.
class Server
{
public:
    explicit Server(std::function<QByteArray(const QByteArray &)> answer)
        : m_answer(std::move(answer))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_socket, 16) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no server on the loopback");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~Server()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    OnlineBasemapSpec spec(const QString &path = QStringLiteral("/{z}/{x}/{y}.png")) const
    {
        OnlineBasemapSpec spec;
        spec.id = spec.title = QStringLiteral("test");
        spec.url = QStringLiteral("http://127.0.0.1:%1").arg(m_port) + path;
        return spec;
    }
    QList<QByteArray> paths() const
    {
        const std::lock_guard lock(m_mutex);
        return m_paths;
    }

private:
    void run()
    {
        while (true) {
            const int client = ::accept(m_socket, nullptr, nullptr);
            if (client < 0)
                return;
            QByteArray request;
            while (!request.contains("\r\n\r\n")) {
                char block[4096];
                const ssize_t got = ::read(client, block, sizeof block);
                if (got <= 0)
                    break;
                request.append(block, got);
            }
            const QByteArray path = request.split(' ').value(1);
            {
                const std::lock_guard lock(m_mutex);
                m_paths.append(path);
            }
            const QByteArray reply = m_answer(path);
            if (::send(client, reply.constData(), std::size_t(reply.size()), MSG_NOSIGNAL) < 0)
                qWarning("the client has gone");
            ::close(client);
        }
    }

    std::function<QByteArray(const QByteArray &)> m_answer;
    int m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    int m_port = 0;
    mutable std::mutex m_mutex;
    QList<QByteArray> m_paths;
    std::thread m_thread;
};

} // namespace

class TestOnlineTiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTemplateIsFilled()
    {
        const Server server([](const QByteArray &) { return http("200 OK", "x"); });
        OnlineBasemapSpec spec = server.spec(QStringLiteral("/{s}/{z}-{x}-{y}?tk={key}"));
        spec.subdomains = {QStringLiteral("a"), QStringLiteral("b")};
        TileFetcher fetcher(spec, QStringLiteral("se cret"));
        QCOMPARE(fetcher.fetch({4, 3, 2}), Result<QByteArray>("x"));
        QCOMPARE(server.paths(), QList<QByteArray>{"/b/4-3-2?tk=se%20cret"}); // (3 + 2) mod 2 = 1
    }

    void otherTemplates()
    {
        const Server server([](const QByteArray &) { return http("200 OK", "x"); });
        TileFetcher wmts(server.spec(QStringLiteral("/w?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}")), {});
        QVERIFY(wmts.fetch({4, 3, 2}));
        TileFetcher tms(server.spec(QStringLiteral("/{z}/{x}/{-y}.png")), {});
        QVERIFY(tms.fetch({4, 3, 2}));
        QCOMPARE(server.paths(), QList<QByteArray>({"/w?TILEMATRIX=4&TILEROW=2&TILECOL=3", "/4/3/13.png"})); // 16 rows: 15 − 2
    }

    void whatAServerDidNotGiveComesLater()
    {
        std::atomic<bool> isAway = true;
        class Supplier : public TileSupplier
        {
        public:
            explicit Supplier(std::atomic<bool> &isAway)
                : m_isAway(isAway)
            { }
            Result<MapTileSet> open() override { return MapTileSet(); }
            Result<MapTile> fetch(const MapTileId &) override
            {
                if (m_isAway)
                    return fail(ErrorCode::ServerUnreachable, {QStringLiteral("a.example")});
                MapTile tile;
                tile.px = 1;
                tile.pixels = QByteArray(4, 'x');
                return tile;
            }

        private:
            std::atomic<bool> &m_isAway;
        };
        std::atomic<int> failed = 0, recovered = 0, arrived = 0;
        BasemapTiles::Listener listener;
        listener.failed = [&](const Error &) { ++failed; };
        listener.recovered = [&] { ++recovered; };
        listener.arrived = [&](const Box &) { ++arrived; };
        constexpr int retryMs = 20;
        BasemapTiles tiles([&] { return std::make_unique<Supplier>(isAway); }, 2, listener, retryMs);
        QVERIFY(tiles.waitOpened());
        QVERIFY(!tiles.wait({{1, 0, 0}, {1, 1, 0}}));
        QCOMPARE(failed.load(), 1);
        QCOMPARE(arrived.load(), 0);
        isAway = false; // nobody asks for them again: they come by themselves
        QTRY_COMPARE(arrived.load(), 2);
        QCOMPARE(recovered.load(), 1);
        QVERIFY(tiles.tile({1, 1, 0}, false));
        QVERIFY(tiles.wait({{1, 0, 0}})); // the fault is over
        isAway = true;
        QVERIFY(!tiles.wait({{2, 0, 0}}));
        QCOMPARE(failed.load(), 2); // and the next one is told again
    }

    void templatesAreChecked()
    {
        QVERIFY(checkTileTemplate(QStringLiteral("https://a.example/{z}/{x}/{y}")));
        QVERIFY(!checkTileTemplate(QStringLiteral("https://a.example/{z}/{x}")));
        QVERIFY(!checkTileTemplate(QStringLiteral("file:///etc/{z}/{x}/{y}")));
        QVERIFY(!checkTileTemplate(QStringLiteral("/{z}/{x}/{y}")));
    }

    void whatFails_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("said");
        const auto refused = ErrorCode::ServerRefused, silent = ErrorCode::ServerUnreachable;
        QTest::newRow("refused") << http("403 Forbidden", "no") << 1 << refused << QStringLiteral("HTTP 403");
        QTest::newRow("out of order") << http("500 Internal Server Error", "no") << 3 << refused << QStringLiteral("HTTP 500");
        QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc") << 3 << silent << QString();
        QTest::newRow("nothing") << QByteArray() << 0 << silent << QString(); // Qt itself asks again when a connection ends at once
        QTest::newRow("led elsewhere") << http("302 Found", {}, "Location: http://127.0.0.2:9/\r\n") << 1 << refused << QStringLiteral("HTTP 302");
        QTest::newRow("too large") << http("200 OK", QByteArray(5 << 20, 'x')) << 3 << refused << QStringLiteral("> 4 MB");
    }
    void whatFails()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, attempts);
        QFETCH(ErrorCode, code);
        QFETCH(QString, said);
        const Server server([&](const QByteArray &) { return reply; });
        TileFetcher fetcher(server.spec(QStringLiteral("/{z}/{x}/{y}?{key}")), QStringLiteral("top secret/+%"), 2000);
        const auto bytes = fetcher.fetch({1, 0, 0});
        QVERIFY(!bytes);
        QCOMPARE(errorCodeName(bytes.error().code), errorCodeName(code));
        QCOMPARE(bytes.error().args, said.isEmpty() ? QStringList{QStringLiteral("127.0.0.1")} : QStringList({QStringLiteral("127.0.0.1"), said}));
        QVERIFY(errorText(bytes.error()).contains(said.isEmpty() ? QStringLiteral("cannot be reached") : said));
        const qsizetype asked = server.paths().size();
        QVERIFY(attempts == 0 ? asked >= 3 : asked == attempts);
        QVERIFY(!(errorText(bytes.error()) + bytes.error().detail).contains(u"secret"));
        QVERIFY(!fetcher.fetch({1, 1, 0})); // quiet for a while: not asked again at once
        QCOMPARE(server.paths().size(), asked);
    }

    void oneTileRefusedIsNoServerSilenced_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"400 Bad Request", "403 Forbidden", "410 Gone"})
            QTest::newRow(status) << QByteArray(status);
    }
    /// As stores of objects answer for one that they do not have.
    void oneTileRefusedIsNoServerSilenced()
    {
        QFETCH(QByteArray, status);
        QTemporaryDir folder;
        const Server server([&](const QByteArray &path) { return path.startsWith("/2/3") ? http(status, "no") : http("200 OK", redPng); });
        OnlineTiles source;
        source.spec = server.spec();
        source.workerProgram = worker;
        source.language = QStringLiteral("en");
        source.cache = *TileCache::open(folder.filePath(QStringLiteral("tiles.db")));
        QCOMPARE(source.supplier()->fetch({2, 1, 1})->px, 1);
        const auto another = source.supplier(); // of another thread
        const auto missing = another->fetch({2, 3, 1});
        QVERIFY2(missing, missing ? "" : qPrintable(errorText(missing.error())));
        QVERIFY(missing->isEmpty());
        QVERIFY(!source.cache->find(source.spec.id, {2, 3, 1})); // nor is it remembered: it may have been a refusal after all
        QCOMPARE(another->fetch({2, 0, 1})->px, 1); // at once
        QCOMPARE(server.paths().size(), 3);
    }

    void waitingEndsWhenItIsStopped_data()
    {
        QTest::addColumn<bool>("isSilent");
        QTest::addColumn<int>("requests"); // after which it waits
        QTest::newRow("for a reply that does not come") << true << 1;
        QTest::newRow("before the third attempt") << false << 2; // 1.5 s
    }
    void waitingEndsWhenItIsStopped()
    {
        QFETCH(bool, isSilent);
        QFETCH(int, requests);
        std::promise<void> end;
        const std::shared_future<void> ended = end.get_future();
        const Server server([&](const QByteArray &) {
            if (isSilent)
                ended.wait();
            return http("500 Internal Server Error", "no");
        });
        const auto finally = qScopeGuard([&] { end.set_value(); });
        OnlineTiles source;
        source.spec = server.spec();
        auto tiles = std::make_unique<BasemapTiles>([&] { return source.supplier(); }, 1, BasemapTiles::Listener());
        QVERIFY(!tiles->tile({1, 0, 0}, true));
        QTRY_COMPARE(server.paths().size(), requests);
        QElapsedTimer timer;
        timer.start();
        tiles.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    /// An old tile is there before the server has answered, and the new one takes its place.
    void keptTilesComeFirst()
    {
        QTemporaryDir folder;
        QImage blue(1, 1, QImage::Format_RGB32);
        blue.fill(Qt::blue);
        QByteArray bluePng;
        QBuffer buffer(&bluePng);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && blue.save(&buffer, "PNG"));
        std::promise<void> begin;
        const std::shared_future<void> begun = begin.get_future();
        bool isBegun = false;
        const Server server([&](const QByteArray &) {
            begun.wait();
            return http("200 OK", bluePng);
        });
        const auto finally = qScopeGuard([&] {
            if (!isBegun)
                begin.set_value();
        });
        OnlineTiles source;
        source.spec = server.spec();
        source.workerProgram = worker;
        source.language = QStringLiteral("en");
        source.cache = *TileCache::open(folder.filePath(QStringLiteral("tiles.db")));
        source.cache->put(source.spec.id, {1, 0, 0}, redPng, 1); // of 1970
        BasemapTiles tiles([&] { return source.supplier(); }, 1, BasemapTiles::Listener());
        const auto colour = [&] {
            const auto tile = tiles.tile({1, 0, 0}, true);
            return tile && tile->px == 1 ? *reinterpret_cast<const std::uint32_t *>(tile->pixels.constData()) : 0U;
        };
        QTRY_COMPARE(colour(), 0xffff0000U);
        QTRY_COMPARE(server.paths().size(), 1);
        begin.set_value();
        isBegun = true;
        QTRY_COMPARE(colour(), 0xff0000ffU);
        QCOMPARE(source.cache->find(source.spec.id, {1, 0, 0})->bytes, bluePng);
    }

    void addressesAreKeptApart()
    {
        BasemapList list;
        OnlineBasemapSpec first, second, other;
        first.url = QStringLiteral("https://www.a.example/one/{z}/{x}/{y}?k={key}");
        second.url = QStringLiteral("https://www.a.example/two/{z}/{x}/{y}?k={key}");
        other.url = QStringLiteral("https://www.b.example/one/{z}/{x}/{y}?k={key}");
        QSet<QString> ids, keys;
        for (const OnlineBasemapSpec &spec : {first, second, other}) {
            const auto id = list.addServer(spec);
            QVERIFY(id);
            QCOMPARE(list.entry(*id)->online.url, spec.url);
            ids.insert(*id);
            keys.insert(basemapKeyName(*id));
        }
        QCOMPARE(ids.size(), 3);
        QCOMPARE(keys.size(), 3); // no host is ever sent the key of another
        QCOMPARE(*list.addServer(first), *list.addServer(first));
        QCOMPARE(list.entries().size(), std::size_t(3));
    }

    void aMissingTileIsNoFailure()
    {
        const Server server([](const QByteArray &) { return http("404 Not Found", "no"); });
        TileFetcher fetcher(server.spec(), {});
        QCOMPARE(fetcher.fetch({1, 0, 0}), Result<QByteArray>(QByteArray()));
    }

    void keptTilesServeWithoutANetwork()
    {
        QTemporaryDir folder;
        OnlineTiles source;
        source.workerProgram = worker;
        source.language = QStringLiteral("en");
        source.cache = *TileCache::open(folder.filePath(QStringLiteral("tiles.db")));
        source.timeoutMs = 2000;
        {
            const Server server([](const QByteArray &path) { return path.startsWith("/2/3") ? http("404 Not Found", {}) : http("200 OK", redPng); });
            source.spec = server.spec();
            const auto supplier = source.supplier();
            const auto tile = supplier->fetch({2, 1, 1});
            QVERIFY2(tile, tile ? "" : qPrintable(errorText(tile.error())));
            QCOMPARE(*reinterpret_cast<const std::uint32_t *>(tile->pixels.constData()), 0xffff0000U);
            QVERIFY(supplier->fetch({2, 3, 1})->isEmpty());
            QVERIFY(supplier->fetch({2, 1, 1}));
            QVERIFY(supplier->fetch({2, 3, 1})); // that there is none is remembered, too
            QCOMPARE(server.paths().size(), 2);
        } // the server is gone
        const auto supplier = source.supplier();
        QCOMPARE(supplier->fetch({2, 1, 1})->px, 1);
        source.freshSeconds = -1; // even when it is old
        QCOMPARE(source.supplier()->fetch({2, 1, 1})->px, 1);
        QVERIFY(!source.supplier()->fetch({2, 0, 0}));
    }

    void namesLieOverTheGround()
    {
        // a picture of one half transparent blue pixel: over red it gives half of both
        QImage blue(1, 1, QImage::Format_ARGB32);
        blue.setPixelColor(0, 0, QColor(0, 0, 255, 128));
        QByteArray bluePng;
        QBuffer buffer(&bluePng);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && blue.save(&buffer, "PNG"));
        bool hasNames = true;
        const Server server([&](const QByteArray &path) {
            return !path.startsWith("/names") ? http("200 OK", redPng) : hasNames ? http("200 OK", bluePng) : http("403 Forbidden", "no");
        });
        OnlineTiles source;
        source.spec = server.spec(QStringLiteral("/ground/{z}/{x}/{y}"));
        source.spec.over = server.spec(QStringLiteral("/names/{z}/{x}/{y}")).url;
        source.workerProgram = worker;
        source.language = QStringLiteral("en");
        const auto tile = source.supplier()->fetch({1, 0, 0});
        QVERIFY(tile);
        const std::uint32_t pixel = *reinterpret_cast<const std::uint32_t *>(tile->pixels.constData());
        QCOMPARE(pixel >> 24, 255U);
        QVERIFY(std::abs(qRed(pixel) - 127) <= 1 && qGreen(pixel) == 0 && std::abs(qBlue(pixel) - 128) <= 1);
        hasNames = false; // the ground does without
        const auto bare = source.supplier()->fetch({1, 0, 0});
        QVERIFY(bare);
        QCOMPARE(*reinterpret_cast<const std::uint32_t *>(bare->pixels.constData()), 0xffff0000U);
    }

    void aHostileReplyIsNotKept()
    {
        QTemporaryDir folder;
        const Server server([](const QByteArray &) { return http("200 OK", "<html>Sign in to the network</html>"); });
        OnlineTiles source;
        source.spec = server.spec();
        source.workerProgram = worker;
        source.language = QStringLiteral("en");
        source.cache = *TileCache::open(folder.filePath(QStringLiteral("tiles.db")));
        const auto tile = source.supplier()->fetch({0, 0, 0});
        QVERIFY(!tile);
        QCOMPARE(errorCodeName(tile.error().code), errorCodeName(ErrorCode::FormatDamaged));
        QCOMPARE(source.cache->bytes(), 0);
        // Nor does it take the place of what is kept, however old.
        source.cache->put(source.spec.id, {0, 0, 0}, redPng, 1);
        const auto supplier = source.supplier();
        QCOMPARE(supplier->fetch({0, 0, 0})->px, 1);
        QVERIFY(supplier->hasOld());
        QVERIFY(!supplier->renew());
        QVERIFY(!supplier->hasOld());
        QCOMPARE(server.paths().size(), 2);
        QCOMPARE(source.cache->find(source.spec.id, {0, 0, 0})->bytes, redPng);
    }

    void theCacheIsBounded()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tiles.db"));
        const QString name = QStringLiteral("a");
        {
            const auto cache = *TileCache::open(path, 20000);
            for (int x = 0; x < 15; ++x)
                cache->put(name, {4, x, 0}, QByteArray(1000, 'x'), 1);
            QVERIFY(cache->find(name, {4, 0, 0})); // used: no longer the oldest
            for (int x = 0; x < 15; ++x)
                cache->put(name, {4, x, 1}, QByteArray(1000, 'y'), 1);
            QVERIFY(cache->bytes() <= 20000);
            QVERIFY(cache->find(name, {4, 14, 1}));
            QVERIFY(!cache->find(name, {4, 1, 0}));
        }
        const auto again = *TileCache::open(path, 20000);
        QVERIFY(again->bytes() > 10000);
        QCOMPARE(again->find(name, {4, 14, 1})->bytes, QByteArray(1000, 'y'));
        QVERIFY(!again->find(QStringLiteral("b"), {4, 14, 1}));
        QVERIFY(again->clear());
        QCOMPARE(again->bytes(), 0);
    }

    void aDamagedCacheIsMadeAnew()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tiles.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(9000, 'z'));
        file.close();
        const auto cache = TileCache::open(path);
        QVERIFY(cache);
        (*cache)->put(QStringLiteral("a"), {0, 0, 0}, "x", 1);
        QVERIFY((*cache)->find(QStringLiteral("a"), {0, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestOnlineTiles)
#include "tst_onlinetiles.moc"
