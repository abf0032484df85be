// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/hotspots.h"

#include "support/frametable.h"

#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace om;

/// Hotspots of the week 8 to 14 June 2021 (until = 15 June 00:00). The twelve weeks before begin on 16 March. A step of 0.02° is some 2 km, cells are 300 m.
class TestHotspots : public QObject
{
    Q_OBJECT

    struct Line
    {
        QDateTime at;
        int place; ///< steps east
        QString area, kind, quality;
        bool isRevoked = false;
    };
    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    std::vector<Line> m_lines;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QDateTime day(int year, int month, int d, int h = 12, int m = 0, int sec = 0) { return {QDate(year, month, d), QTime(h, m, sec), QTimeZone::utc()}; }

    void add(int count, const QDateTime &first, int daysApart, int place, const char *area, const char *kind, const char *quality = "gps")
    {
        for (int i = 0; i < count; ++i)
            m_lines.push_back({first.addDays(qint64(i) * daysApart), place, s(area), s(kind), s(quality)});
    }
    /// One ticket a week far away, so that every week is known.
    void addQuietWeeks(const QDateTime &last, int weeks) { add(weeks, last.addDays(-7 * (weeks - 1)), 7, 900, "far", "x"); }

    /// O and what came before at five places:
    ///   0  area a: 5, before 3        E = 0.25, (5 − 0.25) / 0.5 = 9.5
    ///   1  area b: 4, before 0        too few
    ///   2  area c: 10, before 48      E = 4, (10 − 4) / 2 = 3: just enough
    ///   3  area d: 9, before 48       2.5
    ///   e: 3 at its middle (a rough place) and 3 at three places; before 0: E = 1/12, (6 − 1/12) / √(1/12) = 20.49, but no cell
    void addCity()
    {
        addQuietWeeks(day(2021, 6, 10), 13);
        add(2, day(2021, 6, 9), 1, 0, "a", "noise");
        add(2, day(2021, 6, 11), 1, 0, "a", "light");
        add(1, day(2021, 6, 8, 0, 0), 1, 0, "a", "light"); // the first moment of the week
        add(2, day(2021, 5, 1), 9, 0, "a", "light");
        add(1, day(2021, 6, 7, 23, 59, 59), 1, 0, "a", "light"); // the last one before
        add(4, day(2021, 6, 9), 1, 1, "b", "light");
        add(5, day(2021, 6, 9), 1, 2, "c", "light");
        add(5, day(2021, 6, 9), 1, 2, "c", "noise");
        add(48, day(2021, 3, 16, 0, 0), 1, 2, "c", "noise");
        add(9, day(2021, 6, 9, 1), 0, 3, "d", "noise");
        add(48, day(2021, 3, 17), 1, 3, "d", "noise");
        add(6, day(2021, 3, 15, 23, 59, 59), 0, 3, "d", "noise"); // too long ago
        add(3, day(2021, 6, 10), 1, 4, "e", "smell", "community");
        for (int place = 5; place < 8; ++place)
            add(1, day(2021, 6, 10), 1, place, "e", "smell");
        add(6, day(2021, 6, 15, 0, 0), 0, 1, "b", "light"); // next week
    }
    FrameSet frames() const
    {
        const DatasetSpec *spec = m_catalog->dataset(s("ticket"));
        const std::vector<FrameBuilder::ColumnPlan> plan{{s("t_accept"), ColumnType::Time},        {s("community_code"), ColumnType::Category},
                                                         {s("class_small"), ColumnType::Category}, {s("loc_quality"), ColumnType::Category},
                                                         {s("is_test"), ColumnType::Integer},      {s("is_revoked"), ColumnType::Integer}};
        QList<QStringList> rows;
        std::vector<LonLat> places;
        for (const Line &line : m_lines) {
            rows.append({line.at.toString(Qt::ISODate), line.area, line.kind, line.quality, s("0"), line.isRevoked ? s("1") : s("0")});
            places.push_back({113.0 + 0.02 * line.place, 23.0});
        }
        FrameSet out;
        out.frames.insert(spec->id, om::test::frameOf(spec->id, plan, rows, places));
        out.specs.insert(spec->id, *spec);
        out.asOf = LocalTime::of(QDate(2021, 6, 14), QTime(23, 59, 59));
        return out;
    }
    const KpiSpec &kpi() const { return *m_catalog->kpi(s("ticket.hotspots")); }
    Hotspots hotspots(const Filter &filter = {}) const
    {
        const auto rules = HotspotRules::load();
        const auto found = rules ? findHotspots(kpi(), frames(), filter, *rules) : fail(rules);
        return found ? *found : Hotspots();
    }
    /// "cell a 5 9.50", most significant first.
    static QStringList textOf(const Hotspots &found)
    {
        QStringList out;
        for (const Hotspot &spot : found.spots)
            out.append(s(spot.kind == Hotspot::Kind::Cell ? "cell" : "area") + u' ' + spot.area + u' ' + QString::number(spot.rows.size()) + u' ' +
                       QString::number(spot.significance, 'f', 2));
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
    }
    void init() { m_lines.clear(); }

