// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/siting.h"
#include "geo/crs.h"
#include "geo/equalarea.h"
#include "geo/shapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace om;

namespace {

constexpr LonLat centre{113.15, 23.04};
constexpr double pi = std::numbers::pi;

/// A place so many metres east and north of the centre.
LonLat at(double east, double north)
{
    const Geometry p = fromLocalPlane(Geometry::point(east, north), centre);
    return {p.xy[0], p.xy[1]};
}

/// A rectangle in metres round the centre, on the ground.
Geometry rectangle(double west, double south, double east, double north)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.rings = {5};
    g.parts = {1};
    g.xy = {west, south, east, south, east, north, west, north, west, south};
    return fromLocalPlane(g, centre);
}

Facility point(double east, double north, double metres)
{
    const LonLat p = at(east, north);
    return {.fid = 1, .name = {}, .shape = Geometry::point(p.lon, p.lat), .metres = metres};
}

/// Two communities side by side, 2 km × 2 km each: the western one of one block with 4,000 people, the eastern one of two with 1,000 and 3,000.
Ground twoCommunities()
{
    Ground ground;
    ground.areas = {QStringLiteral("W"), QStringLiteral("E")};
    ground.blocks = {{1, QStringLiteral("w"), 0, 4000, rectangle(-2000, -1000, 0, 1000)},
                     {2, QStringLiteral("e south"), 1, 1000, rectangle(0, -1000, 2000, 0)},
                     {3, QStringLiteral("e north"), 1, 3000, rectangle(0, 0, 2000, 1000)}};
    return ground;
}

Coverage covered(const Ground &ground, const std::vector<Facility> &facilities)
{
    JobControl control;
    const auto found = coverage(ground, facilities, control);
    return found ? *found : Coverage();
}

bool isNear(double value, double expected, double share)
{
    if (std::abs(value - expected) <= share * std::abs(expected))
        return true;
    qWarning("%.3f instead of %.3f", value, expected);
    return false;
}

