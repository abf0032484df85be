// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clockstate.h"

#include "support/frametable.h"

#include <QTest>

using namespace om;

class TestClockState : public QObject
{
    Q_OBJECT

    /// Limit of 100 hours from 2021-06-01 00:00 to 2021-06-05 04:00.
    static std::shared_ptr<const Frame> tickets()
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        const QString accept = s("2021-06-01T00:00:00Z"), deadline = s("2021-06-05T04:00:00Z");
        return om::test::frameOf(s("ticket"),
                                 {{s("t_accept"), ColumnType::Time},
                                  {s("deadline"), ColumnType::Time},
                                  {s("t_dispose"), ColumnType::Time},
                                  {s("side_state"), ColumnType::Category},
                                  {s("is_revoked"), ColumnType::Integer}},
                                 {{accept, deadline, {}, {}, {}},
                                  {accept, deadline, s("2021-06-05T04:00:00Z"), {}, s("0")},
                                  {accept, deadline, s("2021-06-05T04:00:01Z"), s("none"), {}},
                                  {accept, deadline, {}, s("suspended"), {}},
                                  {accept, deadline, {}, {}, s("1")},
                                  {accept, {}, {}, {}, {}},
                                  {accept, {}, s("2021-06-02T00:00:00Z"), {}, {}},
                                  {{}, deadline, {}, {}, {}},
                                  {accept, s("2021-06-01T10:00:00Z"), {}, {}, {}}}); // limit of 10 h: a fifth is 2 h, so 4 h count
    }
    static QStringList statesAt(QDate day, QTime time)
    {
        const auto frame = withClockState(tickets(), LocalTime::of(day, time));
        const Column *c = frame->column(clockStateField);
        QStringList out;
        for (std::size_t i = 0; c && i < frame->rows(); ++i)
            out.append(c->text(i));
        return out;
    }

private Q_SLOTS:
    void statesInTheCourseOfTime_data()
    {
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QString>("states");
        const auto row = [](const char *at, const char *states) {
            QTest::newRow(at) << QDateTime::fromString(QString::fromUtf8(at), Qt::ISODate) << QString::fromUtf8(states);
        };
        row("2021-05-31T23:59:59", "||||||||"); // nothing accepted yet
        row("2021-06-01T05:59:59", "normal|normal|normal|suspended|revoked||||normal"); // 4 h 0 min 1 s left of 10
        row("2021-06-01T06:00:00", "normal|normal|normal|suspended|revoked||||due_soon");
        row("2021-06-01T10:00:00", "normal|normal|normal|suspended|revoked||||due_soon"); // at the deadline itself
        row("2021-06-01T10:00:01", "normal|normal|normal|suspended|revoked||||overdue");
        row("2021-06-04T07:59:59", "normal|normal|normal|suspended|revoked||done_on_time||overdue"); // 20 h 1 s left of 100
        row("2021-06-04T08:00:00", "due_soon|due_soon|due_soon|suspended|revoked||done_on_time||overdue");
        row("2021-06-05T04:00:00", "due_soon|done_on_time|due_soon|suspended|revoked||done_on_time||overdue");
        row("2021-06-05T04:00:01", "overdue|done_on_time|done_late|suspended|revoked||done_on_time||overdue");
    }
    void statesInTheCourseOfTime()
    {
        QFETCH(QDateTime, at);
        QFETCH(QString, states);
        QCOMPARE(statesAt(at.date(), at.time()).join(u'|'), states);
    }

    void missingColumnsCountAsNull()
    {
        const auto frame = withClockState(
            om::test::frameOf(QStringLiteral("ticket"), {{QStringLiteral("t_accept"), ColumnType::Time}}, {{QStringLiteral("2021-06-01T00:00:00Z")}}),
            LocalTime::of(QDate(2021, 7, 1)));
        QVERIFY(frame->column(clockStateField)->isNull(0));
        QCOMPARE(frame->column(clockStateField)->dictionary.size(), 7);
    }
};

QTEST_GUILESS_MAIN(TestClockState)
#include "tst_clockstate.moc"
