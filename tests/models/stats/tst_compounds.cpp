// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

#include <cmath>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// The shipped indicators that are made of several sums (variation, quotient, completeness, net), every number worked out by hand.
class TestCompounds : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static bool isNear(const std::optional<double> &a, double b) { return a && std::abs(*a - b) < 1e-9; }
    const KpiSpec &kpi(const char *id) const { return *m_catalog->kpi(s(id)); }
    KpiValue value(const KpiSpec &spec, const FrameSet &frames, const Filter &filter = {}, Comparison comparison = Comparison::None) const
    {
        const auto v = evaluate(*m_catalog, spec, frames, filter, comparison);
        if (!v)
            qFatal("%s: %s", qPrintable(spec.id), qPrintable(v.error().args.join(u' ')));
        return *v;
    }
    /// "a 1.5 b –"
    QString groups(const KpiSpec &spec, const FrameSet &frames, const char *field, const Filter &filter = {}) const
    {
        const auto by = evaluateBy(*m_catalog, spec, frames, filter, s(field));
        if (!by)
            qFatal("%s: %s", qPrintable(spec.id), qPrintable(by.error().args.join(u' ')));
        QStringList out;
        for (const KpiGroup &g : *by)
            out << (g.code.isEmpty() ? s("?") : g.code) << (g.value ? QString::number(*g.value, 'g', 4) : s("–"));
        return out.join(u' ');
    }
    FrameSet of(const char *dataset, const std::vector<FrameBuilder::ColumnPlan> &plan, const QList<QStringList> &rows) const
    {
        FrameSet out;
        out.frames.insert(s(dataset), frameOf(s(dataset), plan, rows));
        out.specs.insert(s(dataset), *m_catalog->dataset(s(dataset)));
        out.asOf = LocalTime::of(QDate(2021, 12, 31));
        return out;
    }
    /// stage, status, pupils, teachers above the required degree, run by
    FrameSet schools(const QList<QStringList> &rows) const
    {
        return of("school",
                  {{s("stage"), ColumnType::Category},
                   {s("status"), ColumnType::Category},
                   {s("students"), ColumnType::Integer},
                   {s("high_degree"), ColumnType::Integer},
                   {s("run_by"), ColumnType::Category},
                   {s("community_code"), ColumnType::Category}},
                  rows);
    }
    /// community, industry, staff, status, scale, tax
    FrameSet companies(const QList<QStringList> &rows) const
    {
        return of("enterprise",
                  {{s("community_code"), ColumnType::Category},
                   {s("industry"), ColumnType::Category},
                   {s("staff"), ColumnType::Integer},
                   {s("status"), ColumnType::Category},
                   {s("scale"), ColumnType::Category},
                   {s("tax"), ColumnType::Real}},
                  rows);
    }
    /// C: 40 of the city's 100 people, 30 of the 40 in a, 10 of the 60 in b.
    FrameSet town() const
    {
        return companies({{s("a"), s("C"), s("30"), s("active"), s("large"), s("1")},
                          {s("a"), s("F"), s("10"), s("active"), s("small"), s("1")},
                          {s("b"), s("C"), s("10"), s("active"), s("small"), s("1")},
                          {s("b"), s("F"), s("50"), s("active"), s("large"), s("1")},
                          {s("b"), s("C"), s("900"), s("moved"), s("large"), s("1")}});
    }
    /// community, chain, segment, status
    FrameSet chains(const QList<QStringList> &rows) const
    {
        FrameSet out = of("enterprise",
                          {{s("community_code"), ColumnType::Category},
                           {s("chain"), ColumnType::Category},
                           {s("chain_segment"), ColumnType::Category},
                           {s("status"), ColumnType::Category}},
                          rows);
        out.figures.insert(s("codes.chain_segment"), 3);
        return out;
    }
    FrameSet twoChains() const
    {
        return chains({{s("a"), s("x"), s("up"), s("active")},
                       {s("a"), s("x"), s("up"), s("active")},
                       {s("a"), s("x"), s("down"), s("active")},
                       {s("b"), s("x"), s("up"), s("active")},
                       {s("b"), s("y"), s("middle"), s("active")},
                       {s("b"), s("y"), s("up"), s("cancelled")},
                       {s("b"), {}, {}, s("active")},
                       {s("b"), s("y"), {}, s("active")}});
    }
    static Filter in(const char *area, const char *field = "", const char *code = "")
    {
        Filter out;
        out.area = s(area);
        if (*field)
            out.toggle(s(field), s(code));
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void variation()
    {
        // X = 5/100 and 9/300; X̄ = 14/400 = 0.035; Σ (P/400)(X − X̄)² = 0.25 · 0.015² + 0.75 · 0.005² = 0.000075.
        const FrameSet frames = schools({{s("primary"), s("open"), s("100"), s("5"), s("public"), s("a")},
                                         {s("primary"), s("open"), s("300"), s("9"), s("private"), s("a")},
                                         {s("primary"), s("open"), s("200"), {}, s("public"), s("a")}, // not known
                                         {s("primary"), s("open"), s("0"), s("3"), s("public"), s("a")}, // nobody
                                         {s("primary"), s("open"), {}, s("3"), s("public"), s("a")},
                                         {s("primary"), s("planned"), s("100"), s("90"), s("public"), s("a")},
                                         {s("junior"), s("open"), s("100"), s("90"), s("public"), s("a")}});
        const KpiSpec &primary = kpi("school.variation_high_degree_primary");
        const KpiValue v = value(primary, frames);
        QVERIFY(isNear(v.value, std::sqrt(0.000075) / 0.035)); // 0.247
        QCOMPARE(rowNumbers(v.numerator), QList<int>({1, 2}));
        QCOMPARE(rowNumbers(*v.denominator), QList<int>({1, 2}));
        QVERIFY(isNear(v.numeratorValue, std::sqrt(0.000075)));
        QVERIFY(isNear(v.denominatorValue, 0.035));
        QCOMPARE(primary.target, 0.5);
        QCOMPARE(kpi("school.variation_high_degree_junior").target, 0.45);
        // One school alone does not vary; none has no figure.
        QCOMPARE(groups(primary, frames, "run_by"), s("public 0 private 0"));
        QCOMPARE(groups(primary, frames, "stage"), s("primary 0.2474 junior –"));
        QVERIFY(isNear(value(kpi("school.variation_high_degree_junior"), frames).value, 0));
        QVERIFY(!value(primary, schools({})).value);
        QVERIFY(!value(primary, schools({{s("primary"), s("open"), s("100"), s("0"), s("public"), s("a")}})).value); // nothing to vary about
    }

    void variationHasNoHistory()
    {
        const FrameSet frames = schools({{s("primary"), s("open"), s("100"), s("5"), s("public"), s("a")}});
        Filter filter;
        filter.period = Period::year(2021);
        QVERIFY(!value(kpi("school.variation_high_degree_primary"), frames, filter, Comparison::YearBefore).previous);
        const auto months = evaluateByMonth(*m_catalog, kpi("school.variation_high_degree_primary"), frames, filter, QDate(2021, 1, 1), 2);
        QCOMPARE(*months, std::vector<std::optional<double>>(2));
    }

    void quotient()
    {
        const FrameSet frames = town();
        const KpiSpec &staff = kpi("enterprise.location_quotient"), &firms = kpi("enterprise.location_quotient_firms");
        const KpiValue a = value(staff, frames, in("a", "industry", "C")); // (30/40) / (40/100)
        QVERIFY(isNear(a.value, 1.875));
        QCOMPARE(rowNumbers(a.numerator), QList<int>({1}));
        QCOMPARE(rowNumbers(*a.denominator), QList<int>({1, 2}));
        QVERIFY(isNear(a.numeratorValue, 0.75) && isNear(a.denominatorValue, 0.4));
        QVERIFY(isNear(value(staff, frames, in("b", "industry", "C")).value, 10.0 / 60 / 0.4));
        QVERIFY(isNear(value(firms, frames, in("a", "industry", "C")).value, 1)); // one of two, as two of four
        QVERIFY(isNear(value(staff, frames, in("", "industry", "C")).value, 1)); // the city is as the city
        const KpiValue all = value(staff, frames, in("a")); // of all industries it would be 1 everywhere: nobody said of which
        QVERIFY(!all.value);
        QCOMPARE(all.gap, Gap::Code);
        QCOMPARE(all.chosen, s("Industry"));
        QCOMPARE(value(staff, frames, in("a", "industry", "C")).gap, Gap::None);
        QVERIFY(isNear(value(staff, frames, in("a", "industry", "J")).value.value_or(1), 1)); // nobody in the city: no value
        QVERIFY(!value(staff, frames, in("a", "industry", "J")).value);
        QVERIFY(!value(staff, frames, in("c", "industry", "C")).value); // nobody there
        QVERIFY(!value(staff, companies({})).value);
    }

    void quotientByGroup()
    {
        const FrameSet frames = town();
        const KpiSpec &staff = kpi("enterprise.location_quotient");
        QCOMPARE(groups(staff, frames, "community_code", in("", "industry", "C")), s("a 1.875 b 0.4167"));
        QCOMPARE(groups(staff, frames, "community_code"), s("a – b –")); // on the map, too, an industry is to be chosen
        const auto map = evaluateBy(*m_catalog, staff, frames, Filter(), s("community_code"));
        QVERIFY(map && std::ranges::all_of(*map, [](const KpiGroup &g) { return g.gap == Gap::Code; }));
        QCOMPARE(groups(staff, frames, "industry", in("a")), s("C 1.875 F 0.4167")); // (10/40) / (60/100)
        // Of the large ones in a all are C, of those of the city 30 of 80: each group stands against its own kind.
        QCOMPARE(groups(staff, frames, "scale", in("a", "industry", "C")), s("large 2.667"));
        Filter large = in("a", "industry", "C");
        large.toggle(s("scale"), s("large"));
        QVERIFY(isNear(value(staff, frames, large).value, 1 / (30.0 / 80)));
        // Chosen places say where, as an area does.
        Filter chosen = in("", "industry", "C");
        chosen.toggle(s("community_code"), s("a"));
        QVERIFY(isNear(value(staff, frames, chosen).value, 1.875));
        Filter rows = in("", "industry", "C");
        Condition two;
        two.kind = Condition::Kind::Rows;
        two.dataset = s("enterprise");
        two.values = {s("1"), s("2")};
        rows.conditions.append(two);
        QVERIFY(isNear(value(staff, frames, rows).value, 1.875));
    }

    /// Of what is confidential there is neither: with the sum, they would tell the rest.
    void nothingOfWhatIsConfidential()
    {
        KpiSpec own = kpi("enterprise.location_quotient");
        own.numeratorSum = s("tax");
        const KpiValue v = value(own, town(), in("a", "industry", "C"));
        QVERIFY(v.isWithheld && !v.value && v.numeratorValue == 0 && !v.denominatorValue);
        QCOMPARE(groups(own, town(), "community_code"), s("a – b –"));
        own.aggregate = s("variation");
        own.denominatorSum = s("staff");
        const KpiValue spread = value(own, town());
        QVERIFY(spread.isWithheld && !spread.value && spread.numeratorValue == 0 && !spread.denominatorValue);
        QCOMPARE(groups(own, town(), "community_code"), s("a – b –"));
        own.aggregate = s("net");
        own.numerator = s("industry = 'C'");
        own.denominator = s("industry = 'F'");
        own.denominatorSum = s("tax");
        QVERIFY(value(own, town()).isWithheld);
        QCOMPARE(groups(own, town(), "community_code"), s("a – b –"));
    }

    void completeness()
    {
        const KpiSpec &chain = kpi("enterprise.chain_completeness");
        const FrameSet frames = twoChains();
        const KpiValue all = value(chain, frames); // x up, x down, y middle of 2 × 3
        QVERIFY(isNear(all.value, 50));
        QCOMPARE(all.numeratorValue, 3.0);
        QCOMPARE(all.denominatorValue, 6.0);
        QCOMPARE(rowNumbers(all.numerator), QList<int>({1, 2, 3, 4, 5}));
        QVERIFY(isNear(value(chain, frames, in("a")).value, 200.0 / 6)); // both chains are the city's
        QVERIFY(isNear(value(chain, frames, in("", "chain", "x")).value, 200.0 / 3));
        QVERIFY(isNear(value(chain, frames, in("a", "chain", "y")).value, 0));
        QVERIFY(isNear(value(chain, frames, in("", "chain_segment", "up")).value, 50)); // x of two
        QCOMPARE(groups(chain, frames, "community_code"), s("a 33.33 b 33.33"));
        QCOMPARE(groups(chain, frames, "chain"), s("x 66.67 y 33.33 ? –"));
        QCOMPARE(groups(chain, frames, "chain_segment"), s("up 50 down 50 middle 50 ? –"));
        FrameSet unlisted = frames;
        unlisted.figures.clear();
        QVERIFY(isNear(value(chain, unlisted).value, 50)); // three occur
        QVERIFY(isNear(value(chain, chains({{s("a"), s("x"), s("up"), s("active")}})).value, 100.0 / 3));
        // Of chain z nobody says in which segment they are: it is one of two chains all the same.
        const FrameSet unsaid =
            chains({{s("a"), s("x"), s("up"), s("active")}, {s("a"), s("x"), s("down"), s("active")}, {s("b"), s("z"), s(""), s("active")}});
        QVERIFY(isNear(value(chain, unsaid).value, 200.0 / 6));
        QCOMPARE(groups(chain, unsaid, "chain"), s("x 66.67 z 0"));
        const KpiValue none = value(chain, chains({}));
        QVERIFY(!none.value && none.numeratorValue == 0);
    }

    void net()
    {
        const auto day = [](const char *date) { return *date ? s(date) + s("T00:00:00Z") : QString(); };
        const auto company = [&](const char *community, const char *founded, const char *ended, const char *status) {
            return QStringList{s(community), day(founded), day(ended), s(status)};
        };
        const std::vector<FrameBuilder::ColumnPlan> plan{
            {s("community_code"), ColumnType::Category}, {s("founded"), ColumnType::Time}, {s("ended"), ColumnType::Time}, {s("status"), ColumnType::Category}};
        const FrameSet frames = of("enterprise", plan,
                                   {company("a", "2021-01-05", "", "active"), // 1
                                    company("a", "2021-01-06", "2021-02-03", "cancelled"), // 2 came and went
                                    company("b", "2021-02-07", "", "active"), // 3
                                    company("b", "2015-02-07", "2021-02-20", "revoked"), // 4
                                    company("b", "2015-02-07", "2021-03-20", "moved"), // 5 elsewhere now
                                    company("b", "2020-02-07", "", "active"), // 6 a year before
                                    company("", "", "", "")});
        Filter filter;
        filter.period = Period::year(2021);
        const KpiSpec &spec = kpi("enterprise.net");
        const KpiValue v = value(spec, frames, filter, Comparison::YearBefore);
        QCOMPARE(v.value, 1.0); // three less two
        QCOMPARE(rowNumbers(v.numerator), QList<int>({1, 2, 3}));
        QCOMPARE(rowNumbers(*v.denominator), QList<int>({2, 4}));
        QCOMPARE(v.denominatorValue, 2.0);
        QCOMPARE(v.previous, 1.0);
        QCOMPARE(v.change, 0.0);
        QCOMPARE(value(kpi("enterprise.closed"), frames, filter).value, 2.0);
        QCOMPARE(groups(spec, frames, "community_code", filter), s("a 1 b 0 ? 0"));
        const auto months = evaluateByMonth(*m_catalog, spec, frames, filter, QDate(2021, 1, 1), 3);
        QCOMPARE(*months, (std::vector<std::optional<double>>{2.0, -1.0, 0.0}));
        filter.period = Period::month(2021, 3); // no base: in March a year before there was nothing, in February a loss
        QVERIFY(!value(spec, frames, filter, Comparison::Previous).change);
        filter.asOf = LocalTime::of(QDate(2021, 1, 31));
        filter.period = Period::year(2021);
        QCOMPARE(value(spec, frames, filter).value, 2.0); // what came later is not known yet
        QCOMPARE(value(spec, of("enterprise", plan, {}), filter).value, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCompounds)
#include "tst_compounds.moc"
