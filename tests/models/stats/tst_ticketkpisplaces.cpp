// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/attribution.h"
#include "support/tickettable.h"

#include <QTest>

using namespace om;
using om::test::TicketTable;

/// Indicators that compare tickets with each other: one matter counted once (K01), K15, K16, K21. Each on a table with the dictionary's traps, on one row and
/// on none.
class TestTicketKpisPlaces : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);

    TicketTable tickets(const char *table) const { return TicketTable(*m_catalog, table); }
    /// "a 25, b -25 = 0 %": what each community brought to the change of an indicator from June 2020 to June 2021, in % or "more" of what was 0 or "points".
    QString broughtBy(const char *id, const TicketTable &table) const
    {
        const auto found =
            attribution(*m_catalog->kpi(QLatin1StringView(id)), table.frames, table.filter, Comparison::YearBefore, QStringLiteral("community_code"));
        if (!found)
            qFatal("%s", qPrintable(found.error().args.join(u' ')));
        if (!*found)
            return QStringLiteral("none");
        QStringList parts;
        for (const Contribution &c : (*found)->parts)
            parts.append((c.code.isEmpty() ? QStringLiteral("?") : c.code) + u' ' + TicketTable::shown(c.points));
        const char *unit = (*found)->kind == Attribution::Kind::Growth ? " %" : (*found)->kind == Attribution::Kind::Points ? " points" : " more";
        return parts.join(QStringLiteral(", ")) + QStringLiteral(" = ") + TicketTable::shown((*found)->change) + QLatin1StringView(unit);
    }

    /// The same as the indicator K21 says it of each community.
    QString groupsOf(const TicketTable &table) const
    {
        const auto groups =
            evaluateBy(*m_catalog, *m_catalog->kpi(QStringLiteral("ticket.contribution")), table.frames, table.filter, QStringLiteral("community_code"));
        if (!groups)
            qFatal("%s", qPrintable(groups.error().args.join(u' ')));
        QStringList parts;
        for (const KpiGroup &g : *groups)
            parts.append((g.code.isEmpty() ? QStringLiteral("?") : g.code) + u' ' + TicketTable::shown(g.value));
        return parts.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(m_catalog.error().args.join(u' ')));
    }

    /// One matter: the same sub-class within 50 m and 72 h.
    void k01DuplicatesOnce()
    {
        const TicketTable many = tickets(R"(
            t_accept    | class_small | east | parent_no | is_test | is_revoked
            06-01 08:00 | E0101       | 0    |           |         |
            06-04 08:00 | E0101       | 49   |           |         |            # 72 h later: that of 1
            06-04 08:01 | E0101       | -20  |           |         |            # too late for 1, 69 m from 2
            06-02 08:00 | E0102       | 0    |           |         |            # another sub-class
            06-01 09:00 | E0101       | 0    |           |         | 1          # revoked
            06-01 07:00 | E0101       | 0    |           | 1       |            # a test, before all of them
            06-01 10:00 | E0101       | 5000 | T1        |         |            # merged by hand, far away
            05-31 20:00 | E0101       | 2000 |           |         |            # in May,
            06-01 09:00 | E0101       | 2010 |           |         |            # and again: counted in May
            07-01 00:00 | E0101       | 9000 |           |         |            # just after
        )");
        OM_SAYS(many, "ticket.accepted", "1 2 3 4 7 9 = 6");
        OM_SAYS(many, "ticket.accepted_distinct", "1 2 3 4 9 = 5");
        OM_SAYS(many, "ticket.accepted_once", "1 3 4 7 = 4");
        OM_SAYS(many.in(Period::month(2021, 5)), "ticket.accepted_once", "8 = 1");
        OM_SAYS(many.at("06-01 09:00"), "ticket.accepted_once", "1 = 1");
    }
    void k01DuplicatesOfOneAndNone()
    {
        OM_SAYS(tickets("t_accept | class_small | east \n 06-10 08:00 | E0101 | 0"), "ticket.accepted_once", "1 = 1");
        OM_SAYS(tickets("t_accept | class_small | east"), "ticket.accepted_once", "- = 0");
    }

    /// The same reporter and sub-class, at most 100 m away and 30 days after the closing.
    void k15RepeatRate()
    {
        const TicketTable many = tickets(R"(
            t_accept    | t_close     | class_small | reporter_hash | east | is_test | is_revoked
            06-01 08:00 | 06-03 08:00 | E0101       | r             | 0    |         |            # the first
            06-03 08:00 |             | E0101       | r             | 99   |         |            # at the moment of its closing
            06-02 08:00 |             | E0101       | r             | 0    |         |            # before it was closed: urging, no repeat
            06-10 08:00 |             | E0101       | s             | 0    |         |            # another reporter
            06-10 08:00 |             | E0102       | r             | 0    |         |            # another sub-class
            06-10 08:00 |             | E0101       | r             | 201  |         |            # too far
            06-10 08:00 |             | E0101       | r             | 0    | 1       |            # a test
            06-10 08:00 |             | E0101       | r             | 0    |         | 1          # revoked
            07-03 08:00 |             | E0101       | r             | 0    |         |            # 30 days after the closing, in July
            06-10 08:00 |             | E0101       |               | 0    |         |            # nobody knows of whom
            06-20 08:00 |             | E0101       | r             | 0    |         |            # 17 days after it
            07-03 08:01 |             | E0101       | r             | 0    |         |            # 30 days and a minute
        )");
        OM_SAYS(many, "ticket.repeat_rate", "2 11 / 1 2 3 4 5 6 10 11 = 25");
        OM_SAYS(many.at("06-03 08:00"), "ticket.repeat_rate", "2 / 1 2 3 = 33.33");
        OM_SAYS(many.in(Period::month(2021, 7)), "ticket.repeat_rate", "9 / 9 12 = 50");
        QCOMPARE(many.value("ticket.repeat_rate").denominatorValue, many.value("ticket.accepted").value); // over K01
    }
    void k15OneAndNone()
    {
        OM_SAYS(tickets("t_accept | t_close | class_small | reporter_hash | east \n 06-10 08:00 | 06-10 09:00 | E0101 | r | 0"), "ticket.repeat_rate",
                "- / 1 = 0");
        OM_SAYS(tickets("t_accept | t_close | class_small | reporter_hash | east"), "ticket.repeat_rate", "- / - = none");
    }

    /// The week is 24 to 30 June 2021, the last of the period; the twelve before it begin on 1 April.
    void k16Hotspots()
    {
        QByteArray quiet("t_accept | community_code | east | is_test | is_revoked");
        for (QDate day(2021, 6, 27); day >= QDate(2021, 4, 1); day = day.addDays(-7)) // 13 rows far away, so that every week is known
            quiet += "\n" + day.toString(QStringLiteral("MM-dd")).toLatin1() + " 12:00 | far | 20000 | | ";
        OM_SAYS(tickets(quiet.constData()), "ticket.hotspots", "- = 0");
        // At one place 4 in the week and 3 before it; E = 3/12 = 0.25. A test, a revoked one and one just after the week are none of them.
        const QByteArray four = quiet + R"(
            06-24 00:00    | a | 0 |   |
            06-26 08:00    | a | 0 |   |
            06-26 08:00    | a | 0 |   |
            06-30 23:59:59 | a | 0 |   |
            06-26 08:00    | a | 0 | 1 |
            06-26 08:00    | a | 0 |   | 1
            07-01 00:00    | a | 0 |   |
            04-01 00:00    | a | 0 |   |
            05-02 08:00    | a | 0 |   |
            06-23 23:59:59 | a | 0 |   |)";
        OM_SAYS(tickets(four.constData()), "ticket.hotspots", "- = 0"); // O = 4 < 5
        // A fifth: (5 − 0.25) / √0.25 = 9.5 ≥ 3. The place and its community.
        const TicketTable five = tickets((four + "\n 06-27 08:00 | a | 0 | | ").constData());
        OM_SAYS(five, "ticket.hotspots", "14 15 16 17 24 (2) = 2");
        // 60 before it: E = 63/12 = 5.25, O is below.
        QByteArray usual = four + "\n 06-27 08:00 | a | 0 | | ";
        for (int i = 0; i < 60; ++i)
            usual += "\n 05-10 08:00 | a | 0 | | ";
        OM_SAYS(tickets(usual.constData()), "ticket.hotspots", "- = 0");
    }
    void k16OneAndNone()
    {
        OM_SAYS(tickets("t_accept | community_code | east \n 06-27 08:00 | a | 0"), "ticket.hotspots", "- = none"); // nothing to compare with
        OM_SAYS(tickets("t_accept | community_code | east"), "ticket.hotspots", "- = none");
    }

    void k21Contributions()
    {
        // 4 → 5 is +25 %: a 2 → 3, b 1 → 0, c 0 → 1, not known 1 → 1; each ticket is 1/4.
        const TicketTable many = tickets(R"(
            t_accept         | community_code | is_test | is_revoked
            2020-06-01 00:00 | a              |         |
            2020-06-10 08:00 | a              |         |
            2020-06-30 23:59 | b              |         |
            2020-06-10 08:00 |                |         |
            2020-07-01 00:00 | b              |         |            # just after
            2020-06-10 08:00 | c              | 1       |            # a test, then
            06-01 00:00      | a              |         |
            06-10 08:00      | a              |         |
            06-30 23:59      | a              |         |
            06-10 08:00      | c              |         |
            06-10 08:00      |                |         |
            06-10 08:00      | b              |         | 1          # revoked, now
            07-01 00:00      | b              |         |            # just after
        )");
        QCOMPARE(broughtBy("ticket.accepted", many), QStringLiteral("a 25, b -25, c 25, ? 0 = 25 %"));
        QCOMPARE(many.value("ticket.growth").value, std::optional(25.0)); // the same change
        QCOMPARE(many.value("ticket.contribution").value, std::optional(25.0)); // of all together
        QCOMPARE(groupsOf(many), QStringLiteral("a 25, b -25, c 25, ? 0")); // as an indicator of groups
        // 9 days and 7 hours of both: a 1 → 1, nothing else yet.
        QCOMPARE(broughtBy("ticket.accepted", many.at("06-10 07:00")), QStringLiteral("? 0, a 0, b 0, c 0 = 0 %"));
    }
    /// Rates: a 1 of 2 → 2 of 2, b 0 of 2 → 0 of 2, weights ½ as before: a brings ½ · 50 = 25 points.
    void k21ContributionsToARate()
    {
        const TicketTable many = tickets(R"(
            t_accept         | community_code | discovery_mode
            2020-06-10 08:00 | a              | active
            2020-06-10 08:00 | a              | passive
            2020-06-10 08:00 | b              | passive
            2020-06-10 08:00 | b              | passive
            06-10 08:00      | a              | active
            06-10 08:00      | a              | active
            06-10 08:00      | b              | passive
            06-10 08:00      | b              | passive
        )");
        QCOMPARE(broughtBy("ticket.proactive_rate", many), QStringLiteral("a 25, b 0 = 25 points"));
    }
    void k21OneAndNone()
    {
        QCOMPARE(broughtBy("ticket.accepted", tickets("t_accept | community_code \n 06-10 08:00 | a")), QStringLiteral("a 1 = 1 more"));
        QCOMPARE(broughtBy("ticket.accepted", tickets("t_accept | community_code \n 2020-06-10 08:00 | a")), QStringLiteral("a -100 = -100 %"));
        QCOMPARE(groupsOf(tickets("t_accept | community_code \n 06-10 08:00 | a")), QStringLiteral("a none")); // nothing to grow from
        QCOMPARE(groupsOf(tickets("t_accept | community_code \n 2020-06-10 08:00 | a")), QStringLiteral("a -100"));
        const TicketTable none = tickets("t_accept | community_code");
        QCOMPARE(groupsOf(none), QString());
        OM_SAYS(none, "ticket.contribution", "- / - = none");
        QCOMPARE(broughtBy("ticket.accepted", none), QStringLiteral(" = 0 more")); // 0 → 0, and nobody brought it
        QCOMPARE(broughtBy("ticket.on_time_rate", none), QStringLiteral("none"));
        QCOMPARE(broughtBy("ticket.proactive_rate", tickets("t_accept | community_code | discovery_mode \n 06-10 08:00 | a | active")),
                 QStringLiteral("none")); // there was no rate before
    }
};

QTEST_GUILESS_MAIN(TestTicketKpisPlaces)
#include "tst_ticketkpisplaces.moc"
