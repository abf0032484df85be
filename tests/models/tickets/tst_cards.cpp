// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/cards.h"

#include "catalog/catalog.h"
#include "support/workdays.h"

#include <QJsonDocument>
#include <QTest>

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

    static TicketFacts ticket(double hours) { return {.ticketNo = QStringLiteral("T1"), .limit = {.start = at(2021, 6, 7, 8, 30), .value = hours}}; }
    QStringList log(const TicketFacts &facts, LocalTime from, LocalTime to) const
    {
        QStringList out;
        for (const CardEvent &e : cardsBetween(facts, m_clock, m_catalog->clock(), from, to))
            out.append(e.field + u' ' + e.code + u' ' + e.moment.date().toString(Qt::ISODate) + u' ' + e.moment.time().toString());
        return out;
    }
    Cards cards(const TicketFacts &facts, LocalTime now) const { return cardOf(facts, m_clock, m_catalog->clock(), now); }
    static Cards of(const char *card, const char *supervise = "") { return {QString::fromLatin1(card), QString::fromLatin1(supervise)}; }
    static QString s(const char *text) { return QString::fromLatin1(text); }

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
        QCOMPARE(cards(week, at(2021, 6, 7, 8, 29)), of(""));
        QCOMPARE(cards(week, at(2021, 6, 10, 17, 29, 59)), of(""));
        QCOMPARE(cards(week, at(2021, 6, 10, 17, 30)), of("yellow"));
        QCOMPARE(cards(week, at(2021, 6, 11, 17, 30)), of("yellow")); // at the deadline itself it is not overdue
        QCOMPARE(cards(week, at(2021, 6, 11, 17, 30, 1)), of("red"));
        QCOMPARE(cards(week, at(2021, 6, 21, 8, 30)), of("red"));
        QCOMPARE(cards(week, at(2021, 6, 21, 8, 30, 1)), of("red", "1"));
        const QStringList all{s("card yellow 2021-06-10 17:30:00"), s("card red 2021-06-11 17:30:01"), s("supervise 1 2021-06-21 08:30:01")};
        QCOMPARE(log(week, LocalTime::null(), at(2021, 7, 1)), all);
        // The same moments whenever one asks, and each of them once.
        QCOMPARE(log(week, LocalTime::null(), at(2021, 6, 11, 17, 30)) + log(week, at(2021, 6, 11, 17, 30), at(2022, 1, 1)), all);
        QCOMPARE(log(week, at(2021, 6, 10, 17, 30), at(2021, 6, 11, 17, 30)), QStringList());
    }

    void shortLimits()
    {
        // 7 h: a fifth is 1.4 h, so 4 h count: 3 h are used at 11:30. 2 h: yellow from the start.
        QCOMPARE(log(ticket(7), LocalTime::null(), at(2021, 6, 7, 17, 30)), QStringList(s("card yellow 2021-06-07 11:30:00")));
        QCOMPARE(log(ticket(2), LocalTime::null(), at(2021, 6, 7, 10, 30)), QStringList(s("card yellow 2021-06-07 08:30:00")));
        // 4.5 h end at 15:00; the warning at half an hour. Due over the lunch break, which is no time.
        QCOMPARE(log(ticket(4.5), LocalTime::null(), at(2021, 6, 7, 15)), QStringList(s("card yellow 2021-06-07 09:00:00")));
    }

    void overNationalDay()
    {
        // 14 h from Thursday 30 September 14:00: 3.5 h, Friday 8 October 7 h, Saturday 9 (make-up) 3.5 h: due at noon. 4 h before it, i.e. with 10 h
        // used: Friday 17:00.
        TicketFacts t = ticket(14);
        t.limit.start = at(2021, 9, 30, 14);
        QCOMPARE(log(t, LocalTime::null(), at(2021, 10, 10)), (QStringList{s("card yellow 2021-10-08 17:00:00"), s("card red 2021-10-09 12:00:01")}));
    }

    void urges()
    {
        TicketFacts t = ticket(35);
        t.urged = {at(2021, 6, 9, 10), at(2021, 6, 8, 15)};
        QCOMPARE(cards(t, at(2021, 6, 9, 9, 59, 59)), of(""));
        QCOMPARE(cards(t, at(2021, 6, 9, 10)), of("", "1"));
        QCOMPARE(log(t, LocalTime::null(), at(2021, 6, 10)), QStringList(s("supervise 1 2021-06-09 10:00:00")));
        t.urged.pop_back();
        QCOMPARE(log(t, LocalTime::null(), at(2021, 6, 10)), QStringList());
    }

    void doneTickets()
    {
        TicketFacts t = ticket(35);
        t.disposed = at(2021, 6, 10, 17, 30); // the very moment of the yellow card: it was done by then
        QCOMPARE(log(t, LocalTime::null(), at(2021, 7, 1)), QStringList());
        t.disposed = at(2021, 6, 11, 17, 30);
        QCOMPARE(log(t, LocalTime::null(), at(2021, 7, 1)), QStringList(s("card yellow 2021-06-10 17:30:00")));
        QCOMPARE(cards(t, at(2021, 6, 11)), of("yellow"));
        QCOMPARE(cards(t, at(2021, 6, 12)), of("")); // done in time
        t.disposed = at(2021, 6, 14, 9);
        QCOMPARE(cards(t, at(2021, 7, 1)), of("red"));
        t.disposed = at(2021, 6, 22, 9);
        QCOMPARE(cards(t, at(2021, 7, 1)), of("red", "1"));
        QCOMPARE(cards(t, at(2021, 6, 12)), of("red")); // as it was then
        t.isRevoked = true;
        QCOMPARE(cards(t, at(2021, 7, 1)), of(""));
        QCOMPARE(log(t, LocalTime::null(), at(2021, 7, 1)), QStringList());
    }

    void suspendedTickets()
    {
        // 7 h; 2.5 h used at 11:00, when it is suspended until Tuesday 10:00. Yellow with 3 h used: 10:30. Due 4.5 h after 10:00: 2 + 2.5 h = 16:30.
        TicketFacts t = ticket(7);
        t.limit.pauses = {{at(2021, 6, 7, 11), at(2021, 6, 8, 10)}};
        QCOMPARE(log(t, LocalTime::null(), at(2021, 6, 9)), (QStringList{s("card yellow 2021-06-08 10:30:00"), s("card red 2021-06-08 16:30:01")}));
        // A card that fell before a pause stays where it was.
        t.limit.pauses = {{at(2021, 6, 7, 15), at(2021, 6, 8, 10)}};
        QCOMPARE(log(t, LocalTime::null(), at(2021, 6, 8, 11)), QStringList(s("card yellow 2021-06-07 11:30:00")));
        // None falls while the clock stands.
        t.limit.pauses = {{at(2021, 6, 7, 11), {}}};
        QCOMPARE(log(t, LocalTime::null(), at(2021, 8, 1)), QStringList());
    }

    void thresholdsAreData()
    {
        const auto spec = [](const char *json) { return clockFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("rules.json")); };
        const auto own = spec(R"({"starts":"t_dispatch","rules":[{"field":"card","code":"yellow","remaining_hours":1},
                                  {"field":"supervise","code":"1","overdue_limits":0.5},{"field":"supervise","code":"2","overdue_limits":2}]})");
        QVERIFY(own);
        QCOMPARE(own->starts, s("t_dispatch"));
        QStringList moments;
        for (const CardEvent &e : cardsBetween(ticket(7), m_clock, *own, LocalTime::null(), at(2021, 7, 1)))
            moments.append(e.code + u' ' + e.moment.toText());
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

    /// Every moment of the log is the first one at which its rule holds.
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
            for (const CardEvent &e : cardsBetween(t, m_clock, m_catalog->clock(), LocalTime::null(), to)) {
                ++events;
                const auto heldAt = [&](LocalTime now) {
                    const auto urged = std::ranges::count_if(t.urged, [now](LocalTime u) { return u <= now; });
                    return holds(m_catalog->clock().rules[e.rule], m_clock.standing(t.limit, now), std::size_t(urged));
                };
                QVERIFY(e.moment <= to);
                QVERIFY(heldAt(e.moment));
                QVERIFY(e.moment == t.limit.start || !heldAt({e.moment.seconds - 1}));
            }
        }
        QVERIFY(events > 2000);
    }
};

QTEST_GUILESS_MAIN(TestCards)
#include "tst_cards.moc"
