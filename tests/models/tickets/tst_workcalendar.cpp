// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/workcalendar.h"

#include "support/workdays.h"
#include "tickets/calendarrows.h"

#include <QTest>

#include <random>

using namespace om;
using om::test::at;

Q_DECLARE_METATYPE(om::LocalTime)

class TestWorkCalendar : public QObject
{
    Q_OBJECT

    static constexpr qint64 hour = 3600;
    WorkCalendar m_calendar{om::test::festivals(), om::test::sevenHours()};

private Q_SLOTS:
    void hoursBetween_data()
    {
        QTest::addColumn<LocalTime>("from");
        QTest::addColumn<LocalTime>("to");
        QTest::addColumn<double>("hours");
        const auto row = [](const char *name, LocalTime from, LocalTime to, double hours) { QTest::newRow(name) << from << to << hours; };
        // Sat 6 off, Sun 7 worked, Mon 8 – Wed 10 worked, Thu 11 – Wed 17 holiday, Thu 18, Fri 19 worked, Sat 20 worked, Sun 21 off: 7 days of 7 h
        row("Spring Festival 2021", at(2021, 2, 6), at(2021, 2, 22), 49);
        // Sat 25 off, Sun 26 worked, Mon 27 – Thu 30 worked, Fri 1 – Thu 7 holiday, Fri 8 worked, Sat 9 worked, Sun 10 off: 5 + 2 days
        row("National Day 2021", at(2021, 9, 25), at(2021, 10, 11), 49);
        // Fri 28 worked, Sat 29 and Sun 30 worked, Mon 31 – Sun 6 holiday, Mon 7 worked: 4 days
        row("Spring Festival 2022", at(2022, 1, 28), at(2022, 2, 8), 28);
        row("inside of a holiday", at(2021, 10, 2, 9), at(2021, 10, 6, 17), 0);
        row("a make-up Saturday has ordinary hours", at(2021, 10, 9), at(2021, 10, 9, 14, 30), 4); // 3.5 + 0.5
        row("lunch break", at(2021, 6, 7, 12), at(2021, 6, 7, 14), 0);
        row("over lunch", at(2021, 6, 7, 11), at(2021, 6, 7, 15), 2);
        row("before office hours", at(2021, 6, 7, 3), at(2021, 6, 7, 8, 30), 0);
        row("over a night", at(2021, 6, 7, 17), at(2021, 6, 8, 9), 1); // 17:00–17:30, 08:30–09:00
        row("over a weekend", at(2021, 6, 4, 17), at(2021, 6, 7, 9), 1); // Fri 4 to Mon 7
        row("backwards", at(2021, 6, 7, 15), at(2021, 6, 7, 11), -2);
        row("same moment", at(2021, 6, 7, 11), at(2021, 6, 7, 11), 0);
        row("after the table: Monday to Monday", at(2050, 1, 3), at(2050, 1, 10), 35);
        row("before the table: Monday to Monday", at(1999, 1, 4), at(1999, 1, 11), 35);
        row("before 1970", at(1950, 1, 2, 11), at(1950, 1, 9, 11), 35); // Monday to Monday
        // From the table into the time after it: Mon 31 Jan – Sun 6 Feb holiday, Mon 7 – Fri 11 worked, Sat, Sun off, Mon 14 until 10:00
        row("out of the table", at(2022, 1, 31), at(2022, 2, 14, 10), 36.5);
        // Into the table: Mon 1 – Fri 5 worked, Sat 6 off, Sun 7 until 09:30
        row("into the table", at(2021, 2, 1), at(2021, 2, 7, 9, 30), 36);
        row("null", LocalTime::null(), at(2021, 6, 7, 15), 0);
    }
    void hoursBetween()
    {
        QFETCH(LocalTime, from);
        QFETCH(LocalTime, to);
        QFETCH(double, hours);
        QCOMPARE(m_calendar.standard().workSecondsBetween(from, to), qint64(hours * hour));
    }

