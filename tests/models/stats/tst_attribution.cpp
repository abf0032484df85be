// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/attribution.h"

#include "support/frametable.h"

#include <QTest>

#include <random>

using namespace om;
using om::test::frameOf;

/// What brought a change about, worked out by hand, and that the parts always add up to it.
class TestAttribution : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    KpiSpec m_count, m_rate;

    /// Tickets of 2020 and 2021 as {source, year, accepted, of them good}.
    struct Group
    {
        const char *source;
        int year, tickets, good;
    };
    static FrameSet frames(const std::vector<Group> &groups)
    {
        QList<QStringList> rows;
        for (const Group &g : groups)
            for (int i = 0; i < g.tickets; ++i)
                rows.append({QString::fromLatin1(g.source), QStringLiteral("%1-06-15T08:00:00Z").arg(g.year), QString::number(i < g.good)});
        FrameSet set;
        DatasetSpec spec;
        spec.id = QStringLiteral("t");
        spec.time = QStringLiteral("at");
        set.specs.insert(spec.id, spec);
        set.frames.insert(
            spec.id,
            frameOf(spec.id,
                    {{QStringLiteral("source"), ColumnType::Category}, {QStringLiteral("at"), ColumnType::Time}, {QStringLiteral("good"), ColumnType::Integer}},
                    rows));
        set.asOf = LocalTime::of(QDate(2022, 1, 1));
        return set;
    }
    static Filter year2021()
    {
        Filter filter;
        filter.period = *Period::parse(QStringLiteral("2021"));
        return filter;
    }
    static const Contribution *part(const Attribution &a, const char *code)
    {
        const auto found = std::ranges::find(a.parts, QString::fromLatin1(code), &Contribution::code);
        return found == a.parts.end() ? nullptr : &*found;
    }
    Attribution split(const KpiSpec &kpi, const FrameSet &set, const QHash<QString, QString> &joined = {})
    {
        const auto found = attribution(kpi, set, year2021(), Comparison::YearBefore, QStringLiteral("source"), joined);
        if (!found || !*found)
            qFatal("no attribution: %s", found ? "nothing to compare" : qPrintable(found.error().args.join(u' ')));
        return **found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_count.id = QStringLiteral("count");
        m_count.dataset = QStringLiteral("t");
        m_count.aggregate = QStringLiteral("count");
        m_count.numerator = QStringLiteral("at in P");
        m_rate = m_count;
        m_rate.id = QStringLiteral("rate");
        m_rate.aggregate = QStringLiteral("ratio");
        m_rate.numerator = QStringLiteral("at in P and good = 1");
        m_rate.denominator = QStringLiteral("at in P");
        m_rate.scale = 100;
    }

    void countByHand()
    {
        // 100 → 150: +50 %. a 60 → 100 = +40, b 40 → 30 = −10, c 0 → 20 = +20 points
        const Attribution a = split(m_count, frames({{"a", 2020, 60, 0}, {"b", 2020, 40, 0}, {"a", 2021, 100, 0}, {"b", 2021, 30, 0}, {"c", 2021, 20, 0}}));
        QCOMPARE(a.kind, Attribution::Kind::Growth);
        QCOMPARE(a.before, 100.0);
        QCOMPARE(a.now, 150.0);
        QCOMPARE(a.change, 50.0);
        QCOMPARE(a.parts.size(), std::size_t(3));
        QCOMPARE(a.parts[0].code, QStringLiteral("a")); // the largest first
        QCOMPARE(a.parts[0].points, 40.0);
        QCOMPARE(a.parts[1].code, QStringLiteral("c"));
        QCOMPARE(a.parts[1].points, 20.0);
        QCOMPARE(*a.parts[1].before, 0.0);
        QCOMPARE(a.parts[2].points, -10.0);
        QCOMPARE(*a.parts[2].before, 40.0);
        QCOMPARE(*a.parts[2].now, 30.0);
    }

    void aSuccessorIsCountedWithWhatItContinues()
    {
        // c continues b: 40 → 50 = +10 points together
        const Attribution a = split(m_count, frames({{"a", 2020, 60, 0}, {"b", 2020, 40, 0}, {"a", 2021, 100, 0}, {"b", 2021, 30, 0}, {"c", 2021, 20, 0}}),
                                    {{QStringLiteral("c"), QStringLiteral("b")}});
        QCOMPARE(a.parts.size(), std::size_t(2));
        QCOMPARE(part(a, "b")->points, 10.0);
        QCOMPARE(*part(a, "b")->now, 50.0);
        QCOMPARE(a.change, 50.0);
    }

    void fromNothing()
    {
        const Attribution a = split(m_count, frames({{"a", 2021, 3, 0}, {"b", 2021, 1, 0}}));
        QCOMPARE(a.kind, Attribution::Kind::Difference);
        QCOMPARE(a.change, 4.0);
        QCOMPARE(part(a, "a")->points, 3.0);
    }

    void rateByHand()
    {
        // 2020: a 80 of 100 good (80 %), b 50 of 100 (50 %): 130/200 = 65 %. 2021: a 270/300 (90 %), b 50/100 (50 %): 320/400 = 80 %.
        // Weights a ½ → ¾, b ½ → ¼. Middle of all (65 + 80)/2 = 72.5.
        // a: mix ¼ (85 − 72.5) = 3.125, rate ⅝ · 10 = 6.25 → 9.375. b: mix −¼ (50 − 72.5) = 5.625, rate 0. Together 15.
        const Attribution a = split(m_rate, frames({{"a", 2020, 100, 80}, {"b", 2020, 100, 50}, {"a", 2021, 300, 270}, {"b", 2021, 100, 50}}));
        QCOMPARE(a.kind, Attribution::Kind::Points);
        QCOMPARE(a.before, 65.0);
        QCOMPARE(a.now, 80.0);
        QCOMPARE(a.change, 15.0);
        QCOMPARE(part(a, "a")->mix, 3.125);
        QCOMPARE(part(a, "a")->rate, 6.25);
        QCOMPARE(part(a, "a")->points, 9.375);
        QCOMPARE(part(a, "b")->mix, 5.625);
        QCOMPARE(part(a, "b")->rate, 0.0);
        QCOMPARE(*part(a, "b")->now, 50.0);
    }

    void aGroupThatIsNewHasNoRateEffect()
    {
        // 2020: a 5/10 = 50 %. 2021: a 5/10, b 10/10: 15/20 = 75 %, +25. a: w 1 → ½, r̄ 50, middle 62.5: −½ · −12.5 = 6.25.
        // b: w 0 → ½, its only rate 100: ½ · 37.5 = 18.75.
        const Attribution a = split(m_rate, frames({{"a", 2020, 10, 5}, {"a", 2021, 10, 5}, {"b", 2021, 10, 10}}));
        QCOMPARE(a.change, 25.0);
        QCOMPARE(part(a, "a")->points, 6.25);
        QCOMPARE(part(a, "b")->mix, 18.75);
        QCOMPARE(part(a, "b")->rate, 0.0);
        QVERIFY(!part(a, "b")->before);
    }

    void nothingToCompareWith()
    {
        const FrameSet set = frames({{"a", 2021, 3, 1}});
        // no rows to divide by in 2020
        const auto rate = attribution(m_rate, set, year2021(), Comparison::YearBefore, QStringLiteral("source"));
        QVERIFY(rate);
        QVERIFY(!*rate);
        // no period, so none before it
        const auto open = attribution(m_count, set, {}, Comparison::YearBefore, QStringLiteral("source"));
        QVERIFY(open);
        QVERIFY(!*open);
        KpiSpec median = m_count;
        median.aggregate = QStringLiteral("median");
        QCOMPARE(attribution(median, set, year2021(), Comparison::YearBefore, QStringLiteral("source")).error().code, ErrorCode::Usage);
        QCOMPARE(attribution(m_count, set, year2021(), Comparison::YearBefore, QStringLiteral("nowhere")).error().code, ErrorCode::FieldUnknown);
    }

    void partsAlwaysAddUp()
    {
        std::mt19937 random{20211231};
        const auto below = [&random](int n) { return int(random() % unsigned(n)); };
        constexpr const char *sources[] = {"a", "b", "c", "d", ""};
        for (int round = 0; round < 200; ++round) {
            std::vector<Group> groups;
            for (const char *source : sources)
                for (const int year : {2020, 2021})
                    if (const int tickets = below(4) == 0 ? 0 : below(30); tickets > 0)
                        groups.push_back({source, year, tickets, below(tickets + 1)});
            const FrameSet set = frames(groups);
            for (const KpiSpec *kpi : {&m_count, &m_rate}) {
                const auto found = attribution(*kpi, set, year2021(), Comparison::YearBefore, QStringLiteral("source"));
                QVERIFY(found);
                if (!*found)
                    continue;
                double sum = 0;
                for (const Contribution &c : (*found)->parts) {
                    sum += c.points;
                    if ((*found)->kind == Attribution::Kind::Points)
                        QVERIFY(std::abs(c.mix + c.rate - c.points) < 1e-9);
                }
                QVERIFY2(std::abs(sum - (*found)->change) < 1e-9, qPrintable(QStringLiteral("%1 against %2").arg(sum).arg((*found)->change)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
