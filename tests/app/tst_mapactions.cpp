// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/recordlist.h"
#include "map/mapstatus.h"
#include "map/tools/measuretool.h"
#include "panels/bookmarkpanel.h"
#include "panels/gotopopup.h"
#include "panels/nearpopup.h"
#include "panels/placebutton.h"
#include "panels/searchbox.h"
#include "support/windowbench.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>

using namespace om;

class TestMapActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesToACoordinate()
    {
        test::WindowBench bench;
        bench.show();
        bench.run("map.go_to");
        auto *popup = bench.window.findChild<GoToPopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *text = popup->findChild<QLineEdit *>();
        QTest::keyClicks(text, QStringLiteral("23.05N 113.05E"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.05) < 3);
        QTRY_VERIFY(bench.canvas().camera().zoom() >= 16); // the flight ends there

        // A place of another city is told apart and not gone to.
        bench.run("map.go_to");
        QTest::keyClicks(text, QStringLiteral("116.4, 39.9"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(popup->isVisible());
        bool isTold = false;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            isTold = isTold || label->text().contains(QLatin1String("outside of the city"));
        QVERIFY(isTold);
        // Whoever means it presses Enter once more; another text is asked about anew.
        text->clear();
        QTest::keyClicks(text, QStringLiteral("116.5, 39.9"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(popup->isVisible());
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QTRY_VERIFY(bench.distanceFromMiddle(116.5, 39.9) < 3);

        // The search box takes coordinates, too.
        auto *search = bench.window.findChild<SearchBox *>();
        QTest::keyClicks(search, QStringLiteral("113.15, 22.95"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_VERIFY(bench.distanceFromMiddle(113.15, 22.95) < 3);

        // Enter alone takes the first that is found.
        search->clear();
        QTest::keyClicks(search, QStringLiteral("113.05, 23.05"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.05) < 3);

        // What is chosen makes no city smaller: places elsewhere in it are gone to as before.
        bench.filter.toggleArea(QStringLiteral("A01"));
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.05) > 3); // the view has gone to the area
        bench.run("map.go_to");
        text->clear();
        QTest::keyClicks(text, QStringLiteral("113.15, 22.95"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QTRY_VERIFY(bench.distanceFromMiddle(113.15, 22.95) < 3);
    }

    void bookmarksGoBackToTheWholeView()
    {
        test::WindowBench bench;
        bench.show();
        bench.canvas().camera().setView(mercatorX(113.05), mercatorY(23.0), 13);
        bench.canvas().camera().setBearing(30);
        bench.filter.toggleArea(QStringLiteral("A01"));
        bench.canvas().camera().setView(mercatorX(113.05), mercatorY(23.0), 13);
        bench.run("map.bookmark");
        auto *panel = bench.window.findChild<BookmarkPanel *>();
        auto *list = panel->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        auto *editor = list->findChild<QLineEdit *>();
        QTRY_VERIFY((editor = list->findChild<QLineEdit *>()));
        editor->setText(QStringLiteral("North of the lake"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(list->item(0)->text(), QStringLiteral("North of the lake"));

        bench.filter.clear();
        bench.themes.setTheme(QStringLiteral("overview"));
        bench.canvas().camera().setBearing(0);
        bench.canvas().fitExtent();
        bench.run("bookmark.1");
        QCOMPARE(bench.themes.theme().id, QStringLiteral("tickets"));
        QCOMPARE(bench.filter.filter().area, QStringLiteral("A01"));
        QTRY_VERIFY(bench.distanceFromMiddle(113.05, 23.0) < 20);
        QTRY_COMPARE(bench.canvas().camera().zoom(), 13.0);
        QCOMPARE(bench.canvas().camera().bearing(), 30.0);

        // Kept in the workspace's folder, in the order of the list; Alt+Down moves, Delete removes.
        const QString file = bench.tiny.workspace->files().folder + QStringLiteral("/bookmarks.json");
        bench.run("map.bookmark");
        QTRY_COMPARE(list->count(), 2);
        QTRY_VERIFY((editor = list->findChild<QLineEdit *>()));
        QTest::keyClick(editor, Qt::Key_Escape);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        const BookmarkService again(file);
        QCOMPARE(again.bookmarks().size(), 2u);
        QCOMPARE(again.bookmarks()[1].name, QStringLiteral("North of the lake"));
        QTRY_COMPARE(list->item(1)->text(), QStringLiteral("North of the lake"));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(BookmarkService(file).bookmarks().size(), 1u);
    }

    /// T1 and T2 lie at 113.01 and 113.02, 23.0: 1,025 m apart.
    void narrowsToADistance()
    {
        test::WindowBench bench;
        bench.show();
        bench.selection.select(QStringLiteral("ticket"), 1);
        bench.run("map.near");
        auto *popup = bench.window.findChild<NearPopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *metres = popup->findChild<QSpinBox *>();
        QCOMPARE(metres->value(), 500);
        const auto says = [&](const char *text) {
            for (const QLabel *label : popup->findChildren<QLabel *>())
                if (label->text().startsWith(QLatin1String(text)))
                    return true;
            return false;
        };
        QVERIFY(says("1 "));
        metres->setValue(1030);
        QVERIFY(says("2 "));
        metres->setValue(1020);
        QVERIFY(says("1 "));
        metres->setValue(1030);
        QTest::keyClick(metres, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(bench.filter.filter().conditions.size(), 1);
        QCOMPARE(bench.filter.filter().conditions[0].metres, 1030.0);
        QTRY_COMPARE(bench.window.board().values().table.count, 2u);
        QVERIFY2(bench.map->findChild<MapStatus *>()->text().startsWith(QLatin1String("2 ")), qPrintable(bench.map->findChild<MapStatus *>()->text()));
    }

    void circleIsCounted()
    {
        test::WindowBench bench;
        bench.show();
        bench.run("tool.circle");
        const QPoint from = bench.pixelOf(113.02, 23.0), to = bench.pixelOf(113.035, 23.0); // T1, T2, T3 lie 0.01° apart
        QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&bench.canvas(), to);
        QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, to);
        QCOMPARE(bench.filter.filter().conditions.size(), 1);
        QCOMPARE(bench.filter.filter().conditions[0].shape, Condition::Shape::Circle);
        QVERIFY(bench.map->findChild<MapStatus *>()->text().startsWith(QLatin1String("3 ")));
        // Esc leaves the tool first, then takes the condition back.
        bench.run("filter.step_back");
        QVERIFY(bench.window.actions().action(QStringLiteral("tool.pan")).isChecked());
        QCOMPARE(bench.filter.filter().conditions.size(), 1);
        bench.run("filter.step_back");
        QCOMPARE(bench.filter.filter().conditions.size(), 0);
    }

    void menuOfAPlace()
    {
        test::WindowBench bench;
        bench.show();
        const auto menu = [&](const char *id) -> QAction * {
            for (QMenu *open : bench.map->findChildren<QMenu *>())
                if (QAction *action = open->isVisible() ? open->findChild<QAction *>(QLatin1String(id)) : nullptr)
                    return action;
            return nullptr;
        };
        const auto choose = [&](const char *id) {
            QAction *action = menu(id);
            auto *open = qobject_cast<QMenu *>(action->parent());
            action->trigger();
            open->close();
        };
        const auto open = [&](QPoint at) { QTest::mouseClick(&bench.canvas(), Qt::RightButton, {}, at); };
        const QPoint at = bench.pixelOf(113.0301, 23.0);
        open(at);
        QVERIFY(menu("here.nearest"));
        choose("here.nearest");
        auto *list = bench.window.findChild<RecordList *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->entries().front().name, QStringLiteral("T3")); // about 10 m away; the theme shows what is open
        QTest::keyClick(list->findChild<QListWidget *>(), Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QCOMPARE(bench.selection.dataset(), QStringLiteral("ticket"));
        QCOMPARE(bench.selection.fid(), 3);

        bench.canvas().fitExtent();
        QTRY_VERIFY(!bench.canvas().camera().isMoving());
        open(bench.pixelOf(113.05, 22.95));
        QVERIFY(menu("here.area"));
        choose("here.area");
        QCOMPARE(bench.filter.filter().area, QStringLiteral("A01"));
        open(bench.pixelOf(113.05, 22.95));
        choose("here.measure");
        QVERIFY(qobject_cast<MeasureTool *>(&bench.canvas().tool()));
        QVERIFY(bench.window.actions().action(QStringLiteral("tool.length")).isChecked());
        open(bench.pixelOf(113.05, 22.95));
        QVERIFY(menu("here.copy"));
        choose("here.copy");
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(QLatin1String("113.0")), qPrintable(QGuiApplication::clipboard()->text()));
    }

    void statusLineWritesTheChosenSystem()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        {
            PlaceButton button(file);
            button.setPlace({113.15, 23.03});
            QCOMPARE(button.text(), QStringLiteral("113.15000, 23.03000 CGCS2000"));
            button.menu()->popup({}); // makes its entries for this place
            QAction *plane = button.menu()->findChild<QAction *>(QStringLiteral("EPSG:4547"));
            QVERIFY(plane);
            plane->trigger();
            button.menu()->close();
            QVERIFY2(button.text().startsWith(QLatin1String("4128")), qPrintable(button.text())); // 0.85° west of 114°: about 87 km
            button.copy();
            QVERIFY(button.text().startsWith(QGuiApplication::clipboard()->text()));
        }
        const PlaceButton again(file);
        QCOMPARE(again.system(), QStringLiteral("EPSG:4547")); // remembered
    }
};

QTEST_MAIN(TestMapActions)
#include "tst_mapactions.moc"