    void addedTime_data()
    {
        QTest::addColumn<LocalTime>("from");
        QTest::addColumn<double>("hours");
        QTest::addColumn<LocalTime>("to");
        const auto row = [](const char *name, LocalTime from, double hours, LocalTime to) { QTest::newRow(name) << from << hours << to; };
        // 1 h on Wed 10, nothing 11–17, Thu 18: 3.5 h until noon, 2.5 h from 14:00
        row("Spring Festival 2021", at(2021, 2, 10, 16, 30), 7, at(2021, 2, 18, 16, 30));
        // 3.5 h on Thu 30 Sep, 7 h on Fri 8 Oct, 3.5 h on Sat 9 Oct
        row("National Day 2021", at(2021, 9, 30, 14), 14, at(2021, 10, 9, 12));
        // Fri 28: 0.5 h; Sat 29, Sun 30: 14 h; Mon 7 Feb: 0.5 h
        row("Spring Festival 2022", at(2022, 1, 28, 17), 15, at(2022, 2, 7, 9));
        row("starts on a holiday", at(2021, 2, 12, 10), 1, at(2021, 2, 18, 9, 30));
        row("starts before office hours", at(2021, 6, 7, 6), 1, at(2021, 6, 7, 9, 30));
        row("starts after office hours on a Friday", at(2021, 6, 4, 20), 1, at(2021, 6, 7, 9, 30));
        row("starts in the lunch break", at(2021, 6, 7, 12, 40), 1, at(2021, 6, 7, 15));
        row("is used up at noon", at(2021, 6, 7, 8, 30), 3.5, at(2021, 6, 7, 12));
        row("a second more goes on after lunch", at(2021, 6, 7, 8, 30), 3.5 + 1.0 / hour, at(2021, 6, 7, 14, 0, 1));
        row("is used up in the evening", at(2021, 6, 7, 8, 30), 7, at(2021, 6, 7, 17, 30));
        row("nothing", at(2021, 6, 5, 12), 0, at(2021, 6, 5, 12));
        row("back", at(2021, 6, 8, 9, 30), -2, at(2021, 6, 7, 16, 30)); // 1 h of Tuesday, 1 h of Monday
        row("back to the earliest such moment", at(2021, 6, 7, 14), -3.5, at(2021, 6, 4, 17, 30)); // at 08:30 on Monday as on Friday evening
        row("after the table", at(2050, 1, 7, 17), 36, at(2050, 1, 17, 9)); // Fri 0.5 h, a week 35 h, Mon 17th 0.5 h
        row("before the table", at(1999, 1, 8, 17), 36, at(1999, 1, 18, 9));
        row("back out of the table", at(2021, 2, 7, 9, 30), -36, at(2021, 1, 29, 17, 30)); // Sun 7: 1 h, Fri 5 – Mon 1: 35 h
    }
    void addedTime()
    {
        QFETCH(LocalTime, from);
        QFETCH(double, hours);
        QFETCH(LocalTime, to);
        QCOMPARE(m_calendar.standard().addWorkTime(from, qRound64(hours * hour)).toText(), to.toText());
        QCOMPARE(m_calendar.standard().addWorkTime(from, qRound64(hours * hour)), to);
    }

    void kindsOfDays()
    {
        QCOMPARE(m_calendar.kind({2021, 2, 7}), DayKind::MakeupWorkDay);
        QCOMPARE(m_calendar.kind({2021, 2, 12}), DayKind::PublicHoliday);
        QCOMPARE(m_calendar.name({2021, 2, 12}), QStringLiteral("春节"));
        QCOMPARE(m_calendar.kind({2021, 2, 6}), DayKind::RestDay); // an ordinary Saturday
        QCOMPARE(m_calendar.kind({2021, 2, 8}), DayKind::WorkDay);
        QVERIFY(m_calendar.name({2021, 2, 8}).isEmpty());
        QVERIFY(m_calendar.isCovered({2021, 1, 1}));
        QVERIFY(m_calendar.isCovered({2022, 12, 31}));
        QVERIFY(!m_calendar.isCovered({2020, 12, 31}));
        QVERIFY(!m_calendar.isCovered({2023, 1, 1}));
        QVERIFY(m_calendar.standard().isWorkDay({2023, 1, 23})); // Spring Festival in truth, but the table ends: the weekly pattern
        QCOMPARE(m_calendar.standard().officeEnd({2021, 2, 20}), at(2021, 2, 20, 17, 30));
        QVERIFY(m_calendar.standard().officeEnd({2021, 2, 21}).isNull());
    }

    void laterRowOfADateHolds()
    {
        const WorkCalendar calendar({{{2021, 6, 7}, DayKind::PublicHoliday}, {{2021, 6, 7}, DayKind::WorkDay}}, om::test::sevenHours());
        QCOMPARE(calendar.kind({2021, 6, 7}), DayKind::WorkDay);
        QVERIFY(calendar.standard().isWorkDay({2021, 6, 7}));
    }

    void organisationsHaveTheirOwnHours()
    {
        auto rows = om::test::sevenHours();
        rows.push_back(om::test::hours("ZW", "09:00", "17:00", 0b0111111)); // Monday to Saturday, 8 h
        rows.push_back(om::test::hours("ZW", "16:00", "18:00", 0b0000001)); // and longer on Monday: 09:00–18:00
        const WorkCalendar calendar(om::test::festivals(), rows);
        const WorkSchedule &zw = calendar.of(QStringLiteral("ZW"));
        // Mon 9 h, Tue – Sat 8 h each
        QCOMPARE(zw.workSecondsBetween(at(2021, 6, 7), at(2021, 6, 14)), 49 * hour);
        QCOMPARE(zw.workSecondsBetween(at(2021, 10, 1), at(2021, 10, 8)), 0); // a holiday closes it, too
        QCOMPARE(zw.workSecondsBetween(at(2021, 10, 9), at(2021, 10, 10)), 8 * hour); // its own Saturday
        QCOMPARE(zw.workSecondsBetween(at(2021, 9, 26), at(2021, 9, 27)), 9 * hour); // Sundays have none: the hours of its first day of the week
        QCOMPARE(calendar.of(QStringLiteral("CG")).workSecondsBetween(at(2021, 6, 7), at(2021, 6, 14)), 35 * hour);
        QCOMPARE(&calendar.of(QStringLiteral("CG")), &calendar.standard());
    }

