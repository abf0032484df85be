// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lastlook.h"

#include "base/mercator.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace om;

/// A duty area of some 6 km × 6 km in hexagons of 300 m. The moment is 1,000 days; N = 30 days.
class TestLastLook : public QObject
{
    Q_OBJECT

    static constexpr qint64 day = 86400, until = 1000 * day;
    const CellGrid m_grid = CellGrid::ofMetres(CellShape::Hexagon, 300, 23);
    std::mt19937 m_random{20220126u};

    static Geometry rectangle(double west, double south, double east, double north)
    {
        Geometry g;
        g.type = GeometryType::Polygon;
        g.xy = {west, south, east, south, east, north, west, north, west, south};
        g.rings = {5};
        g.parts = {1};
        return g;
    }
    std::vector<SeenCell> cells() const { return cellsOf(m_grid, {rectangle(113.0, 23.0, 113.03, 23.06), rectangle(113.03, 23.0, 113.06, 23.06)}); }
    LonLat middle(const SeenCell &cell) const
    {
        const auto [x, y] = m_grid.middle(cell.column, cell.line);
        return lonLatFromMercator(x, y);
    }
    Look standing(const SeenCell &cell, qint64 at, std::size_t source = 0) const
    {
        const LonLat p = middle(cell);
        return {Geometry::point(p.lon, p.lat), 0, at, source};
    }
    Complaint complaint(const SeenCell &cell, qint64 at, std::uint32_t row = 0) const
    {
        const LonLat p = middle(cell);
        return {row, mercatorX(p.lon), mercatorY(p.lat), at};
    }
    std::vector<SeenCell> seen(const std::vector<Look> &looks) const
    {
        std::vector<SeenCell> out = cells();
        JobControl control;
        if (!look(out, m_grid, looks, until, control))
            out.clear();
        return out;
    }
    int below(int n) { return int(m_random() % unsigned(n)); }
    std::vector<Look> someLooks(int count, std::size_t source)
    {
        std::vector<Look> looks;
        for (int i = 0; i < count; ++i) {
            const double lon = 112.99 + 0.08 * below(10000) / 10000, lat = 22.99 + 0.08 * below(10000) / 10000, width = 0.001 * (1 + below(12));
            looks.push_back({i % 2 ? Geometry::point(lon, lat) : rectangle(lon, lat, lon + width, lat + width / 2), i % 4 == 1 ? 500.0 : 0.0,
                             (900 + below(100)) * day + below(86400), source});
        }
        return looks;
    }

private Q_SLOTS:
    void theDutyAreaIsCoveredOnce()
    {
        const auto all = cells();
        QVERIFY(std::ranges::is_sorted(all, [](const SeenCell &a, const SeenCell &b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); }));
        std::set<std::pair<int, int>> places;
        for (const SeenCell &cell : all) {
            const LonLat p = middle(cell);
            QVERIFY(p.lon > 113.0 && p.lon < 113.06 && p.lat > 23.0 && p.lat < 23.06);
            QCOMPARE(cell.area, std::size_t(p.lon > 113.03));
            places.insert({cell.line, cell.column});
            QVERIFY(!cell.last);
        }
        QCOMPARE(places.size(), all.size());
        // 0.06° × 0.06° are 6.15 km × 6.64 km = 40.9 km² (1° of longitude 102.5 km, of latitude 110.7 km at 23° N); a hexagon 300 m wide has 0.0779 km²: 524.
        QVERIFY2(std::abs(double(all.size()) - 524) < 30, qPrintable(QString::number(all.size())));
        QVERIFY(cellsOf(m_grid, {}).empty());
        // Overlapping areas: a cell belongs to the first.
        const auto twice = cellsOf(m_grid, {rectangle(113.0, 23.0, 113.03, 23.06), rectangle(113.0, 23.0, 113.06, 23.06)});
        QCOMPARE(twice.size(), all.size());
    }

    void aPolygonSeesTheCellsWhoseMiddleItHolds()
    {
        const Geometry shape = rectangle(113.01, 23.01, 113.02, 23.03);
        const auto all = seen({{shape, 0, 990 * day, 2}});
        int count = 0;
        for (const SeenCell &cell : all) {
            const LonLat p = middle(cell);
            QCOMPARE(cell.last.has_value(), contains(shape, p.lon, p.lat));
            count += cell.last.has_value();
            if (cell.last) {
                QCOMPARE(*cell.last, 990 * day);
                QCOMPARE(cell.source, std::size_t(2));
            }
        }
        QVERIFY(count > 20 && count < 40); // 1.025 km × 2.21 km = 2.27 km² of 0.0779: 29
    }

    void somebodySeesTheOwnCellAndWhatIsNear()
    {
        const auto all = cells();
        const SeenCell &own =
            *std::ranges::min_element(all, {}, [this](const SeenCell &cell) { return std::hypot(middle(cell).lon - 113.03, middle(cell).lat - 23.03); });
        for (const double metres : {0.0, 100.0, 299.0, 302.0}) {
            Look one = standing(own, 990 * day);
            one.metres = metres;
            std::size_t count = 0;
            for (const SeenCell &cell : seen({one}))
                count += cell.last.has_value();
            QCOMPARE(count, std::size_t(metres > 300 ? 7 : 1)); // the six around it are 300 m away
        }
    }

    void theLatestCountsAndNoneFromTheFuture()
    {
        const SeenCell own = cells()[10];
        const auto last = [&](std::vector<Look> looks) {
            for (int turn = 0; turn < 2; ++turn) { // in either order
                const SeenCell cell = seen(looks)[10];
                if (turn == 1 || looks.size() < 2)
                    return std::pair(cell.last.value_or(-1), cell.source);
                std::ranges::reverse(looks);
            }
            return std::pair(qint64(-2), std::size_t(0));
        };
        QCOMPARE(last({standing(own, 990 * day, 1), standing(own, 950 * day, 0)}), std::pair(990 * day, std::size_t(1)));
        QCOMPARE(last({standing(own, 990 * day, 1), standing(own, 990 * day, 0)}), std::pair(990 * day, std::size_t(0)));
        QCOMPARE(last({standing(own, until, 1), standing(own, until - 1, 0)}), std::pair(until - 1, std::size_t(0)));
        QCOMPARE(last({standing(own, until, 1)}), std::pair(qint64(-1), std::size_t(0)));
        QCOMPARE(last({}), std::pair(qint64(-1), std::size_t(0)));
        QCOMPARE(last({{Geometry(), 100, 990 * day, 0}}), std::pair(qint64(-1), std::size_t(0)));
    }

    /// Together the sources give of each cell the latest that any gives alone, whatever the order.
    void unionOfSources()
    {
        for (int round = 0; round < 20; ++round) {
            std::vector<std::vector<Look>> sources;
            std::vector<Look> together;
            for (std::size_t source = 0; source < 3; ++source) {
                sources.push_back(someLooks(40, source));
                together.insert(together.end(), sources.back().begin(), sources.back().end());
            }
            std::ranges::shuffle(together, m_random);
            const auto all = seen(together);
            std::vector<std::vector<SeenCell>> alone;
            for (const auto &looks : sources)
                alone.push_back(seen(looks));
            for (std::size_t i = 0; i < all.size(); ++i) {
                std::optional<qint64> latest;
                for (const auto &one : alone)
                    latest = std::max(latest, one[i].last);
                QCOMPARE(all[i].last, latest);
                if (latest)
                    QCOMPARE(alone[all[i].source][i].last, latest);
            }
        }
    }

    void limitsOfABlindSpot()
    {
        const auto all = cells();
        const SeenCell &own = all[10];
        const BlindRules rules{30 * day, 3, 2};
        const qint64 from = until - 30 * day;
        const auto found = [&](int now, int before, std::optional<qint64> lookedAt) {
            std::vector<Complaint> complaints;
            for (int i = 0; i < now; ++i)
                complaints.push_back(complaint(own, i % 2 ? from : until - 1, std::uint32_t(100 - i)));
            for (int i = 0; i < before; ++i)
                complaints.push_back(complaint(own, i % 2 ? from - 1 : from - 30 * day, 7));
            complaints.push_back(complaint(own, until)); // later, and too long ago: neither counts
            complaints.push_back(complaint(own, from - 30 * day - 1));
            const auto spots = blindSpots(lookedAt ? seen({standing(own, *lookedAt)}) : all, m_grid, complaints, until, rules);
            return spots.empty() ? std::pair(-1, -1) : std::pair(int(spots[0].rows.size()), int(spots[0].before));
        };
        QCOMPARE(found(3, 1, {}), std::pair(3, 1));
        QCOMPARE(found(3, 0, {}), std::pair(3, 0));
        QCOMPARE(found(2, 0, {}), std::pair(-1, -1)); // too few
        QCOMPARE(found(5, 4, {}), std::pair(-1, -1)); // no more than one more
        QCOMPARE(found(6, 4, {}), std::pair(6, 4));
        QCOMPARE(found(6, 9, {}), std::pair(-1, -1)); // fewer than before
        QCOMPARE(found(3, 1, from), std::pair(-1, -1)); // looked at 30 days ago to the second
        QCOMPARE(found(3, 1, from - 1), std::pair(3, 1));
        QVERIFY(blindSpots({}, m_grid, {complaint(own, until - 1)}, until, rules).empty());
        QVERIFY(blindSpots(all, m_grid, {}, until, rules).empty());
        std::vector<Complaint> elsewhere(5, Complaint{1, 0.1, 0.1, until - 1});
        QVERIFY(blindSpots(all, m_grid, elsewhere, until, rules).empty()); // outside of the duty area
    }

    /// Planted blind spots among cells that were looked at, that were not complained of, or less than before: these are found and no others.
    void plantedBlindSpotsAreRecovered()
    {
        const auto all = cells();
        std::vector<std::size_t> order(all.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::shuffle(order, m_random);
        std::vector<Look> looks;
        std::vector<Complaint> complaints;
        std::set<std::size_t> planted;
        std::uint32_t row = 0;
        const auto complain = [&](std::size_t cell, int now, int before) {
            for (int i = 0; i < now; ++i)
                complaints.push_back(complaint(all[cell], until - 1 - below(30 * day), row++));
            for (int i = 0; i < before; ++i)
                complaints.push_back(complaint(all[cell], until - 30 * day - 1 - below(30 * day - 1), row++));
        };
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t cell = order[i];
            if (i < 25) { // planted: looked at long ago or never
                if (i % 2)
                    looks.push_back(standing(all[cell], until - (31 + below(200)) * day));
                complain(cell, 4 + below(6), below(2));
                planted.insert(cell);
            } else if (i < 100) { // seen
                looks.push_back(standing(all[cell], until - 1 - below(30 * day)));
                complain(cell, 5 + below(6), 0);
            } else if (i < 150) { // not seen, but calmer
                complain(cell, 2 + below(3), 4 + below(6));
            } else if (i < 200) { // not seen, too few
                complain(cell, below(3), 0);
            } else if (i % 3) { // seen
                looks.push_back(standing(all[cell], until - 1 - below(30 * day)));
            }
        }
        std::ranges::shuffle(looks, m_random);
        std::ranges::shuffle(complaints, m_random);
        const auto spots = blindSpots(seen(looks), m_grid, complaints, until, {30 * day, 3, 2});
        std::set<std::size_t> found;
        std::set<std::uint32_t> rows;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            found.insert(spots[i].cell);
            rows.insert(spots[i].rows.begin(), spots[i].rows.end());
            QVERIFY(std::ranges::is_sorted(spots[i].rows));
            if (i > 0)
                QVERIFY(spots[i - 1].rise() >= spots[i].rise());
        }
        QCOMPARE(found, planted);
        QCOMPARE(spots.size(), planted.size());
    }

    void aCancelledLookTellsSo()
    {
        auto all = cells();
        JobControl control;
        control.cancel();
        const auto done = look(all, m_grid, someLooks(3, 0), until, control);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLastLook)
#include "tst_lastlook.moc"
