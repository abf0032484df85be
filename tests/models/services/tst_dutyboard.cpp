// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/dutyboard.h"

#include "support/frametable.h"
#include "support/workdays.h"

#include <QTest>

using namespace om;
using om::test::at;

/// The duty board of a week in June 2021: 2021-06-04 is a Friday, Monday 14 June is worked here. Work is 08:30–12:00 and 14:00–17:30.
class TestDutyBoard : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    Result<DutySpec> m_spec = fail(ErrorCode::Internal);
    ClockRules m_rules;
    FrameSet m_frames;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    /// Rows as number|accepted|deadline|disposed|closed|holder|area|stage|urged|revoked; times without the year.
    static std::shared_ptr<const Frame> tickets(const DatasetSpec &spec, const QStringList &lines)
    {
        std::vector<FrameBuilder::ColumnPlan> plan;
        for (const FieldSpec &f : spec.fields)
            plan.push_back({f.name,
                            f.type == FieldType::Code || f.name == spec.area                   ? ColumnType::Category
                                : f.type == FieldType::Integer || f.type == FieldType::Boolean ? ColumnType::Integer
                                : f.type == FieldType::Real                                    ? ColumnType::Real
                                : f.type == FieldType::DateTime || f.type == FieldType::Date   ? ColumnType::Time
                                                                                               : ColumnType::Text});
        QList<QStringList> rows;
        for (const QString &line : lines) {
            const QStringList in = line.split(u'|');
            QStringList row(qsizetype(spec.fields.size()));
            const auto time = [](const QString &t) {
                return t.isEmpty() ? t : QStringLiteral("2021-") + QString(t).replace(u' ', u'T') + QStringLiteral(":00Z");
            };
            const auto set = [&](const char *field, const QString &v) { row[spec.fieldIndex(s(field))] = v; };
            set("ticket_no", in[0]);
            set("t_accept", time(in[1]));
            set("t_dispatch", time(in[1]));
            set("deadline", time(in[2]));
            set("t_dispose", time(in[3]));
            set("t_close", time(in[4]));
            set("lead_dept", in[5]);
            set("community_code", in[6]);
            set("stage", in[7]);
            set("urge_cnt", in[8]);
            set("is_revoked", in[9]);
            rows.append(row);
        }
        return om::test::frameOf(spec.id, plan, rows);
    }
    DutyBoard board(const DutyRequest &request = {}) const
    {
        JobControl control;
        return evaluateDuty(*m_catalog, m_frames, m_rules, *m_spec, request, control);
    }
    QStringList numbers(const auto &rows) const
    {
        QStringList out;
        for (const auto &r : rows)
            out.append(m_frames.frames[s("ticket")]->column(s("ticket_no"))->text(r.row));
        return out;
    }
    QString numbersIn(const Bitmap &rows) const
    {
        QStringList out;
        rows.forEach([&](std::size_t row) { out.append(m_frames.frames[s("ticket")]->column(s("ticket_no"))->text(row)); });
        return out.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_spec = DutySpec::load(*m_catalog);
        QVERIFY(m_spec);
        m_rules = {.calendar = WorkCalendar(om::test::festivals(), om::test::sevenHours()), .units = m_catalog->limitUnits(), .spec = m_catalog->clock()};
        m_frames.asOf = at(2021, 6, 9, 8, 30); // Wednesday
        const DatasetSpec &spec = *m_catalog->dataset(s("ticket"));
        m_frames.specs.insert(spec.id, spec);
        const auto stored = tickets(spec,
                                    {
                                        s("A|06-01 08:30|06-03 17:30|||D1|a|3||"), // overdue, 21 h of limit, 3 days = 21 h late: not yet by more
                                        s("B|06-07 08:30|06-08 12:00|||D1|a|3||"), // overdue by 3.5 h of 10.5 h
                                        s("C|06-02 08:30|06-02 12:00|||D1|b|2||"), // overdue by far: supervised
                                        s("D|06-07 09:00|06-08 09:00|||D2|b|2|2|"), // overdue, urged twice: supervised
                                        s("E|06-08 09:00|06-09 16:00|||D2|a|3||"), // due today: 5.5 h left of 11.5, no card
                                        s("F|06-08 09:00|06-11 12:00|||D1|b|3||"), // due on Friday
                                        s("G|06-08 09:00|06-14 09:00|||D1|b|1||"), // next week
                                        s("H|06-08 09:00|06-09 10:00|06-08 16:00||D1|a|4||"), // done
                                        s("I|05-08 09:00|05-11 10:00|05-11 10:00|05-12 10:00|D1|a|5||"), // done and closed
                                        s("J|06-08 09:00|06-08 17:00|||D1|a|1||1"), // revoked: nowhere
                                        s("K|06-08 15:00|06-09 11:30|||D2|a|3||"), // 3 h left: yellow
                                    });
        m_frames.frames.insert(spec.id, withClockState(stored, m_frames.asOf, m_rules));
    }

    void overdueByHolderAndStage()
    {
        const DutyBoard b = board();
        QCOMPARE(b.holders.size(), std::size_t(2));
        QCOMPARE(b.holders[0].code, s("D1"));
        QCOMPARE(numbersIn(b.holders[0].overdue), s("A B C"));
        QCOMPARE(b.holders[0].count, std::size_t(3));
        QCOMPARE(b.holders[0].stage, s("3")); // A, B against C
        QCOMPARE(b.holders[0].supervised, std::size_t(1)); // C: 3.5 h of limit
        QCOMPARE(numbersIn(b.holders[0].supervisedRows), s("C"));
        QCOMPARE(b.holders[0].longest, qint64((4 * 7 + 3.5) * 60)); // C: Wed afternoon, Thu, Fri, Mon, Tue
        QCOMPARE(numbersIn(b.holders[1].overdue), s("D"));
        QCOMPARE(b.holders[1].supervised, std::size_t(1));
    }

    void numbersAreThoseOfTheIndicators()
    {
        const DutyBoard b = board();
        QMap<QString, double> values;
        for (const TileValue &t : b.numbers)
            values[t.spec->id] = t.value.value.value_or(-1);
        // Nothing was accepted today up to 08:30. Open: A B C D E F G K.
        QCOMPARE(values.value(s("ticket.accepted"), -1), 0.0);
        QCOMPARE(values.value(s("ticket.open"), -1), 8.0);
        QCOMPARE(values.value(s("ticket.overdue_open"), -1), 4.0);
        QCOMPARE(values.value(s("ticket.cards_yellow"), -1), 1.0); // K
        QCOMPARE(values.value(s("ticket.supervised"), -1), 2.0); // C, D
    }

    void dueTodayAndByFriday()
    {
        const DutyBoard b = board();
        QCOMPARE(b.due.size(), std::size_t(2));
        QCOMPARE(b.due[0].by, at(2021, 6, 9, 17));
        QCOMPARE(numbers(b.due[0].tickets), (QStringList{s("K"), s("E")})); // by deadline
        QCOMPARE(b.due[0].tickets[1].holder, s("D2"));
        QCOMPARE(b.due[0].tickets[1].remainingMinutes, qint64(330)); // 3.5 h and 2 h
        QCOMPARE(b.due[1].by, at(2021, 6, 12));
        QCOMPARE(numbers(b.due[1].tickets), (QStringList{s("K"), s("E"), s("F")}));
        DutyRequest own;
        own.due = at(2021, 6, 14, 9, 0, 1);
        QCOMPARE(board(own).due.size(), std::size_t(1));
        QCOMPARE(numbers(board(own).due[0].tickets), (QStringList{s("K"), s("E"), s("F"), s("G")}));
    }

    void cardsOfTheLastDay()
    {
        // From Tuesday 08:30 (not included) to Wednesday 08:30. B is overdue after Tuesday noon; its warning fell on Monday: 4 of 10.5 h left with 6.5 h
        // used, 17:00. D: 7 h of limit until Tuesday 09:00, overdue after that. H was open still with 4 of
        // 8 h left. K: 15:00 to 11:30 next day are 2.5 + 3 = 5.5 h; 4 h are left at 16:30.
        const DutyBoard b = board();
        QStringList log;
        for (const IssuedCard &card : b.cards)
            log.append(numbers(std::vector{card}).first() + u' ' + m_rules.spec.rules[card.rule].code + u' ' + card.moment.time().toString(s("HH:mm:ss")));
        QCOMPARE(log, (QStringList{s("D red 09:00:01"), s("B red 12:00:01"), s("H yellow 15:00:00"), s("K yellow 16:30:00")}));
    }

    void stagesAndDays()
    {
        const DutyBoard b = board();
        QStringList lines;
        for (const DutyStage &stage : b.stages)
            lines.append(s("%1|%2|%3|%4|%5").arg(stage.code).arg(stage.reachedCount).arg(stage.hereCount).arg(stage.overdue).arg(stage.dueSoon));
        // Of the last seven days (after 2 June 08:30): B D E F G H K. Stages: 1 G; 2 C D; 3 A B E F K; 4 H; 5 only I, which is closed.
        QCOMPARE(lines, (QStringList{s("1|7|1|0|0"), s("2|6|2|2|0"), s("3|5|5|2|1"), s("4|1|1|0|0"), s("5|0|0|0|0")}));
        QCOMPARE(numbersIn(b.stages[1].overdueRows), s("C D")); // the rows behind each number
        QCOMPARE(numbersIn(b.stages[2].overdueRows), s("A B"));
        QCOMPARE(b.stages[2].dueSoonRows.count(), std::size_t(1));
        QCOMPARE(b.days.first.dayOfWeek(), 1);
        QCOMPARE(b.days.last(), QDate(2021, 6, 9));
        const auto on = [&](int month, int day) { return b.days.counts[std::size_t(b.days.first.daysTo(QDate(2021, month, day)))]; };
        QCOMPARE(on(6, 8), 5u); // E F G H K, not J
        QCOMPARE(on(5, 8), 1u);
        QCOMPARE(on(6, 9), 0u);
    }

    /// Sources are not filled here: the flow is from holder to result. D2 holds D E K of the open ones.
    void ticketsFlowFromHolderToResult()
    {
        const auto text = [](const DutyFlow &of) {
            QStringList out;
            for (const FieldFlow::Ribbon &r : of.flow.ribbons[0])
                out.append(of.flow.columns[0].groups[r.from].codes.join(u',') + u' ' + of.flow.columns[1].groups[r.to].codes.join(u',') + u' ' +
                           QString::number(r.count));
            return of.kpi->id + s(": ") + out.join(s(", "));
        };
        const DutyBoard b = board();
        QCOMPARE(b.flows.size(), std::size_t(2));
        QCOMPARE(b.flows[0].flow.columns.size(), std::size_t(2));
        QCOMPARE(text(b.flows[0]), s("ticket.open: D1 overdue 3, D1 normal 2, D2 overdue 1, D2 normal 1, D2 due_soon 1"));
        // The same and H I, which are done.
        QCOMPARE(text(b.flows[1]), s("ticket.accepted: D1 overdue 3, D1 normal 2, D1 done_on_time 2, D2 overdue 1, D2 normal 1, D2 due_soon 1"));
        DutyRequest may; // what is open is open at any time
        may.filter.period = *Period::parse(s("2021-05"));
        QCOMPARE(text(board(may).flows[0]), text(b.flows[0]));
        QCOMPARE(text(board(may).flows[1]), s("ticket.accepted: D1 done_on_time 1"));
        DutySpec one = *m_spec;
        one.flowFields.resize(2); // without the result only the holder is left
        JobControl control;
        QVERIFY(evaluateDuty(*m_catalog, m_frames, m_rules, one, {}, control).flows.empty());
    }

    /// The tickets of one week and of May: the twelve weeks before are not known. Their list is tested with stats/hotspots and tickets/repeatplaces.
    void hotspotsNeedWeeksBefore()
    {
        QVERIFY(board().hotspots);
        QVERIFY(!board().hotspots->isKnown);
        QCOMPARE(board().hotspots->until, at(2021, 6, 9, 8, 30, 1));
        DutyRequest may; // the period is that of rates and leagues
        may.filter.period = *Period::parse(s("2021-05"));
        QCOMPARE(board(may).hotspots->until, at(2021, 6, 9, 8, 30, 1));
        QVERIFY(board().repeats.empty());
    }

    void equalFiguresShareAPlace()
    {
        const KpiSpec &kpi = *m_catalog->kpi(s("ticket.on_time_rate")); // one decimal, n ≥ 30
        const auto group = [](const char *code, double value, double n, bool isSmall = false) {
            return KpiGroup{.code = s(code), .value = value, .numerator = 0, .denominator = n, .isSmall = isSmall};
        };
        const auto rows =
            leagueOf({group("a", 90, 40), group("b", 95.04, 40), group("c", 95.01, 50), group("d", 99, 60), group("e", 100, 5, true), group("", 97, 90)},
                     {group("a", 99, 40), group("d", 98, 40), group("c", 98, 40), group("b", 100, 3, true)}, kpi);
        QStringList lines;
        for (const LeagueRow &row : rows)
            lines.append(row.code + u' ' + (row.place ? QString::number(*row.place) : s("–")) + u' ' +
                         (row.placeBefore ? QString::number(*row.placeBefore) : s("–")));
        QCOMPARE(lines, (QStringList{s("d 1 2"), s("b 2 –"), s("c 2 2"), s("a 4 1"), s("e – –")}));
    }

    void nextOfficeMoments()
    {
        const WorkSchedule &work = m_rules.calendar.standard();
        QCOMPARE(nextOfficeMoment(work, at(2021, 6, 9, 8, 30), QTime(17, 0)), at(2021, 6, 9, 17));
        QCOMPARE(nextOfficeMoment(work, at(2021, 6, 9, 17), QTime(17, 0)), at(2021, 6, 10, 17));
        QCOMPARE(nextOfficeMoment(work, at(2021, 6, 11, 20), QTime(17, 0)), at(2021, 6, 14, 17)); // over the weekend
        QCOMPARE(nextOfficeMoment(work, at(2021, 9, 30, 18), QTime(17, 0)), at(2021, 10, 8, 17)); // over National Day
        QCOMPARE(nextOfficeMoment(work, at(2021, 10, 8, 18), QTime(17, 0)), at(2021, 10, 9, 17)); // a Saturday that is worked
        QVERIFY(nextOfficeMoment(work, LocalTime::null(), QTime(17, 0)).isNull());
    }

    void whichFriday()
    {
        const WorkSchedule &work = m_rules.calendar.standard();
        const auto friday = [&](LocalTime now) { return endOfFriday(nextOfficeMoment(work, now, QTime(17, 0))); };
        QCOMPARE(friday(at(2021, 6, 9, 8, 30)), at(2021, 6, 12)); // Wednesday: this week's, to its end
        QCOMPARE(friday(at(2021, 6, 11, 16, 59)), at(2021, 6, 12)); // Friday before 17:00: today
        QCOMPARE(friday(at(2021, 6, 11, 17)), at(2021, 6, 19)); // Friday evening: that of the coming week
        QCOMPARE(friday(at(2021, 6, 12, 9)), at(2021, 6, 19)); // a free Saturday
        QCOMPARE(friday(at(2021, 6, 13, 9)), at(2021, 6, 19)); // a free Sunday
        QCOMPARE(friday(at(2021, 10, 9, 9)), at(2021, 10, 16)); // a Saturday that is worked: not the day before
        QCOMPARE(friday(at(2021, 10, 9, 18)), at(2021, 10, 16));
        QCOMPARE(friday(at(2022, 1, 30, 9)), at(2022, 2, 5)); // a Sunday that is worked, before Spring Festival (to the 6th)
        QCOMPARE(friday(at(2022, 1, 30, 18)), at(2022, 2, 12)); // the next work day is Monday the 7th
        QCOMPARE(friday(at(2021, 9, 30, 18)), at(2021, 10, 9)); // before National Day: Friday the 8th is worked
        QVERIFY(endOfFriday(LocalTime::null()).isNull());
    }

    void withoutTicketsItIsEmpty()
    {
        JobControl control;
        QVERIFY(!evaluateDuty(*m_catalog, {}, m_rules, *m_spec, {}, control).tickets);
    }
};

QTEST_GUILESS_MAIN(TestDutyBoard)
#include "tst_dutyboard.moc"
