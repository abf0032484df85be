// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "ingest/stages/tracesteps.h"

#include <QTest>

#include <algorithm>

using namespace om;

/// Steps by hand, by the graph of resources/codes/workflow.json: first 0; 0→1→2→3→4→5→6, back 1→0, 3→2, 5→3; staying is no move.
class TestTraceSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(Catalog::load()); } // names the resources

    void judges_data()
    {
        QTest::addColumn<QString>("stored"); // sequence:stage …
        QTest::addColumn<QString>("file"); // … in the order of rows
        QTest::addColumn<bool>("replaces");
        QTest::addColumn<QString>("expected"); // row kind stage other
        const auto row = [](const char *name, const char *stored, const char *file, bool replaces, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(stored) << QString::fromLatin1(file) << replaces << QString::fromLatin1(expected);
        };
        row("nothing", "", "", false, "");
        row("one step, a first one", "", "1:0", false, "");
        row("one step, another", "", "1:6", false, "1 begins 6 -1");
        row("in order", "", "1:0 2:1 3:2 4:3 5:4 6:5 7:6", false, "");
        row("rows 2, 1, 3", "", "2:1 1:0 3:2", false, "");
        row("backwards, with gaps", "", "90:3 70:2 8:1 -1:0", false, "");
        row("back moves", "", "1:0 2:1 3:0 4:1 5:2 6:3 7:2 8:3 9:4 10:5 11:3", false, "");
        row("a refused step is no step", "", "1:0 2:2 3:1", false, "2 move 2 0");
        row("none begins", "", "2:2 1:1", false, "1 begins 2 -1, 2 begins 1 -1");
        row("the first that fits counts", "", "1:5 1:0 1:6 2:1", false, "1 begins 5 -1");
        row("goes on", "1:0 2:1", "3:2", false, "");
        row("goes on wrongly", "1:0 2:1", "3:3", false, "1 move 3 1");
        row("goes on from a beginning that is none", "4:4", "5:5 3:3", false, "2 begins 3 -1");
        row("its beginning comes late", "3:1", "1:0 2:0", false, "");
        row("a step between", "1:0 5:1", "3:0", false, "");
        row("a step between that leads nowhere", "1:0 2:1 5:2", "3:0", false, "1 next 0 2");
        row("steps between, and one behind", "1:0 2:1 5:2", "4:0 6:3 3:0", false, "1 next 0 2, 3 next 0 2");
        row("a hole is filled in part", "1:0 5:3", "3:1", false, "");
        row("known keys are refused elsewhere", "1:0 2:1", "2:6 3:2", false, "");
        row("takes the place", "1:0 2:1 3:1", "3:2", true, "");
        row("takes the place wrongly", "1:0 2:1 3:2", "3:5 4:3", true, "1 move 5 1");
        row("takes the place, but the next one hangs on it", "1:0 2:1 3:2", "2:0", true, "1 next 0 2");
        row("leaves what is stored as it is", "1:4 2:6", "2:6 1:4", true, "");
        row("shorter than what is stored", "1:0 2:1 3:2 4:3", "1:0 2:0 3:1", true, "2 next 0 3, 3 next 1 3");
    }
    void judges()
    {
        QFETCH(QString, stored);
        QFETCH(QString, file);
        QFETCH(bool, replaces);
        QFETCH(QString, expected);
        const auto workflow = Workflow::load();
        QVERIFY(workflow);
        TraceSteps steps;
        const auto each = [](const QString &list, auto &&give) {
            for (const QString &step : list.split(u' ', Qt::SkipEmptyParts))
                give(step.section(u':', 0, 0).toLongLong(), step.section(u':', 1).toInt());
        };
        qint64 row = 0;
        each(file, [&](qint64 sequence, int stage) {
            steps.add(QStringLiteral("A"), sequence, stage, ++row);
            steps.add(QStringLiteral("other"), row, 0, 1000 + row); // of a ticket beside it, which always fits
        });
        each(stored, [&](qint64 sequence, int stage) {
            steps.addStored(QStringLiteral("A"), sequence, stage);
            steps.addStored(QStringLiteral("unknown"), sequence, 6);
        });
        const auto refused = steps.refused(*workflow, replaces);
        QList<qint64> rows = refused.keys();
        std::ranges::sort(rows);
        QStringList found;
        for (const qint64 at : std::as_const(rows)) {
            const StageRefusal &r = refused[at];
            const char *kind = r.kind == StageRefusal::Kind::Beginning ? "begins" : r.kind == StageRefusal::Kind::Move ? "move" : "next";
            found << QStringLiteral("%1 %2 %3 %4").arg(at).arg(QLatin1StringView(kind)).arg(r.stage).arg(r.other);
        }
        QCOMPARE(found.join(QStringLiteral(", ")), expected);
    }
};

QTEST_GUILESS_MAIN(TestTraceSteps)
#include "tst_tracesteps.moc"
