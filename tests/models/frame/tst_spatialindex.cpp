// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/mercator.h"
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

    void hexagonsAreNearestCentres()
    {
        const BinGrid grid{BinGrid::Shape::Hexagon, 0.01};
        // By hand: 0,0 is a centre; half a cell to the right and one line (0.00866) down lies the next one.
        QCOMPARE(grid.cellOf(0.004, 0.001), std::pair(0, 0));
        QCOMPARE(grid.cellOf(0.006, 0.001), std::pair(1, 0));
        QCOMPARE(grid.cellOf(0.005, 0.0086), std::pair(0, 1));
        std::mt19937_64 random(3);
        for (int n = 0; n < 2000; ++n) {
            const double x = between(random, 0.3, 0.4), y = between(random, 0.3, 0.4);
            const auto [column, line] = grid.cellOf(x, y);
            const auto [cx, cy] = grid.centre(column, line);
            const double own = std::hypot(x - cx, y - cy);
            for (int dl = -2; dl <= 2; ++dl) {
                for (int dc = -2; dc <= 2; ++dc) {
                    const auto [ox, oy] = grid.centre(column + dc, line + dl);
                    QVERIFY(own <= std::hypot(x - ox, y - oy) + 1e-12);
                }
            }
        }
    }

    void binsEqualBruteForceAndDoNotDependOnTheView()
    {
        const auto frame = pointFrame(20000, 6);
        const Bitmap among = everyThird(frame->rows());
        std::vector<double> values;
        for (std::size_t row = 0; row < frame->rows(); ++row)
            values.push_back(row % 7 == 0 ? std::nan("") : double(row % 10));
        std::mt19937_64 random(13);
        for (const BinGrid::Shape shape : {BinGrid::Shape::Square, BinGrid::Shape::Hexagon}) {
            for (const double size : {1e-3, 3.1e-6}) {
                const BinGrid grid{shape, size};
                std::map<std::pair<int, int>, SpatialBin> expected; // by line and column
                for (std::size_t at = 0; at < frame->index().size(); ++at) {
                    const std::uint32_t row = frame->index().rows[at];
                    if (!among.test(row))
                        continue;
                    const auto [column, line] = grid.cellOf(frame->index().x[at] / SpatialIndex::unit, frame->index().y[at] / SpatialIndex::unit);
                    SpatialBin &bin = expected.try_emplace({line, column}, SpatialBin{column, line, 0, row, 0}).first->second;
                    ++bin.count;
                    bin.firstRow = std::min(bin.firstRow, row);
                    bin.sum += row % 7 == 0 ? 0 : values[row];
                }
                const auto same = [&](const SpatialBin &a) {
                    const SpatialBin &b = expected.at({a.line, a.column});
                    return a.count == b.count && a.firstRow == b.firstRow && std::abs(a.sum - b.sum) < 1e-6;
                };
                const auto whole = binCounts(frame->index(), among, grid, {0, 0, 1, 1}, values);
                QCOMPARE(whole.size(), expected.size());
                QVERIFY(std::ranges::all_of(whole, same));
                for (int n = 0; n < 50; ++n) {
                    const Box box = randomBox(random);
                    const auto part = binCounts(frame->index(), among, grid, box, values);
                    QVERIFY(std::ranges::all_of(part, same));
                    for (const auto &[place, bin] : expected) // a bin whose centre is shown is there
                        if (const auto [x, y] = grid.centre(bin.column, bin.line); box.contains(x, y))
                            QVERIFY(std::ranges::any_of(part, [&](const SpatialBin &b) { return b.column == bin.column && b.line == bin.line; }));
                }
            }
        }
        QVERIFY(binCounts(frame->index(), among, {BinGrid::Shape::Square, 1e-3}, Box()).empty());
    }
};

QTEST_GUILESS_MAIN(TestSpatialIndex)
#include "tst_spatialindex.moc"
