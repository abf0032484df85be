// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clockstate.h"

#include "catalog/catalog.h"
#include "support/frametable.h"
#include "support/workdays.h"

#include <QTest>

using namespace om;

class TestClockState : public QObject
{
    Q_OBJECT

    /// Limit of 100 hours from 2021-06-01 00:00 to 2021-06-05 04:00.
    static std::shared_ptr<const Frame> tickets()
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        const QString accept = s("2021-06-01T00:00:00Z"), deadline = s("2021-06-05T04:00:00Z");
        return om::test::frameOf(s("ticket"),
                                 {{s("t_accept"), ColumnType::Time},
                                  {s("deadline"), ColumnType::Time},
                                  {s("t_dispose"), ColumnType::Time},
                                  {s("side_state"), ColumnType::Category},
                                  {s("is_revoked"), ColumnType::Integer}},
                                 {{accept, deadline, {}, {}, {}},
                                  {accept, deadline, s("2021-06-05T04:00:00Z"), {}, s("0")},
                                  {accept, deadline, s("2021-06-05T04:00:01Z"), s("none"), {}},
                                  {accept, deadline, {}, s("suspended"), {}},
                                  {accept, deadline, {}, {}, s("1")},
                                  {accept, {}, {}, {}, {}},
                                  {accept, {}, s("2021-06-02T00:00:00Z"), {}, {}},
                                  {{}, deadline, {}, {}, {}},
                                  {accept, s("2021-06-01T10:00:00Z"), {}, {}, {}}}); // limit of 10 h: a fifth is 2 h, so 4 h count
    }
    /// The rules as shipped, without a calendar.
    static ClockRules natural()
    {
        const auto catalog = Catalog::load();
        return {.calendar = {}, .units = catalog->limitUnits(), .spec = catalog->clock()};
    }
    static QStringList statesAt(QDate day, QTime time)
    {
        const auto frame = withClockState(tickets(), LocalTime::of(day, time), natural());
        const Column *c = frame->column(clockStateField);
        QStringList out;
        for (std::size_t i = 0; c && i < frame->rows(); ++i)
            out.append(c->text(i));
        return out;
    }

    /// Hours of work 08:30–12:00 and 14:00–17:30, those of ZW 09:00–17:00 with Saturdays; 2021-06-04 is a Friday. Units as shipped.
    static ClockRules office()
    {
        ClockRules rules = natural();
        auto hours = om::test::sevenHours();
        hours.push_back(om::test::hours("ZW", "09:00", "17:00", 0b0111111));
        rules.calendar = WorkCalendar(om::test::festivals(), hours);
        return rules;
    }
    static std::shared_ptr<const Frame> withLimits(const QList<QStringList> &rows)
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        return om::test::frameOf(s("ticket"),
                                 {{s("t_accept"), ColumnType::Time},
                                  {s("limit_value"), ColumnType::Real},
                                  {s("limit_unit"), ColumnType::Category},
                                  {s("lead_dept"), ColumnType::Category},
                                  {s("deadline"), ColumnType::Time},
                                  {s("t_dispose"), ColumnType::Time},
                                  {s("extend_cnt"), ColumnType::Integer},
                                  {s("pause_min"), ColumnType::Integer}},
                                 rows);
    }
    static QStringList line(const char *text) { return QString::fromUtf8(text).split(u'|'); }

