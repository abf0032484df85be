// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"

#include "geo/detect/encodingdetective.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace om;

namespace {

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encode(encoding, QStringEncoder::Flag::Stateless);
    const QByteArray bytes = encode(text);
    if (!encode.isValid() || encode.hasError())
        qFatal("no %s here", encoding);
    return bytes;
}

/// Texts as departments send them; each in every encoding that can hold it.
const std::vector<std::pair<const char *, QString>> &texts()
{
    static const std::vector<std::pair<const char *, QString>> all{
        {"table",
         QStringLiteral(
             "编号,社区名称,地址,受理时间\n1,桂园社区居委会,佛山市南海区桂城街道南新三路,2021/3/5 9:05\n2,叠北社区居委会,桂城街道叠北村,2021/3/6\n")},
        {"two words", QStringLiteral("名称,地址\n桂城,南海\n")},
        {"crlf and quotes", QStringLiteral("工单号,\"标题\"\r\nT-001,\"路灯不亮，影响出行\"\r\nT-002,\"噪音扰民；夜间施工\"\r\n")},
        {"number one", QStringLiteral("学校,年级\n桂江第一初级中学,一年级\n南海第一中学,高一\n一一,一\n")}, // U+4E00 has a zero byte in UTF-16
        {"mostly latin",
         QStringLiteral("id,name,lon,lat\n") + QStringLiteral("12,A tower of offices,113.15,23.03\n").repeated(60) +
             QStringLiteral("13,千灯湖,113.141,23.056\n")},
        {"full width", QStringLiteral("项目　金额（万元）\n道路维修　１２３４．５０\n绿化养护　８８．００\n")},
        {"names",
         QStringLiteral(
             "企业名称,注册资金\n佛山市致高雅纸品印刷有限公司,150(万元人民币)\n广东美的制冷设备有限公司,\"1,351.1000(万美元)\"\n鑫淼犇骉贸易有限公司,N/A\n")},
    };
    return all;
}

const QString traditional =
    QStringLiteral("編號,名稱,地址\n1,臺北市政府,臺北市信義區市府路１號\n2,國立故宮博物院,士林區至善路二段\n3,桃園國際機場,大園區航站南路\n");

} // namespace

