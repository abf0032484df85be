// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/meeting.h"

#include <QTest>

using namespace om;

class TestMeeting : public QObject
{
    Q_OBJECT

    static Geometry line(std::vector<double> xy)
    {
        Geometry g;
        g.type = GeometryType::Line;
        g.xy = std::move(xy);
        g.rings = {std::uint32_t(g.pointCount())};
        return g;
    }
    static Geometry square(double x, double y, double side)
    {
        Geometry g = line({x, y, x + side, y, x + side, y + side, x, y + side, x, y});
        g.type = GeometryType::Polygon;
        g.parts = {1};
        return g;
    }

private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<Geometry>("a");
        QTest::addColumn<Geometry>("b");
        QTest::addColumn<bool>("expected");
        const Geometry unit = square(0, 0, 1);
        QTest::newRow("a line through, no vertex inside") << line({-1, 0.5, 2, 0.5}) << unit << true;
        QTest::newRow("a line that ends inside") << line({-1, 0.5, 0.5, 0.5}) << unit << true;
        QTest::newRow("a line wholly inside") << line({0.2, 0.2, 0.4, 0.4}) << unit << true;
        QTest::newRow("a line beside") << line({-1, 2, 2, 2}) << unit << false;
        QTest::newRow("boxes meet, shapes do not") << line({-0.5, 0.8, 0.3, 1.6}) << unit << false;
        QTest::newRow("a line that touches a corner") << line({-1, 1, 1, -1}) << unit << true;
        QTest::newRow("a line along an edge") << line({0.2, 1, 0.8, 1}) << unit << true;
        QTest::newRow("on the edge's line, beyond it") << line({1.5, 1, 2, 1}) << unit << false;
        QTest::newRow("polygons that overlap") << square(0.5, 0.5, 1) << unit << true;
        QTest::newRow("one polygon in the other") << square(0.4, 0.4, 0.1) << unit << true;
        QTest::newRow("polygons apart") << square(2, 2, 1) << unit << false;
        QTest::newRow("a point inside") << Geometry::point(0.5, 0.5) << unit << true;
        QTest::newRow("a point outside") << Geometry::point(1.5, 0.5) << unit << false;
        QTest::newRow("nothing") << Geometry() << unit << false;
        Geometry holed = unit;
        for (const double v : {0.3, 0.3, 0.7, 0.3, 0.7, 0.7, 0.3, 0.7, 0.3, 0.3})
            holed.xy.push_back(v);
        holed.rings = {5, 10};
        holed.parts = {2};
        QTest::newRow("in the hole") << line({0.4, 0.4, 0.6, 0.6}) << holed << false;
        QTest::newRow("out of the hole") << line({0.4, 0.4, 0.9, 0.4}) << holed << true;
        Geometry two = line({5, 5, 6, 6, 0.2, 0.2, 0.3, 0.3}); // the second part lies inside
        two.rings = {2, 4};
        QTest::newRow("the second line inside") << two << unit << true;
        QTest::newRow("crossing pieces of two lines") << line({0, 0, 1, 1}) << line({0, 1, 1, 0}) << true;
        QTest::newRow("lines that would cross if they went on") << line({0, 0, 0.4, 0.4}) << line({0, 1, 1, 0}) << false;
    }
    void pairs()
    {
        QFETCH(Geometry, a);
        QFETCH(Geometry, b);
        QFETCH(bool, expected);
        QCOMPARE(meet(a, b), expected);
        QCOMPARE(meet(b, a), expected);
    }
};

QTEST_APPLESS_MAIN(TestMeeting)
#include "tst_meeting.moc"
