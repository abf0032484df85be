// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/reckoned.h"

#include "services/measuretext.h"
#include "services/record/record.h"
#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// What the card of a ticket says of its clock, at 2021-12-31 23:59:59 in a city without office hours. Each ticket has 6 hours around the clock, a stored
/// deadline of noon on 2022-01-05 and a stored red card:
///
///   no  accepted          due               disposed          so the card
///   N1  12-31 20:00       01-01 02:00       –                 yellow: 2 h (and a second) are left, less than 4 h
///   N2  12-31 08:00       12-31 14:00       –                 red: overdue by 9 h 59 min (and 59 s)
///   N3  12-31 08:00       12-31 14:00       12-31 13:00       none: done in time, though the warning fell due at 10:00
///   N4  12-31 08:00       12-31 14:00       12-31 15:00       red: done late
///   N6  12-31 08:00       01-01 01:59:59    –                 yellow since 10:00; suspended (挂起) from 12:00 on: 2 h are left, and stay
///   N7  as N2, and its side state alone says that it is revoked
///   N5  12-31 19:59       its own           –                 no limit: the stored deadline stands; 12 h are left on N5's of 01-01 12:00
class TestReckoned : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static std::vector<Row> tickets(const QStringList &lines)
    {
        std::vector<Row> rows;
        for (const QString &line : lines)
            rows.push_back(test::rowOf(line, Geometry::point(113.05, 23.0)));
        return rows;
    }

    static Record record(const Workspace &workspace, const char *no)
    {
        const auto rows = workspace.cache().rowsWhere(s("ticket"), s("ticket_no"), Value(s(no)), 1);
        const auto found = rows && !rows->empty() ? readRecord(workspace, s("ticket"), rows->front().fid) : Result<Record>(fail(ErrorCode::NotFound));
        return found ? *found : Record();
    }
    static QString valueOf(const Record &record, const char *label)
    {
        for (const CardSection &section : record.sections)
            for (const Fact &fact : section.facts)
                if (fact.label == s(label))
                    return fact.value;
        return s("no such fact");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        test::addRows(*m_tiny->workspace,
                      {{s("ticket"), s("ticket_no,title,t_accept,deadline,t_dispose,limit_value,limit_unit,card,is_test,is_revoked"),
                        tickets({s("N1|N1|2021-12-31T20:00:00.000Z|2022-01-05T12:00:00.000Z||6|urgent_hour|red|0|0"),
                                 s("N2|N2|2021-12-31T08:00:00.000Z|2022-01-05T12:00:00.000Z||6|urgent_hour|red|0|0"),
                                 s("N3|N3|2021-12-31T08:00:00.000Z|2022-01-05T12:00:00.000Z|2021-12-31T13:00:00.000Z|6|urgent_hour|red|0|0"),
                                 s("N4|N4|2021-12-31T08:00:00.000Z|2022-01-05T12:00:00.000Z|2021-12-31T15:00:00.000Z|6|urgent_hour||0|0"),
                                 s("N5|N5|2021-12-31T19:59:00.000Z|2022-01-01T12:00:00.000Z|||||0|0")}),
                        WriteMode::Upsert},
                       {s("ticket"), s("ticket_no,t_accept,deadline,limit_value,limit_unit,side_state,is_revoked"),
                        tickets({s("N6|2021-12-31T08:00:00.000Z|2021-12-31T14:00:00.000Z|6|urgent_hour|suspended|0"),
                                 s("N7|2021-12-31T08:00:00.000Z|2021-12-31T14:00:00.000Z|6|urgent_hour|revoked|0")}),
                        WriteMode::Upsert},
                       {s("ticket_trace"), s("ticket_no,seq,action,t"), test::rowsOf({s("N6|1|挂起|2021-12-31T12:00:00.000Z")})}});
    }

    void storedStandsUntilTheFrameIsLoaded()
    {
        const auto bare = Workspace::open(m_tiny->workspace->files(), *m_catalog, m_jobs, s("en"));
        QVERIFY(bare && (*bare)->frames().frames.isEmpty());
        const Record shown = record(**bare, "N1");
        QCOMPARE(valueOf(shown, "Deadline"), s("2022-01-05 12:00"));
        QVERIFY(shown.remaining.isEmpty());
    }

    void cardSaysWhatTheClockReckons_data()
    {
        QTest::addColumn<QString>("deadline");
        QTest::addColumn<QString>("remaining");
        QTest::addColumn<QString>("card");
        const QString noRest = s("no such fact");
        QTest::newRow("N1") << s("2022-01-01 02:00 (the source says 2022-01-05 12:00)") << s("2 h left") << s("yellow (the source says red)");
        QTest::newRow("N2") << s("2021-12-31 14:00 (the source says 2022-01-05 12:00)") << s("overdue by 9 h 59 min") << s("red");
        QTest::newRow("N3") << s("2021-12-31 14:00 (the source says 2022-01-05 12:00)") << noRest << s("— (the source says red)");
        QTest::newRow("N4") << s("2021-12-31 14:00 (the source says 2022-01-05 12:00)") << noRest << s("red");
        QTest::newRow("N5") << s("2022-01-01 12:00") << s("12 h left") << s("—");
        QTest::newRow("N6") << s("2022-01-01 01:59 (the source says 2021-12-31 14:00)") << s("2 h left") << s("yellow");
        QTest::newRow("N7") << s("2021-12-31 14:00") << noRest << s("—");
        QTest::newRow("T6") << s("2020-05-15 08:00") << noRest << s("—"); // done in time, nothing stored
    }
    void cardSaysWhatTheClockReckons()
    {
        QFETCH(QString, deadline);
        QFETCH(QString, remaining);
        QFETCH(QString, card);
        const Record shown = record(*m_tiny->workspace, QTest::currentDataTag());
        QCOMPARE(valueOf(shown, "Deadline"), deadline);
        QCOMPARE(valueOf(shown, "Remaining"), remaining);
        QCOMPARE(shown.remaining, remaining == u"no such fact" ? QString() : remaining);
        QCOMPARE(valueOf(shown, "Card"), card);
    }

    void oneTruthOfSuspensionAndRevocation()
    {
        const auto frame = m_tiny->workspace->frames().frames.value(s("ticket"));
        const auto rowOf = [&](const char *no) {
            const auto rows = m_tiny->workspace->cache().rowsWhere(s("ticket"), s("ticket_no"), Value(s(no)), 1);
            return frame->rowOf(rows->front().fid);
        };
        QCOMPARE(record(*m_tiny->workspace, "N6").state, s("suspended"));
        QCOMPARE(record(*m_tiny->workspace, "N7").state, s("revoked"));
        QCOMPARE(frame->column(s("is_revoked"))->integers[rowOf("N7")], qint64(1)); // as every indicator reads it
        QCOMPARE(frame->column(s("is_revoked"))->integers[rowOf("N6")], qint64(0));
        // K07 counts neither.
        const auto value = evaluate(*m_catalog, *m_catalog->kpi(s("ticket.overdue_open")), m_tiny->workspace->frames(), {}, Comparison::None);
        QVERIFY(value);
        QVERIFY(!value->numerator.test(rowOf("N6")) && !value->numerator.test(rowOf("N7")) && value->numerator.test(rowOf("N2")));
    }

    void durationsAreHoursAndMinutes()
    {
        QCOMPARE(durationText(0), s("0 min"));
        QCOMPARE(durationText(-59), s("59 min"));
        QCOMPARE(durationText(60), s("1 h"));
        QCOMPARE(durationText(200), s("3 h 20 min"));
        QCOMPARE(durationText(-1500 * 60), s("1,500 h"));
    }
};

QTEST_GUILESS_MAIN(TestReckoned)
#include "tst_reckoned.moc"
