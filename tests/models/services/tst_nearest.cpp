// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "services/nearest.h"
#include "support/makeframe.h"

#include <QTest>

using namespace om;
using namespace om::test;

namespace {

DrawLayer layer(const char *dataset, GeometryType type, const std::vector<Given> &rows)
{
    DrawLayer made;
    made.dataset = QLatin1String(dataset);
    made.frame = makeFrame(made.dataset, type, QStringLiteral("code"), rows);
    made.rows = Bitmap(rows.size(), true);
    return made;
}

} // namespace

class TestNearest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nearestOfEachLayerByDistance()
    {
        Scene scene;
        DrawLayer schools = layer("school", GeometryType::Point,
                                  {{Geometry::point(113.151, 23.030), "", 0, "102 m east"},
                                   {Geometry::point(113.150, 23.0309), "", 0, "100 m north"},
                                   {Geometry::point(113.150, 23.0305), "", 0, "nearest of all, not under the filter"},
                                   {Geometry::point(113.160, 23.030), "", 0, "far"}});
        schools.rows.reset(2);
        scene.layers = {schools};
        const LonLat here{113.15, 23.03};
        const auto found = nearestRecords(scene, here, 2);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].fid, 2); // a degree of longitude is shorter here than one of latitude
        QCOMPARE(found[1].fid, 1);
        QVERIFY(qAbs(found[0].metres - distanceM(here, {113.15, 23.0309})) < 0.001);
    }

    void polygonsAndLinesByTheirNearestPoint()
    {
        Scene scene;
        DrawLayer areas = layer("community", GeometryType::Polygon, {{rectangle(0.81, 0.43, 0.82, 0.44), "A", 0, ""}});
        areas.areaField = QStringLiteral("code");
        DrawLayer base = layer("base_water", GeometryType::Polygon, {{rectangle(0.81, 0.43, 0.82, 0.44), "", 0, ""}});
        base.isBase = true;
        DrawLayer parks =
            layer("park", GeometryType::Polygon,
                  {{rectangle(0.8140, 0.4340, 0.8141, 0.4341), "", 0, "around"}, {rectangle(0.8142, 0.4340, 0.8143, 0.4341), "", 0, "to the east"}});
        Geometry line;
        line.type = GeometryType::Line;
        for (const auto &[x, y] : {std::pair(0.8130, 0.43405), std::pair(0.8139, 0.43405)})
            line.xy.insert(line.xy.end(), {place(x, y).lon, place(x, y).lat});
        line.rings = {2};
        scene.layers = {base, areas, parks, layer("metro_line", GeometryType::Line, {{line, "", 0, ""}})};
        const LonLat here = place(0.81405, 0.43405);
        const auto found = nearestRecords(scene, here, 3);
        QCOMPARE(found.size(), 3u);
        QCOMPARE(found[0].dataset, QStringLiteral("park"));
        QCOMPARE(found[0].metres, 0.0);
        QVERIFY(qAbs(found[1].metres - distanceM(here, place(0.8142, 0.43405))) < 0.01 ||
                qAbs(found[2].metres - distanceM(here, place(0.8142, 0.43405))) < 0.01);
        const double toLine = distanceM(here, place(0.8139, 0.43405));
        QVERIFY(qAbs(found[1].metres - toLine) < 0.01 || qAbs(found[2].metres - toLine) < 0.01);
        QVERIFY(found[1].metres <= found[2].metres);
    }
};

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
