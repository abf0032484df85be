// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/kpi.h"

#include "support/frametable.h"

#include <QTest>

using namespace om;

/// What is confidential is in no figure that rests on fewer than three companies (domain.md §2.2). Companies by community, tax in yuan:
///   a: 10 · b: 20, 30 · c: 1, 2, 3, 4 · d: 5, 6, 7
class TestWithheld : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    static QString s(const char *text) { return QString::fromUtf8(text); }
    FrameSet companies(const QList<QStringList> &rows) const
    {
        FrameSet out;
        out.frames.insert(s("enterprise"),
                          om::test::frameOf(s("enterprise"),
                                            {{s("community_code"), ColumnType::Category},
                                             {s("tax"), ColumnType::Real},
                                             {s("founded"), ColumnType::Time},
                                             {s("status"), ColumnType::Category}},
                                            rows));
        out.specs.insert(s("enterprise"), *m_catalog->dataset(s("enterprise")));
        return out;
    }
    /// community, tax, companies
    FrameSet buildings(const QList<QStringList> &rows) const
    {
        FrameSet out;
        out.frames.insert(
            s("building"),
            om::test::frameOf(s("building"),
                              {{s("community_code"), ColumnType::Category}, {s("tax_total"), ColumnType::Real}, {s("companies"), ColumnType::Integer}}, rows));
        out.specs.insert(s("building"), *m_catalog->dataset(s("building")));
        return out;
    }
    static QStringList line(const char *community, const char *tax, const char *founded = "2020-05-01T00:00:00Z")
    {
        return {s(community), s(tax), s(founded), s("active")};
    }
    static QList<QStringList> city()
    {
        return {line("a", "10"), line("b", "20"), line("b", "30"), line("c", "1"), line("c", "2"),
                line("c", "3"),  line("c", "4"),  line("d", "5"),  line("d", "6"), line("d", "7")};
    }
    static Filter in(const char *community)
    {
        Filter filter;
        filter.area = s(community);
        return filter;
    }
    KpiSpec taxOf(const char *dataset, const char *field) const
    {
        KpiSpec kpi;
        kpi.id = s("own.tax");
        kpi.dataset = s(dataset);
        kpi.aggregate = s("sum");
        kpi.numeratorSum = s(field);
        kpi.isStock = true;
        return kpi;
    }
    KpiValue value(const KpiSpec &kpi, const FrameSet &frames, const Filter &filter = {}) const
    {
        const auto v = evaluate(*m_catalog, kpi, frames, filter, Comparison::None);
        if (!v)
            qFatal("%s", qPrintable(v.error().args.join(u' ')));
        return *v;
    }
    /// "a – b – c 10 d 18"
    QString groups(const KpiSpec &kpi, const FrameSet &frames) const
    {
        const auto by = evaluateBy(*m_catalog, kpi, frames, {}, s("community_code"));
        if (!by)
            qFatal("%s", qPrintable(by.error().args.join(u' ')));
        QStringList out;
        for (const KpiGroup &g : *by) {
            if (g.isWithheld && (g.value || g.numerator != 0 || g.denominator))
                return s("a withheld group has figures");
            out << g.code << (g.value ? QString::number(*g.value) : s("–"));
        }
        return out.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }

    /// Of three active companies in a next to the two of b, which are withheld: a's figure and the city's would tell theirs.
    void aGroupOfOneAreaIsWithheldBesideThatOfAnother()
    {
        const auto company = [](const char *community, const char *tax, const char *status) { return QStringList{s(community), s(tax), QString(), s(status)}; };
        const FrameSet frames = companies({company("a", "1", "active"), company("a", "2", "active"), company("a", "3", "active"), company("b", "4", "active"),
                                           company("b", "5", "active"), company("a", "6", "moved"), company("a", "7", "moved"), company("a", "8", "moved"),
                                           company("b", "1", "moved"), company("b", "1", "moved"), company("b", "1", "moved")});
        const KpiSpec tax = taxOf("enterprise", "tax");
        const auto byStatus = [&](const Filter &filter) {
            QStringList out;
            const auto by = evaluateBy(*m_catalog, tax, frames, filter, s("status"));
            for (const KpiGroup &g : by.value())
                out << g.code << (g.isWithheld ? s("–") : QString::number(*g.value));
            return out.join(u' ');
        };
        QCOMPARE(byStatus({}), s("active 15 moved 24"));
        QCOMPARE(byStatus(in("a")), s("active – moved –")); // the second, or it would be 27 less 21
        Filter both = in("a");
        both.toggle(s("status"), s("active"));
        QVERIFY(value(tax, frames, both).isWithheld); // as the number that is opened says
    }

    void oneFigureRestsOnThreeCompanies()
    {
        const FrameSet frames = companies(city());
        const KpiSpec tax = taxOf("enterprise", "tax");
        QCOMPARE(value(tax, frames).value, 88.0);
        QVERIFY(!value(tax, frames).isWithheld);
        QCOMPARE(value(tax, frames, in("c")).value, 10.0);
        QCOMPARE(value(tax, frames, in("d")).value, 18.0);
        for (const char *few : {"a", "b"}) {
            const KpiValue v = value(tax, frames, in(few));
            QVERIFY(v.isWithheld);
            QVERIFY(!v.value);
            QCOMPARE(v.numeratorValue, 0.0);
            QVERIFY(!v.denominatorValue);
        }
        QCOMPARE(value(tax, frames, in("b")).numerator.count(), std::size_t(2)); // how many they are is no secret
    }

    void nothingIsNoSecret()
    {
        const KpiValue v = value(taxOf("enterprise", "tax"), companies({}));
        QVERIFY(!v.isWithheld);
        QCOMPARE(v.value, 0.0);
    }

    void whoseTaxIsNotKnownHidesNobody()
    {
        const KpiValue v = value(taxOf("enterprise", "tax"), companies({line("a", "10"), line("a", ""), line("a", ""), line("a", "")}));
        QVERIFY(v.isWithheld);
        QVERIFY(!v.value);
    }

    void everyWayToTheFigureIsClosed()
    {
        const FrameSet frames = companies(city());
        KpiSpec kpi = taxOf("enterprise", "tax * 2 + 1");
        QVERIFY(value(kpi, frames, in("b")).isWithheld);
        for (const char *aggregate : {"mean", "median", "p90"}) {
            kpi.aggregate = s(aggregate);
            QVERIFY2(value(kpi, frames, in("b")).isWithheld, aggregate);
            QVERIFY2(!value(kpi, frames, in("c")).isWithheld, aggregate);
        }
        kpi = taxOf("enterprise", "tax");
        kpi.aggregate = s("sum_ratio");
        kpi.denominatorSum = s("tax");
        kpi.numerator = s("tax >= 20"); // two of ten: 50 of 88 would tell them
        QVERIFY(value(kpi, frames).isWithheld);
        kpi.numerator = s("tax >= 6");
        QVERIFY(!value(kpi, frames).isWithheld);
        // What is only asked is no figure of it.
        kpi = {};
        kpi.dataset = s("enterprise");
        kpi.aggregate = s("count");
        kpi.numerator = s("tax >= 20");
        QCOMPARE(value(kpi, frames).value, 2.0);
    }

    void whatIsWithheldCannotBeReckonedFromTheRest()
    {
        const KpiSpec tax = taxOf("enterprise", "tax");
        // a (1) and b (2) are three together.
        QCOMPARE(groups(tax, companies(city())), s("a – b – c 10 d 18"));
        // b (2) alone would be 50 = 78 − 10 − 18: d, with the fewest of the others, is withheld too.
        QCOMPARE(groups(tax, companies(city().sliced(1))), s("b – c 10 d –"));
        // Of nobody else, nothing helps; the sum of both is withheld as well.
        QCOMPARE(groups(tax, companies(city().first(1))), s("a –"));
        QCOMPARE(groups(tax, companies(city().sliced(3))), s("c 10 d 18"));
    }

    void whatIsHiddenForAnotherIsNotToldAlone()
    {
        const KpiSpec tax = taxOf("enterprise", "tax");
        const FrameSet frames = companies(city().sliced(1)); // b is hidden, and d for its sake
        QVERIFY(value(tax, frames, in("d")).isWithheld);
        QVERIFY(!value(tax, frames, in("c")).isWithheld);
        QVERIFY(!value(tax, companies(city()), in("d")).isWithheld); // where a and b are enough
        Filter chosen;
        chosen.toggle(s("community_code"), s("d"));
        QVERIFY(value(tax, frames, chosen).isWithheld);
    }

    /// a and c lie in S1, b and d in S2: a (1) alone is known from S1 − c, though a and b are three together.
    void aDistrictIsASumToo()
    {
        FrameSet frames = companies(city());
        for (const auto &[code, parent] : {std::pair("a", "S1"), {"c", "S1"}, {"b", "S2"}, {"d", "S2"}})
            frames.areas.add(s(code), s(parent));
        QCOMPARE(groups(taxOf("enterprise", "tax"), frames), s("a – b – c – d –"));
    }

    void belowTheLineToo()
    {
        KpiSpec share = taxOf("enterprise", "tax");
        share.aggregate = s("sum_ratio");
        share.denominatorSum = s("tax");
        share.numerator = s("tax >= 100"); // nobody: 0 % of what?
        const KpiValue none = value(share, companies(city()), in("b"));
        QVERIFY(none.isWithheld && !none.denominatorValue);
        QCOMPARE(value(share, companies(city()), in("c")).value, 0.0);
        share.numerator = s("tax <= 3"); // three of four: the fourth is the rest
        QVERIFY(value(share, companies(city()), in("c")).isWithheld);
        KpiSpec each; // places by what a building pays
        each.id = s("own.each");
        each.dataset = s("enterprise");
        each.aggregate = s("sum_ratio");
        each.numeratorSum = s("building.tax_total");
        FrameSet both = companies(city());
        const FrameSet houses = buildings({{s("a"), s("100"), s("2")}, {s("c"), s("200"), s("5")}});
        both.frames.insert(s("building"), houses.frames[s("building")]);
        both.specs.insert(s("building"), houses.specs[s("building")]);
        QVERIFY(!value(each, both, in("a")).value);
        QCOMPARE(value(each, both, in("c")).value, 50.0); // 200 over four companies
    }

    void aBuildingStandsForItsCompanies()
    {
        const KpiSpec tax = taxOf("building", "tax_total");
        const FrameSet frames = buildings({{s("a"), s("100"), s("2")}, {s("b"), s("200"), s("5")}, {s("c"), s("300"), {}}, {s("d"), s("400"), s("3")}});
        QCOMPARE(value(tax, frames).value, 1000.0);
        QVERIFY(value(tax, frames, in("a")).isWithheld);
        QCOMPARE(value(tax, frames, in("b")).value, 200.0);
        QVERIFY(value(tax, frames, in("c")).isWithheld); // not known: one
        QCOMPARE(value(tax, frames, in("d")).value, 400.0);
        QCOMPARE(groups(tax, frames), s("a – b 200 c – d 400"));
    }

    void shippedIndicatorsOfTaxAreConfidential()
    {
        const FrameSet frames = buildings({{s("a"), s("120000000"), s("2")}});
        for (const char *id : {"building.tax", "building.yi_tax", "building.yi_tax_share"})
            QVERIFY2(value(*m_catalog->kpi(s(id)), frames).isWithheld, id);
        QCOMPARE(value(*m_catalog->kpi(s("building.yi_count")), frames).value, 1.0);
        QVERIFY(value(*m_catalog->kpi(s("enterprise.tax")), companies(city()), in("b")).isWithheld);
    }

    void monthsAreCellsToo()
    {
        KpiSpec tax = taxOf("enterprise", "tax");
        tax.numerator = s("founded in P");
        tax.isStock = false;
        FrameSet frames = companies({line("a", "1", "2021-01-05T00:00:00Z"), line("a", "2", "2021-01-06T00:00:00Z"), line("a", "3", "2021-01-07T00:00:00Z"),
                                     line("a", "4", "2021-02-05T00:00:00Z"), line("a", "5", "2021-02-06T00:00:00Z"), line("a", "6", "2021-03-05T00:00:00Z")});
        frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(0, 0));
        const auto months = evaluateByMonth(*m_catalog, tax, frames, {}, QDate(2021, 1, 1), 4);
        QVERIFY(months);
        QCOMPARE((*months)[0], 6.0);
        QVERIFY(!(*months)[1]);
        QVERIFY(!(*months)[2]);
        QCOMPARE((*months)[3], 0.0);
    }
};

QTEST_GUILESS_MAIN(TestWithheld)
#include "tst_withheld.moc"
