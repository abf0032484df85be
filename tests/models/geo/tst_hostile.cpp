// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"
#include "zipbytes.h"

#include "geo/export.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <unistd.h>

using namespace om;

namespace {

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray feature = json("{'type':'Feature','properties':{'a':1},'geometry':{'type':'Point','coordinates':[113.1,23.0]}}");

QByteArray collection(const QByteArray &features, const QByteArray &extra = {})
{
    return "{\"type\":\"FeatureCollection\"," + extra + "\"features\":[" + features + "]}";
}

QByteArray kml(const QByteArray &placemarks, const QByteArray &head = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + head + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + placemarks + "</Document></kml>";
}
const QByteArray placemark = "<Placemark><name>a</name><Point><coordinates>113.1,23.0</coordinates></Point></Placemark>";

QByteArray utf16(const QString &text, bool isBig, bool hasMark)
{
    QByteArray bytes;
    for (const QChar c : (hasMark ? QString(QChar(0xfeff)) : QString()) + text) {
        bytes.append(char(isBig ? c.unicode() >> 8 : c.unicode() & 0xff));
        bytes.append(char(isBig ? c.unicode() & 0xff : c.unicode() >> 8));
    }
    return bytes;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

Result<SourceSummary> read(const QString &path, CollectingSink &sink, const ReadOptions &options = {})
{
    return readSource(QStringLiteral(OM_BIN "/onemap-worker"), path, options, sink);
}

/// A sound file of twenty points, made by our own writers.
void writeSound(const QString &path)
{
    DatasetSpec spec;
    spec.id = QStringLiteral("points");
    spec.geometry = GeometryType::Point;
    FieldSpec name;
    name.name = QStringLiteral("name");
    spec.fields = {name};
    int left = 20;
    ExportOptions options;
    options.format = QFileInfo(path).suffix();
    const auto written = writeFile(path, spec, options, [&left]() -> Result<std::optional<Row>> {
        if (left-- == 0)
            return std::nullopt;
        Row row;
        row.cells = {QStringLiteral("点 %1 ").arg(left).repeated(20)};
        row.geometry = Geometry::point(113 + left * 0.01, 23);
        return row;
    });
    QVERIFY(written);
}

void sql(const QString &database, const QString &statements)
{
    QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"), {database, statements}), 0);
}

} // namespace

/// Files that are wrong or mean harm: each ends in one clear error, or with every row accounted for, and is left as it was.
class TestHostile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }

    /// Reads and checks what holds for every file.
    Result<SourceSummary> readWatched(const QString &path, CollectingSink &sink, const ReadOptions &options = {})
    {
        const auto hash = [&] { return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256); };
        const auto names = [&] { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System); };
        const QByteArray before = hash();
        const QDateTime changed = QFileInfo(path).lastModified();
        const QStringList beside = names();
        const auto summary = read(path, sink, options);
        [&] {
            QCOMPARE(hash(), before);
            QCOMPARE(QFileInfo(path).lastModified(), changed);
            QCOMPARE(names(), beside);
            if (summary) {
                QCOMPARE(summary->rowsRead, summary->rowsGiven + summary->rowsRejected);
                QCOMPARE(qint64(sink.rows.size()), summary->rowsGiven);
                QCOMPARE(qint64(sink.issues.size()), summary->rowsRejected);
            } else {
                QVERIFY(summary.error().code != ErrorCode::Internal);
                QVERIFY2(!summary.error().args.join(u' ').contains(QStringLiteral("/in/")), "the error names the copy, not the file");
            }
        }();
        return summary;
    }

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        const auto add = [](const char *tag, const char *name, const QByteArray &content, ErrorCode code) {
            QTest::newRow(tag) << QString::fromUtf8(name) << content << code;
        };
        const QByteArray garbage = QByteArray::fromHex("8f00c3ff00017f00ee12").repeated(200);
        add("empty", "a.csv", {}, ErrorCode::FileEmpty);
        add("unknown extension", "a.docx", "x", ErrorCode::FormatUnknown);
        add("garbage csv", "a.csv", garbage, ErrorCode::FormatMismatch);
        add("garbage geojson", "a.geojson", garbage, ErrorCode::FormatMismatch);
        add("garbage xlsx", "a.xlsx", garbage, ErrorCode::FormatMismatch);
        add("garbage gpkg", "a.gpkg", garbage, ErrorCode::FormatMismatch);
        add("pdf as csv", "a.csv", "%PDF-1.7 a,b\n1,2\n", ErrorCode::FormatMismatch);
        add("zip as csv", "a.csv", zipBytes({{"a", "b"}}), ErrorCode::FormatMismatch);
        add("csv as geojson", "a.geojson", "a,b\n1,2\n", ErrorCode::FormatMismatch);
        add("geojson as csv", "a.csv", collection(feature), ErrorCode::FormatMismatch);
        add("html as csv", "a.csv", "<!DOCTYPE html><html>", ErrorCode::FormatMismatch);
        add("vrt as csv", "a.csv",
            "<OGRVRTDataSource><OGRVRTLayer name=\"passwd\"><SrcDataSource>CSV:/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
            ErrorCode::FormatMismatch);
        add("vrt as geojson", "a.geojson",
            "<OGRVRTDataSource><OGRVRTLayer name=\"x\"><SrcDataSource>http://127.0.0.1:9/x</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
            ErrorCode::FormatMismatch);
        add("sqlite that is no geopackage", "a.gpkg", QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'), ErrorCode::FormatDamaged);

        add("csv: NUL", "a.csv", QByteArray("a,b\n1,\0", 7) + "2\n3,4\n", ErrorCode::FormatMismatch);
        add("csv: quote never closed", "a.csv", "a,b\n1,2\n3,\"4\n5,6\n7,8\n", ErrorCode::FormatDamaged);
        add("csv: text behind a quote", "a.csv", "a,b\n1,\"2\"x\n", ErrorCode::FormatDamaged);
        add("csv: no header", "a.csv", "1,2\n3,4\n", ErrorCode::FormatDamaged);
        add("csv: only blank lines", "a.csv", "\n\n\r\n", ErrorCode::FormatDamaged);
        add("csv: one wrong byte in UTF-8", "a.csv", QString::fromUtf8("名称,区\n桂城,南海\n夏南,南海\n叠北,南海\n").toUtf8() + "a,\xff\n",
            ErrorCode::EncodingInvalid);
        add("csv: neither UTF-8 nor GB18030", "a.csv", "a,b\n\xe9,\xe8\n", ErrorCode::EncodingInvalid);
        add("csv: 1001 columns", "a.csv", QByteArray("a,").repeated(1000) + "a\n", ErrorCode::FileTooLarge);

        add("geojson: cut", "a.geojson", collection(feature + "," + feature).chopped(40), ErrorCode::FormatDamaged);
        add("geojson: text after the end", "a.geojson", collection(feature) + "{}", ErrorCode::FormatDamaged);
        add("geojson: NaN", "a.geojson", collection(QByteArray(feature).replace("113.1", "NaN")), ErrorCode::FormatDamaged);
        add("geojson: no collection", "a.geojson", "{\"type\":\"Topology\"}", ErrorCode::FormatDamaged);
        add("geojson: features twice", "a.geojson", collection(feature, "\"features\":[],"), ErrorCode::FormatDamaged);
        add("geojson: linked crs", "a.geojson",
            collection(feature, json("'crs':{'type':'link','properties':{'href':'http://127.0.0.1:9/crs','type':'proj4'}},")), ErrorCode::FormatUnsafe);
        add("geojson: escaped crs key", "a.geojson", collection(feature, json("'\\u0063rs':{'type':'link','properties':{'href':'/etc/passwd'}},")),
            ErrorCode::FormatUnsafe);
        add("geojson: crs in a shape", "a.geojson", collection(QByteArray(feature).replace("\"coordinates\"", json("'crs':{'type':'link'},'coordinates'"))),
            ErrorCode::FormatUnsafe);
        add("geojson: crs is a url", "a.geojson", collection(feature, json("'crs':{'type':'name','properties':{'name':'http://127.0.0.1:9/def'}},")),
            ErrorCode::CrsUnknown);
        add("geojson: deep", "a.geojson",
            collection(QByteArray(feature).replace(":1}", ":" + QByteArray("[").repeated(40) + QByteArray("]").repeated(40) + "}")), ErrorCode::FormatUnsafe);
        add("geojson: very deep", "a.geojson", "{\"a\":" + QByteArray("[").repeated(1000000), ErrorCode::FormatUnsafe);
        add("geojson: not UTF-8", "a.geojson", collection(QByteArray(feature).replace("\"a\"", "\"\xb9\xf0\"")), ErrorCode::EncodingInvalid);
        add("geojson: UTF-16", "a.geojson", utf16(QString::fromUtf8(collection(feature)), false, true), ErrorCode::EncodingInvalid);

        const QByteArray entities = "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        add("kml: doctype", "a.kml", kml(placemark, entities), ErrorCode::FormatUnsafe);
        add("kml: external entity", "a.kml", kml("<Placemark><name>&x;</name></Placemark>", "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
            ErrorCode::FormatUnsafe);
        add("kml: cut", "a.kml", kml(placemark).chopped(30), ErrorCode::FormatDamaged);
        add("kml: deep", "a.kml", kml(QByteArray("<Folder>").repeated(50) + placemark + QByteArray("</Folder>").repeated(50)), ErrorCode::FormatUnsafe);

        const QByteArray row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>";
        const QByteArray book = zipBytes(workbookParts(row));
        add("xlsx: cut", "a.xlsx", book.chopped(30), ErrorCode::FormatDamaged);
        add("xlsx: half", "a.xlsx", book.first(book.size() / 2), ErrorCode::FormatDamaged);
        add("xlsx: other zip", "a.xlsx", zipBytes({{"a.txt", "hello"}}), ErrorCode::FormatMismatch);
        add("xlsx: doctype", "a.xlsx", zipBytes(workbookParts(row, "<!DOCTYPE x [<!ENTITY e \"x\">]>")), ErrorCode::FormatUnsafe);
        add("xlsx: bomb", "a.xlsx", zipBytes(workbookParts(row) + QList<ZipPart>{{"xl/bomb.xml", QByteArray(40 << 20, ' '), true}}), ErrorCode::FormatUnsafe);
        auto lying = workbookParts(row);
        lying[3].claimedSize = 10;
        add("xlsx: lies about its size", "a.xlsx", zipBytes(lying), ErrorCode::FormatDamaged);
        add("xlsx: climbing name", "a.xlsx", zipBytes(workbookParts(row) + QList<ZipPart>{{"../../etc/x", "x"}}), ErrorCode::FormatUnsafe);
        add("xlsx: part twice", "a.xlsx", zipBytes(workbookParts(row) + workbookParts(row)), ErrorCode::FormatUnsafe);
        add("xlsx: unknown text", "a.xlsx", zipBytes(workbookParts("<row><c t=\"s\"><v>99</v></c></row>")), ErrorCode::FormatDamaged);
        add("xlsx: cut sheet", "a.xlsx", zipBytes(workbookParts(row + "<row><c")), ErrorCode::FormatDamaged);
    }
    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        const QString path = at(name);
        write(path, content);
        CollectingSink sink;
        const auto summary = readWatched(path, sink);
        QFile::remove(path);
        QVERIFY(!summary);
        QVERIFY2(summary.error().code == code,
                 qPrintable(errorCodeName(summary.error().code) + u' ' + summary.error().args.join(u'|') + summary.error().detail));
        QVERIFY(sink.rows.empty());
    }

    void errorNamesTheLine()
    {
        write(at(QStringLiteral("q.csv")), "a,b\n1,2\n\"x\ny\",2\n3,\"4\n5,6\n");
        CollectingSink sink;
        const auto summary = read(at(QStringLiteral("q.csv")), sink);
        QVERIFY(!summary);
        QVERIFY2(summary.error().args[1].startsWith(QStringLiteral("line 5:")), qPrintable(summary.error().args[1]));
    }

    void paths()
    {
        const auto code = [](const QString &path) {
            const auto checked = checkSourcePath(path);
            return checked ? ErrorCode::Internal : checked.error().code;
        };
        for (const char *path : {"/vsicurl/http://127.0.0.1:9/a.csv", "/VSIZIP/a.zip", "PG:dbname=x", "WFS:http://127.0.0.1:9", "http://127.0.0.1:9/a.geojson",
                                 "<OGRVRTDataSource/>", "{\"type\":\"Point\"}", "CSV:/etc/passwd", "a\nb.csv", "", "/dev/zero", "GPKG:/tmp/a.gpkg:t"})
            QVERIFY2(code(QString::fromUtf8(path)) == ErrorCode::FileNotPlain, path);
        QCOMPARE(code(at(QStringLiteral("missing.csv"))), ErrorCode::FileMissing);
        QCOMPARE(code(m_folder.path()), ErrorCode::FileIsDirectory);
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), at(QStringLiteral("link.csv"))));
        QCOMPARE(code(at(QStringLiteral("link.csv"))), ErrorCode::FileNotPlain);
        QFile::remove(at(QStringLiteral("link.csv")));
        QFile large(at(QStringLiteral("large.csv")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(201LL << 20)); // a hole, no bytes
        QCOMPARE(code(large.fileName()), ErrorCode::FileTooLarge);
        large.remove();
    }

    void noPermission()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        const QString path = at(QStringLiteral("secret.csv"));
        write(path, "a,b\n1,2\n");
        QFile::setPermissions(path, QFile::WriteOwner);
        CollectingSink sink;
        QCOMPARE(read(path, sink).error().code, ErrorCode::FileNoPermission);
    }

    void rowsAreAccountedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("given");
        QTest::addColumn<QStringList>("rejected"); // "row code"
        const auto add = [](const char *tag, const char *name, const QByteArray &content, qint64 given, const QStringList &rejected) {
            QTest::newRow(tag) << QString::fromUtf8(name) << content << given << rejected;
        };
        add("csv: wrong field count", "b.csv", "a,b\n1,2\n3\n4,5,6\n7,8\n", 2, {QStringLiteral("2 wrong_field_count"), QStringLiteral("3 wrong_field_count")});
        add("csv: bad places", "b.csv", "name,lon,lat\na,113.1,23.0\nb,NaN,23.0\nc,200,23.0\nd,23.0,113.1\ne,x,1\nf,,\ng,113.2,23.1\nh,113,23\n", 4,
            {QStringLiteral("2 out_of_range"), QStringLiteral("3 out_of_range"), QStringLiteral("4 out_of_range"), QStringLiteral("5 bad_number")});
        add("csv: stray quote inside a cell", "b.csv", "a,b\n5\" pipe,2\n3,4\n", 2, {});
        add("csv: blank lines and CR", "b.csv", "a,b\r\r1,2\r\n\n3,4", 2, {});
        add("csv: long cell", "b.csv", "a,b\n" + QByteArray(1100000, 'x') + ",2\n3,4\n", 1, {QStringLiteral("1 too_long")});
        add("csv: UTF-16LE with mark", "b.csv", utf16(QStringLiteral("名称,值\n桂城,1\n夏南,2\n"), false, true), 2, {});
        add("csv: UTF-16BE with mark", "b.csv", utf16(QStringLiteral("名称,值\n桂城,1\n夏南,2\n"), true, true), 2, {});
        add("csv: UTF-16LE without mark", "b.csv", utf16(QStringLiteral("name,值\n桂城,1\n夏南,2\n"), false, false), 2, {});
        add("csv: header only", "b.csv", "a,b\n", 0, {});
        add("geojson: members that are no features", "b.geojson", collection(feature + ",null,42," + feature + ",{\"type\":\"Point\"},{\"a\":1}"), 2,
            {QStringLiteral("2 bad_feature"), QStringLiteral("3 bad_feature"), QStringLiteral("5 bad_feature"), QStringLiteral("6 bad_feature")});
        add("geojson: out of range", "b.geojson", collection(feature + "," + QByteArray(feature).replace("113.1", "513.1")), 1,
            {QStringLiteral("2 out_of_range")});
        add("geojson: no shape", "b.geojson", collection(feature + "," + json("{'type':'Feature','properties':{'a':2},'geometry':null}")), 2, {});
        add("geojson: collection shape", "b.geojson",
            collection(feature + "," + json("{'type':'Feature','properties':{},'geometry':{'type':'GeometryCollection','geometries':[]}}") + "," +
                       json("{'type':'Feature','properties':{},'geometry':{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]}}")),
            2, {QStringLiteral("3 bad_geometry")});
        add("geojson: empty", "b.geojson", collection({}), 0, {});
        add("kml: network link", "b.kml", kml("<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>" + placemark), 1, {});
        add("kml: folders in folders", "b.kml", kml("<Folder><name>f</name>" + placemark + "<Folder><name>g</name>" + placemark + "</Folder></Folder>"), 1, {});
        add("xlsx: gaps and long rows", "b.xlsx",
            zipBytes(
                workbookParts("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>"
                              "<row r=\"2\"/><row r=\"3\"><c r=\"B3\"><v>2</v></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"C4\"><v>3</v></c></row>")),
            1, {QStringLiteral("2 wrong_field_count")});
        add("xlsx: title above the header", "b.xlsx",
            zipBytes(workbookParts("<row><c t=\"str\"><v>2021 statistics</v></c></row><row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
                                   "<row><c><v>1</v></c><c><v>2</v></c></row>")),
            1, {});
    }
    void rowsAreAccountedFor()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(qint64, given);
        QFETCH(QStringList, rejected);
        const QString path = at(name);
        write(path, content);
        CollectingSink sink;
        const auto summary = readWatched(path, sink);
        QFile::remove(path);
        QVERIFY2(summary, summary ? "" : qPrintable(errorCodeName(summary.error().code) + u' ' + summary.error().args.join(u'|')));
        QCOMPARE(summary->rowsGiven, given);
        QStringList found;
        for (const RowIssue &issue : sink.issues)
            found << QStringLiteral("%1 %2").arg(issue.row).arg(issue.code);
        QCOMPARE(found, rejected);
    }

    /// GeoJSON is UTF-8 by its standard; another encoding is taken only when a person names it.
    void geoJsonInGbkNeedsItsName()
    {
        write(at(QStringLiteral("k.geojson")), collection(QByteArray(feature).replace("1}", "\"\xb9\xf0\xb3\xc7\"}"))); // 桂城
        CollectingSink automatic, named;
        QCOMPARE(read(at(QStringLiteral("k.geojson")), automatic).error().code, ErrorCode::EncodingInvalid);
        QVERIFY(read(at(QStringLiteral("k.geojson")), named, {.layer = {}, .encoding = QStringLiteral("GBK"), .lonField = {}, .latField = {}}));
        QCOMPARE(named.text(0, QStringLiteral("a")), QStringLiteral("桂城"));
        QCOMPARE(named.description.encoding, QStringLiteral("GBK"));
    }

    void metresAreNotGuessed()
    {
        write(at(QStringLiteral("m.csv")), "name,x,y\na,38413000,2548000\nb,38413100,2548100\n");
        CollectingSink sink;
        QVERIFY(read(at(QStringLiteral("m.csv")), sink));
        QCOMPARE(sink.description.geometry, GeometryType::None);
        QVERIFY(sink.description.warnings.join(u' ').contains(QStringLiteral("metres")));
        CollectingSink named;
        QVERIFY(read(at(QStringLiteral("m.csv")), named, {.layer = {}, .crs = QStringLiteral("EPSG:4526"), .lonField = {}, .latField = {}}));
        QCOMPARE(named.description.geometry, GeometryType::Point);
        QVERIFY(std::abs(named.rows[0].geometry.xy[0] - 113.15) < 0.01);
        CollectingSink forced;
        const auto refused = read(at(QStringLiteral("m.csv")), forced, {.layer = {}, .lonField = QStringLiteral("x"), .latField = QStringLiteral("y")});
        QCOMPARE(refused.error().code, ErrorCode::CrsUnknown);
    }

    /// Codes, numbers with leading zeros and long numbers stay as they were typed.
    void idsStayText()
    {
        write(at(QStringLiteral("i.csv")),
              "code,plain,zeros,long,phone,day,at,mixed,share,\n440605011001,1,007,12345678901234567,13812345678,2021-6-7,2021/06/07 8:05,2021-06-07,.5,\n"
              "440605011002,-2,1,1,13912345678,2021-12-31,2021/12/31 14:06:07,2021-06-07 01:00+08:00,1e3,\n");
        CollectingSink sink;
        QVERIFY(read(at(QStringLiteral("i.csv")), sink));
        const auto type = [&](const char *name) { return sink.type(QString::fromLatin1(name)); };
        QCOMPARE(type("code"), FieldType::Text);
        QCOMPARE(type("plain"), FieldType::Integer);
        QCOMPARE(type("zeros"), FieldType::Text);
        QCOMPARE(type("long"), FieldType::Text);
        QCOMPARE(type("phone"), FieldType::Text);
        QCOMPARE(type("day"), FieldType::Date);
        QCOMPARE(type("at"), FieldType::DateTime);
        QCOMPARE(type("mixed"), FieldType::DateTime);
        QCOMPARE(type("column_10"), FieldType::Text);
        QCOMPARE(sink.text(0, QStringLiteral("zeros")), QStringLiteral("007"));
        QCOMPARE(sink.text(0, QStringLiteral("day")), QStringLiteral("2021-06-07"));
        QCOMPARE(sink.text(0, QStringLiteral("at")), QStringLiteral("2021-06-07T08:05:00"));
        QCOMPARE(sink.text(1, QStringLiteral("mixed")), QStringLiteral("2021-06-06T17:00:00Z"));
    }

    void shapefileParts()
    {
        const QStringList parts{QStringLiteral("shp"), QStringLiteral("shx"), QStringLiteral("dbf"), QStringLiteral("prj"), QStringLiteral("cpg")};
        QHash<QString, QByteArray> sound;
        const QString path = at(QStringLiteral("s.shp"));
        writeSound(path);
        for (const QString &part : parts)
            sound[part] = bytesOf(at(QStringLiteral("s.") + part));
        CollectingSink all;
        QVERIFY(readWatched(path, all));
        QCOMPARE(all.rows.size(), std::size_t(20));
        QCOMPARE(all.description.crs, QStringLiteral("EPSG:4490"));

        const auto readWith = [&](const QString &part, const QByteArray &bytes, CollectingSink &sink) {
            for (const QString &p : parts) {
                QFile::remove(at(QStringLiteral("s.") + p));
                if (p != part || !bytes.isNull())
                    write(at(QStringLiteral("s.") + p), p == part ? bytes : sound[p]);
            }
            return readWatched(path, sink);
        };
        for (const QString &part : {QStringLiteral("dbf"), QStringLiteral("shx")}) {
            CollectingSink sink;
            const auto summary = readWith(part, {}, sink);
            QCOMPARE(summary.error().code, ErrorCode::FormatDamaged);
            QVERIFY(summary.error().args[1].contains(u'.' + part));
        }
        for (const QString &part : {QStringLiteral("shp"), QStringLiteral("shx"), QStringLiteral("dbf")}) {
            CollectingSink sink;
            QCOMPARE(readWith(part, sound[part].chopped(60), sink).error().code, ErrorCode::FormatDamaged);
        }
        QByteArray fewer = sound[QStringLiteral("dbf")];
        fewer[4] = 3; // says 3 records for 20 shapes
        CollectingSink shorter;
        QCOMPARE(readWith(QStringLiteral("dbf"), fewer, shorter).error().code, ErrorCode::FormatDamaged);
        CollectingSink noProjection;
        QVERIFY(readWith(QStringLiteral("prj"), {}, noProjection));
        QCOMPARE(noProjection.description.crs, QStringLiteral("EPSG:4326"));
        QVERIFY(noProjection.description.warnings.join(u' ').contains(QStringLiteral(".prj")));
        CollectingSink noEncoding;
        QVERIFY(readWith(QStringLiteral("cpg"), {}, noEncoding));
        QCOMPARE(noEncoding.description.encoding, QStringLiteral("UTF-8"));
        CollectingSink wrongEncoding;
        QVERIFY(!readWith(QStringLiteral("cpg"), "no such encoding", wrongEncoding));
    }

    void geoPackages()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
            QSKIP("sqlite3 is not installed");
        const QString path = at(QStringLiteral("g.gpkg"));
        const auto with = [&](const QString &statements, CollectingSink &sink, const QString &layer = {}) {
            QFile::remove(path);
            writeSound(path);
            if (!statements.isEmpty())
                sql(path, statements);
            return readWatched(path, sink, {.layer = layer, .lonField = {}, .latField = {}});
        };
        CollectingSink sound;
        QVERIFY(with({}, sound));
        QCOMPARE(sound.rows.size(), std::size_t(20));

        CollectingSink trigger; // never fired by reading
        QVERIFY(with(QStringLiteral("CREATE TRIGGER t AFTER INSERT ON points BEGIN DELETE FROM points; END"), trigger));
        QCOMPARE(trigger.rows.size(), std::size_t(20));
        CollectingSink walMode;
        QVERIFY(with(QStringLiteral("PRAGMA journal_mode=WAL"), walMode));
        QCOMPARE(walMode.rows.size(), std::size_t(20));

        const QString asView = QStringLiteral("CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, i AS a FROM n;"
                                              "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('v', 'attributes', 'v')");
        CollectingSink view;
        QCOMPARE(with(asView, view, QStringLiteral("v")).error().code, ErrorCode::FormatUnsafe);
        CollectingSink computed;
        QCOMPARE(with(QStringLiteral("ALTER TABLE points ADD COLUMN c TEXT AS (hex(zeroblob(1000000)))"), computed).error().code, ErrorCode::FormatUnsafe);
        CollectingSink other;
        QCOMPARE(with({}, other, QStringLiteral("no such layer")).error().code, ErrorCode::NotFound);

        for (const char *suffix : {"-wal", "-journal"}) {
            const QString beside = path + QLatin1StringView(suffix);
            write(beside, "x");
            CollectingSink sink;
            const auto summary = readWatched(path, sink);
            QVERIFY(QFile::remove(beside));
            QCOMPARE(summary.error().code, ErrorCode::FormatUnsafe);
        }
        const QByteArray whole = bytesOf(path);
        CollectingSink cut;
        write(path, whole.first(whole.size() / 2 / 4096 * 4096));
        QVERIFY(!readWatched(path, cut));
        QByteArray scratched = whole;
        for (qsizetype i = 4096 * 3; i < scratched.size(); i += 4096)
            scratched.replace(i, 64, QByteArray(64, '\x5a'));
        CollectingSink damaged;
        write(path, scratched);
        QVERIFY(!readWatched(path, damaged));
    }

    /// Every cut of a sound file is refused or fully accounted for, never taken in part.
    void cutsAreNeverTakenInPart_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {"geojson", "kml", "xlsx", "gpkg"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }
    void cutsAreNeverTakenInPart()
    {
        QFETCH(QString, suffix);
        const QString path = at(QStringLiteral("cut.") + suffix);
        writeSound(path);
        const QByteArray whole = bytesOf(path);
        for (int percent = 5; percent < 100; percent += 13) {
            write(path, whole.first(whole.size() * percent / 100));
            CollectingSink sink;
            QVERIFY2(!readWatched(path, sink), qPrintable(QString::number(percent)));
        }
        QFile::remove(path);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
