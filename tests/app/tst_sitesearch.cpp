// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/centrepanel.h"
#include "panels/sitesearchpanel.h"
#include "panels/tablepanel.h"
#include "services/numbertext.h"
#include "sitesearchactions.h"
#include "support/economy.h"
#include "support/sheetrows.h"
#include "support/windowbench.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace om;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The economy of support/economy.h in a window, with the panel open.
struct Bench : test::WindowBench
{
    Bench()
        : test::WindowBench({s("economy")})
    {
        test::addEconomy(*tiny.workspace);
        show({1920, 1080});
        run("map.sites");
        panel = window.findChild<SiteSearchPanel *>();
    }

    template<typename T>
    T *find(const char *name) const
    {
        return panel->findChild<T *>(QLatin1String(name));
    }
    QString cell(const char *table, int row, int column) const { return find<QTableView>(table)->model()->index(row, column).data().toString(); }
    QStringList line(const char *table, int row, int columns) const
    {
        QStringList out;
        for (int column = 0; column < columns; ++column)
            out.append(cell(table, row, column));
        return out;
    }
    int rows(const char *table) const { return find<QTableView>(table)->model()->rowCount(); }
    void turnTo(const char *page)
    {
        for (QToolButton *button : find<QWidget>("pages")->findChildren<QToolButton *>())
            if (button->text() == QLatin1StringView(page))
                QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Enter on a cell.
    void open(const char *table, int row, int column)
    {
        auto *view = find<QTableView>(table);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, column));
        QTest::keyClick(view, Qt::Key_Return);
    }
    void lasso(double west, double south, double east, double north)
    {
        run("tool.lasso");
        const QPoint corners[] = {pixelOf(west, south), pixelOf(east, south), pixelOf(east, north), pixelOf(west, north)};
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, corners[0]);
        for (const QPoint &p : corners)
            QTest::mouseMove(&canvas(), p);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, corners[3]);
        run("tool.pan");
    }
    /// Names in the window's table.
    QStringList listed() const
    {
        const RecordTableModel &model = window.findChild<CentrePanel *>()->table().rows();
        QStringList out;
        const auto frame = tiny.workspace->frames().frames[model.dataset()];
        for (int row = 0; row < model.rowCount(); ++row)
            out.append(frame->column(s("name"))->text(frame->rowOf(model.fid(row))));
        out.sort();
        return out;
    }

    SiteSearchPanel *panel = nullptr;
};

} // namespace

class TestSiteSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// domain.md §2.15, "land a company": lasso → chain gap, vacancy, metro distance, services → shortlist XLSX.
    void fromLassoToShortlist()
    {
        Bench bench;
        QVERIFY(bench.panel && bench.panel->isVisible());
        QCOMPARE(bench.rows("candidates"), 3); // of the whole city
        bench.lasso(113.005, 22.95, 113.06, 23.05);
        QCOMPARE(bench.filter.filter().conditions.size(), 1);
        QCOMPARE(bench.rows("candidates"), 2);
        QVERIFY(bench.find<QLabel>("basis")->text().contains(s("lasso · as of 2021-12-31 · 3 companies in business · 2 sites with room to let, 2 listed")));
        QCOMPARE(bench.line("candidates", 0, 9),
                 QStringList({s("Tower"), s("6,000"), s("60.0"), s("103"), s("≤ 500 m"), s("3"), s("554"), s("≤ 800 m"), s("Buildings")}));
        QCOMPARE(bench.line("candidates", 1, 9),
                 QStringList({s("Park"), s("2,500"), s("12.5"), s("2,973"), s(""), s("0"), s("3,125"), s(""), s("Industrial carriers")}));

        // Of the chain c1 there are two near the tower, and a wish for one of them leaves the park out.
        auto *chain = bench.find<QComboBox>("chain");
        chain->setFocus();
        QTest::keyClick(chain, Qt::Key_Down);
        QCOMPARE(chain->currentData().toString(), s("c1"));
        QCOMPARE(bench.cell("candidates", 0, 5), s("2"));
        auto *nearby = bench.find<QSpinBox>("nearby");
        nearby->setFocus();
        nearby->selectAll();
        QTest::keyClicks(nearby, s("1"));
        QTest::keyClick(nearby, Qt::Key_Return);
        QCOMPARE(bench.rows("candidates"), 1);
        QTest::keyClick(nearby, Qt::Key_Down);
        QCOMPARE(bench.rows("candidates"), 2);

        bench.turnTo("Chain gaps");
        QCOMPARE(bench.line("gaps", 0, 5), QStringList({s("c1"), s("gap / 1"), s("2 / 2"), s("2 / 3"), s("50")})); // no code list: segments by code
        bench.turnTo("Industries");
        QCOMPARE(bench.line("mix", 0, 7),
                 QStringList({s("C"), s("2"), s("1.33 (n = 2)"), s("30"), s("1.67 (n = 2)"), withheldText(), s("2")})); // (2/3)/(2/4), (30/60)/(30/100)
        QCOMPARE(bench.line("mix", 2, 7), QStringList({s("All"), s("3"), s("—"), s("60"), s("—"), s("600"), s("4")}));

        // Ticked by mouse and by keyboard.
        bench.turnTo("Sites to let");
        auto *table = bench.find<QTableView>("candidates");
        QVERIFY(!bench.find<QPushButton>("save")->isEnabled());
        const QRect first = table->visualRect(table->model()->index(0, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(first.left() + 10, first.center().y()));
        QCOMPARE(bench.panel->shortlist(), std::vector<int>({0}));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(bench.panel->shortlist(), std::vector<int>({0, 1}));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(bench.find<QLabel>("ticks")->text(), s("1 ticked"));
        QVERIFY(bench.find<QPushButton>("save")->isEnabled());

        const QTemporaryDir folder;
        const QString path = folder.filePath(s("sites.xlsx"));
        bench.window.findChild<SiteSearchActions *>()->save(path);
        const test::SheetRows list = test::sheetOf(path, "Shortlist");
        QCOMPARE(list.rows.size(), 1);
        QCOMPARE(list.rows[0].first(9), QStringList({s("Tower"), s("6000"), s("60"), s("103"), s("≤ 500 m"), s("2"), s("554"), s("≤ 800 m"), s("Buildings")}));
        QCOMPARE(list.fields[5], s("c1 within 500 m"));
        const test::SheetRows mix = test::sheetOf(path, "Industries");
        QCOMPARE(mix.rows.size(), 3);
        QCOMPARE(mix.rows[0][5], withheldText());
        QCOMPARE(mix.rows[1][5], withheldText());
        const test::SheetRows gaps = test::sheetOf(path, "Chain gaps");
        QCOMPARE(gaps.rows.size(), 2);
        QCOMPARE(gaps.rows[0], QStringList({s("c1"), s("down"), s("0"), s("1"), s("gap"), s("50")}));
        QCOMPARE(test::sheetOf(path, "Sources").rows.size(), 5);
        QStringList basis;
        const test::SheetRows basisRows = test::sheetOf(path, "Basis");
        for (const QStringList &row : basisRows.rows)
            basis.append(row.join(u'='));
        QVERIFY(basis.contains(s("As of=2021-12-31")));
        QVERIFY(basis.join(u'\n').contains(s("Within lasso · chain: c1")));
    }

    void everyNumberOpensItsRows()
    {
        Bench bench;
        bench.lasso(113.005, 22.95, 113.06, 23.05);
        const Filter lasso = bench.filter.filter();
        bench.open("candidates", 0, 5); // nearby
        QTRY_COMPARE(bench.listed(), QStringList({s("E1"), s("E2"), s("E3")}));
        QCOMPARE(bench.rows("candidates"), 2); // still of the lasso
        bench.turnTo("Industries");
        bench.open("mix", 0, 1);
        QTRY_COMPARE(bench.listed(), QStringList({s("E1"), s("E2")}));
        bench.open("mix", 1, 6); // J of the whole city
        QTRY_COMPARE(bench.listed(), QStringList({s("E3"), s("E4")}));
        bench.open("mix", 2, 1); // all here
        QTRY_COMPARE(bench.listed(), QStringList({s("E1"), s("E2"), s("E3")}));
        QCOMPARE(bench.filter.filter(), lasso);
        bench.turnTo("Chain gaps");
        bench.open("gaps", 0, 2);
        QTRY_COMPARE(bench.listed(), QStringList({s("E1"), s("E2")}));
        bench.open("gaps", 0, 1); // a gap: who does it elsewhere
        QTRY_COMPARE(bench.listed(), QStringList({s("E4")}));
        QCOMPARE(bench.rows("candidates"), 2);
        // The record of a site, and of the station it is near to; the panel comes back after them.
        bench.turnTo("Sites to let");
        bench.open("candidates", 0, 3);
        QCOMPARE(bench.selection.dataset(), s("metro_station"));
        bench.run("filter.step_back");
        QVERIFY(bench.panel->isVisible());
        bench.open("candidates", 1, 1);
        QCOMPARE(bench.selection.dataset(), s("carrier"));
        bench.run("filter.step_back");
        bench.run("map.sites");
        QVERIFY(!bench.panel->isVisible());
    }

    void sortedByAColumn()
    {
        Bench bench;
        auto *table = bench.find<QTableView>("candidates");
        const QHeaderView *header = table->horizontalHeader();
        const QPoint metro(header->sectionViewportPosition(3) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, metro);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, metro); // descending
        QCOMPARE(bench.cell("candidates", 0, 0), s("South"));
        QCOMPARE(bench.cell("candidates", 2, 0), s("Tower"));
    }

    void twoAreasSideBySide()
    {
        Bench bench;
        bench.filter.toggleArea(s("A01"));
        bench.turnTo("Two areas");
        QTest::mouseClick(bench.find<QPushButton>("keep"), Qt::LeftButton);
        bench.filter.toggleArea(s("A02"));
        QStringList companies;
        for (int row = 0; row < bench.rows("areas"); ++row)
            if (bench.cell("areas", row, 0) == s("Companies"))
                companies = bench.line("areas", row, 4);
        QCOMPARE(companies.size(), 4);
        QVERIFY2(companies[1].startsWith(u'3') && companies[2].startsWith(u'1') && companies[3].startsWith(QChar(0x2212)), qPrintable(companies.join(u'|')));
    }
};

QTEST_MAIN(TestSiteSearch)
#include "tst_sitesearch.moc"
