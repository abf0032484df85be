// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include "geo/export.h"
#include "geo/sheetwriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace om;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FieldSpec field(const char *name, FieldType type)
{
    FieldSpec spec;
    spec.name = spec.title = QString::fromUtf8(name);
    spec.type = type;
    return spec;
}

DatasetSpec spec(GeometryType geometry)
{
    DatasetSpec s;
    s.id = QStringLiteral("things");
    s.title = QStringLiteral("Things");
    s.geometry = geometry;
    s.label = QStringLiteral("name");
    s.fields = {field("code", FieldType::Text),  field("name", FieldType::Text), field("count", FieldType::Integer),
                field("share", FieldType::Real), field("day", FieldType::Date),  field("seen_at", FieldType::DateTime)};
    return s;
}

Geometry polygon()
{
    Geometry g;
    g.type = GeometryType::Polygon;
    g.xy = {113.1, 23.0, 113.2, 23.0, 113.2, 23.1, 113.1, 23.1, 113.1, 23.0, 113.12, 23.02, 113.12, 23.04, 113.14, 23.04, 113.14, 23.02, 113.12, 23.02};
    g.rings = {5, 10};
    g.parts = {2};
    return g;
}

std::vector<Row> rows(GeometryType geometry)
{
    const auto text = [](const char *t) { return Value(QString::fromUtf8(t)); };
    std::vector<Row> all(3);
    all[0].cells = {text("007"), text("桂城街道, \"夏南\""), qint64(42), 0.125, text("2021-12-31"), text("2021-12-31T06:05:04Z")};
    all[1].cells = {text("440605011001"), text("=1+2"), qint64(-5), -2.5, text("2020-02-29"), text("2020-02-29T23:59:59Z")};
    all[2].cells = {text("x"), text("line one\nline two"), Value(), Value(), Value(), Value()};
    if (geometry == GeometryType::Point) {
        all[0].geometry = Geometry::point(113.15, 23.03);
        all[1].geometry = Geometry::point(-77.036871, 38.907192);
    } else if (geometry == GeometryType::Polygon) {
        all[0].geometry = all[1].geometry = polygon();
    }
    return all;
}

RowGiver giver(std::vector<Row> all)
{
    return [all = std::move(all), next = std::size_t(0)]() mutable -> Result<std::optional<Row>> {
        if (next == all.size())
            return std::nullopt;
        return all[next++];
    };
}

ExportOptions as(const QString &format)
{
    ExportOptions options;
    options.format = format;
    return options;
}

