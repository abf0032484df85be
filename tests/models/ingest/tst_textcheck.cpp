// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/importcodes.h"
#include "ingest/textcheck.h"

#include <QDir>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace om;

namespace {

QString misread(const QString &text, const char *written, const char *read)
{
    QStringEncoder encode(written, QStringEncoder::Flag::Stateless);
    const QByteArray bytes = encode(text);
    QStringDecoder decode(read, QStringDecoder::Flag::Stateless);
    return decode(bytes);
}

QString defectOf(const QString &text)
{
    const auto defect = textDefect(text);
    return defect ? textDefectName(*defect) : QString();
}

} // namespace

class TestTextCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const QString &text, const char *wanted) { QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(wanted); };
        row(QStringLiteral("佛山市南海区桂城街道"), "");
        row(QStringLiteral("石𬒔小学"), "");
        row(QStringLiteral("Café Montréal, Besançon"), "");
        row(QStringLiteral("Ångström 5 µm ±2 °C"), "");
        row(QStringLiteral("面积 84.16 km²（约）"), "");
        row(QStringLiteral("联通"), ""); // its GBK bytes look like broken UTF-8
        row(QStringLiteral("锟斤拷锟斤拷"), "gbk_debris");
        row(QStringLiteral("桂城\ufffd街道"), "replacement");
        row(QStringLiteral("罗村") + QChar(0xe240) + QStringLiteral("罗下"), "private_use");
        row(QString::fromUcs4(U"\U000F0001"), "private_use");
        for (const char *text : {"桂城街道", "南海", "千灯湖公园北区", "佛山市顺德区"}) {
            const QString right = QString::fromUtf8(text);
            row(misread(right, "UTF-8", "windows-1252"), "western_debris");
            row(misread(right, "UTF-8", "ISO-8859-1"), "western_debris");
            row(misread(right, "GB18030", "ISO-8859-1"), "western_debris");
        }
        row(QStringLiteral("Montr") + misread(QStringLiteral("é"), "UTF-8", "ISO-8859-1") + QStringLiteral("al"), "western_debris");
        for (const char *text : {"桂城街道", "千灯湖公园", "佛山市顺德区"})
            row(misread(QString::fromUtf8(text), "UTF-8", "GB18030"), "gbk_debris");
    }
    void defects()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(defectOf(text), wanted);
        const auto obvious = obviousDefect(text);
        QCOMPARE(obvious ? textDefectName(*obvious) : QString(), wanted == u"gbk_debris" ? QString() : wanted);
    }

    /// Real Chinese texts are no debris: every name and address of the register and of the points, but for five characters of one font.
    void realTextsAreSound()
    {
        const QString folder = QStringLiteral(OM_SHARED "/data/china/");
        if (!QDir(folder).exists())
            QSKIP("the shared data is not here");
        Workbench bench;
        QVERIFY(bench.isSound());
        for (const char *file :
             {"nanhai_enterprises_registration.csv", "nanhai_poi_mixedcrs_ex_guicheng.csv", "gazetteer.csv", "citizen_messages_subject_part1.csv"})
            QVERIFY(bench.import(folder + QLatin1String(file), bench.options()).rowsAccepted > 0);
        const auto findings = textFindings(bench.cache());
        QVERIFY(findings);
        qint64 rows = 0;
        for (const TextFinding &finding : *findings) {
            QCOMPARE(int(finding.defect), int(TextDefect::PrivateUse));
            QVERIFY2(finding.dataset == u"nanhai_enterprises_registration", qPrintable(finding.sample));
            rows += finding.rows;
        }
        QCOMPARE(rows, 5);
    }

    void importsNoteThemAndTheCheckFindsThem()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        const QByteArray text = "name,address\nA,\xe5\x8d\x97\xe6\xb5\xb7\nB,Caf\xc3\xa9\nC,\xc3\xa5\xc2\x8d\xc2\x97\nD,\xee\x89\x80\n";
        const ImportReport report = bench.import(bench.file(QStringLiteral("odd.csv"), text), bench.options());
        QCOMPARE(report.rowsAccepted, 4);
        QStringList notes;
        for (const RowIssue &issue : report.issues)
            notes << QStringLiteral("%1 %2 %3").arg(issue.row).arg(issue.column, issue.code);
        QCOMPARE(notes, (QStringList{QStringLiteral("3 address western_debris"), QStringLiteral("4 address private_use")}));
        const auto findings = textFindings(bench.cache());
        QVERIFY(findings);
        QCOMPARE(findings->size(), std::size_t(2));
        QCOMPARE(findings->at(0).field, QStringLiteral("address"));
        QCOMPARE(int(findings->at(0).defect), int(TextDefect::PrivateUse));
        QCOMPARE(findings->at(1).rows, 1);
        QCOMPARE(findings->at(1).firstFid, 3);
    }

    /// A list that writes the name in one way takes the other ways as the same code.
    void spellingsMeetInCodeLists()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        const QByteArray codes = "list,code,name,position\nplace,026,石肯社区,1\nplace,042,雷岗社区,2\n";
        const ImportReport report = bench.import(bench.file(QStringLiteral("codes.csv"), codes), bench.options(QStringLiteral("code")));
        QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
        const auto book = ImportCodes::of(bench.cache(), bench.catalog->characterFold());
        QVERIFY(book);
        QCOMPARE(book->codeOf(QStringLiteral("place"), QStringLiteral("石𬒔社区")), std::optional(QStringLiteral("026")));
        QCOMPARE(book->codeOf(QStringLiteral("place"), QStringLiteral("𧒽岗社区")), std::optional(QStringLiteral("042")));
        QCOMPARE(book->codeOf(QStringLiteral("place"), QStringLiteral("石社区")), std::optional<QString>());
    }
};

QTEST_GUILESS_MAIN(TestTextCheck)
#include "tst_textcheck.moc"
