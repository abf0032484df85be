// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rankingview.h"
#include "charts/tilebutton.h"
#include "dialogs/symbologydialog.h"
#include "panels/layerpanel.h"
#include "support/windowbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>
#include <QTreeView>

using namespace om;

/// The whole window on the workspace of support/tinyworkspace.h, without a display.
class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActionHasTextAndId();
    void guideListsEveryShortcut();
    void clickNarrowsAllTiles();
    void aBarListsItsRows();
    void symbolsOfALayerByKeyboard();
};

void MainWindowTest::everyActionHasTextAndId()
{
    QStringList ids, shortcuts;
    for (const ActionSpec &spec : actionSpecs()) {
        QVERIFY(!ids.contains(QLatin1String(spec.id)));
        ids.append(QLatin1String(spec.id));
        const QString shortcut = QLatin1String(spec.shortcut);
        QVERIFY2(shortcut.isEmpty() || !shortcuts.contains(shortcut), spec.id);
        shortcuts.append(shortcut);
        QVERIFY2(shortcut.isEmpty() || !QKeySequence(shortcut).isEmpty(), spec.id);
        QVERIFY2(QFile::exists(QStringLiteral(":/om/icons/%1.svg").arg(QLatin1String(spec.icon))), spec.icon);
    }
}

void MainWindowTest::guideListsEveryShortcut()
{
    for (const char *language : {"en", "zh_CN"}) {
        QFile page(QStringLiteral(":/om/guide/%1/keys.md").arg(QLatin1String(language)));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        for (const ActionSpec &spec : actionSpecs()) {
            const QString shortcut = QLatin1String(spec.shortcut);
            if (!shortcut.isEmpty() && !shortcut.startsWith(QLatin1String("Alt+")))
                QVERIFY2(text.contains(QStringLiteral("| %1 |").arg(shortcut)), spec.id);
            else if (!shortcut.isEmpty()) // nine bookmarks are one line
                QVERIFY2(text.contains(shortcut) || QLatin1String(spec.id).startsWith(QLatin1String("bookmark.")) || shortcut == QLatin1String("Alt+M"),
                         spec.id);
        }
    }
}

void MainWindowTest::clickNarrowsAllTiles()
{
    test::WindowBench bench({QStringLiteral("overview"), QStringLiteral("tickets")});
    MainWindow &window = bench.window;
    FilterService &filter = bench.filter;
    bench.show();
    QTRY_VERIFY(!window.board().values().tiles.empty());
    QCoreApplication::processEvents();

    const auto accepted = [&] {
        for (const TileButton *tile : window.findChildren<TileButton *>())
            if (tile->kpi() == QLatin1String("ticket.accepted"))
                return tile->accessibleName();
        return QString();
    };
    QVERIFY2(accepted().contains(QLatin1Char('5')), qPrintable(accepted()));
    auto *ranking = window.findChild<RankingView *>();
    QVERIFY(ranking);
    QTest::mouseClick(ranking->viewport(), Qt::LeftButton, {}, ranking->visualRect(ranking->model()->index(1, 2)).center());
    QCOMPARE(filter.filter().area, QStringLiteral("A01"));
    QTRY_VERIFY2(accepted().contains(QLatin1Char('3')), qPrintable(accepted()));

    window.actions().action(QStringLiteral("view.copy")).trigger();
    filter.clear();
    window.actions().action(QStringLiteral("view.paste")).trigger();
    QCOMPARE(filter.filter().area, QStringLiteral("A01"));
    window.actions().action(QStringLiteral("filter.step_back")).trigger();
    QVERIFY(filter.filter().area.isEmpty());

    const QImage dark = window.grab().toImage();
    QVERIFY(!dark.isNull());
    window.actions().action(QStringLiteral("window.look")).trigger();
    QCOMPARE(bench.themes.style().id, QStringLiteral("light"));
    QVERIFY(window.grab().toImage() != dark);
}

/// A bar lists the rows that it counts: overdue ones of a department, not all that it has.
void MainWindowTest::aBarListsItsRows()
{
    test::WindowBench bench;
    bench.show();
    QTRY_VERIFY(!bench.window.board().values().tiles.empty());
    QCoreApplication::processEvents();
    RankingView *holders = nullptr;
    for (RankingView *view : bench.window.findChildren<RankingView *>())
        if (view->accessibleName().startsWith(QLatin1String("Overdue")))
            holders = view;
    QVERIFY(holders);
    QCOMPARE(holders->model()->rowCount(), 1);
    const auto click = [&] { QTest::mouseClick(holders->viewport(), Qt::LeftButton, {}, holders->visualRect(holders->model()->index(0, 2)).center()); };
    QTRY_COMPARE(bench.window.board().values().table.count, 5u);
    click();
    QTRY_COMPARE(bench.window.board().values().table.count, 1u); // T3; D2 has T5, too
    click();
    QTRY_COMPARE(bench.window.board().values().table.count, 5u);
}

void MainWindowTest::symbolsOfALayerByKeyboard()
{
    test::WindowBench bench;
    bench.show();
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const auto opened = [&] {
        auto *dialog = bench.window.findChild<SymbologyDialog *>();
        const QString title = dialog ? dialog->windowTitle() : QString();
        if (dialog)
            dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return title;
    };
    // Without a row the first layer that is on: of the theme of tickets its communities.
    QTest::keyClick(&bench.window, Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(opened(), QStringLiteral("Symbols of “Communities”"));
    // Else that of the row: the first group's second layer, by the arrow keys; Enter opens it, too.
    auto *tree = bench.window.findChild<LayerPanel *>()->findChild<QTreeView *>();
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(&bench.window, Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(opened(), QStringLiteral("Symbols of “Open tickets”"));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(opened(), QStringLiteral("Symbols of “Open tickets”"));
    // And from the button in the panel's head.
    QToolButton *button = nullptr;
    for (QToolButton *candidate : bench.window.findChild<LayerPanel *>()->findChildren<QToolButton *>())
        button = candidate;
    QVERIFY(button && button->toolTip().contains(QStringLiteral("Ctrl+Shift+Y")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(opened(), QStringLiteral("Symbols of “Open tickets”"));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