private Q_SLOTS:
    void statesInTheCourseOfTime_data()
    {
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QString>("states");
        const auto row = [](const char *at, const char *states) {
            QTest::newRow(at) << QDateTime::fromString(QString::fromUtf8(at), Qt::ISODate) << QString::fromUtf8(states);
        };
        row("2021-05-31T23:59:59", "||||||||"); // nothing accepted yet
        row("2021-06-01T05:59:59", "normal|normal|normal|suspended|revoked||||normal"); // 4 h 0 min 1 s left of 10
        row("2021-06-01T06:00:00", "normal|normal|normal|suspended|revoked||||due_soon");
        row("2021-06-01T10:00:00", "normal|normal|normal|suspended|revoked||||due_soon"); // at the deadline itself
        row("2021-06-01T10:00:01", "normal|normal|normal|suspended|revoked||||overdue");
        row("2021-06-04T07:59:59", "normal|normal|normal|suspended|revoked||done_on_time||overdue"); // 20 h 1 s left of 100
        row("2021-06-04T08:00:00", "due_soon|due_soon|due_soon|suspended|revoked||done_on_time||overdue");
        row("2021-06-05T04:00:00", "due_soon|done_on_time|due_soon|suspended|revoked||done_on_time||overdue");
        row("2021-06-05T04:00:01", "overdue|done_on_time|done_late|suspended|revoked||done_on_time||overdue");
    }
    void statesInTheCourseOfTime()
    {
        QFETCH(QDateTime, at);
        QFETCH(QString, states);
        QCOMPARE(statesAt(at.date(), at.time()).join(u'|'), states);
    }

    void limitsAreCountedInOfficeHours()
    {
        const auto frame = withClockState(withLimits({
                                              line("2021-06-04T16:00:00Z|4|work_hour|CG||||"), // Fri 1.5 h, Mon until 11:00
                                              line("2021-06-04T16:00:00Z|4|work_hour|ZW||||"), // Fri 1 h, Sat 09:00–12:00
                                              line("2021-06-04T16:00:00Z|4|urgent_hour|CG||||"), // Fri 20:00
                                              line("2021-06-04T16:00:00Z|1|work_day|CG||||"), // Mon 17:30
                                              line("2021-06-04T16:00:00Z|7|day|CG||||"), // Fri 11th 16:00
                                              line("2021-06-04T16:00:00Z||work_hour|CG|2021-06-07T09:00:00Z|||"), // no limit: as stored
                                              line("2021-06-04T16:00:00Z|4|fortnight|CG|2021-06-07T09:00:00Z|||"), // nor a unit that nobody knows
                                              line("2021-06-04T16:00:00Z|4|work_hour|||2021-06-07T11:00:00Z||"), // done at its end
                                          }),
                                          LocalTime::of(QDate(2021, 6, 5), QTime(13, 0)), office());
        const Column *deadline = frame->column(QStringLiteral("deadline")), *state = frame->column(clockStateField), *left = frame->column(remainingField);
        const QStringList deadlines{QStringLiteral("2021-06-07 11:00"), QStringLiteral("2021-06-05 12:00"), QStringLiteral("2021-06-04 20:00"),
                                    QStringLiteral("2021-06-07 17:30"), QStringLiteral("2021-06-11 16:00"), QStringLiteral("2021-06-07 09:00"),
                                    QStringLiteral("2021-06-07 09:00"), QStringLiteral("2021-06-07 11:00")};
        // Saturday 13:00. The first has 2.5 h of Monday left, the fourth 7 h of 8.5 h, the fifth 147 h of 168 h around the clock.
        const QStringList expected{QStringLiteral("due_soon"), QStringLiteral("overdue"),  QStringLiteral("overdue"),  QStringLiteral("normal"),
                                   QStringLiteral("normal"),   QStringLiteral("due_soon"), QStringLiteral("due_soon"), QStringLiteral("due_soon")};
        const std::vector<qint64> minutes{150, -60, -1020, 420, 8820, 30, 30, 150};
        for (std::size_t i = 0; i < frame->rows(); ++i) {
            QCOMPARE(LocalTime{deadline->integers[i]}.toText(), deadlines[qsizetype(i)]);
            QCOMPARE(state->text(i), expected[qsizetype(i)]);
            QCOMPARE(left->integers[i], minutes[i]);
        }
        const auto later = withClockState(frame, LocalTime::of(QDate(2021, 6, 7), QTime(11, 0)), office());
        QCOMPARE(later->column(clockStateField)->text(7), QStringLiteral("done_on_time"));
        QVERIFY(later->column(remainingField)->isNull(7));
    }

    void storedDeadlinesThatDifferAreListed()
    {
        // The limit says Monday 11:00 each time.
        const auto stored = withLimits({
            line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-07T11:00:00Z|||"),
            line("2021-06-04T16:00:59Z|4|work_hour|CG|2021-06-07T11:00:00Z|||"), // the source dropped the seconds
            line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-07T11:01:00Z|||"), // a minute apart
            line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-04T20:00:00Z|||"), // counted around the clock
            line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-09T11:00:00Z||1|"), // extended: who knows by how much
            line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-09T11:00:00Z|||60"), // suspended: who knows when
            line("2021-06-04T16:00:00Z|4|work_hour|CG||||60"), // nothing stored: the hour is added, so noon
            // 7 h from Monday 08:30 end with that day, from 08:30:40 in the first minute of the next: the source dropped the seconds
            line("2021-06-07T08:30:40Z|7|work_hour|CG|2021-06-07T17:30:00Z|||"),
        });
        const auto frame = withClockState(stored, LocalTime::of(QDate(2021, 6, 5)), office());
        const auto at = [](int day, int hour, int minute = 0) { return om::test::at(2021, 6, day, hour, minute); };
        QCOMPARE(deadlineDifferences(*frame), (std::vector<DeadlineDifference>{{2, at(7, 11, 1), at(7, 11)}, {3, at(4, 20), at(7, 11)}}));
        QStringList deadlines;
        for (const qint64 seconds : frame->column(QStringLiteral("deadline"))->integers)
            deadlines.append(LocalTime{seconds}.toText().mid(8));
        QCOMPARE(deadlines, line("07 11:00|07 11:00|07 11:00|07 11:00|09 11:00|09 11:00|07 12:00|07 17:30"));
        QVERIFY(deadlineDifferences(*withClockState(withLimits({line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-07T11:00:00Z|||")}),
                                                    LocalTime::of(QDate(2021, 6, 5)), office()))
                    .empty());
        QVERIFY(deadlineDifferences(*stored).empty()); // without the clock
    }

    void whatWillBeOverdueAndWhoHoldsIt()
    {
        const auto frame = withClockState(withLimits({
                                              line("2021-06-04T16:00:00Z|1|work_day|CG||||"), // Mon 17:30
                                              line("2021-06-04T16:00:00Z|4|work_hour|||||"), // Mon 11:00
                                              line("2021-06-04T16:00:00Z|4|work_hour|ZW||||"), // Sat 12:00
                                              line("2021-06-04T16:00:00Z|1|urgent_hour|CG||||"), // overdue already
                                              line("2021-06-04T16:00:00Z|4|work_hour|CG||2021-06-04T16:30:00Z||"), // done
                                          }),
                                          om::test::at(2021, 6, 5, 10), office());
        const auto by = [&](LocalTime moment) {
            QStringList out;
            for (const DueTicket &t : overdueBy(*frame, om::test::at(2021, 6, 5, 10), moment))
                out.append(QStringLiteral("%1 %2 %3 %4").arg(t.row).arg(t.deadline.toText().mid(8), t.holder).arg(t.remainingMinutes));
            return out;
        };
        QCOMPARE(by(om::test::at(2021, 6, 5, 12)), QStringList()); // at its deadline a ticket is not overdue
        QCOMPARE(by(om::test::at(2021, 6, 5, 12, 0, 1)), QStringList(QStringLiteral("2 05 12:00 ZW 120")));
        QCOMPARE(by(om::test::at(2021, 6, 7, 17, 30, 1)),
                 (QStringList{QStringLiteral("2 05 12:00 ZW 120"), QStringLiteral("1 07 11:00  150"), QStringLiteral("0 07 17:30 CG 420")}));
        QVERIFY(overdueBy(*withLimits({}), om::test::at(2021, 6, 5), om::test::at(2021, 6, 6)).empty());
    }

    void missingColumnsCountAsNull()
    {
        const auto frame = withClockState(
            om::test::frameOf(QStringLiteral("ticket"), {{QStringLiteral("t_accept"), ColumnType::Time}}, {{QStringLiteral("2021-06-01T00:00:00Z")}}),
            LocalTime::of(QDate(2021, 7, 1)), natural());
        QVERIFY(frame->column(clockStateField)->isNull(0));
        QCOMPARE(frame->column(clockStateField)->dictionary.size(), 7);
    }
};

QTEST_GUILESS_MAIN(TestClockState)
#include "tst_clockstate.moc"
