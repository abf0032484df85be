// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reckoner.h"

#include <QTest>

using namespace om;
using om::test::Reckoner;

/// Every number opens (domain.md F1): under 1,000 random filters each indicator is reckoned again from the rows that it opens. The city and the filters have a
/// fixed seed (support/randomcity.h).
class TestEveryIndicator : public QObject
{
    Q_OBJECT

    Reckoner m;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m.load(20211231u)); }

    void everyIndicatorIsItsRows()
    {
        std::set<QString> withValue, withRows;
        int secret = 0;
        for (int state = 0; state < Reckoner::states; ++state) {
            const Filter filter = m.city->filter();
            for (const KpiSpec &kpi : m.catalog.kpis()) {
                const auto value = m.valueOf(kpi, filter);
                QVERIFY2(value, qPrintable(m.tell(kpi.id, filter)));
                QCOMPARE(value->isWithheld, m.isSecret(kpi, *value, filter));
                secret += value->isWithheld;
                QVERIFY2(m.isReckoned(kpi, value->value, m.reckoned(kpi, *value, filter)), qPrintable(m.tell(kpi.id, filter)));
                const Bitmap base = m.within(kpi, filter);
                QVERIFY2(m.isSubset(value->numerator, base), qPrintable(m.tell(kpi.id, filter)));
                QVERIFY2(!value->denominator || m.isSubset(*value->denominator, base), qPrintable(m.tell(kpi.id, filter)));
                if (value->value)
                    withValue.insert(kpi.id);
                if (!value->numerator.isEmpty())
                    withRows.insert(kpi.id);
            }
        }
        QVERIFY(secret > 50);
        QStringList empty; // a property of nothing but empty sets says nothing
        for (const KpiSpec &kpi : m.catalog.kpis())
            if (!withValue.contains(kpi.id) || !withRows.contains(kpi.id))
                empty.append(kpi.id);
        QVERIFY2(empty.size() * 10 < qsizetype(m.catalog.kpis().size()), qPrintable(empty.join(u' ')));
    }

    void dueTicketsFallIntoOneClassEach()
    {
        const auto rows = [&](const char *id, const Filter &filter) { return m.valueOf(m.kpi(id), filter)->numerator; };
        for (int state = 0; state < Reckoner::states; ++state) {
            const Filter filter = m.city->filter();
            const Bitmap due = rows("ticket.due", filter);
            Bitmap all(due.size());
            std::size_t sum = 0;
            for (const char *id : {"ticket.on_time_closed", "ticket.late_closed", "ticket.late_open"}) {
                const Bitmap one = rows(id, filter);
                all |= one;
                sum += one.count();
            }
            QVERIFY2(all == due, qPrintable(m.tell(QStringLiteral("one is left out"), filter)));
            QVERIFY2(sum == due.count(), qPrintable(m.tell(QStringLiteral("one stands twice"), filter)));
            const auto onTime = m.valueOf(m.kpi("ticket.on_time_rate"), filter); // K06 agrees with K05
            QCOMPARE(onTime->numerator.count(), rows("ticket.on_time_closed", filter).count());
            QCOMPARE(onTime->denominator->count(), due.count());
        }
    }
};

QTEST_GUILESS_MAIN(TestEveryIndicator)
#include "tst_everyindicator.moc"