std::vector<Geometry> polygonsOf(const QString &file)
{
    QFile in(file);
    std::vector<Geometry> shapes;
    if (!in.open(QIODevice::ReadOnly))
        return shapes;
    for (const QJsonArray features = QJsonDocument::fromJson(in.readAll()).object().value(QStringLiteral("features")).toArray(); const auto &f : features) {
        const QJsonObject json = f.toObject().value(QStringLiteral("geometry")).toObject();
        Geometry shape;
        shape.type = GeometryType::Polygon;
        const QJsonArray coordinates = json.value(QStringLiteral("coordinates")).toArray();
        const QJsonArray parts = json.value(QStringLiteral("type")).toString() == u"Polygon" ? QJsonArray{coordinates} : coordinates;
        for (const auto &part : parts) {
            for (const QJsonArray rings = part.toArray(); const auto &ring : rings) {
                for (const QJsonArray corners = ring.toArray(); const auto &corner : corners)
                    shape.xy.insert(shape.xy.end(), {corner.toArray().at(0).toDouble(), corner.toArray().at(1).toDouble()});
                shape.rings.push_back(std::uint32_t(shape.pointCount()));
            }
            shape.parts.push_back(std::uint32_t(shape.rings.size()));
        }
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoCirclesWithKnownOverlap()
    {
        // Radius 500 m, 500 m apart: they share a lens of r²(2π/3 − √3/2) = 307,092.4 m²; 2·πr² − lens = 1,263,703.9 m² in all. Both lie in the
        // western block, 4 km² with 4,000 people: one for every 1,000 m².
        const Coverage found = covered(twoCommunities(), {point(-1250, 0, 500), point(-750, 0, 500)});
        const double lens = 250'000 * (2 * pi / 3 - std::sqrt(3.0) / 2), expected = 2 * pi * 250'000 - lens;
        QVERIFY(isNear(expected, 1'263'703.9, 1e-7));
        QVERIFY(isNear(found.total.areaM2, 8e6, 1e-6));
        QVERIFY(isNear(found.total.coveredM2, expected, 0.0005));
        QVERIFY(isNear(found.total.coveredPeople, 1263.7, 0.0005));
        QCOMPARE(found.areas.size(), std::size_t(2));
        QCOMPARE(found.areas[0].coveredM2, found.total.coveredM2);
        QCOMPARE(found.areas[1].coveredM2, 0.0);
        QCOMPARE(found.areas[1].people, 4000.0);
        QVERIFY(isNear(found.areas[0].peopleShare(), 0.315926, 0.0005));
        QVERIFY(isNear(planeAreaM2(found.blocks[0].gap), 4e6 - expected, 0.0005));
        QVERIFY(isNear(areaM2(found.gap(0)), 4e6 - expected, 0.0005)); // on the ellipsoid, too
    }

    void ringIsMeasuredFromTheBoundary()
    {
        // A park of 400 m × 200 m with a ring of 300 m: 400·200 + 2·300·(400 + 200) + π·300² = 722,743.3 m².
        Facility park{.fid = 9, .name = QStringLiteral("park"), .shape = rectangle(-1200, -100, -800, 100), .metres = 300};
        const Coverage found = covered(twoCommunities(), {park});
        QVERIFY(isNear(found.total.coveredM2, 80'000 + 360'000 + pi * 90'000, 0.0005));
        QVERIFY(isNear(areaM2(found.rings[0]), 722'743.3, 0.0005));
        // The middle of the western block lies inside; that of the north-eastern one, (1000, 500), 1,800 m east and 400 m north of its corner.
        QCOMPARE(found.blocks[0].nearestM, 0.0);
        QVERIFY(isNear(found.blocks[2].nearestM, std::hypot(1800, 400), 0.0005));
    }

    void wholeBlocksAndNothing()
    {
        const Coverage all = covered(twoCommunities(), {point(0, 0, 3000)});
        QVERIFY(all.blocks[0].gap.isNull());
        QCOMPARE(all.total.coveredPeople, 8000.0);
        QVERIFY(all.gapsByPeople().empty());
        const Coverage none = covered(twoCommunities(), {});
        QCOMPARE(none.total.coveredM2, 0.0);
        QCOMPARE(none.blocks[0].nearest, std::size_t(0)); // their number: there is none
        QCOMPARE(none.gapsByPeople(), (std::vector<std::size_t>{0, 2, 1})); // 4,000, 3,000, 1,000
        const Coverage without = covered(twoCommunities(), {point(0, 0, 0)}); // a facility without a distance serves nobody
        QCOMPARE(without.total.coveredM2, 0.0);
        QCOMPARE(without.blocks[0].nearest, std::size_t(0)); // but it is there
    }

    void candidateAddsAndRestoresExactly()
    {
        const Ground ground = twoCommunities();
        const Coverage before = covered(ground, {point(-1000, 0, 500)});
        const Covered total = before.total;
        const auto areas = before.areas;
        // On the line between the two eastern blocks: half of π·400² = 502,654.8 m² in each. South: 1,000 people on 2 km², north 3,000.
        const Candidate here{QStringLiteral("A"), at(1000, 0), 0, 400};
        const auto with = sited(before, ground, {here});
        QVERIFY(with);
        QVERIFY(isNear(with->gainedM2, pi * 160'000, 0.0005));
        QVERIFY(isNear(with->gainedPeople, pi * 80'000 * (0.0005 + 0.0015), 0.0005)); // 502.65
        QCOMPARE(with->gains.size(), std::size_t(2));
        QCOMPARE(with->gains[0].block, std::size_t(1));
        QVERIFY(isNear(with->gains[1].people, 376.99, 0.0005));
        QCOMPARE(with->areas[0], areas[0]);
        QVERIFY(isNear(with->areas[1].coveredPeople, 502.65, 0.0005));
        QVERIFY(isNear(with->total.coveredM2, total.coveredM2 + pi * 160'000, 0.0005));
        const auto without = sited(before, ground, {});
        QVERIFY(without);
        QCOMPARE(without->total, total); // digit by digit
        QCOMPARE(without->areas, areas);
        QVERIFY(without->gains.empty());
        QCOMPARE(before.total, total);
    }

    void candidatesTogetherCountNothingTwice()
    {
        const Ground ground = twoCommunities();
        const Coverage before = covered(ground, {});
        const Candidate a{QStringLiteral("A"), at(1000, 500), 0, 300}, b{QStringLiteral("B"), at(1300, 500), 0, 300};
        const auto both = sited(before, ground, {a, b});
        QVERIFY(both);
        const double lens = 90'000 * (2 * pi / 3 - std::sqrt(3.0) / 2);
        QVERIFY(isNear(both->gainedM2, 2 * pi * 90'000 - lens, 0.0005));
        // What is served already is not gained again, and a facility there is no different from a candidate there.
        const auto again = sited(covered(ground, {point(1000, 500, 300)}), ground, {a});
        QVERIFY(again && again->gainedM2 < 1);
        const Coverage built = covered(ground, {point(1000, 500, 300), point(1300, 500, 300)});
        QVERIFY(isNear(both->total.coveredPeople, built.total.coveredPeople, 1e-9));
    }

    void areaOfACandidateWidensItsRing()
    {
        // A round park of 31,415.9 m² has a radius of 100 m: its ring of 300 m reaches 400 m.
        const auto with = sited(covered(twoCommunities(), {}), twoCommunities(), {{QStringLiteral("A"), at(-1000, 0), pi * 10'000, 300}});
        QVERIFY(with && isNear(with->gainedM2, pi * 160'000, 0.0005));
        QVERIFY(isNear(areaM2(with->rings[0]), pi * 160'000, 0.0005));
    }

    void rankingIsByPeople()
    {
        const Ground ground = twoCommunities();
        const Coverage before = covered(ground, {});
        const auto order = ranked(before, ground,
                                  {{QStringLiteral("south"), at(1000, -500), 0, 300}, // 0.0005 people/m²
                                   {QStringLiteral("north"), at(1000, 500), 0, 300}, // 0.0015
                                   {QStringLiteral("west"), at(-1000, 0), 0, 300}}); // 0.001
        QVERIFY(order);
        QCOMPARE((*order)[0].candidate, std::size_t(1));
        QCOMPARE((*order)[1].candidate, std::size_t(2));
        QCOMPARE((*order)[2].candidate, std::size_t(0));
        QVERIFY(isNear((*order)[0].people, pi * 90'000 * 0.0015, 0.0005));
    }

    void suggestionsTakeTheBestGapFirst()
    {
        const Ground ground = twoCommunities();
        const Coverage before = covered(ground, {});
        JobControl control;
        const auto sites = suggestedSites(before, ground, {QString(), {}, 0, 300}, 2, control);
        QVERIFY(sites);
        QCOMPARE(sites->size(), std::size_t(2));
        QCOMPARE((*sites)[0].name, QStringLiteral("e north"));
        QCOMPARE((*sites)[1].name, QStringLiteral("w"));
        QVERIFY(distanceM((*sites)[0].at, at(1000, 500)) < 1);
        const auto enough = suggestedSites(covered(ground, {point(0, 0, 3000)}), ground, {QString(), {}, 0, 300}, 2, control);
        QVERIFY(enough && enough->empty());
    }

    void cancelledIsSaid()
    {
        JobControl control;
        control.cancel();
        const auto found = coverage(twoCommunities(), {}, control);
        QVERIFY(!found && found.error().code == ErrorCode::Cancelled);
    }

    /// The same in EPSG:26985 by GEOS through SpatiaLite (buffers with 64 segments a quarter): ogrinfo -dialect sqlite -sql "select
    /// st_area(st_intersection(st_union(wards), st_union(st_buffer(park, 500 or 300, 64))))" over parks of ≥ 5,000 m² or 400–5,000 m².
    void washingtonAgreesWithGeos()
    {
        const QString city = QStringLiteral(OM_SHARED "/data/city/");
        if (!QFile::exists(city + QStringLiteral("dc_parks.geojson")))
            QSKIP("the city's files are not here");
        Ground ground;
        for (const Geometry &ward : polygonsOf(city + QStringLiteral("dc_wards_2012.geojson"))) {
            ground.blocks.push_back({1, QString(), std::size_t(ground.areas.size()), 1000, ward});
            ground.areas.append(QString::number(ground.areas.size()));
        }
        std::vector<Facility> parks;
        for (const Geometry &park : polygonsOf(city + QStringLiteral("dc_parks.geojson")))
            if (const double area = areaM2(park); area >= 400)
                parks.push_back({.fid = 1, .name = {}, .shape = madeValid(park), .metres = area >= 5000 ? 500.0 : 300.0});
        QCOMPARE(ground.blocks.size(), std::size_t(8));
        QCOMPARE(parks.size(), std::size_t(214));
        const Coverage found = covered(ground, parks);
        QVERIFY(isNear(found.total.areaM2, 177'456'222.7, 0.001));
        QVERIFY(isNear(found.total.coveredM2, 100'522'488.8, 0.001));
    }
};

QTEST_MAIN(TestCoverage)
#include "tst_coverage.moc"
