// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// Indicators of government services (domain.md §2.8) as shipped, by hand: on many rows, on one and on none.
class TestServiceKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    KpiTable stats(const char *table) const { return KpiTable(*m_catalog, "service_stat", table); }
    KpiTable points(const char *table) const { return KpiTable(*m_catalog, "service_point", table); }
    KpiTable many() const
    {
        return stats(R"(
            month      | level        | machine        | accepted | done | at_once | online | self_service | mailed
            2021-01-01 | street       |                | 330      | 300  | 240     | 132    |              | 33
            2021-02-01 | street       |                | 170      | 200  | 110     |        |              |            # does not say how many online
            2021-01-01 | community    |                | 230      | 200  | 150     | 23     |              | 10
            2021-03-01 | community    |                | 270      | 0    | 0       | 27     |              |            # nothing done yet
            2021-01-01 | self_service | citizen_window |          |      |         |        | 312          |
            2021-02-01 | self_service | business       |          |      |         |        | 88           |
            2020-12-01 | street       |                | 999      | 999  | 999     | 999    |              | 999        # another year
            2020-12-01 | self_service | citizen_window |          |      |         |        | 999          |
            2021-05-01 |              | citizen_window | 999      | 999  | 999     | 999    | 999          | 999        # of no level: in no series
        )");
    }
    static constexpr const char *none = "month | level | accepted";

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    /// 33 and 23, never 56: each of the two levels has its own figures.
    void twoSeries()
    {
        OM_SAYS(many(), "service.accepted_street", "1 2 (500) = 500");
        OM_SAYS(many(), "service.accepted_community", "3 4 (500) = 500");
        OM_SAYS(many(), "service.mailed_street", "1 2 (33) = 33");
        OM_SAYS(many(), "service.mailed_community", "3 4 (10) = 10");
        OM_SAYS(many(), "service.online_rate_street", "1 (132) / 1 (330) = 40"); // 132 of 330
        OM_SAYS(many(), "service.online_rate_community", "3 4 (50) / 3 4 (500) = 10");
        OM_SAYS(many(), "service.at_once_rate_street", "1 2 (350) / 1 2 (500) = 70"); // 240 + 110 of 300 + 200
        OM_SAYS(many(), "service.at_once_rate_community", "3 (150) / 3 (200) = 75");
        OM_SAYS(many().in(Period::month(2021, 2)), "service.accepted_community", "- = 0");
        OM_SAYS(many().at(QDate(2021, 1, 31)), "service.accepted_street", "1 (330) = 330"); // February has not begun
    }
    void twoSeriesOneAndNone()
    {
        const KpiTable one = stats("month|level|accepted|done|at_once|online|mailed\n2021-06-01|street|8|4|1|2|3");
        OM_SAYS(one, "service.accepted_street", "1 (8) = 8");
        OM_SAYS(one, "service.accepted_community", "- = 0");
        OM_SAYS(one, "service.mailed_street", "1 (3) = 3");
        OM_SAYS(one, "service.online_rate_street", "1 (2) / 1 (8) = 25");
        OM_SAYS(one, "service.online_rate_community", "- / - = none");
        OM_SAYS(one, "service.at_once_rate_street", "1 / 1 (4) = 25");
        for (const char *id : {"service.accepted_street", "service.accepted_community", "service.mailed_street", "service.mailed_community"})
            OM_SAYS(stats(none), id, "- = 0");
        for (const char *id : {"service.online_rate_street", "service.online_rate_community", "service.at_once_rate_street", "service.at_once_rate_community"})
            OM_SAYS(stats(none), id, "- / - = none");
    }

    void selfService()
    {
        OM_SAYS(many(), "service.self_service", "5 6 (400) = 400"); // the row without a level is no terminal's
        OM_SAYS(many(), "service.citizen_window_share", "5 (312) / 5 6 (400) = 78"); // 31.2 / 40
        OM_SAYS(many().at(QDate(2021, 1, 31)), "service.citizen_window_share", "5 (312) / 5 (312) = 100");
        const KpiTable one = stats("month|level|machine|self_service\n2021-06-01|self_service|business|5");
        OM_SAYS(one, "service.self_service", "1 (5) = 5");
        OM_SAYS(one, "service.citizen_window_share", "- / 1 (5) = 0");
        OM_SAYS(stats(none), "service.self_service", "- = 0");
        OM_SAYS(stats(none), "service.citizen_window_share", "- / - = none");
    }

    /// 400 cases of 2021 at 2 + 3 terminals: 400 / 5 / 365; up to 10 April, 09:00, hundred days have begun.
    void casesPerTerminalAndDay()
    {
        const char *places = R"(
            terminals | opened
            2         |                # always there
            3         | 2021-02-15
            7         | 2022-01-15     # not yet open
                      |                # a hall without any
        )";
        const KpiTable year = many().with("service_point", places);
        const auto near = [](const KpiValue &v, double wanted) { return v.value && std::abs(*v.value - wanted) < 1e-9; };
        QVERIFY(near(year.value("service.terminal_daily"), 400.0 / 5 / 365));
        QVERIFY(near(year.at(QDate(2021, 4, 10), QTime(9, 0)).value("service.terminal_daily"), 400.0 / 5 / 100));
        QVERIFY(near(year.in(Period::month(2021, 1)).value("service.terminal_daily"), 312.0 / 2 / 31)); // the three came after January
        QVERIFY(near(year.in(Period::month(2021, 1)).at(QDate(2021, 1, 11)).value("service.terminal_daily"), 312.0 / 2 / 10)); // ten whole days
        QVERIFY(near(year.in(Period::year(2022)).value("service.terminal_daily"), 0)); // no day of it has begun
        QVERIFY(!many().with("service_point", "terminals | opened").value("service.terminal_daily").value); // by none
        QVERIFY(near(stats(none).with("service_point", places).value("service.terminal_daily"), 0));
        QVERIFY(near(stats("month|level|self_service\n2021-06-01|self_service|730").with("service_point", "terminals\n1").value("service.terminal_daily"), 2));
    }

    void places()
    {
        const KpiTable four = points(R"(
            kind              | terminals | opened
            hall              |           |
            self_service_zone | 8         | 2021-03-01
            terminal          | 1         | 2021-12-31
            terminal          | 1         | 2022-01-01   # not yet open
        )");
        OM_SAYS(four, "service.points", "1 2 3 = 3");
        OM_SAYS(four, "service.terminals", "1 2 3 (9) = 9");
        OM_SAYS(four.at(QDate(2021, 3, 1)), "service.terminals", "1 2 (8) = 8"); // on the day itself
        OM_SAYS(four.at(QDate(2021, 2, 28)), "service.points", "1 = 1");
        const KpiTable people = KpiTable(four).withFigure("city.population", 30000);
        OM_SAYS(people, "service.terminals_per_10k", "2 3 (9) = 3"); // 9 for 3 × 10,000
        OM_SAYS(four, "service.terminals_per_10k", "2 3 (9) = none"); // nobody knows how many people
        const KpiTable one = points("terminals\n2").withFigure("city.population", 20000), no = points("terminals").withFigure("city.population", 20000);
        OM_SAYS(one, "service.terminals_per_10k", "1 (2) = 1");
        OM_SAYS(no, "service.terminals_per_10k", "- = 0");
        OM_SAYS(no, "service.points", "- = 0");
        OM_SAYS(no, "service.terminals", "- = 0");
    }

    void itemsByMail()
    {
        const KpiTable four = KpiTable(*m_catalog, "service_measure", R"(
            kind    | started    | items
            mail    | 2021-03-01 | 308
            mail    | 2022-03-01 | 50     # not begun
            channel | 2021-01-01 | 6
            mail    |            | 2
        )");
        OM_SAYS(four, "service.mail_items", "1 4 (310) = 310");
        OM_SAYS(KpiTable(*m_catalog, "service_measure", "kind|items"), "service.mail_items", "- = 0");
        OM_SAYS(KpiTable(*m_catalog, "service_measure", "kind|items\nmail|308"), "service.mail_items", "1 (308) = 308");
    }

    void withinAWalk()
    {
        const KpiTable blocks = KpiTable(*m_catalog, "residential_block", R"(
            population | served_service_point_people
            1000       | 250
            600        | 600
            400        | 0
                       |                # nobody is known to live there
        )");
        OM_SAYS(blocks, "service.walk_people", "1 2 (850) = 850");
        OM_SAYS(blocks, "service.walk_coverage", "1 2 (850) / 1 2 3 4 (2000) = 42.5");
        const char *columns = "population|served_service_point_people";
        OM_SAYS(KpiTable(*m_catalog, "residential_block", columns), "service.walk_people", "- = 0");
        OM_SAYS(KpiTable(*m_catalog, "residential_block", columns), "service.walk_coverage", "- / - = none");
        OM_SAYS(KpiTable(*m_catalog, "residential_block", "population|served_service_point_people\n8|2"), "service.walk_coverage", "1 (2) / 1 (8) = 25");
    }
};

QTEST_GUILESS_MAIN(TestServiceKpis)
#include "tst_servicekpis.moc"
