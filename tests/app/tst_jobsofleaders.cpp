// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tilebutton.h"
#include "dialogs/attributiondialog.h"
#include "dialogs/profiledialog.h"
#include "panels/cardpanel.h"
#include "panels/centrepanel.h"
#include "panels/tablepanel.h"
#include "support/addedrows.h"
#include "support/hand.h"
#include "support/windowbench.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

using namespace om;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TileButton *tileOf(const test::WindowBench &bench, const char *kpi)
{
    for (TileButton *tile : bench.window.findChildren<TileButton *>())
        if (tile->kpi() == s(kpi) && tile->isVisible())
            return tile;
    return nullptr;
}

TablePanel &tableOf(test::WindowBench &bench)
{
    return bench.window.findChild<CentrePanel *>()->table();
}

/// What stands in a column of the window's table, by its title.
QStringList columnOf(test::WindowBench &bench, const char *title)
{
    const RecordTableModel &rows = tableOf(bench).rows();
    QStringList out;
    for (int column = 0; column < rows.columnCount(); ++column)
        if (rows.headerData(column, Qt::Horizontal).toString() == s(title))
            for (int row = 0; row < rows.rowCount(); ++row)
                out.append(rows.index(row, column).data().toString());
    return out;
}

} // namespace

/// The jobs of a leader, domain.md §2.15, whole, from the page that the window opens with.
class JobsOfLeadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// "Why did the hotline grow by 44 %?": tile → waterfall → community → tickets in at most four clicks, two seconds each. Here from one to five tickets:
    /// (3 − 1)/1 of it in North, (2 − 0)/1 in South.
    void whyDidItGrow()
    {
        test::WindowBench bench({s("overview"), s("tickets")}, 2);
        bench.show();
        test::Hand hand;
        QVERIFY(hand.sees([&] { return tileOf(bench, "ticket.accepted") && tileOf(bench, "ticket.accepted")->accessibleName().contains(u'5'); }, 30));
        hand.chooseFor(tileOf(bench, "ticket.accepted"), s("Why did it change?…"));
        const auto waterfall = [&] {
            const auto *why = test::opened<AttributionDialog>(bench.window);
            return why ? why->findChild<QTableWidget *>() : nullptr;
        };
        QVERIFY(hand.sees([&] { return waterfall() && waterfall()->rowCount() == 4; }));
        const auto line = [&](int row) {
            QStringList texts;
            for (int column = 0; column < 4; ++column)
                texts.append(waterfall()->item(row, column)->text());
            return texts.join(u'|');
        };
        QCOMPARE(QStringList({line(0), line(3)}), QStringList({s("Before|1||"), s("Now||5|+400.0 %")}));
        const int north = line(1).startsWith(s("North")) ? 1 : 2;
        QCOMPARE(line(north), s("North|1|3|+200.0 %"));
        QCOMPARE(line(3 - north), s("South|0|2|+200.0 %"));
        hand.click(waterfall(), waterfall()->model()->index(north, 0));
        hand.click(test::named<QPushButton>(bench.window, s("Open its rows")));
        QVERIFY(hand.sees([&] { return tableOf(bench).isOpen() && tableOf(bench).rows().rowCount() == 3; }));
        QStringList numbers = columnOf(bench, "Ticket no.");
        numbers.sort();
        QCOMPARE(numbers, QStringList({s("T1"), s("T2"), s("T3")}));
        QCOMPARE(bench.filter.filter().area, s("A01"));
        QVERIFY(!test::opened<AttributionDialog>(bench.window));
        QVERIFY2(hand.clicks() <= 4, qPrintable(QString::number(hand.clicks())));
        QCOMPARE(hand.keys(), 0);

        // Once more: the condition that is set already stays.
        QVERIFY(hand.sees([&] { return tileOf(bench, "ticket.accepted")->accessibleDescription().contains(s("200")); }));
        hand.chooseFor(tileOf(bench, "ticket.accepted"), s("Why did it change?…"));
        QVERIFY(hand.sees([&] { return waterfall() && waterfall()->rowCount() == 3; }));
        hand.click(test::named<QPushButton>(bench.window, s("Open its rows")));
        QVERIFY(hand.sees([&] { return !test::opened<AttributionDialog>(bench.window); }));
        QCOMPARE(bench.filter.filter().area, s("A01"));
    }

    /// "Who is overdue, and with whom does it lie?": the red list with holder and stage one click from home; its card → the trace.
    void whoIsOverdue()
    {
        test::WindowBench bench({s("overview"), s("tickets")}, 2);
        test::addRows(*bench.tiny.workspace,
                      {{s("ticket"), s("ticket_no,stage"), {test::rowOf(s("T3|3"))}, WriteMode::Upsert},
                       {s("ticket_trace"), s("ticket_no,seq,action,org,t"),
                        test::rowsOf({s("T3|1|accepted|D2|2021-02-11T08:00:00.000Z"), s("T3|2|handed over|D2|2021-02-12T08:00:00.000Z")})}});
        bench.show();
        test::Hand hand;
        QVERIFY(hand.sees([&] { return tileOf(bench, "ticket.overdue_open") && tileOf(bench, "ticket.overdue_open")->accessibleName().contains(u'1'); }, 30));
        hand.click(tileOf(bench, "ticket.overdue_open"));
        QVERIFY(hand.sees([&] { return tableOf(bench).isOpen() && tableOf(bench).rows().rowCount() == 1; }));
        QCOMPARE(hand.clicks(), 1);
        QCOMPARE(columnOf(bench, "Ticket no."), QStringList({s("T3")}));
        QCOMPARE(columnOf(bench, "Lead department"), QStringList({s("D2")}));
        QCOMPARE(columnOf(bench, "Stage"), QStringList({s("3")})); // by its code: the tiny city has no code lists

        auto *view = test::named<QTableView>(bench.window, s("Linked table"));
        QVERIFY(view);
        hand.click(view, view->model()->index(0, 0));
        auto *card = bench.window.findChild<CardPanel *>();
        QVERIFY(hand.sees([&] { return card->isVisible() && card->findChild<QListView *>()->model()->rowCount() == 2; }));
        QCOMPARE(hand.clicks(), 2);
    }

    /// One community before a visit: a click on the map is one page with all domains, another prints it.
    void aCommunityBeforeAVisit()
    {
        test::WindowBench bench({s("overview"), s("tickets")}, 2);
        bench.show();
        test::Hand hand;
        hand.click(&bench.canvas(), bench.pixelOf(113.05, 22.95));
        const auto page = [&] { return test::opened<ProfileDialog>(bench.window); };
        QVERIFY(hand.sees([&] { return page() && page()->isShown(); }));
        QCOMPARE(page()->findChild<QComboBox *>()->currentText(), s("North"));
        QCOMPARE(hand.clicks(), 1);
        hand.click(page()->findChild<QPushButton *>(s("print")));
        QVERIFY(hand.sees([&] { // there may be no printer, which is said
            const auto labels = page()->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [](const QLabel *label) { return label->text().contains(s("printer")) || label->text().startsWith(s("Sent to")); });
        }));
        QCOMPARE(hand.clicks(), 2);
    }
};

QTEST_MAIN(JobsOfLeadersTest)
#include "tst_jobsofleaders.moc"
