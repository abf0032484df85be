// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

namespace {

/// A FeatureCollection, written with single quotes.
QByteArray collection(QByteArray features)
{
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features.replace('\'', '"') + "]}";
}

/// A feature with these properties and, unless another is named, a point.
QByteArray feature(const QByteArray &properties, const QByteArray &geometry = "{'type':'Point','coordinates':[113,23]}")
{
    return "{'type':'Feature','properties':" + properties + ",'geometry':" + geometry + "}";
}

} // namespace

/// What our own reader makes of GeoJSON: types of columns, odd values, shapes of every kind.
class TestGeoJson : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<SourceSummary> read(const QByteArray &content, CollectingSink &sink, const QString &name = QStringLiteral("t.geojson"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.close();
        return readSource(QStringLiteral(OM_BIN "/onemap-worker"), file.fileName(), {}, sink);
    }

private Q_SLOTS:
    /// Newline-delimited, and with the separators of RFC 8142, under any of the names that they go by.
    void featuresOneAfterAnother_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("between");
        QTest::newRow("lines") << QStringLiteral("t.geojsonl") << QByteArray("\n");
        QTest::newRow("lines of Windows") << QStringLiteral("t.ndjson") << QByteArray("\r\n");
        QTest::newRow("lines under the usual name") << QStringLiteral("t.geojson") << QByteArray("\n");
        QTest::newRow("separators") << QStringLiteral("t.geojsons") << QByteArray("\n\x1e");
    }
    void featuresOneAfterAnother()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, between);
        const QByteArray first = between.contains('\x1e') ? QByteArray("\x1e") : QByteArray();
        const QByteArray text = first + (feature("{'n':1}") + between + "{'type':'Other'}" + between + feature("{'n':3}", "null") + between).replace('\'', '"');
        CollectingSink sink;
        const auto read = this->read(text, sink, name);
        QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
        QCOMPARE(sink.rows.size(), std::size_t(2));
        QCOMPARE(sink.cell(0, QStringLiteral("n")), Value(qint64(1)));
        QCOMPARE(sink.rows[0].geometry, Geometry::point(113, 23));
        QCOMPARE(sink.cell(1, QStringLiteral("n")), Value(qint64(3)));
        QCOMPARE(read->rowsRejected, 1);
        QCOMPARE(read->rowsRead, 3);
    }

    void aSequenceIsAsStrictAsACollection()
    {
        CollectingSink sink;
        const QByteArray good = feature("{'n':1}").replace('\'', '"');
        const auto cut = read(good + "\n" + good.chopped(4), sink, QStringLiteral("t.geojsonl"));
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::FormatDamaged);
        QVERIFY(cut.error().args.value(1).startsWith(QStringLiteral("line 2:")));
        const auto hidden =
            read(good + "\n" + QByteArray(good).replace("{\"type\":\"Feature\"", "{\"type\":\"Feature\",\"crs\":{}"), sink, QStringLiteral("t.geojsonl"));
        QVERIFY(!hidden);
        QCOMPARE(hidden.error().code, ErrorCode::FormatUnsafe);
    }

    void columnsTakeTheWidestType()
    {
        CollectingSink sink;
        QVERIFY(read(
            collection(feature("{'whole':1,'real':1,'yes':true,'code':'007','mixed':5,'nothing':null,'day':'2021-03-05','figureOrDay':1}") + "," +
                       feature("{'whole':-9007199254740993,'real':2.5,'yes':false,'code':'8','mixed':'five','day':'2021-03-06','figureOrDay':'2021-03-05'}") +
                       "," + feature("{'late':2,'real':true,'code':null}") + "," + feature("null")),
            sink));
        QStringList names;
        for (const FieldSpec &field : sink.description.fields)
            names << field.name;
        QCOMPARE(names.join(u' '), QStringLiteral("whole real yes code mixed nothing day figureOrDay late"));
        QCOMPARE(sink.type(QStringLiteral("whole")), FieldType::Integer);
        QCOMPARE(sink.type(QStringLiteral("real")), FieldType::Real);
        QCOMPARE(sink.type(QStringLiteral("yes")), FieldType::Boolean);
        QCOMPARE(sink.type(QStringLiteral("code")), FieldType::Text);
        QCOMPARE(sink.type(QStringLiteral("mixed")), FieldType::Text);
        QCOMPARE(sink.type(QStringLiteral("nothing")), FieldType::Text);
        QCOMPARE(sink.type(QStringLiteral("day")), FieldType::Date);
        QCOMPARE(sink.type(QStringLiteral("figureOrDay")), FieldType::Text); // as a day the 1 would be lost
        QCOMPARE(sink.rows.size(), std::size_t(4));
        QCOMPARE(sink.cell(1, QStringLiteral("whole")), Value(qint64(-9007199254740993)));
        QCOMPARE(sink.cell(0, QStringLiteral("real")), Value(1.0));
        QCOMPARE(sink.cell(2, QStringLiteral("real")), Value(1.0));
        QCOMPARE(sink.cell(0, QStringLiteral("yes")), Value(qint64(1)));
        QCOMPARE(sink.cell(1, QStringLiteral("yes")), Value(qint64(0)));
        QCOMPARE(sink.cell(0, QStringLiteral("code")), Value(QStringLiteral("007")));
        QCOMPARE(sink.cell(2, QStringLiteral("code")), Value());
        QCOMPARE(sink.cell(0, QStringLiteral("mixed")), Value(QStringLiteral("5")));
        QCOMPARE(sink.cell(1, QStringLiteral("day")), Value(QStringLiteral("2021-03-06")));
        QCOMPARE(sink.cell(0, QStringLiteral("figureOrDay")), Value(QStringLiteral("1")));
        QCOMPARE(sink.cell(0, QStringLiteral("late")), Value());
        QCOMPARE(sink.cell(2, QStringLiteral("late")), Value(qint64(2)));
        QCOMPARE(sink.cell(3, QStringLiteral("whole")), Value());
    }

    void oddMembersKeepTheirText()
    {
        CollectingSink sink;
        const QByteArray escaped = "{'a':'x\\'y\\u6842\\n','\\u6842':1,'list':[1, {'b':']'}],'tree':{'c':'}'},'a2':'','a':'last'}";
        const QByteArray idOfText = "{'id':'n1','geometry':null,'type':'Feature','properties':{'a':'\\u6842','桂':2}}";
        QVERIFY(read(collection(feature(QByteArray(escaped).replace("\\'", "\\\"")) + "," + idOfText), sink));
        QCOMPARE(sink.rows.size(), std::size_t(2));
        QCOMPARE(sink.description.fields.front().name, QStringLiteral("id"));
        QCOMPARE(sink.cell(0, QStringLiteral("id")), Value());
        QCOMPARE(sink.cell(1, QStringLiteral("id")), Value(QStringLiteral("n1")));
        QCOMPARE(sink.cell(0, QStringLiteral("a")), Value(QStringLiteral("last"))); // of doubled members the last one counts
        QCOMPARE(sink.cell(1, QStringLiteral("a")), Value(QStringLiteral("桂")));
        QCOMPARE(sink.cell(0, QStringLiteral("桂")), Value(qint64(1))); // one column, however the key is written
        QCOMPARE(sink.cell(1, QStringLiteral("桂")), Value(qint64(2)));
        QCOMPARE(sink.cell(0, QStringLiteral("list")), Value(QStringLiteral("[1, {\"b\":\"]\"}]")));
        QCOMPARE(sink.cell(0, QStringLiteral("tree")), Value(QStringLiteral("{\"c\":\"}\"}")));
        QCOMPARE(sink.cell(0, QStringLiteral("a2")), Value(QString()));
    }

    void shapesOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<Geometry>("shape");
        const auto add = [](const char *tag, const QByteArray &written, const Geometry &shape) { QTest::newRow(tag) << written << shape; };
        add("point with height", "{'coordinates':[ 113.5 , 23, 7.5],'type':'Point'}", Geometry::point(113.5, 23));
        add("points", "{'type':'MultiPoint','coordinates':[[1,2],[3,4]]}", {GeometryType::Point, true, {1, 2, 3, 4}, {}, {}});
        add("line", "{'type':'LineString','coordinates':[[1,2],[3e0,-4]]}", {GeometryType::Line, false, {1, 2, 3, -4}, {2}, {}});
        add("lines", "{'type':'MultiLineString','coordinates':[[[1,2],[3,4]],[[5,6],[7,8]]]}",
            {GeometryType::Line, true, {1, 2, 3, 4, 5, 6, 7, 8}, {2, 4}, {}});
        add("polygon", "{'type':'Polygon','coordinates':[[[0,0],[4,0],[0,4],[0,0]],[[1,1],[2,1],[1,2],[1,1]]]}",
            {GeometryType::Polygon, false, {0, 0, 4, 0, 0, 4, 0, 0, 1, 1, 2, 1, 1, 2, 1, 1}, {4, 8}, {2}});
        add("polygons", "{'type':'MultiPolygon','coordinates':[[[[0,0],[4,0],[0,4],[0,0]]],[[[5,5],[9,5],[5,9],[5,5]]]]}",
            {GeometryType::Polygon, true, {0, 0, 4, 0, 0, 4, 0, 0, 5, 5, 9, 5, 5, 9, 5, 5}, {4, 8}, {1, 2}});
        add("no coordinates", "{'type':'Polygon','coordinates':[]}", {});
    }
    void shapesOfEveryKind()
    {
        QFETCH(QByteArray, written);
        QFETCH(Geometry, shape);
        CollectingSink sink;
        QVERIFY(read(collection(feature("{'a':1}", written)), sink));
        QCOMPARE(sink.rows.size(), std::size_t(1));
        QVERIFY(shape.isNull() ? sink.rows[0].geometry.isNull() : sink.rows[0].geometry == shape);
    }

    void damagedShapesAreRefusedByRow_data()
    {
        QTest::addColumn<QByteArray>("written");
        for (const char *written : {"{'type':'Point','coordinates':[113]}", "{'type':'Point','coordinates':['113','23']}",
                                    "{'type':'Point','coordinates':[[113,23]]}", "{'type':'Point','coordinates':{'b':1}}", "{'type':'Point','coordinates':7}",
                                    "{'type':'LineString','coordinates':[[1,2],3]}", "{'type':'Circle','coordinates':[1,2]}", "{}", "7"})
            QTest::newRow(written) << QByteArray(written);
    }
    void damagedShapesAreRefusedByRow()
    {
        QFETCH(QByteArray, written);
        CollectingSink sink;
        const auto summary = read(collection(feature("{'a':1}") + "," + feature("{'a':'b'}", written) + "," + feature("{'a':3}")), sink);
        QVERIFY(summary && summary->rowsRead == 3 && summary->rowsGiven == 2);
        QCOMPARE(sink.issues.size(), std::size_t(1));
        QCOMPARE(sink.issues[0].row, 2);
        QCOMPARE(sink.issues[0].code, QStringLiteral("bad_geometry"));
        QCOMPARE(sink.contents.join(u' '), QStringLiteral("{\"a\":\"b\"}"));
    }

    void aNumberBeyondAllNumbersIsRefused()
    {
        CollectingSink sink;
        QVERIFY(read(collection(feature("{'a':1.5}") + "," + feature("{'a':1e999}")), sink));
        QCOMPARE(sink.rows.size(), std::size_t(1));
        QCOMPARE(sink.issues.size(), std::size_t(1));
        QCOMPARE(sink.issues[0].code, QStringLiteral("bad_number"));
        QCOMPARE(sink.issues[0].column, QStringLiteral("a"));
    }

    void aSingleFeatureIsAFile()
    {
        CollectingSink sink;
        QVERIFY(read(feature("{'a':1}").replace('\'', '"'), sink));
        QCOMPARE(sink.rows.size(), std::size_t(1));
        QCOMPARE(sink.rows[0].geometry, Geometry::point(113, 23));
        QCOMPARE(sink.cell(0, QStringLiteral("a")), Value(qint64(1)));
    }
};

QTEST_GUILESS_MAIN(TestGeoJson)
#include "tst_geojson.moc"
