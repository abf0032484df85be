// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "support/workdays.h"
#include "tickets/trace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

class TestWorkflow : public QObject
{
    Q_OBJECT

    Result<Workflow> m_workflow = fail(ErrorCode::Internal);

    static LocalTime at(int day, int hour, int minute = 0) { return LocalTime::of(QDate(2021, 6, day), QTime(hour, minute)); }
    static TraceRow row(int sequence, int stage, const char *org, LocalTime time)
    {
        TraceRow r;
        r.sequence = sequence;
        r.stage = stage;
        r.org = QString::fromUtf8(org);
        r.time = time;
        return r;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(Catalog::load()); // names the resources
        m_workflow = Workflow::load();
        QVERIFY2(m_workflow, m_workflow ? "" : qPrintable(m_workflow.error().args.join(u' ')));
    }

    void graphIsThatOfTheStandard()
    {
        QCOMPARE(m_workflow->stages().size(), 7);
        QCOMPARE(m_workflow->sideStates(),
                 (QStringList{QStringLiteral("suspended"), QStringLiteral("extended"), QStringLiteral("supervised"), QStringLiteral("merged")}));
        const QList<std::pair<int, int>> back{{1, 0}, {3, 2}, {5, 3}};
        for (int from = -1; from <= 7; ++from)
            for (int to = -1; to <= 7; ++to) {
                const bool inGraph = from >= 0 && from <= 6 && to >= 0 && to <= 6;
                const bool expected = inGraph && (to == from || to == from + 1 || back.contains({from, to}));
                QVERIFY2(m_workflow->isAllowed(from, to) == expected, qPrintable(QStringLiteral("%1 → %2").arg(from).arg(to)));
            }
    }

    void aTicketMayBeReachableBySeveralStepsForwardOrOneBack()
    {
        const QList<std::pair<int, int>> back{{1, 0}, {3, 2}, {5, 3}};
        for (int from = -1; from <= 7; ++from)
            for (int to = -1; to <= 7; ++to) {
                const bool inGraph = from >= 0 && from <= 6 && to >= 0 && to <= 6;
                const bool expected = inGraph && (to >= from || back.contains({from, to}));
                QVERIFY2(m_workflow->isReachable(from, to) == expected, qPrintable(QStringLiteral("%1 → %2").arg(from).arg(to)));
                QCOMPARE(m_workflow->isFirst(from), from == 0);
            }
    }

