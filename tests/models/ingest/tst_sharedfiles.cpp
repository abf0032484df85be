// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "geo/basemap/tileprocess.h"
#include "ingest/cachereading.h"
#include "ingest/recipefolder.h"
#include "ingest/textcheck.h"

#include <QDirIterator>
#include <QTest>

#include <map>

using namespace om;

namespace {

/// What an import makes of a real file. `rows`, and most of what is wrong with them, are those of data/SOURCES.md; rows without a position were
/// counted in the files by another program.
struct Wanted
{
    const char *file; ///< below data/
    qint64 rows;
    qint64 refused = 0;
    std::map<QString, int> codes = {}; ///< of refusals and notes
    const char *format = "";
    const char *encoding = "UTF-8";
    const char *layer = ""; ///< asked for
    const char *says = ""; ///< part of a warning
};

const std::vector<Wanted> &files()
{
    static const std::vector<Wanted> all{
        // Washington, Boston, New York
        {"city/dc_wards_2012.geojson", 8, 0, {}, "GeoJSON"},
        {"city/dc_neighborhood_clusters.geojson", 39, 0, {}, "GeoJSON"},
        {"city/dc_public_schools.geojson", 122, 0, {}, "GeoJSON"},
        {"city/dc_charter_schools.geojson", 131, 0, {}, "GeoJSON"},
        {"city/dc_school_grounds.geojson", 173, 0, {{QStringLiteral("bad_geometry"), 1}}, "GeoJSON"}, // one invalid polygon, repaired where it is drawn
        {"city/dc_parks.geojson", 242, 0, {}, "GeoJSON"},
        {"city/dc_recreation_facilities.geojson", 134, 0, {}, "GeoJSON"},
        {"city/dc_business_improvement_districts.geojson", 10, 0, {{QStringLiteral("bad_geometry"), 1}}, "GeoJSON"},
        {"city/dc_businesses_certificate_of_occupancy.geojson", 2928, 0, {}, "GeoJSON"},
        {"city/dc_businesses_liquor_licences.geojson", 2012, 0, {}, "GeoJSON"},
        {"city/dc_certified_business_enterprises.csv", 1402, 0, {}, "CSV"},
        {"city/dc_tickets_311_part1.csv", 12966, 0, {}, "CSV"},
        {"city/dc_tickets_pothole_raw.geojson", 599, 0, {}, "GeoJSON"},
        {"city/boston_tickets_311_2015-02.csv", 9052, 0, {}, "CSV", "UTF-8", "", "2219 rows lie at one place (-71.058700, 42.359400"}, // the city hall
        {"city/nyc_311_100.csv", 100, 0, {{QStringLiteral("no_geometry"), 18}, {QStringLiteral("western_debris"), 1}}, "CSV"},
        {"city/nyc_schools.csv", 2366, 0, {}, "CSV"},
        // Nanhai
        {"china/nanhai_towns_osm_wgs84.geojson", 7, 0, {}, "GeoJSON"},
        {"china/nanhai_district_amap_gcj02.geojson", 1, 0, {{QStringLiteral("bad_geometry"), 1}}, "GeoJSON"}, // invalid as found
        {"china/foshan_districts_440600_bom.geojson", 5, 0, {}, "GeoJSON"},
        {"china/nanhai_towns_gbk_shp/nanhai_towns_gbk.shp", 7, 0, {}, "Shapefile", "GB18030", "", "The Shapefile names no encoding."},
        {"china/guicheng_communities_45_gbk.csv", 45, 0, {}, "CSV", "GB18030", "", "GB18030"},
        {"china/gazetteer.csv", 166, 0, {{QStringLiteral("no_geometry"), 31}}, "CSV"},
        {"china/nanhai_poi_mixedcrs_ex_guicheng.csv", 868, 0, {}, "CSV", "UTF-8", "", "baidu_api"},
        {"china/nanhai_enterprises_registration.csv", 3461, 0, {{QStringLiteral("private_use"), 5}}, "CSV"},
        {"china/citizen_messages_subject_part1.csv", 300, 0, {}, "CSV"},
        // codes
        {"codes/guicheng_communities_45.csv", 45, 0, {}, "CSV"},
        {"codes/nanhai_villages_307.csv", 307, 0, {}, "CSV"},
        {"codes/foshan_streets.csv", 41, 0, {}, "CSV"},
        {"codes/guangdong_areas.csv", 124, 0, {}, "CSV"},
        {"codes/foshan_level4_pinyin_xiangyuecn.csv", 39, 0, {}, "CSV"},
        {"codes/gbt4754_2017_industry_1971.csv", 1971, 0, {}, "CSV"},
        {"codes/gbt4754_2017_rev_nightboys_1958.csv", 1958, 0, {}, "CSV"},
        {"codes/chengguan_event_types_cjt214.json", 6, 0, {}, "JSON", "UTF-8", "major", "2 layers"},
        {"codes/chengguan_event_types_cjt214.json", 54, 0, {}, "JSON", "UTF-8", "minor"},
        {"codes/citizen_message_categories_3level.csv", 517, 0, {}, "CSV"},
        // below a map
        {"basemap/dc_major_roads.geojson", 1823, 0, {}, "GeoJSON"},
        {"basemap/dc_railroads.geojson", 963, 0, {}, "GeoJSON"},
        {"basemap/dc_metro_lines.geojson", 8, 0, {}, "GeoJSON"},
    };
    return all;
}

/// Files that are no rows but tiles, and what imports them otherwise.
const QStringList tileFiles{QStringLiteral("basemap/geography_class_png.mbtiles"), QStringLiteral("basemap/world_cities_mvt.mbtiles"),
                            QStringLiteral("basemap/stamen_toner_raster_z3.pmtiles"), QStringLiteral("basemap/usda_naip_256_cog.tif")};
const QStringList otherwise{QStringLiteral("basemap/monaco.osm.pbf"), // by the recipes of osm: tst_osm
                            QStringLiteral("SOURCES.md")};

} // namespace

