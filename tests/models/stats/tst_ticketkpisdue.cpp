// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tickettable.h"
#include "support/workdays.h"

#include <QTest>

using namespace om;
using om::test::TicketTable;

/// Indicators of deadlines: K05, K06, K07 and the cards of K20. Each on a table with the dictionary's traps, on one row and on none.
class TestTicketKpisDue : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    TicketTable tickets(const char *table) const { return TicketTable(*m_catalog, table); }
    /// Monday to Friday 08:30–12:00 and 14:00–17:30; 2021-06-07 is a Monday.
    TicketTable office(const char *table) const { return TicketTable(*m_catalog, table, WorkCalendar(om::test::festivals(), om::test::sevenHours())); }
    TicketTable manyDue() const
    {
        return tickets(R"(
            deadline       | t_dispose      | is_test | is_revoked | side_state
            06-10 18:00    | 06-10 18:00    |         |            |            # at the deadline: on time
            06-10 18:00    | 06-10 18:00:01 |         |            |            # a second late
            06-01 00:00    | 05-20 08:00    |         |            |            # closed early, in May: counts where it was due
            07-01 00:00    | 06-20 08:00    |         |            |            # closed in June, due just after
            06-30 23:59:59 | 07-05 08:00    |         |            |            # the last second of June; late
            06-20 18:00    |                |         |            |            # open
            06-20 18:00    | 07-20 08:00    |         |            |            # disposed after T
            06-20 18:00    |                | 1       |            |            # a test
            06-20 18:00    |                |         | 1          |            # revoked
                           | 06-20 18:00    |         |            |            # without a deadline
            06-20 18:00    |                |         |            | suspended  # its clock stands, nobody knows since when: not due
            06-20 18:00    | 06-19 08:00    | 1       |            |            # a test, on time
            06-20 18:00    | 06-19 08:00    |         | 1          |            # revoked, on time
            06-20 18:00    | 06-25 08:00    | 1       |            |            # a test, late
            06-20 18:00    | 06-25 08:00    |         | 1          |            # revoked, late
        )");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void k05ThreeClassesMakeUpTheDue()
    {
        const TicketTable many = manyDue();
        OM_SAYS(many, "ticket.due", "1 2 3 5 6 7 = 6");
        OM_SAYS(many, "ticket.on_time_closed", "1 3 = 2");
        OM_SAYS(many, "ticket.late_closed", "2 5 = 2");
        OM_SAYS(many, "ticket.late_open", "6 7 = 2");
        // At the last second of June 5 has just come due; it is disposed in July.
        const TicketTable juneEnd = many.at("06-30 23:59:59");
        OM_SAYS(juneEnd, "ticket.due", "1 2 3 5 6 7 = 6");
        OM_SAYS(juneEnd, "ticket.late_closed", "2 = 1");
        OM_SAYS(juneEnd, "ticket.late_open", "5 6 7 = 3");
        // At 10 June 18:00 that of 18:00:01 is open still.
        const TicketTable then = many.at("06-10 18:00");
        OM_SAYS(then, "ticket.due", "1 2 3 = 3");
        OM_SAYS(then, "ticket.on_time_closed", "1 3 = 2");
        OM_SAYS(then, "ticket.late_closed", "- = 0");
        OM_SAYS(then, "ticket.late_open", "2 = 1");
        OM_SAYS(many.in(Period::month(2021, 7)), "ticket.on_time_closed", "4 = 1");
    }
    /// On time + late closed + late open = due, each ticket in one class, whenever one asks.
    void k05IdentityAtAnyMoment()
    {
        const TicketTable many = manyDue();
        for (const char *moment :
             {"05-01 00:00", "06-01 00:00", "06-10 18:00", "06-10 18:00:01", "06-20 18:00", "06-30 23:59:59", "07-05 08:00", "07-20 08:00"}) {
            const TicketTable then = many.at(moment);
            Bitmap all(then.value("ticket.due").numerator.size());
            double sum = 0;
            for (const char *part : {"ticket.on_time_closed", "ticket.late_closed", "ticket.late_open"}) {
                all |= then.value(part).numerator;
                sum += *then.value(part).value;
            }
            QCOMPARE(sum, *then.value("ticket.due").value);
            QCOMPARE(om::test::rowNumbers(all), om::test::rowNumbers(then.value("ticket.due").numerator));
        }
    }
    void k05OneAndNone()
    {
        const TicketTable one = tickets("deadline | t_dispose \n 06-10 18:00 | 06-12 08:00"), none = tickets("deadline");
        OM_SAYS(one, "ticket.due", "1 = 1");
        OM_SAYS(one, "ticket.on_time_closed", "- = 0");
        OM_SAYS(one, "ticket.late_closed", "1 = 1");
        OM_SAYS(one, "ticket.late_open", "- = 0");
        OM_SAYS(one.at("06-11 08:00"), "ticket.late_open", "1 = 1");
        OM_SAYS(one.at("06-10 17:59"), "ticket.due", "- = 0"); // not due yet
        for (const char *id : {"ticket.due", "ticket.on_time_closed", "ticket.late_closed", "ticket.late_open"})
            OM_SAYS(none, id, "- = 0");
    }

    void k06OnTimeRate()
    {
        const TicketTable many = manyDue();
        OM_SAYS(many, "ticket.on_time_rate", "1 3 / 1 2 3 5 6 7 = 33.33"); // 2 / 6
        OM_SAYS(many.at("06-10 18:00"), "ticket.on_time_rate", "1 3 / 1 2 3 = 66.67");
        // On one screen with K07: when all was done on time nothing of it is overdue, and the other way round.
        const TicketTable good = tickets("deadline | t_dispose \n 06-10 18:00 | 06-10 18:00 \n 06-11 18:00 | 06-01 08:00");
        OM_SAYS(good, "ticket.on_time_rate", "1 2 / 1 2 = 100");
        OM_SAYS(good, "ticket.overdue_open", "- = 0");
    }
    void k06OneAndNone()
    {
        OM_SAYS(tickets("deadline | t_dispose \n 06-10 18:00 | 06-10 18:00"), "ticket.on_time_rate", "1 / 1 = 100");
        OM_SAYS(tickets("deadline | t_dispose \n 06-10 18:00 | "), "ticket.on_time_rate", "- / 1 = 0");
        OM_SAYS(tickets("deadline | t_dispose \n 06-10 18:00 | 06-09 08:00").at("06-10 12:00"), "ticket.on_time_rate", "- / - = none"); // not due yet
        OM_SAYS(tickets("deadline"), "ticket.on_time_rate", "- / - = none");
    }

    void k07OverdueIsAStock()
    {
        const TicketTable many = manyDue();
        OM_SAYS(many, "ticket.overdue_open", "6 7 = 2");
        OM_SAYS(many.in(Period::month(2021, 3)), "ticket.overdue_open", "6 7 = 2"); // the period does not matter
        OM_SAYS(many.at("06-20 18:00"), "ticket.overdue_open", "- = 0"); // at the deadline itself none of them; 2 was closed ten days ago
        OM_SAYS(many.at("06-20 18:00:01"), "ticket.overdue_open", "6 7 = 2");
        OM_SAYS(many.at("07-04 08:00"), "ticket.overdue_open", "5 6 7 = 3"); // 5 was closed on 5 July
        OM_SAYS(many.at("07-05 08:00"), "ticket.overdue_open", "6 7 = 2"); // at the moment of its disposal it is done
        OM_SAYS(many.at("07-20 08:00"), "ticket.overdue_open", "6 = 1");
        // K05's open ones of June are K07 once June is over and nothing older is open.
        OM_SAYS(many.at("07-01 00:00"), "ticket.overdue_open", "5 6 7 = 3");
        OM_SAYS(many.at("07-01 00:00"), "ticket.late_open", "5 6 7 = 3");
    }
    void k07OneAndNone()
    {
        const TicketTable one = tickets("deadline | t_dispose \n 05-10 18:00 | 06-12 08:00");
        OM_SAYS(one.at("05-10 18:00"), "ticket.overdue_open", "- = 0");
        OM_SAYS(one.at("06-12 07:59:59"), "ticket.overdue_open", "1 = 1");
        OM_SAYS(one.at("06-12 08:00"), "ticket.overdue_open", "- = 0");
        OM_SAYS(tickets("deadline"), "ticket.overdue_open", "- = 0");
    }

    void k20Cards()
    {
        // Limits from Monday 7 June 08:30; five days of 7 h. Deadline / yellow / red / supervised:
        //   35 h: Fri 11 17:30 / a fifth = 7 h left: Thu 10 17:30 / Fri 11 17:30:01 / a second limit is over on Fri 18 17:30, so Mon 21 08:30:01
        //   14 h: Tue 8 17:30 / 4 h left, more than a fifth (2.8 h): Tue 8 11:30
        //   4 h around the clock: 12:30 / at once / 12:30:01 / 16:30:01
        const TicketTable many = office(R"(
            t_accept    | limit_value | limit_unit  | t_dispose   | urge_cnt | side_state | is_test | is_revoked
            06-07 08:30 | 35          | work_hour   |             |          |            |         |            # open
            06-07 08:30 | 35          | work_hour   | 06-10 12:00 |          |            |         |            # done before it had a card
            06-07 08:30 | 35          | work_hour   | 06-12 09:00 |          |            |         |            # late
            06-07 08:30 | 35          | work_hour   |             |          | suspended  |         |            # its clock stands still
            06-07 08:30 | 35          | work_hour   |             |          |            |         | 1          # revoked
            06-07 08:30 | 35          | work_hour   |             |          |            | 1       |            # a test
            06-07 08:30 | 350         | work_hour   |             | 2        |            |         |            # far from due, urged twice
            06-07 08:30 | 350         | work_hour   |             | 1        |            |         |            # urged once
            06-07 08:30 | 4           | urgent_hour | 06-07 17:00 |          |            |         |            # short
            06-07 08:30 | 14          | work_hour   | 06-08 17:30 |          |            |         |            # done at the deadline
        )");
        const auto cards = [&many](const char *moment) {
            QStringList out;
            for (const char *id : {"ticket.cards_yellow", "ticket.cards_red", "ticket.cards", "ticket.supervised"})
                out.append(many.at(moment).said(id).section(QStringLiteral(" = "), 0, 0));
            return out.join(u", ");
        };
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        //                                      yellow, red, both, supervised
        QCOMPARE(cards("06-07 08:29:59"), s("-, -, -, -")); // not accepted yet
        QCOMPARE(cards("06-07 08:30"), s("9, -, 9, 7"));
        QCOMPARE(cards("06-07 12:30"), s("9, -, 9, 7")); // at the deadline it is not overdue
        QCOMPARE(cards("06-07 12:30:01"), s("-, 9, 9, 7"));
        QCOMPARE(cards("06-07 16:30"), s("-, 9, 9, 7")); // overdue by exactly its limit
        QCOMPARE(cards("06-07 16:30:01"), s("-, 9, 9, 7 9"));
        QCOMPARE(cards("06-07 17:00"), s("-, -, -, 7")); // done
        QCOMPARE(cards("06-08 11:29:59"), s("-, -, -, 7"));
        QCOMPARE(cards("06-08 11:30"), s("10, -, 10, 7"));
        QCOMPARE(cards("06-08 17:30"), s("-, -, -, 7"));
        QCOMPARE(cards("06-10 17:29:59"), s("-, -, -, 7"));
        QCOMPARE(cards("06-10 17:30"), s("1 3, -, 1 3, 7"));
        QCOMPARE(cards("06-11 17:30:01"), s("-, 1 3, 1 3, 7"));
        QCOMPARE(cards("06-14 09:00"), s("-, 1, 1, 7")); // 3 was done on Saturday
        QCOMPARE(cards("06-21 08:30"), s("-, 1, 1, 7"));
        QCOMPARE(cards("06-21 08:30:01"), s("-, 1, 1, 1 7"));
        OM_SAYS(many.at("06-10 17:30"), "ticket.cards_yellow", "1 3 = 2");
    }
    void k20OneAndNone()
    {
        const TicketTable one = office("t_accept | limit_value | limit_unit \n 06-07 08:30 | 35 | work_hour"), none = office("t_accept");
        OM_SAYS(one.at("06-10 17:29:59"), "ticket.cards", "- = 0");
        OM_SAYS(one.at("06-10 17:30"), "ticket.cards_yellow", "1 = 1");
        OM_SAYS(one.at("06-11 17:30:01"), "ticket.cards_red", "1 = 1");
        OM_SAYS(one.at("06-21 08:30:01"), "ticket.supervised", "1 = 1");
        OM_SAYS(one, "ticket.overdue_open", "1 = 1"); // red is K07
        for (const char *id : {"ticket.cards", "ticket.cards_yellow", "ticket.cards_red", "ticket.supervised"})
            OM_SAYS(none, id, "- = 0");
    }
};

QTEST_GUILESS_MAIN(TestTicketKpisDue)
#include "tst_ticketkpisdue.moc"
