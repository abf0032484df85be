// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "services/remarktext.h"
#include "tickets/workflow.h"

#include <QTest>
#include <QTranslator>

using namespace om;

namespace {

/// Answers some forms in another language, so that what is put where can be seen.
class Upside : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "Remarks") != 0)
            return {};
        if (qstrcmp(source, "column “%1” belongs to no field of %2 and was left out") == 0)
            return QStringLiteral("<%2> has no <%1>");
        if (qstrcmp(source, "The file names no coordinate system; its positions are read as %1 (%2).") == 0)
            return QStringLiteral("[%2] → %1");
        if (qstrcmp(source, "%1 % sure by %2 points, median residual %3 m, %4 % inside the city") == 0)
            return QStringLiteral("%2: %1 %; %4 %; %3");
        if (qstrcmp(source, "The .cpg names %1, the language byte of the table (0x%2) %3; it is read as %1.") == 0)
            return QStringLiteral("%1/%2/%3/%1");
        if (qstrcmp(source, "none of its %1 rows can be taken (row %2, %3: %4)") == 0)
            return QStringLiteral("0/%1: %2 %3 %4");
        if (qstrcmp(source, "“%1” does not follow “%2”") == 0)
            return QStringLiteral("%2 ↛ %1");
        if (source[0] >= '0' && source[0] <= '9' && source[1] == ' ') // a step of the workflow
            return u'<' + QString::fromUtf8(source) + u'>';
        return {};
    }
    bool isEmpty() const override { return false; }
};

} // namespace

/// What readers say in English, in the language of the interface.
class TestRemarkText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_translator)); }

    void errorsSayTheirReasonInTheSameLanguage()
    {
        const Error error{
            ErrorCode::FormatDamaged,
            {QStringLiteral("a.csv"),
             QStringLiteral("none of its 3 rows can be taken (row 1, park: The .cpg names A, the language byte of the table (0x4d) B; it is read as A.)")},
            {}};
        const QString text = readingErrorText(error);
        QVERIFY2(text.contains(QStringLiteral("0/3: 1 park A/4d/B/A")), qPrintable(text)); // the row's reason within the file's
        QVERIFY(text.contains(QStringLiteral("a.csv")));
    }

    void putsValuesIntoTheTranslation_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *english, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(shown);
        };
        row("two values", "column “备注” belongs to no field of park and was left out", "<park> has no <备注>");
        row("a value like a placeholder", "column “%2” belongs to no field of park and was left out", "<park> has no <%2>");
        row("a value that holds quotes", "column “a” b” belongs to no field of park and was left out", "<park> has no <a” b>");
        row("a remark within a remark",
            "The file names no coordinate system; its positions are read as GCJ02 (99.9 % sure by 196 points, median residual 31 m, 97 % inside the city).",
            "[196: 99.9 %; 97 %; 31] → GCJ02");
        row("a value twice", "The .cpg names UTF-8, the language byte of the table (0x4d) GBK; it is read as UTF-8.", "UTF-8/4d/GBK/UTF-8");
        row("a value that must be the same twice", "The .cpg names UTF-8, the language byte of the table (0x4d) GBK; it is read as GBK.",
            "The .cpg names UTF-8, the language byte of the table (0x4d) GBK; it is read as GBK.");
        row("without translation", "“x” is no date", "“x” is no date");
        row("unknown", "something else", "something else");
        row("empty", "", "");
    }
    void putsValuesIntoTheTranslation()
    {
        QFETCH(QString, english);
        QFETCH(QString, shown);
        QCOMPARE(remarkText(english), shown);
    }

    void stepsOfTheWorkflowAreNamedInTheSameLanguage()
    {
        QVERIFY(Catalog::load()); // names the resources
        const auto workflow = Workflow::load();
        QVERIFY(workflow);
        QCOMPARE(workflow->stages().size(), 7);
        for (qsizetype i = 0; i < workflow->stages().size(); ++i) {
            const QString step = QStringLiteral("%1 %2").arg(i).arg(workflow->stages()[i]);
            QCOMPARE(remarkText(QStringLiteral("“%1” does not follow “9”").arg(step)), QStringLiteral("9 ↛ <%1>").arg(step));
        }
    }

    void quotes()
    {
        QCOMPARE(quotedValue(QStringLiteral("“2021-02-30” is no date")), QStringLiteral("2021-02-30"));
        QCOMPARE(quotedValue(QStringLiteral("it must have a value")), QString());
        QCOMPARE(issueTitle(QStringLiteral("bad_date")), QStringLiteral("no date"));
        QCOMPARE(issueTitle(QStringLiteral("of_tomorrow")), QStringLiteral("of_tomorrow"));
    }

private:
    Upside m_translator;
};

QTEST_GUILESS_MAIN(TestRemarkText)
#include "tst_remarktext.moc"
