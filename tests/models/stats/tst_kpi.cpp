// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/comparison.h"
#include "stats/kpi.h"

#include "support/tickettable.h"

#include <QTest>

#include <cmath>

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

/// The shipped ticket indicators on a table of twelve tickets, every expected number worked out from the table by hand.
class TestKpi : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    FrameSet m_frames;
    const Period m_june = Period::month(2021, 6);
    Filter m_filter;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    /// "06-15 10" → 2021-06-15T10:00:00Z; a year may stand before it.
    static QString time(const char *text)
    {
        const QString t = s(text);
        if (t.isEmpty())
            return t;
        return (t.size() > 8 ? QString() : QStringLiteral("2021-")) + QString(t).replace(u' ', u'T') + QStringLiteral(":00:00Z");
    }
    KpiValue value(const char *id, const Filter &filter, Comparison comparison = Comparison::YearBefore) const
    {
        const KpiSpec *kpi = m_catalog->kpi(s(id));
        if (!kpi)
            qFatal("no KPI %s", id);
        const auto v = evaluate(*m_catalog, *kpi, m_frames, filter, comparison);
        if (!v)
            qFatal("%s: %s", id, qPrintable(v.error().args.join(u' ')));
        return *v;
    }
    KpiValue value(const char *id) const { return value(id, m_filter); }
    Filter asOf(QDate day, QTime at = QTime(0, 0)) const
    {
        Filter f = m_filter;
        f.asOf = LocalTime::of(day, at);
        return f;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
        // Every field of the ticket that an indicator may ask for, so that the shipped expressions run as they are.
        const DatasetSpec *spec = m_catalog->dataset(s("ticket"));
        QVERIFY(spec);
        const std::vector<FrameBuilder::ColumnPlan> plan = om::test::columnPlan(*spec);
        struct Ticket
        {
            const char *accept, *dispatch, *dispose, *deadline, *visit, *resolved, *satisfaction, *mode, *area, *pause, *extra;
        };
        // As of 2021-07-01 00:00, period June 2021.
        const Ticket tickets[] = {
            //accept      dispatch    dispose     deadline     visit      res  sat  mode       area  pause extra
            {"06-01 08", "06-01 09", "06-01 11", "06-05 18", "06-03 10", "Y", "5", "passive", "a1", "", ""}, // 1 on time, 2 h
            {"06-02 08", "06-02 09", "06-02 13", "06-02 12", "06-04 10", "N", "3", "passive", "a1", "60", ""}, // 2 closed late, 4 h − 1 h
            {"06-10 08", "06-10 09", "", "06-20 18", "", "", "", "active", "a2", "", ""}, // 3 overdue, open
            {"05-30 08", "05-30 09", "06-01 09", "06-01 18", "06-08 10", "Y", "4", "active", "a2", "", ""}, // 4 accepted in May, due in June, 48 h
            {"06-28 08", "06-28 09", "06-29 09", "07-05 18", "06-30 10", "U", "", "passive", "a1", "", ""}, // 5 closed early, due in July, 24 h
            {"06-29 08", "06-29 09", "07-02 09", "06-30 18", "07-03 10", "Y", "2", "passive", "b1", "", ""}, // 6 closed after T: still open at T
            {"06-11 08", "06-11 09", "06-11 10", "06-11 18", "06-12 10", "Y", "1", "passive", "b1", "", "revoked"}, // 7 revoked: nowhere
            {"06-12 08", "06-12 09", "06-12 10", "06-12 18", "06-13 10", "Y", "5", "passive", "b1", "", "test"}, // 8 a test: nowhere
            {"06-15 08", "", "", "", "", "", "", "active", "", "", "child"}, // 9 no deadline, merged
            {"2020-06-15 08", "2020-06-15 09", "2020-06-15 12", "2020-06-16 08", "2020-06-20 08", "Y", "5", "passive", "a1", "", ""}, // 10 a year before
            {"2020-06-20 08", "2020-06-20 09", "", "2020-06-21 08", "", "", "", "active", "a2", "", ""}, // 11 overdue ever since
            {"2020-06-30 23", "2020-07-01 09", "2021-05-01 08", "2020-07-02 08", "", "", "", "passive", "a2", "", ""}, // 12 closed much later
        };
        QList<QStringList> rows;
        for (const Ticket &t : tickets) {
            QStringList row(qsizetype(spec->fields.size()));
            const auto set = [&](const char *field, const QString &v) { row[spec->fieldIndex(s(field))] = v; };
            set("t_accept", time(t.accept));
            set("t_dispatch", time(t.dispatch));
            set("t_dispose", time(t.dispose));
            set("deadline", time(t.deadline));
            set("t_visit", time(t.visit));
            set("resolved", s(t.resolved));
            set("satisfaction", s(t.satisfaction));
            set("discovery_mode", s(t.mode));
            set("community_code", s(t.area));
            set("pause_min", s(t.pause));
            if (s(t.extra) == u"revoked")
                set("is_revoked", s("1"));
            if (s(t.extra) == u"test")
                set("is_test", s("1"));
            if (s(t.extra) == u"child")
                set("parent_no", s("1"));
            rows.append(row);
        }
        const ClockRules natural{.calendar = {}, .units = m_catalog->limitUnits(), .spec = m_catalog->clock()};
        m_frames.frames.insert(spec->id, withClockState(frameOf(spec->id, plan, rows), LocalTime::of(QDate(2021, 7, 1)), natural));
        m_frames.specs.insert(spec->id, *spec);
        m_frames.areas.add(s("a1"), s("A"));
        m_frames.areas.add(s("a2"), s("A"));
        m_frames.asOf = LocalTime::of(QDate(2021, 7, 1));
        m_frames.figures = {{s("city.population"), 40000}, {s("city.population@a1"), 10000}, {s("city.population@a2"), 5000}};
        m_filter.period = m_june;
    }

    void k01Accepted()
    {
        const KpiValue v = value("ticket.accepted");
        QCOMPARE(rowNumbers(v.numerator), (QList<int>{1, 2, 3, 5, 6, 9})); // not 4 (May), 7 (revoked), 8 (test)
        QCOMPARE(v.value, std::optional(6.0));
        QVERIFY(!v.denominator && !v.denominatorValue);
        QCOMPARE(v.previous, std::optional(3.0)); // 10, 11, 12
        QCOMPARE(v.change, std::optional(1.0)); // (6 − 3) / 3
        QCOMPARE(rowNumbers(value("ticket.accepted_distinct").numerator), (QList<int>{1, 2, 3, 5, 6}));
    }

    void k05ClassesMakeUpTheDueOnes()
    {
        QCOMPARE(rowNumbers(value("ticket.due").numerator), (QList<int>{1, 2, 3, 4, 6})); // 5 is due in July although done in June
        QCOMPARE(rowNumbers(value("ticket.on_time_closed").numerator), (QList<int>{1, 4}));
        QCOMPARE(rowNumbers(value("ticket.late_closed").numerator), QList<int>{2});
        QCOMPARE(rowNumbers(value("ticket.late_open").numerator), (QList<int>{3, 6}));
    }

    void k06OnTimeRate()
    {
        const KpiValue v = value("ticket.on_time_rate");
        QCOMPARE(v.numeratorValue, 2.0);
        QCOMPARE(v.denominatorValue, std::optional(5.0));
        QCOMPARE(v.value, std::optional(40.0)); // 2/5
        QVERIFY(v.isSmall); // 5 < 30
        QCOMPARE(v.previous, std::optional(50.0)); // June 2020: 10 on time, 11 not
        QCOMPARE(v.change, std::optional(-10.0)); // points, not −20 %
    }

    void k07IsAStock()
    {
        const KpiValue v = value("ticket.overdue_open");
        QCOMPARE(rowNumbers(v.numerator), (QList<int>{3, 6, 11})); // at T, of whatever period
        // One year before, 2020-07-01 00:00: 11 overdue; 10 done; 12 due on 07-02 only.
        QCOMPARE(v.previous, std::optional(1.0));
        QCOMPARE(v.change, std::optional(2.0));
        // One month before, 2021-06-01 00:00: 11 (12 was closed in May, 3 and 6 not due).
        QCOMPARE(value("ticket.overdue_open", m_filter, Comparison::Previous).previous, std::optional(1.0));
        // At the very deadline of 6 it is not overdue yet.
        QCOMPARE(rowNumbers(value("ticket.overdue_open", asOf(QDate(2021, 6, 30), QTime(18, 0))).numerator), (QList<int>{3, 11}));
    }

    void k08ResolutionRate()
    {
        const KpiValue v = value("ticket.resolution_rate");
        QCOMPARE(rowNumbers(v.numerator), (QList<int>{1, 4}));
        QCOMPARE(rowNumbers(*v.denominator), (QList<int>{1, 2, 4})); // 5 is not certain, 6 visited in July
        QVERIFY(std::abs(*v.value - 200.0 / 3) < 1e-9);
        QCOMPARE(rowNumbers(value("ticket.resolution_uncertain").numerator), QList<int>{5});
    }

    void k09SatisfactionRates()
    {
        const KpiValue v = value("ticket.satisfaction_rate");
        QCOMPARE(rowNumbers(v.numerator), (QList<int>{1, 4})); // 5 and 4
        QCOMPARE(rowNumbers(*v.denominator), (QList<int>{1, 2, 4})); // 5 gave no mark
        QCOMPARE(value("ticket.satisfaction_basic_rate").value, std::optional(100.0)); // 5, 3, 4
        QVERIFY(m_catalog->kpi(s("ticket.satisfaction_rate"))->title != m_catalog->kpi(s("ticket.satisfaction_basic_rate"))->title);
    }

    void k13HandlingTime()
    {
        // Disposed in June: 1 (2 h), 2 (4 h − 60 min = 3 h), 4 (48 h), 5 (24 h); 6 is censored at T.
        const KpiValue mean = value("ticket.handling_time");
        QCOMPARE(rowNumbers(mean.numerator), (QList<int>{1, 2, 4, 5}));
        QCOMPARE(mean.value, std::optional(19.25)); // 77 / 4
        QCOMPARE(mean.numeratorValue, 77.0);
        QCOMPARE(mean.denominatorValue, std::optional(4.0));
        QCOMPARE(value("ticket.handling_time_median").value, std::optional(13.5)); // (3 + 24) / 2
        QCOMPARE(value("ticket.handling_time_p90").value, std::optional(48.0)); // 4th of 4: 0.9 · 4 = 3.6
        // June 2020: only 10, dispatched 09 h, disposed 12 h.
        QCOMPARE(mean.previous, std::optional(3.0));
        // What is left out because it is not done: 3 and 11, and 6, which is done a day after T.
        QCOMPARE(rowNumbers(value("ticket.in_hand").numerator), (QList<int>{3, 6, 11}));
    }

    void k14Growth()
    {
        const KpiValue v = value("ticket.growth");
        QCOMPARE(v.value, std::optional(100.0)); // 6 against 3
        QCOMPARE(v.numeratorValue, 6.0);
        QCOMPARE(v.denominatorValue, std::optional(3.0));
        QCOMPARE(rowNumbers(*v.denominator), (QList<int>{10, 11, 12}));
        QCOMPARE(value("ticket.growth", m_filter, Comparison::Previous).value, std::optional(500.0)); // May: 4 only
        Filter april = m_filter;
        april.period = Period::month(2021, 4);
        QVERIFY(!value("ticket.growth", april).value); // no base
        QVERIFY(!value("ticket.accepted", april).change);
        QCOMPARE(value("ticket.accepted", april).previous, std::optional(0.0));
    }

    void k14RunningPeriodAgainstTheSameDays()
    {
        // T = 2021-06-15 09:00: 14 days and 9 hours are over. Accepted so far: 1, 2, 3, 9. June 2020 until 06-15 09:00: 10.
        const KpiValue v = value("ticket.accepted", asOf(QDate(2021, 6, 15), QTime(9, 0)));
        QCOMPARE(rowNumbers(v.numerator), (QList<int>{1, 2, 3, 9}));
        QCOMPARE(v.previous, std::optional(1.0));
        QCOMPARE(v.change, std::optional(3.0));
        // An hour earlier than its acceptance in 2020, nothing is comparable.
        QCOMPARE(value("ticket.accepted", asOf(QDate(2021, 6, 15), QTime(7, 0))).previous, std::optional(0.0));
        // The last second of June is the end of June.
        QCOMPARE(value("ticket.accepted", asOf(QDate(2021, 6, 30), QTime(23, 59, 59))).previous, std::optional(3.0));
    }

    void comparisonMoments()
    {
        const auto at = [](QDate d) { return LocalTime::of(d); };
        using C = Expression::Context;
        const auto year = [&](QDate t) { return *comparisonContext(C{Period::year(2020), at(t)}, Comparison::YearBefore, false); };
        QCOMPARE(year(QDate(2021, 1, 1)).period, Period::year(2019)); // over: the whole year, T stays
        QCOMPARE(year(QDate(2021, 1, 1)).asOf, at(QDate(2021, 1, 1)));
        // 2020-03-01: 60 days (31 + 29) are over; the first 60 days of 2019 end with 1 March.
        QCOMPARE(year(QDate(2020, 3, 1)).period, Period::span(QDate(2019, 1, 1), QDate(2019, 3, 1)));
        QCOMPARE(year(QDate(2020, 3, 1)).asOf, at(QDate(2019, 3, 2)));
        // 30 days of March against February: no further than its end.
        const auto march = *comparisonContext(C{Period::month(2021, 3), at(QDate(2021, 3, 31))}, Comparison::Previous, false);
        QCOMPARE(march.period.last(), QDate(2021, 2, 28));
        QCOMPARE(march.asOf, at(QDate(2021, 3, 1)));
        // Leap day.
        const Period leap = *Period::parse(s("2020-02-29"));
        QCOMPARE(comparisonContext(C{leap, at(QDate(2021, 1, 1))}, Comparison::YearBefore, false)->period.first(), QDate(2019, 2, 28));
        QCOMPARE(comparisonContext(C{leap, at(QDate(2020, 2, 29))}, Comparison::YearBefore, true)->asOf, at(QDate(2019, 2, 28)));
        QCOMPARE(comparisonContext(C{Period::month(2021, 2), at(QDate(2021, 2, 28))}, Comparison::Previous, true)->asOf, at(QDate(2021, 1, 31)));
        QVERIFY(!comparisonContext(C{Period(), at(QDate(2021, 1, 1))}, Comparison::YearBefore, false));
        QVERIFY(!comparisonContext(C{Period::year(2022), at(QDate(2021, 1, 1))}, Comparison::YearBefore, false)); // not begun
        QVERIFY(!comparisonContext(C{Period::year(2020), at(QDate(2021, 1, 1))}, Comparison::None, false));
    }

    void k17ProactiveRate()
    {
        const KpiValue v = value("ticket.proactive_rate");
        QCOMPARE(rowNumbers(v.numerator), (QList<int>{3, 9}));
        QCOMPARE(v.denominatorValue, std::optional(6.0));
        QVERIFY(std::abs(*v.value - 100.0 / 3) < 1e-9);
        QVERIFY(std::abs(*v.previous - 100.0 / 3) < 1e-9); // 11 of 10, 11, 12
        QVERIFY(std::abs(*v.change) < 1e-9);
    }

    void k18TakesThePopulationOfTheArea()
    {
        QCOMPARE(value("ticket.per_10k").value, std::optional(1.5)); // 6 · 10000 / 40000
        Filter a1 = m_filter;
        a1.area = s("a1");
        QCOMPARE(value("ticket.per_10k", a1).value, std::optional(3.0)); // 1, 2, 5 among 10000
        Filter both = m_filter;
        both.area = s("A");
        QCOMPARE(value("ticket.per_10k", both).value, std::optional(4 * 10000.0 / 15000)); // and 3
        Filter unknown = m_filter;
        unknown.area = s("b1");
        QVERIFY(!value("ticket.per_10k", unknown).value);
    }

    void k20Cards()
    {
        QCOMPARE(rowNumbers(value("ticket.cards_red").numerator), (QList<int>{3, 6, 11}));
        // T = 06-30 14:00: 6 has exactly 4 hours left.
        QCOMPARE(rowNumbers(value("ticket.cards_yellow", asOf(QDate(2021, 6, 30), QTime(14, 0))).numerator), QList<int>{6});
        // T = 06-30 13:00: 5 hours of 34 left, below a fifth (6.8).
        QCOMPARE(rowNumbers(value("ticket.cards_yellow", asOf(QDate(2021, 6, 30), QTime(13, 0))).numerator), QList<int>{6});
        // T = 06-30 11:00: 7 hours left.
        QCOMPARE(rowNumbers(value("ticket.cards_yellow", asOf(QDate(2021, 6, 30), QTime(11, 0))).numerator), QList<int>());
        // 11 is a year late; 3 had a limit of 10 d 10 h and is 10 d 6 h late, 6 is 6 h late of 34 h.
        QCOMPARE(rowNumbers(value("ticket.supervised").numerator), QList<int>{11});
    }

    void groupsAddUp()
    {
        const auto groups = evaluateBy(*m_catalog, *m_catalog->kpi(s("ticket.accepted")), m_frames, m_filter, s("community_code"));
        QVERIFY(groups);
        // a1: 1, 2, 5; a2: 3; b1: 6; null: 9
        QStringList codes;
        QList<double> values;
        for (const KpiGroup &g : *groups) {
            codes.append(g.code);
            values.append(*g.value);
        }
        QCOMPARE(codes, (QStringList{s("a1"), s("a2"), s("b1"), QString()}));
        QCOMPARE(values, (QList<double>{3, 1, 1, 1}));
        const auto rates = evaluateBy(*m_catalog, *m_catalog->kpi(s("ticket.on_time_rate")), m_frames, m_filter, s("community_code"));
        QCOMPARE((*rates)[0].value, std::optional(50.0)); // 1 of 1, 2
        QCOMPARE((*rates)[1].value, std::optional(50.0)); // 4 of 3, 4
        QCOMPARE((*rates)[2].value, std::optional(0.0));
        QVERIFY(!(*rates)[3].value);
        const auto perHead = evaluateBy(*m_catalog, *m_catalog->kpi(s("ticket.per_10k")), m_frames, m_filter, s("community_code"));
        QCOMPARE((*perHead)[0].value, std::optional(3.0));
        QCOMPARE((*perHead)[1].value, std::optional(2.0)); // 1 · 10000 / 5000
        const auto growth = evaluateBy(*m_catalog, *m_catalog->kpi(s("ticket.growth")), m_frames, m_filter, s("community_code"));
        QCOMPARE((*growth)[0].value, std::optional(200.0)); // 3 against 1
        QCOMPARE((*growth)[1].value, std::optional(-50.0)); // 1 against 2
        QVERIFY(!(*growth)[2].value);
        const auto median = evaluateBy(*m_catalog, *m_catalog->kpi(s("ticket.handling_time_median")), m_frames, m_filter, s("community_code"));
        QCOMPARE((*median)[0].value, std::optional(3.0)); // 2, 3, 24
        QCOMPARE(evaluateBy(*m_catalog, *m_catalog->kpi(s("ticket.accepted")), m_frames, m_filter, s("nothing")).error().code, ErrorCode::FieldUnknown);
    }

    void monthsAgreeWithSingleMonths()
    {
        for (const char *id : {"ticket.accepted", "ticket.on_time_rate", "ticket.overdue_open", "ticket.handling_time", "ticket.handling_time_median",
                               "ticket.satisfaction_rate", "ticket.growth", "ticket.per_10k"}) {
            const auto months = evaluateByMonth(*m_catalog, *m_catalog->kpi(s(id)), m_frames, m_filter, QDate(2020, 6, 1), 14);
            QVERIFY(months);
            QCOMPARE(months->size(), std::size_t(14));
            for (int m = 0; m < 13; ++m) {
                const QDate first = QDate(2020, 6, 1).addMonths(m);
                Filter one = m_filter;
                one.period = Period::month(first.year(), first.month());
                if (m_catalog->kpi(s(id))->isStock)
                    one.asOf = LocalTime::of(first.addMonths(1));
                QCOMPARE((*months)[std::size_t(m)], value(id, one).value);
            }
            QVERIFY2(!months->back(), "July 2021 begins at T");
        }
    }

    void whatIsMissingIsNamed()
    {
        FrameSet none;
        QCOMPARE(evaluate(*m_catalog, *m_catalog->kpi(s("ticket.due")), none, m_filter).error().code, ErrorCode::DatasetUnknown);
        KpiSpec wrong = *m_catalog->kpi(s("ticket.due"));
        wrong.numerator = s("no_field = 1");
        QCOMPARE(evaluate(*m_catalog, wrong, m_frames, m_filter).error().code, ErrorCode::FieldUnknown);
        wrong.numerator = s("(");
        QCOMPARE(evaluate(*m_catalog, wrong, m_frames, m_filter).error().code, ErrorCode::ExpressionInvalid);
        wrong.aggregate = s("magic");
        QCOMPARE(evaluate(*m_catalog, wrong, m_frames, m_filter).error().code, ErrorCode::KpiUnknown);
    }

    void figuresOfTheCityAndOfOtherDatasets()
    {
        FrameSet set;
        DatasetSpec point, stat;
        point.id = s("point");
        stat.id = s("stat");
        set.specs = {{s("point"), point}, {s("stat"), stat}};
        set.frames.insert(s("point"), frameOf(s("point"), {{s("terminals"), ColumnType::Integer}}, {{s("3")}, {s("2")}, {QString()}}));
        set.frames.insert(s("stat"),
                          frameOf(s("stat"), {{s("month"), ColumnType::Time}, {s("self"), ColumnType::Integer}},
                                  {{s("2021-01-01"), s("3650")}, {s("2021-12-01"), s("14600")}, {s("2020-01-01"), s("999")}}));
        set.figures = {{s("city.area_km2"), 84.16}};
        KpiSpec daily;
        daily.dataset = s("stat");
        daily.aggregate = s("sum_ratio");
        daily.numerator = s("month in P");
        daily.numeratorSum = s("self / P.days");
        daily.denominatorSum = s("point.terminals");
        Filter year;
        year.period = Period::year(2021);
        QCOMPARE(evaluate(*m_catalog, daily, set, year)->value, std::optional(10.0)); // 18250 / 365 / 5
        QCOMPARE(datasetsOf(daily), (QStringList{s("stat"), s("point")}));
        KpiSpec area;
        area.dataset = s("point");
        area.aggregate = s("sum_ratio");
        area.numeratorSum = s("city.area_km2");
        QCOMPARE(evaluate(*m_catalog, area, set, year)->value, std::optional(84.16 / 3));
        set.figures.clear();
        QVERIFY(!evaluate(*m_catalog, area, set, year)->value);
    }

    void whatNobodyKnowsIsNotZero()
    {
        FrameSet set;
        DatasetSpec company;
        company.id = s("company");
        set.specs = {{company.id, company}};
        set.frames.insert(
            company.id, frameOf(company.id, {{s("staff"), ColumnType::Integer}, {s("tax"), ColumnType::Real}}, {{QString(), s("5")}, {QString(), QString()}}));
        KpiSpec sum;
        sum.dataset = company.id;
        sum.aggregate = s("sum");
        sum.numeratorSum = s("staff");
        QVERIFY(!evaluate(*m_catalog, sum, set, {})->value);
        sum.numeratorSum = s("tax"); // one is known
        QCOMPARE(evaluate(*m_catalog, sum, set, {})->value, std::optional(5.0));
        sum.numerator = s("tax > 9"); // no rows at all
        QCOMPARE(evaluate(*m_catalog, sum, set, {})->value, std::optional(0.0));
    }
};

QTEST_GUILESS_MAIN(TestKpi)
#include "tst_kpi.moc"
