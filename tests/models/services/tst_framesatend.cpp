// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "services/clock/framesatend.h"
#include "support/frametable.h"
#include "tickets/clockstate.h"

#include <QTest>

using namespace om;

/// What was open at the end of a period that has passed.
class FramesAtEndTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesAreThoseOfThatMoment()
    {
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        const auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        const ClockRules rules{.calendar = {}, .units = catalog->limitUnits(), .spec = catalog->clock()};
        // Both were accepted and due in 2020; one was disposed of a month late, in 2021, the other in time.
        const auto tickets =
            test::frameOf(s("ticket"), {{s("t_accept"), ColumnType::Time}, {s("deadline"), ColumnType::Time}, {s("t_dispose"), ColumnType::Time}},
                          {{s("2020-12-01T00:00:00Z"), s("2020-12-20T00:00:00Z"), s("2021-01-20T00:00:00Z")},
                           {s("2020-12-01T00:00:00Z"), s("2020-12-20T00:00:00Z"), s("2020-12-10T00:00:00Z")}});
        FrameSet frames;
        frames.asOf = LocalTime::of(QDate(2021, 12, 31), QTime(23, 59));
        frames.frames.insert(s("ticket"), withClockState(tickets, frames.asOf, rules));
        const auto states = [&s](const FrameSet &set) {
            const Column *column = set.frames[s("ticket")]->column(clockStateField);
            return QStringList{column->text(0), column->text(1)};
        };
        QCOMPARE(states(frames), QStringList({s("done_late"), s("done_on_time")}));
        Filter filter;
        QCOMPARE(framesAtEnd(frames, filter, rules).frames[s("ticket")], frames.frames[s("ticket")]); // all time: nothing is made anew
        filter.period = Period::year(2020);
        QCOMPARE(states(framesAtEnd(frames, filter, rules)), QStringList({s("overdue"), s("done_on_time")}));
        QCOMPARE(states(frames), QStringList({s("done_late"), s("done_on_time")})); // the frames themselves stay
        filter.period = Period::year(2021); // ends with the data
        QCOMPARE(framesAtEnd(frames, filter, rules).frames[s("ticket")], frames.frames[s("ticket")]);
        filter.period = {};
        filter.asOf = LocalTime::of(QDate(2020, 12, 15));
        QCOMPARE(states(framesAtEnd(frames, filter, rules)), QStringList({s("normal"), s("done_on_time")}));
    }
};

QTEST_APPLESS_MAIN(FramesAtEndTest)
#include "tst_framesatend.moc"
