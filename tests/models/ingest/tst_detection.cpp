// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "geo/crs.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace om;

namespace {

/// Four towns of a square city, as GeoJSON for the dataset `district`.
QByteArray towns()
{
    QByteArray features;
    int code = 1;
    for (const double lon : {113.10, 113.15})
        for (const double lat : {23.00, 23.05})
            features += (features.isEmpty() ? "" : ",") +
                QStringLiteral("{\"type\":\"Feature\",\"properties\":{\"code\":\"44060500%1\",\"name\":\"Town %1\"},\"geometry\":{\"type\":\"Polygon\","
                               "\"coordinates\":[[[%2,%4],[%3,%4],[%3,%5],[%2,%5],[%2,%4]]]}}")
                    .arg(code++)
                    .arg(lon)
                    .arg(lon + 0.05)
                    .arg(lat)
                    .arg(lat + 0.05)
                    .toUtf8();
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
}

LonLat placeAt(int i, int count)
{
    return {113.10 + 0.1 * std::fmod(i * 0.6180339887, 1.0), 23.00 + 0.1 * (i + 0.5) / count};
}

/// A table of places of the square city, row i in the system of `crs(i)`.
template<typename Crs>
QByteArray table(int count, Crs crs, const QByteArray &header = "name,lon,lat,source")
{
    QByteArray text = header + '\n';
    for (int i = 0; i < count; ++i) {
        const QString system = crs(i);
        const LonLat at = *FromCgcs2000::to(system)->at(placeAt(i, count));
        const int decimals = std::abs(at.lon) > 360 ? 2 : 7;
        text +=
            QStringLiteral("place %1,%2,%3,%4\n").arg(i).arg(at.lon, 0, 'f', decimals).arg(at.lat, 0, 'f', decimals).arg(system.section(u':', 0, 0)).toUtf8();
    }
    return text;
}

} // namespace

