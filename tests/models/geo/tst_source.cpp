// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include "geo/crs.h"
#include "geo/shapes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <cmath>
#include <tuple>

using namespace om;

namespace {

QString shared(const char *name)
{
    return QStringLiteral(OM_SHARED "/data/") + QString::fromLatin1(name);
}

Result<SourceSummary> read(const QString &path, SourceSink &sink, const ReadOptions &options = {})
{
    return readSource(QStringLiteral(OM_BIN "/onemap-worker"), path, options, sink);
}

} // namespace

/// Real files through the real worker. What they hold was counted by other programs (SOURCES.md of the data).
class TestSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(QStringLiteral(OM_SHARED "/data")).exists())
            QSKIP("the shared data is not here");
    }

    void counts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("geometry");
        const auto add = [](const char *file, qint64 rows, int columns, GeometryType type) {
            QTest::newRow(file) << shared(file) << rows << columns << int(type);
        };
        add("city/dc_wards_2012.geojson", 8, 10, GeometryType::Polygon);
        add("city/dc_neighborhood_clusters.geojson", 39, 6, GeometryType::Polygon);
        add("city/dc_public_schools.geojson", 122, 27, GeometryType::Point);
        add("city/dc_charter_schools.geojson", 131, 14, GeometryType::Point);
        add("city/dc_school_grounds.geojson", 173, 5, GeometryType::Polygon);
        add("city/dc_parks.geojson", 242, 50, GeometryType::Polygon);
        add("city/dc_recreation_facilities.geojson", 134, 17, GeometryType::Point);
        add("city/dc_business_improvement_districts.geojson", 10, 6, GeometryType::Polygon);
        add("city/dc_businesses_certificate_of_occupancy.geojson", 2928, 33, GeometryType::Point);
        add("city/dc_businesses_liquor_licences.geojson", 2012, 12, GeometryType::Point);
        add("city/dc_certified_business_enterprises.csv", 1402, 9, GeometryType::None);
        add("city/dc_tickets_311_part1.csv", 12966, 27, GeometryType::Point);
        add("city/dc_tickets_pothole_raw.geojson", 599, 26, GeometryType::Point);
        add("city/boston_tickets_311_2015-02.csv", 9052, 31, GeometryType::Point);
        add("city/nyc_311_100.csv", 100, 41, GeometryType::Point);
        add("city/nyc_schools.csv", 2366, 5, GeometryType::Point);
        add("china/nanhai_towns_osm_wgs84.geojson", 7, 4, GeometryType::Polygon);
        add("china/nanhai_district_amap_gcj02.geojson", 1, 4, GeometryType::Polygon);
        add("china/foshan_districts_440600_bom.geojson", 5, 2, GeometryType::Polygon);
        add("china/nanhai_towns_gbk_shp/nanhai_towns_gbk.shp", 7, 2, GeometryType::Polygon);
        add("china/guicheng_communities_45_gbk.csv", 45, 6, GeometryType::None);
        add("china/nanhai_poi_mixedcrs_ex_guicheng.csv", 868, 9, GeometryType::Point);
        add("china/nanhai_enterprises_registration.csv", 3461, 9, GeometryType::None);
        add("china/citizen_messages_subject_part1.csv", 300, 4, GeometryType::None);
        add("china/gazetteer.csv", 166, 7, GeometryType::Point);
        for (const auto &[file, rows, columns] :
             std::initializer_list<std::tuple<const char *, qint64, int>>{{"codes/guicheng_communities_45.csv", 45, 6},
                                                                          {"codes/nanhai_villages_307.csv", 307, 6},
                                                                          {"codes/foshan_streets.csv", 41, 5},
                                                                          {"codes/guangdong_areas.csv", 124, 4},
                                                                          {"codes/foshan_level4_pinyin_xiangyuecn.csv", 39, 8},
                                                                          {"codes/gbt4754_2017_industry_1971.csv", 1971, 4},
                                                                          {"codes/citizen_message_categories_3level.csv", 517, 3}})
            add(file, rows, columns, GeometryType::None);
        add("basemap/dc_major_roads.geojson", 1823, 36, GeometryType::Line);
    }
    void counts()
    {
        QFETCH(QString, file);
        QFETCH(qint64, rows);
        QFETCH(int, columns);
        QFETCH(int, geometry);
        CollectingSink sink;
        const auto summary = read(file, sink);
        if (!summary)
            qWarning() << summary.error().args << summary.error().detail;
        QVERIFY(summary);
        for (const RowIssue &issue : sink.issues)
            qWarning() << issue.row << issue.column << issue.code << issue.message;
        QCOMPARE(summary->rowsRead, rows);
        QCOMPARE(summary->rowsGiven, rows);
        QCOMPARE(qint64(sink.rows.size()), rows);
        QCOMPARE(int(sink.description.fields.size()), columns);
        QCOMPARE(int(sink.description.geometry), geometry);
        QCOMPARE(sink.rows.back().sourceRow, rows);
    }

    void gbkTable()
    {
        CollectingSink sink;
        QVERIFY(read(shared("china/guicheng_communities_45_gbk.csv"), sink));
        QCOMPARE(sink.description.encoding, QStringLiteral("GB18030"));
        QVERIFY(sink.description.warnings.join(u' ').contains(QStringLiteral("GB18030")));
        bool hasGuiyuan = false;
        for (const Row &row : sink.rows)
            for (const Value &cell : row.cells)
                hasGuiyuan = hasGuiyuan || toText(cell).contains(QStringLiteral("桂园社区"));
        QVERIFY(hasGuiyuan);
        for (const FieldSpec &field : sink.description.fields)
            QVERIFY2(!field.name.contains(QStringLiteral("code")) || field.type == FieldType::Text, qPrintable(field.name));
    }

    /// 21 communities of the list have no position; they are rows all the same. The names of the columns tell the system.
    void placesMayBeMissing()
    {
        CollectingSink sink;
        QVERIFY(read(shared("china/gazetteer.csv"), sink));
        int communities = 0;
        for (std::size_t i = 0; i < sink.rows.size(); ++i)
            communities += sink.rows[i].geometry.isNull() && sink.text(i, QStringLiteral("kind")) == u"community";
        QCOMPARE(communities, 21);
        QCOMPARE(sink.description.crs, QStringLiteral("EPSG:4326"));
        QCOMPARE(sink.type(QStringLiteral("code")), FieldType::Text);
        QCOMPARE(sink.type(QStringLiteral("precision_m")), FieldType::Integer);
    }

    void gbkShapefile()
    {
        CollectingSink sink;
        const auto summary = read(shared("china/nanhai_towns_gbk_shp/nanhai_towns_gbk.shp"), sink);
        QVERIFY(summary);
        QCOMPARE(sink.description.encoding, QStringLiteral("GB18030"));
        QCOMPARE(sink.description.crs, QStringLiteral("EPSG:4326"));
        QStringList names;
        for (std::size_t i = 0; i < sink.rows.size(); ++i)
            for (const Value &cell : sink.rows[i].cells)
                names << toText(cell);
        QVERIFY2(names.contains(QStringLiteral("桂城街道")), qPrintable(names.join(u' ')));
        QVERIFY(names.contains(QStringLiteral("西樵镇")));
    }

    /// 83.72 km² in the plane of EPSG:4547. Guicheng lies 0.85° = 87.1 km west of its central meridian, where the plane is larger than the
    /// ellipsoid by (x/R)² = (87.1/6371)² = 1.000187: 83.704 km² on the ellipsoid.
    void areaOfGuicheng()
    {
        CollectingSink sink;
        QVERIFY(read(shared("china/nanhai_towns_osm_wgs84.geojson"), sink));
        for (std::size_t i = 0; i < sink.rows.size(); ++i) {
            if (sink.text(i, QStringLiteral("name")) != u"桂城街道")
                continue;
            const double km2 = areaM2(sink.rows[i].geometry) / 1e6;
            QVERIFY2(std::abs(km2 - 83.704) < 0.005, qPrintable(QString::number(km2)));
            return;
        }
        QFAIL("no 桂城街道");
    }

    /// Read as what it is, the district covers its towns: 0.912 of the common ground as found, 0.989 after the shift.
    void offsetDistrictFitsItsTowns()
    {
        CollectingSink towns, asIs, shifted;
        QVERIFY(read(shared("china/nanhai_towns_osm_wgs84.geojson"), towns));
        QVERIFY(read(shared("china/nanhai_district_amap_gcj02.geojson"), asIs));
        QVERIFY(
            read(shared("china/nanhai_district_amap_gcj02.geojson"), shifted, {.layer = {}, .crs = QStringLiteral("GCJ02"), .lonField = {}, .latField = {}}));
        QCOMPARE(asIs.notes.size(), std::size_t(1)); // the polygon is invalid as found, and kept
        QCOMPARE(asIs.notes[0].code, QStringLiteral("bad_geometry"));
        QCOMPARE(shifted.description.crs, QStringLiteral("GCJ02"));
        std::vector<Geometry> parts;
        for (const Row &row : towns.rows)
            parts.push_back(row.geometry);
        const auto all = united(parts);
        QVERIFY(all);
        const auto likeness = [&](const Geometry &district) {
            const Geometry valid = madeValid(district);
            const double shared = sharedAreaM2(valid, *all).value_or(0);
            return shared / (areaM2(valid) + areaM2(*all) - shared);
        };
        const double before = likeness(asIs.rows[0].geometry);
        const double after = likeness(shifted.rows[0].geometry);
        QVERIFY2(std::abs(before - 0.912) < 0.002, qPrintable(QString::number(before)));
        QVERIFY2(std::abs(after - 0.989) < 0.002, qPrintable(QString::number(after)));
    }

    void ticketsKeepTypesAndPlaces()
    {
        CollectingSink sink;
        QVERIFY(read(shared("city/dc_tickets_311_part1.csv"), sink));
        QCOMPARE(sink.type(QStringLiteral("SERVICEREQUESTID")), FieldType::Text);
        QCOMPARE(sink.description.crs, QStringLiteral("EPSG:4326"));
        for (const Row &row : sink.rows) {
            QVERIFY(!row.geometry.isNull());
            QVERIFY(row.geometry.xy[0] > -77.2 && row.geometry.xy[0] < -76.8);
            QVERIFY(row.geometry.xy[1] > 38.7 && row.geometry.xy[1] < 39.1);
        }
    }

    void sourceStaysUntouched()
    {
        const QString path = shared("china/nanhai_towns_osm_wgs84.geojson");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        const QDateTime before = QFileInfo(path).lastModified();
        CollectingSink sink;
        const auto summary = read(path, sink);
        QVERIFY(summary);
        QCOMPARE(sink.description.sha256, hash);
        QCOMPARE(QFileInfo(path).lastModified(), before);
    }

    void readingCanBeStopped()
    {
        CollectingSink sink;
        sink.stopAfter = 10;
        const auto summary = read(shared("city/dc_tickets_311_part1.csv"), sink);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::Cancelled);
        QCOMPARE(sink.rows.size(), std::size_t(10));
    }

    void missingWorkerIsNoSilentFallback()
    {
        CollectingSink sink;
        const auto summary = readSource(QStringLiteral(OM_BIN "/no-such-worker"), shared("city/nyc_schools.csv"), {}, sink);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::SandboxMissing);
        QVERIFY(sink.rows.empty());
    }

    /// A program that is not the worker says something else, or nothing.
    void foreignWorkerIsRefused()
    {
        CollectingSink sink;
        for (const char *program : {"/usr/bin/true", "/usr/bin/false", "/usr/bin/env"}) {
            const auto summary = readSource(QString::fromLatin1(program), shared("city/nyc_schools.csv"), {}, sink);
            QVERIFY(!summary);
            QCOMPARE(summary.error().code, ErrorCode::WorkerCrashed);
        }
    }
};

QTEST_GUILESS_MAIN(TestSource)
#include "tst_source.moc"
