// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clocksteps.h"

#include "catalog/catalog.h"
#include "support/frametable.h"
#include "support/workdays.h"
#include "tickets/cardlog.h"

#include <QTest>

using namespace om;
using om::test::at;

/// What a trace tells the clock. Work is 08:30–12:00 and 14:00–17:30, Monday is 2021-06-07; each ticket has 7 work hours from Monday 08:30, so that it is due
/// on Monday 17:30 and yellow from 11:30 on, when 4 hours are left.
class TestClockSteps : public QObject
{
    Q_OBJECT

    ClockRules m_rules;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static std::string suspend(LocalTime t) { return "s" + std::to_string(t.seconds); }
    static std::string resume(LocalTime t) { return "r" + std::to_string(t.seconds); }
    static std::string extend(LocalTime t, const char *minutes = "") { return "e" + std::to_string(t.seconds) + (*minutes ? ":" + std::string(minutes) : ""); }
    struct Line
    {
        std::string steps;
        const char *deadline = "", *disposed = "", *extended = "", *paused = "", *side = "", *limit = "7";
    };
    static std::shared_ptr<const Frame> tickets(const std::vector<Line> &lines)
    {
        QList<QStringList> rows;
        for (const Line &l : lines)
            rows.append({s("2021-06-07T08:30:00Z"), s(l.limit), s("work_hour"), s(l.deadline), s(l.disposed), s(l.extended), s(l.paused), s(l.side),
                         QString::fromStdString(l.steps)});
        return om::test::frameOf(s("ticket"),
                                 {{s("t_accept"), ColumnType::Time},
                                  {s("limit_value"), ColumnType::Real},
                                  {s("limit_unit"), ColumnType::Category},
                                  {s("deadline"), ColumnType::Time},
                                  {s("t_dispose"), ColumnType::Time},
                                  {s("extend_cnt"), ColumnType::Integer},
                                  {s("pause_min"), ColumnType::Integer},
                                  {s("side_state"), ColumnType::Category},
                                  {clockStepsField, ColumnType::Text}},
                                 rows);
    }
    /// Deadline, basis, state, remaining minutes, then the moments of the cards, of one ticket.
    QString told(const Line &line, LocalTime now) const { return told(*withClockState(tickets({line}), now, m_rules)); }
    static QString told(const Frame &frame, std::size_t row = 0)
    {
        const auto time = [&](const char *field) {
            const LocalTime t{frame.column(s(field))->integers[row]};
            return t.isNull() ? s("-") : t.date().toString(s("dd ")) + t.time().toString(t.time().second() ? s("HH:mm:ss") : s("HH:mm"));
        };
        return QStringList{time("deadline"),
                           frame.column(deadlineBasisField)->text(row),
                           frame.column(clockStateField)->text(row),
                           frame.column(remainingField)->text(row),
                           time("t_card_yellow"),
                           time("t_card_red"),
                           time("t_supervise_1")}
            .join(u'|');
    }
    QStringList log(const Line &line, LocalTime to) const
    {
        QStringList out;
        const auto frame = withClockState(tickets({line}), to, m_rules);
        for (const IssuedCard &card : cardLog(*frame, m_rules, LocalTime::null(), to))
            out.append(m_rules.spec.rules[card.rule].code + u' ' + card.moment.date().toString(s("dd ")) + card.moment.time().toString());
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalog = Catalog::load();
        QVERIFY(catalog);
        m_rules = {.calendar = WorkCalendar(om::test::festivals(), om::test::sevenHours()), .units = catalog->limitUnits(), .spec = catalog->clock()};
    }

    void stepsAsText()
    {
        const std::string text = "s100,r200,e300:420,e400,e500:90.5";
        const ClockSteps steps = ClockSteps::fromText(text);
        QCOMPARE(steps.steps.size(), std::size_t(5));
        QCOMPARE(steps.text(), text);
        QCOMPARE(steps.extensions(), 3);
        QVERIFY(!steps.granted({1000})); // one does not say how much
        QVERIFY(ClockSteps::fromText("").steps.empty());
        QVERIFY(ClockSteps::fromText("").granted({1000}) == 0.0);
        QCOMPARE(ClockSteps::fromText("x1,,s,s7,e1:z").text(), std::string("s7,e1")); // what cannot be read is left out
        const ClockSteps two = ClockSteps::fromText("e300:420,e500:90");
        QVERIFY(two.granted({299}) == 0.0 && two.granted({300}) == 420.0 && two.granted({500}) == 510.0);
    }

