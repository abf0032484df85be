// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// Indicators of the companies (domain.md §2.2) as shipped, by hand: on many rows, on one and on none; as of the end of 2021.
class TestEnterpriseKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    KpiTable companies(const char *table) const { return KpiTable(*m_catalog, "enterprise", table); }
    static constexpr const char *none = "status | is_local";

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void inBusiness()
    {
        const KpiTable some = companies(R"(
            status    | is_four_up | is_headquarters | economy      | is_high_tech | is_specialised | staff
            active    | 1          | 1               |              | 1            |                | 100
                      | 0          |                 | headquarters |              | 1              | 50     # by its economy; without a status it is there
            active    | 1          | 1               | headquarters | 0            | 0              |        # by both, counted once
            active    |            |                 | platform     | 1            |                | 5
            moved     | 1          | 1               | headquarters | 1            | 1              | 900
            revoked   | 1          | 1               | headquarters | 1            | 1              | 900
            cancelled | 1          | 1               | headquarters | 1            | 1              | 900
        )");
        OM_SAYS(some, "enterprise.count", "1 2 3 4 = 4");
        OM_SAYS(some, "enterprise.four_up", "1 3 = 2");
        OM_SAYS(some, "enterprise.headquarters", "1 2 3 = 3");
        OM_SAYS(some, "enterprise.high_tech", "1 4 = 2");
        OM_SAYS(some, "enterprise.specialised", "2 = 1");
        OM_SAYS(some, "enterprise.staff", "1 2 3 4 (155) = 155");
        for (const char *id : {"enterprise.count", "enterprise.four_up", "enterprise.headquarters", "enterprise.staff"})
            OM_SAYS(companies(none), id, "- = 0");
        OM_SAYS(companies("economy\nheadquarters"), "enterprise.headquarters", "1 = 1");
    }

    /// 本地注册率 is of tenants; that of all companies has a name of its own.
    void registeredHere()
    {
        const KpiTable some = companies(R"(
            status    | building_id | is_local
            active    | B1          | 1
            active    | B1          | 0
            active    | B2          | 1
            active    | B2          |          # not known to be
            cancelled | B2          | 1        # gone
            active    |             | 1        # no tenant
        )");
        OM_SAYS(some, "enterprise.tenant_local_rate", "1 3 / 1 2 3 4 = 50");
        OM_SAYS(some, "enterprise.local_rate", "1 3 6 / 1 2 3 4 6 = 60");
        const KpiTable one = companies("building_id|is_local\nB1|1");
        OM_SAYS(one, "enterprise.tenant_local_rate", "1 / 1 = 100");
        OM_SAYS(one, "enterprise.local_rate", "1 / 1 = 100");
        OM_SAYS(companies(none), "enterprise.tenant_local_rate", "- / - = none");
        OM_SAYS(companies(none), "enterprise.local_rate", "- / - = none");
    }

    void comingAndGoing()
    {
        const KpiTable some = companies(R"(
            status    | founded    | ended
            active    | 2021-01-01 |
            active    | 2021-12-31 |
            active    | 2022-01-01 |               # after the period, and after the moment
            active    | 2020-12-31 |
            cancelled | 2021-02-01 | 2021-11-01    # came and went
            revoked   | 2015-01-01 | 2021-06-01
            moved     | 2015-01-01 | 2021-06-01    # moved away
            cancelled | 2015-01-01 | 2022-06-01
        )");
        OM_SAYS(some, "enterprise.new", "1 2 5 = 3");
        OM_SAYS(some, "enterprise.closed", "5 6 = 2");
        OM_SAYS(some, "enterprise.net", "1 2 5 / 5 6 = 1");
        OM_SAYS(some.at(QDate(2021, 6, 1)), "enterprise.new", "1 5 = 2"); // what is founded later is not known yet
        OM_SAYS(some.at(QDate(2021, 6, 1)), "enterprise.net", "1 5 / 6 = 1");
        OM_SAYS(companies("founded\n2021-05-05"), "enterprise.new", "1 = 1");
        OM_SAYS(companies(none), "enterprise.new", "- = 0");
        OM_SAYS(companies(none), "enterprise.closed", "- = 0");
        OM_SAYS(companies(none), "enterprise.net", "- / - = 0");
    }

    /// 走访覆盖率 = visited of those above the threshold that are there: who is gone is not to be visited.
    void visited()
    {
        const KpiTable some = companies(R"(
            status    | is_four_up | visits_year
            active    | 1          | 2
                      | 1          | 1
            active    | 1          | 0
            active    | 1          |
            active    | 0          | 1
            cancelled | 1          | 0
            moved     | 1          | 3
        )");
        OM_SAYS(some, "company.visit_coverage", "1 2 / 1 2 3 4 = 50");
        OM_SAYS(companies("status|is_four_up|visits_year\nactive|1|1"), "company.visit_coverage", "1 / 1 = 100");
        OM_SAYS(companies("status|is_four_up|visits_year\nmoved|1|1"), "company.visit_coverage", "- / - = none");
        OM_SAYS(companies("status|visits_year"), "company.visit_coverage", "- / - = none");
    }
};

QTEST_GUILESS_MAIN(TestEnterpriseKpis)
#include "tst_enterprisekpis.moc"