    void cellsAndAreasAboveBothLimits()
    {
        addCity();
        const Hotspots found = hotspots();
        QVERIFY(found.isKnown);
        QCOMPARE(found.from, LocalTime::of(QDate(2021, 6, 8)));
        QCOMPARE(found.until, LocalTime::of(QDate(2021, 6, 15)));
        QCOMPARE(found.inWeek, std::size_t(1 + 5 + 4 + 10 + 9 + 6));
        QVERIFY(!found.season);
        QCOMPARE(textOf(found), (QStringList{s("area e 6 20.50"), s("cell a 5 9.50"), s("area a 5 9.50"), s("cell c 10 3.00"), s("area c 10 3.00")}));
        QCOMPARE(found.spots[0].expected, 1.0 / 12);
        QCOMPARE(found.spots[1].expected, 0.25);
        QCOMPARE(found.spots[1].topClass, s("light")); // 3 of 5
        QCOMPARE(found.spots[1].topClassCount, std::size_t(3));
        QCOMPARE(found.spots[3].topClass, s("light")); // 5 and 5: the first code
        for (const std::uint32_t row : found.spots[3].rows)
            QCOMPARE(m_lines[row].area, s("c"));
    }

    void revokedOnesAndOtherConditionsDoNotCount()
    {
        addCity();
        for (Line &line : m_lines)
            line.isRevoked = line.area == u"e" && line.place == 5; // five are left: (5 − 1/12) / √(1/12)
        QCOMPARE(textOf(hotspots()).first(), s("area e 5 17.03"));
        Filter noise;
        noise.toggle(s("class_small"), s("noise"));
        QVERIFY(textOf(hotspots(noise)).isEmpty()); // a: 2, c: 5 with E = 4, d: 9 with E = 4
        Filter north;
        north.area = s("a");
        QCOMPARE(textOf(hotspots(north)), (QStringList{s("cell a 5 9.50"), s("area a 5 9.50")}));
    }

    /// Last year the same week (9 to 15 June 2020) had 60, the twelve before it 360, 30 each: the season doubles what is expected.
    void theSeasonOfLastYear()
    {
        addCity();
        add(60, day(2020, 6, 9), 0, 800, "far", "x");
        for (int week = 0; week < 12; ++week)
            add(30, day(2020, 3, 17).addDays(7 * week), 0, 800, "far", "x");
        const Hotspots found = hotspots();
        QCOMPARE(found.season, std::optional(2.0));
        // e: E = 1/6, (6 − 1/6) / √(1/6) = 14.29; a: E = 0.5, 4.5 / √0.5 = 6.36; c: E = 8, 2 / √8 = 0.7
        QCOMPARE(textOf(found), (QStringList{s("area e 6 14.29"), s("cell a 5 6.36"), s("area a 5 6.36")}));
        m_lines.resize(m_lines.size() - 30); // the last week before is not known
        QVERIFY(!hotspots().season);
        add(1, day(2020, 6, 2), 0, 800, "far", "x");
        QCOMPARE(hotspots().season, std::optional(60 * 12 / 331.0));
        Filter few; // one ticket of last year's week says nothing
        few.toggle(s("class_small"), s("light"));
        QVERIFY(hotspots(few).isKnown && !hotspots(few).season);
    }

    void withoutTwelveWeeksNothingIsKnown()
    {
        addQuietWeeks(day(2021, 6, 10), 12);
        add(9, day(2021, 6, 9), 0, 0, "a", "light");
        QVERIFY(!hotspots().isKnown);
        QVERIFY(hotspots().spots.empty());
        const auto value = evaluate(*m_catalog, kpi(), frames(), {});
        QVERIFY(value && !value->value);
        QCOMPARE(value->numerator.count(), std::size_t(0));
        m_lines.clear();
        add(1, day(2021, 6, 9), 0, 0, "a", "light");
        QVERIFY(!hotspots().isKnown); // one row
    }

