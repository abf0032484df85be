// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// Indicators of the parks (domain.md §2.4) as shipped, by hand: on many rows, on one and on none.
class TestParkKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    KpiTable parks(const char *table) const { return KpiTable(*m_catalog, "park", table); }
    static constexpr const char *none = "class | area_m2";

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    /// 人均公园绿地 counts the parks of class G1 alone.
    void areaPerPerson()
    {
        const KpiTable some = parks(R"(
            class | area_m2
            G11   | 50000
            G14   | 10000
            G3    | 99000      # a square
            XG    | 99000
            G12   |            # nobody knows how large
        )");
        OM_SAYS(some, "park.public_count", "1 2 5 = 3");
        OM_SAYS(some, "park.count", "1 2 3 4 5 = 5");
        OM_SAYS(some, "park.public_area", "1 2 5 (60000) = 60000");
        OM_SAYS(KpiTable(some).withFigure("city.population", 4000), "park.area_per_capita", "1 2 5 (60000) = 15");
        OM_SAYS(some, "park.area_per_capita", "1 2 5 (60000) = none"); // no population
        OM_SAYS(parks(none).withFigure("city.population", 4000), "park.area_per_capita", "- = 0");
        OM_SAYS(parks("class|area_m2\nG13|800").withFigure("city.population", 100), "park.area_per_capita", "1 (800) = 8");
        OM_SAYS(parks(none), "park.public_area", "- = 0");
    }

    void greenShare()
    {
        const KpiTable some = parks(R"(
            area_m2 | green_m2
            1000    | 700
            3000    | 2100
            500     |             # does not say
            0       | 10
        )");
        OM_SAYS(some, "park.green_share", "1 2 (2800) / 1 2 (4000) = 70");
        OM_SAYS(parks("area_m2|green_m2\n100|25"), "park.green_share", "1 (25) / 1 (100) = 25");
        OM_SAYS(parks(none), "park.green_share", "- / - = none");
    }

    /// All six kinds of §2.4: toilets, courts, playgrounds, one car park however many places it has, barrier-free access, service station.
    void facilities()
    {
        const KpiTable some = parks(R"(
            toilets | courts | playgrounds | parking | has_barrier_free | has_station
            2       | 1      | 1           | 300     | 1                | 1            # seven
                    |        |             | 0       | 0                |              # none
            1       |        |             |         | 1                | 0            # two
        )");
        OM_SAYS(KpiTable(some).withFigure("city.population", 3000), "park.facilities_per_1000", "1 2 3 (9) = 3");
        OM_SAYS(parks("toilets\n4").withFigure("city.population", 2000), "park.facilities_per_1000", "1 (4) = 2");
        OM_SAYS(parks("toilets").withFigure("city.population", 2000), "park.facilities_per_1000", "- = 0");
        OM_SAYS(parks("has_barrier_free|toilets\n1|\n0|\n|3\n1|"), "park.barrier_free_rate", "1 4 / 1 2 4 = 66.67");
        OM_SAYS(parks("has_barrier_free"), "park.barrier_free_rate", "- / - = none");
    }

    /// Greening tickets of the year on 2 ha of parks.
    void ticketsPerHectare()
    {
        const char *tickets = R"(
            t_accept         | class_big | is_test | is_revoked
            2021-06-01 09:00 | C04       |         |
            2021-06-02 09:00 | C04       |         |
            2021-06-03 09:00 | C04       |         |
            2021-06-03 09:00 | C04       | 1       |
            2021-06-03 09:00 | C04       |         | 1
            2021-06-03 09:00 | C02       |         |
            2020-06-03 09:00 | C04       |         |
        )";
        const auto of = [&](const char *table, const char *ground) { return KpiTable(*m_catalog, "ticket", table).with("park", ground); };
        OM_SAYS(of(tickets, "area_m2\n15000\n5000"), "park.tickets_per_ha", "1 2 3 = 1.5");
        OM_SAYS(of(tickets, "area_m2"), "park.tickets_per_ha", "1 2 3 = none");
        OM_SAYS(of("t_accept", "area_m2\n15000"), "park.tickets_per_ha", "- = 0");
        OM_SAYS(of("t_accept|class_big\n2021-06-01 09:00|C04", "area_m2\n10000"), "park.tickets_per_ha", "1 = 1");
    }

    void coverage()
    {
        const KpiTable some(*m_catalog, "residential_block", R"(
            area_m2 | ground_m2 | served_park_m2 | population | served_park_people
            1000    | 1100      | 1100           | 500        | 500                 # the source rounds its area
                    | 900       | 300            | 300        | 100
            500     | 500       | 0              | 200        | 0
        )");
        OM_SAYS(some, "park.area_coverage", "1 2 (1400) / 1 2 3 (2500) = 56");
        OM_SAYS(some, "park.people_coverage", "1 2 (600) / 1 2 3 (1000) = 60");
        OM_SAYS(some, "park.people_uncovered", "2 3 (400) = 400");
        const char *columns = "ground_m2|served_park_m2|population|served_park_people";
        const KpiTable no(*m_catalog, "residential_block", columns);
        OM_SAYS(no, "park.area_coverage", "- / - = none");
        OM_SAYS(no, "park.people_coverage", "- / - = none");
        OM_SAYS(no, "park.people_uncovered", "- = 0");
        const KpiTable one(*m_catalog, "residential_block", "area_m2|ground_m2|served_park_m2|population|served_park_people\n80|100|100|10|4");
        OM_SAYS(one, "park.area_coverage", "1 (100) / 1 (100) = 100"); // never 125
        OM_SAYS(one, "park.people_coverage", "1 (4) / 1 (10) = 40");
        OM_SAYS(one, "park.people_uncovered", "1 (6) = 6");
    }
};

QTEST_GUILESS_MAIN(TestParkKpis)
#include "tst_parkkpis.moc"
