// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/ticketway.h"

#include "support/addedrows.h"
#include "support/tinyworkspace.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace om;

/// The way of T3, which nobody counted: D1 accepts it on 2021-02-11 08:00 (stage 1), D2 has it at 09:30 (stage 3), sends it back at 10:00 (stage 2), and D1
/// goes to stage 5 at 11:00. It is open at 2021-12-31 23:59:59; natural time, for the city has no office hours.
class TestTicketWay : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    static QString s(const char *text) { return QString::fromUtf8(text); }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
        test::addRows(*m_tiny->workspace,
                      {{s("ticket_trace"), s("ticket_no,seq,stage,org,t,limit_minutes,attachment"),
                        test::rowsOf({s("T3|1|1|D1|2021-02-11T08:00:00.000Z||"), s("T3|2|3|D2|2021-02-11T09:30:00.000Z|60|"),
                                      s("T3|3|2|D2|2021-02-11T10:00:00.000Z|30|a.png,b.png, https://city.example/c.png"),
                                      s("T3|4|5|D1|2021-02-11T11:00:00.000Z||../cache.gpkg")}),
                        WriteMode::Upsert}});
        const QString folder = m_tiny->workspace->files().attachments();
        QVERIFY(QDir().mkpath(folder));
        for (const char *name : {"a.png", "run.sh", "x, y.pdf"}) {
            QFile file(folder + u'/' + s(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        }
    }

    void minutesAreReckonedWhereNobodyCounted()
    {
        const TicketWay way = ticketWay(*m_tiny->workspace, Value(s("T3")));
        QCOMPARE(way.steps.size(), std::size_t(4));
        QVERIFY(!way.steps[0].minutes);
        QCOMPARE(way.steps[1].minutes, std::optional(90.0));
        QVERIFY(way.steps[1].isReckoned && way.steps[1].isLate && !way.steps[1].isAllowed && !way.steps[1].isBack); // 1 → 3 leaves out a stage
        QCOMPARE(way.steps[2].minutes, std::optional(30.0));
        QVERIFY(!way.steps[2].isLate && way.steps[2].isBack && way.steps[2].isAllowed); // exactly the limit; 3 → 2 may be
        QCOMPARE(way.steps[3].minutes, std::optional(60.0));
        QVERIFY(!way.steps[3].isAllowed);
        QCOMPARE(stepMarks(way.steps[1]), s("▲ late · ✗ not a move of the workflow"));
    }

    void holdersHaveTheirTimeTogether()
    {
        const TicketWay way = ticketWay(*m_tiny->workspace, Value(s("T3")));
        // D1: 90 min, and from 02-11 11:00 to 12-31 23:59:59: 323 days and 13 h less a second. D2: 09:30 to 11:00.
        QCOMPARE(way.held.facts.size(), std::size_t(2));
        QCOMPARE(way.held.facts[0].label, s("D1"));
        QVERIFY2(way.held.facts[0].value.startsWith(s("7,766 h 30 min · ")), qPrintable(way.held.facts[0].value));
        QCOMPARE(way.held.facts[1].label, s("D2"));
        QVERIFY2(way.held.facts[1].value.startsWith(s("1 h 30 min · ")), qPrintable(way.held.facts[1].value));
        QCOMPARE(way.held.facts[1].value.count(u'·'), 2); // stages 3 and 2
    }

    void aClosedOneSaysHowLongItTook()
    {
        test::TinyWorkspace withCase(*m_catalog, m_jobs, 0, true);
        QVERIFY(withCase.workspace && !withCase.error);
        const CardSection held = ticketWay(*withCase.workspace, Value(s("C1"))).held; // 14:06 to 16:06, without a trace
        QCOMPARE(held.facts.size(), std::size_t(1));
        QCOMPARE(held.facts[0].label, s("From report to closing"));
        QCOMPARE(held.facts[0].value, s("2 h"));
    }

    void countedMinutesStand()
    {
        const TicketWay way = ticketWay(*m_tiny->workspace, Value(s("T1")));
        QCOMPARE(way.steps.size(), std::size_t(2));
        QCOMPARE(way.steps[1].minutes, std::optional(120.0));
        QVERIFY(!way.steps[1].isReckoned && stepMarks(way.steps[1]).isEmpty()); // no stage is known
        QVERIFY(ticketWay(*m_tiny->workspace, Value(s("T2"))).steps.empty());
        QVERIFY(ticketWay(*m_tiny->workspace, Value(s("T2"))).held.facts.empty());
    }

    void attachmentsAreTold()
    {
        using Kind = Attachment::Kind;
        const TicketWay way = ticketWay(*m_tiny->workspace, Value(s("T3")));
        QVERIFY(way.steps[0].attachments.empty());
        const auto &three = way.steps[2].attachments;
        QCOMPARE(three.size(), std::size_t(3));
        QVERIFY(three[0].kind == Kind::Document && three[0].path.endsWith(s("/attachments/a.png")));
        QVERIFY(three[1].kind == Kind::Missing && three[1].path.isEmpty());
        QVERIFY(three[2].kind == Kind::Web && three[2].name == s("https://city.example/c.png"));
        QVERIFY(way.steps[3].attachments.front().kind == Kind::Unsafe);
        const QString folder = m_tiny->workspace->files().attachments();
        QVERIFY(attachmentsOf(folder, s("run.sh")).front().kind == Kind::OtherFile); // never opened
        QVERIFY(attachmentsOf(folder, s("file:///etc/hosts")).front().kind == Kind::Web); // an address, never opened
        QVERIFY(QFile::link(m_tiny->workspace->files().cache, folder + s("/link.png")));
        QVERIFY(attachmentsOf(folder, s("link.png")).front().path.isEmpty());
        QCOMPARE(attachmentsOf(folder, s("x, y.pdf")).size(), std::size_t(1)); // a name with a comma
        QVERIFY(attachmentsOf(folder, s("  ")).empty());
    }
};

QTEST_GUILESS_MAIN(TestTicketWay)
#include "tst_ticketway.moc"
