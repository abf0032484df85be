// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/duty/dutydialog.h"
#include "panels/cardpanel.h"
#include "panels/centrepanel.h"
#include "panels/tablepanel.h"
#include "support/addedrows.h"
#include "support/hand.h"
#include "support/windowbench.h"

#include <QTableWidget>

using namespace om;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// The morning meeting of the duty chief, domain.md §2.15: due soon, overdue, repeated and hotspots of the day's data, by keyboard alone.
///
/// Beside T1 … T6 there is a ticket for each day of two years, every fifth of them not done. R1 … R6 came on 2021-12-29 at one place of North in one
/// sub-class, due on 2022-01-01 at 16:00 (without office hours that is a day as any other); the board stands at 2021-12-31, 23:59:59.
class JobsOfDutyTest : public QObject
{
    Q_OBJECT

    static QStringList listed(const test::WindowBench &bench)
    {
        const RecordTableModel &rows = bench.window.findChild<CentrePanel *>()->table().rows();
        const auto frame = bench.tiny.workspace->frames().frames[s("ticket")];
        QStringList out;
        for (int row = 0; row < rows.rowCount(); ++row)
            out.append(frame->column(s("ticket_no"))->text(frame->rowOf(rows.fid(row))));
        out.sort();
        return out;
    }

private Q_SLOTS:
    void theMorningMeeting()
    {
        test::WindowBench bench({s("overview"), s("tickets")}, 2, 731);
        std::vector<Row> tickets;
        for (int i = 1; i <= 6; ++i)
            tickets.push_back(
                test::rowOf(s("R%1|A01|D2|21|0101|2021-12-29T08:0%1:00.000Z|2022-01-01T16:00:00.000Z|0|0").arg(i), Geometry::point(113.05, 23.05)));
        test::addRows(*bench.tiny.workspace,
                      {{s("ticket"), s("ticket_no,community_code,lead_dept,source_channel,class_small,t_accept,deadline,is_test,is_revoked"), tickets}});
        const QStringList repeated{s("R1"), s("R2"), s("R3"), s("R4"), s("R5"), s("R6")};
        bench.show();
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        test::Hand hand;
        const auto board = [&] { return test::opened<DutyDialog>(bench.window); };
        const auto openBoard = [&] {
            hand.key(&bench.window, Qt::Key_F6);
            return hand.sees([&] { return board() && board()->isActiveWindow() && board()->board().tickets; });
        };
        const auto list = [&](const char *name) { return test::named<QTableWidget>(*board(), s(name)); };
        const auto goTo = [&](const char *name) { return hand.tabTo([name](const QWidget &focus) { return focus.accessibleName() == s(name); }); };
        // Enter where the keyboard is: the board goes, its tickets stand in the table, and the keyboard with them.
        const auto opens = [&](const std::function<bool()> &isListed) {
            hand.key(Qt::Key_Return);
            return hand.sees([&] {
                const QWidget *focus = QApplication::focusWidget();
                return !board() && isListed() && focus && focus->accessibleName() == s("Linked table");
            });
        };

        // Overdue: the keyboard stands there at once. Every ticket that is listed is overdue, as many as the line says.
        QVERIFY(openBoard());
        QVERIFY(QApplication::focusWidget() == list("Overdue by holder"));
        QVERIFY(list("Overdue by holder")->rowCount() == 2);
        const int overdue = int(board()->board().holders[0].count);
        QVERIFY(overdue > 0);
        QVERIFY(opens([&] { return listed(bench).size() == overdue; }));
        hand.key(Qt::Key_Down);
        hand.key(Qt::Key_Return); // the card of one of them
        QVERIFY(hand.sees([&] { return bench.window.findChild<CardPanel *>()->isVisible(); }));

        // Due soon: one by one.
        QVERIFY(openBoard());
        QVERIFY(goTo("Will be overdue"));
        QCOMPARE(list("Will be overdue")->rowCount(), 6);
        QVERIFY(opens([&] { return listed(bench).size() == 1 && repeated.contains(listed(bench)[0]); }));

        // Hotspots, and repeated.
        QVERIFY(openBoard());
        QVERIFY(goTo("Hotspots"));
        QVERIFY(list("Hotspots")->rowCount() >= 1);
        QCOMPARE(list("Hotspots")->item(0, 1)->text(), s("6"));
        QVERIFY(opens([&] { return listed(bench) == repeated; }));
        QVERIFY(openBoard());
        QVERIFY(hand.tabTo([](const QWidget &focus) { return focus.accessibleName().startsWith(s("Hotspots ·")); }));
        hand.key(Qt::Key_Right);
        QVERIFY(hand.sees([&] { return list("Repeat places") && list("Repeat places")->rowCount() == 1; }));
        QVERIFY(goTo("Repeat places"));
        QVERIFY(opens([&] { return listed(bench) == repeated; }));

        QCOMPARE(hand.clicks(), 0);
        QVERIFY2(hand.keys() <= 100, qPrintable(QString::number(hand.keys())));
        qInfo("%d keys, the slowest answer after %.2f s", hand.keys(), hand.slowestSeconds());
    }
};

QTEST_MAIN(JobsOfDutyTest)
#include "tst_jobsofduty.moc"
