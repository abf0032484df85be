// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// Where the rows begin in the bytes of their file, whatever its encoding.
class TestRecordPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfATable_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QList<qint64>>("bytes");
        // "name,n" and its line end are 7 bytes; the first row "a,1\n" begins at 7 and takes 4
        QTest::newRow("UTF-8") << QByteArray("name,n\na,1\nb,2\n") << QList<qint64>{7, 11};
        QTest::newRow("with mark") << QByteArray("\xef\xbb\xbfname,n\na,1\nb,2\n") << QList<qint64>{10, 14};
        QTest::newRow("CR LF, an empty line, no end") << QByteArray("name,n\r\na,1\r\n\r\nb,2") << QList<qint64>{8, 15};
        QTest::newRow("CR alone") << QByteArray("name,n\ra,1\rb,2\r") << QList<qint64>{7, 11};
        QTest::newRow("a line end within quotes") << QByteArray("name,n\n\"a\nb\",1\nb,2\n") << QList<qint64>{7, 15};
        // 桂城 is B9 F0 B3 C7 in GBK: 4 bytes and ",1\n" 3; in UTF-8 it would be 6
        QTest::newRow("GBK") << QByteArray("name,n\n\xb9\xf0\xb3\xc7,1\n\xb9\xf0\xb3\xc7\xb9\xf0\xb3\xc7\xb9\xf0\xb3\xc7\xb9\xf0\xb3\xc7,2\n")
                             << QList<qint64>{7, 14};
        QTest::newRow("GBK, a line end within quotes") << QByteArray("name,n\r\n\"\xb9\xf0\r\n\xb3\xc7\",1\r\n\xb9\xf0\xb3\xc7\xb9\xf0\xb3\xc7,2\r\n")
                                                       << QList<qint64>{8, 20}; // quote, 2, 2, 2, quote, ",1", CR LF = 12
        // 2 bytes of mark, 7 units; 桂城,1 and its end are 5 units
        QStringEncoder wide(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        QTest::newRow("UTF-16LE") << QByteArray(wide(QStringLiteral("name,n\n桂城,1\nb,2\n"))) << QList<qint64>{2 + 14, 2 + 14 + 10};
        QStringEncoder wideBig(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
        // U+0A0D and U+0D0A are no line ends though they hold the bytes of one
        QTest::newRow("UTF-16BE") << QByteArray(wideBig(QString::fromUtf16(u"name,n\n\u0a05\u0d05,1\nb,2\n"))) << QList<qint64>{2 + 14, 2 + 14 + 10};
    }
    void linesOfATable()
    {
        QFETCH(QByteArray, content);
        QFETCH(QList<qint64>, bytes);
        const CollectingSink sink = read(QStringLiteral("a.csv"), content);
        QList<qint64> found;
        for (const Row &row : sink.rows)
            found << row.sourceByte;
        QCOMPARE(found, bytes);
    }

    void aRejectedLine()
    {
        const CollectingSink sink = read(QStringLiteral("a.csv"), "name,n\na,1\nb,2,3\n");
        QCOMPARE(sink.issues.size(), std::size_t(1));
        QCOMPARE(sink.issues.front().sourceByte, 11);
    }

    void features()
    {
        const QByteArray head = "{\"type\":\"FeatureCollection\",\"features\":[\n";
        const QByteArray first = "{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null}";
        const QByteArray second = "{\"properties\":{\"a\":2},\"type\":\"Feature\",\"geometry\":null}";
        for (const QByteArray &mark : {QByteArray(), QByteArray("\xef\xbb\xbf")}) {
            const CollectingSink sink = read(QStringLiteral("a.geojson"), mark + head + first + ",\n  17, " + second + "]}");
            QCOMPARE(sink.rows.size(), std::size_t(2));
            const qint64 start = mark.size() + head.size();
            QCOMPARE(sink.rows[0].sourceByte, start);
            QCOMPARE(sink.rows[1].sourceByte, start + first.size() + 8);
            QCOMPARE(sink.issues.size(), std::size_t(1)); // 17 is no feature
            QCOMPARE(sink.issues[0].sourceByte, start + first.size() + 4);
        }
    }

    void recordsOfAShapefile()
    {
        const QString path = QStringLiteral(OM_SHARED "/data/china/nanhai_towns_gbk_shp/nanhai_towns_gbk.shp");
        if (!QFile::exists(path))
            QSKIP("the shared data is not here");
        CollectingSink sink;
        QVERIFY(readSourceHere(path, {}, sink));
        QFile table(path.chopped(3) + QStringLiteral("dbf"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray bytes = table.readAll();
        QCOMPARE(sink.rows.size(), std::size_t(7));
        const qint64 length = sink.rows[1].sourceByte - sink.rows[0].sourceByte;
        QCOMPARE(sink.rows[6].sourceByte, sink.rows[0].sourceByte + 6 * length);
        QVERIFY(bytes.size() >= sink.rows[6].sourceByte + length && bytes.size() <= sink.rows[6].sourceByte + length + 1); // and the end mark
        for (const Row &row : sink.rows)
            QCOMPARE(bytes[row.sourceByte], ' '); // a record that is not deleted
    }

private:
    CollectingSink read(const QString &name, const QByteArray &content)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        CollectingSink sink;
        if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()) {
            file.close();
            if (const auto summary = readSourceHere(file.fileName(), {}, sink); !summary)
                qWarning() << summary.error().args;
        }
        return sink;
    }
};

QTEST_GUILESS_MAIN(TestRecordPlaces)
#include "tst_recordplaces.moc"
