// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"
#include "panels/bookmarkpanel.h"
#include "panels/sitesearchpanel.h"
#include "panels/sitingpanel.h"
#include "support/economy.h"
#include "support/hand.h"
#include "support/sheetrows.h"
#include "support/windowbench.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QToolButton>

using namespace om;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

QByteArray beginOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

} // namespace

/// The jobs of a planner, domain.md §2.15, whole, with the files that they end in.
class JobsOfPlannersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Where is the next school: coverage panel → candidate → before and after → PDF. The figures are those of tst_siting.
    void whereToBuild()
    {
        test::WindowBench bench({s("education")}, 2);
        bench.show({1920, 1080});
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        test::Hand hand;
        hand.key(&bench.window, Qt::Key_U, Qt::ControlModifier);
        auto *panel = bench.window.findChild<SitingPanel *>();
        auto *candidates = panel->findChild<QTableView *>(s("candidates")), *communities = panel->findChild<QTableView *>(s("communities"));
        QVERIFY(hand.sees([&] { return panel->isVisible() && communities->model()->rowCount() == 2; }));
        hand.click(&bench.canvas(), bench.pixelOf(113.05, 22.95));
        QVERIFY(hand.sees([&] { return candidates->model()->rowCount() == 1 && cell(communities, 0, 4) == s("+35"); }));
        QCOMPARE(cell(communities, 0, 0), s("North"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("next.pdf"));
        hand.answerFile(path);
        hand.click(panel->findChild<QPushButton *>(s("pdf")));
        QVERIFY(hand.sees([&] { return beginOf(path) == "%PDF"; }));
        QCOMPARE(hand.clicks(), 2);
        QCOMPARE(hand.keys(), 1);
    }

    /// Land a company: lasso → chain gap, vacancy, metro distance, services → shortlist as XLSX. The figures are those of tst_sitesearch.
    void landACompany()
    {
        test::WindowBench bench({s("economy")}, 2);
        test::addEconomy(*bench.tiny.workspace);
        bench.show({1920, 1080});
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        test::Hand hand;
        hand.key(&bench.window, Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        auto *panel = bench.window.findChild<SiteSearchPanel *>();
        auto *candidates = panel->findChild<QTableView *>(s("candidates")), *gaps = panel->findChild<QTableView *>(s("gaps"));
        QVERIFY(hand.sees([&] { return panel->isVisible() && candidates->model()->rowCount() == 3; }));
        hand.key(&bench.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        hand.drag(&bench.canvas(), {bench.pixelOf(113.005, 22.95), bench.pixelOf(113.06, 22.95), bench.pixelOf(113.06, 23.05), bench.pixelOf(113.005, 23.05)});
        QVERIFY(hand.sees([&] { return candidates->model()->rowCount() == 2; }));
        QStringList tower;
        for (int column = 0; column < 8; ++column)
            tower.append(cell(candidates, 0, column));
        QCOMPARE(tower, QStringList({s("Tower"), s("6,000"), s("60.0"), s("103"), s("≤ 500 m"), s("3"), s("554"), s("≤ 800 m")}));
        hand.click(test::named<QToolButton>(*panel, s("Chain gaps")));
        QVERIFY(hand.sees([&] { return gaps->isVisible() && gaps->model()->rowCount() == 1; }));
        QCOMPARE(cell(gaps, 0, 1), s("gap / 1"));
        hand.click(test::named<QToolButton>(*panel, s("Sites to let")));
        hand.click(candidates->viewport(), candidates->visualRect(candidates->model()->index(0, 0)).topLeft() + QPoint(10, 14));
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("sites.xlsx"));
        hand.answerFile(path);
        hand.click(panel->findChild<QPushButton *>(s("save")));
        QVERIFY(hand.sees([&] { return QFileInfo::exists(path); }));
        const test::SheetRows shortlist = test::sheetOf(path, "Shortlist");
        QCOMPARE(shortlist.rows.size(), 1);
        QCOMPARE(shortlist.rows[0].first(4), QStringList({s("Tower"), s("6000"), s("60"), s("103")}));
        QVERIFY2(hand.clicks() <= 5 && hand.keys() <= 2, qPrintable(QString::number(hand.clicks())));
    }

    /// The monthly report: the saved view is opened, the month is picked on the trend, the report is exported; no number is typed by hand. In February there are
    /// T2 and T3.
    void monthlyReport()
    {
        test::WindowBench bench({s("tickets"), s("overview")}, 2);
        bench.show({1920, 1080});
        test::Hand hand;
        hand.click(test::named<QToolButton>(*bench.window.findChild<BookmarkPanel *>(), s("Bookmark this view"))); // once, when it is made
        auto *saved = test::named<QListWidget>(bench.window, s("Bookmarks"));
        QVERIFY(hand.sees([&] { return saved && saved->count() == 1; }));
        bench.themes.setTheme(s("overview"));
        bench.filter.toggleArea(s("A02")); // whatever was looked at last

        test::Hand month;
        month.click(saved, saved->model()->index(0, 0));
        QVERIFY(month.sees([&] { return bench.themes.theme().id == s("tickets") && bench.filter.filter().area.isEmpty(); }));
        const auto trend = [&] { return test::named<TrendChart>(bench.window, s("Trend by month")); };
        QVERIFY(month.sees([&] { return trend() && !trend()->accessibleDescription().isEmpty(); }));
        // Twelve months from January to December: the second stands an eleventh to the right of the first.
        const double left = 48, right = trend()->width() - 96;
        month.click(trend(), QPoint(int(std::lround(left + (right - left) / 11)), trend()->height() / 2));
        QVERIFY(month.sees([&] { return bench.filter.filter().period == Period::month(2021, 2); }));
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("2021-02.xlsx"));
        month.answerFile(path);
        month.choose(test::named<QToolButton>(bench.window, s("Export")), s("Save a report of this period…"));
        QVERIFY(month.sees([&] { return test::named<QLabel>(bench.window, s("Saved: ") + path) != nullptr; }, 30)); // another process reads the whole cache
        QVERIFY2(month.clicks() <= 4, qPrintable(QString::number(month.clicks())));
        QCOMPARE(month.keys(), 0);
        QString all;
        for (const QStringList &row : test::sheetOf(path, "Main indicators").rows)
            all += row.join(u'|') + u'\n';
        QVERIFY2(all.contains(QRegularExpression(s("(^|\n)[^\n]*accepted[^\n]*\\|2\\|"))), qPrintable(all));
    }
};

QTEST_MAIN(JobsOfPlannersTest)
#include "tst_jobsofplanners.moc"
