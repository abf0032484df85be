// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/mapexportdialog.h"
#include "geo/raster/rasterwriter.h"
#include "map/mapstatus.h"
#include "map/swipe.h"
#include "map/swipehandle.h"
#include "map/tools/measuretool.h"
#include "map/tools/pantool.h"
#include "panels/mapheader.h"
#include "support/windowbench.h"

#include <QFile>
#include <QLabel>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace om;

/// Two maps side by side: last year's picture beside this year's, found with real clicks in the window of support/tinyworkspace.h; two
/// rasters; tools on both.
class CompareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lastYearBesideThisYear();
    void twoRastersSideBySide();
    void toolsWorkOnBothSides();
    void savedMapIsTheOneSeen();
    void savedDatesAreThoseSeen();
    void bothBackgroundsAreNamed();
};

void CompareTest::lastYearBesideThisYear()
{
    test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("tickets")}, 2);
    MainWindow &window = bench.window;
    FilterService &filter = bench.filter;
    MapView *map = bench.map;
    bench.show();
    QTRY_VERIFY_WITH_TIMEOUT(map->isShown(), 30000);

    QToolButton *button = nullptr;
    for (QToolButton *candidate : window.findChild<MapHeader *>()->findChildren<QToolButton *>())
        if (candidate->text() == QStringLiteral("Compare two dates"))
            button = candidate;
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(map->swipe());
    QTRY_VERIFY_WITH_TIMEOUT(map->isShown(), 30000);
    Swipe &swipe = *map->swipe();
    QStringList captions;
    for (const QLabel *label : map->findChildren<QLabel *>())
        if (label->isVisible() && label->text().startsWith(QStringLiteral("202")))
            captions.append(label->text());
    captions.sort();
    QCOMPARE(captions, (QStringList{QStringLiteral("2020 · 1 tickets"), QStringLiteral("2021 · 5 tickets")})); // T6; T1 … T5

    // One camera: what moves one side moves the other.
    map->canvas().camera().pan({40, 10});
    const QPointF first = map->canvas().camera().viewport().centre();
    QVERIFY((swipe.canvas().camera().viewport().centre() - first).manhattanLength() < 1e-12);
    swipe.canvas().zoomBy(1);
    QVERIFY(std::abs(map->canvas().camera().zoom() - swipe.canvas().camera().zoom()) < 1e-9);
    map->canvas().fitExtent();

    // The divider follows the mouse and the arrow keys; the second map is seen right of it.
    auto *handle = map->findChild<SwipeHandle *>();
    const QPoint grip = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, grip);
    QTest::mouseMove(handle, grip + QPoint(map->width() / 4, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, grip + QPoint(map->width() / 4, 0));
    QVERIFY(std::abs(swipe.position() - 0.75) < 0.01);
    QTest::keyClick(handle, Qt::Key_Left);
    QVERIFY(std::abs(swipe.position() - 0.73) < 0.01);
    QWidget *pane = swipe.canvas().parentWidget();
    QCOMPARE(pane->x(), int(std::lround(swipe.position() * map->width())));
    QCOMPARE(pane->geometry().right(), map->rect().right());
    QCOMPARE(swipe.canvas().mapTo(map, QPoint(0, 0)), QPoint(0, 0)); // both maps lie on each other to the pixel

    // A click belongs to the side it is on.
    QSignalSpy second(&swipe.canvas(), &MapCanvas::areaPicked), under(&map->canvas(), &MapCanvas::areaPicked);
    const QPoint north = map->canvas().camera().viewport().toPixel(mercatorX(113.09), mercatorY(22.92)).toPoint();
    QVERIFY(north.x() < pane->x());
    QTest::mouseClick(&map->canvas(), Qt::LeftButton, {}, north);
    QTRY_COMPARE(under.count(), 1);
    QCOMPARE(second.count(), 0);
    QCOMPARE(filter.filter().area, QStringLiteral("A01"));

    window.actions().action(QStringLiteral("compare.turn")).trigger();
    QCOMPARE(swipe.orientation(), Qt::Horizontal);
    QCOMPARE(pane->width(), map->width());

    window.actions().action(QStringLiteral("filter.step_back")).trigger(); // Esc
    QTRY_VERIFY(!map->swipe());
    QVERIFY(!button->isChecked());
    QCOMPARE(filter.filter().period, Period::year(2021));
}

