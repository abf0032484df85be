// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rankingview.h"
#include "mainwindow.h"
#include "panels/tilebutton.h"
#include "support/tinyworkspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace om;

/// The whole window on the workspace of support/tinyworkspace.h, without a display.
class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActionHasTextAndId();
    void clickNarrowsAllTiles();
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

void MainWindowTest::clickNarrowsAllTiles()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.has_value());
    JobRunner jobs(0);
    test::TinyWorkspace tiny(*catalog, jobs);
    QVERIFY2(!tiny.error, tiny.error ? qPrintable(errorText(*tiny.error)) : "");
    Filter home;
    home.period = Period::year(2021);
    FilterService filter(home);
    SelectionService selection;
    ThemeService themes(*catalog, {QStringLiteral("overview"), QStringLiteral("tickets")}, QStringLiteral("dark"));
    MainWindow window(*tiny.workspace, filter, selection, themes, jobs);
    window.show();
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
    QCOMPARE(themes.style().id, QStringLiteral("light"));
    QVERIFY(window.grab().toImage() != dark);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
