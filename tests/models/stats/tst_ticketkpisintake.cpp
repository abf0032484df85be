// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tickettable.h"

#include <QTest>

using namespace om;
using om::test::TicketTable;

/// Indicators of what comes in: K01–K04, K14, K17, K18. Each on a table with the dictionary's traps, on one row and on none.
class TestTicketKpisIntake : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    TicketTable tickets(const char *table) const { return TicketTable(*m_catalog, table); }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void k01Accepted()
    {
        const TicketTable many = tickets(R"(
            t_accept            | is_test | is_revoked | parent_no
            06-01 00:00         |         |            |           # the first second of the period
            06-30 23:59:59      | 0       | 0          |           # the last one
            07-01 00:00         |         |            |           # just after it
            05-31 23:59:59      |         |            |           # just before it
            06-10 08:00         | 1       |            |           # a test
            06-10 08:00         |         | 1          |           # revoked
            06-10 08:00         |         |            | T1        # a child: raw, not distinct
                                |         |            |           # never accepted
        )");
        OM_SAYS(many, "ticket.accepted", "1 2 7 = 3");
        OM_SAYS(many, "ticket.accepted_distinct", "1 2 = 2");
        OM_SAYS(many.at("06-30 23:59:58"), "ticket.accepted", "1 7 = 2"); // 2 is not known yet
        OM_SAYS(many.at("06-30 23:59:58"), "ticket.accepted_distinct", "1 = 1");
        OM_SAYS(many.at("05-31 12:00"), "ticket.accepted", "- = 0");
    }
    void k01OneAndNone()
    {
        const TicketTable one = tickets("t_accept | parent_no \n 06-10 08:00 | T1");
        OM_SAYS(one, "ticket.accepted", "1 = 1");
        OM_SAYS(one, "ticket.accepted_distinct", "- = 0");
        const TicketTable none = tickets("t_accept");
        OM_SAYS(none, "ticket.accepted", "- = 0"); // a count of nothing is 0
        OM_SAYS(none, "ticket.accepted_distinct", "- = 0");
    }

    void k02FilingRate()
    {
        const TicketTable many = tickets(R"(
            t_report       | t_accept       | is_test | is_revoked
            06-01 00:00    | 06-01 09:00    |         |            # the first second of the period
            06-30 23:00    | 07-02 09:00    |         |            # reported in June, filed in July
            06-12 08:00    |                |         |            # never filed
            06-12 08:00    | 07-20 08:00    |         |            # filed after T
            05-31 23:59    | 06-01 08:00    |         |            # filed in June, reported in May
            07-01 00:00    | 07-01 08:00    |         |            # reported just after the period
            06-12 08:00    | 06-12 09:00    | 1       |            # a test
            06-12 08:00    | 06-12 09:00    |         | 1          # revoked after it was filed: it was reported and filed
                           | 06-12 09:00    |         |            # nobody knows when it was reported
        )");
        OM_SAYS(many, "ticket.filing_rate", "1 2 8 / 1 2 3 4 8 = 60");
        OM_SAYS(many.at("07-01 00:00"), "ticket.filing_rate", "1 8 / 1 2 3 4 8 = 40"); // a late filing changes last month
        OM_SAYS(many.at("06-12 08:30"), "ticket.filing_rate", "1 / 1 3 4 8 = 25"); // 8 is reported, not filed
        OM_SAYS(many.at("07-20 08:00"), "ticket.filing_rate", "1 2 4 8 / 1 2 3 4 8 = 80"); // at the very moment
    }
    void k02OneAndNone()
    {
        OM_SAYS(tickets("t_report | t_accept \n 06-10 08:00 | 06-10 09:00"), "ticket.filing_rate", "1 / 1 = 100");
        OM_SAYS(tickets("t_report | t_accept \n 06-10 08:00 | "), "ticket.filing_rate", "- / 1 = 0");
        OM_SAYS(tickets("t_report | t_accept \n 05-10 08:00 | 06-10 09:00"), "ticket.filing_rate", "- / - = none");
        OM_SAYS(tickets("t_report"), "ticket.filing_rate", "- / - = none");
    }

    void k03SignedOnTime()
    {
        const TicketTable many = tickets(R"(
            sign_limit     | t_sign         | is_test | is_revoked
            06-01 10:00    | 06-01 10:00    |         |            # at the limit: on time
            06-01 10:00    | 06-01 10:00:01 |         |            # a second late
            06-02 10:00    |                |         |            # never signed
            06-30 23:30    | 07-01 08:00    |         |            # late, signed after the period
            06-01 00:00    | 05-31 18:00    |         |            # signed before the period, due in it
            07-01 00:00    | 06-30 20:00    |         |            # signed in the period, due just after it
            06-05 10:00    | 06-05 09:00    | 1       |            # a test
            06-05 10:00    | 06-05 09:00    |         | 1          # revoked
                           | 06-05 09:00    |         |            # without a limit
        )");
        OM_SAYS(many, "ticket.sign_on_time_rate", "1 5 / 1 2 3 4 5 = 40");
        OM_SAYS(many.at("06-30 23:29:59"), "ticket.sign_on_time_rate", "1 5 / 1 2 3 5 = 50"); // 4 is not due yet: neither on time nor late
        OM_SAYS(many.at("06-01 10:00"), "ticket.sign_on_time_rate", "1 5 / 1 2 5 = 66.67");
    }
    void k03OneAndNone()
    {
        OM_SAYS(tickets("sign_limit | t_sign \n 06-10 08:00 | 06-10 07:00"), "ticket.sign_on_time_rate", "1 / 1 = 100");
        OM_SAYS(tickets("sign_limit | t_sign \n 06-10 08:00 | "), "ticket.sign_on_time_rate", "- / 1 = 0");
        OM_SAYS(tickets("sign_limit | t_sign \n 06-10 08:00 | ").at("06-10 07:00"), "ticket.sign_on_time_rate", "- / - = none");
        OM_SAYS(tickets("sign_limit"), "ticket.sign_on_time_rate", "- / - = none");
    }

    /// The limit is the one stored with the ticket; the tiers by source of the dictionary are a matter of who stores it.
    void k04ResponseRate()
    {
        const TicketTable many = tickets(R"(
            t_dispatch  | contact_limit  | t_contact      | is_test | is_revoked
            06-01 08:00 | 06-01 10:00    | 06-01 10:00    |         |            # 2 h, at the limit
            06-01 08:00 | 06-02 08:00    | 06-02 08:00:01 |         |            # 24 h, a second late
            05-20 08:00 | 06-04 08:00    | 06-03 08:00    |         |            # 15 d, dispatched in May
            06-28 08:00 | 07-05 08:00    | 06-28 09:00    |         |            # 7 d: contacted in June, due in July
            06-30 12:00 | 06-30 14:00    |                |         |            # nobody called
            06-10 08:00 | 06-10 10:00    | 06-10 09:00    | 1       |            # a test
            06-10 08:00 | 06-10 10:00    | 06-10 09:00    |         | 1          # revoked
        )");
        OM_SAYS(many, "ticket.response_rate", "1 3 / 1 2 3 5 = 50");
        OM_SAYS(many.at("06-30 13:59:59"), "ticket.response_rate", "1 3 / 1 2 3 = 66.67"); // 5 is not due yet
        OM_SAYS(many.in(Period::month(2021, 7)), "ticket.response_rate", "4 / 4 = 100");
    }
    void k04OneAndNone()
    {
        OM_SAYS(tickets("contact_limit | t_contact \n 06-10 08:00 | 06-10 07:00"), "ticket.response_rate", "1 / 1 = 100");
        OM_SAYS(tickets("contact_limit | t_contact \n 06-10 08:00 | 06-11 08:00"), "ticket.response_rate", "- / 1 = 0");
        OM_SAYS(tickets("contact_limit | t_contact \n  | 06-11 08:00"), "ticket.response_rate", "- / - = none");
        OM_SAYS(tickets("contact_limit"), "ticket.response_rate", "- / - = none");
    }

    void k14Growth()
    {
        const TicketTable many = tickets(R"(
            t_accept         | is_test | is_revoked | discovery_mode
            06-01 00:00      |         |            | active
            06-20 08:00      |         |            | passive
            06-30 23:59:59   |         |            | passive
            06-10 08:00      | 1       |            | active         # a test, now
            2020-06-15 08:00 |         |            | passive
            2020-06-29 08:00 |         |            | passive
            2020-06-15 08:00 |         | 1          | active         # revoked, then
            2020-07-01 00:00 |         |            | active         # just after
            05-31 12:00      |         |            | active         # the month before
        )");
        OM_SAYS(many, "ticket.growth", "1 2 3 / 5 6 = 50"); // (3 − 2) / 2
        OM_SAYS(many.at("06-25 00:00"), "ticket.growth", "1 2 / 5 = 100"); // 24 days against 24 days: 2 against 1
        const KpiValue month = many.value("ticket.growth", Comparison::Previous);
        QCOMPARE(month.value, std::optional(200.0)); // (3 − 1) / 1
        // A rate changes in points: 1 of 3 now, 0 of 2 then.
        const KpiValue rate = many.value("ticket.proactive_rate");
        QCOMPARE(TicketTable::shown(rate.change), QStringLiteral("33.33"));
        QCOMPARE(rate.previous, std::optional(0.0));
    }
    void k14OneAndNone()
    {
        OM_SAYS(tickets("t_accept \n 06-10 08:00"), "ticket.growth", "1 / - = none"); // no base: "—", not +∞
        OM_SAYS(tickets("t_accept \n 2020-06-10 08:00"), "ticket.growth", "- / 1 = -100");
        const TicketTable none = tickets("t_accept");
        OM_SAYS(none, "ticket.growth", "- / - = none");
        QVERIFY(!none.value("ticket.accepted").change);
        QVERIFY(!none.value("ticket.on_time_rate").previous && !none.value("ticket.on_time_rate").change);
    }

    void k17ProactiveRate()
    {
        const TicketTable many = tickets(R"(
            t_accept    | discovery_mode | is_test | is_revoked
            06-01 00:00 | active         |         |
            06-02 08:00 | passive        |         |
            06-03 08:00 | passive        |         |
            06-30 23:59 | passive        |         |
            06-04 08:00 |                |         |            # not known: in neither number
            06-04 08:00 | active         | 1       |            # a test
            06-04 08:00 | active         |         | 1          # revoked
            07-01 00:00 | active         |         |            # just after
        )");
        OM_SAYS(many, "ticket.proactive_rate", "1 / 1 2 3 4 = 25");
        OM_SAYS(many.at("06-02 12:00"), "ticket.proactive_rate", "1 / 1 2 = 50");
    }
    void k17OneAndNone()
    {
        OM_SAYS(tickets("t_accept | discovery_mode \n 06-10 08:00 | active"), "ticket.proactive_rate", "1 / 1 = 100");
        OM_SAYS(tickets("t_accept | discovery_mode \n 06-10 08:00 | passive"), "ticket.proactive_rate", "- / 1 = 0");
        OM_SAYS(tickets("t_accept | discovery_mode \n 06-10 08:00 | "), "ticket.proactive_rate", "- / - = none");
        OM_SAYS(tickets("t_accept"), "ticket.proactive_rate", "- / - = none");
    }

    void k18PerTenThousand()
    {
        TicketTable many = tickets(R"(
            t_accept    | community_code | is_test | is_revoked | parent_no
            06-01 00:00 | a              |         |            |
            06-02 08:00 | a              |         |            | T1        # a child counts as in K01
            06-03 08:00 | b              |         |            |
            06-04 08:00 | a              | 1       |            |           # a test
            06-04 08:00 | a              |         | 1          |           # revoked
            07-01 00:00 | a              |         |            |           # just after
        )");
        QVERIFY(!many.value("ticket.per_10k").value); // the population is not known
        many.frames.figures = {{QStringLiteral("city.population"), 20000}, {QStringLiteral("city.population@a"), 5000}};
        OM_SAYS(many, "ticket.per_10k", "1 2 3 = 1.5"); // 3 · 10,000 / 20,000
        QCOMPARE(many.value("ticket.per_10k").denominatorValue, std::optional(20000.0));
        many.filter.area = QStringLiteral("a");
        OM_SAYS(many, "ticket.per_10k", "1 2 = 4"); // 2 · 10,000 / 5,000
        many.filter.area = QStringLiteral("b");
        OM_SAYS(many, "ticket.per_10k", "3 = none"); // its own is not known
    }
    void k18OneAndNone()
    {
        TicketTable one = tickets("t_accept \n 06-10 08:00"), none = tickets("t_accept");
        QVERIFY(!one.value("ticket.per_10k").value && !none.value("ticket.per_10k").value);
        one.frames.figures = none.frames.figures = {{QStringLiteral("city.population"), 550000}};
        OM_SAYS(one, "ticket.per_10k", "1 = 0.02"); // 10,000 / 550,000 = 0.018…
        OM_SAYS(none, "ticket.per_10k", "- = 0"); // people are known, and nobody complained
    }
};

QTEST_GUILESS_MAIN(TestTicketKpisIntake)
#include "tst_ticketkpisintake.moc"