/// A GeoTIFF of one colour over both communities.
QString rasterOf(const QTemporaryDir &folder, const char *name, uchar red, uchar green)
{
    const QString path = folder.filePath(QLatin1String(name));
    constexpr double metres = 40075016.68557849;
    RasterSpec spec;
    spec.format = RasterFormat::GeoTiff;
    spec.size = QSize(256, 256);
    // Metres of EPSG:3857 from the normalised corner.
    const double side = (mercatorX(113.3) - mercatorX(112.9)) * metres / 256;
    spec.ground = {(mercatorX(112.9) - 0.5) * metres, side, 0, (0.5 - mercatorY(23.2)) * metres, 0, -side};
    JobControl control;
    const auto fill = [&](int, int, std::span<unsigned char> rgb) -> Result<void> {
        for (std::size_t i = 0; i < rgb.size(); i += 3) {
            rgb[i] = red;
            rgb[i + 1] = green;
            rgb[i + 2] = 0;
        }
        return {};
    };
    const auto written = writeRaster(path, spec, fill, control);
    return written ? path : QString();
}

void CompareTest::twoRastersSideBySide()
{
    const QTemporaryDir folder;
    const QString before = rasterOf(folder, "before.tif", 200, 0), after = rasterOf(folder, "after.tif", 0, 200);
    QVERIFY(!before.isEmpty() && !after.isEmpty());
    test::WindowBench bench({QStringLiteral("tickets"), QStringLiteral("overview")}, 2);
    bench.show();
    QVERIFY(bench.window.basemaps().addFile(before).has_value());
    QVERIFY(bench.window.basemaps().addFile(after).has_value()); // the one shown
    bench.run("compare.basemaps");
    QCOMPARE(bench.window.basemaps().beside(), QStringLiteral("before"));
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe(), 30000);
    QStringList captions;
    for (const QLabel *label : bench.map->findChildren<QLabel *>())
        if (label->isVisible() && (label->text() == QStringLiteral("before") || label->text() == QStringLiteral("after")))
            captions.append(label->text());
    captions.sort();
    QCOMPARE(captions, (QStringList{QStringLiteral("after"), QStringLiteral("before")}));
    // Between the communities' names and symbols the raster is seen: red left of the divider, green right of it, toned down for the look.
    const auto colour = [&](double share) { return bench.map->grab().toImage().pixelColor(int(share * bench.map->width()), bench.map->height() / 8); };
    QTRY_VERIFY_WITH_TIMEOUT(colour(0.3).red() > colour(0.3).green() + 20, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(colour(0.7).green() > colour(0.7).red() + 20, 30000);
    bench.run("compare.basemaps");
    QTRY_VERIFY(!bench.map->swipe());
}

void CompareTest::toolsWorkOnBothSides()
{
    test::WindowBench bench({QStringLiteral("tickets"), QStringLiteral("overview")}, 2);
    bench.show();
    bench.run("tool.length");
    bench.run("compare.swipe");
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    MapCanvas &right = bench.map->swipe()->canvas();
    const QPoint east = bench.pixelOf(113.15, 22.95);
    QVERIFY(east.x() > right.parentWidget()->x());
    // The tool chosen before is on the second map, too, and tells there what it measures.
    QVERIFY(qobject_cast<MeasureTool *>(&right.tool()));
    QTest::mouseClick(&right, Qt::LeftButton, {}, east);
    QTest::mouseMove(&right, east + QPoint(60, 0));
    QTest::mouseClick(&right, Qt::LeftButton, {}, east + QPoint(60, 0));
    QVERIFY2(bench.map->findChild<MapStatus *>()->text().contains(QStringLiteral(" km")), qPrintable(bench.map->findChild<MapStatus *>()->text()));
    // A rectangle drawn there narrows the window: around T5 at 113.13.
    bench.run("tool.rectangle");
    const QPoint from = bench.pixelOf(113.125, 23.01), to = bench.pixelOf(113.14, 22.99);
    QTest::mousePress(&right, Qt::LeftButton, {}, from);
    QTest::mouseMove(&right, to);
    QTest::mouseRelease(&right, Qt::LeftButton, {}, to);
    QCOMPARE(bench.filter.filter().conditions.size(), 1);
    QTRY_COMPARE(bench.window.board().values().table.count, std::size_t(1));
    // The pen's strokes are on both maps; Esc on one leaves the tool of both.
    bench.run("tool.pen");
    QTest::mousePress(&right, Qt::LeftButton, {}, east);
    for (int i = 1; i < 5; ++i)
        QTest::mouseMove(&right, east + QPoint(10 * i, 5 * i));
    QTest::mouseRelease(&right, Qt::LeftButton, {}, east + QPoint(50, 25));
    QCOMPARE(bench.map->annotations().annotations().size(), std::size_t(1));
    QTest::keyClick(&right, Qt::Key_Escape);
    QVERIFY(bench.window.actions().action(QStringLiteral("tool.pan")).isChecked());
    QVERIFY(qobject_cast<PanTool *>(&bench.canvas().tool()));
    QVERIFY(qobject_cast<PanTool *>(&right.tool()));
}

