// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"
#include "zipbytes.h"

#include "geo/sheet/xlsxsource_p.h"
#include "geo/sourcelimits_p.h"
#include "geo/tablereader_p.h"

#include <QStringEncoder>
#include <QTest>

using namespace om;

namespace {

/// A text in pieces of so many bytes.
PieceSource pieces(const QByteArray &text, qsizetype size)
{
    return [text, size, at = qsizetype(0)]() mutable -> Result<std::string_view> {
        const qsizetype from = std::exchange(at, std::min(at + size, text.size()));
        return std::string_view(text.constData() + from, std::size_t(at - from));
    };
}

/// What a cursor finds: "<a" for a start, ">" for an end, texts as they are; the error in its place.
QString walked(const QByteArray &text, qsizetype size)
{
    XmlCursor xml(pieces(text, size), QStringLiteral("a.xlsx"), QStringLiteral("p.xml"));
    QString log;
    while (true) {
        switch (xml.next()) {
        case XmlCursor::Event::Start: {
            const std::string_view value = xml.attribute("k");
            log += QStringLiteral("<") + QString::fromUtf8(xml.name()) + (value.empty() ? QString() : QStringLiteral("=") + QString::fromUtf8(value)) + u' ';
            break;
        }
        case XmlCursor::Event::End: log += u'>'; break;
        case XmlCursor::Event::Text: log += QString::fromUtf8(xml.text()); break;
        case XmlCursor::Event::Finished: return log;
        case XmlCursor::Event::Failed: return errorCodeName(xml.verdict().error().code) + u' ' + xml.verdict().error().args.value(1);
        }
    }
}

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

const QByteArray ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

QByteArray sharedPart(const QByteArray &items)
{
    return "<sst xmlns=\"" + ns + "\">" + items + "</sst>";
}

/// Rows in the form "1|b|2020-01-02" with ' behind a Text, % behind a Number and @ behind a Date or DateTime; an error as "! code".
QStringList rowsOf(const QByteArray &file, const XlsxSource::Buffers &buffers, QStringList *warnings = nullptr)
{
    const auto source = XlsxSource::open(file, QStringLiteral("a.xlsx"), {}, buffers);
    if (!source)
        return {QStringLiteral("! ") + errorCodeName(source.error().code)};
    if (warnings)
        *warnings = (*source)->warnings();
    QStringList rows;
    const auto done = (*source)->read([&rows](std::span<const TableCell> cells, qint64) {
        QStringList row;
        for (const TableCell &cell : cells)
            row << QString::fromUtf8(cell.text) +
                    (cell.text.empty()                          ? QString()
                         : cell.kind == TableCell::Kind::Text   ? QStringLiteral("'")
                         : cell.kind == TableCell::Kind::Number ? QStringLiteral("%")
                                                                : QStringLiteral("@"));
        rows << row.join(u'|');
        return true;
    });
    if (!done)
        return {QStringLiteral("! ") + errorCodeName(done.error().code)};
    return rows;
}

/// The same however the sheet comes: cut anywhere, kept on the tape or read again.
QStringList rowsOfAny(const QByteArray &file, QStringList *warnings = nullptr)
{
    const QStringList rows = rowsOf(file, {}, warnings);
    for (const std::size_t pieceBytes : {1, 2, 3, 7, 64, 1000})
        for (const std::size_t tapeBytes : {std::size_t(0), std::size_t(8) << 20})
            if (const QStringList other = rowsOf(file, {pieceBytes, tapeBytes}); other != rows)
                return QStringList{QStringLiteral("pieces of %1, tape of %2:").arg(pieceBytes).arg(tapeBytes)} + other + rows;
    return rows;
}

QByteArray book(const QByteArray &rows, const QByteArray &behind = {}, const QList<ZipPart> &more = {})
{
    auto parts = workbookParts(rows);
    parts.last().content.replace("</sheetData>", "</sheetData>" + behind);
    return zipBytes(parts + more);
}

QByteArray text(const QByteArray &value)
{
    return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

QByteArray merged(const QByteArrayList &ranges)
{
    QByteArray xml = "<mergeCells>";
    for (const QByteArray &range : ranges)
        xml += "<mergeCell ref=\"" + range + "\"/>";
    return xml + "</mergeCells>";
}

} // namespace

/// The reader of workbooks, from the bytes of a part to the rows of a sheet.
class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        const auto add = [](const char *tag, const QByteArray &text, const QString &found) { QTest::newRow(tag) << text << found; };
        const QString han = QStringLiteral("桂城𠮷");
        add("elements", "<a><b k='1'/>x<c:d k = \"2\" ></c:d >y</a>\n", QStringLiteral("<a <b=1 >x<d=2 >y>"));
        add("entities", "<a k='&lt;&quot;&#x6842;'>1&amp;&gt;&apos;&#65;&#x20BB7;2</a>", QStringLiteral("<a=<\"桂 1&>'A𠮷2>"));
        add("CDATA", "<a>1<![CDATA[<b>&amp;]] >]]]]><![CDATA[]]>2</a>", QStringLiteral("<a 1<b>&amp;]] >]]2>"));
        add("comments and instructions", "<?xml version='1.0'?><!-- <b> - --><a><!---->1<?p <b> ? ?>2</a><!--e--><?q?>", QStringLiteral("<a 12>"));
        add("line ends", "<a k='1\r\n2\t3'>1\r\n2\r3\n&#13;</a>", QStringLiteral("<a=1 2 3 1\n2\n3\n\r>"));
        add("blanks count", "<a> <b>  </b> </a>", QStringLiteral("<a  <b   > >"));
        add("UTF-8 with a mark", "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?><a>桂城𠮷</a>", QStringLiteral("<a %1>").arg(han));
        add("UTF-16LE", encoded(QStringLiteral("\ufeff<?xml version='1.0' encoding='UTF-16'?><a>%1</a>").arg(han), "UTF-16LE"),
            QStringLiteral("<a %1>").arg(han));
        add("UTF-16BE", encoded(QStringLiteral("\ufeff<a>%1</a>").arg(han), "UTF-16BE"), QStringLiteral("<a %1>").arg(han));
        add("said to be UTF-16", "<?xml version='1.0' encoding='utf-16'?><a>桂城𠮷</a>", QStringLiteral("<a %1>").arg(han));
        add("windows-1252", "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>", QStringLiteral("<a é>"));
        add("nested as deep as may be", QByteArray("<b>").repeated(limits::nesting) + QByteArray("</b>").repeated(limits::nesting),
            QStringLiteral("<b ").repeated(limits::nesting) + QStringLiteral(">").repeated(limits::nesting));
        add("long", "<a>" + QByteArray("城x&amp;").repeated(50000) + "</a>", QStringLiteral("<a ") + QStringLiteral("城x&").repeated(50000) + u'>');