    void aForwardPathMayLeaveStagesOut()
    {
        // 0→2→3 beside 0→1, from which nothing leads on; 2→0 back
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("w.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"stages":[{"code":"0","title":"a","is_first":true},{"code":"1","title":"b","is_first":true},{"code":"2","title":"c"},
            {"code":"3","title":"d"}],
            "moves":[{"from":0,"to":1},{"from":0,"to":2},{"from":2,"to":3},{"from":2,"to":0,"is_back":true}]})");
        file.close();
        const auto loaded = Workflow::load(file.fileName());
        QVERIFY(loaded);
        QVERIFY(loaded->isReachable(0, 3));
        QVERIFY(!loaded->isReachable(1, 3));
        QVERIFY(!loaded->isReachable(2, 1)); // only by way of 0
        QVERIFY(!loaded->isReachable(3, 0));
        QVERIFY(loaded->isFirst(1) && !loaded->isFirst(2));
    }

    void wrongGraphsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no stages") << QByteArray(R"({"moves":[]})");
        QTest::newRow("gap") << QByteArray(R"({"stages":[{"code":"1","title":"a"}]})");
        QTest::newRow("unknown stage") << QByteArray(R"({"stages":[{"code":"0","title":"a"}],"moves":[{"from":0,"to":1}]})");
        QTest::newRow("direction") << QByteArray(R"({"stages":[{"code":"0","title":"a"},{"code":"1","title":"b"}],"moves":[{"from":1,"to":0}]})");
        QTest::newRow("no first stage") << QByteArray(R"({"stages":[{"code":"0","title":"a"}]})");
        QTest::newRow("twice") << QByteArray(R"({"stages":[{"code":"0","title":"a"},{"code":"1","title":"b"}],"moves":[{"from":0,"to":1},{"from":0,"to":1}]})");
    }
    void wrongGraphsAreRefused()
    {
        QFETCH(QByteArray, json);
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("w.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const auto loaded = Workflow::load(file.fileName());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::SpecInvalid);
    }

    void timelineKnowsElapsedTimeAndMoves()
    {
        std::vector<TraceRow> rows{row(3, 2, "desk", at(1, 9)),  row(1, 0, "desk", at(1, 8)),  row(2, 1, "desk", at(1, 8, 15)), row(4, 3, "dept", at(1, 10)),
                                   row(5, 2, "dept", at(1, 11)), row(6, 4, "dept", at(1, 12)), row(7, 6, "desk", at(9, 9))};
        rows[0].workMinutes = 30; // as the source counted it
        rows[0].limitMinutes = 20;
        rows[3].limitMinutes = 60;
        const auto entries = traceEntries(rows, *m_workflow, WorkCalendar(), at(2, 0));
        QCOMPARE(entries.size(), std::size_t(7));
        QCOMPARE(entries[6].minutes, std::optional(720.0)); // from noon until it was closed at midnight
        rows.push_back(row(8, 6, "desk", at(9, 10)));
        QVERIFY(!traceEntries(rows, *m_workflow, WorkCalendar(), at(2, 0))[7].minutes); // all of it after that
        QCOMPARE(traceEntries(rows, *m_workflow, WorkCalendar(), LocalTime::null())[7].minutes, std::optional(60.0));
        QVERIFY(!entries[0].minutes && !entries[0].isReckoned); // nothing before it
        QCOMPARE(entries[1].minutes, std::optional(15.0));
        QVERIFY(entries[1].isReckoned);
        QCOMPARE(entries[2].minutes, std::optional(30.0)); // not the 45 of the clock
        QVERIFY(entries[2].isLate && !entries[2].isReckoned);
        QCOMPARE(entries[3].minutes, std::optional(60.0));
        QVERIFY(!entries[3].isLate); // exactly the limit
        QVERIFY(entries[4].isBack && entries[4].isAllowed); // 3 → 2
        QVERIFY(!entries[5].isBack && !entries[5].isAllowed); // 2 → 4
    }

    void whatIsUnknownIsNotReckoned()
    {
        const auto entries = traceEntries({row(1, 2, "desk", at(1, 9)), row(2, 3, "dept", LocalTime::null()), row(3, -1, "dept", at(1, 11)),
                                           row(4, 6, "dept", at(1, 10)), row(5, 6, "dept", at(1, 10))},
                                          *m_workflow, WorkCalendar(), LocalTime::null());
        QVERIFY(!entries[1].minutes && !entries[2].minutes); // a time is missing
        QVERIFY(!entries[3].minutes); // earlier than the row before
        QCOMPARE(entries[4].minutes, std::optional(0.0));
        QVERIFY(entries[2].isAllowed && entries[3].isAllowed && !entries[2].isBack); // an unknown stage judges nobody
        QVERIFY(traceEntries({}, *m_workflow, WorkCalendar(), LocalTime::null()).empty());
    }

    void staysSayWhoHeldIt()
    {
        const auto entries =
            traceEntries({row(1, 2, "desk", at(1, 8)), row(2, 2, "desk", at(1, 9)), row(3, 3, "dept", at(1, 10)), row(4, 3, "other", at(1, 16))}, *m_workflow,
                         WorkCalendar(), LocalTime::null());
        const auto open = traceStays(entries, WorkCalendar(), LocalTime::null(), at(2, 16));
        QCOMPARE(open.size(), std::size_t(3));
        QCOMPARE(open[0].minutes, 120.0); // desk 8–10
        QCOMPARE(open[1].minutes, 360.0); // dept 10–16
        QCOMPARE(open[2].holder, QStringLiteral("other"));
        QCOMPARE(open[2].minutes, 1440.0); // until the as-of moment
        QCOMPARE(traceStays(entries, WorkCalendar(), at(1, 17), at(2, 16)).back().minutes, 60.0); // until it was closed
        QCOMPARE(traceStays(entries, WorkCalendar(), at(3, 0), at(2, 16)).back().minutes, 1440.0); // closed after the as-of moment
        const auto early = traceStays(entries, WorkCalendar(), at(1, 9, 30), at(2, 16)); // before others came to it
        QCOMPARE(early[0].minutes, 90.0);
        QVERIFY(early[1].minutes == 0 && early[2].minutes == 0);
        QVERIFY(traceStays({}, WorkCalendar(), LocalTime::null(), at(2, 16)).empty());
    }

    void workTimeBesideNaturalTime()
    {
        // 2021-06-04 is a Friday. The desk works 7 hours (08:30–12:00, 14:00–17:30), dept 09:00–17:00 without a break.
        auto hours = om::test::sevenHours();
        hours.push_back(om::test::hours("dept", "09:00", "17:00"));
        const WorkCalendar calendar({}, hours);
        std::vector<TraceRow> rows{row(1, 2, "desk", at(4, 11)), row(2, 3, "dept", at(4, 15)), row(3, 4, "dept", at(7, 10)), row(4, 5, "desk", at(7, 13))};
        rows[2].limitMinutes = 180;
        const auto entries = traceEntries(rows, *m_workflow, calendar, LocalTime::null());
        QVERIFY(!entries[0].minutes);
        QCOMPARE(entries[1].minutes, std::optional(120.0)); // desk: 11:00–12:00, 14:00–15:00
        QCOMPARE(entries[2].minutes, std::optional(180.0)); // dept: Friday 15:00–17:00, Monday 09:00–10:00
        QVERIFY(!entries[2].isLate); // in natural time it would be
        QCOMPARE(entries[3].minutes, std::optional(180.0)); // dept: 10:00–13:00
        const auto stays = traceStays(entries, calendar, LocalTime::null(), at(8, 9));
        QCOMPARE(stays.size(), std::size_t(4));
        QCOMPARE(stays[0].minutes, 120.0);
        QCOMPARE(stays[1].minutes, 180.0);
        QCOMPARE(stays[3].minutes, 240.0); // desk: Monday 14:00–17:30, Tuesday 08:30–09:00
    }

    void storedRowsAreRead()
    {
        const QStringList fields{QStringLiteral("seq"), QStringLiteral("stage"), QStringLiteral("org"), QStringLiteral("t"), QStringLiteral("work_minutes")};
        const TraceRow r = traceRow(fields, {qint64(4), QStringLiteral("3"), QStringLiteral("JF"), QStringLiteral("2021-06-07T02:00:00.000Z"), {}},
                                    ZoneClock(QTimeZone("Asia/Shanghai")));
        QCOMPARE(r.sequence, 4);
        QCOMPARE(r.stage, 3);
        QCOMPARE(r.time, at(7, 10));
        QVERIFY(!r.workMinutes);
    }
};

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
