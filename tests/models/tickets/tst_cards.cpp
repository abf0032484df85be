// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/cards.h"

#include "catalog/catalog.h"
#include "support/workdays.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace om;
using om::test::at;

/// The cards as shipped: yellow at ≤ 20 % or ≤ 4 hours, red when overdue, supervised when over by more than a whole limit or urged twice.
/// Monday to Friday 08:30–12:00, 14:00–17:30; 2021-06-07 is a Monday.
class TestCards : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    WorkCalendar m_calendar{om::test::festivals(), om::test::sevenHours()};
    LimitUnitSpec m_hour{.code = {}, .minutes = 60};
    LimitClock m_clock{m_hour, m_calendar.standard()};

    static TicketFacts ticket(double hours) { return {.limit = {.start = at(2021, 6, 7, 8, 30), .value = hours}}; }
    QList<QPair<LocalTime, QString>> events(const TicketFacts &facts, const ClockSpec &spec, LocalTime to) const
    {
        QList<QPair<LocalTime, QString>> out;
        for (const CardRule &rule : spec.rules)
            if (const LocalTime moment = momentOf(rule, facts, m_clock, to); !moment.isNull())
                out.append({moment, rule.field + u' ' + rule.code});
        std::ranges::stable_sort(out, {}, &QPair<LocalTime, QString>::first);
        return out;
    }
    QStringList log(const TicketFacts &facts, LocalTime to) const
    {
        QStringList out;
        for (const auto &[moment, what] : events(facts, m_catalog->clock(), to))
            out.append(what + u' ' + moment.date().toString(Qt::ISODate) + u' ' + moment.time().toString());
        return out;
    }
    static QString s(const char *text) { return QString::fromLatin1(text); }
    /// A rule of cards as it is written, told at one moment.
    static bool holds(const CardRule &rule, const LimitStanding &standing, double urges)
    {
        if (rule.urges && urges >= *rule.urges)
            return true;
        const auto share = [&](double of) { return qint64(std::floor(of * double(standing.limit) + 1e-6)); };
        if ((rule.remainingShare && standing.remaining <= share(*rule.remainingShare)) ||
            (rule.remainingHours && double(standing.remaining) <= *rule.remainingHours * 3600))
            return true;
        return rule.overdueLimits && standing.isOverdue && (share(*rule.overdueLimits) == 0 || -standing.remaining > share(*rule.overdueLimits));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    void aWeekOfWork()
    {
        // 35 h from Monday 08:30 end on Friday 17:30. A fifth = 7 h: 28 h are used on Thursday 17:30. A second limit is over on Friday 18th, 17:30.
        const TicketFacts week = ticket(35);
        const QString yellow = s("card yellow 2021-06-10 17:30:00"), red = s("card red 2021-06-11 17:30:01"), over = s("supervise 1 2021-06-21 08:30:01");
        QCOMPARE(log(week, at(2021, 6, 10, 17, 29, 59)), QStringList());
        QCOMPARE(log(week, at(2021, 6, 10, 17, 30)), QStringList(yellow));
        QCOMPARE(log(week, at(2021, 6, 11, 17, 30)), QStringList(yellow)); // at the deadline itself it is not overdue
        QCOMPARE(log(week, at(2021, 6, 11, 17, 30, 1)), (QStringList{yellow, red}));
        QCOMPARE(log(week, at(2021, 6, 21, 8, 30)), (QStringList{yellow, red}));
        QCOMPARE(log(week, at(2021, 6, 21, 8, 30, 1)), (QStringList{yellow, red, over}));
        // The same moments whenever one asks, and by both ways of reckoning.
        QCOMPARE(log(week, at(2021, 6, 26)), (QStringList{yellow, red, over}));
        for (const CardRule &rule : m_catalog->clock().rules)
            QCOMPARE(momentOf(rule, m_clock, week.limit.start, at(2021, 6, 11, 17, 30), 0), momentOf(rule, week, m_clock, at(2021, 12, 1)));
        QCOMPARE(log({.limit = {.start = LocalTime::null(), .value = 35}}, at(2021, 7, 1)), QStringList());
    }

    void shortLimits()
    {
        // 7 h: a fifth is 1.4 h, so 4 h count: 3 h are used at 11:30. 2 h: yellow from the start.
        QCOMPARE(log(ticket(7), at(2021, 6, 7, 17, 30)), QStringList(s("card yellow 2021-06-07 11:30:00")));
        QCOMPARE(log(ticket(2), at(2021, 6, 7, 10, 30)), QStringList(s("card yellow 2021-06-07 08:30:00")));
        // 4.5 h end at 15:00; the warning at half an hour. Due over the lunch break, which is no time.
        QCOMPARE(log(ticket(4.5), at(2021, 6, 7, 15)), QStringList(s("card yellow 2021-06-07 09:00:00")));
    }

    void overNationalDay()
    {
        // 14 h from Thursday 30 September 14:00: 3.5 h, Friday 8 October 7 h, Saturday 9 (make-up) 3.5 h: due at noon. 4 h before it, i.e. with 10 h
        // used: Friday 17:00.
        TicketFacts t = ticket(14);
        t.limit.start = at(2021, 9, 30, 14);
        QCOMPARE(log(t, at(2021, 10, 10)), (QStringList{s("card yellow 2021-10-08 17:00:00"), s("card red 2021-10-09 12:00:01")}));
    }

    void urges()
    {
        TicketFacts t = ticket(35);
        t.urged = {at(2021, 6, 9, 10), at(2021, 6, 8, 15)};
        QCOMPARE(log(t, at(2021, 6, 9, 9, 59, 59)), QStringList());
        QCOMPARE(log(t, at(2021, 6, 10)), QStringList(s("supervise 1 2021-06-09 10:00:00")));
        t.urged.pop_back();
        QCOMPARE(log(t, at(2021, 6, 10)), QStringList());
    }

    void suspendedTickets()
    {
        // 7 h; 2.5 h used at 11:00, when it is suspended until Tuesday 10:00. Yellow with 3 h used: 10:30. Due 4.5 h after 10:00: 2 + 2.5 h = 16:30.
        TicketFacts t = ticket(7);
        t.limit.pauses = {{at(2021, 6, 7, 11), at(2021, 6, 8, 10)}};
        QCOMPARE(log(t, at(2021, 6, 9)), (QStringList{s("card yellow 2021-06-08 10:30:00"), s("card red 2021-06-08 16:30:01")}));
        // A card that fell before a pause stays where it was.
        t.limit.pauses = {{at(2021, 6, 7, 15), at(2021, 6, 8, 10)}};
        QCOMPARE(log(t, at(2021, 6, 8, 11)), QStringList(s("card yellow 2021-06-07 11:30:00")));
        // None falls while the clock stands.
        t.limit.pauses = {{at(2021, 6, 7, 11), {}}};
        QCOMPARE(log(t, at(2021, 8, 1)), QStringList());
        // Overdue since Monday 17:30, suspended from Tuesday noon (3.5 h late) until Wednesday noon: a whole limit late with 3.5 h of Wednesday's afternoon,
        // not on Tuesday evening.
        t.limit.pauses = {{at(2021, 6, 8, 12), at(2021, 6, 9, 12)}};
        QCOMPARE(log(t, at(2021, 6, 20)),
                 (QStringList{s("card yellow 2021-06-07 11:30:00"), s("card red 2021-06-07 17:30:01"), s("supervise 1 2021-06-10 08:30:01"),
                              s("supervise 2 2021-06-11 08:30:01")}));
        QCOMPARE(m_clock.standing(t.limit, at(2021, 6, 9, 11)).remaining, -12600);
        QCOMPARE(m_clock.standing(t.limit, at(2021, 6, 9, 15)).remaining, -16200);
    }

    void thresholdsAreData()
    {
        const auto spec = [](const char *json) { return clockFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("rules.json")); };
        const auto own = spec(R"({"starts":"t_dispatch","rules":[{"field":"card","code":"yellow","remaining_hours":1},
                                  {"field":"supervise","code":"1","overdue_limits":0.5},{"field":"supervise","code":"2","overdue_limits":2}]})");
        QVERIFY(own);
        QCOMPARE(own->starts, s("t_dispatch"));
        QStringList moments;
        for (const auto &[moment, what] : events(ticket(7), *own, at(2021, 7, 1)))
            moments.append(what.section(u' ', 1) + u' ' + moment.toText());
        // Due on Monday 17:30; half a limit more is Tuesday noon, two limits more are Wednesday evening: the next second of work.
        QCOMPARE(moments, (QStringList{s("yellow 2021-06-07 16:30"), s("1 2021-06-08 14:00"), s("2 2021-06-10 08:30")}));

        for (const auto &[json, place] : {std::pair(R"({"rules":[]})", "starts"),
                                          {R"({"starts":"t_accept","rules":[{"field":"card","code":"yellow"}]})", "rules[0].code"},
                                          {R"({"starts":"t_accept","rules":[{"field":"flag","code":"x","urges":1}]})", "rules[0].field"},
                                          {R"({"starts":"t_accept","rules":[{"field":"card","code":"x","remaining_share":20}]})", "rules[0].remaining_share"},
                                          {R"({"starts":"t_accept","rules":[{"field":"card","code":"x","urges":-1}]})", "rules[0].urges"},
                                          {R"({"starts":"t_accept","rules":[{"field":"card","code":"x","urges":1,"colour":2}]})", "rules[0].colour"}}) {
            const auto wrong = spec(json);
            QVERIFY2(!wrong, json);
            QCOMPARE(wrong.error().code, ErrorCode::SpecInvalid);
            QCOMPARE(wrong.error().args[0], s("rules.json"));
            QCOMPARE(wrong.error().args[1], s(place));
        }
    }

    void unitsAreData()
    {
        QCOMPARE(m_catalog->limitUnits().size(), std::size_t(4));
        QCOMPARE(m_catalog->limitUnits()[2].code, s("work_day"));
        QCOMPARE(m_catalog->limitUnits()[2].end, LimitUnitSpec::End::OfficeEnd);
        for (const char *wrong :
             {"{}", R"({"minutes":60,"work_days":1})", R"({"minutes":-60})", R"({"work_days":1,"around_the_clock":true})",
              R"({"minutes":60,"ends":"office_end"})", R"({"minutes":60,"around_the_clock":true,"ends":"day_end"})", R"({"minutes":1440,"ends":"day_end"})",
              R"({"work_days":1,"ends":"noon"})", R"({"minutes":1440,"around_the_clock":true,"moves_off_holidays":true})", R"({"hours":1})"})
            QVERIFY2(!limitUnitFromJson(s("x"), QJsonDocument::fromJson(wrong).object(), s("limit_unit.json")), wrong);
    }

    /// Every moment is the first one at which its rule holds, and without one it does not.
    void theLogAgreesWithTheCards()
    {
        std::mt19937 random(2021);
        const auto below = [&random](int n) { return int(random() % unsigned(n)); };
        std::size_t events = 0;
        for (int i = 0; i < 2000; ++i) {
            TicketFacts t = ticket(0.25 * below(200));
            t.limit.start = {at(2021, 1, 20).seconds + below(60 * 86400)};
            for (int p = below(3); p > 0; --p) {
                const LocalTime from{t.limit.start.seconds + below(20 * 86400)};
                t.limit.pauses.push_back({from, {from.seconds + below(5 * 86400)}});
            }
            for (int u = below(4); u > 0; --u)
                t.urged.push_back({t.limit.start.seconds + below(20 * 86400)});
            const LocalTime to{t.limit.start.seconds + below(60 * 86400)};
            for (const CardRule &rule : m_catalog->clock().rules) {
                const LocalTime moment = momentOf(rule, t, m_clock, to);
                const auto heldAt = [&](LocalTime now) {
                    const auto urged = std::ranges::count_if(t.urged, [now](LocalTime u) { return u <= now; });
                    return holds(rule, m_clock.standing(t.limit, now), double(urged));
                };
                if (moment.isNull()) {
                    QVERIFY(!heldAt(to));
                    continue;
                }
                ++events;
                QVERIFY(moment <= to);
                QVERIFY(heldAt(moment));
                QVERIFY(moment == t.limit.start || !heldAt({moment.seconds - 1}));
            }
        }
        QVERIFY(events > 2000);
    }
};

QTEST_GUILESS_MAIN(TestCards)
#include "tst_cards.moc"