/// Every real file: read without a word of help, what it holds is taken, what is wrong with it is told, and no text is garbled.
class TestSharedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_data = QStringLiteral(OM_SHARED "/data/");
        if (!QFileInfo::exists(m_data + QStringLiteral("SOURCES.md")))
            QSKIP("the real files are not here");
        QVERIFY(m_bench.isSound());
        // what is known of the city before: its towns and places, by which coordinates are judged
        for (const auto &[file, dataset] : {std::pair("china/nanhai_towns_osm_wgs84.geojson", "district")}) {
            const auto recipes = readRecipes(QStringLiteral(":/om/demo/nanhai/towns.json"));
            QVERIFY(recipes);
            ImportOptions options = m_bench.options();
            options.recipe = recipes->front();
            QCOMPARE(m_bench.import(m_data + QLatin1StringView(file), options).dataset, QLatin1StringView(dataset));
        }
    }

    void isListed()
    {
        QSet<QString> listed(tileFiles.begin(), tileFiles.end());
        listed += QSet<QString>(otherwise.begin(), otherwise.end());
        for (const Wanted &wanted : files())
            listed.insert(QLatin1StringView(wanted.file));
        for (QDirIterator it(m_data, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString file = it.next().mid(m_data.size());
            const bool isPart =
                QStringList{QStringLiteral("shx"), QStringLiteral("dbf"), QStringLiteral("prj"), QStringLiteral("cpg")}.contains(it.fileInfo().suffix());
            if (!isPart && !file.startsWith(QStringLiteral("sealed/")))
                QVERIFY2(listed.contains(file), qPrintable(file));
        }
    }

    void isTaken_data()
    {
        QTest::addColumn<std::size_t>("at");
        for (std::size_t i = 0; i < files().size(); ++i)
            QTest::newRow(qPrintable(QLatin1StringView(files()[i].file) + u' ' + QLatin1StringView(files()[i].layer))) << i;
    }
    void isTaken()
    {
        QFETCH(std::size_t, at);
        const Wanted &wanted = files()[at];
        ImportOptions options = m_bench.options();
        options.read.layer = QLatin1StringView(wanted.layer);
        const ImportReport report = m_bench.import(m_data + QLatin1StringView(wanted.file), options);
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsIn, wanted.rows);
        QCOMPARE(report.rowsRejected, wanted.refused);
        QCOMPARE(report.rowsAccepted, wanted.rows - wanted.refused);
        QCOMPARE(m_bench.rows(report.dataset), report.rowsAccepted);
        QCOMPARE(report.source.format, QLatin1StringView(wanted.format));
        QCOMPARE(report.source.encoding, QLatin1StringView(wanted.encoding));
        std::map<QString, int> codes;
        for (const RowIssue &issue : report.issues)
            if (issue.code != u"out_of_area" && issue.code != u"duplicate_row") // three cities, one workspace; twins are counted below
                ++codes[issue.code];
        QVERIFY2(codes == wanted.codes, qPrintable([&codes] {
                     QString text;
                     for (const auto &[code, count] : codes)
                         text += code + u'=' + QString::number(count) + u' ';
                     return text;
                 }()));
        if (*wanted.says)
            QVERIFY2(report.warnings.join(u'\n').contains(QString::fromUtf8(wanted.says)), qPrintable(report.warnings.join(u'\n')));
    }

    void isShownAsTiles_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : tileFiles)
            QTest::newRow(qPrintable(file)) << file;
    }
    void isShownAsTiles()
    {
        QFETCH(QString, file);
        const auto tiles = TileProcess::start(QStringLiteral(OM_BIN "/onemap-worker"), m_data + file, QStringLiteral("en"));
        QVERIFY2(tiles.has_value(), tiles ? "" : qPrintable(errorText(tiles.error())));
        // and as rows it is refused with what it is good for
        const ImportReport report = m_bench.import(m_data + file, m_bench.options());
        QVERIFY(report.error);
        QCOMPARE(report.error->code, ErrorCode::FormatUnknown);
    }

    /// Nothing is mojibake: U+FFFD, UTF-8 or GBK read as something else. The characters for private use are in the file itself.
    void noTextIsGarbled()
    {
        const auto findings = textFindings(m_bench.cache());
        QVERIFY(findings);
        for (const TextFinding &finding : *findings) {
            const bool isInTheFile = finding.defect == TextDefect::PrivateUse && finding.dataset == u"nanhai_enterprises_registration";
            const bool isInNewYork = finding.defect == TextDefect::WesternDebris && finding.dataset == u"nyc_311_100";
            QVERIFY2(isInTheFile || isInNewYork, qPrintable(finding.dataset + u'.' + finding.field + QStringLiteral(": ") + finding.sample));
        }
        QVERIFY(m_bench.cache().check()->isEmpty());
    }

    /// A sum in words of unit is a figure and its currency: 3,461 firms, 1,049 of which give none.
    void capitalIsANumberWithItsCurrency()
    {
        const auto state = m_bench.cache().dataset(QStringLiteral("nanhai_enterprises_registration"));
        QVERIFY(state);
        const auto titled = [&state](const QString &title) {
            std::vector<FieldSpec> fields;
            for (const FieldSpec &field : state->spec.fields)
                if (field.title.startsWith(title))
                    fields.push_back(field);
            return fields;
        };
        const std::vector<FieldSpec> capital = titled(QStringLiteral("注册资金"));
        QCOMPARE(capital.size(), std::size_t(2));
        QCOMPARE(capital[0].type, FieldType::Real);
        const auto rows =
            m_bench.cache().rowsWhere(state->spec.id, titled(QStringLiteral("统一社会信用代码")).front().name, QStringLiteral("91440605193621662B"));
        QVERIFY(rows && rows->size() == 1); // 150(万元人民币)
        QCOMPARE(rows->front().row.cells[std::size_t(state->spec.fieldIndex(capital[0].name))], Value(1500000.0));
        QCOMPARE(rows->front().row.cells[std::size_t(state->spec.fieldIndex(capital[1].name))], Value(QStringLiteral("CNY")));
        qint64 without = 0;
        QVERIFY(eachRow(m_bench.cache(), state->spec.id, {capital[0].name}, false,
                        [&without](qint64, const std::vector<Value> &cells, QByteArrayView) { without += isNull(cells[0]); }));
        QCOMPARE(without, 1049);
    }

private:
    QString m_data;
    Workbench m_bench;
};

QTEST_GUILESS_MAIN(TestSharedFiles)
#include "tst_sharedfiles.moc"
