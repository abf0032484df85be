// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "geo/shapes.h"

#include <QTest>

#include <cmath>

using namespace om;

namespace {

Geometry ring(std::vector<double> xy)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.rings = {std::uint32_t(xy.size() / 2)};
    g.parts = {1};
    g.xy = std::move(xy);
    return g;
}

Geometry rectangle(double x0, double y0, double x1, double y1)
{
    return ring({x0, y0, x1, y0, x1, y1, x0, y1, x0, y0});
}

/// Area in the plane of degrees, where edges that are cut stay straight.
double planeArea(const Geometry &g)
{
    double twice = 0;
    for (std::size_t i = 0; i + 1 < g.pointCount(); ++i)
        twice += (g.xy[2 * i] - 113) * (g.xy[2 * i + 3] - 23) - (g.xy[2 * i + 2] - 113) * (g.xy[2 * i + 1] - 23);
    return std::abs(twice / 2);
}

} // namespace

class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bowTieIsInvalid()
    {
        const Geometry bowTie = ring({0, 0, 1, 1, 1, 0, 0, 1, 0, 0});
        QVERIFY(invalidReason(bowTie).contains(QStringLiteral("Self-intersection")));
        QCOMPARE(invalidReason(rectangle(0, 0, 1, 1)), QString());
        QCOMPARE(invalidReason(Geometry::point(0, 0)), QString());
        const Geometry mended = madeValid(bowTie);
        QCOMPARE(invalidReason(mended), QString());
        QCOMPARE(mended.parts.size(), std::size_t(2)); // its two triangles
    }

    void sharedArea()
    {
        const Geometry a = rectangle(113, 23, 113.2, 23.1);
        const Geometry b = rectangle(113.1, 23, 113.3, 23.1);
        const auto shared = sharedAreaM2(a, b);
        QVERIFY(shared);
        QVERIFY(std::abs(*shared - areaM2(rectangle(113.1, 23, 113.2, 23.1))) < 0.01);
        QCOMPARE(*sharedAreaM2(a, rectangle(114, 23, 115, 24)), 0.0);
        QVERIFY(intersection(a, rectangle(113.2, 23, 114, 24))->isNull()); // only an edge
        QVERIFY(std::abs(areaM2(*united({a, b})) - areaM2(rectangle(113, 23, 113.3, 23.1))) < 500); // edges of more points bend less
    }

    /// Four points in the middles of the quarters of a square get just these quarters, in the order of the points.
    void voronoiCellsOfQuarters()
    {
        const Geometry clip = rectangle(0, -1, 2, 1);
        const auto cells = clippedVoronoi({{1.5, 0.5}, {0.5, -0.5}, {0.5, 0.5}, {1.5, -0.5}}, clip);
        QVERIFY(cells);
        QCOMPARE(cells->size(), std::size_t(4));
        const Box expected[] = {{1, 0, 2, 1}, {0, -1, 1, 0}, {0, 0, 1, 1}, {1, -1, 2, 0}};
        for (std::size_t i = 0; i < 4; ++i) {
            const Box box = (*cells)[i].box();
            QVERIFY(std::abs(box.minX - expected[i].minX) < 1e-9 && std::abs(box.maxX - expected[i].maxX) < 1e-9);
            QVERIFY(std::abs(box.minY - expected[i].minY) < 1e-9 && std::abs(box.maxY - expected[i].maxY) < 1e-9);
        }
    }

    void voronoiCellsCoverTheClip()
    {
        const Geometry clip = ring({113, 23, 113.3, 23.02, 113.2, 23.2, 113.1, 23.18, 113, 23.15, 113, 23});
        std::vector<LonLat> points;
        for (int i = 0; i < 45; ++i) // a fixed scatter: multiples of the golden ratio
            points.push_back({113 + 0.3 * std::fmod(i * 0.6180339887, 1.0), 23 + 0.2 * (i + 0.5) / 45});
        const auto cells = clippedVoronoi(points, clip);
        QVERIFY(cells);
        double sum = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Geometry &cell = (*cells)[i];
            if (cell.isNull()) // of a point outside
                continue;
            QCOMPARE(cell.rings.size(), std::size_t(1));
            sum += planeArea(cell);
            QCOMPARE(invalidReason(cell), QString());
            if (contains(clip, points[i].lon, points[i].lat))
                QVERIFY(contains(cell, points[i].lon, points[i].lat));
        }
        QVERIFY(std::abs(sum / planeArea(clip) - 1) < 1e-9);
        QCOMPARE(*clippedVoronoi(points, clip), *cells);
    }

    void voronoiNeedsDistinctPoints()
    {
        const Geometry clip = rectangle(0, 0, 1, 1);
        QVERIFY(!clippedVoronoi({}, clip));
        QVERIFY(!clippedVoronoi({{0.5, 0.5}, {0.5, 0.5}, {0.2, 0.2}}, clip));
        QCOMPARE(clippedVoronoi({{0.5, 0.5}}, clip)->front(), clip);
    }

    void geodesicBufferIsThatFarAway()
    {
        Geometry line;
        line.type = GeometryType::Line;
        line.xy = {113.10, 23.00, 113.20, 23.05};
        line.rings = {2};
        const auto around = geodesicBuffer(line, 500);
        QVERIFY(around.has_value());
        // 2 · 500 m · length and two half discs; the corners of the round ends lie on them.
        const double expected = 1000 * lengthM(line) + M_PI * 500 * 500;
        QVERIFY2(std::abs(areaM2(*around) / expected - 1) < 1e-3, qPrintable(QString::number(areaM2(*around) / expected, 'f', 6)));
        double nearest = 1e9;
        for (std::size_t i = 0; i < around->pointCount(); ++i)
            nearest = std::min(nearest, distanceM({around->xy[2 * i], around->xy[2 * i + 1]}, {113.10, 23.00}));
        QVERIFY(std::abs(nearest - 500) < 0.05);
        const auto disc = geodesicBuffer(Geometry::point(113.15, 23.03), 500);
        for (std::size_t i = 0; i < disc->pointCount(); ++i)
            QVERIFY(std::abs(distanceM({disc->xy[2 * i], disc->xy[2 * i + 1]}, {113.15, 23.03}) - 500) < 1e-6);
        QVERIFY(!geodesicBuffer({}, 500) && !geodesicBuffer(line, 0));
    }

    void bufferOfPoint()
    {
        const auto disc = buffered(Geometry::point(113.15, 23.03), 500);
        QVERIFY(disc);
        // A polygon of 32 corners in a circle has 99.36 % of its area; degrees of latitude are 0.5 % shorter than those of the equator.
        const double ratio = areaM2(*disc) / (M_PI * 500 * 500);
        QVERIFY2(ratio > 0.985 && ratio < 1.0, qPrintable(QString::number(ratio)));
    }
};

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
