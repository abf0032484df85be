// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty/dutyboard.h"
#include "services/duty/stagesat.h"
#include "support/tinyworkspace.h"

#include <QTest>

using namespace om;

/// Stages of an earlier moment, from the traces of June 2021:
///   S1  filed 07 08:00, dispatched 09:00, handled 10:00, sent back 08 09:00, handled again 10:00, verified 10 09:00, evaluated 12 09:00; today 6
///   S2  no trace: accepted 07 08:00, dispatched 08 08:00, signed 09 08:00; today 3
///   S3  filed and dispatched 09 08:00, stored in the other order; today 2
class TestStagesAt : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs};

    static QString s(const char *text) { return QString::fromUtf8(text); }
    static Value time(const char *day) { return *day ? Value(s("2021-06-") + QString::fromLatin1(day).replace(u' ', u'T') + s(":00.000Z")) : Value(); }
    static LocalTime moment(int day, int hour, int minute = 0) { return LocalTime::of(QDate(2021, 6, day), QTime(hour, minute)); }

    QString stages(const FrameSet &frames) const
    {
        const auto frame = frames.frames.value(s("ticket"));
        QMap<QString, QString> out;
        for (std::size_t row = 0; row < frame->rows(); ++row)
            if (const QString no = frame->column(s("ticket_no"))->text(row); no.startsWith(u'S'))
                out.insert(no, frame->column(s("stage"))->text(row));
        return out.values().join(u'|');
    }
    QString at(LocalTime t)
    {
        m_tiny.workspace->setMoment(t);
        return stages(stagesThen(*m_tiny.workspace).of(m_tiny.workspace->frames()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_tiny.workspace && !m_tiny.error);
        const auto cache = Cache::open(m_tiny.workspace->files().cache, Cache::Mode::Write);
        auto batch = (*cache)->begin({s("edit"), {}, {}, {}, {}, {}, {}});
        QVERIFY(batch);
        QVERIFY((*batch)->beginRows(s("ticket"),
                                    {s("ticket_no"), s("t_accept"), s("t_dispatch"), s("t_sign"), s("deadline"), s("stage"), s("is_test"), s("is_revoked")},
                                    WriteMode::Upsert));
        const auto ticket = [&](const char *no, const char *accept, const char *dispatch, const char *sign, const char *stage) {
            return (*batch)->write({{Value(s(no)), time(accept), time(dispatch), time(sign), time("30 08:00"), Value(s(stage)), qint64(0), qint64(0)},
                                    Geometry::point(113.05, 23.0),
                                    0});
        };
        QVERIFY(ticket("S1", "07 08:00", "", "", "6") && ticket("S2", "07 08:00", "08 08:00", "09 08:00", "3") && ticket("S3", "09 08:00", "", "", "2"));
        QVERIFY((*batch)->endRows());
        QVERIFY((*batch)->beginRows(s("ticket_trace"), {s("ticket_no"), s("seq"), s("stage"), s("t")}, WriteMode::Append));
        const auto step = [&](const char *no, qint64 seq, const char *stage, const char *t) {
            return (*batch)->write({{Value(s(no)), seq, Value(s(stage)), time(t)}, {}, 0});
        };
        QVERIFY(step("S1", 1, "1", "07 08:00") && step("S1", 2, "2", "07 09:00") && step("S1", 3, "3", "07 10:00") && step("S1", 4, "2", "08 09:00") &&
                step("S1", 5, "3", "08 10:00") && step("S1", 6, "5", "10 09:00") && step("S1", 7, "6", "12 09:00") && step("S3", 2, "2", "09 08:00") &&
                step("S3", 1, "1", "09 08:00"));
        QVERIFY((*batch)->endRows() && (*batch)->commit());
        QVERIFY(m_tiny.workspace->refresh() && m_tiny.workspace->load({s("ticket")}));
    }

    void theLastStepUpToTheMoment()
    {
        QCOMPARE(at(moment(6, 12)), s("||")); // nothing had happened yet
        QCOMPARE(at(moment(7, 8)), s("1|1|"));
        QCOMPARE(at(moment(7, 9, 59)), s("2|1|"));
        QCOMPARE(at(moment(8, 8)), s("3|2|"));
        QCOMPARE(at(moment(8, 9, 30)), s("2|2|")); // it had been sent back
        QCOMPARE(at(moment(9, 8)), s("3|3|2"));
        QCOMPARE(at(moment(11, 8)), s("5|3|2"));
        QCOMPARE(at(LocalTime::null()), s("6|3|2")); // as the data stand: the rows' own
    }

    void theBoardShowsThem()
    {
        m_tiny.workspace->setMoment(moment(8, 9, 30));
        const auto spec = DutySpec::load(m_catalog);
        QVERIFY(spec);
        JobControl control;
        const auto board = [&](const FrameSet &frames) { return evaluateDuty(m_catalog, frames, *m_tiny.workspace->clockRules(), *spec, {}, control); };
        const auto here = [](const DutyBoard &b) {
            QStringList out;
            for (const DutyStage &stage : b.stages)
                out.append(QStringLiteral("%1:%2").arg(stage.code).arg(stage.hereCount));
            return out.join(u' ');
        };
        // S1 and S2 wait for dispatch; S3 was not there. T1 … have no stage in their rows, and by their own moments are filed or disposed of.
        const DutyBoard then = board(stagesThen(*m_tiny.workspace).of(m_tiny.workspace->frames()));
        QVERIFY2(here(then).contains(s("2:2")) && here(then).contains(s("3:0")) && here(then).contains(s("6:0")), qPrintable(here(then)));
        m_tiny.workspace->setMoment(LocalTime::null());
    }

    void withoutStagesOrTraces()
    {
        const auto bare = FrameSet();
        QVERIFY(stagesThen(*m_tiny.workspace).of(bare).frames.isEmpty());
        auto then = stagesThen(*m_tiny.workspace);
        then.traces.reset();
        m_tiny.workspace->setMoment(moment(8, 9, 30));
        QCOMPARE(stages(then.of(m_tiny.workspace->frames())), s("6|3|2")); // nobody knows better
        m_tiny.workspace->setMoment(LocalTime::null());
    }
};

QTEST_GUILESS_MAIN(TestStagesAt)
#include "tst_stagesat.moc"
