// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/handover.h"

#include <QScopeGuard>
#include <QTest>

#include <future>

using namespace om;

class TestHandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesInOrder()
    {
        constexpr qint64 count = 10'000; // some twenty blocks
        HandOver handOver;
        auto giver = std::async(std::launch::async, [&] {
            const auto finished = qScopeGuard([&] { handOver.finish(); });
            for (qint64 n = 0; n < count; ++n) {
                HandOver::Step &step = handOver.next();
                step.row.sourceRow = n;
                step.row.cells = {QStringLiteral("row %1").arg(n)};
                if (n % 1000 == 7) {
                    step.refused.emplace().row = n;
                    step.refused->content = QStringLiteral("{}");
                }
                if (!handOver.give())
                    return false;
            }
            return true;
        });
        qint64 taken = 0, wrong = 0;
        handOver.serve([&](HandOver::Step &step) {
            wrong += step.row.sourceRow != taken || step.row.cells != std::vector<Value>{QStringLiteral("row %1").arg(taken)} ||
                step.refused.has_value() != (taken % 1000 == 7);
            ++taken;
            return true;
        });
        QVERIFY(giver.get());
        QCOMPARE(taken, count);
        QCOMPARE(wrong, 0);
    }

    /// What is asked for in between is done after what was given before it, on the other thread.
    void callsKeepTheirPlace()
    {
        HandOver handOver;
        qint64 taken = 0, seen = -1;
        std::thread::id worker;
        auto giver = std::async(std::launch::async, [&] {
            const auto finished = qScopeGuard([&] { handOver.finish(); });
            for (int i = 0; i < 700; ++i) {
                handOver.next();
                handOver.give();
            }
            return handOver.call([&] {
                seen = taken;
                worker = std::this_thread::get_id();
            });
        });
        handOver.serve([&](HandOver::Step &) { return ++taken > 0; });
        QVERIFY(giver.get());
        QCOMPARE(seen, 700);
        QVERIFY(worker == std::this_thread::get_id());
    }

    /// A taker that stops leaves nobody waiting, whatever the giver does next.
    void stoppingEndsBothSides()
    {
        HandOver handOver;
        bool isCalled = false;
        auto giver = std::async(std::launch::async, [&] {
            const auto finished = qScopeGuard([&] { handOver.finish(); });
            qint64 given = 0;
            for (bool goesOn = true; goesOn; ++given) {
                handOver.next();
                goesOn = handOver.give();
            }
            isCalled = handOver.call([] { });
            return given;
        });
        qint64 taken = 0;
        handOver.serve([&](HandOver::Step &) { return ++taken < 1000; });
        QVERIFY(giver.get() >= 1000);
        QCOMPARE(taken, 1000);
        QVERIFY(!isCalled);
    }

    /// A large shape's memory is not kept for every step of every block.
    void largeShapesAreLetGo()
    {
        HandOver handOver;
        std::size_t mostKept = 0;
        auto giver = std::async(std::launch::async, [&] {
            const auto finished = qScopeGuard([&] { handOver.finish(); });
            for (int i = 0; i < 200; ++i) {
                HandOver::Step &step = handOver.next();
                mostKept = std::max(mostKept, step.row.geometry.xy.capacity());
                step.row.geometry.type = GeometryType::Line;
                step.row.geometry.xy.assign(100'000, 1.0);
                handOver.give();
            }
        });
        handOver.serve([](HandOver::Step &step) { return step.row.geometry.xy.size() == 100'000; });
        giver.get();
        QVERIFY(mostKept <= 4096);
    }
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
