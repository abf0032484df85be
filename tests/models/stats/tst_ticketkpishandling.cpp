// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tickettable.h"
#include "support/workdays.h"

#include <QTest>

using namespace om;
using om::test::TicketTable;

/// Indicators of the work itself: K11, K12, K13. Each on a table with the dictionary's traps, on one row and on none.
class TestTicketKpisHandling : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    TicketTable tickets(const char *table) const { return TicketTable(*m_catalog, table); }
    /// Monday to Friday 08:30–12:00 and 14:00–17:30; 2021-06-07 is a Monday.
    TicketTable office(const char *table) const { return TicketTable(*m_catalog, table, WorkCalendar(om::test::festivals(), om::test::sevenHours())); }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void k11ReworkRate()
    {
        const TicketTable many = tickets(R"(
            t_dispose      | rework_cnt | is_test | is_revoked
            06-01 00:00    | 1          |         |
            06-30 23:59:59 | 3          |         |            # three times is one ticket
            06-10 09:00    | 0          |         |
            06-10 09:00    |            |         |            # nothing said: not done again
            07-01 00:00    | 1          |         |            # disposed just after
                           | 2          |         |            # open
            06-10 09:00    | 1          | 1       |            # a test
            06-10 09:00    | 1          |         | 1          # revoked
        )");
        OM_SAYS(many, "ticket.rework_rate", "1 2 / 1 2 3 4 = 50");
        OM_SAYS(many.at("06-30 12:00"), "ticket.rework_rate", "1 / 1 3 4 = 33.33"); // 2 is not disposed yet
    }
    void k11OneAndNone()
    {
        OM_SAYS(tickets("t_dispose | rework_cnt \n 06-10 09:00 | 1"), "ticket.rework_rate", "1 / 1 = 100");
        OM_SAYS(tickets("t_dispose | rework_cnt \n 06-10 09:00 | 0"), "ticket.rework_rate", "- / 1 = 0");
        OM_SAYS(tickets("t_dispose | rework_cnt \n | 1"), "ticket.rework_rate", "- / - = none");
        OM_SAYS(tickets("t_dispose"), "ticket.rework_rate", "- / - = none");
    }

    void k12Returns()
    {
        const TicketTable many = tickets(R"(
            t_dispatch     | return_cnt | is_test | is_revoked
            06-01 00:00    | 0          |         |
            06-10 09:00    | 1          |         |
            06-10 09:00    | 2          |         |
            06-10 09:00    | 3          |         |            # from three times on it is passed around
            06-30 23:59:59 | 5          |         |
            06-10 09:00    |            |         |            # nothing said: never sent back
            07-01 00:00    | 3          |         |            # dispatched just after
                           | 4          |         |            # not dispatched
            06-10 09:00    | 3          | 1       |            # a test
            06-10 09:00    | 3          |         | 1          # revoked
        )");
        OM_SAYS(many, "ticket.return_rate", "2 3 4 5 / 1 2 3 4 5 6 = 66.67");
        OM_SAYS(many, "ticket.dispatch_accuracy", "1 6 / 1 2 3 4 5 6 = 33.33"); // its complement
        OM_SAYS(many, "ticket.returned_often", "4 5 = 2");
        const TicketTable then = many.at("06-10 09:00");
        OM_SAYS(then, "ticket.return_rate", "2 3 4 / 1 2 3 4 6 = 60");
        OM_SAYS(then, "ticket.dispatch_accuracy", "1 6 / 1 2 3 4 6 = 40");
        OM_SAYS(then, "ticket.returned_often", "4 = 1");
    }
    void k12OneAndNone()
    {
        const TicketTable one = tickets("t_dispatch | return_cnt \n 06-10 09:00 | 2");
        OM_SAYS(one, "ticket.return_rate", "1 / 1 = 100");
        OM_SAYS(one, "ticket.dispatch_accuracy", "- / 1 = 0");
        OM_SAYS(one, "ticket.returned_often", "- = 0");
        const TicketTable good = tickets("t_dispatch | return_cnt \n 06-10 09:00 | 0"), none = tickets("t_dispatch");
        OM_SAYS(good, "ticket.return_rate", "- / 1 = 0");
        OM_SAYS(good, "ticket.dispatch_accuracy", "1 / 1 = 100");
        OM_SAYS(none, "ticket.return_rate", "- / - = none");
        OM_SAYS(none, "ticket.dispatch_accuracy", "- / - = none");
        OM_SAYS(none, "ticket.returned_often", "- = 0");
    }

    void k13HandlingTime()
    {
        const TicketTable many = office(R"(
            t_dispatch  | t_dispose      | pause_min | is_test | is_revoked
            06-07 09:00 | 06-07 16:00    |           |         |            # 3 h, lunch, 2 h: 5 h
            06-04 17:00 | 06-07 09:00    | 0         |         |            # Friday ½ h, a weekend, Monday ½ h: 1 h
            06-07 08:30 | 06-08 17:30    | 120       |         |            # two days of 7 h less 2 h: 12 h
            06-09 09:00 | 06-09 10:00    | 90        |         |            # paused for longer than it took: 0, not −½ h
            06-09 09:00 |                |           |         |            # open: censored, in hand
            06-09 09:00 | 07-01 00:00    |           |         |            # disposed just after the period
                        | 06-09 10:00    |           |         |            # never dispatched: no time, in neither number
            05-31 16:30 | 06-01 00:00    |           |         |            # 1 h of Monday in May, disposed in the first second of June
            06-09 09:00 | 06-09 10:00    |           | 1       |            # a test
            06-09 09:00 | 06-09 10:00    |           |         | 1          # revoked
            06-07 09:00 | 07-20 09:00    |           |         |            # disposed after T
            06-07 09:00 |                |           | 1       |            # a test, open
            06-07 09:00 |                |           |         | 1          # revoked, open
        )");
        OM_SAYS(many, "ticket.handling_time", "1 2 3 4 8 (19) / 1 2 3 4 8 = 3.8"); // (5 + 1 + 12 + 0 + 1) / 5
        OM_SAYS(many, "ticket.handling_time_median", "1 2 3 4 8 (19) / 1 2 3 4 8 = 1"); // 0 1 1 5 12
        OM_SAYS(many, "ticket.handling_time_p90", "1 2 3 4 8 (19) / 1 2 3 4 8 = 12"); // 0.9 · 5 = 4.5: the fifth
        OM_SAYS(many, "ticket.in_hand", "5 11 = 2");
        const TicketTable then = many.at("06-08 12:00");
        OM_SAYS(then, "ticket.handling_time", "1 2 8 (7) / 1 2 8 = 2.33");
        OM_SAYS(then, "ticket.handling_time_median", "1 2 8 (7) / 1 2 8 = 1"); // 1 1 5
        OM_SAYS(then, "ticket.handling_time_p90", "1 2 8 (7) / 1 2 8 = 5"); // 2.7: the third
        OM_SAYS(then, "ticket.in_hand", "3 11 = 2"); // 4, 5 and 6 are not dispatched yet
        OM_SAYS(many.in(Period::month(2021, 7)), "ticket.in_hand", "5 11 = 2"); // a stock
        QVERIFY(many.value("ticket.handling_time").isSmall);
    }
    /// Spring Festival 11 to 17 February 2021; Saturday 20 February is worked for it.
    void k13HolidaysAreNoWork()
    {
        const TicketTable many = office(R"(
            t_dispatch  | t_dispose
            02-10 17:00 | 02-18 09:00   # ½ h, seven days off, ½ h
            02-12 09:00 | 02-15 17:00   # all of it in the holiday: 0
            02-19 17:00 | 02-20 12:00   # Friday ½ h, and 3½ h of the Saturday
        )")
                                     .in(Period::month(2021, 2));
        OM_SAYS(many, "ticket.handling_time", "1 2 3 (5) / 1 2 3 = 1.67"); // 1 + 0 + 4
        OM_SAYS(many, "ticket.handling_time_median", "1 2 3 (5) / 1 2 3 = 1");
    }
    void k13TenAndEleven()
    {
        // 1 … 10 natural hours: mean and median 5.5; 90 %: the ninth. With 100 h as the eleventh: the sixth, and 0.9 · 11 = 9.9: the tenth.
        QByteArray table("t_dispatch | t_dispose");
        for (int hours = 10; hours > 0; --hours)
            table += "\n 06-10 00:00 | 06-10 " + QByteArray::number(hours).rightJustified(2, '0') + ":00";
        const TicketTable ten = tickets(table.constData());
        QCOMPARE(ten.value("ticket.handling_time").value, std::optional(5.5));
        QCOMPARE(ten.value("ticket.handling_time_median").value, std::optional(5.5));
        QCOMPARE(ten.value("ticket.handling_time_p90").value, std::optional(9.0));
        const TicketTable eleven = tickets((table + "\n 06-10 00:00 | 06-14 04:00").constData());
        QCOMPARE(eleven.value("ticket.handling_time").value, std::optional(155.0 / 11));
        QCOMPARE(eleven.value("ticket.handling_time_median").value, std::optional(6.0));
        QCOMPARE(eleven.value("ticket.handling_time_p90").value, std::optional(10.0));
    }
    void k13OneAndNone()
    {
        const TicketTable one = office("t_dispatch | t_dispose \n 06-07 09:00 | 06-07 10:30"), open = office("t_dispatch \n 06-07 09:00"),
                          none = office("t_dispatch");
        for (const char *id : {"ticket.handling_time", "ticket.handling_time_median", "ticket.handling_time_p90"}) {
            OM_SAYS(one, id, "1 (1.5) / 1 = 1.5");
            OM_SAYS(open, id, "- / - = none"); // not 0 h
            OM_SAYS(none, id, "- / - = none");
        }
        OM_SAYS(one, "ticket.in_hand", "- = 0");
        OM_SAYS(open, "ticket.in_hand", "1 = 1");
        OM_SAYS(none, "ticket.in_hand", "- = 0");
    }
};

QTEST_GUILESS_MAIN(TestTicketKpisHandling)
#include "tst_ticketkpishandling.moc"
