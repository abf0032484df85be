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
        row("2021-06-01T05:59:59", "normal|normal|normal|suspended|revoked|normal|normal||normal"); // 4 h 0 min 1 s left of 10
        row("2021-06-01T06:00:00", "normal|normal|normal|suspended|revoked|normal|normal||due_soon");
        row("2021-06-01T10:00:00", "normal|normal|normal|suspended|revoked|normal|normal||due_soon"); // at the deadline itself
        row("2021-06-01T10:00:01", "normal|normal|normal|suspended|revoked|normal|normal||overdue");
        row("2021-06-04T07:59:59", "normal|normal|normal|suspended|revoked|normal|done_on_time||overdue"); // 20 h 1 s left of 100
        row("2021-06-04T08:00:00", "due_soon|due_soon|due_soon|suspended|revoked|normal|done_on_time||overdue");
        row("2021-06-05T04:00:00", "due_soon|done_on_time|due_soon|suspended|revoked|normal|done_on_time||overdue");
        row("2021-06-05T04:00:01", "overdue|done_on_time|done_late|suspended|revoked|normal|done_on_time||overdue");
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
        QCOMPARE(deadlineDifferences(*frame, at(5, 0)), (std::vector<DeadlineDifference>{{2, at(7, 11, 1), at(7, 11)}, {3, at(4, 20), at(7, 11)}}));
        QStringList deadlines;
        for (const qint64 seconds : frame->column(QStringLiteral("deadline"))->integers)
            deadlines.append(LocalTime{seconds}.toText().mid(8));
        QCOMPARE(deadlines, line("07 11:00|07 11:00|07 11:00|07 11:00|09 11:00|09 11:00|07 12:00|07 17:30"));
        QVERIFY(deadlineDifferences(*withClockState(withLimits({line("2021-06-04T16:00:00Z|4|work_hour|CG|2021-06-07T11:00:00Z|||")}),
                                                    LocalTime::of(QDate(2021, 6, 5)), office()),
                                    at(5, 0))
                    .empty());
        QVERIFY(deadlineDifferences(*stored, at(5, 0)).empty()); // without the clock
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

    /// Accepted, limit, unit, urged, side state, revoked → yellow, red, supervised. The lead department keeps the standard hours.
    void cardsFallAtMomentsOfTheLimitsOwnTime()
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        const auto stored = om::test::frameOf(s("ticket"),
                                              {{s("t_accept"), ColumnType::Time},
                                               {s("limit_value"), ColumnType::Real},
                                               {s("limit_unit"), ColumnType::Category},
                                               {s("urge_cnt"), ColumnType::Integer},
                                               {s("side_state"), ColumnType::Category},
                                               {s("is_revoked"), ColumnType::Integer}},
                                              {
                                                  line("2021-06-04T16:00:00Z|1|work_day|||"), // due Mon 17:30: 8.5 h, so 4 h count
                                                  line("2021-06-04T16:00:00Z|4|urgent_hour|||"), // due 20:00: yellow from the start
                                                  line("2021-06-04T16:00:00Z|7|day|1||"), // a fifth of 168 h = 33 h 36 min
                                                  line("2021-06-07T08:30:00Z|5|work_day|||"), // due Mon 14th 17:30: 42 h, a fifth = 8 h 24 min
                                                  line("2021-06-07T08:30:00Z|5|work_day|2||"), // urged twice
                                                  line("2021-06-04T16:00:00Z|1|work_day|2|suspended|"), line("2021-06-04T16:00:00Z|1|work_day|2||1"),
                                                  line("2021-06-04T16:00:00Z|||2||"), // no limit
                                              });
        const ClockRules rules = office();
        const auto frame = withClockState(stored, om::test::at(2021, 6, 7), rules);
        QStringList moments;
        for (std::size_t row = 0; row < frame->rows(); ++row) {
            QStringList of;
            for (const char *field : {"t_card_yellow", "t_card_red", "t_supervise_1"}) {
                const LocalTime t{frame->column(s(field))->integers[row]};
                of.append(t.isNull() ? QString() : t.date().toString(s("dd ")) + t.time().toString(s("HH:mm:ss")));
            }
            moments.append(of.join(u'|'));
        }
        // Over by a whole limit: 8.5 h = Tue 7 h and Wed until 10:00; 42 h = six days, the next second of work is on Wed 23rd.
        QCOMPARE(
            moments,
            (QStringList{s("07 11:30:00|07 17:30:01|09 10:00:01"), s("04 16:00:00|04 20:00:01|05 00:00:01"), s("10 06:24:00|11 16:00:01|18 16:00:01"),
                         s("11 16:06:00|14 17:30:01|23 08:30:01"), s("11 16:06:00|14 17:30:01|07 08:30:00"), s("||04 16:00:00"), s("||"), s("||04 16:00:00")}));

        // At any moment the state and the card are one thing, and the moments are the same.
        for (LocalTime now = om::test::at(2021, 6, 4); now < om::test::at(2021, 6, 25); now.seconds += 797) {
            const auto then = withClockState(stored, now, rules);
            const auto isPast = [&](const char *field, std::size_t row) {
                const qint64 t = then->column(s(field))->integers[row];
                return t != nullInteger && t <= now.seconds;
            };
            for (std::size_t row = 0; row < 5; ++row) {
                const QString state = then->column(clockStateField)->text(row);
                QCOMPARE(then->column(s("t_card_yellow"))->integers[row], frame->column(s("t_card_yellow"))->integers[row]);
                QCOMPARE(state == u"overdue", isPast("t_card_red", row));
                QCOMPARE(state == u"due_soon", isPast("t_card_yellow", row) && !isPast("t_card_red", row));
            }
        }
    }

    void handlingIsWorkTimeWithoutSuspension()
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        const auto stored = om::test::frameOf(s("ticket"),
                                              {{s("t_dispatch"), ColumnType::Time},
                                               {s("t_dispose"), ColumnType::Time},
                                               {s("lead_dept"), ColumnType::Category},
                                               {s("pause_min"), ColumnType::Integer},
                                               {s("limit_unit"), ColumnType::Category}},
                                              {
                                                  line("2021-06-04T16:00:00Z|2021-06-07T10:00:00Z|CG|60|"), // Fri 1.5 h, Mon 1.5 h, less 1 h
                                                  line("2021-06-04T16:00:00Z|2021-06-07T10:00:00Z|ZW||"), // Fri 1 h, Sat 8 h, Mon 1 h
                                                  line("2021-06-04T18:00:00Z|2021-06-05T08:00:00Z|CG||urgent_hour"), // overnight
                                                  line("2021-09-30T17:00:00Z|2021-10-08T09:00:00Z|CG||"), // 0.5 h on each side of National Day
                                                  line("2021-06-07T09:00:00Z|2021-06-07T09:00:30Z|CG||"),
                                                  line("2021-06-07T09:00:00Z|2021-06-07T10:00:00Z|CG|90|"), // suspended for longer
                                                  line("2021-06-07T09:00:00Z||CG||"),
                                                  line("|2021-06-07T09:00:00Z|CG||"),
                                              });
        const auto frame = withClockState(stored, om::test::at(2021, 6, 5), office());
        const Column *handling = frame->column(handlingField);
        QVERIFY(handling && handling->type == ColumnType::Real);
        const std::vector<double> expected{120, 600, 0, 60, 0.5, 0};
        for (std::size_t row = 0; row < expected.size(); ++row)
            QCOMPARE(handling->number(row), expected[row]);
        QVERIFY(handling->isNull(6) && handling->isNull(7));
    }

    void missingColumnsCountAsNull()
    {
        const auto frame = withClockState(
            om::test::frameOf(QStringLiteral("ticket"), {{QStringLiteral("t_accept"), ColumnType::Time}}, {{QStringLiteral("2021-06-01T00:00:00Z")}}),
            LocalTime::of(QDate(2021, 7, 1)), natural());
        QCOMPARE(frame->column(clockStateField)->text(0), QStringLiteral("normal"));
        QCOMPARE(frame->column(clockStateField)->dictionary.size(), 7);
        QVERIFY(frame->column(QStringLiteral("t_card_red"))->isNull(0) && frame->column(handlingField)->isNull(0));
    }
};

QTEST_GUILESS_MAIN(TestClockState)
#include "tst_clockstate.moc"