/// The two detectives in the life of an import.
class TestDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->isSound());
        const ImportReport areas = m_bench->import(m_bench->file(QStringLiteral("towns.geojson"), towns()), m_bench->options(QStringLiteral("district")));
        QVERIFY2(!areas.error, areas.error ? qPrintable(errorText(*areas.error)) : "");
        QCOMPARE(areas.rowsAccepted, 4);
        QCOMPARE(areas.source.crs, QStringLiteral("EPSG:4326"));
    }

    void readsWhatItIsSureOf_data()
    {
        QTest::addColumn<QString>("crs");
        for (const char *crs : {"EPSG:4326", "GCJ02", "BD09", "GCJ02/yx", "EPSG:4547", "EPSG:4526/yx"})
            QTest::newRow(crs) << QString::fromLatin1(crs);
    }
    void readsWhatItIsSureOf()
    {
        QFETCH(QString, crs);
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("places.csv"), table(200, [&](int) { return crs; })), m_bench->options());
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.source.crs, crs);
        QCOMPARE(report.rowsAccepted, 200);
        for (const int i : {0, 57, 199})
            QVERIFY2(distanceM(placeOf(QStringLiteral("places"), i), placeAt(i, 200)) < 0.1, qPrintable(QString::number(i)));
        const QJsonObject detection = toJson(report).value(QStringLiteral("crs_detection")).toObject();
        QCOMPARE(detection.value(QStringLiteral("verdict")).toString(), crs);
        QCOMPARE(detection.value(QStringLiteral("points")).toInt(), 200);
        QVERIFY(detection.value(QStringLiteral("candidates")).toArray().first().toObject().value(QStringLiteral("sureness")).toDouble() > 0.95);
        // WGS 84 is what everybody expects; anything else is said.
        QCOMPARE(report.warnings.join(u' ').contains(QStringLiteral("read as %1 (").arg(crs)), crs != u"EPSG:4326");
    }

    /// Ten points are too few, a hundred in the middle of the city too much alike: the figures stay as they are, with the old warning.
    void leavesWhatItIsNotSureOf()
    {
        const QString few = m_bench->file(QStringLiteral("few.csv"), table(10, [](int) { return QStringLiteral("GCJ02"); }));
        ImportReport report = m_bench->import(few, m_bench->options());
        QCOMPARE(report.source.crs, QStringLiteral("EPSG:4326"));
        QVERIFY(report.warnings.join(u' ').contains(QStringLiteral("WGS 84 (EPSG:4326) is assumed")));
        QCOMPARE(toJson(report).value(QStringLiteral("crs_detection")).toObject().value(QStringLiteral("verdict")).toString(), QStringLiteral("unsure"));
        QCOMPARE(toJson(report).value(QStringLiteral("crs_detection")).toObject().value(QStringLiteral("reason")).toString(), QStringLiteral("too_few_points"));
        const LonLat asWritten = gcj02FromWgs84(placeAt(0, 10));
        QVERIFY(distanceM(placeOf(QStringLiteral("few"), 0), asWritten) < 0.1);
        // Lengths without a system get no position.
        const QString metres = m_bench->file(QStringLiteral("metres.csv"), table(10, [](int) { return QStringLiteral("EPSG:4547"); }));
        report = m_bench->import(metres, m_bench->options());
        QCOMPARE(report.rowsAccepted, 10);
        QVERIFY(report.warnings.join(u' ').contains(QStringLiteral("look like metres")));
        QCOMPARE(int(report.source.geometry), int(GeometryType::None));
    }

    /// A system that is named, by the command or by the file, is never overruled; that it looks like another is said.
    void keepsTheWordOfTheFile()
    {
        const auto inGcj = [](int) { return QStringLiteral("GCJ02"); };
        ImportOptions options = m_bench->options();
        options.read.crs = QStringLiteral("EPSG:4326");
        ImportReport report = m_bench->import(m_bench->file(QStringLiteral("asked.csv"), table(200, inGcj)), options);
        QCOMPARE(report.source.crs, QStringLiteral("EPSG:4326"));
        QVERIFY(!report.crsFinding);
        report = m_bench->import(m_bench->file(QStringLiteral("stated.csv"), table(200, inGcj, "name,lon_wgs84,lat_wgs84,source")), m_bench->options());
        QCOMPARE(report.source.crs, QStringLiteral("EPSG:4326"));
        QVERIFY2(report.warnings.join(u' ').contains(QStringLiteral("names EPSG:4326, but its positions look like GCJ02")),
                 qPrintable(report.warnings.join(u' ')));
        QVERIFY(distanceM(placeOf(QStringLiteral("stated"), 3), gcj02FromWgs84(placeAt(3, 200))) < 0.1);
    }

    void toldApartByAColumn()
    {
        const auto mixed = [](int i) { return i % 2 ? QStringLiteral("BD09") : QStringLiteral("GCJ02"); };
        const QString path = m_bench->file(QStringLiteral("mixed.csv"), table(400, mixed));
        const ImportReport report = m_bench->import(path, m_bench->options());
        QCOMPARE(report.source.crs, QStringLiteral("BD09, GCJ02 by “source”"));
        QCOMPARE(report.rowsAccepted, 400);
        for (const int i : {0, 1, 398, 399})
            QVERIFY(distanceM(placeOf(QStringLiteral("mixed"), i), placeAt(i, 400)) < 0.1);
        const QJsonObject detection = toJson(report).value(QStringLiteral("crs_detection")).toObject();
        QCOMPARE(detection.value(QStringLiteral("verdict")).toString(), QStringLiteral("by_column"));
        QCOMPARE(detection.value(QStringLiteral("column")).toString(), QStringLiteral("source"));
        QCOMPARE(detection.value(QStringLiteral("groups")).toArray().size(), 2);
    }

    /// The same fixed by a recipe, also where nothing is known; a value that it does not list refuses its row.
    void aRecipeFixesIt()
    {
        const QByteArray json = R"({"id": "spots", "dataset": "checkin_spot", "crs_by": {"column": "source", "map": {"GCJ02": "GCJ02", "EPSG": "EPSG:4547/yx"}},
                                    "fields": {"spot_id": "name", "name": "name"}})";
        const auto mixed = [](int i) { return i == 4 ? QStringLiteral("BD09") : i % 2 ? QStringLiteral("EPSG:4547/yx") : QStringLiteral("GCJ02"); };
        ImportOptions options = m_bench->options();
        const auto recipe = recipeFromJson(QJsonDocument::fromJson(json).object(), QStringLiteral("spots.json"));
        QVERIFY2(recipe.has_value(), recipe ? "" : qPrintable(recipe.error().args.join(u' ')));
        options.recipe = *recipe;
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("fixed.csv"), table(10, mixed)), options);
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        QCOMPARE(report.rowsAccepted, 9);
        QCOMPARE(report.issues.front().code, QStringLiteral("crs_unknown"));
        QCOMPARE(report.issues.front().row, 5);
        QCOMPARE(report.issues.front().column, QStringLiteral("source"));
        QVERIFY(!report.crsFinding);
        for (const int i : {0, 1, 9})
            QVERIFY(distanceM(placeOf(QStringLiteral("checkin_spot"), i), placeAt(i, 10)) < 0.1);
        for (const char *wrong : {R"({"column": "source"})", R"({"map": {"a": "GCJ02"}})", R"({"column": "source", "map": {"a": 1}})",
                                  R"({"column": "c", "map": {"a": "b"}, "x": 1})"}) {
            QJsonObject broken = QJsonDocument::fromJson(json).object();
            broken.insert(QStringLiteral("crs_by"), QJsonDocument::fromJson(wrong).object());
            QVERIFY2(!recipeFromJson(broken, QStringLiteral("r.json")), wrong);
        }
    }

    void dryRunShowsThePreview()
    {
        ImportOptions options = m_bench->options();
        options.isDryRun = true;
        const QByteArray before = m_bench->dump();
        const ImportReport report =
            m_bench->import(m_bench->file(QStringLiteral("dry.csv"), table(40, [](int) { return QStringLiteral("EPSG:4326"); })), options);
        QCOMPARE(m_bench->dump(), before);
        QCOMPARE(report.preview.size(), 10);
        QCOMPARE(report.preview.first().toObject().value(QStringLiteral("name")).toString(), QStringLiteral("place 0"));
        QVERIFY(std::abs(report.preview.first().toObject().value(QStringLiteral("geom")).toArray().at(0).toDouble() - 113.10) < 1e-6);
        QCOMPARE(toJson(report).value(QStringLiteral("preview")).toArray().size(), 10);
    }

    void encodingIsShownSideBySide()
    {
        // "名称,备注" and two rows in GBK
        const QByteArray gbk = QByteArray::fromHex("c3fbb3c62cb1b8d7a20ab9f0b3c72cc4cfbaa30ac7a7b5c6bafe2cb9abd4b00a");
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("gbk.csv"), gbk), m_bench->options());
        QCOMPARE(report.source.encoding, QStringLiteral("GB18030"));
        const QJsonArray found = toJson(report).value(QStringLiteral("encoding_detection")).toArray();
        QVERIFY(found.size() >= 2);
        QCOMPARE(found[0].toObject().value(QStringLiteral("encoding")).toString(), QStringLiteral("GB18030"));
        QCOMPARE(found[0].toObject().value(QStringLiteral("sample")).toArray().first().toString(), QStringLiteral("名称,备注"));
        QVERIFY(report.warnings.join(u' ').contains(QStringLiteral("% sure")));
    }

    void amountsBecomeFigureAndCurrency()
    {
        const QByteArray text = "name,capital\nA,\"1,351.1000(万元人民币)\"\nB,138(万美元)\nC,N/A\n";
        const ImportReport report = m_bench->import(m_bench->file(QStringLiteral("firms.csv"), text), m_bench->options());
        QCOMPARE(report.rowsAccepted, 3);
        const auto cell = [&](const char *name, const char *field) {
            return m_bench->cell(QStringLiteral("firms"), QStringLiteral("name"), QString::fromLatin1(name), QString::fromLatin1(field));
        };
        QCOMPARE(cell("A", "capital"), Value(13511000.0));
        QCOMPARE(cell("A", "capital_currency"), Value(QStringLiteral("CNY")));
        QCOMPARE(cell("B", "capital"), Value(1380000.0));
        QCOMPARE(cell("B", "capital_currency"), Value(QStringLiteral("USD")));
        QCOMPARE(cell("C", "capital"), Value());
        QCOMPARE(cell("C", "capital_currency"), Value());
    }

    /// The real files, in a workspace that knows the seven towns of Nanhai and nothing else.
    void realFiles()
    {
        const QString folder = QStringLiteral(OM_SHARED "/data/china/");
        if (!QDir(folder).exists())
            QSKIP("the shared data is not here");
        Workbench nanhai;
        QVERIFY(nanhai.isSound());
        ImportOptions options = nanhai.options();
        options.recipe = *readRecipe(QStringLiteral(":/om/demo/nanhai/towns.json"));
        QCOMPARE(nanhai.import(folder + QStringLiteral("nanhai_towns_osm_wgs84.geojson"), options).rowsAccepted, 7);

        ImportReport report = nanhai.import(folder + QStringLiteral("nanhai_district_amap_gcj02.geojson"), nanhai.options());
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error) + report.error->detail) : "");
        QCOMPARE(report.source.crs, QStringLiteral("GCJ02"));
        QVERIFY(*report.crsFinding->whole.candidates.front().overlap >= 0.98);
        QVERIFY(report.warnings.join(u' ').contains(QStringLiteral("read as GCJ02")));

        report = nanhai.import(folder + QStringLiteral("nanhai_poi_mixedcrs_ex_guicheng.csv"), nanhai.options());
        QCOMPARE(report.source.crs, QStringLiteral("BD09, EPSG:4326, GCJ02 by “source”"));
        QCOMPARE(report.rowsAccepted, 868);
        QHash<QString, QString> systems;
        for (const CrsFinding::Group &group : report.crsFinding->groups)
            systems.insert(group.value, group.verdict.crs);
        QCOMPARE(systems.value(QStringLiteral("shapefile_2024")), QStringLiteral("EPSG:4326"));
        QCOMPARE(systems.value(QStringLiteral("api")), QStringLiteral("GCJ02"));
        QCOMPARE(systems.value(QStringLiteral("baidu_api")), QStringLiteral("BD09"));

        report = nanhai.import(folder + QStringLiteral("nanhai_towns_gbk_shp/nanhai_towns_gbk.shp"), nanhai.options());
        QCOMPARE(report.source.encoding, QStringLiteral("GB18030"));
        QCOMPARE(report.source.crs, QStringLiteral("EPSG:4326"));

        // 13 spellings of the capital; "N/A" on 1,049 of 3,461 rows (counted with another program).
        report = nanhai.import(folder + QStringLiteral("nanhai_enterprises_registration.csv"), nanhai.options());
        QCOMPARE(report.rowsAccepted, 3461);
        const auto state = nanhai.cache().dataset(report.dataset);
        const int capital = state->spec.fieldIndex(QStringLiteral("zhu_ce_zi_jin")),
                  currency = state->spec.fieldIndex(QStringLiteral("zhu_ce_zi_jin_currency"));
        QVERIFY(capital >= 0 && currency == capital + 1);
        QCOMPARE(int(state->spec.fields[std::size_t(capital)].type), int(FieldType::Real));
        QHash<QString, int> counts;
        std::vector<qint64> fids(3461);
        std::iota(fids.begin(), fids.end(), 1);
        const auto rows = nanhai.cache().rows(report.dataset, fids);
        for (const auto &row : *rows)
            ++counts[isNull(row.row.cells[std::size_t(capital)]) ? QStringLiteral("none") : toText(row.row.cells[std::size_t(currency)])];
        QCOMPARE(counts.value(QStringLiteral("none")), 1049);
        QCOMPARE(counts.value(QStringLiteral("USD")), 114);
        QCOMPARE(counts.value(QStringLiteral("HKD")), 81);
        QCOMPARE(counts.value(QStringLiteral("EUR")), 1);
        QCOMPARE(counts.value(QString()), 2); // "1(万)": of what is not said
        QCOMPARE(counts.value(QStringLiteral("CNY")), 3461 - 1049 - 114 - 81 - 1 - 2);
    }

private:
    LonLat placeOf(const QString &dataset, int i)
    {
        const auto rows = m_bench->cache().rowsWhere(dataset, QStringLiteral("name"), QStringLiteral("place %1").arg(i));
        return rows && rows->size() == 1 ? anchor(rows->front().row.geometry) : LonLat{};
    }
    std::unique_ptr<Workbench> m_bench;
};

QTEST_GUILESS_MAIN(TestDetection)
#include "tst_detection.moc"