    void theWeekEndsWithThePeriodOrTheMoment()
    {
        addCity();
        Filter may;
        may.period = *Period::parse(s("2021-05"));
        QCOMPARE(hotspots(may).until, LocalTime::of(QDate(2021, 6, 1)));
        Filter june;
        june.period = *Period::parse(s("2021-06"));
        QCOMPARE(hotspots(june).until, LocalTime::of(QDate(2021, 6, 15)));
        Filter then;
        then.asOf = LocalTime::of(QDate(2021, 6, 9), QTime(12, 0));
        QCOMPARE(hotspots(then).until, LocalTime::of(QDate(2021, 6, 9), QTime(12, 0, 1)));
    }

    void theIndicatorOpensTheirTickets()
    {
        addCity();
        const auto value = evaluate(*m_catalog, kpi(), frames(), {});
        QVERIFY(value);
        QCOMPARE(value->value, std::optional(5.0)); // two cells, three areas
        QCOMPARE(value->numerator.count(), std::size_t(6 + 5 + 10)); // each ticket once
        QVERIFY(!value->denominator);
        QVERIFY(!value->previous); // last year is not known
        Filter chosen; // the first two of area a, which are rows 14 and 15
        Condition rows;
        rows.kind = Condition::Kind::Rows;
        rows.dataset = s("ticket");
        rows.values = {s("14"), s("15")};
        chosen.conditions.append(rows);
        QCOMPARE(hotspots(chosen).spots.front().count, std::size_t(5)); // O is what it was
        const auto two = evaluate(*m_catalog, kpi(), frames(), chosen);
        QVERIFY(two);
        QCOMPARE(two->value, std::optional(2.0)); // its cell and its area: they are hot as before
        QCOMPARE(om::test::rowNumbers(two->numerator), (QList<int>{14, 15}));
        const auto groups = evaluateBy(*m_catalog, kpi(), frames(), {}, s("community_code"));
        QVERIFY(groups);
        QHash<QString, double> by;
        for (const KpiGroup &g : *groups)
            by.insert(g.code, g.value.value_or(-1));
        QCOMPARE(by.value(s("a")), 2.0);
        QCOMPARE(by.value(s("c")), 2.0);
        QCOMPARE(by.value(s("e")), 1.0);
        QCOMPARE(by.value(s("d"), -1), 0.0);
    }

    void monthsAreTheirEnds()
    {
        addCity();
        const auto months = evaluateByMonth(*m_catalog, kpi(), frames(), {}, QDate(2021, 5, 1), 3);
        QVERIFY(months);
        QVERIFY(!(*months)[0]); // twelve weeks before the end of May are not known
        QCOMPARE((*months)[1], std::optional(5.0));
        QVERIFY(!(*months)[2]); // has not begun
    }

    void theOrderOfRowsDoesNotMatter()
    {
        addCity();
        const Hotspots found = hotspots();
        std::ranges::reverse(m_lines);
        const Hotspots again = hotspots();
        QCOMPARE(textOf(again), textOf(found));
        for (std::size_t i = 0; i < found.spots.size(); ++i)
            if (found.spots[i].kind == Hotspot::Kind::Cell)
                QCOMPARE(again.spots[i].id, found.spots[i].id);
        Filter noise;
        noise.toggle(s("community_code"), s("a"));
        QCOMPARE(hotspots(noise).spots[0].id, again.spots[1].id); // the same cell under another filter
    }

    void wrongRulesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("place");
        const QByteArray good = R"("cell_metres":300,"weeks":12,"least_count":5,"least_significance":3,"least_for_season":30)";
        QTest::newRow("small cells") << QByteArray(good).replace("300", "10") << "cell_metres";
        QTest::newRow("no weeks") << QByteArray(good).replace("12", "0") << "weeks";
        QTest::newRow("nothing is too few") << QByteArray(good).replace("5,", "0,") << "least_count";
        QTest::newRow("unknown key") << good + R"(,"seed":1)" << "seed";
    }
    void wrongRulesAreRefused()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, place);
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("{" + rules + "}");
        file.close();
        const auto loaded = HotspotRules::load(file.fileName());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::SpecInvalid);
        QCOMPARE(loaded.error().args.value(1), place);
    }
};

QTEST_GUILESS_MAIN(TestHotspots)
#include "tst_hotspots.moc"
