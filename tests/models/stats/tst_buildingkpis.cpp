// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// Indicators of the buildings (domain.md §2.2) as shipped, by hand: on many rows, on one and on none.
class TestBuildingKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    KpiTable buildings(const char *table) const { return KpiTable(*m_catalog, "building", table); }
    /// Taxes in yuan: 3 + 1 (exactly) + 0.5 + 0.5 of 5 hundred million.
    KpiTable four() const
    {
        return buildings(R"(
            companies | tax_total | tax_previous | gfa_m2 | leasable_m2 | leased_m2
            40        | 300000000 | 200000000    | 60000  | 50000       | 40000
            30        | 100000000 | 120000000    | 40000  | 30000       | 30000
            20        | 50000000  | 60000000     |        | 20000       |            # does not say what is let
            20        | 50000000  |              | 25000  |             | 9000
            10        |           | 100000000    | 5000   |             |
        )");
    }
    static constexpr const char *none = "companies | tax_total";

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void hundredMillion()
    {
        OM_SAYS(four(), "building.yi_count", "1 2 = 2");
        OM_SAYS(four(), "building.yi_count_previous", "1 2 5 = 3");
        OM_SAYS(four(), "building.tax", "1 2 3 4 5 (500000000) = 500000000");
        OM_SAYS(four(), "building.yi_tax", "1 2 (400000000) = 400000000");
        OM_SAYS(four(), "building.yi_tax_share", "1 2 (400000000) / 1 2 3 4 (500000000) = 80");
        OM_SAYS(buildings(none), "building.yi_count", "- = 0");
        OM_SAYS(buildings(none), "building.yi_tax_share", "- / - = none");
        OM_SAYS(buildings("companies|tax_total\n3|99999999"), "building.yi_count", "- = 0");
        OM_SAYS(buildings("companies|tax_total\n3|100000000"), "building.yi_tax_share", "1 (100000000) / 1 (100000000) = 100");
        OM_SAYS(buildings("companies|tax_total\n2|100000000"), "building.tax", "1 (0) = withheld"); // of two companies
    }

    void areaPerBuilding()
    {
        OM_SAYS(four().withFigure("city.area_km2", 84), "building.yi_area", "1 2 (84) / 1 2 = 42");
        OM_SAYS(four(), "building.yi_area", "1 2 (0) / 1 2 (-1) = none"); // the area is not known
        OM_SAYS(buildings(none).withFigure("city.area_km2", 84), "building.yi_area", "- (84) / - = none");
        OM_SAYS(buildings("tax_total\n100000000").withFigure("city.area_km2", 84), "building.yi_area", "1 (84) / 1 = 84");
    }

    void change()
    {
        // (300 − 200) + (100 − 120) + (50 − 60) = 70 of 380
        OM_SAYS(four(), "building.tax_growth", "1 2 3 (70000000) / 1 2 3 (380000000) = 18.42");
        OM_SAYS(buildings("companies|tax_total|tax_previous\n3|90|100"), "building.tax_growth", "1 (-10) / 1 (100) = -10");
        OM_SAYS(buildings(none), "building.tax_growth", "- / - = none");
    }

    void perArea()
    {
        // 300 + 100 + 50 millions on 125,000 m² = 187.5 mu
        OM_SAYS(four(), "building.tax_per_m2", "1 2 4 (450000000) / 1 2 4 (125000) = 3600");
        OM_SAYS(four(), "building.tax_per_mu", "1 2 4 (450000000) / 1 2 4 (187.5) = 2400000");
        OM_SAYS(buildings("companies|tax_total|gfa_m2\n3|500|100"), "building.tax_per_m2", "1 (500) / 1 (100) = 5");
        OM_SAYS(buildings(none), "building.tax_per_m2", "- / - = none");
        OM_SAYS(buildings(none), "building.tax_per_mu", "- / - = none");
        OM_SAYS(buildings("companies|tax_total|gfa_m2\n2|2000000|1500"), "building.tax_per_mu", "1 (0) / 1 (-1) = withheld");
    }

    void vacancy()
    {
        OM_SAYS(four(), "building.vacancy_rate", "1 2 (10000) / 1 2 (80000) = 12.5");
        OM_SAYS(four(), "building.vacant_area", "1 2 3 (10000) = 10000"); // of the third it is not known
        OM_SAYS(buildings("leasable_m2|leased_m2\n200|150"), "building.vacancy_rate", "1 (50) / 1 (200) = 25");
        OM_SAYS(buildings(none), "building.vacancy_rate", "- / - = none");
        OM_SAYS(buildings(none), "building.vacant_area", "- = 0");
    }
};

QTEST_GUILESS_MAIN(TestBuildingKpis)
#include "tst_buildingkpis.moc"
