// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/cellgrid.h"
#include "frame/classbreaks.h"
#include "support/makeframe.h"

#include <QTest>

#include <random>

using namespace om;
using namespace om::test;

using Numbers = std::vector<double>;

namespace {

/// Sum of squared deviations from the means of the classes.
double deviation(const Numbers &values, const Numbers &breaks)
{
    std::vector<Numbers> classes(breaks.size() + 1);
    for (const double v : values)
        classes[classOf(v, breaks)].push_back(v);
    double sum = 0;
    for (const Numbers &c : classes) {
        double mean = 0;
        for (const double v : c)
            mean += v / double(c.size());
        for (const double v : c)
            sum += (v - mean) * (v - mean);
    }
    return sum;
}

} // namespace

class TestClassBreaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalIntervals()
    {
        QCOMPARE(classBreaks(Numbers{0, 3, 100}, BreakMethod::Equal, 4), (Numbers{25, 50, 75}));
        QCOMPARE(classBreaks(Numbers{-10, 10}, BreakMethod::Equal, 2), (Numbers{0}));
    }

    void quantilesHoldEqualCounts()
    {
        // 1…10 in five classes of two.
        QCOMPARE(classBreaks(Numbers{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, BreakMethod::Quantile, 5), (Numbers{3, 5, 7, 9}));
        // Six ones push the first limit up: classes {1 × 6}, {2, 3}, {4, 5}.
        QCOMPARE(classBreaks(Numbers{1, 1, 1, 1, 1, 1, 2, 3, 4, 5}, BreakMethod::Quantile, 5), (Numbers{2, 4}));
    }

    void naturalBreaksOfHandWorkedCases()
    {
        // Three groups that anyone sees.
        QCOMPARE(classBreaks(Numbers{1, 2, 3, 10, 11, 12, 50, 51, 52}, BreakMethod::Jenks, 3), (Numbers{10, 50}));
        // 4 | 5 9 10 : SSD 0 + 14 = 14; 4 5 | 9 10: 0.5 + 0.5 = 1; so the limit lies between 5 and 9.
        QCOMPARE(classBreaks(Numbers{4, 5, 9, 10}, BreakMethod::Jenks, 2), (Numbers{9}));
        // Weights count: 0 × 9 | 4, 6 costs 2; 0 × 9, 4 | 6 costs 14.4.
        QCOMPARE(classBreaks(Numbers{0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 6}, BreakMethod::Jenks, 2), (Numbers{4}));
    }

    void naturalBreaksAreTheBestThereAre()
    {
        std::mt19937 random(11);
        std::uniform_int_distribution<int> at(0, 60);
        for (int round = 0; round < 50; ++round) {
            Numbers values;
            for (int i = 0; i < 14; ++i)
                values.push_back(at(random));
            const double found = deviation(values, classBreaks(values, BreakMethod::Jenks, 3));
            double best = 1e300;
            for (int a = 1; a <= 60; ++a)
                for (int b = a; b <= 61; ++b)
                    if (std::ranges::any_of(values, [&](double v) { return v < a; }) &&
                        std::ranges::any_of(values, [&](double v) { return v >= a && v < b; }) && std::ranges::any_of(values, [&](double v) { return v >= b; }))
                        best = std::min(best, deviation(values, {double(a), double(b)}));
            QVERIFY2(found <= best + 1e-9, qPrintable(QStringLiteral("%1 > %2").arg(found).arg(best)));
        }
    }

    void fewOrStrangeValues()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
        for (const BreakMethod method : {BreakMethod::Equal, BreakMethod::Quantile, BreakMethod::Jenks}) {
            QCOMPARE(classBreaks(Numbers{}, method, 5), Numbers{});
            QCOMPARE(classBreaks(Numbers{nan, inf, -inf}, method, 5), Numbers{});
            QCOMPARE(classBreaks(Numbers{7, 7, 7, nan}, method, 5), Numbers{});
            QCOMPARE(classBreaks(Numbers{1, 2, 3}, method, 1), Numbers{});
        }
        // Fewer values than classes: one class for each.
        QCOMPARE(classBreaks(Numbers{1, 5, nan, 9}, BreakMethod::Jenks, 5), (Numbers{5, 9}));
        QCOMPARE(classBreaks(Numbers{1, 5, nan, 9}, BreakMethod::Quantile, 5), (Numbers{5, 9}));
    }

    void limitsAreRoundedWithinTheGap()
    {
        QCOMPARE(roundestAbove(1234, 1301), 1300.0);
        QCOMPARE(roundestAbove(95, 105), 100.0);
        QCOMPARE(roundestAbove(0.123, 0.1262), 0.126);
        QCOMPARE(roundestAbove(-3, 4), 0.0);
        QCOMPARE(roundestAbove(-2.5, -2.1), -2.1);
        QCOMPARE(roundestAbove(8, 9), 9.0);
        const Numbers values{612.3, 655.1, 811.7, 893.2, 1204.9, 1499.5};
        QCOMPARE(classBreaks(values, BreakMethod::Quantile, 3), (Numbers{800, 1000}));
    }

    void manyValuesAreQuickAndAlwaysTheSame()
    {
        std::mt19937 random(3);
        std::lognormal_distribution<double> draw(3, 1);
        Numbers values;
        for (int i = 0; i < 200000; ++i)
            values.push_back(draw(random));
        const Numbers breaks = classBreaks(values, BreakMethod::Jenks, 5);
        QCOMPARE(breaks.size(), std::size_t(4));
        QVERIFY(std::ranges::is_sorted(breaks));
        QCOMPARE(classBreaks(values, BreakMethod::Jenks, 5), breaks);
    }

    void cellsTileThePlane_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("squares") << int(CellShape::Square);
        QTest::newRow("hexagons") << int(CellShape::Hexagon);
    }
    void cellsTileThePlane()
    {
        // Every place belongs to the cell whose middle is the nearest.
        QFETCH(int, shape);
        const CellGrid grid{CellShape(shape), 0.01};
        std::mt19937 random(5);
        std::uniform_real_distribution<double> at(0.2, 0.8);
        for (int i = 0; i < 2000; ++i) {
            const double x = at(random), y = at(random);
            const auto [column, line] = grid.cellOf(x, y);
            const auto distance = [&](int c, int l) {
                const auto [mx, my] = grid.middle(c, l);
                return grid.shape == CellShape::Square ? std::max(std::abs(mx - x), std::abs(my - y)) : std::hypot(mx - x, my - y);
            };
            const double own = distance(column, line);
            for (int dc = -1; dc <= 1; ++dc)
                for (int dl = -1; dl <= 1; ++dl)
                    QVERIFY(own <= distance(column + dc, line + dl) + 1e-12);
        }
    }

    void theSamePlaceHasTheSameCellWhateverIsFiltered()
    {
        std::vector<Given> rows;
        std::mt19937 random(9);
        std::uniform_real_distribution<double> at(0, 1e-4);
        for (int i = 0; i < 5000; ++i) {
            const double x = at(random);
            rows.push_back({pointAt(0.8 + x, 0.43 + at(random)), i % 2 ? "a" : "b", double(i % 7), {}});
        }
        const auto frame = makeFrame(QStringLiteral("p"), GeometryType::Point, QStringLiteral("c"), rows);
        for (const CellShape shape : {CellShape::Square, CellShape::Hexagon}) {
            const CellGrid grid = CellGrid::ofMetres(shape, 200, 23.06);
            Bitmap some(frame->rows());
            for (std::size_t row = 0; row < frame->rows(); row += 3)
                some.set(row);
            Bitmap rest(frame->rows(), true);
            rest.andNot(some);
            const auto all = countCells(frame->shapes(), Bitmap(frame->rows(), true), grid);
            std::map<std::pair<int, int>, std::uint32_t> joined;
            std::uint64_t sum = 0;
            for (const Bitmap *part : {&some, &rest})
                for (const GridCell &cell : countCells(frame->shapes(), *part, grid))
                    joined[{cell.line, cell.column}] += cell.count;
            for (const GridCell &cell : all) {
                const auto count = joined[{cell.line, cell.column}];
                QCOMPARE(count, cell.count);
                sum += cell.count;
            }
            QCOMPARE(joined.size(), all.size());
            QCOMPARE(sum, std::uint64_t(5000));
            // Numbers are summed in the same cells.
            double total = 0;
            for (const GridCell &cell : countCells(frame->shapes(), Bitmap(frame->rows(), true), grid, frame->column(QStringLiteral("number"))))
                total += cell.sum;
            double expected = 0;
            for (int i = 0; i < 5000; ++i)
                expected += i % 7;
            QCOMPARE(total, expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestClassBreaks)
#include "tst_classbreaks.moc"