    void suspensionsOfTheSteps()
    {
        const auto of = [](const char *text, qint64 now, qint64 disposed = nullInteger) {
            QStringList out;
            for (const Pause &p : ClockSteps::fromText(text).pauses({now}, {disposed}))
                out.append(QStringLiteral("%1-%2").arg(p.from.seconds).arg(p.until.isNull() ? QString() : QString::number(p.until.seconds)));
            return out.join(u' ');
        };
        QCOMPARE(of("", 500), QString());
        QCOMPARE(of("s100,r200,s300,r400", 500), s("100-200 300-400"));
        QCOMPARE(of("s100,r200,s300,r400", 350), s("100-200 300-")); // as it was known then
        QCOMPARE(of("s100,r200", 99), QString());
        QCOMPARE(of("s100,s150,r200,r250", 500), s("100-200"));
        QCOMPARE(of("r50,s100", 500), s("100-"));
        QCOMPARE(of("s100", 500, 300), s("100-300")); // disposed of without having been resumed
        QCOMPARE(of("s100", 250, 300), s("100-")); // not yet
        ClockSteps same = ClockSteps::fromText("s200,r200,s100");
        same.sort(); // from one suspension straight into the next
        QCOMPARE(same.text(), std::string("s100,r200,s200"));
    }

    /// Suspended from Monday 11:00 to Tuesday 10:00: 2.5 h are used before, 4.5 h after.
    void aSuspensionMovesTheDeadline()
    {
        const Line line{.steps = suspend(at(2021, 6, 7, 11)) + "," + resume(at(2021, 6, 8, 10)), .deadline = "2021-06-07T17:30:00Z", .paused = "330"};
        QCOMPARE(told(line, at(2021, 6, 7, 10)), s("07 17:30|limit|normal|330|07 11:30|07 17:30:01|09 08:30:01"));
        // While it lasts the clock stands at 4.5 h left, and no card falls. From Tuesday 09:00 on it would take 3 h before noon and 1.5 h after it.
        QCOMPARE(told(line, at(2021, 6, 7, 16)), s("08 11:30|limit|suspended|270|-|-|-"));
        QCOMPARE(told(line, at(2021, 6, 8, 9)), s("08 15:30|limit|suspended|270|-|-|-"));
        QCOMPARE(told(line, at(2021, 6, 8, 10)), s("08 16:30|limit|normal|270|08 10:30|08 16:30:01|09 16:30:01"));
        QCOMPARE(told(line, at(2021, 6, 8, 16, 30)), s("08 16:30|limit|due_soon|0|08 10:30|08 16:30:01|09 16:30:01"));
        QCOMPARE(told(line, at(2021, 6, 8, 17)), s("08 16:30|limit|overdue|-30|08 10:30|08 16:30:01|09 16:30:01"));
        QCOMPARE(log(line, at(2021, 6, 9)), (QStringList{s("yellow 08 10:30:00"), s("red 08 16:30:01")}));
        // What was stored without the suspension is listed; at Monday 10:00 both agree.
        const auto frame = withClockState(tickets({line}), at(2021, 6, 8, 17), m_rules);
        QCOMPARE(deadlineDifferences(*frame, at(2021, 6, 8, 17)), (std::vector<DeadlineDifference>{{0, at(2021, 6, 7, 17, 30), at(2021, 6, 8, 16, 30)}}));
        // A frame of one moment is reckoned for another from what was stored.
        QCOMPARE(told(*withClockState(frame, at(2021, 6, 7, 10), m_rules)), told(line, at(2021, 6, 7, 10)));
        QVERIFY(deadlineDifferences(*withClockState(frame, at(2021, 6, 7, 10), m_rules), at(2021, 6, 7, 10)).empty());
        // Nor while it is suspended: it moves on.
        QVERIFY(deadlineDifferences(*withClockState(frame, at(2021, 6, 7, 16), m_rules), at(2021, 6, 7, 16)).empty());
    }

    /// Yellow since 11:30, suspended from Monday 15:00 on: 2.5 h are left. It keeps its card; it is not overdue, whenever one looks; and it is on no list of what will be.
    void suspendedForLong()
    {
        const Line line{.steps = suspend(at(2021, 6, 7, 15)), .deadline = "2021-06-07T17:30:00Z"};
        QCOMPARE(told(line, at(2021, 6, 7, 18)), s("08 11:00|limit|suspended|150|07 11:30|-|-"));
        QCOMPARE(told(line, at(2021, 6, 30, 8, 30)), s("30 11:00|limit|suspended|150|07 11:30|-|-"));
        const auto frame = withClockState(tickets({line}), at(2021, 6, 30, 8, 30), m_rules);
        QVERIFY(overdueBy(*frame, at(2021, 6, 30, 8, 30), at(2021, 7, 30)).empty());
        QCOMPARE(log(line, at(2021, 6, 30)), QStringList(s("yellow 07 11:30:00")));
    }

    /// Overdue since Monday 17:30, suspended from Tuesday 09:00 on, half an hour of work later: it stays overdue, by half an hour.
    void suspendedWhenOverdue()
    {
        const Line line{.steps = suspend(at(2021, 6, 8, 9))};
        QCOMPARE(told(line, at(2021, 6, 8, 15)), s("07 17:30|limit|overdue|-30|07 11:30|07 17:30:01|-"));
        QCOMPARE(told(line, at(2021, 6, 30)), s("07 17:30|limit|overdue|-30|07 11:30|07 17:30:01|-"));
        // The same where the deadline is stored only.
        const Line stored{.steps = suspend(at(2021, 6, 8, 9)), .deadline = "2021-06-07T17:30:00Z", .limit = ""};
        QCOMPARE(told(stored, at(2021, 6, 30)), s("07 17:30|stored|overdue|-30|07 11:30|07 17:30:01|-"));
        // Stored for Tuesday 11:00: 2 h were left at 09:00, and still are, so that it would be due at 10:30 of the 30th.
        const Line later{.steps = suspend(at(2021, 6, 8, 9)), .deadline = "2021-06-08T11:00:00Z", .limit = ""};
        QCOMPARE(told(later, at(2021, 6, 30, 8, 30)), s("30 10:30|stored|suspended|120|07 16:00|-|-"));
    }