/// Share of the pixels of two pictures of one size that are plainly of another colour; bands round edges a little otherwise.
static double unlike(const QImage &a, const QImage &b)
{
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24;
    return double(count) / (double(a.width()) * a.height());
}

/// What "Save the map" writes of the window now; null unless it is what the window's scene looks like.
static QImage savedMap(test::WindowBench &bench, const QString &name, QStringList *facts = nullptr)
{
    const QTemporaryDir folder;
    bench.run("export.map");
    const std::unique_ptr<MapExportDialog> dialog(bench.window.findChild<MapExportDialog *>());
    const MapExport what = dialog->asked(folder.filePath(name));
    if (facts)
        *facts = what.furniture.facts;
    dialog->save(what.path);
    if (!QTest::qWaitFor([&] { return QFile::exists(what.path); }, 30000)) // it appears whole
        return {};
    const QImage written = QImage(what.path).convertToFormat(QImage::Format_RGB32);
    return written.size() == what.size && unlike(written, renderMap(*bench.map->renderer(), what.view, what.furniture)) < 0.001 ? written : QImage();
}

/// The change and locked classes are in the file as on the screen.
void CompareTest::savedMapIsTheOneSeen()
{
    test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("tickets")}, 2);
    bench.show();
    QStringList facts;
    const auto saved = [&](const QString &name) { return savedMap(bench, name, &facts); };
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    const QImage plain = saved(QStringLiteral("plain.png"));
    QVERIFY(!plain.isNull());
    bench.map->setClassesLocked(true);
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    QVERIFY(bench.map->request().hasLockedClasses);
    QVERIFY(!saved(QStringLiteral("locked.png")).isNull());
    bench.map->setClassesLocked(false);
    bench.run("compare.difference");
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    const QImage change = saved(QStringLiteral("change.png"));
    QVERIFY(!change.isNull());
    QVERIFY2(unlike(change, plain) > 0.01, qPrintable(QString::number(unlike(change, plain))));
    QCOMPARE(facts.first(), QStringLiteral("2020 → 2021"));
    // So are the layers of a tool.
    bench.run("compare.difference");
    bench.run("map.siting");
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    const QImage siting = saved(QStringLiteral("siting.png"));
    QVERIFY(!siting.isNull());
    QVERIFY2(unlike(siting, plain) > 0.001, qPrintable(QString::number(unlike(siting, plain))));
}

/// Beside last year stands what was open at the end of each period; so it does in the file: T2 was overdue on 22 February, and is done as the data stand.
void CompareTest::savedDatesAreThoseSeen()
{
    test::WindowBench bench({QStringLiteral("tickets"), QStringLiteral("overview")}, 2);
    bench.show();
    bench.filter.setPeriod(*Period::parse(QStringLiteral("2021-02-10..2021-02-22")));
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    const QImage asOfTheData = savedMap(bench, QStringLiteral("one.png"));
    QVERIFY(!asOfTheData.isNull());
    bench.run("compare.swipe");
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe() && bench.map->isShown(), 30000);
    const QImage atTheEnd = savedMap(bench, QStringLiteral("two.png"));
    QVERIFY(!atTheEnd.isNull());
    QVERIFY(unlike(atTheEnd, asOfTheData) > 0); // one symbol more
}

void CompareTest::bothBackgroundsAreNamed()
{
    test::WindowBench bench({QStringLiteral("tickets"), QStringLiteral("overview")}, 2);
    bench.show({800, 900});
    OnlineBasemapSpec server;
    for (const QString &name : {QStringLiteral("One"), QStringLiteral("Another")}) {
        server.title = name;
        server.attribution = QStringLiteral("© %1 of the makers of tiles whose name is long").arg(name);
        server.url = QStringLiteral("https://%1.invalid/{z}/{x}/{y}.png").arg(name.toLower());
        QVERIFY(bench.window.basemaps().addServer(server));
    }
    const auto words = [](MapCanvas &canvas) { return canvas.rootObject()->findChild<QQuickItem *>(QStringLiteral("attribution")); };
    bench.run("compare.basemaps");
    QTRY_VERIFY_WITH_TIMEOUT(bench.map->swipe(), 30000);
    for (MapCanvas *canvas : {&bench.map->canvas(), &bench.map->swipe()->canvas()})
        for (const QString &name : {QStringLiteral("© One"), QStringLiteral("© Another")})
            QTRY_VERIFY(words(*canvas)->property("text").toString().count(name) == 1);
    // What does not fit beside the scale bar goes on in a second line, whole.
    QQuickItem *text = words(bench.map->canvas());
    QTRY_VERIFY(text->property("lineCount").toInt() >= 2);
    QVERIFY(!text->property("truncated").toBool());
    QVERIFY(text->width() <= std::max(160, bench.canvas().width() - 240));
}

QTEST_MAIN(CompareTest)
#include "tst_compare.moc"
