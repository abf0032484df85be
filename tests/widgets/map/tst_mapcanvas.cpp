// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/labelitem.h"
#include "map/mapcanvas.h"
#include "map/tilelayeritem.h"
#include "support/makeframe.h"

#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QQuickItem>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace om;
using namespace om::test;

namespace {

const QColor ground(10, 20, 30);
const QColor red(220, 0, 0);
const QColor blue(0, 0, 220);

/// Two areas side by side, a point in the left one.
std::shared_ptr<const Scene> someScene(const QColor &leftColor = red)
{
    auto scene = std::make_shared<Scene>();
    scene->ground = ground;
    scene->ink = Qt::white;
    scene->muted = Qt::gray;
    scene->selection = Qt::yellow;
    scene->extent = {0.8100, 0.4300, 0.8102, 0.4301};
    DrawLayer areas;
    areas.dataset = QStringLiteral("community");
    areas.frame = makeFrame(areas.dataset, GeometryType::Polygon, QStringLiteral("code"),
                            {{rectangle(0.8100, 0.4300, 0.8101, 0.4301), "A", 0, "a"}, {rectangle(0.8101, 0.4300, 0.8102, 0.4301), "B", 0, "b"}});
    areas.rows = Bitmap(2, true);
    areas.classes = {0, 1};
    areas.areaField = QStringLiteral("code");
    areas.symbols.resize(2);
    areas.symbols[0].fill = leftColor;
    areas.symbols[1].fill = blue;
    DrawLayer points;
    points.dataset = QStringLiteral("school");
    points.frame = makeFrame(points.dataset, GeometryType::Point, QStringLiteral("code"), {{pointAt(0.81005, 0.43005), "x", 0, "p"}});
    points.rows = Bitmap(1, true);
    points.symbols.resize(1);
    points.symbols[0].shape = SymbolShape::Circle;
    points.symbols[0].fill = Qt::green;
    points.symbols[0].size = 12;
    scene->layers = {areas, points};
    return scene;
}

QPoint pixelOf(MapCanvas &canvas, double x, double y)
{
    return canvas.camera().viewport().toPixel(x, y).toPoint();
}

} // namespace

class TestMapCanvas : public QObject
{
    Q_OBJECT
private:
    /// Waits until the tiles are there and have been put on the screen.
    static bool settle(MapCanvas &canvas)
    {
        const bool isThere = QTest::qWaitFor([&] { return canvas.isComplete(); }, 20000);
        QTest::qWait(300);
        return isThere;
    }

private Q_SLOTS:
    /// Ten levels wider the tiles of the old scale would be a million times as many: nobody asks for them.
    void backgroundThatArrivesInAFarZoomCostsNothing()
    {
        JobRunner jobs(2);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        QVERIFY(canvas.camera().zoom() > 12);
        canvas.camera().setView(0.81, 0.43, 2);
        QElapsedTimer timer;
        timer.start();
        canvas.refresh({0, 0, 1, 1}); // before the camera rests
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(settle(canvas));
        QCOMPARE(canvas.grab().toImage().pixelColor(5, 5), ground);
    }

    /// On a wall one finger is the hand: it moves the map, a tap opens, and a second finger that comes later zooms.
    void oneFingerMovesAndTapsTwoZoom()
    {
        JobRunner jobs(2);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QSignalSpy opened(&canvas, &MapCanvas::picked);
        const QPoint place = pixelOf(canvas, 0.81005, 0.43005);
        QTest::touchEvent(&canvas, screen.get()).press(0, place, &canvas);
        QTest::touchEvent(&canvas, screen.get()).release(0, place, &canvas);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("school"));