class TestEncodingDetective : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("text");
        int files = 0;
        const auto add = [&files](const QString &name, const QByteArray &bytes, const char *wanted, const QString &text) {
            QTest::newRow(qPrintable(name)) << bytes << QString::fromLatin1(wanted) << text;
            ++files;
        };
        const auto inAll = [&add](const QString &name, const QString &text) {
            add(name + QStringLiteral(" UTF-8"), encoded(text, "UTF-8"), "UTF-8", text);
            add(name + QStringLiteral(" UTF-8 marked"), "\xef\xbb\xbf" + encoded(text, "UTF-8"), "UTF-8", text);
            add(name + QStringLiteral(" UTF-16LE"), encoded(text, "UTF-16LE"), "UTF-16LE", text);
            add(name + QStringLiteral(" UTF-16LE marked"), "\xff\xfe" + encoded(text, "UTF-16LE"), "UTF-16LE", text);
            add(name + QStringLiteral(" UTF-16BE"), encoded(text, "UTF-16BE"), "UTF-16BE", text);
            add(name + QStringLiteral(" UTF-16BE marked"), "\xfe\xff" + encoded(text, "UTF-16BE"), "UTF-16BE", text);
            add(name + QStringLiteral(" GB18030"), encoded(text, "GB18030"), "GB18030", text);
        };
        for (const auto &[name, text] : texts())
            inAll(QString::fromLatin1(name), text);
        inAll(QStringLiteral("traditional"), traditional);
        add(QStringLiteral("traditional Big5"), encoded(traditional, "Big5"), "Big5", traditional);
        const QString shortBig5 = QStringLiteral("名稱,地址\n臺北,信義\n");
        add(QStringLiteral("two words Big5"), encoded(shortBig5, "Big5"), "Big5", shortBig5);
        // Two characters that are in no table of two bytes: four bytes each.
        const QString rare = QStringLiteral("名称\n石𬒔小学\n𧒽岗公园\n");
        inAll(QStringLiteral("rare"), rare);
        const QString french = QStringLiteral("nom,ville\nÉcole élémentaire,Montréal\nHôtel de ville,Sète\nMusée d'été,Besançon\n");
        add(QStringLiteral("french"), encoded(french, "windows-1252"), "windows-1252", french);
        QCOMPARE_GE(files, 40);
    }
    void corpus()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, wanted);
        QFETCH(QString, text);
        const EncodingVerdict verdict = findEncoding(bytes);
        QVERIFY(!verdict.candidates.empty());
        QCOMPARE(verdict.candidates.front().encoding, wanted);
        QVERIFY2(verdict.isSure, qPrintable(QString::number(verdict.candidates.front().sureness)));
        // The sample is what the text says, line by line.
        for (const QString &line : verdict.candidates.front().sample)
            QVERIFY2(text.contains(line), qPrintable(line));
        QVERIFY(!verdict.candidates.front().sample.isEmpty());
        QCOMPARE(verdict.markSize > 0, QByteArrayView(QTest::currentDataTag()).endsWith("marked"));
        QCOMPARE(verdict.isGuess, verdict.markSize == 0 && wanted != u"UTF-8");
    }

    /// More than a megabyte of plain columns before the first Chinese row; a sample of a long file may end within a character.
    void longFiles_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        for (const char *encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
            QTest::newRow(encoding) << QByteArray(encoding);
    }
    void longFiles()
    {
        QFETCH(QByteArray, encoding);
        const QString plain = QStringLiteral("12345,plain\n").repeated(100000), chinese = texts().front().second;
        for (const QString &text :
             {plain + chinese, chinese.repeated(20000), QString(QStringLiteral("x") + chinese.repeated(20000)), plain + u'x' + chinese.repeated(20000)}) {
            const EncodingVerdict verdict = findEncoding(encoded(text, encoding.constData()));
            QCOMPARE(verdict.candidates.front().encoding, QString::fromLatin1(encoding));
            QVERIFY(verdict.isSure);
            QVERIFY(!verdict.candidates.front().sample.isEmpty());
        }
    }

    void candidatesStandSideBySide()
    {
        const EncodingVerdict verdict = findEncoding(encoded(texts().front().second, "GB18030"));
        QVERIFY(verdict.candidates.size() >= 2);
        double sum = 0;
        for (const EncodingCandidate &candidate : verdict.candidates)
            sum += candidate.sureness;
        QVERIFY(sum > 0.99 && sum < 1.0001);
        QCOMPARE(verdict.candidates[0].sample.front(), QStringLiteral("编号,社区名称,地址,受理时间"));
        QVERIFY(verdict.candidates[1].sample.front() != verdict.candidates[0].sample.front());
    }

    void isUnsureOfTooLittle()
    {
        const EncodingVerdict verdict = findEncoding(QByteArray("a,b\n\xa4\xa4,1\n")); // 中 in Big5, a kana in GB 2312
        QVERIFY(verdict.isGuess && !verdict.isSure);
        QVERIFY(verdict.candidates.size() >= 2);
        QCOMPARE(findEncoding("plain").candidates.front().encoding, QStringLiteral("UTF-8"));
        QVERIFY(findEncoding("plain").isSure);
        QVERIFY(findEncoding({}).isSure);
    }

    void isNoText()
    {
        const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000010000000100803000000282d0f53000000017352474200aece1ce9");
        QVERIFY(findEncoding(png).candidates.empty());
        QByteArray noise;
        quint32 x = 12345;
        for (int i = 0; i < 4096; ++i) {
            x = x * 1664525 + 1013904223;
            noise.append(char(x >> 24));
        }
        QVERIFY(findEncoding(noise).candidates.empty());
    }

    /// Broken UTF-8 stays UTF-8, so that its broken line is named rather than the whole taken for something else.
    void brokenUtf8()
    {
        QByteArray bytes = encoded(texts().front().second.repeated(3), "UTF-8");
        bytes.insert(bytes.indexOf("\n") + 4, '\xff');
        QCOMPARE(findEncoding(bytes).candidates.front().encoding, QStringLiteral("UTF-8"));
    }

    /// A comma in a text or a title above the table does not hide the separator; the header is found below titles of one cell.
    void separatorsAndTitles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<int>("rows");
        const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ab << 1;
        QTest::newRow("semicolon, decimal commas") << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << ab << 2;
        QTest::newRow("tab") << QByteArray("a\tb\n1,1\t2\nx,y\tz\n") << ab << 2;
        QTest::newRow("bar") << QByteArray("a|b\n1|2\n3|4\n") << ab << 2;
        QTest::newRow("bar within") << QByteArray("a,b\n1|1,2\n3,4\n") << ab << 2;
        QTest::newRow("quoted commas") << QByteArray("a;b\n\"x,y,z\";1\n\"p,q,r\";2\n") << ab << 2;
        QTest::newRow("title") << QByteArray("Schools of 2021\na,b\n1,2\n3,4\n") << ab << 2;
        QTest::newRow("padded titles") << QByteArray("Schools of 2021,\nUnit: pupils,\na,b\n1,2\n") << ab << 1;
        QTest::newRow("one column") << QByteArray("a\n1\n2\n") << QStringList{QStringLiteral("a")} << 2;
    }
    void separatorsAndTitles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, columns);
        QFETCH(int, rows);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("t.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        CollectingSink sink;
        QVERIFY(readSourceHere(file.fileName(), {}, sink));
        QStringList names;
        for (const FieldSpec &field : sink.description.fields)
            names << field.name;
        QCOMPARE(names, columns);
        QCOMPARE(int(sink.rows.size()), rows);
        QVERIFY(sink.issues.empty());
        QCOMPARE(sink.description.warnings.join(u' ').contains(u"title"), QByteArrayView(QTest::currentDataTag()).contains("title"));
    }

    /// The table's language byte (offset 29) says Big5 (0x78), the .cpg GBK: told, and the .cpg wins. Without either the text tells.
    void shapefileTables()
    {
        const QString folder = QStringLiteral(OM_SHARED "/data/china/nanhai_towns_gbk_shp");
        if (!QDir(folder).exists())
            QSKIP("the shared data is not here");
        QTemporaryDir copy;
        for (const char *part : {"shp", "shx", "dbf", "prj"}) {
            const QString target = copy.filePath(QStringLiteral("t.") + QLatin1String(part));
            QVERIFY(QFile::copy(folder + QStringLiteral("/nanhai_towns_gbk.") + QLatin1String(part), target));
            QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
        }
        const QString path = copy.filePath(QStringLiteral("t.shp"));
        CollectingSink bare;
        QVERIFY(readSourceHere(path, {}, bare));
        QCOMPARE(bare.description.encoding, QStringLiteral("GB18030"));
        QCOMPARE(bare.description.encodings.front().encoding, QStringLiteral("GB18030"));
        QVERIFY(bare.description.encodings.front().sureness > 0.99);
        QFile table(copy.filePath(QStringLiteral("t.dbf")));
        QVERIFY(table.open(QIODevice::ReadWrite) && table.seek(29) && table.putChar('\x78'));
        table.close();
        CollectingSink wrongByte;
        QVERIFY(readSourceHere(path, {}, wrongByte));
        QCOMPARE(wrongByte.description.encoding, QStringLiteral("Big5"));
        QVERIFY2(wrongByte.description.warnings.join(u' ').contains(u"looks like GB18030"), qPrintable(wrongByte.description.warnings.join(u' ')));
        QFile cpg(copy.filePath(QStringLiteral("t.cpg")));
        QVERIFY(cpg.open(QIODevice::WriteOnly) && cpg.write("GBK\n") == 4);
        cpg.close();
        CollectingSink disagreeing;
        QVERIFY(readSourceHere(path, {}, disagreeing));
        QCOMPARE(disagreeing.description.encoding, QStringLiteral("GBK"));
        QVERIFY2(disagreeing.description.warnings.join(u' ').contains(u"0x78"), qPrintable(disagreeing.description.warnings.join(u' ')));
        bool hasName = false;
        for (const Row &row : disagreeing.rows)
            for (const Value &cell : row.cells)
                hasName = hasName || toText(cell) == u"桂城街道";
        QVERIFY(hasName);
    }
};

QTEST_GUILESS_MAIN(TestEncodingDetective)
#include "tst_encodingdetective.moc"
