// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

#include <cmath>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// Shipped indicators of economy and services on small tables, worked out by hand; 2021, as of its end.
class TestNamedKpis : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    static QString s(const char *text) { return QString::fromUtf8(text); }
    KpiValue value(const char *id, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows) const
    {
        const KpiSpec &kpi = *m_catalog->kpi(s(id));
        FrameSet frames;
        frames.frames.insert(kpi.dataset, frameOf(kpi.dataset, plan, rows));
        frames.specs.insert(kpi.dataset, *m_catalog->dataset(kpi.dataset));
        frames.asOf = LocalTime::of(QDate(2021, 12, 31));
        Filter filter;
        filter.period = Period::year(2021);
        const auto v = evaluate(*m_catalog, kpi, frames, filter, Comparison::None);
        if (!v)
            qFatal("%s: %s", id, qPrintable(v.error().args.join(u' ')));
        return *v;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    void doneAtOnce()
    {
        const std::vector<FrameBuilder::ColumnPlan> plan{{s("month"), ColumnType::Time}, {s("done"), ColumnType::Integer}, {s("at_once"), ColumnType::Integer}};
        const QList<QStringList> rows{{s("2021-01-01T00:00:00Z"), s("200"), s("150")},
                                      {s("2021-02-01T00:00:00Z"), s("300"), s("250")},
                                      {s("2021-03-01T00:00:00Z"), s("500"), {}}, // does not say
                                      {s("2020-03-01T00:00:00Z"), s("500"), s("1")}, // another year
                                      {s("2021-04-01T00:00:00Z"), s("0"), s("0")}};
        const KpiValue v = value("service.at_once_rate", plan, rows);
        QCOMPARE(v.value, 80.0); // 400 of 500
        QCOMPARE(rowNumbers(*v.denominator), QList<int>({1, 2}));
        QVERIFY(!value("service.at_once_rate", plan, {}).value);
        QCOMPARE(value("service.at_once_rate", plan, rows.first(1)).value, 75.0);
    }

    void itemsByMail()
    {
        const std::vector<FrameBuilder::ColumnPlan> plan{
            {s("kind"), ColumnType::Category}, {s("started"), ColumnType::Time}, {s("items"), ColumnType::Integer}};
        const QList<QStringList> rows{{s("mail"), s("2021-03-01T00:00:00Z"), s("308")},
                                      {s("mail"), s("2022-03-01T00:00:00Z"), s("50")}, // not begun
                                      {s("channel"), s("2021-01-01T00:00:00Z"), s("6")},
                                      {s("mail"), {}, s("2")}};
        const KpiValue v = value("service.mail_items", plan, rows);
        QCOMPARE(v.value, 310.0);
        QCOMPARE(rowNumbers(v.numerator), QList<int>({1, 4}));
        QCOMPARE(value("service.mail_items", plan, {}).value, 0.0);
        QCOMPARE(value("service.mail_items", plan, rows.first(1)).value, 308.0);
    }

    void tenantsRegisteredHere()
    {
        const std::vector<FrameBuilder::ColumnPlan> plan{
            {s("building_id"), ColumnType::Text}, {s("is_local"), ColumnType::Integer}, {s("status"), ColumnType::Category}};
        const QList<QStringList> rows{{s("B1"), s("1"), s("active")},    {s("B1"), s("0"), s("active")},
                                      {s("B2"), s("1"), s("active")},    {s("B2"), {}, s("active")}, // not known to be
                                      {s("B2"), s("1"), s("cancelled")}, // gone
                                      {{}, s("1"), s("active")}}; // no tenant
        const KpiValue v = value("enterprise.tenant_local_rate", plan, rows);
        QCOMPARE(v.value, 50.0);
        QCOMPARE(rowNumbers(v.numerator), QList<int>({1, 3}));
        QCOMPARE(rowNumbers(*v.denominator), QList<int>({1, 2, 3, 4}));
        QVERIFY(!value("enterprise.tenant_local_rate", plan, {}).value);
        QCOMPARE(value("enterprise.tenant_local_rate", plan, rows.first(1)).value, 100.0);
    }

    void taxPerMu()
    {
        const std::vector<FrameBuilder::ColumnPlan> plan{
            {s("tax_total"), ColumnType::Real}, {s("gfa_m2"), ColumnType::Real}, {s("companies"), ColumnType::Integer}};
        // 3,000,000 yuan on 2,000 m² = 3 mu
        const KpiValue v = value("building.tax_per_mu", plan, {{s("2000000"), s("1500"), s("10")}, {s("1000000"), s("500"), s("4")}, {{}, s("99"), s("5")}});
        QVERIFY(v.value && std::abs(*v.value - 1'000'000) < 1e-6);
        QCOMPARE(rowNumbers(*v.denominator), QList<int>({1, 2}));
        QVERIFY(!value("building.tax_per_mu", plan, {}).value);
        QVERIFY(value("building.tax_per_mu", plan, {{s("2000000"), s("1500"), s("2")}}).isWithheld); // of two companies
    }
};

QTEST_GUILESS_MAIN(TestNamedKpis)
#include "tst_namedkpis.moc"
