// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/timelimit.h"

#include "support/workdays.h"

#include <QTest>

#include <cmath>

using namespace om;
using om::test::at;

Q_DECLARE_METATYPE(om::LocalTime)
Q_DECLARE_METATYPE(std::vector<om::Pause>)

/// Monday to Friday 08:30–12:00, 14:00–17:30; the festivals of tests/support/workdays.h; 2021-06-07 is a Monday.
class TestTimeLimit : public QObject
{
    Q_OBJECT

    WorkCalendar m_calendar{om::test::festivals(), om::test::sevenHours()};
    QHash<QString, LimitUnitSpec> m_units;

    LimitClock clock(const char *unit) { return {m_units[QString::fromLatin1(unit)], m_calendar.standard()}; }

private Q_SLOTS:
    void initTestCase()
    {
        using End = LimitUnitSpec::End;
        const auto unit = [this](const char *name, LimitUnitSpec spec) { m_units.insert(QString::fromLatin1(name), spec); };
        unit("urgent", {.code = {}, .minutes = 60, .isAroundTheClock = true});
        unit("hour", {.code = {}, .minutes = 60});
        unit("workday", {.code = {}, .workDays = 1, .end = End::OfficeEnd});
        unit("workday as hours", {.code = {}, .workDays = 1});
        unit("day", {.code = {}, .minutes = 1440, .isAroundTheClock = true});
        unit("day to its end", {.code = {}, .minutes = 1440, .isAroundTheClock = true, .end = End::DayEnd});
        unit("day off holidays", {.code = {}, .minutes = 1440, .isAroundTheClock = true, .end = End::DayEnd, .movesOffHolidays = true});
    }

