// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/mercator.h"
#include "mainwindow.h"
#include "map/mapview.h"
#include "map/swipe.h"
#include "map/swipehandle.h"
#include "panels/mapheader.h"
#include "support/tinyworkspace.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace om;

/// Last year's picture beside this year's, found with real clicks in the window of support/tinyworkspace.h.
class CompareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lastYearBesideThisYear();
};

void CompareTest::lastYearBesideThisYear()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.has_value());
    JobRunner jobs(2);
    test::TinyWorkspace tiny(*catalog, jobs);
    QVERIFY2(!tiny.error, tiny.error ? qPrintable(errorText(*tiny.error)) : "");
    Filter home;
    home.period = Period::year(2021);
    FilterService filter(home);
    SelectionService selection;
    ThemeService themes(*catalog, {QStringLiteral("overview"), QStringLiteral("tickets")}, QStringLiteral("dark"));
    MainWindow window(*tiny.workspace, filter, selection, themes, jobs);
    window.resize(1600, 900);
    window.show();
    auto *map = window.findChild<MapView *>();
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

QTEST_MAIN(CompareTest)
#include "tst_compare.moc"
