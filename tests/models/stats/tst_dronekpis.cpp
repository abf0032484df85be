// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// Indicators of the drones (domain.md §2.5) as shipped, by hand: on many rows, on one and on none.
class TestDroneKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    KpiTable flights(const char *table) const { return KpiTable(*m_catalog, "drone_flight", table); }
    KpiTable findings(const char *table) const { return KpiTable(*m_catalog, "drone_finding", table); }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void flights()
    {
        const KpiTable some = flights(R"(
            t0               | minutes | km
            2021-03-01 09:00 | 20      | 6
            2021-03-02 09:00 | 40      | 9
            2021-03-03 09:00 |         | 3     # no time was kept
            2021-03-04 09:00 | 30      |       # no distance
            2020-03-01 09:00 | 99      | 99    # another year
            2022-01-05 09:00 | 99      | 99
        )");
        OM_SAYS(some, "drone.flights", "1 2 3 4 = 4");
        OM_SAYS(some, "drone.hours", "1 2 3 4 (1.5) = 1.5");
        OM_SAYS(some, "drone.distance", "1 2 3 4 (18) = 18");
        OM_SAYS(some, "drone.minutes_per_flight", "1 2 4 (90) / 1 2 4 = 30");
        OM_SAYS(some, "drone.km_per_flight", "1 2 3 (18) / 1 2 3 = 6");
        OM_SAYS(some.at(QDate(2021, 3, 2)), "drone.minutes_per_flight", "1 (20) / 1 = 20"); // known on the second at midnight
        const KpiTable one = flights("t0|minutes|km\n2021-03-01 09:00|27|7.5"), none = flights("t0|minutes|km");
        OM_SAYS(one, "drone.minutes_per_flight", "1 (27) / 1 = 27");
        OM_SAYS(one, "drone.km_per_flight", "1 (7.5) / 1 = 7.5");
        OM_SAYS(none, "drone.flights", "- = 0");
        OM_SAYS(none, "drone.hours", "- = 0");
        OM_SAYS(none, "drone.distance", "- = 0");
        OM_SAYS(none, "drone.minutes_per_flight", "- / - = none");
        OM_SAYS(none, "drone.km_per_flight", "- / - = none");
    }

    void tasks()
    {
        const KpiTable some(*m_catalog, "drone_mission", "planned_t\n2021-03-01 09:00\n2021-12-31 23:59\n2022-01-01 00:00\n");
        OM_SAYS(some, "drone.tasks", "1 2 = 2");
        OM_SAYS(KpiTable(*m_catalog, "drone_mission", "planned_t"), "drone.tasks", "- = 0");
    }

    /// 属实率 = confirmed of those checked; 闭环率 and 复飞率 = of the confirmed ones.
    void findingsAndTheirWay()
    {
        const KpiTable some = findings(R"(
            found_t          | check_result | refly_t          | closed_t
            2021-05-01 00:00 | confirmed    | 2021-05-05 00:00 | 2021-05-11 00:00    # ten days
            2021-05-01 00:00 | confirmed    | 2021-05-05 00:00 |                      # flown again, not closed
            2021-05-01 00:00 | confirmed    |                  | 2022-02-01 00:00    # closed after the moment
            2021-05-01 00:00 | confirmed    |                  |
            2021-05-01 00:00 | refuted      |                  | 2021-05-03 00:00    # nothing was there: two days
            2021-05-01 00:00 | pending      |                  |                      # not checked yet: in no rate
            2020-12-25 00:00 | confirmed    |                  | 2021-01-04 00:00    # of the year before, closed in this one: ten days
            2022-01-02 00:00 | confirmed    |                  |
        )");
        OM_SAYS(some, "drone.findings", "1 2 3 4 5 6 = 6");
        OM_SAYS(some, "drone.confirmed_rate", "1 2 3 4 / 1 2 3 4 5 = 80");
        OM_SAYS(some, "drone.closed_rate", "1 / 1 2 3 4 = 25");
        OM_SAYS(some, "drone.refly_rate", "1 2 / 1 2 3 4 = 50");
        OM_SAYS(some, "drone.closing_time", "1 5 7 (22) / 1 5 7 = 7.33"); // (10 + 2 + 10) / 3
        OM_SAYS(some.at(QDate(2021, 5, 4)), "drone.refly_rate", "- / 1 2 3 4 = 0");
        const KpiTable one = findings("found_t|check_result|closed_t\n2021-05-01 00:00|confirmed|2021-05-02 12:00"), none = findings("found_t|check_result");
        OM_SAYS(one, "drone.confirmed_rate", "1 / 1 = 100");
        OM_SAYS(one, "drone.closed_rate", "1 / 1 = 100");
        OM_SAYS(one, "drone.refly_rate", "- / 1 = 0");
        OM_SAYS(one, "drone.closing_time", "1 (1.5) / 1 = 1.5");
        for (const char *id : {"drone.confirmed_rate", "drone.closed_rate", "drone.refly_rate", "drone.closing_time"})
            OM_SAYS(none, id, "- / - = none");
        OM_SAYS(none, "drone.findings", "- = 0");
    }

    /// Of the ground that the blocks really have, not of what a source wrote down: never more than all of it.
    void rangeOfDocks()
    {
        const KpiTable some(*m_catalog, "residential_block", R"(
            area_m2 | ground_m2 | served_dock_m2
            1000    | 1100      | 1100             # the source rounds
                    | 900       | 400              # the source does not say
            500     | 500       | 0
            700     |           |                  # without a shape
        )");
        OM_SAYS(some, "drone.dock_coverage", "1 2 (1500) / 1 2 3 (2500) = 60");
        const char *columns = "ground_m2|served_dock_m2";
        OM_SAYS(KpiTable(*m_catalog, "residential_block", columns), "drone.dock_coverage", "- / - = none");
        OM_SAYS(KpiTable(*m_catalog, "residential_block", "area_m2|ground_m2|served_dock_m2\n90|100|100"), "drone.dock_coverage", "1 (100) / 1 (100) = 100");
    }
};

QTEST_GUILESS_MAIN(TestDroneKpis)
#include "tst_dronekpis.moc"
