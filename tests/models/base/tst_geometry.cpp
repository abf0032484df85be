// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geometry.h"

#include <QTest>

using namespace om;

namespace {

/// A 10 × 10 square with a 2 × 2 hole at its lower left, and a separate 1 × 1 square.
Geometry squareWithHole()
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.multi = true;
    g.xy = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0, /* hole */ 1, 1, 3, 1, 3, 3, 1, 3, 1, 1, /* second */ 20, 20, 21, 20, 21, 21, 20, 21, 20, 20};
    g.rings = {5, 10, 15};
    g.parts = {2, 3};
    return g;
}

} // namespace

class TestGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wkbRoundTrip_data()
    {
        QTest::addColumn<Geometry>("geometry");
        QTest::newRow("point") << Geometry::point(113.15, 23.03);
        Geometry line;
        line.type = GeometryType::Line;
        line.xy = {0, 0, 1, 1, 2, 0};
        line.rings = {3};
        QTest::newRow("line") << line;
        QTest::newRow("multipolygon with hole") << squareWithHole();
    }
    void wkbRoundTrip()
    {
        QFETCH(Geometry, geometry);
        QCOMPARE(fromWkb(toWkb(geometry)), Result<Geometry>(geometry));
        QCOMPARE(fromGpkg(toGpkg(geometry, 4490)), Result<Geometry>(geometry));
    }
    void readsBigEndianAndDropsZ()
    {
        // POINT Z (1 2 9), ISO code 1001, big endian.
        const QByteArray wkb = QByteArray::fromHex("00000003e93ff000000000000040000000000000004022000000000000");
        QCOMPARE(fromWkb(wkb), Result<Geometry>(Geometry::point(1, 2)));
    }
    void refusesDamage()
    {
        const QByteArray good = toWkb(squareWithHole());
        for (qsizetype cut = 0; cut < good.size(); ++cut)
            QVERIFY2(!fromWkb(good.left(cut)), qPrintable(QString::number(cut)));
        QVERIFY(!fromWkb(good + 'x'));
        // A line that claims 2^31 points.
        QVERIFY(!fromWkb(QByteArray::fromHex("0102000000ffffff7f")));
        // NaN ordinate.
        QVERIFY(!fromWkb(QByteArray::fromHex("0101000000000000000000f87f0000000000000040")));
    }
    void containsKnowsHoles()
    {
        const Geometry g = squareWithHole();
        QVERIFY(contains(g, 5, 5));
        QVERIFY(!contains(g, 2, 2));
        QVERIFY(contains(g, 20.5, 20.5));
        QVERIFY(!contains(g, 15, 15));
    }
    void anchorLiesInside()
    {
        // A square's is its middle: area centroid of the outer ring of the largest part.
        const LonLat middle = anchor(squareWithHole());
        QCOMPARE(middle.lon, 5.0);
        QCOMPARE(middle.lat, 5.0);
        // A horseshoe's centroid falls into its gap; the anchor must not.
        Geometry u;
        u.type = GeometryType::Polygon;
        u.xy = {0, 0, 10, 0, 10, 10, 8, 10, 8, 2, 2, 2, 2, 10, 0, 10, 0, 0};
        u.rings = {9};
        u.parts = {1};
        const LonLat p = anchor(u);
        QVERIFY(contains(u, p.lon, p.lat));
    }
};

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