    void ends_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<LocalTime>("start");
        QTest::addColumn<LocalTime>("end");
        const auto row = [](const char *name, const char *unit, double value, LocalTime start, LocalTime end) {
            QTest::newRow(name) << QString::fromLatin1(unit) << value << start << end;
        };
        row("urgent hours know no lunch", "urgent", 2, at(2021, 6, 7, 12, 6), at(2021, 6, 7, 14, 6));
        row("urgent hours know no holiday", "urgent", 4, at(2021, 9, 30, 23), at(2021, 10, 1, 3));
        row("over lunch", "hour", 4, at(2021, 6, 7, 11), at(2021, 6, 7, 17)); // 1 h until noon, 3 h from 14:00
        row("ends with the morning", "hour", 2, at(2021, 6, 7, 10), at(2021, 6, 7, 12));
        row("does not end in the lunch break", "hour", 2.5, at(2021, 6, 7, 10), at(2021, 6, 7, 14, 30));
        row("starts in the lunch break", "hour", 1, at(2021, 6, 7, 12, 30), at(2021, 6, 7, 15));
        row("starts before office hours", "hour", 1, at(2021, 6, 7, 5), at(2021, 6, 7, 9, 30));
        row("starts after office hours", "hour", 1, at(2021, 6, 7, 19), at(2021, 6, 8, 9, 30));
        row("the day of the start does not count", "workday", 1, at(2021, 6, 7, 10), at(2021, 6, 8, 17, 30));
        row("nor before office hours", "workday", 1, at(2021, 6, 7, 6), at(2021, 6, 8, 17, 30));
        row("nor after them", "workday", 1, at(2021, 6, 7, 20), at(2021, 6, 8, 17, 30));
        row("three work days", "workday", 3, at(2021, 6, 7, 10), at(2021, 6, 10, 17, 30));
        row("over a weekend", "workday", 1, at(2021, 6, 4, 10), at(2021, 6, 7, 17, 30));
        row("starts on a Saturday", "workday", 1, at(2021, 6, 5, 11), at(2021, 6, 7, 17, 30));
        // Thu 11 – Wed 17 holiday; 1 = Thu 18, 2 = Fri 19, 3 = Sat 20 (make-up)
        row("Spring Festival 2021", "workday", 3, at(2021, 2, 10, 15), at(2021, 2, 20, 17, 30));
        row("starts in Spring Festival", "workday", 1, at(2021, 2, 12, 9), at(2021, 2, 18, 17, 30));
        row("make-up Sunday", "workday", 1, at(2021, 2, 6, 9), at(2021, 2, 7, 17, 30));
        // Fri 1 – Thu 7 holiday; 1 = Fri 8, 2 = Sat 9 (make-up), Sun off, 3 = Mon 11
        row("National Day 2021", "workday", 2, at(2021, 9, 30, 9), at(2021, 10, 9, 17, 30));
        row("National Day 2021 and on", "workday", 3, at(2021, 9, 30, 9), at(2021, 10, 11, 17, 30));
        // 1 = Sat 29, 2 = Sun 30 (make-up), Mon 31 – Sun 6 holiday, 3 = Mon 7
        row("Spring Festival 2022", "workday", 3, at(2022, 1, 28, 16), at(2022, 2, 7, 17, 30));
        row("half a work day is work time", "workday", 0.5, at(2021, 6, 7, 8, 30), at(2021, 6, 7, 12));
        // 7 h: Wed 15:00–17:30, Thu 18: 08:30–12:00 and 14:00–15:00
        row("same position a work day later", "workday as hours", 1, at(2021, 2, 10, 15), at(2021, 2, 18, 15));
        row("from the evening", "workday as hours", 1, at(2021, 6, 7, 20), at(2021, 6, 8, 17, 30));
        row("natural days", "day", 7, at(2021, 6, 7, 10, 15), at(2021, 6, 14, 10, 15));
        row("natural days to their end", "day to its end", 7, at(2021, 6, 7, 10, 15), at(2021, 6, 15));
        row("may end in a holiday", "day to its end", 5, at(2021, 9, 28, 9), at(2021, 10, 4));
        row("or move off it", "day off holidays", 5, at(2021, 9, 28, 9), at(2021, 10, 9)); // 3 October → 24:00 of Friday 8
        row("and stay on a work day", "day off holidays", 1, at(2021, 9, 28, 9), at(2021, 9, 30));
        row("nothing", "workday", 0, at(2021, 6, 7, 10), at(2021, 6, 7, 10));
        row("no amount", "hour", -1, at(2021, 6, 7, 10), LocalTime::null());
        row("not a number", "workday", std::nan(""), at(2021, 6, 7, 10), LocalTime::null());
        row("a slip of the keyboard", "workday", 1e12, at(2021, 6, 7, 10), LocalTime::null());
        row("no start", "hour", 1, LocalTime::null(), LocalTime::null());
    }
    void ends()
    {
        QFETCH(QString, unit);
        QFETCH(double, value);
        QFETCH(LocalTime, start);
        QFETCH(LocalTime, end);
        QCOMPARE(LimitClock(m_units[unit], m_calendar.standard()).end(start, value).toText(), end.toText());
        QCOMPARE(LimitClock(m_units[unit], m_calendar.standard()).end(start, value), end);
    }

    /// A limit of 7 work hours from Monday 08:30: without pauses it ends at 17:30.
    void pausesMoveTheEnd_data()
    {
        QTest::addColumn<std::vector<Pause>>("pauses");
        QTest::addColumn<LocalTime>("now");
        QTest::addColumn<LocalTime>("due");
        const LocalTime later = at(2021, 6, 30);
        const auto row = [](const char *name, std::vector<Pause> pauses, LocalTime now, LocalTime due) { QTest::newRow(name) << pauses << now << due; };
        row("none", {}, later, at(2021, 6, 7, 17, 30));
        row("an hour", {{at(2021, 6, 7, 10), at(2021, 6, 7, 11)}}, later, at(2021, 6, 8, 9, 30));
        row("over lunch", {{at(2021, 6, 7, 11), at(2021, 6, 7, 15)}}, later, at(2021, 6, 8, 10, 30)); // 11–12, 14–15: 2 h
        row("over a night", {{at(2021, 6, 7, 17), at(2021, 6, 8, 9)}}, later, at(2021, 6, 8, 9, 30)); // 6.5 h used, half an hour from 09:00
        row("in the lunch break", {{at(2021, 6, 7, 12), at(2021, 6, 7, 14)}}, later, at(2021, 6, 7, 17, 30));
        row("two that overlap", {{at(2021, 6, 7, 10, 30), at(2021, 6, 7, 11, 30)}, {at(2021, 6, 7, 10), at(2021, 6, 7, 11)}}, later, at(2021, 6, 8, 10));
        row("one within another", {{at(2021, 6, 7, 10), at(2021, 6, 7, 12)}, {at(2021, 6, 7, 10, 30), at(2021, 6, 7, 11)}}, later, at(2021, 6, 8, 10, 30));
        row("two apart", {{at(2021, 6, 7, 15), at(2021, 6, 7, 16)}, {at(2021, 6, 7, 9), at(2021, 6, 7, 9, 30)}}, later, at(2021, 6, 8, 10));
        row("of no length", {{at(2021, 6, 7, 10), at(2021, 6, 7, 10)}}, later, at(2021, 6, 7, 17, 30));
        row("backwards", {{at(2021, 6, 7, 11), at(2021, 6, 7, 10)}}, later, at(2021, 6, 7, 17, 30));
        row("without a beginning", {{LocalTime::null(), at(2021, 6, 7, 10)}}, later, at(2021, 6, 7, 17, 30));
        row("before the start", {{at(2021, 6, 4, 9), at(2021, 6, 4, 10)}}, later, at(2021, 6, 7, 17, 30));
        row("over the start", {{at(2021, 6, 7, 8), at(2021, 6, 7, 9)}}, later, at(2021, 6, 8, 9));
        row("from the end on", {{at(2021, 6, 7, 17, 30), at(2021, 6, 8, 12)}}, later, at(2021, 6, 7, 17, 30));
        row("a second before the end", {{at(2021, 6, 7, 17, 29, 59), at(2021, 6, 8, 12)}}, later, at(2021, 6, 8, 14, 0, 1));
        row("the first one brings the second into the limit", {{at(2021, 6, 7, 9), at(2021, 6, 7, 10)}, {at(2021, 6, 8, 9), at(2021, 6, 8, 10)}}, later,
            at(2021, 6, 8, 10, 30)); // Tuesday 08:30–09:00 and 10:00–10:30
        row("open", {{at(2021, 6, 7, 10), {}}}, at(2021, 6, 7, 11), at(2021, 6, 8, 9, 30)); // so far an hour
        row("open in the lunch break", {{at(2021, 6, 7, 10), {}}}, at(2021, 6, 7, 13), at(2021, 6, 8, 10, 30)); // so far two
        row("open for long", {{at(2021, 6, 7, 10), {}}}, at(2021, 6, 11, 8, 30), at(2021, 6, 11, 16)); // 1.5 h used, 5.5 h on Friday
        row("not yet begun", {{at(2021, 6, 7, 15), at(2021, 6, 7, 16)}}, at(2021, 6, 7, 12), at(2021, 6, 7, 17, 30));
        row("half over", {{at(2021, 6, 7, 15), at(2021, 6, 7, 16)}}, at(2021, 6, 7, 15, 30), at(2021, 6, 8, 9));
    }
    void pausesMoveTheEnd()
    {
        QFETCH(std::vector<Pause>, pauses);
        QFETCH(LocalTime, now);
        QFETCH(LocalTime, due);
        QCOMPARE(clock("hour").due({.start = at(2021, 6, 7, 8, 30), .value = 7, .pauses = pauses}, now).toText(), due.toText());
        QCOMPARE(clock("hour").due({.start = at(2021, 6, 7, 8, 30), .value = 7, .pauses = pauses}, now), due);
    }

    void pausesOfOtherUnits()
    {
        const LocalTime later = at(2021, 6, 30);
        // Friday 14:00, 7 h: 3.5 h on Friday, 3.5 h on Monday; a weekend costs nothing.
        QCOMPARE(clock("hour").due({.start = at(2021, 6, 4, 14), .value = 7, .pauses = {{at(2021, 6, 5), at(2021, 6, 7)}}}, later), at(2021, 6, 7, 12));
        // Around the clock a night counts: 1 h used, 3 h from 08:00.
        QCOMPARE(clock("urgent").due({.start = at(2021, 6, 7, 22), .value = 4, .pauses = {{at(2021, 6, 7, 23), at(2021, 6, 8, 8)}}}, later),
                 at(2021, 6, 8, 11));
        // Two work days to Wednesday 17:30, and the 1.5 h of Tuesday's pause on Thursday morning.
        QCOMPARE(clock("workday").due({.start = at(2021, 6, 7, 10), .value = 2, .pauses = {{at(2021, 6, 8, 14), at(2021, 6, 8, 15, 30)}}}, later),
                 at(2021, 6, 10, 10));
    }

    void extensionIsAFurtherLimit()
    {
        const LocalTime now = at(2021, 6, 7, 9);
        QCOMPARE(clock("workday").due({.start = at(2021, 6, 7, 10), .value = 1, .extension = 2}, now), at(2021, 6, 10, 17, 30)); // Tue; Wed, Thu
        QCOMPARE(clock("hour").due({.start = at(2021, 6, 7, 8, 30), .value = 7, .extension = 3.5}, now), at(2021, 6, 8, 12));
        QCOMPARE(clock("day").due({.start = at(2021, 6, 7, 10), .value = 1, .extension = 1}, now), at(2021, 6, 9, 10));
        // 24:00 of Monday the 14th, and a day more.
        QCOMPARE(clock("day to its end").due({.start = at(2021, 6, 7, 10, 15), .value = 7, .extension = 1}, now), at(2021, 6, 16));
        // As minutes are written down: a work day is 420 of them, a day 1440, an hour 60.
        QCOMPARE(clock("workday").units(840, QDate(2021, 6, 7)), 2.0);
        QCOMPARE(clock("day").units(720, QDate(2021, 6, 7)), 0.5);
        QCOMPARE(clock("hour").units(210, QDate(2021, 6, 7)), 3.5);
        // A pause in the extension counts, too: Tuesday 10:00–11:00.
        QCOMPARE(clock("hour").due({.start = at(2021, 6, 7, 8, 30), .value = 7, .extension = 3.5, .pauses = {{at(2021, 6, 8, 10), at(2021, 6, 8, 11)}}},
                                   at(2021, 6, 30)),
                 at(2021, 6, 8, 15));
    }

    void standingAroundTheEnd()
    {
        const TimeLimit limit{.start = at(2021, 6, 7, 8, 30), .value = 7};
        const auto standing = [&](LocalTime now) { return clock("hour").standing(limit, now); };
        QCOMPARE(standing(at(2021, 6, 7, 8, 30)).remaining, 25200);
        QCOMPARE(standing(at(2021, 6, 7, 12)).remaining, 12600);
        QCOMPARE(standing(at(2021, 6, 7, 13)).remaining, 12600); // lunch
        const auto before = standing(at(2021, 6, 7, 17, 29)), there = standing(at(2021, 6, 7, 17, 30)), after = standing(at(2021, 6, 7, 17, 31));
        QCOMPARE(before.remaining, 60);
        QVERIFY(!before.isOverdue);
        QCOMPARE(there.remaining, 0);
        QVERIFY(!there.isOverdue);
        QVERIFY(after.isOverdue);
        QCOMPARE(after.remaining, 0); // nobody works at 17:31
        QCOMPARE(standing(at(2021, 6, 8, 8, 31)).remaining, -60);
        QCOMPARE(standing(at(2021, 6, 8, 12)).remaining, -12600);

        const TimeLimit open{.start = at(2021, 6, 7, 8, 30), .value = 7, .pauses = {{at(2021, 6, 7, 10), {}}}};
        for (const LocalTime now : {at(2021, 6, 7, 10), at(2021, 6, 7, 12, 30), at(2021, 6, 9, 16), at(2021, 6, 30, 3)}) {
            QCOMPARE(clock("hour").standing(open, now).remaining, 19800); // 5.5 h, as long as it is suspended
            QCOMPARE(clock("hour").standing(open, now).limit, 25200);
        }
        const auto never = clock("hour").standing({.start = at(2021, 6, 7), .value = -1}, at(2021, 6, 8));
        QVERIFY(never.due.isNull() && !never.isOverdue);
    }

    void emptyCalendarIsNaturalTime()
    {
        const WorkSchedule natural;
        const LimitClock hours(m_units[QStringLiteral("hour")], natural), days(m_units[QStringLiteral("workday as hours")], natural),
            toTheEnd(m_units[QStringLiteral("workday")], natural);
        QCOMPARE(hours.end(at(2021, 2, 11, 23), 8), at(2021, 2, 12, 7));
        QCOMPARE(days.end(at(2021, 2, 11, 23), 2), at(2021, 2, 13, 23));
        QCOMPARE(toTheEnd.end(at(2021, 2, 11, 23), 2), at(2021, 2, 14)); // 24:00 of the 13th
    }

    void hoursOfTheHolder()
    {
        auto rows = om::test::sevenHours();
        rows.push_back(om::test::hours("ZW", "09:00", "17:00", 0b0111111));
        const WorkCalendar calendar({}, rows);
        const LimitUnitSpec &hour = m_units[QStringLiteral("hour")];
        // Friday 16:00, 4 h: the office until Monday 11:00 (1.5 h + 2.5 h), ZW until Saturday 12:00 (1 h + 3 h)
        QCOMPARE(LimitClock(hour, calendar.of(QStringLiteral("CG"))).end(at(2021, 6, 4, 16), 4), at(2021, 6, 7, 11));
        QCOMPARE(LimitClock(hour, calendar.of(QStringLiteral("ZW"))).end(at(2021, 6, 4, 16), 4), at(2021, 6, 5, 12));
    }
};

QTEST_GUILESS_MAIN(TestTimeLimit)
#include "tst_timelimit.moc"
