// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tickettable.h"

#include <QTest>

using namespace om;
using om::test::TicketTable;

/// Indicators of what reporters say: K08, K09, K10, K19. Each on a table with the dictionary's traps, on one row and on none.
class TestTicketKpisVisits : public QObject
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

    void k08ResolutionRate()
    {
        const TicketTable many = tickets(R"(
            t_visit        | resolved | is_test | is_revoked
            06-01 00:00    | Y        |         |
            06-30 23:59:59 | Y        |         |
            06-10 09:00    | N        |         |
            06-10 09:00    | U        |         |            # not certain: in neither number, and shown
            06-10 09:00    |          |         |            # no answer is kept: nobody said that it is not certain
                           | Y        |         |            # an answer without a visit
            07-01 00:00    | N        |         |            # just after
            06-10 09:00    | Y        | 1       |            # a test
            06-10 09:00    | N        |         | 1          # revoked
            06-10 09:00    | U        | 1       |            # not certain, a test
            06-10 09:00    | U        |         | 1          # not certain, revoked
        )");
        OM_SAYS(many, "ticket.resolution_rate", "1 2 / 1 2 3 = 66.67");
        OM_SAYS(many, "ticket.resolution_uncertain", "4 = 1");
        OM_SAYS(many.at("06-30 23:59:58"), "ticket.resolution_rate", "1 / 1 3 = 50"); // 2 is not visited yet
        OM_SAYS(many.at("06-10 08:59:59"), "ticket.resolution_uncertain", "- = 0");
    }
    void k08OneAndNone()
    {
        OM_SAYS(tickets("t_visit | resolved \n 06-10 09:00 | Y"), "ticket.resolution_rate", "1 / 1 = 100");
        OM_SAYS(tickets("t_visit | resolved \n 06-10 09:00 | N"), "ticket.resolution_rate", "- / 1 = 0");
        const TicketTable one = tickets("t_visit | resolved \n 06-10 09:00 | U"), none = tickets("t_visit");
        OM_SAYS(one, "ticket.resolution_rate", "- / - = none");
        OM_SAYS(one, "ticket.resolution_uncertain", "1 = 1");
        OM_SAYS(none, "ticket.resolution_rate", "- / - = none");
        OM_SAYS(none, "ticket.resolution_uncertain", "- = 0");
    }

    void k09SatisfactionRates()
    {
        const TicketTable many = tickets(R"(
            t_visit        | satisfaction | is_test | is_revoked
            06-01 00:00    | 5            |         |
            06-30 23:59:59 | 4            |         |
            06-10 09:00    | 3            |         |            # fairly satisfied: of the variant only
            06-10 09:00    | 2            |         |
            06-10 09:00    | 1            |         |
            06-10 09:00    | 0            |         |            # no valid mark
            06-10 09:00    | 6            |         |            # no valid mark
            06-10 09:00    |              |         |            # no mark
                           | 5            |         |            # a mark without a visit
            07-01 00:00    | 5            |         |            # just after
            06-10 09:00    | 5            | 1       |            # a test
            06-10 09:00    | 5            |         | 1          # revoked
        )");
        OM_SAYS(many, "ticket.satisfaction_rate", "1 2 / 1 2 3 4 5 = 40");
        OM_SAYS(many, "ticket.satisfaction_basic_rate", "1 2 3 / 1 2 3 4 5 = 60");
        OM_SAYS(many.at("06-30 12:00"), "ticket.satisfaction_rate", "1 / 1 3 4 5 = 25");
        OM_SAYS(many.at("06-30 12:00"), "ticket.satisfaction_basic_rate", "1 3 / 1 3 4 5 = 50");
        QVERIFY(m_catalog->kpi(QStringLiteral("ticket.satisfaction_rate"))->title != m_catalog->kpi(QStringLiteral("ticket.satisfaction_basic_rate"))->title);
    }
    void k09OneAndNone()
    {
        const TicketTable three = tickets("t_visit | satisfaction \n 06-10 09:00 | 3");
        OM_SAYS(three, "ticket.satisfaction_rate", "- / 1 = 0");
        OM_SAYS(three, "ticket.satisfaction_basic_rate", "1 / 1 = 100");
        const TicketTable noMark = tickets("t_visit | satisfaction \n 06-10 09:00 | 0"), none = tickets("t_visit");
        for (const TicketTable *table : {&noMark, &none}) {
            OM_SAYS(*table, "ticket.satisfaction_rate", "- / - = none");
            OM_SAYS(*table, "ticket.satisfaction_basic_rate", "- / - = none");
        }
    }

    void k10VisitCoverage()
    {
        const TicketTable many = tickets(R"(
            t_close        | t_visit     | satisfaction | is_test | is_revoked
            06-01 00:00    | 06-02 09:00 | 5            |         |
            06-30 23:59:59 | 07-03 09:00 | 1            |         |            # visited after the period: it counts where it was closed
            06-10 09:00    |             |              |         |            # not visited
            06-10 09:00    | 06-11 09:00 |              |         |            # visited without a mark
            06-10 09:00    | 06-11 09:00 | 0            |         |            # no valid mark
            06-10 09:00    | 06-11 09:00 | 6            |         |            # no valid mark
            06-10 09:00    |             | 5            |         |            # a mark without a visit
            07-01 00:00    | 07-02 09:00 | 5            |         |            # closed just after
            05-31 09:00    | 06-02 09:00 | 5            |         |            # closed before
            06-10 09:00    | 06-11 09:00 | 5            | 1       |            # a test
            06-10 09:00    | 06-11 09:00 | 5            |         | 1          # revoked
            06-10 09:00    | 07-15 09:00 | 4            |         |            # visited after T
        )");
        OM_SAYS(many, "ticket.visit_coverage", "1 2 / 1 2 3 4 5 6 7 12 = 25");
        OM_SAYS(many.at("06-30 23:59:59"), "ticket.visit_coverage", "1 / 1 2 3 4 5 6 7 12 = 12.5");
        OM_SAYS(many.at("07-15 09:00"), "ticket.visit_coverage", "1 2 12 / 1 2 3 4 5 6 7 12 = 37.5");
    }
    /// 29 closed tickets are few, 30 are not.
    void k10FewAreMarked()
    {
        QByteArray table("t_close | t_visit | satisfaction");
        for (int i = 0; i < 29; ++i)
            table += "\n 06-10 09:00 | 06-11 09:00 | 4";
        QVERIFY(tickets(table.constData()).value("ticket.visit_coverage").isSmall);
        table += "\n 06-10 09:00 | | ";
        const KpiValue thirty = tickets(table.constData()).value("ticket.visit_coverage");
        QVERIFY(!thirty.isSmall);
        QCOMPARE(TicketTable::shown(thirty.value), QStringLiteral("96.67")); // 29 / 30
    }
    void k10OneAndNone()
    {
        OM_SAYS(tickets("t_close | t_visit | satisfaction \n 06-10 09:00 | 06-10 09:30 | 1"), "ticket.visit_coverage", "1 / 1 = 100");
        OM_SAYS(tickets("t_close | t_visit | satisfaction \n 06-10 09:00 | | "), "ticket.visit_coverage", "- / 1 = 0");
        OM_SAYS(tickets("t_close | t_visit | satisfaction \n | 06-10 09:30 | 1"), "ticket.visit_coverage", "- / - = none");
        OM_SAYS(tickets("t_close"), "ticket.visit_coverage", "- / - = none");
    }

    void k19ThreeRates()
    {
        // Response 3 of 4 = 75, resolved 2 of 4 = 50, satisfied 1 of 4 = 25. 0.4 · 75 + 0.3 · 50 + 0.3 · 25 = 52.5, not the 50 of equal weights.
        const TicketTable many = tickets(R"(
            contact_limit | t_contact   | t_visit     | resolved | satisfaction | is_test | is_revoked
            06-02 12:00   | 06-02 12:00 |             |          |              |         |
            06-02 12:00   | 06-02 10:00 |             |          |              |         |
            06-02 12:00   | 06-02 10:00 |             |          |              |         |
            06-02 12:00   | 06-02 12:01 |             |          |              |         |            # late
                          |             | 06-20 09:00 | Y        | 5            |         |
                          |             | 06-20 09:00 | Y        | 3            |         |
                          |             | 06-20 09:00 | N        | 2            |         |
                          |             | 06-20 09:00 | N        | 1            |         |
            06-02 12:00   | 06-02 10:00 | 06-20 09:00 | Y        | 5            | 1       |            # a test
            06-02 12:00   | 06-02 10:00 | 06-20 09:00 | Y        | 5            |         | 1          # revoked
            07-01 00:00   | 06-30 10:00 | 07-01 00:00 | Y        | 5            |         |            # due and visited just after
        )");
        OM_SAYS(many, "ticket.three_rates", "1 2 3 4 5 6 7 8 (52.5) = 52.5");
        OM_SAYS(many.in(Period::month(2021, 7)), "ticket.three_rates", "11 (100) = 100");
        QVERIFY(!many.at("06-20 08:59").value("ticket.three_rates").value); // nobody is visited yet
    }
    void k19OneAndNone()
    {
        const char *good = "contact_limit | t_contact | t_visit | resolved | satisfaction \n 06-02 12:00 | 06-02 10:00 | 06-20 09:00 | N | 4";
        OM_SAYS(tickets(good), "ticket.three_rates", "1 (70) = 70"); // 0.4 · 100 + 0 + 0.3 · 100
        const char *noMark = "contact_limit | t_contact | t_visit | resolved | satisfaction \n 06-02 12:00 | 06-02 10:00 | 06-20 09:00 | Y | ";
        QVERIFY(!tickets(noMark).value("ticket.three_rates").value); // without one of the rates there is none
        OM_SAYS(tickets("t_visit"), "ticket.three_rates", "- = none");
    }
};

QTEST_GUILESS_MAIN(TestTicketKpisVisits)
#include "tst_ticketkpisvisits.moc"
