// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "frame/query.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace om;

namespace {

double between(std::mt19937_64 &random, double low, double high)
{
    return low + (high - low) * double(random() >> 11) * 0x1p-53;
}

/// Three heaps and some dust over a town; every 50th row has no place.
std::shared_ptr<const Frame> pointFrame(std::size_t rows, unsigned seed)
{
    static const ZoneClock clock;
    std::mt19937_64 random(seed);
    FrameBuilder builder(QStringLiteral("p"), 1, {}, GeometryType::Point, clock);
    for (std::size_t i = 0; i < rows; ++i) {
        const double spread = i % 4 == 0 ? 0.1 : 0.003;
        const double lon = 113.1 + 0.03 * double(i % 3) + between(random, -spread, spread), lat = 23 + between(random, -spread, spread);
        builder.begin(qint64(i) + 1);
        if (i % 50 != 49)
            builder.setGeometry(toGpkg(Geometry::point(lon, lat), 4490));
        builder.end();
    }
    return builder.finish();
}

/// Squares of very different sizes.
std::shared_ptr<const Frame> squareFrame(std::size_t rows, unsigned seed)
{
    static const ZoneClock clock;
    std::mt19937_64 random(seed);
    FrameBuilder builder(QStringLiteral("s"), 1, {}, GeometryType::Polygon, clock);
    for (std::size_t i = 0; i < rows; ++i) {
        const double size = i % 100 == 0 ? 0.05 : 0.0004;
        const double lon = between(random, 113, 113.2), lat = between(random, 22.9, 23.1);
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {lon, lat, lon + size, lat, lon + size, lat + size, lon, lat + size, lon, lat};
        g.rings = {5};
        g.parts = {1};
        builder.begin(qint64(i) + 1);
        builder.setGeometry(toGpkg(g, 4490));
        builder.end();
    }
    return builder.finish();
}

Bitmap everyThird(std::size_t rows)
{
    Bitmap out(rows);
    for (std::size_t row = 0; row < rows; row += 3)
        out.set(row);
    return out;
}

/// A box somewhere in the town, from a dot to all of it.
Box randomBox(std::mt19937_64 &random)
{
    const double x = mercatorX(between(random, 113, 113.2)), y = mercatorY(between(random, 22.9, 23.1));
    const double w = std::pow(10.0, between(random, -8, -3.3)), h = std::pow(10.0, between(random, -8, -3.3));
    return {x - w, y - h, x + w, y + h};
}

} // namespace

class TestSpatialIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryPlaceOnceAlongTheCurve()
    {
        const auto frame = pointFrame(5000, 1);
        const SpatialIndex &index = frame->index();
        QCOMPARE(index.size(), std::size_t(4900)); // 100 rows have no place
        QCOMPARE(index.boxes.size(), std::size_t(10)); // 512 each
        QCOMPARE(std::set<std::uint32_t>(index.rows.begin(), index.rows.end()).size(), std::size_t(4900));
        for (std::size_t at = 0; at < index.size(); ++at) {
            const std::uint32_t row = index.rows[at];
            QVERIFY(std::abs(index.x[at] / SpatialIndex::unit - mercatorX(frame->shapes().lon[row])) < 0x1p-32);
            QVERIFY(std::abs(index.y[at] / SpatialIndex::unit - mercatorY(frame->shapes().lat[row])) < 0x1p-32);
        }
        // The cells of any level of a quadtree are runs: none comes again after another one.
        for (const int shift : {12, 16, 20, 24}) {
            std::set<std::pair<std::uint32_t, std::uint32_t>> left;
            std::pair<std::uint32_t, std::uint32_t> now{index.x[0] >> shift, index.y[0] >> shift};
            for (std::size_t at = 1; at < index.size(); ++at) {
                const std::pair<std::uint32_t, std::uint32_t> cell{index.x[at] >> shift, index.y[at] >> shift};
                if (cell == now)
                    continue;
                left.insert(now);
                now = cell;
                QVERIFY(!left.contains(cell));
            }
        }
    }

    void emptyFrames()
    {
        static const ZoneClock clock;
        FrameBuilder none(QStringLiteral("n"), 1, {}, GeometryType::None, clock);
        none.begin(1);
        none.end();
        const auto frame = none.finish();
        QCOMPARE(frame->index().size(), std::size_t(0));
        QVERIFY(frame->index().extent().isEmpty());
        QVERIFY(rowsIn(frame->shapes(), frame->index(), Bitmap(1, true), {0, 0, 1, 1}).empty());
    }

    void boxQueriesEqualBruteForce()
    {
        std::mt19937_64 random(7);
        for (const auto &frame : {pointFrame(20000, 2), squareFrame(5000, 3)}) {
            const ShapeColumn &shapes = frame->shapes();
            const Bitmap among = everyThird(frame->rows());
            std::size_t found = 0;
            for (int n = 0; n < 300; ++n) {
                const Box box = randomBox(random);
                std::vector<std::uint32_t> expected;
                for (std::uint32_t row = 0; row < frame->rows(); row += 3) {
                    const double x = mercatorX(shapes.lon[row]), y = mercatorY(shapes.lat[row]);
                    if (shapes.boxes.empty() ? box.contains(x, y) : shapes.boxes[row].intersects(box))
                        expected.push_back(row);
                }
                found += expected.size();
                QCOMPARE(rowsIn(shapes, frame->index(), among, box), expected);
            }
            QVERIFY(found > 1000);
        }
    }

    void placesInAPolygonEqualBruteForce()
    {
        const auto frame = pointFrame(20000, 4);
        std::mt19937_64 random(11);
        DatasetSpec spec;
        spec.id = QStringLiteral("p");
        for (int n = 0; n < 40; ++n) {
            // A star with a hole, its rings left open or closed.
            const double lon = between(random, 113.08, 113.18), lat = between(random, 22.98, 23.02), size = between(random, 0.0005, 0.08);
            Condition within;
            within.kind = Condition::Kind::Within;
            within.polygon.type = GeometryType::Polygon;
            for (const double part : {1.0, 0.3}) {
                for (int corner = 0; corner < 9 + n % 2; ++corner) {
                    const double turn = 2 * std::numbers::pi * (corner % 9) / 9, r = size * part * (corner % 9 % 2 == 0 ? 1 : 0.6);
                    within.polygon.xy.insert(within.polygon.xy.end(), {lon + r * std::cos(turn), lat + r * std::sin(turn)});
                }
                within.polygon.rings.push_back(std::uint32_t(within.polygon.pointCount()));
            }
            within.polygon.parts = {2};
            Filter filter;
            filter.conditions = {within};
            const Bitmap rows = filterRows(*frame, spec, filter, {}, false);
            for (std::size_t row = 0; row < frame->rows(); ++row)
                QCOMPARE(rows.test(row), contains(within.polygon, frame->shapes().lon[row], frame->shapes().lat[row]));
        }
    }

    void isKeptInTheSidecarFile()
    {
        const auto frame = squareFrame(2000, 5);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.frame"));
        QVERIFY(frame->save(file));
        const auto mapped = Frame::map(file);
        QVERIFY(mapped);
        const SpatialIndex &a = frame->index(), &b = (*mapped)->index();
        QVERIFY(std::ranges::equal(a.rows, b.rows) && std::ranges::equal(a.x, b.x) && std::ranges::equal(a.y, b.y) && std::ranges::equal(a.boxes, b.boxes));
        QCOMPARE(b.extent(), a.extent());
    }

    void cellsCountEveryRowOnce()
    {
        const auto frame = pointFrame(20000, 6);
        const Bitmap among = everyThird(frame->rows());
        for (const int level : {0, 10, 14, 18, 31}) {
            std::map<std::pair<double, double>, std::uint32_t> expected;
            const double cells = std::exp2(level);
            for (std::size_t row = 0; row < frame->rows(); row += 3)
                if (const double lon = frame->shapes().lon[row]; lon == lon)
                    ++expected[{std::floor(mercatorX(lon) * cells), std::floor(mercatorY(frame->shapes().lat[row]) * cells)}];
            std::vector<std::uint32_t> wanted, counts = cellCounts(frame->index(), among, level);
            for (const auto &[cell, count] : expected)
                wanted.push_back(count);
            std::ranges::sort(wanted);
            std::ranges::sort(counts);
            QCOMPARE(counts, wanted);
        }
    }
};

QTEST_GUILESS_MAIN(TestSpatialIndex)
#include "tst_spatialindex.moc"
