// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// Lists of objects in JSON that are no features, and of records in XML.
class TestJsonTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAList()
    {
        // columns by name within the first object that has them: a, b, lat, lon, then c of the second
        CollectingSink sink;
        const auto summary =
            read(R"([{"b": "x", "a": 1, "lon": 113.1, "lat": 23.1}, {"a": 2.5, "c": {"n": [1]}, "b": null}, {"a": 3, "b": "", "c": [true]}])", {}, sink);
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(errorText(summary.error())));
        QCOMPARE(summary->rowsRead, 3);
        QCOMPARE(sink.description.format, QStringLiteral("JSON"));
        QStringList names;
        for (const FieldSpec &field : sink.description.fields)
            names << field.name;
        QCOMPARE(names, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("lat"), QStringLiteral("lon"), QStringLiteral("c")}));
        QCOMPARE(sink.type(QStringLiteral("a")), FieldType::Real);
        QCOMPARE(sink.cell(1, QStringLiteral("a")), Value(2.5));
        QCOMPARE(sink.text(1, QStringLiteral("b")), QString());
        QCOMPARE(sink.text(1, QStringLiteral("c")), QStringLiteral("{\"n\":[1]}"));
        QCOMPARE(sink.text(2, QStringLiteral("c")), QStringLiteral("[true]"));
        QCOMPARE(sink.rows[0].geometry.xy, std::vector<double>({113.1, 23.1}));
        QVERIFY(sink.rows[1].geometry.isNull());
    }

    void listsInARootAreLayers()
    {
        const QByteArray text = R"({"note": "n", "major": [{"id": 1}], "minor": [{"id": 1}, {"id": 2}], "numbers": [1, 2], "empty": []})";
        CollectingSink first;
        QVERIFY(read(text, {}, first));
        QCOMPARE(first.description.layers, QStringList({QStringLiteral("major"), QStringLiteral("minor")}));
        QCOMPARE(first.description.layer, QStringLiteral("major"));
        QCOMPARE(first.description.warnings, QStringList(QStringLiteral("The file has 2 layers (major, minor); only “major” is read.")));
        QCOMPARE(first.rows.size(), std::size_t(1));
        CollectingSink second;
        QVERIFY(read(text, QStringLiteral("minor"), second));
        QCOMPARE(second.rows.size(), std::size_t(2));
        CollectingSink none;
        QCOMPARE(read(text, QStringLiteral("numbers"), none).error().code, ErrorCode::NotFound);
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray("[{'a': 1}, {");
        QTest::newRow("numbers") << QByteArray("{'a': [1, 2]}");
        QTest::newRow("mixed") << QByteArray("{'a': [{'b': 1}, 2]}");
        QTest::newRow("no list") << QByteArray("{'a': 1}");
    }
    void refusesWhatIsNoTable()
    {
        QFETCH(QByteArray, text);
        CollectingSink sink;
        const auto summary = read(text.replace('\'', '"'), {}, sink);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::FormatDamaged);
        QVERIFY(sink.rows.empty());
    }

    /// Features stay features, whatever the file is called.
    void featuresAreNoTable()
    {
        CollectingSink sink;
        QVERIFY(read(
            R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Point", "coordinates": [113, 23]}}]})",
            {}, sink));
        QCOMPARE(sink.description.format, QStringLiteral("GeoJSON"));
    }

    void whitespaceBeforeTheFirstObject()
    {
        CollectingSink sink;
        QVERIFY(read("[\n  {\"a\": 1},\n  {\"a\": 2}\n]", {}, sink));
        QCOMPARE(sink.rows.size(), std::size_t(2));
    }

    /// The same of lists in XML: columns in the order of their names within a record, empty elements are empty cells, nested texts are joined.
    void readsAListInXml()
    {
        CollectingSink sink;
        const auto summary = read(R"(<?xml version="1.0" encoding="utf-8"?>
<list date="2021"><note/><item id="9"><b>x &amp; y</b><a>1</a><lon>113.1</lon><lat>23.1</lat></item>
<item><a> </a><b><![CDATA[<c>]]></b><deep><p>one</p><p>two</p></deep></item></list>)",
                                  {}, sink, "xml");
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(errorText(summary.error())));
        QCOMPARE(sink.description.format, QStringLiteral("XML"));
        QCOMPARE(sink.description.layers, QStringList(QStringLiteral("item"))); // <note/> holds no record
        QStringList names;
        for (const FieldSpec &field : sink.description.fields)
            names << field.name;
        QCOMPARE(names, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("lat"), QStringLiteral("lon"), QStringLiteral("deep")}));
        QCOMPARE(sink.text(0, QStringLiteral("b")), QStringLiteral("x & y"));
        QCOMPARE(sink.text(1, QStringLiteral("a")), QString());
        QCOMPARE(sink.text(1, QStringLiteral("b")), QStringLiteral("<c>"));
        QCOMPARE(sink.text(1, QStringLiteral("deep")), QStringLiteral("one two"));
        QCOMPARE(sink.rows[0].geometry.xy, std::vector<double>({113.1, 23.1}));
    }

    void refusesXml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("document type") << QByteArray("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><l><r><a>&e;</a></r></l>")
                                       << int(ErrorCode::FormatUnsafe);
        QTest::newRow("deep") << QByteArray("<?xml version='1.0'?>" + QByteArray("<a>").repeated(64) + QByteArray("</a>").repeated(64))
                              << int(ErrorCode::FormatUnsafe);
        QTest::newRow("cut") << QByteArray("<?xml version='1.0'?><l><r><a>1</a></r><r>") << int(ErrorCode::FormatDamaged);
        QTest::newRow("no records") << QByteArray("<?xml version='1.0'?><l><r/><r/></l>") << int(ErrorCode::FormatDamaged);
        QTest::newRow("no XML") << QByteArray("a,b\n1,2\n") << int(ErrorCode::FormatMismatch);
    }
    void refusesXml()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        CollectingSink sink;
        const auto summary = read(text, {}, sink, "xml");
        QVERIFY(!summary);
        QCOMPARE(int(summary.error().code), code);
        QVERIFY(sink.rows.empty());
    }

private:
    Result<SourceSummary> read(const QByteArray &text, const QString &layer, CollectingSink &sink, const char *suffix = "json")
    {
        QFile file(m_folder.filePath(QStringLiteral("t.") + QLatin1String(suffix)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return fail(ErrorCode::Internal);
        file.close();
        ReadOptions options;
        options.layer = layer;
        return readSourceHere(file.fileName(), options, sink);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestJsonTable)
#include "tst_jsontable.moc"
