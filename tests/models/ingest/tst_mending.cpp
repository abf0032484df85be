// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "ingest/mending.h"

#include <QTest>

#include <algorithm>

using namespace om;

class TestMending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Four of six rows are refused; two are mended in the table, one stays bad, one is deleted from it.
    void rowsAreMendedInATable()
    {
        Workbench bench;
        QVERIFY(bench.isSound());
        const ImportReport first = bench.import(bench.file(QStringLiteral("schools.csv"),
                                                           "school_code,name,students\n"
                                                           "s1,First,10\n"
                                                           "s2,Second,many\n" // 2
                                                           ",Third,1\n" // 3
                                                           "s4,,1\n" // 4
                                                           "s5,Fifth,x\n" // 5
                                                           "s6,Sixth,6\n"),
                                                bench.options(QStringLiteral("school")));
        QCOMPARE(first.rowsRejected, 4);
        QCOMPARE(open(bench), (QList<qint64>{2, 3, 4, 5}));
        const QByteArray before = bench.dump();

        JobControl control;
        const QString table = bench.folder.filePath(QStringLiteral("mend.csv"));
        QCOMPARE(exportQuarantine(bench.cache(), first.batch, table, control).value_or(-1), 4);
        QByteArray text = contentOf(table);
        QVERIFY2(text.startsWith("\xef\xbb\xbfquarantine_row,quarantine_reason,name,school_code,students\r\n"), text.constData());
        QVERIFY(text.contains("\r\n3,"));
        text.replace("Second,s2,many", "Second,s2,20").replace("Third,,1", "Third,s3,30");
        const qsizetype fifth = text.indexOf("\r\n5,");
        text.truncate(fifth + 2);
        const ImportReport again =
            retryQuarantine(bench.cache(), *bench.catalog, first.batch, bench.file(QStringLiteral("mended.csv"), text), bench.options(), control);
        QVERIFY2(!again.error, again.error ? qPrintable(errorText(*again.error)) : "");
        QCOMPARE(again.dataset, QStringLiteral("school"));
        QCOMPARE(again.rowsIn, 3);
        QCOMPARE(again.rowsAccepted, 2);
        QCOMPARE(again.inserted, 2);
        QCOMPARE(again.issues.front().row, 4); // as in the file of the first import
        QVERIFY(again.warnings.isEmpty()); // its own columns are no surprise
        QCOMPARE(bench.cell(QStringLiteral("school"), QStringLiteral("school_code"), QStringLiteral("s3"), QStringLiteral("students")), Value(qint64(30)));
        QCOMPARE(open(bench), (QList<qint64>{5, 4})); // 5 of the first batch, 4 now of the second

        // The second batch's own refusal can be mended in turn; a row that was mended is none any more.
        QCOMPARE(exportQuarantine(bench.cache(), again.batch, table, control).value_or(-1), 1);
        const ImportReport twice =
            retryQuarantine(bench.cache(), *bench.catalog, first.batch, bench.file(QStringLiteral("twice.csv"), text), bench.options(), control);
        QCOMPARE(twice.outcome, ImportReport::Outcome::Reject);
        QVERIFY(twice.error->args[1].contains(QLatin1String("no refused row has the number 2")));

        QVERIFY(bench.cache().undo(again.batch, QStringLiteral("test")));
        QCOMPARE(bench.dump(), before);
        QCOMPARE(open(bench), (QList<qint64>{2, 3, 4, 5}));
    }

    /// Without a table the rows are tried as they were, positions included.
    void rowsAreTriedAsTheyWere()
    {
        Workbench bench;
        const QByteArray places = R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"school_code":"s1","name":"First"},"geometry":{"type":"Point","coordinates":[113.1,23.0]}},
            {"type":"Feature","properties":{"school_code":"s2","name":"Second","stage":"xyz"},"geometry":{"type":"Point","coordinates":[113.2,23.1]}}]})";
        const ImportReport codes =
            bench.import(bench.file(QStringLiteral("codes.csv"), "list,code,name\nschool_stage,primary,Primary\n"), bench.options(QStringLiteral("code")));
        QVERIFY2(!codes.error, codes.error ? qPrintable(errorText(*codes.error)) : "");
        const ImportReport first = bench.import(bench.file(QStringLiteral("places.geojson"), places), bench.options(QStringLiteral("school")));
        QCOMPARE(first.rowsRejected, 1);
        QCOMPARE(first.issues.front().code, QStringLiteral("bad_code"));
        const ImportReport more =
            bench.import(bench.file(QStringLiteral("more.csv"), "list,code,name\nschool_stage,xyz,Other\n"), bench.options(QStringLiteral("code")));
        QCOMPARE(more.inserted, 1);
        JobControl control;
        const ImportReport again = retryQuarantine(bench.cache(), *bench.catalog, first.batch, {}, bench.options(), control);
        QVERIFY2(!again.error, again.error ? qPrintable(errorText(*again.error)) : "");
        QCOMPARE(again.inserted, 1);
        const auto rows = bench.cache().rowsWhere(QStringLiteral("school"), QStringLiteral("school_code"), QStringLiteral("s2"));
        QCOMPARE(rows->front().row.geometry, Geometry::point(113.2, 23.1));
        QCOMPARE(open(bench), QList<qint64>());
    }

    void whatIsNoRefusedRowIsAnError()
    {
        Workbench bench;
        const ImportReport first =
            bench.import(bench.file(QStringLiteral("a.csv"), "school_code,name\ns1,First\n,Second\n"), bench.options(QStringLiteral("school")));
        JobControl control;
        const QString out = bench.folder.filePath(QStringLiteral("x.csv"));
        QCOMPARE(exportQuarantine(bench.cache(), 99, out, control).error().code, ErrorCode::NotFound);
        QCOMPARE(exportQuarantine(bench.cache(), first.batch, bench.folder.filePath(QStringLiteral("x.kml")), control).error().code, ErrorCode::Usage);
        const auto retry = [&](qint64 batch, const QString &path, ImportOptions options) {
            return retryQuarantine(bench.cache(), *bench.catalog, batch, path, options, control).error->code;
        };
        QCOMPARE(retry(99, {}, bench.options()), ErrorCode::NotFound);
        QCOMPARE(retry(first.batch, bench.file(QStringLiteral("b.csv"), "school_code,name\ns2,Second\n"), bench.options()), ErrorCode::FormatMismatch);
        ImportOptions replacing = bench.options();
        replacing.mode = WriteMode::Replace; // would delete all that was taken
        QCOMPARE(retry(first.batch, {}, replacing), ErrorCode::Usage);
        QCOMPARE(bench.rows(QStringLiteral("school")), 1);
    }

private:
    static QList<qint64> open(Workbench &bench)
    {
        QList<qint64> rows;
        const auto refused = bench.cache().quarantine();
        if (refused)
            for (const QuarantinedRow &row : *refused)
                rows.append(row.row);
        return rows;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"
