// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mending.h"
#include "workbench.h"

#include <QTest>

using namespace om;

namespace {

QStringList codes(const ImportReport &report)
{
    QStringList codes;
    for (const RowIssue &i : report.issues)
        codes << QStringLiteral("%1:%2:%3").arg(i.row).arg(i.column, i.code);
    return codes;
}

QStringList reasons(const ImportReport &report)
{
    QStringList reasons;
    for (const RowIssue &i : report.issues)
        reasons << QStringLiteral("%1 %2").arg(i.row).arg(i.message);
    return reasons;
}

} // namespace

/// The graph of resources/codes/workflow.json: first 0; 0→1→2→3→4→5→6, back 1→0, 3→2, 5→3; staying is no move.
class TestStages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->isSound());
    }

    void aStepThatIsNoMoveOfTheWorkflowIsSetAside()
    {
        const QString first = m_bench->file(QStringLiteral("t.csv"),
                                            "ticket_no,seq,stage\n"
                                            "A,1,0\nA,2,1\nA,3,0\nA,4,1\nA,5,2\nA,6,3\nA,7,3\nA,8,2\nA,9,3\nA,10,4\nA,11,5\nA,12,3\n"
                                            "B,1,0\nB,2,2\nB,3,1\n" // 14: filed is left out, then it comes
                                            "C,1,6\n" // 16: begins with the end
                                            "D,1,7\n"); // 17: outside the graph
        const ImportReport report = m_bench->import(first, m_bench->options(m_trace));
        QCOMPARE(reasons(report),
                 QStringList({QStringLiteral("14 “2 Dispatch” does not follow “0 Report”"),
                              QStringLiteral("16 “6 Evaluation” is no step that a ticket can begin with"),
                              QStringLiteral("17 “7” is no step that a ticket can begin with")}));
        QCOMPARE(codes(report),
                 QStringList({QStringLiteral("14:stage:bad_order"), QStringLiteral("16:stage:bad_order"), QStringLiteral("17:stage:bad_order")}));
        QCOMPARE(report.rowsAccepted, 14);
        QCOMPARE(m_bench->cache().quarantine(report.batch)->size(), std::size_t(3));
        // Next month goes on from the stage that each ticket had reached: A from 3, B from 1; C still does not begin.
        const QString next = m_bench->file(QStringLiteral("u.csv"), "ticket_no,seq,stage\nA,13,4\nB,4,3\nB,5,2\nC,3,5\nE,1,0\n");
        const ImportReport more = m_bench->import(next, m_bench->options(m_trace));
        QCOMPARE(reasons(more),
                 QStringList({QStringLiteral("2 “3 Handling” does not follow “1 Filing”"),
                              QStringLiteral("4 “5 Verification and closing” is no step that a ticket can begin with")}));
        QCOMPARE(more.rowsAccepted, 3);
    }

    void stepsAreJudgedBySequenceWhereverTheyStandInTheFile()
    {
        // A: 0, 1, 2 as rows 2, 1, 3; B's steps among them, last first: 0, 1, 3; a refused row (no number) is no step of C, so 1 begins it
        const ImportReport report = m_bench->import(
            m_bench->file(QStringLiteral("t.csv"), "ticket_no,seq,stage\nA,2,1\nB,3,3\nA,1,0\nB,2,1\nA,3,2\nB,1,0\nC,x,0\nC,2,1\n"), m_bench->options(m_trace));
        QCOMPARE(codes(report), QStringList({QStringLiteral("2:stage:bad_order"), QStringLiteral("7:seq:bad_number"), QStringLiteral("8:stage:bad_order")}));
        QCOMPARE(m_bench->rows(m_trace), 5);
        // a row that is out of order leaves its key to one that is not
        const ImportReport twice =
            m_bench->import(m_bench->file(QStringLiteral("u.csv"), "ticket_no,seq,stage\nD,1,6\nD,1,0\nD,1,0\n"), m_bench->options(m_trace));
        QCOMPARE(codes(twice), QStringList({QStringLiteral("1:stage:bad_order"), QStringLiteral("3:ticket_no,seq:duplicate_key")}));
    }

    void stepsOfAnUpsertAreJudgedBesideThoseStored()
    {
        const auto import = [this](const char *rows) {
            ImportOptions options = m_bench->options(m_trace);
            options.mode = WriteMode::Upsert;
            return m_bench->import(m_bench->file(QStringLiteral("t.csv"), QByteArray("ticket_no,seq,stage\n") + rows), options);
        };
        QCOMPARE(import("A,1,0\nA,2,1\nA,3,2\n").rowsAccepted, 3);
        // goes on from stored step 3; a step of it that comes again is no move
        ImportReport report = import("A,4,5\nA,3,2\nA,5,3\n");
        QCOMPARE(reasons(report), QStringList{QStringLiteral("1 “5 Verification and closing” does not follow “2 Dispatch”")});
        QCOMPARE(report.inserted, 1);
        QCOMPARE(report.unchanged, 1);
        // Stored 0, 1, 2, 3 at 1, 2, 3, 5. Step 2 becomes 0: allowed after 0, but then 2 would follow it. 4 is free: 2 stays between 2 and 3.
        report = import("A,2,0\nA,4,2\n");
        QCOMPARE(reasons(report), QStringList{QStringLiteral("1 “0 Report” does not lead to “2 Dispatch”, the step that is stored behind it")});
        QCOMPARE(report.inserted, 1);
        // the same with what makes a way of it: 0, 0, 1, 2, 3
        report = import("A,4,2\nA,3,1\nA,2,0\n");
        QVERIFY(report.issues.empty());
        QCOMPARE(report.updated, 2);
        QCOMPARE(report.unchanged, 1);
        QCOMPARE(m_bench->rows(m_trace), 5);
    }

    void aRefusedStepIsTakenWhenItIsMendedAndFits()
    {
        const ImportReport report =
            m_bench->import(m_bench->file(QStringLiteral("t.csv"), "ticket_no,seq,stage\nA,1,0\nA,2,2\nA,3,5\n"), m_bench->options(m_trace));
        QCOMPARE(report.rowsRejected, 2);
        // row 2 is mended to stage 1, row 3 stays as it is and does not follow
        const QString path = m_bench->file(QStringLiteral("m.csv"), "quarantine_row,quarantine_reason,ticket_no,seq,stage\n3,,A,3,5\n2,,A,2,1\n");
        JobControl control;
        const ImportReport again = retryQuarantine(m_bench->cache(), *m_bench->catalog, report.batch, path, m_bench->options(), control);
        QCOMPARE(reasons(again), QStringList{QStringLiteral("3 “5 Verification and closing” does not follow “1 Filing”")});
        QCOMPARE(again.inserted, 1);
    }

    void anUpsertedTicketMovesAsTheWorkflowAllows()
    {
        const QString ticket = QStringLiteral("ticket");
        const auto import = [&](const char *rows, WriteMode mode) {
            ImportOptions options = m_bench->options(ticket);
            options.mode = mode;
            return m_bench->import(m_bench->file(QStringLiteral("k.csv"), QByteArray("ticket_no,title,stage\n") + rows), options);
        };
        const auto stage = [&](const char *no) { return toText(m_bench->cell(ticket, QStringLiteral("ticket_no"), QString::fromLatin1(no), m_stage)); };
        QCOMPARE(import("A,a,6\nB,b,1\nC,c,5\nD,d,5\nE,e,4\nF,f,\nG,g,3\n", WriteMode::Append).rowsAccepted, 7); // new ones stand anywhere
        const ImportReport report = import("A,a2,1\n" // 1: closed, no way back
                                           "B,b2,5\n" // four steps forward at once
                                           "C,c2,3\n" // rework, a back move
                                           "D,d2,2\n" // 4: rework and return to dispatch: not directly
                                           "E,e2,4\n" // stays
                                           "F,f2,3\n" // where it stood was not known
                                           "G,g2,7\n" // 7: outside the graph
                                           "H,h,6\n", // new
                                           WriteMode::Upsert);
        QCOMPARE(
            reasons(report),
            QStringList({QStringLiteral("1 “1 Filing” does not follow “6 Evaluation”"),
                         QStringLiteral("4 “2 Dispatch” does not follow “5 Verification and closing”"), QStringLiteral("7 “7” does not follow “3 Handling”")}));
        QCOMPARE(report.updated, 4);
        QCOMPARE(report.inserted, 1);
        QCOMPARE(stage("A") + stage("B") + stage("C") + stage("D") + stage("E") + stage("F") + stage("G") + stage("H"), QStringLiteral("65354336"));
        QCOMPARE(m_bench->cell(ticket, QStringLiteral("ticket_no"), QStringLiteral("A"), QStringLiteral("title")), Value(QStringLiteral("a")));
        QCOMPARE(m_bench->cache().quarantine(report.batch)->size(), std::size_t(3));
        // with replace the file says anew how all stand
        QVERIFY(import("A,a2,1\n", WriteMode::Replace).issues.empty());
        QCOMPARE(stage("A"), QStringLiteral("1"));
    }

private:
    std::unique_ptr<Workbench> m_bench;
    const QString m_trace = QStringLiteral("ticket_trace"), m_stage = QStringLiteral("stage");
};

QTEST_GUILESS_MAIN(TestStages)
#include "tst_stages.moc"
