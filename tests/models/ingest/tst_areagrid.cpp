// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/areagrid.h"

#include <QRandomGenerator>
#include <QTest>

using namespace om;

class TestAreaGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheArea()
    {
        // a square with a hole, and a second square to its east; one record without a shape
        Geometry ring{GeometryType::Polygon, false, {0, 0, 4, 0, 4, 4, 0, 4, 0, 0, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1}, {5, 10}, {2}};
        const AreaGrid grid({{QStringLiteral("west"), ring}, {QStringLiteral("none"), {}}, {QStringLiteral("east"), square(4, 0, 2)}});
        QCOMPARE(grid.areaAt(0.5, 0.5), QStringLiteral("west"));
        QCOMPARE(grid.areaAt(1.5, 1.5), QString()); // in the hole
        QCOMPARE(grid.areaAt(5, 1), QStringLiteral("east"));
        QCOMPARE(grid.areaAt(5, 3), QString());
        QCOMPARE(grid.areaAt(7, 1), QString());
        QVERIFY(AreaGrid({}).areaAt(0, 0).isEmpty());
    }

    /// The grid answers like a look at every polygon.
    void agreesWithASearchOfAll()
    {
        std::vector<AreaGrid::Area> areas;
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 11; ++x)
                areas.push_back({QStringLiteral("%1-%2").arg(x).arg(y), square(x * 0.013, y * 0.017, 0.013)});
        const AreaGrid grid(areas);
        QRandomGenerator random(7);
        for (int i = 0; i < 5000; ++i) {
            const double x = random.generateDouble() * 0.16 - 0.005, y = random.generateDouble() * 0.13 - 0.005;
            QString expected;
            for (const auto &a : areas)
                if (expected.isEmpty() && contains(a.polygon, x, y))
                    expected = a.code;
            QCOMPARE(grid.areaAt(x, y), expected);
        }
    }

private:
    static Geometry square(double x, double y, double side)
    {
        return {GeometryType::Polygon, false, {x, y, x + side, y, x + side, y + side, x, y + side, x, y}, {5}, {1}};
    }
};

QTEST_GUILESS_MAIN(TestAreaGrid)
#include "tst_areagrid.moc"
