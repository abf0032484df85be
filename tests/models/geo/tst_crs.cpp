// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"

#include <QTest>

#include <cmath>

using namespace om;

namespace {

Geometry square(double lon, double lat, double size)
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.xy = {lon, lat, lon + size, lat, lon + size, lat + size, lon, lat + size, lon, lat};
    g.rings = {5};
    g.parts = {1};
    return g;
}

} // namespace

class TestCrs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The shift at 113.15, 23.03 was measured on named points of both systems: +558 m east, −286 m north.
    void gcjShiftOfGuicheng()
    {
        const LonLat wgs{113.15, 23.03};
        const LonLat gcj = gcj02FromWgs84(wgs);
        const double east = distanceM(wgs, {gcj.lon, wgs.lat});
        const double north = distanceM(wgs, {wgs.lon, gcj.lat});
        QVERIFY(gcj.lon > wgs.lon && gcj.lat < wgs.lat);
        QVERIFY2(std::abs(east - 558) < 1.0, qPrintable(QString::number(east)));
        QVERIFY2(std::abs(north - 286) < 1.0, qPrintable(QString::number(north)));
    }

    /// Test vectors that googollee/eviltransform (GCJ-02: Shanghai, Shenzhen, Beijing) and wandergis/coordtransform (BD-09) publish.
    void publishedPairs()
    {
        const struct
        {
            LonLat wgs, gcj;
        } pairs[] = {{{121.5272106, 31.1774276}, {121.531541859215, 31.17530398364597}},
                     {{113.912316, 22.543847}, {113.9171764808363, 22.540796131694766}},
                     {{116.377817, 39.911954}, {116.38404722455657, 39.91334545536069}}};
        for (const auto &[wgs, gcj] : pairs) {
            QVERIFY(distanceM(gcj02FromWgs84(wgs), gcj) < 1e-6);
            QVERIFY(distanceM(wgs84FromGcj02(gcj), wgs) < 1e-4);
        }
        const LonLat gcj{116.404, 39.915}, bd{116.41036949371029, 39.92133699351021};
        QVERIFY(distanceM(bd09FromGcj02(gcj), bd) < 1e-6);
        QVERIFY(distanceM(gcj02FromBd09(bd), gcj) < 1e-4);
    }

    /// Every quarter degree of the rectangle, both systems there and back: 0.1 m is promised, 1 mm is kept. Points so near its edge that the
    /// shift leaves the rectangle are left out.
    void shiftsAreUndoneAllOverChina()
    {
        double worst = 0;
        for (double lon = 73.75; lon <= 135; lon += 0.25)
            for (double lat = 4; lat <= 53.5; lat += 0.25) {
                const LonLat wgs{lon, lat};
                const LonLat bd = bd09FromGcj02(gcj02FromWgs84(wgs));
                worst = std::max(worst, distanceM(wgs84FromGcj02(gcj02FromBd09(bd)), wgs));
            }
        QVERIFY2(worst < 0.001, qPrintable(QString::number(worst)));
    }

    void shiftsAreUndone_data()
    {
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        QTest::newRow("Guicheng") << 113.15 << 23.03;
        QTest::newRow("Beijing") << 116.397 << 39.908;
        QTest::newRow("Urumqi") << 87.6 << 43.8;
        QTest::newRow("Hainan") << 110.3 << 20.0;
    }
    void shiftsAreUndone()
    {
        QFETCH(double, lon);
        QFETCH(double, lat);
        const LonLat wgs{lon, lat};
        const LonLat gcj = gcj02FromWgs84(wgs);
        const LonLat bd = bd09FromGcj02(gcj);
        QVERIFY(distanceM(wgs, gcj) > 100);
        QVERIFY(distanceM(gcj, bd) > 500);
        QVERIFY(distanceM(wgs84FromGcj02(gcj), wgs) < 0.001);
        QVERIFY(distanceM(gcj02FromBd09(bd), gcj) < 0.001);
    }

    void nothingIsShiftedAbroad()
    {
        const LonLat washington{-77.03, 38.9};
        QCOMPARE(gcj02FromWgs84(washington).lon, washington.lon);
        QCOMPARE(wgs84FromGcj02(washington).lat, washington.lat);
        QCOMPARE(bd09FromGcj02(washington).lon, washington.lon);
    }

    void wgs84AndCgcs2000AreTheSame()
    {
        for (const char *crs : {"EPSG:4326", "EPSG:4490", " epsg:4326 "}) {
            auto to = ToCgcs2000::from(QString::fromLatin1(crs));
            QVERIFY(to);
            Geometry p = Geometry::point(113.15, 23.03);
            QVERIFY(to->apply(p));
            QCOMPARE(p.xy, (std::vector{113.15, 23.03}));
        }
    }

    /// The central meridian of zone 38 (EPSG:4526) is 114° E with 38 500 000 m; on the equator the northing is 0.
    void projectedCoordinates()
    {
        auto to = ToCgcs2000::from(QStringLiteral("EPSG:4526"));
        QVERIFY(to);
        Geometry p = Geometry::point(38500000, 0);
        QVERIFY(to->apply(p));
        QVERIFY(std::abs(p.xy[0] - 114.0) < 1e-9);
        QVERIFY(std::abs(p.xy[1]) < 1e-9);
    }

    void offsetSystemsAreApplied()
    {
        const LonLat gcj = gcj02FromWgs84({113.15, 23.03});
        const LonLat bd = bd09FromGcj02(gcj);
        Geometry p = Geometry::point(bd.lon, bd.lat);
        QVERIFY(ToCgcs2000::from(QStringLiteral("BD09"))->apply(p));
        QVERIFY(distanceM({p.xy[0], p.xy[1]}, {113.15, 23.03}) < 0.001);
        p = Geometry::point(gcj.lon, gcj.lat);
        QVERIFY(ToCgcs2000::from(QStringLiteral("GCJ02"))->apply(p));
        QVERIFY(distanceM({p.xy[0], p.xy[1]}, {113.15, 23.03}) < 0.001);
    }

    /// Every Gauss-Kruger system of CGCS2000 has 500 000 m (with the zone number in front, if any) on its central meridian, and there the
    /// northing is the meridian arc: Helmert's series for CGCS2000 gives 2 544 518.02 m at 23°.
    void gaussKrugerZones()
    {
        const double arc =
            111132.95254 * 23 - 16038.50874 * std::sin(46 * M_PI / 180) + 16.83261 * std::sin(92 * M_PI / 180) - 0.02198 * std::sin(138 * M_PI / 180);
        int systems = 0;
        for (const int width : {3, 6})
            for (int zone = 1; zone <= 60; ++zone)
                for (const bool hasZone : {false, true}) {
                    const QString crs = gaussKrugerCrs(width, zone, hasZone);
                    const bool isKnown = width == 3 ? zone >= 25 && zone <= 45 : zone >= 13 && zone <= 23;
                    QCOMPARE(!crs.isEmpty(), isKnown);
                    if (!isKnown)
                        continue;
                    ++systems;
                    const double meridian = width == 3 ? 3 * zone : 6 * zone - 3;
                    const auto at = FromCgcs2000::to(crs)->at({meridian, 23});
                    QVERIFY2(at && std::abs(at->lon - (500000 + (hasZone ? 1e6 * zone : 0))) < 0.001, qPrintable(crs));
                    QVERIFY2(std::abs(at->lat - arc) < 0.01, qPrintable(QStringLiteral("%1: %2").arg(crs).arg(at->lat, 0, 'f', 3)));
                }
        QCOMPARE(systems, 64);
        QCOMPARE(gaussKrugerCrs(3, 38, false), QStringLiteral("EPSG:4547"));
        QCOMPARE(gaussKrugerCrs(3, 38, true), QStringLiteral("EPSG:4526"));
        QCOMPARE(gaussKrugerCrs(6, 19, false), QStringLiteral("EPSG:4508"));
        QCOMPARE(gaussKrugerCrs(6, 19, true), QStringLiteral("EPSG:4497"));
    }

    /// UTM 49N: 0.9996 of the arc on the central meridian 111° E. Massachusetts in US survey feet (EPSG:2249): its origin 71°30′ W, 41° N
    /// lies at 200 000 m, 750 000 m = 656 166 2/3 ft, 2 460 625 ft (one is 1200/3937 m).
    void otherPlanes()
    {
        const double arc =
            111132.95254 * 23 - 16038.50874 * std::sin(46 * M_PI / 180) + 16.83261 * std::sin(92 * M_PI / 180) - 0.02198 * std::sin(138 * M_PI / 180);
        const auto utm = FromCgcs2000::to(QStringLiteral("EPSG:32649"))->at({111, 23});
        QVERIFY(std::abs(utm->lon - 500000) < 0.001 && std::abs(utm->lat - 0.9996 * arc) < 0.01);
        Geometry origin = Geometry::point(656166.0 + 2.0 / 3, 2460625);
        QVERIFY(ToCgcs2000::from(QStringLiteral("EPSG:2249"))->apply(origin));
        QVERIFY2(distanceM({origin.xy[0], origin.xy[1]}, {-71.5, 41}) < 2, "two datums of North America and the world differ by less than 2 m");
    }

    void swappedAxes()
    {
        for (const char *crs : {"EPSG:4490", "EPSG:4547", "GCJ02", "BD09"}) {
            const QString plain = QLatin1String(crs);
            const auto at = FromCgcs2000::to(plain)->at({113.15, 23.03});
            const auto swapped = FromCgcs2000::to(plain + QStringLiteral("/yx"))->at({113.15, 23.03});
            QCOMPARE(swapped->lon, at->lat);
            QCOMPARE(swapped->lat, at->lon);
            Geometry back = Geometry::point(at->lat, at->lon);
            QVERIFY(ToCgcs2000::from(plain + QStringLiteral("/YX"))->apply(back));
            QVERIFY(distanceM({back.xy[0], back.xy[1]}, {113.15, 23.03}) < 0.001);
        }
        QVERIFY(!ToCgcs2000::from(QStringLiteral("/yx")));
        QCOMPARE(axisOrder(QStringLiteral(" GCJ02/yx ")).crs, QStringLiteral("GCJ02"));
        QVERIFY(!axisOrder(QStringLiteral("EPSG:4490")).isSwapped);
    }

    void unknownSystemsAreRefused()
    {
        for (const char *crs : {"", "EPSG:", "EPSG:999999", "WGS 84", "http://127.0.0.1/crs", "/etc/passwd", "+proj=longlat", "EPSG:x"}) {
            const auto to = ToCgcs2000::from(QString::fromLatin1(crs));
            QVERIFY2(!to, crs);
            QCOMPARE(to.error().code, ErrorCode::CrsUnknown);
        }
    }

    void coordinatesOutOfRangeAreRefused()
    {
        auto to = ToCgcs2000::from(QStringLiteral("EPSG:4490"));
        for (const LonLat bad : {LonLat{181, 0}, LonLat{0, 90.5}, LonLat{std::nan(""), 0}, LonLat{0, std::numeric_limits<double>::infinity()}}) {
            Geometry p = Geometry::point(bad.lon, bad.lat);
            QVERIFY(!to->apply(p));
        }
    }

    /// One degree of the equator is a·π/180 = 111 319.4908 m; the first degree of the meridian is 110 574.3886 m (series of the
    /// meridian arc for GRS 80).
    void distances()
    {
        QVERIFY(std::abs(distanceM({0, 0}, {1, 0}) - 111319.4908) < 0.001);
        QVERIFY(std::abs(distanceM({0, 0}, {0, 1}) - 110574.3886) < 0.01);
        Geometry line;
        line.type = GeometryType::Line;
        line.xy = {0, 0, 1, 0, 2, 0, 10, 0, 11, 0};
        line.rings = {3, 5};
        QVERIFY(std::abs(lengthM(line) - 3 * 111319.4908) < 0.001);
        QCOMPARE(lengthM(Geometry::point(1, 1)), 0.0);
    }

    /// Published examples of GeographicLib: GeodSolve from JFK to LHR, Planimeter around Antarctica (WGS 84; its flattening differs from
    /// that of CGCS2000 in the ninth digit).
    void publishedFigures()
    {
        QVERIFY(std::abs(distanceM({-73.8, 40.6}, {-0.5, 51.6}) - 5551759.400) < 0.01);
        Geometry antarctica;
        antarctica.type = GeometryType::Polygon;
        const double latLon[][2] = {{-63.1, -58}, {-72.9, -74}, {-71.9, -102}, {-74.9, -102}, {-74.3, -131}, {-77.5, -163},
                                    {-77.4, 163}, {-71.7, 172}, {-65.9, 140},  {-65.7, 113},  {-66.6, 88},   {-66.9, 59},
                                    {-69.8, 25},  {-70.0, -4},  {-71.0, -14},  {-77.3, -33},  {-77.9, -46},  {-74.7, -61}};
        for (const auto &p : latLon)
            antarctica.xy.insert(antarctica.xy.end(), {p[1], p[0]});
        antarctica.rings = {18};
        antarctica.parts = {1};
        QVERIFY2(std::abs(areaM2(antarctica) / 13662703680020.1 - 1) < 1e-8, qPrintable(QString::number(areaM2(antarctica), 'f', 1)));
    }

    void backToOtherSystems()
    {
        const auto plane = FromCgcs2000::to(QStringLiteral("EPSG:4526"));
        const auto at = plane->at({114, 0});
        QVERIFY(std::abs(at->lon - 38500000) < 1e-3 && std::abs(at->lat) < 1e-3);
        for (const char *crs : {"EPSG:4490", "EPSG:4547", "GCJ02", "BD09", "EPSG:32649"}) {
            const auto there = FromCgcs2000::to(QLatin1String(crs))->at({113.15, 23.03});
            QVERIFY2(there.has_value(), crs);
            Geometry back = Geometry::point(there->lon, there->lat);
            QVERIFY(ToCgcs2000::from(QLatin1String(crs))->apply(back));
            QVERIFY2(distanceM({back.xy[0], back.xy[1]}, {113.15, 23.03}) < 0.001, crs);
        }
        QVERIFY(!FromCgcs2000::to(QStringLiteral("EPSG:999999")));
    }

    void localPlaneKeepsDistances()
    {
        const LonLat centre{113.15, 23.03};
        Geometry points;
        points.type = GeometryType::Line;
        points.xy = {113.15, 23.12, 113.24, 23.03}; // 10 km north, 9 km east
        points.rings = {2};
        const Geometry plane = toLocalPlane(points, centre);
        const auto &m = plane.xy;
        QVERIFY(std::abs(std::hypot(m[0], m[1]) - distanceM(centre, {113.15, 23.12})) < 1e-6);
        QVERIFY(std::abs(m[0]) < 1e-6 && m[1] > 9900);
        QVERIFY(std::abs(std::hypot(m[2] - m[0], m[3] - m[1]) / lengthM(points) - 1) < 1e-6);
        const Geometry back = fromLocalPlane(plane, centre);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(back.xy[i] - points.xy[i]) < 1e-10);
    }

    /// A hole is taken off, and the direction of a ring does not matter.
    void areas()
    {
        const double whole = areaM2(square(113, 23, 0.1));
        const double inner = areaM2(square(113.02, 23.02, 0.05));
        QVERIFY(std::abs(whole / (0.1 * 111319.5 * std::cos(23.05 * M_PI / 180) * 0.1 * 110760) - 1) < 0.002);
        Geometry ring = square(113, 23, 0.1);
        const Geometry hole = square(113.02, 23.02, 0.05);
        ring.xy.insert(ring.xy.end(), hole.xy.begin(), hole.xy.end());
        ring.rings = {5, 10};
        ring.parts = {2};
        QVERIFY(std::abs(areaM2(ring) - (whole - inner)) < 0.01);
        QCOMPARE(areaM2(Geometry::point(1, 1)), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCrs)
#include "tst_crs.moc"