    /// 3.5 h more, granted on Monday 16:00: due on Tuesday noon. By then it was yellow; with 10.5 h it is so again from 17:00 on, when 4 h are left.
    void anExtensionCountsFromWhenItWasGranted()
    {
        const Line line{.steps = extend(at(2021, 6, 7, 16), "210"), .deadline = "2021-06-08T12:00:00Z", .extended = "1"};
        QCOMPARE(told(line, at(2021, 6, 7, 15)), s("07 17:30|limit|due_soon|150|07 11:30|07 17:30:01|09 08:30:01"));
        QCOMPARE(told(line, at(2021, 6, 7, 16)), s("08 12:00|limit|normal|300|07 17:00|08 12:00:01|10 08:30:01"));
        QCOMPARE(told(line, at(2021, 6, 8, 12)), s("08 12:00|limit|due_soon|0|07 17:00|08 12:00:01|10 08:30:01"));
        QCOMPARE(log(line, at(2021, 6, 8, 14)), (QStringList{s("yellow 07 11:30:00"), s("yellow 07 17:00:00"), s("red 08 12:00:01")}));
        QCOMPARE(log(line, at(2021, 6, 7, 16, 30)), QStringList(s("yellow 07 11:30:00"))); // that it was given stays
        // Before it was granted the stored deadline, which has it, is no difference.
        QVERIFY(deadlineDifferences(*withClockState(tickets({line}), at(2021, 6, 7, 15), m_rules), at(2021, 6, 7, 15)).empty());
        Line done = line;
        done.disposed = "2021-06-07T16:59:59Z";
        QCOMPARE(log(done, at(2021, 6, 8, 14)), QStringList(s("yellow 07 11:30:00")));
    }

    void whatTheTraceDoesNotTellStandsAsStored()
    {
        const LocalTime now = at(2021, 6, 7, 9, 30);
        const char *stored = "2021-06-08T10:00:00Z";
        QCOMPARE(told({.steps = {}, .deadline = stored, .extended = "1"}, now).section(u'|', 0, 3), s("08 10:00|stored_extended|normal|450"));
        QCOMPARE(told({.steps = extend(at(2021, 6, 7, 9)), .deadline = stored, .extended = "1"}, now).section(u'|', 0, 1), s("08 10:00|stored_extended"));
        QCOMPARE(told({.steps = extend(at(2021, 6, 7, 9), "60"), .deadline = stored, .extended = "2"}, now).section(u'|', 0, 1), s("08 10:00|stored_extended"));
        QCOMPARE(told({.steps = {}, .deadline = stored, .paused = "60"}, now).section(u'|', 0, 1), s("08 10:00|stored_suspended"));
        QCOMPARE(told({.steps = {}, .deadline = stored, .limit = ""}, now).section(u'|', 0, 1), s("08 10:00|stored"));
        QCOMPARE(told({.steps = {}, .limit = ""}, now).section(u'|', 0, 3), s("-||normal|"));
        // Suspended, as the row says, and nobody knows since when: not overdue, and no moment of its own once the stored one has passed.
        const Line line{.steps = {}, .deadline = stored, .side = "suspended", .limit = ""};
        QCOMPARE(told(line, at(2021, 6, 8, 10)), s("08 10:00|stored|suspended||-|-|-"));
        QCOMPARE(told(line, at(2021, 6, 8, 10, 0, 1)), s("-|stored_suspended|suspended||-|-|-"));
        QVERIFY(deadlineDifferences(*withClockState(tickets({line}), at(2021, 6, 9), m_rules), at(2021, 6, 9)).empty());
    }

    void stepsJoinTheirTickets()
    {
        const auto frame = om::test::frameOf(s("ticket"), {{s("ticket_no"), ColumnType::Text}}, {{s("A")}, {s("B")}, {s("")}, {s("C")}});
        const auto with = withClockSteps(frame, {{"C", ClockSteps::fromText("s1")}, {"A", ClockSteps::fromText("e2:3")}, {"Z", ClockSteps::fromText("s9")}});
        QStringList texts;
        for (std::size_t row = 0; row < with->rows(); ++row)
            texts.append(with->column(clockStepsField)->text(row));
        QCOMPARE(texts, (QStringList{s("e2:3"), s(""), s(""), s("s1")}));
        QVERIFY(withClockSteps(frame, {})->column(clockStepsField)->isNull(0));
    }
};

QTEST_GUILESS_MAIN(TestClockSteps)
#include "tst_clocksteps.moc"