    void officeHoursChangeOnADay()
    {
        const QDate lastOfJune(2021, 6, 30), firstOfJuly(2021, 7, 1), lastOfSeptember(2021, 9, 30), firstOfOctober(2021, 10, 1), open(9999, 12, 31);
        const WorkCalendar calendar({},
                                    {om::test::hours("", "08:30", "12:00"), om::test::hours("", "14:00", "17:30", 31, {}, lastOfJune),
                                     om::test::hours("", "15:00", "18:00", 31, firstOfJuly, lastOfSeptember),
                                     om::test::hours("", "14:00", "17:30", 31, firstOfOctober, open)});
        const WorkSchedule &w = calendar.standard();
        QCOMPARE(w.officeEnd(lastOfJune), at(2021, 6, 30, 17, 30));
        QCOMPARE(w.officeEnd(firstOfJuly), at(2021, 7, 1, 18));
        QCOMPARE(w.officeEnd({2030, 10, 1}), at(2030, 10, 1, 17, 30)); // a Tuesday
        QCOMPARE(w.ordinaryDaySeconds(lastOfJune), 7 * hour);
        QCOMPARE(w.ordinaryDaySeconds({2021, 8, 1}), hour * 13 / 2);
        QCOMPARE(w.ordinaryDaySeconds({2000, 1, 1}), 7 * hour);
        // Wed 30 June from 17:00: 0.5 h; Thu 1 July: 3.5 h until noon, 3 h from 15:00; Fri 2 July: 1 h
        QCOMPARE(w.addWorkTime(at(2021, 6, 30, 17), 8 * hour), at(2021, 7, 2, 9, 30));
        // Thu 30 September 6.5 h, Fri 1 October 7 h (no holidays in this table)
        QCOMPARE(w.workSecondsBetween(at(2021, 9, 30), at(2021, 10, 2)), hour * 27 / 2);
    }

    void ownHoursEndAndTheStandardOnesHoldAgain()
    {
        auto rows = om::test::sevenHours();
        rows.push_back(om::test::hours("ZW", "09:00", "10:00", 127, {}, QDate(2021, 6, 8)));
        const WorkCalendar calendar({}, rows);
        const WorkSchedule &zw = calendar.of(QStringLiteral("ZW"));
        QCOMPARE(zw.workSeconds({2021, 6, 8}), hour);
        QCOMPARE(zw.workSeconds({2021, 6, 9}), 7 * hour);
    }

    void withoutHoursWorkTimeIsNaturalTime()
    {
        for (const WorkCalendar &calendar : {WorkCalendar(), WorkCalendar(om::test::festivals(), {})}) {
            QVERIFY(calendar.isEmpty());
            QCOMPARE(calendar.standard().workSecondsBetween(at(2021, 2, 11), at(2021, 2, 13, 1)), 49 * hour);
            QCOMPARE(calendar.standard().addWorkTime(at(2021, 2, 11), 49 * hour), at(2021, 2, 13, 1));
            QVERIFY(calendar.standard().isWorkDay({2021, 2, 6})); // a Saturday
            QCOMPARE(calendar.standard().ordinaryDaySeconds({2021, 2, 6}), 24 * hour);
            QCOMPARE(calendar.standard().officeEnd({2021, 2, 6}), at(2021, 2, 7));
        }
        QVERIFY(!m_calendar.isEmpty());
    }

    void workThatNeverComes()
    {
        // Hours end for good on Fri 4 June 2021, with 1 h of that day left.
        const WorkCalendar calendar({}, {om::test::hours("", "09:00", "10:00", 31, QDate(2021, 5, 31), QDate(2021, 6, 4))});
        QCOMPARE(calendar.standard().addWorkTime(at(2021, 6, 4), hour), at(2021, 6, 4, 10));
        QVERIFY(calendar.standard().addWorkTime(at(2021, 6, 4), hour + 1).isNull());
        QVERIFY(calendar.standard().addWorkTime(at(2021, 5, 31), -1).isNull());
        QCOMPARE(calendar.standard().workSecondsBetween(at(2000, 1, 1), at(2050, 1, 1)), 5 * hour);
    }

