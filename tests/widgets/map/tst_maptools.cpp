// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "map/mapcanvas.h"
#include "map/mapstatus.h"
#include "map/maptoolbar.h"
#include "map/tools/maptools.h"
#include "map/tools/measuretool.h"
#include "map/tools/pantool.h"
#include "services/annotationservice.h"
#include "services/measuretext.h"
#include "support/makeframe.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace om;
using namespace om::test;

namespace {

/// One area of 0.0002 × 0.0001 of the world (about 8 km × 4 km) and a school in its middle.
std::shared_ptr<const Scene> oneArea()
{
    auto scene = std::make_shared<Scene>();
    scene->ground = Qt::black;
    scene->ink = scene->selection = Qt::white;
    scene->panel = Qt::darkGray;
    scene->extent = {0.8100, 0.4300, 0.8102, 0.4301};
    DrawLayer schools;
    schools.dataset = QStringLiteral("school");
    schools.frame = makeFrame(schools.dataset, GeometryType::Point, QStringLiteral("code"), {{pointAt(0.8101, 0.43005), "x", 0, "p"}});
    schools.rows = Bitmap(1, true);
    schools.symbols.resize(1);
    schools.symbols[0].shape = SymbolShape::Circle;
    schools.symbols[0].fill = Qt::green;
    schools.symbols[0].size = 12;
    scene->layers = {schools};
    return scene;
}

/// A shown map of 800 × 500 px with a tool in hand.
struct Bench
{
    QTemporaryDir folder;
    AnnotationService annotations{folder.filePath(QStringLiteral("annotations.json"))};
    JobRunner jobs{0};
    MapCanvas canvas{jobs};
    QSignalSpy drawn{&canvas, &MapCanvas::shapeDrawn};

    explicit Bench(const char *tool)
    {
        canvas.resize(800, 500);
        canvas.show();
        canvas.setScene(oneArea());
        canvas.setTool(makeMapTool(QLatin1String(tool), canvas, annotations));
        canvas.setFocus();
        if (!QTest::qWaitFor([this] { return !canvas.camera().isMoving(); })) // it comes to rest on whole pixels
            qFatal("the camera does not come to rest");
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&canvas, Qt::LeftButton, modifiers, from);
        QTest::mouseMove(&canvas, (from + to) / 2);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, modifiers, to);
    }
    Condition shape(int i = 0) const { return drawn.at(i).at(0).value<Condition>(); }
    ShapeMode mode(int i = 0) const { return drawn.at(i).at(1).value<ShapeMode>(); }
    LonLat at(QPointF pixel)
    {
        const QPointF world = canvas.camera().viewport().toWorld(pixel);
        return place(world.x(), world.y());
    }
    bool holds(const Condition &within, QPointF pixel)
    {
        const LonLat p = at(pixel);
        return contains(within.polygon, p.lon, p.lat);
    }
    void moveTo(QPoint at) { QTest::mouseMove(&canvas, at); }
};

} // namespace

class TestMapTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rectangleByDragging()
    {
        Bench bench("tool.rectangle");
        bench.drag({200, 150}, {400, 350}, Qt::ShiftModifier);
        QCOMPARE(bench.drawn.size(), 1);
        QCOMPARE(bench.mode(), ShapeMode::Add);
        QCOMPARE(bench.shape().shape, Condition::Shape::Rectangle);
        QVERIFY(bench.holds(bench.shape(), {202, 152}) && bench.holds(bench.shape(), {398, 348}));
        QVERIFY(!bench.holds(bench.shape(), {197, 250}) && !bench.holds(bench.shape(), {300, 353}));
        // A click without a drag is no shape.
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, {300, 300});
        QCOMPARE(bench.drawn.size(), 1);
    }

    void circleTellsItsRadius()
    {
        Bench bench("tool.circle");
        const QPoint centre(400, 250), edge(460, 330); // 60, 80: 100 px
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, centre);
        bench.moveTo(edge);
        const double radius = distanceM(bench.at(centre), bench.at(edge));
        QVERIFY2(bench.canvas.tool().status().contains(lengthText(radius)), qPrintable(bench.canvas.tool().status()));
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, Qt::AltModifier, edge);
        QCOMPARE(bench.drawn.size(), 1);
        QCOMPARE(bench.mode(), ShapeMode::Subtract);
        QVERIFY(qAbs(bench.shape().metres - radius) < 1e-6);
        // Every corner is that far from the centre, and the area is that of a circle less 0.02 % for the chords.
        const Geometry &polygon = bench.shape().polygon;
        for (std::size_t i = 0; i < polygon.pointCount(); ++i)
            QVERIFY(qAbs(distanceM(bench.at(centre), {polygon.xy[2 * i], polygon.xy[2 * i + 1]}) - radius) < 1e-4);
        const double round = M_PI * radius * radius;
        QVERIFY(qAbs(areaM2(polygon) / round - 1) < 5e-4);
    }

    void lassoFollowsTheHand()
    {
        Bench bench("tool.lasso");
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, {300, 200});
        for (const QPoint &p : {QPoint(500, 200), QPoint(500, 300), QPoint(300, 300)})
            bench.moveTo(p);
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, {300, 300});
        QCOMPARE(bench.drawn.size(), 1);
        QCOMPARE(bench.shape().shape, Condition::Shape::Lasso);
        QVERIFY(bench.holds(bench.shape(), {400, 250}) && !bench.holds(bench.shape(), {400, 310}));
    }

    void polygonByClicks()
    {
        Bench bench("tool.polygon");
        const auto click = [&](QPoint p) { QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, p); };
        click({300, 200});
        click({500, 200});
        click({600, 450}); // a mistake
        QTest::keyClick(&bench.canvas, Qt::Key_Backspace);
        QTest::keyClick(&bench.canvas, Qt::Key_Return); // two corners are no polygon yet
        QCOMPARE(bench.drawn.size(), 0);
        click({400, 400});
        QTest::mouseDClick(&bench.canvas, Qt::LeftButton, {}, {400, 400}); // the second click of the two
        QCOMPARE(bench.drawn.size(), 1);
        QCOMPARE(bench.shape().shape, Condition::Shape::Polygon);
        QCOMPARE(bench.shape().polygon.pointCount(), 4); // triangle, closed
        QVERIFY(bench.holds(bench.shape(), {400, 300}) && !bench.holds(bench.shape(), {540, 400}));
        const double zoom = bench.canvas.camera().zoom();
        click({300, 200});
        click({500, 200});
        click({500, 300});
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        QCOMPARE(bench.drawn.size(), 2);
        QCOMPARE(bench.canvas.camera().zoom(), zoom); // the double click did not zoom
    }

    void measuresWhileOneClicks()
    {
        Bench bench("tool.length");
        auto *tool = qobject_cast<MeasureTool *>(&bench.canvas.tool());
        const QPoint a(200, 200), b(400, 200), c(400, 350);
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, a);
        bench.moveTo(b);
        const double ab = distanceM(bench.at(a), bench.at(b)), bc = distanceM(bench.at(b), bench.at(c));
        QVERIFY(qAbs(tool->lengthM() - ab) < 1e-6); // running
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, b);
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, c);
        QVERIFY(qAbs(tool->lengthM() - ab - bc) < 1e-6);
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        bench.moveTo({700, 450});
        QVERIFY(qAbs(tool->lengthM() - ab - bc) < 1e-6); // ended: the pointer no longer counts
        QTest::keyClick(&bench.canvas, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), lengthText(ab + bc));
        QVERIFY(tool->status().startsWith(lengthText(ab + bc)));
        QTest::keyClick(&bench.canvas, Qt::Key_Backspace); // the last point is taken back and it runs again
        bench.moveTo(b + QPoint(0, 1));
        QVERIFY(tool->lengthM() < ab + bc / 10);
        QTest::keyClick(&bench.canvas, Qt::Key_Escape);
        QCOMPARE(tool->lengthM(), 0.0);
    }

    void measuresAnArea()
    {
        Bench bench("tool.area");
        auto *tool = qobject_cast<MeasureTool *>(&bench.canvas.tool());
        Geometry square;
        square.type = GeometryType::Polygon;
        for (const QPoint &p : {QPoint(200, 200), QPoint(400, 200), QPoint(400, 300), QPoint(200, 300)}) {
            QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, p);
            const LonLat at = bench.at(p);
            square.xy.insert(square.xy.end(), {at.lon, at.lat});
        }
        square.rings = {4};
        square.parts = {1};
        QVERIFY(qAbs(tool->areaM2() / areaM2(square) - 1) < 1e-12);
        QVERIFY(tool->status().contains(areaText(areaM2(square))));
    }

    void identifyListsAllLayers()
    {
        Bench bench("tool.identify");
        auto scene = std::make_shared<Scene>(*bench.canvas.scene());
        DrawLayer parks;
        parks.dataset = QStringLiteral("park");
        parks.frame = makeFrame(parks.dataset, GeometryType::Polygon, QStringLiteral("code"), {{rectangle(0.8100, 0.4300, 0.8102, 0.4301), "A", 0, "a"}});
        parks.rows = Bitmap(1, true);
        parks.symbols.resize(1);
        scene->layers.insert(scene->layers.begin(), parks);
        bench.canvas.setScene(scene);
        QSignalSpy identified(&bench.canvas, &MapCanvas::identified);
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, {400, 250}); // the middle, where the school stands
        QCOMPARE(identified.size(), 1);
        const auto hits = identified[0][0].value<std::vector<MapHit>>();
        QCOMPARE(hits.size(), 2u);
        QCOMPARE(hits[0].dataset, QStringLiteral("school")); // points before areas
        QCOMPARE(hits[1].dataset, QStringLiteral("park"));
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(identified.size(), 2);
        QVERIFY(identified[1][0].value<std::vector<MapHit>>().empty()); // nothing lies there, which is said
    }

    void penDrawsAndTheRubberTakesAway()
    {
        Bench bench("tool.pen");
        bench.canvas.setAnnotations(&bench.annotations);
        bench.annotations.setScene(QStringLiteral("tickets/A01"));
        bench.annotations.setPen({QStringLiteral("category.5"), 8});
        bench.annotations.setColors([](const QString &token) { return token == QLatin1String("category.5") ? QColor(Qt::red) : QColor(Qt::blue); });
        bench.drag({200, 150}, {400, 150});
        QCOMPARE(bench.annotations.annotations().size(), 1u);
        QCOMPARE(bench.annotations.annotations()[0].color, QStringLiteral("category.5"));
        QCOMPARE(bench.canvas.grab().toImage().pixelColor(300, 150), QColor(Qt::red));
        bench.canvas.camera().pan({0, 40}); // it lies on the ground
        QCOMPARE(bench.canvas.grab().toImage().pixelColor(300, 190), QColor(Qt::red));
        bench.annotations.setVisible(false);
        QVERIFY(bench.canvas.grab().toImage().pixelColor(300, 190) != QColor(Qt::red));

        bench.canvas.setTool(makeMapTool(QStringLiteral("tool.note"), bench.canvas, bench.annotations));
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, {500, 300});
        auto *field = bench.canvas.findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("here"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.annotations.annotations().size(), 2u);
        QCOMPARE(bench.annotations.annotations()[1].text, QStringLiteral("here"));
        QVERIFY(bench.annotations.isVisible()); // what is drawn is seen

        // Kept for the scene, in a file of the workspace.
        AnnotationService again(bench.folder.filePath(QStringLiteral("annotations.json")));
        again.setScene(QStringLiteral("tickets/A02"));
        QVERIFY(again.annotations().empty());
        again.setScene(QStringLiteral("tickets/A01"));
        QCOMPARE(again.annotations(), bench.annotations.annotations());

        bench.canvas.setTool(makeMapTool(QStringLiteral("tool.eraser"), bench.canvas, bench.annotations));
        bench.drag({300, 150}, {300, 230}); // across the stroke
        QCOMPARE(bench.annotations.annotations().size(), 1u);
        QCOMPARE(bench.annotations.annotations()[0].kind, Annotation::Kind::Note);
        bench.annotations.undo();
        QCOMPARE(bench.annotations.annotations().size(), 2u);
    }

    void stylusDrawsInEveryTool()
    {
        Bench bench("tool.polygon");
        bench.canvas.setAnnotations(&bench.annotations);
        const QPointingDevice stylus(QStringLiteral("pen"), 1, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Pen,
                                     QInputDevice::Capability::Pressure, 1, 1);
        const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButtons held) {
            QTabletEvent event(type, &stylus, at, at, 1, 0, 0, 0, 0, 0, {}, Qt::LeftButton, held);
            QCoreApplication::sendEvent(&bench.canvas, &event);
            QVERIFY(event.isAccepted());
        };
        send(QEvent::TabletPress, {200, 200}, Qt::LeftButton);
        send(QEvent::TabletMove, {250, 220}, Qt::LeftButton);
        send(QEvent::TabletRelease, {300, 240}, Qt::NoButton);
        QCOMPARE(bench.annotations.annotations().size(), 1u);
        QCOMPARE(bench.annotations.annotations()[0].points.size(), 3u);
        QVERIFY(!bench.canvas.tool().cancel()); // the polygon has no corner
        send(QEvent::TabletPress, {200, 200}, Qt::LeftButton);
        send(QEvent::TabletRelease, {200, 200}, Qt::NoButton); // a tap is a click
        QCOMPARE(bench.annotations.annotations().size(), 1u);
        QVERIFY(bench.canvas.tool().cancel());
    }

    void mapMovesUnderEveryTool()
    {
        for (const char *id : {"tool.pan", "tool.identify", "tool.rectangle", "tool.circle", "tool.lasso", "tool.polygon", "tool.length", "tool.area",
                               "tool.pen", "tool.note", "tool.eraser"}) {
            Bench bench(id);
            const Viewport before = bench.canvas.camera().viewport();
            const QPointF corner = before.toWorld({0, 0});
            const auto moved = [&] { return bench.canvas.camera().viewport().toPixel(corner.x(), corner.y()); };
            QTest::mousePress(&bench.canvas, Qt::MiddleButton, {}, {300, 200});
            bench.moveTo({350, 220});
            QTest::mouseRelease(&bench.canvas, Qt::MiddleButton, {}, {350, 220});
            QVERIFY2((moved() - QPointF(50, 20)).manhattanLength() < 2, id);
            QTest::keyPress(&bench.canvas, Qt::Key_Space);
            bench.drag({300, 200}, {290, 180});
            QTest::keyRelease(&bench.canvas, Qt::Key_Space);
            QVERIFY2((moved() - QPointF(40, 0)).manhattanLength() < 2, id);
            QCOMPARE(bench.drawn.size(), 0);
            QVERIFY2(!bench.canvas.tool().cancel(), id); // Space with a drag left no sketch
        }
    }

    void escapeDropsTheSketchThenTheTool()
    {
        Bench bench("tool.polygon");
        QSignalSpy left(&bench.canvas, &MapCanvas::toolLeft);
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, {300, 200});
        QTest::keyClick(&bench.canvas, Qt::Key_Escape);
        QCOMPARE(left.size(), 0);
        QVERIFY(!qobject_cast<PanTool *>(&bench.canvas.tool()));
        QTest::keyClick(&bench.canvas, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(qobject_cast<PanTool *>(&bench.canvas.tool()));
        QVERIFY(!bench.canvas.cancelTool());
    }

    void byKeyboardAlone()
    {
        Bench bench("tool.rectangle");
        const QPointF middle(400, 250);
        const LonLat from = bench.at(middle);
        QTest::keyClick(&bench.canvas, Qt::Key_Space); // begins in the middle of the view
        QTest::keyClick(&bench.canvas, Qt::Key_Right);
        QTest::keyClick(&bench.canvas, Qt::Key_Down);
        const LonLat to = bench.at(middle);
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        QCOMPARE(bench.drawn.size(), 1);
        const Box box = bench.shape().polygon.box();
        QVERIFY(qAbs(box.minX - from.lon) < 1e-9 && qAbs(box.maxX - to.lon) < 1e-9);
        QVERIFY(qAbs(box.maxY - from.lat) < 1e-9 && qAbs(box.minY - to.lat) < 1e-9);
    }

    void flightsEndWhereTheyShould()
    {
        MapCamera camera;
        camera.setSize({800, 500});
        camera.setView(0.81, 0.43, 12);
        camera.flyTo(0.82, 0.44, 15); // no flight time: at once
        QCOMPARE(camera.zoom(), 15.0);
        camera.setFlightTime(120);
        QSignalSpy moved(&camera, &MapCamera::moved);
        camera.flyTo(0.81, 0.43, 12);
        QVERIFY(camera.zoom() > 14); // it has just begun
        QTRY_COMPARE(camera.zoom(), 12.0);
        QVERIFY(moved.size() > 2);
        QVERIFY((camera.viewport().centre() - QPointF(0.81, 0.43)).manhattanLength() < 1e-6); // a pixel
        camera.flyTo(0.82, 0.44, 15);
        camera.setView(0.5, 0.5, 5); // the hand takes over
        QTest::qWait(200);
        QCOMPARE(camera.zoom(), 5.0);
    }

    void toolbarIsMadeFromActions()
    {
        QWidget window;
        auto *bar = new MapToolbar(&window);
        QActionGroup modes(&window);
        QAction pan(QStringLiteral("Pan")), circle(QStringLiteral("Circle")), lasso(QStringLiteral("Lasso"));
        circle.setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+O")));
        for (QAction *action : {&pan, &circle, &lasso}) {
            action->setCheckable(true);
            modes.addAction(action);
        }
        bar->setGroups({{&pan}, {&circle, &lasso}});
        window.show();
        const auto buttons = bar->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[1]->toolTip(), QStringLiteral("Circle (Ctrl+Shift+O)"));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(circle.isChecked() && !pan.isChecked() && buttons[1]->isChecked());
        lasso.trigger(); // by its shortcut or from the menu
        QCOMPARE(buttons[1]->defaultAction(), &lasso);
        QCOMPARE(buttons[1]->accessibleName(), QStringLiteral("Lasso"));
        QVERIFY(buttons[1]->isChecked() && !buttons[0]->isChecked());
    }
};

QTEST_MAIN(TestMapTools)
#include "tst_maptools.moc"
