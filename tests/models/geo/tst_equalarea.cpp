// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/equalarea.h"

#include "geo/crs.h"

#include <QTest>

#include <cmath>

using namespace om;

class TestEqualArea : public QObject
{
    Q_OBJECT

    static Geometry rectangle(double west, double south, double east, double north)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.rings = {5};
        g.parts = {1};
        g.xy = {west, south, east, south, east, north, west, north, west, south};
        return g;
    }
    static double areaOf(const Geometry &lonLat) { return planeAreaM2(toEqualArea(lonLat)); }

private Q_SLOTS:
    void areasAreThoseOfTheEllipsoid()
    {
        // The whole ellipsoid of GRS 80, which CGCS2000 shares to 0.1 mm: 510,065,621.724 km² (Moritz, Geodetic Reference System 1980, R2 = 6,371,007.1810 m).
        QVERIFY(std::abs(areaOf(rectangle(-180, -90, 180, 90)) / 510065621.724e6 - 1) < 1e-10);
        QVERIFY(std::abs(areaOf(rectangle(0, 0, 90, 90)) / (510065621.724e6 / 8) - 1) < 1e-10);
        // Small shapes agree with those of geodesic edges.
        for (const double lat : {0.0, 23.0, -45.0, 60.0}) {
            const Geometry small = rectangle(113, lat, 113.001, lat + 0.001);
            QVERIFY(std::abs(areaOf(small) / areaM2(small) - 1) < 1e-7);
        }
    }
    void piecesAddUp()
    {
        const double whole = areaOf(rectangle(113, 23, 113.1, 23.2));
        double sum = 0;
        for (int i = 0; i < 10; ++i)
            for (int j = 0; j < 10; ++j)
                sum += areaOf(rectangle(113 + 0.01 * i, 23 + 0.02 * j, 113.01 + 0.01 * i, 23.02 + 0.02 * j));
        QVERIFY(std::abs(sum / whole - 1) < 1e-10);
    }
    void holesAndNothing()
    {
        Geometry g = rectangle(113, 23, 113.04, 23.04);
        const Geometry hole = rectangle(113.01, 23.01, 113.02, 23.02);
        g.xy.insert(g.xy.end(), hole.xy.begin(), hole.xy.end());
        g.rings = {5, 10};
        g.parts = {2};
        QVERIFY(std::abs(areaOf(g) / (areaOf(rectangle(113, 23, 113.04, 23.04)) - areaOf(hole)) - 1) < 1e-12);
        QCOMPARE(areaOf(Geometry()), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestEqualArea)
#include "tst_equalarea.moc"
