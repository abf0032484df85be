// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/scopes.h"

#include "frame/expression.h"
#include "stats/composite.h"

#include "support/kpitable.h"

#include <QTest>

using namespace om;
using om::test::KpiTable;

/// What is not to be added is not: approvals of the street and of the communities (33 and 23, never 56 or 10), and neither with self-service (no 121 %).
class TestScopes : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    DatasetOf datasets() const
    {
        return [this](const QString &id) { return m_catalog->dataset(id); };
    }
    static KpiSpec own(const char *aggregate, const char *numerator, const char *sum, const char *denominator = "", const char *denominatorSum = "")
    {
        KpiSpec kpi;
        kpi.id = QStringLiteral("own.1");
        kpi.dataset = QStringLiteral("service_stat");
        kpi.aggregate = QLatin1StringView(aggregate);
        kpi.numerator = QLatin1StringView(numerator);
        kpi.numeratorSum = QLatin1StringView(sum);
        kpi.denominator = QLatin1StringView(denominator);
        kpi.denominatorSum = QLatin1StringView(denominatorSum);
        return kpi;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void onlyValueOfACondition()
    {
        const auto only = [](const char *text) { return Expression::parse(QLatin1StringView(text))->onlyValue(QStringLiteral("level")); };
        QCOMPARE(only("level = 'street'"), QStringLiteral("street"));
        QCOMPARE(only("month in P and level = 'street' and accepted > 0"), QStringLiteral("street"));
        QCOMPARE(only("level in ('street')"), QStringLiteral("street"));
        for (const char *text : {"level in ('street', 'community')", "level = 'street' or level = 'community'", "not level = 'street'", "level != 'street'",
                                 "item = 'street'", "level is not null", "(level = 'street' or 1 = 1) and month in P"})
            QVERIFY2(only(text).isEmpty(), text);
    }

    void shippedOnesHold()
    {
        int summed = 0;
        for (const KpiSpec &kpi : m_catalog->kpis()) {
            QVERIFY2(scopeFault(kpi, datasets()).isEmpty(), qPrintable(kpi.id));
            if (kpi.dataset != u"service_stat" || kpi.aggregate == u"count")
                continue;
            const SumScope scope = scopeOf(kpi, datasets());
            QVERIFY2(!scope.scope.isEmpty() && !scope.series.isEmpty(), qPrintable(kpi.id));
            ++summed;
        }
        QVERIFY(summed >= 11);
    }

    void judged_data()
    {
        QTest::addColumn<QStringList>("kpi");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QStringList &kpi, const char *fault) { QTest::newRow(name) << kpi << QString::fromUtf8(fault); };
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        row("one series", {s("sum"), s("level = 'street'"), s("accepted")}, "");
        row("a share within it", {s("sum_ratio"), s("level = 'street'"), s("online"), s("level = 'street'"), s("accepted")}, "");
        row("per day", {s("sum_ratio"), s("level = 'self_service'"), s("self_service / P.days"), s(""), s("service_point.terminals")}, "");
        row("rows are counted", {s("count"), s("month in P"), s("")}, "");
        row("a share of rows", {s("ratio"), s("accepted > 0"), s(""), s(""), s("")}, "");
        row("33 + 23", {s("sum"), s("month in P"), s("accepted")},
            "“accepted” is counted in series that are not added: the rows need a condition like level = '…'");
        row("33 + 23, named", {s("sum"), s("level in ('street', 'community')"), s("accepted")}, "“accepted” is counted in series");
        row("a mean of both", {s("mean"), s("month in P"), s("done")}, "“done” is counted in series");
        row("33 − 23", {s("net"), s("level = 'street'"), s("accepted"), s("level = 'community'"), s("accepted")},
            "“street” and “community” are two series, which are neither added nor divided");
        row("33 ÷ 23", {s("sum_ratio"), s("level = 'street'"), s("accepted"), s("level = 'community'"), s("accepted")},
            "“street” and “community” are two series");
        row("121 %", {s("sum_ratio"), s("level = 'self_service'"), s("self_service"), s("level = 'street'"), s("accepted")},
            "“self_service” and “accepted” count different things, which are neither added nor divided");
        row("121 % without levels", {s("sum_ratio"), s("month in P"), s("self_service"), s("month in P"), s("accepted")},
            "“self_service” is counted in series");
        row("40 + 33", {s("sum"), s("level = 'street'"), s("accepted + ifnull(self_service, 0)")}, "“accepted” and “self_service” count different things");
        row("the whole of another dataset", {s("sum_ratio"), s("level = 'street'"), s("accepted"), s(""), s("service_stat.self_service")},
            "“service_stat.self_service” is counted in series that are not added: it cannot be taken as a whole");
        row("a variation", {s("variation"), s("month in P"), s("accepted"), s(""), s("done")}, "“accepted” is counted in series");
        row("a quotient", {s("quotient"), s("month in P"), s("accepted")}, "“accepted” is counted in series");
    }
    void judged()
    {
        QFETCH(QStringList, kpi);
        QFETCH(QString, fault);
        const auto part = [&](int i) { return kpi.value(i).toLatin1(); };
        KpiSpec spec = own(part(0).constData(), part(1).constData(), part(2).constData(), part(3).constData(), part(4).constData());
        if (spec.aggregate == u"quotient")
            spec.fields = {QStringLiteral("machine")};
        const QString found = scopeFault(spec, datasets());
        QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.startsWith(fault), qPrintable(found));
        // Whoever reckons it says the same.
        const KpiTable table = KpiTable(*m_catalog, "service_stat", "month|level|machine|accepted|done|online|self_service\n2021-06-01|street||9|9|4|")
                                   .with("service_point", "terminals\n3");
        const auto value = evaluate(*m_catalog, spec, table.frames, table.filter);
        const auto groups = evaluateBy(*m_catalog, spec, table.frames, table.filter, QStringLiteral("machine"));
        const auto months = evaluateByMonth(*m_catalog, spec, table.frames, table.filter, QDate(2021, 1, 1), 12);
        QCOMPARE(value.has_value(), fault.isEmpty());
        QCOMPARE(groups.has_value(), fault.isEmpty());
        QCOMPARE(months.has_value(), fault.isEmpty());
        if (!value) {
            QCOMPARE(value.error().code, ErrorCode::SpecInvalid);
            QCOMPARE(value.error().args, QStringList({QStringLiteral("own.1"), QStringLiteral("numerator_sum"), found}));
        }
    }

    /// Numbers of a dataset without series may be added within their scope, and to what has none.
    void scopesWithoutSeries()
    {
        DatasetSpec spec;
        spec.id = QStringLiteral("clinic");
        for (const auto &[name, scope] : {std::pair("visits", "visit"), {"calls", "visit"}, {"beds", "bed"}, {"rooms", ""}}) {
            FieldSpec field;
            field.name = field.title = QLatin1StringView(name);
            field.type = FieldType::Integer;
            field.scope = QLatin1StringView(scope);
            spec.fields.push_back(field);
        }
        const auto fault = [&](const char *sum) {
            KpiSpec kpi = own("sum", "", sum);
            kpi.dataset = spec.id;
            return scopeFault(kpi, [&spec](const QString &id) { return id == spec.id ? &spec : nullptr; });
        };
        QCOMPARE(fault("visits + calls"), QString());
        QCOMPARE(fault("visits + rooms"), QString());
        QVERIFY(fault("visits / beds").startsWith(u"“visits” and “beds”"));
        // It goes with the declaration.
        spec.title = spec.id;
        spec.series = QStringLiteral("rooms");
        QCOMPARE(*datasetFromJson(toJson(spec), QString()), spec);
        spec.series = QStringLiteral("floors");
        QVERIFY(!datasetFromJson(toJson(spec), QString()));
    }

    /// Weights do not get round it.
    void notByWeights()
    {
        KpiSpec composite;
        composite.id = QStringLiteral("own.both");
        composite.dataset = QStringLiteral("service_stat");
        composite.aggregate = QStringLiteral("composite");
        const auto weights = [&](const char *first, const char *second) {
            WeightTable table;
            table.rows = {{composite.id, QLatin1StringView(first), 0.5, {}, {}, {}}, {composite.id, QLatin1StringView(second), 0.5, {}, {}, {}}};
            return table.on(QDate(2021, 12, 31), *m_catalog, composite);
        };
        QVERIFY(weights("service.accepted_street", "service.mailed_street"));
        QCOMPARE(weights("service.accepted_street", "service.accepted_community").error().code, ErrorCode::SpecInvalid);
        QCOMPARE(weights("service.accepted_street", "service.self_service").error().code, ErrorCode::SpecInvalid);
    }
};

QTEST_GUILESS_MAIN(TestScopes)
#include "tst_scopes.moc"
