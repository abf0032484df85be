// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tilebutton.h"
#include "common/recordlist.h"
#include "panels/appbar.h"
#include "panels/cardpanel.h"
#include "panels/centrepanel.h"
#include "panels/tablepanel.h"
#include "support/windowbench.h"

#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

using namespace om;

/// What docs/guide/*/find.md promises, step by step as it says, with mouse and keys on the real window. (The third task, two dates side by
/// side, is tst_compare.cpp.)
class FindingTasksTest : public QObject
{
    Q_OBJECT
private:
    static void chooseTheme(test::WindowBench &bench, const char *title)
    {
        QToolButton *tab = nullptr;
        for (QToolButton *candidate : bench.window.findChild<AppBar *>()->findChildren<QToolButton *>())
            if (candidate->accessibleName() == QLatin1String(title))
                tab = candidate;
        QVERIFY(tab);
        QTest::mouseClick(tab, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.map->isShown(), 30000);
    }
    static QString accepted(const test::WindowBench &bench)
    {
        for (const TileButton *tile : bench.window.findChildren<TileButton *>())
            if (tile->kpi() == QLatin1String("ticket.accepted"))
                return tile->accessibleName();
        return {};
    }

private Q_SLOTS:
    void howManyTicketsInThisBlock()
    {
        test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("tickets")}, 2);
        bench.show();
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        chooseTheme(bench, "Tickets");
        QTRY_VERIFY2(accepted(bench).contains(QLatin1Char('5')), qPrintable(accepted(bench))); // T1 … T5

        // The select tools share a button at the right edge; the lasso is in its menu, which a long press opens. Here by its shortcut.
        QToolButton *button = nullptr;
        for (QToolButton *candidate : bench.map->findChildren<QToolButton *>())
            if (candidate->accessibleName() == QStringLiteral("Select by circle"))
                button = candidate;
        QVERIFY(button && button->mapTo(bench.map, QPoint()).x() > bench.map->width() - 64);
        QVERIFY(button->menu() && button->menu()->actions().contains(&bench.window.actions().action(QStringLiteral("tool.lasso"))));
        QTest::keyClick(&bench.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bench.window.actions().action(QStringLiteral("tool.lasso")).isChecked());

        // Around T1 and T2, which lie at 113.01 and 113.02 on the parallel 23.
        const QPoint corners[] = {bench.pixelOf(113.005, 23.01), bench.pixelOf(113.025, 23.01), bench.pixelOf(113.025, 22.99), bench.pixelOf(113.005, 22.99)};
        QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, corners[0]);
        for (const QPoint &corner : corners)
            QTest::mouseMove(&bench.canvas(), corner);
        QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, corners[3]);
        QTRY_VERIFY2(accepted(bench).contains(QLatin1Char('2')), qPrintable(accepted(bench)));

        TablePanel &table = bench.window.findChild<CentrePanel *>()->table();
        QVERIFY(!table.isOpen());
        QTest::keyClick(&bench.window, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(table.isOpen());
        QTRY_COMPARE(table.rows().rowCount(), 2);
        QSet<qint64> fids;
        for (int row = 0; row < 2; ++row)
            fids.insert(table.rows().fid(row));
        QCOMPARE(fids, (QSet<qint64>{1, 2})); // exactly these
    }

    void theKnownCaseFromTheMap()
    {
        test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("tickets")}, 2, 0, true);
        bench.show();
        chooseTheme(bench, "Tickets"); // one click
        QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.pixelOf(113.05, 23.05)); // two, of the four it may take
        auto *card = bench.window.findChild<CardPanel *>();
        QTRY_VERIFY(card->isVisible());
        QCOMPARE(bench.selection.dataset(), QStringLiteral("ticket"));
        QString said; // by the card's sections, as a screen reader has them
        for (const QWidget *part : card->findChildren<QWidget *>())
            said += part->accessibleDescription() + u'|';
        QCOMPARE(card->accessibleName(), QStringLiteral("Oil van"));
        QVERIFY2(said.contains(QStringLiteral("Lead department: JF")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Co-departments: YJ, SZ, JJ")), qPrintable(said)); // one leads, three help
        // From the call to its end: two hours.
        QVERIFY2(said.contains(QStringLiteral("2021-06-07 14:06")) && said.contains(QStringLiteral("2021-06-07 16:06")), qPrintable(said));
    }

    void theSchoolNearestToHere()
    {
        test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("education")}, 2);
        bench.show();
        chooseTheme(bench, "Education");
        QTest::mouseClick(&bench.canvas(), Qt::RightButton, {}, bench.pixelOf(113.06, 23.0));
        QMenu *menu = nullptr;
        for (QMenu *open : bench.map->findChildren<QMenu *>())
            if (open->isVisible() && open->findChild<QAction *>(QStringLiteral("here.nearest")))
                menu = open;
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        // The same by keyboard, from the middle of the map: both communities end at 113.1, the school lies at 113.05.
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTRY_VERIFY_WITH_TIMEOUT(bench.tiny.workspace->frames().frames.contains(QStringLiteral("school")) && bench.map->isShown(), 30000);
        QCoreApplication::processEvents(); // what the menu left behind would close the next popup
        QTest::keyClick(&bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *list = bench.window.findChild<RecordList *>();
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->entries().front().name, QStringLiteral("North School"));
        // At 23° a degree of longitude is 102.5 km long: 0.05° are 5.13 km, give or take a pixel of some 60 m in the middle.
        const QString note = list->entries().front().note;
        QVERIFY2(std::abs(note.section(u' ', -2, -2).toDouble() - 5.13) < 0.1 && note.endsWith(QStringLiteral(" km")), qPrintable(note));
        QTest::keyClick(list->findChild<QListWidget *>(), Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QCOMPARE(bench.selection.dataset(), QStringLiteral("school"));
        QTRY_VERIFY(bench.window.findChild<CardPanel *>()->isVisible()); // its details are open
    }
};

QTEST_MAIN(FindingTasksTest)
#include "tst_findingtasks.moc"