    void storedRowsAreRead()
    {
        const auto texts = [](const char *line) { return QString::fromUtf8(line).split(u'|'); };
        const auto day = calendarDay(texts("2021-02-07|makeup_workday|调休"));
        QVERIFY(day);
        QCOMPARE(day->date, QDate(2021, 2, 7));
        QCOMPARE(day->kind, DayKind::MakeupWorkDay);
        QCOMPARE(day->name, QStringLiteral("调休"));
        QCOMPARE(calendarDay(texts("2021-02-11|public_holiday|"))->kind, DayKind::PublicHoliday);
        QCOMPARE(calendarDay(texts("2021-02-11|rest_day|"))->kind, DayKind::RestDay);
        QCOMPARE(calendarDay(texts("2021-02-11|workday|"))->kind, DayKind::WorkDay);
        for (const char *wrong : {"2021-02-30|workday|", "|workday|", "2021-02-11|holiday|", "2021-02-11||", ""})
            QVERIFY2(!calendarDay(texts(wrong)), wrong);

        const auto hours = officeHours(texts("ZW|156|08:30|24:00|2021-07-01|9999-12-31"));
        QVERIFY(hours);
        QCOMPARE(hours->org, QStringLiteral("ZW"));
        QCOMPARE(int(hours->weekdays), 0b0110001); // Monday, Friday, Saturday
        QCOMPARE(hours->from, 30600);
        QCOMPARE(hours->to, 86400);
        QCOMPARE(hours->validFrom, QDate(2021, 7, 1));
        QVERIFY(officeHours(texts("|1|9:00|10:00:30||"))->validTo.isNull());
        for (const char *wrong : {"|12345|12:00|08:30||", "|12345|12:00|12:00||", "|0|08:30|12:00||", "|12x|08:30|12:00||", "||08:30|12:00||",
                                  "|1|8.30|12:00||", "|1|08:30|25:00||", "|1|08:30|12:00|July|", "|1|08:30|12:00||2021-02-30", ""})
            QVERIFY2(!officeHours(texts(wrong)), wrong);
    }

    /// Whatever the rows: adding what lies between two moments leads to the same position of work, time never runs backwards, and parts sum to
    /// the whole. Compared with a count second by second over the days where that is quick enough.
    void laws()
    {
        std::mt19937 random(20210211);
        const auto below = [&random](int n) { return int(random() % unsigned(n)); };
        for (int round = 0; round < 40; ++round) {
            std::vector<CalendarDay> days = om::test::festivals();
            for (int i = below(30); i > 0; --i)
                days.push_back({QDate(2021, 1, 1).addDays(below(500)), DayKind(below(4))});
            std::vector<OfficeHours> rows;
            for (int i = 1 + below(4); i > 0; --i) {
                const int from = below(86400);
                OfficeHours row{.weekdays = std::uint8_t(1 + below(127)), .from = from, .to = from + 1 + below(86400 - from)};
                if (below(2))
                    row.validFrom = QDate(2021, 1, 1).addDays(below(300));
                rows.push_back(row);
            }
            rows.push_back({.weekdays = 16, .from = 36000, .to = 36600}); // so that work comes every week
            const WorkCalendar calendar(days, rows);
            const WorkSchedule &w = calendar.standard();
            for (int i = 0; i < 500; ++i) {
                const LocalTime a{at(2020, 12, 1).seconds + below(700 * 86400)}, b{a.seconds + below(60 * 86400)};
                const LocalTime middle{a.seconds + (b.seconds - a.seconds) / 3};
                const qint64 work = w.workSecondsBetween(a, b);
                QVERIFY(work >= 0 && work <= b.seconds - a.seconds);
                QCOMPARE(w.workSecondsBetween(a, middle) + w.workSecondsBetween(middle, b), work);
                QCOMPARE(w.workSecondsBetween(b, a), -work);
                const LocalTime there = w.addWorkTime(a, work);
                QCOMPARE(w.workSecondsBetween(a, there), work);
                QVERIFY(there <= b || work == 0);
                if (work > 0) // the earliest such moment: the second before it was work
                    QCOMPARE(w.workSecondsBetween(LocalTime{there.seconds - 1}, there), 1);
                QVERIFY(w.addWorkTime(a, work + 1) > there);
                const LocalTime back = w.addWorkTime(b, -work - 1);
                QCOMPARE(w.workSecondsBetween(back, b), work + 1);
                QVERIFY(back < a);
            }
            const QDate day = QDate(2021, 1, 1).addDays(below(500));
            qint64 sum = 0;
            for (int s = 0; s < 86400; ++s)
                sum += w.workSecondsBetween(LocalTime{LocalTime::of(day).seconds + s}, LocalTime{LocalTime::of(day).seconds + s + 1});
            QCOMPARE(sum, w.workSeconds(day));
        }
    }
};

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