        const auto damaged = [&add](const char *tag, const QByteArray &text, const char *why) {
            add(tag, text, QStringLiteral("format_damaged ") + QString::fromUtf8(why));
        };
        const auto hostile = [&add](const char *tag, const QByteArray &text, const char *why) {
            add(tag, text, QStringLiteral("format_unsafe ") + QString::fromUtf8(why));
        };
        damaged("nothing", "", "p.xml, byte 0: it ends in the middle");
        damaged("cut in a tag", "<a><b k='1", "p.xml, byte 3: it ends in the middle");
        damaged("cut in a text", "<a>xy", "p.xml, byte 5: it ends in the middle");
        damaged("cut in CDATA", "<a><![CDATA[x]]", "p.xml, byte 3: it ends in the middle");
        damaged("wrong end", "<a><b></a>", "p.xml, byte 6: an end tag that does not fit its element");
        damaged("end that is longer", "<a></ab>", "p.xml, byte 3: an end tag that does not fit its element");
        damaged("end without a beginning", "<a/></a>", "p.xml, byte 4: an end tag that does not fit its element");
        damaged("two roots", "<a/><a/>", "p.xml, byte 4: a second root");
        damaged("text behind the root", "<a/>x", "p.xml, byte 4: text outside of the root");
        damaged("CDATA before the root", "<![CDATA[ ]]><a/>", "p.xml, byte 0: text outside of the root");
        damaged("entity of HTML", "<a>&nbsp;</a>", "p.xml, byte 3: an entity that is not defined");
        damaged("entity without an end", "<a>1 & 2</a>", "p.xml, byte 3: an entity that is not defined");
        damaged("character 0", "<a>&#0;</a>", "p.xml, byte 3: an entity that is not defined");
        damaged("half of a pair", "<a>&#xD842;</a>", "p.xml, byte 3: an entity that is not defined");
        damaged("beyond Unicode", "<a>&#x110000;</a>", "p.xml, byte 3: an entity that is not defined");
        damaged("entity in an attribute", "<a k='&x;'/>", "p.xml, byte 0: a tag that is not XML");
        damaged("attribute twice", "<a k='1' k='2'/>", "p.xml, byte 0: a tag that is not XML");
        damaged("attribute without quotes", "<a k=1/>", "p.xml, byte 0: a tag that is not XML");
        damaged("attributes without a blank", "<a j='1'k='2'/>", "p.xml, byte 0: a tag that is not XML");
        damaged("tag in an attribute", "<a k='<b>'/>", "p.xml, byte 0: a tag that is not XML");
        damaged("name that begins with a digit", "<1a/>", "p.xml, byte 0: a tag that is not XML");
        damaged("]]> in a text", "<a>1]]>2</a>", "p.xml, byte 3: “]]>” in a text");
        damaged("-- in a comment", "<!-- 1 -- 2 --><a/>", "p.xml, byte 0: “--” in a comment");
        damaged("declaration in the middle", "<a><?xml version='1.0'?></a>", "p.xml, byte 3: a declaration in the middle");
        damaged("other markup", "<a><!ELEMENT b></a>", "p.xml, byte 3: markup that is not XML");
        damaged("unknown encoding", "<?xml version='1.0' encoding='x-none'?><a/>", "p.xml, byte 0: the encoding X-NONE is unknown");
        hostile("document type", "<!DOCTYPE a><a/>", "p.xml, byte 0: it has a document type (<!DOCTYPE)");
        hostile("too deep", QByteArray("<b>").repeated(limits::nesting + 1),
                qPrintable(QStringLiteral("p.xml, byte %1: elements nested deeper than %2").arg(3 * limits::nesting).arg(limits::nesting)));
    }
    void xml()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        for (const qsizetype size : {1, 2, 3, 5, 16, 100000})
            QCOMPARE(walked(text, size), found);
    }

    /// What no text may hold, wherever it is cut. The place that is named is that of the tag or text in which it was found.
    void bytesThatAreNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const QString utf8 = QStringLiteral("a byte that is not valid UTF-8"), character = QStringLiteral("a character that XML does not allow");
        QTest::newRow("lone continuation") << QByteArray("\x80") << utf8;
        QTest::newRow("longer than needed") << QByteArray("\xc0\x80") << utf8;
        QTest::newRow("half of a pair") << QByteArray("\xed\xa1\x82") << utf8;
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << utf8;
        QTest::newRow("cut character") << QByteArray("\xe6\xa1") << utf8;
        QTest::newRow("GBK") << QByteArray("\xb9\xf0\xb3\xc7") << utf8;
        QTest::newRow("0") << QByteArray(1, '\0') << character;
        QTest::newRow("bell") << QByteArray("\x07") << character;
        QTest::newRow("U+FFFF") << QByteArray("\xef\xbf\xbf") << character;
    }
    void bytesThatAreNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        for (const qsizetype size : {1, 2, 3, 300})
            for (const int before : {0, 1, 7, 299}) {
                const QString found = walked("<a>" + QByteArray(before, 'x') + bytes + "yyyyyyyyyy</a>", size);
                QVERIFY2(found.startsWith(u"format_damaged") && found.endsWith(why), qPrintable(found));
            }
    }

    void endlessTextIsRefused()
    {
        qsizetype given = 0;
        const QByteArray block(1 << 20, 'x');
        XmlCursor xml(
            [&]() -> Result<std::string_view> {
                given += block.size();
                return given == block.size() ? "<a>" : std::string_view(block.constData(), std::size_t(block.size()));
            },
            QStringLiteral("a.xlsx"), QStringLiteral("p.xml"));
        QCOMPARE(xml.next(), XmlCursor::Event::Start);
        QCOMPARE(xml.next(), XmlCursor::Event::Failed);
        QCOMPARE(xml.verdict().error().code, ErrorCode::FormatUnsafe);
        QVERIFY(given <= qsizetype(4 * limits::xmlTokenBytes));
    }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("rows");
        const auto add = [](const char *tag, const QByteArray &file, const QStringList &rows) { QTest::newRow(tag) << file << rows; };
        add("inline texts",
            book("<row>" + text("a&amp;b") + text("<![CDATA[<1>]]>2") + "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> x </t></is></c></row>"),
            {QStringLiteral("a&b'|<1>2'| x '")});
        add("runs without readings",
            book("<row><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>桂</t></r><r><t>城</t></r><rPh sb=\"0\" eb=\"1\"><t>gui</t></rPh><phoneticPr "
                 "fontId=\"1\"/></is></c>"
                 "</row>"),
            {QStringLiteral("桂城'")});
        add("shared texts",
            book("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v> 2 </v></c></row><row><c t=\"s\"><v>1</v></c></row>", {},
                 {{"xl/sharedStrings.xml", sharedPart("<si><t>a</t></si><si><r><t>桂</t></r>\n<r><t>城</t></r><rPh><t>x</t></rPh></si><si><t/></si>"), true}}),
            {QStringLiteral("桂城'|a'|"), QStringLiteral("桂城'")});
        add("no such shared text", book("<row><c t=\"s\"><v>1</v></c></row>", {}, {{"xl/sharedStrings.xml", sharedPart("<si><t>a</t></si>")}}),
            {QStringLiteral("! format_damaged")});
        add("gaps by name", book("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"AA3\"><v>2</v></c></row>"),
            {QStringLiteral("|1%") + QStringLiteral("|").repeated(25) + QStringLiteral("2%")}); // B is the 2nd column, AA the 27th
        add("without names", book("<row><c><v>1</v></c><c/><c s=\"9\"/><c><v>2</v></c></row>"), {QStringLiteral("1%|2%")});
        add("not in order", book("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"), {QStringLiteral("! format_damaged")});
        add("too far right", book("<row><c r=\"XFE1\"><v>1</v></c></row>"), {QStringLiteral("! format_damaged")});
        add("kinds",
            book("<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>1x</v></c><c t=\"d\"><v>2020-01-02</v></c></row>"),
            {QStringLiteral("1%|#N/A'|1x'|2020-01-02@")});
        // shortest texts: 0.1 has the 17 digits 0.10000000000000001, 2.5E3 is 2500
        add("numbers", book("<row><c><v>0.10000000000000001</v></c><c><v>440605011.0</v></c><c><v>2.5E3</v></c><c><v>-7</v></c></row>"),
            {QStringLiteral("0.1%|440605011%|2500%|-7%")});
        const QByteArray styles = "<styleSheet xmlns=\"" + ns +
            "\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m\"/><numFmt numFmtId=\"171\" formatCode=\"[$-804]yyyy/m/d\\ h:mm:ss\"/>"
            "<numFmt numFmtId=\"172\" formatCode=\"&quot;days&quot;0\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/></cellXfs></styleSheet>";
        // 44197 is 2021-01-01; 0.75 of a day is 18:00; 59 is 1900-02-27 by days since 1899-12-30, 60 the day after; 2958465 is 9999-12-31
        add("dates",
            book("<row><c s=\"1\"><v>44197</v></c><c s=\"2\"><v>59</v></c><c s=\"2\"><v>60</v></c><c s=\"1\"><v>44197.75</v></c><c s=\"3\"><v>44197</v></c>"
                 "<c s=\"4\"><v>5</v></c><c s=\"1\"><v>2958465</v></c><c s=\"1\"><v>2958466</v></c><c s=\"1\"><v>-1</v></c></row>",
                 {}, {{"xl/styles.xml", styles, true}}),
            {QStringLiteral("2021-01-01@|1900-02-27@|1900-02-28@|2021-01-01T18:00:00@|2021-01-01T00:00:00@|5%|9999-12-31@|2958466%|-1%")});
        auto from1904 = workbookParts("<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>60</v></c></row>"); // 1904 has a 29th of February
        from1904[1].content.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        add("dates from 1904", zipBytes(from1904 + QList<ZipPart>{{"xl/styles.xml", styles}}), {QStringLiteral("1904-01-01@|1904-03-01@")});
        auto prefixed = workbookParts({});
        prefixed[3].content = "<x:worksheet xmlns:x=\"" + ns + "\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        add("with a prefix", zipBytes(prefixed), {QStringLiteral("1%")});
        auto wide = workbookParts({});
        wide[3].content = encoded(QStringLiteral("\ufeff<worksheet><sheetData><row><c t='str'><v>桂城</v></c></row></sheetData></worksheet>"), "UTF-16LE");
        add("UTF-16", zipBytes(wide), {QStringLiteral("桂城'")});
        add("stored", zipBytes({workbookParts({})[1], workbookParts({})[2], {"xl/worksheets/sheet1.xml", "<s><row><c><v>1</v></c></row></s>"}}),
            {QStringLiteral("1%")});
    }
    void cells()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, rows);
        QCOMPARE(rowsOfAny(file), rows);
    }

    /// More rows than the tape holds: every one comes, and the same.
    void sheetLargerThanTheTape()
    {
        QByteArray rows;
        QStringList expected;
        for (int i = 0; i < 40000; ++i) {
            rows += "<row><c><v>" + QByteArray::number(i) + "</v></c>" + text("name of " + QByteArray::number(i)) + "</row>";
            expected << QStringLiteral("%1%|name of %1'").arg(i);
        }
        const QByteArray file = book(rows);
        QCOMPARE(rowsOf(file, {128 << 10, 1 << 20}), expected); // about 24 bytes a row: the second block finds no room
        QCOMPARE(rowsOf(file, {128 << 10, 8 << 20}), expected);
        const auto source = XlsxSource::open(file, QStringLiteral("a.xlsx"), {}, {128 << 10, 0});
        int seen = 0;
        QVERIFY((*source)->read([&seen](auto, qint64) { return ++seen < 3; }));
        QCOMPARE(seen, 3);
    }

    void mergedCells_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QStringList>("warnings");
        const QStringList below{QStringLiteral("The sheet has merged cells; the value of each is repeated in every row that it covers, in its first column.")};
        const QStringList twoRows{QStringLiteral("Merged cells make 2 rows one header; they are read as one.")};
        const QByteArray header = "<row>" + text("town") + text("name") + "</row>", plain = "<row><c r=\"B3\"><v>2</v></c></row>";
        QTest::newRow("downwards") << book(header + "<row>" + text("G") + "<c><v>1</v></c></row>" + plain + "<row><c r=\"B4\"><v>3</v></c></row>",
                                           merged({"A2:A3"}))
                                   << QStringList{QStringLiteral("town'|name'"), QStringLiteral("G'|1%"), QStringLiteral("G'|2%"), QStringLiteral("|3%")}
                                   << below;
        QTest::newRow("one after the other") << book(header + "<row>" + text("G") + "<c><v>1</v></c></row>" + plain + "<row>" + text("X") +
                                                         "<c><v>3</v></c></row><row r=\"5\"/>"
                                                         "<row><c r=\"B6\"><v>4</v></c></row>",
                                                     merged({"A4:A6", "A2:A3"}))
                                             << QStringList{QStringLiteral("town'|name'"), QStringLiteral("G'|1%"), QStringLiteral("G'|2%"),
                                                            QStringLiteral("X'|3%"), QStringLiteral("X'|4%")}
                                             << below;
        QTest::newRow("a number to the right") << book(header +
                                                           "<row><c r=\"A2\"><v>1</v></c><c r=\"C2\"><v>9</v></c></row><row><c r=\"A3\"><v>2</v></c></row>",
                                                       merged({"C2:D3"}))
                                               << QStringList{QStringLiteral("town'|name'"), QStringLiteral("1%||9%"), QStringLiteral("2%||9%")} << below;
        QTest::newRow("a value of its own stays") << book(header + "<row>" + text("G") + "</row><row>" + text("H") + "<c><v>1</v></c></row>", merged({"A2:A3"}))
                                                  << QStringList{QStringLiteral("town'|name'"), QStringLiteral("G'"), QStringLiteral("H'|1%")} << below;
        QTest::newRow("a title stays one cell") << book("<row>" + text("2021") + "</row>" + "<row>" + text("a") + text("b") + "</row>", merged({"A1:B1"}))
                                                << QStringList{QStringLiteral("2021'"), QStringLiteral("a'|b'")} << QStringList();
        // no | contact      |
        //    | phone | mail |
        QTest::newRow("a header of two rows") << book("<row>" + text("no") + text("contact") +
                                                          "<c r=\"C1\"/></row><row><c r=\"A2\"/><c r=\"B2\" t=\"str\"><v>phone</v></c>" + text("mail") +
                                                          "</row><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>",
                                                      merged({"A1:A2", "B1:C1"}))
                                              << QStringList{QStringLiteral("no'|contact phone'|contact mail'"), QStringLiteral("1%|2%|3%")} << twoRows;
        QTest::newRow("a header and no rows") << book("<row>" + text("no") + text("b") + "</row><row><c r=\"B2\" t=\"str\"><v>c</v></c></row>",
                                                      merged({"A1:A2"}))
                                              << QStringList{QStringLiteral("no'|b c'")} << twoRows;
        QTest::newRow("a header cannot have six rows")
            << book(header + plain, merged({"A1:A6"})) << QStringList{QStringLiteral("town'|name'"), QStringLiteral("|2%")} << QStringList();
        for (const char *wrong : {"A1", "A1:", "A3:A2", "1:2", "A1:A2:A3", "A0:A2", ""})
            QTest::addRow("no range: %s", wrong) << book(header, merged({wrong})) << QStringList{QStringLiteral("! format_damaged")} << QStringList();
    }
    void mergedCells()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, rows);
        QFETCH(QStringList, warnings);
        QStringList said;
        QCOMPARE(rowsOfAny(file, &said), rows);
        QCOMPARE(said, warnings);
    }

    /// From a title over a header of two rows to typed columns.
    void mergedTableIsRead()
    {
        const QByteArray file =
            book("<row>" + text("2021 statistics") + "</row><row>" + text("town") + text("people") + "</row><row><c r=\"B3\" t=\"str\"><v>men</v></c>" +
                     text("women") + "</row><row>" + text("G") + "<c><v>1</v></c><c><v>2</v></c></row><row><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row>",
                 merged({"A1:C1", "A2:A3", "B2:C2", "A4:A5"}));
        const auto source = XlsxSource::open(file, QStringLiteral("a.xlsx"), {});
        QVERIFY(source);
        CollectingSink sink;
        QVERIFY(readTable(**source, QStringLiteral("a.xlsx"), {}, {}, sink));
        QCOMPARE(sink.rows.size(), std::size_t(2));
        QCOMPARE(sink.text(1, QStringLiteral("town")), QStringLiteral("G"));
        QCOMPARE(sink.cell(1, QStringLiteral("people men")), Value(qint64(3)));
        QCOMPARE(sink.cell(1, QStringLiteral("people women")), Value(qint64(4)));
    }

    /// Any bit turned: an error, or the very same rows because nobody needs that bit.
    void turnedBits()
    {
        const QByteArray file =
            book("<row>" + text("name") + text("no") + "</row><row><c t=\"s\"><v>0</v></c><c><v>7.5</v></c></row>" + "<row><c r=\"B3\"><v>8</v></c></row>",
                 merged({"A2:A3"}), {{"xl/sharedStrings.xml", sharedPart("<si><t>桂城 &amp; 大沥</t></si>"), true}});
        const QStringList rows{QStringLiteral("name'|no'"), QStringLiteral("桂城 & 大沥'|7.5%"), QStringLiteral("桂城 & 大沥'|8%")};
        QCOMPARE(rowsOf(file, {}), rows);
        int refused = 0;
        for (qsizetype i = 0; i < 8 * file.size(); ++i) {
            QByteArray turned = file;
            turned[i / 8] = char(turned[i / 8] ^ 1 << i % 8);
            const QStringList found = rowsOf(turned, {16, 1 << 20});
            refused += found.first().startsWith(u'!');
            QVERIFY2(found.first().startsWith(u'!') || found == rows, qPrintable(QStringLiteral("bit %1: %2").arg(i).arg(found.join(u' '))));
        }
        QVERIFY(refused > 4 * file.size()); // most of them
        for (qsizetype size = 0; size < file.size(); ++size)
            QVERIFY(rowsOf(file.first(size), {16, 1 << 20}).first().startsWith(u'!'));
    }
};

QTEST_GUILESS_MAIN(TestSheet)
#include "tst_sheet.moc"