        QTest::touchEvent(&canvas, screen.get()).press(0, QPoint(300, 200), &canvas);
        for (int x = 300; x <= 400; x += 20)
            QTest::touchEvent(&canvas, screen.get()).move(0, QPoint(x, 200), &canvas);
        QTest::touchEvent(&canvas, screen.get()).release(0, QPoint(400, 200), &canvas);
        const QPoint moved = pixelOf(canvas, 0.81005, 0.43005) - place;
        QVERIFY2(std::abs(moved.x() - 100) <= 20 && moved.y() == 0, qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));

        const double before = canvas.camera().zoom();
        QTest::touchEvent(&canvas, screen.get()).press(0, QPoint(300, 250), &canvas);
        QTest::touchEvent(&canvas, screen.get()).stationary(0).press(1, QPoint(400, 250), &canvas);
        QTest::touchEvent(&canvas, screen.get()).move(0, QPoint(250, 250), &canvas).move(1, QPoint(450, 250), &canvas);
        QTest::touchEvent(&canvas, screen.get()).release(0, QPoint(250, 250), &canvas).release(1, QPoint(450, 250), &canvas);
        QVERIFY2(std::abs(canvas.camera().zoom() - before - 1) < 0.01, qPrintable(QString::number(canvas.camera().zoom() - before))); // 100 px became 200
        QCOMPARE(opened.size(), 1); // that was no tap
    }

    void showsTilesAndFollows()
    {
        JobRunner jobs(2);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        QVERIFY2(canvas.problem().isEmpty(), qPrintable(canvas.problem()));
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        QImage image = canvas.grab().toImage();
        QCOMPARE(image.pixelColor(pixelOf(canvas, 0.81002, 0.43002)), red);
        QCOMPARE(image.pixelColor(pixelOf(canvas, 0.81015, 0.43005)), blue);
        QCOMPARE(image.pixelColor(5, 5), ground);

        // Panning moves what is there; after a rest the new part is drawn, too.
        canvas.camera().pan({200, 0});
        QVERIFY(settle(canvas));
        image = canvas.grab().toImage();
        QCOMPARE(image.pixelColor(pixelOf(canvas, 0.81002, 0.43002)), red);
        canvas.zoomBy(2);
        QVERIFY(settle(canvas));
        QVERIFY(canvas.camera().zoom() > 12);

        // A new scene replaces the tiles.
        canvas.fitExtent();
        canvas.setScene(someScene(Qt::cyan));
        QVERIFY(settle(canvas));
        QCOMPARE(canvas.grab().toImage().pixelColor(pixelOf(canvas, 0.81002, 0.43002)), QColor(Qt::cyan));
    }

    void picksWhatIsClicked()
    {
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        QSignalSpy picked(&canvas, &MapCanvas::picked), area(&canvas, &MapCanvas::areaPicked), nothing(&canvas, &MapCanvas::groundPicked);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, pixelOf(canvas, 0.81005, 0.43005) + QPoint(5, 4));
        QTRY_COMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].toString(), QStringLiteral("school"));
        QCOMPARE(picked[0][1].toLongLong(), 1);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, pixelOf(canvas, 0.81015, 0.43005));
        QTRY_COMPARE(area.size(), 1);
        QCOMPARE(area[0][0].toString(), QStringLiteral("B"));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(4, 4));
        QTRY_COMPARE(nothing.size(), 1);
    }

    /// What lies under the pointer is looked for on the job pool: while that is busy the hand is free, and the answer comes later.
    void pointerNeverWaits()
    {
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        QSemaphore gate;
        const auto open = qScopeGuard([&gate] { gate.release(); }); // whatever fails, the thread can end
        jobs.run(
            [&gate](JobControl &) {
                gate.acquire();
                return 0;
            },
            &canvas, [](int) {});
        QSignalSpy picked(&canvas, &MapCanvas::picked);
        canvas.openAt(pixelOf(canvas, 0.81005, 0.43005));
        QCoreApplication::processEvents();
        QCOMPARE(picked.size(), 0);
        gate.release();
        QTRY_COMPARE(picked.size(), 1);
        QCOMPARE(picked[0][1].toLongLong(), 1);
    }

    void movesByKeyboardAndMouse()
    {
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        const Viewport home = canvas.camera().viewport();
        QTest::keyClick(&canvas, Qt::Key_Plus);
        QCOMPARE(canvas.camera().zoom(), home.zoom() + 0.5);
        QTest::keyClick(&canvas, Qt::Key_Right);
        QVERIFY(canvas.camera().viewport().box().minX > home.box().minX);
        QTest::keyClick(&canvas, Qt::Key_Home);
        QVERIFY(std::abs(canvas.camera().viewport().box().minX - home.box().minX) * home.pixelsPerUnit() <= 0.5); // on whole pixels at rest

        QSignalSpy picked(&canvas, &MapCanvas::areaPicked);
        const QPointF before = home.toPixel(0.8101, 0.43005);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, QPoint(300, 200));
        QTest::mouseMove(&canvas, QPoint(320, 200));
        QTest::mouseMove(&canvas, QPoint(400, 230));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, QPoint(400, 230));
        const QPointF after = canvas.camera().viewport().toPixel(0.8101, 0.43005);
        QVERIFY((after - before - QPointF(100, 30)).manhattanLength() < 1.5);
        QCOMPARE(picked.size(), 0); // a drag is no click

        // Shift and arrows turn about the middle: to the right, so that what was in the north-north-east comes up; the place there stays.
        const QPointF middle(400, 250);
        const QPointF there = canvas.camera().viewport().toWorld(middle);
        QTest::keyClick(&canvas, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(canvas.camera().bearing(), 345.0);
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(canvas.camera().bearing(), 15.0);
        QVERIFY((canvas.camera().viewport().toPixel(there.x(), there.y()) - middle).manhattanLength() < 1e-6);
        // The right button turns the map with the hand: a quarter from above the middle to its right.
        QTest::mousePress(&canvas, Qt::RightButton, {}, QPoint(400, 100));
        for (int a = 1; a <= 9; ++a)
            QTest::mouseMove(&canvas, QPoint(400 + int(150 * std::sin(a * M_PI / 18)), 250 - int(150 * std::cos(a * M_PI / 18))));
        QTest::mouseRelease(&canvas, Qt::RightButton, {}, QPoint(550, 250));
        QVERIFY2(std::abs(canvas.camera().bearing() - 285) < 1, qPrintable(QString::number(canvas.camera().bearing())));
        auto *north = canvas.rootObject()->findChild<QQuickItem *>(QStringLiteral("north"));
        QCOMPARE(north->rotation(), -canvas.camera().bearing());
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, north->mapToScene(QPointF(north->width() / 2, north->height() / 2)).toPoint());
        QCOMPARE(canvas.camera().bearing(), 0.0);

        // The wheel keeps the place under the pointer.
        const QPointF pointer(200, 150);
        const QPointF world = canvas.camera().viewport().toWorld(pointer);
        canvas.camera().zoomAt(pointer, 1.5);
        QVERIFY((canvas.camera().viewport().toPixel(world.x(), world.y()) - pointer).manhattanLength() < 0.01);
    }

    void turnedViewIsDrawnAndPicked_data()
    {
        QTest::addColumn<double>("bearing");
        for (const double bearing : {30.0, 90.0, 217.5})
            QTest::newRow(qPrintable(QString::number(bearing))) << bearing;
    }
    void turnedViewIsDrawnAndPicked()
    {
        QFETCH(double, bearing);
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        QVERIFY(settle(canvas));
        // While it turns the old tiles are shown turned; the colours are where the world says.
        const auto check = [&] {
            const QImage image = canvas.grabFramebuffer();
            QCOMPARE(image.pixelColor(pixelOf(canvas, 0.81002, 0.43005)), red);
            QCOMPARE(image.pixelColor(pixelOf(canvas, 0.81015, 0.43005)), blue);
            QCOMPARE(image.pixelColor(pixelOf(canvas, 0.81005, 0.43005)), QColor(Qt::green));
        };
        canvas.zoomBy(-1.25);
        QVERIFY(settle(canvas));
        canvas.camera().setBearing(bearing);
        QVERIFY(!canvas.isComplete());
        check();
        QVERIFY(settle(canvas));
        check();
        canvas.camera().pan({60, -40});
        QVERIFY(settle(canvas));
        check();
        QSignalSpy area(&canvas, &MapCanvas::areaPicked);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, pixelOf(canvas, 0.81015, 0.43005));
        QTRY_COMPARE(area.size(), 1);
        QCOMPARE(area[0][0].toString(), QStringLiteral("B"));
        // Qt Location's map lies in the same place.
        QObject *map = canvas.rootObject()->findChild<QObject *>(QStringLiteral("map"));
        const LonLat spot = place(0.81002, 0.43002);
        QPointF at;
        QVERIFY(QMetaObject::invokeMethod(map, "fromCoordinate", Q_RETURN_ARG(QPointF, at), Q_ARG(QGeoCoordinate, QGeoCoordinate(spot.lat, spot.lon))));
        const QPointF ours = canvas.camera().viewport().toPixel(0.81002, 0.43002);
        QVERIFY2((at - ours).manhattanLength() < 0.1, qPrintable(QStringLiteral("%1 %2 instead of %3 %4").arg(at.x()).arg(at.y()).arg(ours.x()).arg(ours.y())));
    }

    void tilesLieWhereTheCameraSays_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("bearing");
        for (const double zoom : {8.0, 11.37, 14.123456, 17.5, 20.0})
            for (const double bearing : {0.0, 33.3, 270.0})
                QTest::addRow("zoom %g bearing %g", zoom, bearing) << zoom << bearing;
    }
    void tilesLieWhereTheCameraSays()
    {
        QFETCH(double, zoom);
        QFETCH(double, bearing);
        const LonLat spot{113.1503, 23.0507};
        const double x = mercatorX(spot.lon), y = mercatorY(spot.lat);
        auto scene = std::make_shared<Scene>(*someScene());
        DrawLayer points = scene->layers.back();
        points.frame = makeFrame(points.dataset, GeometryType::Point, QStringLiteral("code"), {{Geometry::point(spot.lon, spot.lat), "x", 0, "p"}});
        scene->layers = {points};
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(700, 400);
        canvas.show();
        canvas.setScene(scene);
        // Somewhere off the middle, at a fraction of a pixel.
        const double unit = 256 * std::exp2(zoom);
        canvas.camera().setView(x - 123.4 / unit, y + 56.7 / unit, zoom);
        canvas.camera().setBearing(bearing);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.isComplete(), 20000);
        const Viewport view = canvas.camera().viewport();
        const QPointF wanted = view.toPixel(x, y);
        QCOMPARE(view.zoom(), zoom);
        const QPointF asked = Viewport::around(x - 123.4 / unit, y + 56.7 / unit, zoom, view.size(), bearing).toPixel(x, y);
        QVERIFY(std::hypot(wanted.x() - asked.x(), wanted.y() - asked.y()) <= 0.71); // at rest it lies on whole pixels
        const QImage image = canvas.grabFramebuffer();
        QPointF is;
        double sum = 0;
        for (int j = int(wanted.y()) - 12; j <= int(wanted.y()) + 12; ++j) {
            for (int i = int(wanted.x()) - 12; i <= int(wanted.x()) + 12; ++i) {
                const double green = std::max(0.0, double(image.pixelColor(i, j).greenF() - ground.greenF()));
                is += green * QPointF(i + 0.5, j + 0.5);
                sum += green;
            }
        }
        is /= sum;
        QVERIFY2(std::hypot(is.x() - wanted.x(), is.y() - wanted.y()) <= 0.5,
                 qPrintable(QStringLiteral("%1 %2 instead of %3 %4").arg(is.x()).arg(is.y()).arg(wanted.x()).arg(wanted.y())));
    }

    void oldTilesStayUntilReplaced()
    {
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        canvas.zoomBy(-1.5);
        QVERIFY(settle(canvas));
        const QPoint inside = pixelOf(canvas, 0.81002, 0.43002);
        // The pool is kept busy: nothing new can be drawn. Another scene, another scale and bearing show what was there.
        QSemaphore gate, started;
        const auto open = qScopeGuard([&] { gate.release(); }); // the pool waits for its jobs
        jobs.run(
            [&](JobControl &) {
                started.release();
                gate.acquire();
                return 0;
            },
            &canvas, [](int) {}, 100000);
        started.acquire();
        canvas.setScene(someScene(Qt::cyan));
        QCOMPARE(canvas.grabFramebuffer().pixelColor(inside), red);
        canvas.zoomBy(0.5);
        canvas.camera().setBearing(20);
        QTRY_VERIFY(!canvas.camera().isMoving());
        QCOMPARE(canvas.grabFramebuffer().pixelColor(pixelOf(canvas, 0.81002, 0.43002)), red);
        QVERIFY(!canvas.isComplete());
        // Out again: the ring and the backdrop of the first view fill what the tiles of the view do not.
        canvas.camera().setBearing(0);
        canvas.zoomBy(-2);
        QTRY_VERIFY(!canvas.camera().isMoving());
        QCOMPARE(canvas.grabFramebuffer().pixelColor(pixelOf(canvas, 0.81002, 0.43002)), red);
        gate.release();
        QVERIFY(settle(canvas));
        QCOMPARE(canvas.grabFramebuffer().pixelColor(pixelOf(canvas, 0.81002, 0.43002)), QColor(Qt::cyan));
    }

    void cacheIsBounded()
    {
        JobRunner jobs(1);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(someScene());
        auto *tiles = canvas.rootObject()->findChild<TileLayerItem *>(QStringLiteral("tiles"));
        // 800 × 500 px touch at most 3 × 2 tiles of 1 MiB, with the ring 5 × 4; the backdrop has at most 3 × 2: 64 MiB are the lower limit.
        for (int i = 0; i < 8; ++i) {
            canvas.camera().setView(0.81 + i * 1e-4, 0.43, 14 + i * 0.1);
            QTRY_VERIFY_WITH_TIMEOUT(canvas.isComplete(), 20000);
            QCOMPARE(tiles->cacheLimit(), qint64(64) << 20);
            QVERIFY(tiles->cachedBytes() <= tiles->cacheLimit() + (26 << 20)); // those just asked for come on top until the next move
        }
        QVERIFY(tiles->cachedBytes() > qint64(20) << 20);
    }

    void namesComeBeforeTheyAreSeenAndStay()
    {
        JobRunner jobs(2);
        MapCanvas canvas(jobs);
        canvas.resize(800, 500);
        canvas.show();
        // 40 × 40 named points, 60 px apart at the zoom at which the view shows 800 px of 1e-7 each.
        std::vector<Given> rows;
        for (int i = 0; i < 1600; ++i)
            rows.push_back({pointAt(0.81 + (i % 40) * 60e-7, 0.43 + (i / 40) * 60e-7), "x", 0, {}});
        auto scene = std::make_shared<Scene>();
        scene->ground = ground;
        scene->ink = scene->muted = scene->selection = Qt::white;
        scene->extent = {0.81, 0.43, 0.81 + 2400e-7, 0.43 + 2400e-7};
        DrawLayer points;
        points.id = points.dataset = QStringLiteral("school");
        points.frame = makeFrame(points.dataset, GeometryType::Point, QStringLiteral("code"), rows);
        points.rows = Bitmap(rows.size(), true);
        points.symbols.resize(1);
        points.symbols[0].shape = SymbolShape::Circle;
        points.symbols[0].fill = Qt::green;
        points.symbols[0].size = 4;
        for (std::uint32_t row = 0; row < rows.size(); ++row)
            points.labels.push_back({row, QString::number(row), {}, 0, Qt::white, ground});
        scene->layers = {points};
        canvas.setScene(scene);
        canvas.camera().setView(0.8101, 0.4301, std::log2(1e7 / 256));
        QVERIFY(settle(canvas));
        auto *names = canvas.rootObject()->findChild<LabelItem *>(QStringLiteral("names"));
        QVERIFY(names);
        QVERIFY(names->placement().labels.size() > 130); // 13 × 8 in the view and what lies around it
        const int drawnFirst = names->piecesDrawn();

        // Nothing is redrawn as long as the margin does.
        canvas.camera().pan({-40, 0});
        QVERIFY(settle(canvas));
        QVERIFY2(names->piecesDrawn() - drawnFirst <= 4, qPrintable(QString::number(names->piecesDrawn() - drawnFirst))); // at the furniture only

        // A long way by hand: names of what comes into view are placed while it moves, and none that stays moves; those at the furniture may,
        // once the camera rests, which on a busy machine comes before the names.
        const QRect clear(40, 40, 600, 380);
        for (int step = 0; step < 24; ++step) {
            std::map<quint64, QPointF> before;
            for (const PlacedLabel &label : names->placement().labels)
                before.emplace(label.id, QPointF(label.x, label.y));
            canvas.camera().pan({-50, -10});
            const auto covers = [&] {
                const QPointF corner = names->frame().toWorld({0, 0});
                const QRectF frame(canvas.camera().viewport().toPixel(corner.x(), corner.y()), QSizeF(names->frame().size()));
                return frame.contains(canvas.camera().viewport().rect());
            };
            QVERIFY(covers() || QTest::qWaitFor(covers, 5000)); // before the camera rests or soon after
            for (const PlacedLabel &label : names->placement().labels)
                if (const auto it = before.find(label.id); it != before.end() && clear.contains(canvas.camera().viewport().toPixel(label.x, label.y).toPoint()))
                    QCOMPARE(QPointF(label.x, label.y), it->second);
        }
        QVERIFY(settle(canvas));
        const QImage image = canvas.grab().toImage();
        // A name that lies on the screen where it was placed: some of its box is white.
        int seen = 0;
        for (const PlacedLabel &label : names->placement().labels) {
            const QPoint centre = canvas.camera().viewport().toPixel(label.x, label.y).toPoint();
            if (!clear.contains(centre))
                continue;
            int white = 0;
            for (int y = -8; y <= 8; ++y)
                for (int x = -12; x <= 12; ++x)
                    white += image.pixelColor(centre + QPoint(x, y)).lightness() > 200;
            QVERIFY2(white > 5, qPrintable(label.text));
            ++seen;
        }
        QVERIFY(seen > 40);

        // Another scale is placed anew and shown as a whole; the selected record is named.
        canvas.select(QStringLiteral("school"), 1);
        canvas.camera().setBearing(30);
        canvas.zoomBy(1);
        QVERIFY(settle(canvas));
        QCOMPARE(names->frame().bearing(), 30.0);
        QVERIFY(names->isComplete());
    }
};

QTEST_MAIN(TestMapCanvas)
#include "tst_mapcanvas.moc"
