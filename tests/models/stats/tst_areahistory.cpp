// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/areahistory.h"

#include <QTest>

using namespace om;

/// Which of today's communities a row of some day may belong to.
class TestAreaHistory : public QObject
{
    Q_OBJECT

    static AreaChange change(const char *from, const char *to, QDate day) { return {QString::fromLatin1(from), QString::fromLatin1(to), day, {}, {}}; }
    static QString heirs(const AreaHistory &history, const char *code, QDate day) { return history.heirs(QString::fromLatin1(code), day).join(u' '); }

private Q_SLOTS:
    void nothingChanged()
    {
        QVERIFY(AreaHistory().isEmpty());
        QCOMPARE(heirs(AreaHistory(), "A", {2020, 1, 1}), QString());
        const AreaHistory useless({change("", "B", {2020, 1, 1}), change("A", "", {2020, 1, 1}), change("A", "B", {})});
        QVERIFY(useless.isEmpty());
    }

    /// A became B and C in 2019, C became D and E in 2021.
    void splitsFollowEachOther()
    {
        const AreaHistory history({change("C", "E", {2021, 1, 1}), change("A", "B", {2019, 1, 1}), change("C", "D", {2021, 1, 1}),
                                   change("A", "C", {2019, 1, 1}), change("A", "C", {2019, 1, 1})});
        QCOMPARE(history.changes().size(), 4); // a row that stands twice counts once
        QCOMPARE(heirs(history, "A", {2018, 5, 5}), QStringLiteral("B D E"));
        QCOMPARE(heirs(history, "A", {2020, 5, 5}), QStringLiteral("B D E")); // the code came late
        QCOMPARE(heirs(history, "A", {2022, 5, 5}), QStringLiteral("B D E"));
        QCOMPARE(heirs(history, "A", {}), QStringLiteral("B D E"));
        QCOMPARE(heirs(history, "C", {2020, 12, 31}), QStringLiteral("D E"));
        QCOMPARE(heirs(history, "B", {2018, 5, 5}), QString());
        QCOMPARE(heirs(history, "E", {2018, 5, 5}), QString());
        QVERIFY(history.isTouched(QStringLiteral("C")) && !history.isTouched(QStringLiteral("B")));
    }

    void mergeHasOneHeir()
    {
        const AreaHistory history({change("A", "C", {2019, 1, 1}), change("B", "C", {2019, 1, 1})});
        QCOMPARE(heirs(history, "A", {2018, 1, 1}), QStringLiteral("C"));
        QCOMPARE(heirs(history, "B", {}), QStringLiteral("C"));
    }

    /// A gave a part to B on 1 July 2020 and lives on: only rows from before may be of either.
    void transferTouchesTheTimeBefore()
    {
        const AreaHistory history({change("A", "A", {2020, 7, 1}), change("A", "B", {2020, 7, 1})});
        QCOMPARE(heirs(history, "A", {2020, 6, 30}), QStringLiteral("A B"));
        QCOMPARE(heirs(history, "A", {2020, 7, 1}), QString());
        QCOMPARE(heirs(history, "A", {}), QString());
    }

    void ringsEnd()
    {
        const AreaHistory renamedAndBack({change("A", "B", {2018, 1, 1}), change("B", "A", {2020, 1, 1})});
        QCOMPARE(heirs(renamedAndBack, "A", {2017, 1, 1}), QString()); // A again
        QCOMPARE(heirs(renamedAndBack, "B", {2019, 1, 1}), QStringLiteral("A"));
        QCOMPARE(heirs(renamedAndBack, "A", {2021, 1, 1}), QString());
        const AreaHistory exchanged({change("A", "B", {2018, 1, 1}), change("B", "A", {2018, 1, 1})});
        QCOMPARE(heirs(exchanged, "A", {2017, 1, 1}), QStringLiteral("B"));
        QCOMPARE(heirs(exchanged, "A", {2019, 1, 1}), QString());
    }
};

QTEST_APPLESS_MAIN(TestAreaHistory)
#include "tst_areahistory.moc"
