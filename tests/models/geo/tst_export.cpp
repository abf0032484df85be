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
        for (const char *format : {"csv", "xlsx", "gpkg", "geojson", "shp", "kml"}) {
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
        const auto written = writeFile(path, format, spec(type), {}, giver(given));
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
        QVERIFY(writeFile(path, QStringLiteral("csv"), table, {QStringLiteral("Title, with comma")}, giver(all)));
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
        QVERIFY(writeFile(path, QStringLiteral("shp"), points, {}, giver({row})));
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("a.cpg"))).trimmed(), QByteArray("UTF-8"));
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("a.fields.csv"))),
                 QByteArray("\xef\xbb\xbfshort,full\r\na_rather_l,a_rather_long_name\r\na_rather_2,a_rather_long_other\r\n社区名,社区名称编码\r\n"));
        CollectingSink sink;
        QVERIFY(read(path, sink));
        QCOMPARE(sink.text(0, QStringLiteral("a_rather_l")), QStringLiteral("1a"));
        QCOMPARE(sink.text(0, QStringLiteral("社区名")), QStringLiteral("三"));
        QCOMPARE(sink.description.encoding, QStringLiteral("UTF-8"));

        row.cells[0] = QString(300, u'x'); // would be cut without a word
        const auto tooLong = writeFile(folder.filePath(QStringLiteral("b.shp")), QStringLiteral("shp"), points, {}, giver({row}));
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::FileTooLarge);
    }

    /// A failed export leaves the old file as it was, and nothing beside it.
    void failureLeavesNothing()
    {
        const QTemporaryDir folder;
        for (const char *format : {"csv", "xlsx", "gpkg", "geojson", "shp", "kml"}) {
            const QString path = folder.filePath(QStringLiteral("old.") + QString::fromLatin1(format));
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
            old.close();
            int left = 2;
            const auto written = writeFile(path, QString::fromLatin1(format), spec(GeometryType::Point), {}, [&left]() -> Result<std::optional<Row>> {
                if (left-- == 0)
                    return fail(ErrorCode::Cancelled);
                return rows(GeometryType::Point)[0];
            });
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Cancelled);
            QCOMPARE(bytesOf(path), QByteArray("old"));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 6);
    }

    void wrongTargets()
    {
        const QTemporaryDir folder;
        const auto code = [&](const QString &path, const char *format, GeometryType type = GeometryType::Point) {
            const auto written = writeFile(path, QString::fromLatin1(format), spec(type), {}, giver(rows(type)));
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