Result<SourceSummary> read(const QString &path, CollectingSink &sink)
{
    return readSource(QStringLiteral(OM_BIN "/onemap-worker"), path, {}, sink);
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is written is read again: same rows, same texts, same shapes, same times.
    void roundTrip_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("geometry");
        for (const char *format : {"csv", "xlsx", "gpkg", "geojson", "shp", "kml", "fgb"}) {
            QTest::addRow("%s points", format) << QString::fromLatin1(format) << int(GeometryType::Point);
            QTest::addRow("%s polygons", format) << QString::fromLatin1(format) << int(GeometryType::Polygon);
        }
        for (const char *format : {"csv", "xlsx", "gpkg"})
            QTest::addRow("%s table", format) << QString::fromLatin1(format) << int(GeometryType::None);
    }
    void roundTrip()
    {
        QFETCH(QString, format);
        QFETCH(int, geometry);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("things.") + format);
        const auto type = GeometryType(geometry);
        const std::vector<Row> given = rows(type);
        const auto written = writeFile(path, spec(type), as(format), giver(given));
        if (!written)
            qWarning() << written.error().args << written.error().detail;
        QVERIFY(written);
        QCOMPARE(*written, qint64(3));

        CollectingSink sink;
        const auto summary = read(path, sink);
        if (!summary)
            qWarning() << summary.error().args << summary.error().detail;
        QVERIFY(summary);
        QCOMPARE(summary->rowsGiven, qint64(3));
        QCOMPARE(sink.description.geometry, type);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(sink.text(i, QStringLiteral("code")), toText(given[i].cells[0]));
            const QString name = sink.text(i, format == u"kml" ? QStringLiteral("Name") : QStringLiteral("name"));
            QCOMPARE(name, (i == 1 && format == u"csv" ? QStringLiteral("'") : QString()) + toText(given[i].cells[1]));
            QCOMPARE(sink.text(i, QStringLiteral("count")), toText(given[i].cells[2]));
            QCOMPARE(sink.text(i, QStringLiteral("share")), toText(given[i].cells[3]));
            QCOMPARE(sink.text(i, QStringLiteral("day")), toText(given[i].cells[4]));
            QCOMPARE(sink.text(i, QStringLiteral("seen_at")), toText(given[i].cells[5]));
            const Geometry &shape = sink.rows[i].geometry;
            QCOMPARE(shape.type, given[i].geometry.type);
            QCOMPARE(shape.pointCount(), given[i].geometry.pointCount());
            QCOMPARE(shape.rings.size(), given[i].geometry.rings.size());
            const Box box = shape.box(), expected = given[i].geometry.box();
            if (!shape.isNull())
                QVERIFY(std::abs(box.minX - expected.minX) < 1e-8 && std::abs(box.maxY - expected.maxY) < 1e-8);
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral(".onemap*")}, QDir::AllEntries | QDir::Hidden), QStringList());
    }

    void csvIsSafeForSpreadsheets()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        DatasetSpec table;
        table.fields = {field("t", FieldType::Text)};
        std::vector<Row> all;
        for (const char *t : {"=cmd|' /C calc'!A0", "+1 (555) 1", "-5", "@SUM(A1)", "\ttab", "＝1", "plain", "+86"}) {
            Row row;
            row.cells = {QString::fromUtf8(t)};
            all.push_back(row);
        }
        ExportOptions withTitles = as(QStringLiteral("csv"));
        withTitles.headers = {QStringLiteral("Title, with comma")};
        QVERIFY(writeFile(path, table, withTitles, giver(all)));
        QCOMPARE(bytesOf(path),
                 QByteArray(
                     "\xef\xbb\xbf\"Title, with comma\"\r\n'=cmd|' /C calc'!A0\r\n'+1 (555) 1\r\n-5\r\n'@SUM(A1)\r\n\"'\ttab\"\r\n'＝1\r\nplain\r\n'+86\r\n"));
    }

    void sheetsHoldNoFormulas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        auto writer = SheetWriter::create(path);
        QVERIFY(writer);
        (*writer)->addSheet(QStringLiteral("表/一"));
        (*writer)->addHeader({QStringLiteral("text"), QStringLiteral("whole"), QStringLiteral("real"), QStringLiteral("share"), QStringLiteral("day"),
                              QStringLiteral("time"), QStringLiteral("long")});
        (*writer)->addRow({SheetCell::text(QStringLiteral("=1+2")), SheetCell::integer(7), SheetCell::real(2.5, 2), SheetCell::percent(0.953),
                           SheetCell::date({2021, 12, 31}), SheetCell::dateTime({2021, 12, 31}, {14, 6}), SheetCell::integer(1234567890123456789)});
        (*writer)->addRow({SheetCell::text(QStringLiteral("http://example.org")), SheetCell::empty(), SheetCell::real(std::nan(""))});
        (*writer)->addSheet(QStringLiteral("表一"));
        (*writer)->addRow({SheetCell::text(QStringLiteral("only")).bold()});
        QVERIFY(!QFile::exists(path)); // not before it is whole
        QVERIFY((*writer)->close());

        CollectingSink sink;
        const auto summary = read(path, sink);
        QVERIFY(summary);
        QCOMPARE(sink.description.layers, (QStringList{QStringLiteral("表一"), QStringLiteral("表一 (2)")}));
        QCOMPARE(sink.rows.size(), std::size_t(2));
        QCOMPARE(sink.text(0, QStringLiteral("text")), QStringLiteral("=1+2"));
        QCOMPARE(sink.cell(0, QStringLiteral("whole")), Value(qint64(7)));
        QCOMPARE(sink.cell(0, QStringLiteral("real")), Value(2.5));
        QCOMPARE(sink.cell(0, QStringLiteral("share")), Value(0.953));
        QCOMPARE(sink.text(0, QStringLiteral("day")), QStringLiteral("2021-12-31"));
        QCOMPARE(sink.text(0, QStringLiteral("time")), QStringLiteral("2021-12-31T14:06:00"));
        QCOMPARE(sink.text(0, QStringLiteral("long")), QStringLiteral("1234567890123456789"));
        QVERIFY(isNull(sink.cell(1, QStringLiteral("real"))));
    }

    void shapefileNamesAreShortAndNoted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.shp"));
        DatasetSpec points;
        points.geometry = GeometryType::Point;
        points.fields = {field("a_rather_long_name", FieldType::Text), field("a_rather_long_other", FieldType::Text), field("社区名称编码", FieldType::Text)};
        Row row;
        row.cells = {QStringLiteral("1a"), QStringLiteral("2b"), QStringLiteral("三")};
        row.geometry = Geometry::point(1, 2);
        QVERIFY(writeFile(path, points, as(QStringLiteral("shp")), giver({row})));
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("a.cpg"))).trimmed(), QByteArray("UTF-8"));
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("a.fields.csv"))),
                 QByteArray("\xef\xbb\xbfshort,full\r\na_rather_l,a_rather_long_name\r\na_rather_2,a_rather_long_other\r\n社区名,社区名称编码\r\n"));
        CollectingSink sink;
        QVERIFY(read(path, sink));
        QCOMPARE(sink.text(0, QStringLiteral("a_rather_l")), QStringLiteral("1a"));
        QCOMPARE(sink.text(0, QStringLiteral("社区名")), QStringLiteral("三"));
        QCOMPARE(sink.description.encoding, QStringLiteral("UTF-8"));

        row.cells[0] = QString(300, u'x'); // would be cut without a word
        const auto tooLong = writeFile(folder.filePath(QStringLiteral("b.shp")), points, as(QStringLiteral("shp")), giver({row}));
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::FileTooLarge);
    }

    /// 113.15° E 23.03° N in EPSG:4547 (Gauss–Krüger, central meridian 114° E, false easting 500 km) by PROJ's own cs2cs, in GCJ-02 by the shift of
    /// SOURCES.md: some 558 m east and 286 m south.
    void coordinatesAreInTheSystemAskedFor()
    {
        const QTemporaryDir folder;
        const Row row = rows(GeometryType::Point)[0];
        ExportOptions options = as(QStringLiteral("csv"));
        options.crs = QStringLiteral("EPSG:4547");
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(writeFile(path, spec(GeometryType::Point), options, giver({row})));
        CollectingSink sink;
        ReadOptions reading;
        reading.crs = QStringLiteral("EPSG:4547");
        QVERIFY(readSource(QStringLiteral(OM_BIN "/onemap-worker"), path, reading, sink));
        QVERIFY(bytesOf(path).startsWith("\xef\xbb\xbf"
                                         "code,name,count,share,day,seen_at,x,y\r\n"));
        QVERIFY(std::abs(sink.rows[0].geometry.xy[0] - 113.15) < 1e-8 && std::abs(sink.rows[0].geometry.xy[1] - 23.03) < 1e-8);

        options.crs = QStringLiteral("GCJ02");
        QVERIFY(writeFile(path, spec(GeometryType::Point), options, giver({row})));
        CollectingSink shifted;
        QVERIFY(read(path, shifted));
        const double east = (shifted.rows[0].geometry.xy[0] - 113.15) * 111320 * std::cos(23.03 * M_PI / 180),
                     north = (shifted.rows[0].geometry.xy[1] - 23.03) * 110750;
        QVERIFY2(std::abs(east - 558) < 8 && std::abs(north + 286) < 8, qPrintable(QStringLiteral("%1 %2").arg(east).arg(north)));

        for (const char *format : {"gpkg", "shp", "fgb"}) { // the file says the system itself
            options = as(QString::fromLatin1(format));
            options.crs = QStringLiteral("EPSG:4547");
            const QString file = folder.filePath(QStringLiteral("b.") + options.format);
            const auto written = writeFile(file, spec(GeometryType::Point), options, giver({row}));
            QVERIFY2(written, format);
            if (options.format == u"fgb")
                continue; // written only
            CollectingSink back;
            QVERIFY(read(file, back));
            QVERIFY(back.description.crs.contains(QLatin1String("4547")));
            QVERIFY(std::abs(back.rows[0].geometry.xy[0] - 113.15) < 1e-7);
        }
        options = as(QStringLiteral("geojson"));
        options.crs = QStringLiteral("EPSG:4547");
        QCOMPARE(writeFile(path, spec(GeometryType::Point), options, giver({row})).error().code, ErrorCode::Usage);
        options = as(QStringLiteral("csv"));
        options.crs = QStringLiteral("EPSG:999999");
        QCOMPARE(writeFile(path, spec(GeometryType::Point), options, giver({row})).error().code, ErrorCode::CrsUnknown);
    }

    void metricSystems()
    {
        QCOMPARE(metricCrs({113.15, 23.03}), QStringLiteral("EPSG:4547")); // 114° E
        QCOMPARE(metricCrs({75, 40}), QStringLiteral("EPSG:4534"));
        QCOMPARE(metricCrs({135.4, 48}), QStringLiteral("EPSG:4554"));
        QCOMPARE(metricCrs({-77.04, 38.9}), QStringLiteral("EPSG:32618"));
        QCOMPARE(metricCrs({151.2, -33.9}), QStringLiteral("EPSG:32756"));
    }

    void oldProgramsGetTheirEncoding()
    {
        const QTemporaryDir folder;
        DatasetSpec points;
        points.geometry = GeometryType::Point;
        points.fields = {field("name", FieldType::Text)};
        Row row;
        row.cells = {QStringLiteral("桂城")};
        row.geometry = Geometry::point(113, 23);
        ExportOptions options = as(QStringLiteral("csv"));
        options.encoding = QStringLiteral("GBK");
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(writeFile(path, points, options, giver({row})));
        QCOMPARE(bytesOf(path), QByteArray("name,lon,lat\r\n\xb9\xf0\xb3\xc7,113,23\r\n"));

        options.format = QStringLiteral("shp");
        const QString shape = folder.filePath(QStringLiteral("a.shp"));
        const auto written = writeFile(shape, points, options, giver({row}));
        QVERIFY2(written, written ? "" : qPrintable(errorText(written.error())));
        QVERIFY(bytesOf(folder.filePath(QStringLiteral("a.dbf"))).contains("\xb9\xf0\xb3\xc7"));
        CollectingSink sink;
        QVERIFY(read(shape, sink));
        QCOMPARE(sink.text(0, QStringLiteral("name")), QStringLiteral("桂城"));
        row.cells = {QStringLiteral("石𬒔")}; // U+2C494 stands in GB 18030, not in GBK
        const auto lacking = writeFile(shape, points, options, giver({row}));
        QVERIFY(!lacking);
        QCOMPARE(lacking.error().code, ErrorCode::EncodingInvalid);
        options.format = QStringLiteral("csv");
        QVERIFY(writeFile(path, points, options, giver({row})));
        QVERIFY(bytesOf(path).contains("\xca\xaf\x99\x31")); // 石, then four bytes

        options.format = QStringLiteral("gpkg");
        QCOMPARE(writeFile(path, points, options, giver({row})).error().code, ErrorCode::Usage);
    }

    void drawingsHoldShapesAndNames()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.dxf"));
        const auto points = writeFile(path, spec(GeometryType::Point), as(QStringLiteral("dxf")), giver({rows(GeometryType::Point)[0]}));
        QVERIFY2(points, points ? "" : qPrintable(errorText(points.error())));
        const QByteArray drawing = bytesOf(path);
        QVERIFY(drawing.contains("POINT") && drawing.contains("MTEXT") && drawing.contains("\\U+6842")); // 桂
        QVERIFY(drawing.contains("things")); // the layer
        QVERIFY(drawing.contains("\n 10\n412")); // easting in metres, 87 km west of the meridian: 412,9xx
        QVERIFY(writeFile(path, spec(GeometryType::Polygon), as(QStringLiteral("dxf")), giver({rows(GeometryType::Polygon)[0]})));
        QCOMPARE(bytesOf(path).count("LWPOLYLINE\n"), 2); // outer ring and hole
        QCOMPARE(writeFile(path, spec(GeometryType::None), as(QStringLiteral("dxf")), giver({})).error().code, ErrorCode::Usage);
    }

    void lossesAreSaidBefore()
    {
        const DatasetSpec points = spec(GeometryType::Point);
        QCOMPARE(exportLosses(points, as(QStringLiteral("gpkg"))), QStringList());
        QCOMPARE(exportLosses(points, as(QStringLiteral("csv"))), QStringList());
        QVERIFY(exportLosses(points, as(QStringLiteral("dxf")))[0].contains(QLatin1String("no other field")));
        QVERIFY(exportLosses(points, as(QStringLiteral("geojson"))).join(u' ').contains(QLatin1String("become text")));
        DatasetSpec longNames = points;
        longNames.fields.push_back(field("a_rather_long_name", FieldType::Text));
        QVERIFY(exportLosses(longNames, as(QStringLiteral("shp")))[0].contains(QLatin1String("a_rather_long_name")));
        QVERIFY(!exportLosses(points, as(QStringLiteral("shp")))[0].contains(QLatin1String("ten bytes")));
    }

    /// A failed export leaves the old file as it was, and nothing beside it.
    void failureLeavesNothing()
    {
        const QTemporaryDir folder;
        for (const char *format : {"csv", "xlsx", "gpkg", "geojson", "shp", "kml", "fgb", "dxf"}) {
            const QString path = folder.filePath(QStringLiteral("old.") + QString::fromLatin1(format));
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
            old.close();
            int left = 2;
            const auto written = writeFile(path, spec(GeometryType::Point), as(QString::fromLatin1(format)), [&left]() -> Result<std::optional<Row>> {
                if (left-- == 0)
                    return fail(ErrorCode::Cancelled);
                return rows(GeometryType::Point)[0];
            });
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Cancelled);
            QCOMPARE(bytesOf(path), QByteArray("old"));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 8);
    }

    void wrongTargets()
    {
        const QTemporaryDir folder;
        const auto code = [&](const QString &path, const char *format, GeometryType type = GeometryType::Point) {
            const auto written = writeFile(path, spec(type), as(QString::fromLatin1(format)), giver(rows(type)));
            return written ? ErrorCode::Internal : written.error().code;
        };
        QCOMPARE(code(folder.filePath(QStringLiteral("a.xyz")), "xyz"), ErrorCode::Usage);
        QCOMPARE(code(folder.filePath(QStringLiteral("none/a.csv")), "csv"), ErrorCode::FileMissing);
        QCOMPARE(code(folder.path(), "csv"), ErrorCode::FileIsDirectory);
        QCOMPARE(code(folder.filePath(QStringLiteral("a.shp")), "shp", GeometryType::None), ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
