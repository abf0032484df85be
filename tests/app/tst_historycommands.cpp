// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// undo, history and export of an earlier version, as scripts use them: the program is run, its one JSON document is read.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestHistoryCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    std::pair<int, QJsonObject> run(const QString &line) const
    {
        QProcess process;
        process.start(QStringLiteral(OM_BIN "/onemap"),
                      QStringList{QStringLiteral("--workspace"), path("city"), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          line.split(u' ', Qt::SkipEmptyParts));
        if (!process.waitForFinished(300'000))
            return {-1, {}};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
    }

    void import(const char *name, const QByteArray &rows)
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("list,code,name\n" + rows);
        out.close();
        QCOMPARE(run(QStringLiteral("import %1 --dataset code --mode upsert").arg(path(name))).first, 0);
    }

    QByteArray exported(const QString &options) const
    {
        const auto [exitCode, json] = run(QStringLiteral("export --dataset code --format csv --columns code,name --out %1 %2").arg(path("out.csv"), options));
        QFile file(path("out.csv"));
        if (exitCode != 0 || !file.open(QIODevice::ReadOnly))
            return "exit " + QByteArray::number(exitCode);
        return file.readAll().replace("\xef\xbb\xbf", "").replace("\r\n", ";");
    }

    static QString nameOf(const QJsonObject &row, const char *side) { return row.value(QLatin1String(side)).toObject().value(u"name").toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        import("1.csv", "l,a,A\nl,b,B\nl,c,C\n");
        import("2.csv", "l,a,A2\nl,b,B2\nl,d,D2\n");
        import("3.csv", "l,a,A3\n");
    }

    void aDryRunSaysWhatStandsInTheWay()
    {
        const auto [exitCode, json] = run(QStringLiteral("undo 2 --dry-run"));
        QCOMPARE(exitCode, 0);
        QCOMPARE(json.value(u"clear").toBool(true), false);
        QCOMPARE(json.value(u"rows").toInt(), 3);
        QCOMPARE(json.value(u"conflicts").toInt(), 1);
        const QJsonArray rows = json.value(u"conflict_rows").toArray();
        QCOMPARE(rows.size(), 1);
        const QJsonObject row = rows[0].toObject();
        QCOMPARE(row.value(u"key").toArray(), (QJsonArray{QStringLiteral("l"), QStringLiteral("a")}));
        QCOMPARE(row.value(u"later").toInt(), 3);
        QCOMPARE(nameOf(row, "before"), QStringLiteral("A"));
        QCOMPARE(nameOf(row, "written"), QStringLiteral("A2"));
        QCOMPARE(nameOf(row, "now"), QStringLiteral("A3"));
        QVERIFY(run(QStringLiteral("undo 3 --dry-run")).second.value(u"clear").toBool());
        QCOMPARE(run(QStringLiteral("undo 3 --dry-run --keep-later")).first, 2);
        QCOMPARE(run(QStringLiteral("history")).second.value(u"batches").toArray().size(), 3); // nothing was done
    }

    void oneBatchIsTold()
    {
        const auto [exitCode, json] = run(QStringLiteral("history --batch 2"));
        QCOMPARE(exitCode, 0);
        QCOMPARE(json.value(u"updated").toInt(), 2);
        QCOMPARE(json.value(u"inserted").toInt(), 1);
        const QJsonArray changes = json.value(u"changes").toArray();
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0].toObject().value(u"kind").toString(), QStringLiteral("update"));
        QCOMPARE(nameOf(changes[0].toObject(), "before"), QStringLiteral("A"));
        QCOMPARE(nameOf(changes[0].toObject(), "after"), QStringLiteral("A2")); // not A3: that was batch 3
        QCOMPARE(changes[2].toObject().value(u"kind").toString(), QStringLiteral("insert"));
        QVERIFY(changes[2].toObject().value(u"before").isNull());
        QVERIFY(!json.value(u"more").toBool(true));
        const QJsonObject two = run(QStringLiteral("history --batch 2 --limit 2")).second;
        QCOMPARE(two.value(u"changes").toArray().size(), 2);
        QVERIFY(two.value(u"more").toBool());
        QCOMPARE(run(QStringLiteral("history --dataset code")).second.value(u"batches").toArray().size(), 3);
        QCOMPARE(run(QStringLiteral("history --dataset nothing")).second.value(u"batches").toArray().size(), 0);
        QCOMPARE(run(QStringLiteral("history --batch 9")).first, 1);
    }

    void anEarlierVersionIsExported()
    {
        QCOMPARE(exported(QStringLiteral("--as-of 1")), QByteArray("code,name;a,A;b,B;c,C;"));
        QCOMPARE(exported(QStringLiteral("--as-of 2")), QByteArray("code,name;a,A2;b,B2;c,C;d,D2;"));
        QCOMPARE(exported({}), QByteArray("code,name;a,A3;b,B2;c,C;d,D2;"));
        QCOMPARE(exported(QStringLiteral("--as-of 99")), QByteArray("exit 1"));
        QCOMPARE(exported(QStringLiteral("--as-of 1 --period 2021")), QByteArray("exit 2"));
    }

    /// Last, as it changes the data.
    void theRestIsTakenBack()
    {
        const auto refused = run(QStringLiteral("undo 2"));
        QCOMPARE(refused.first, 1);
        QCOMPARE(refused.second.value(u"error").toObject().value(u"code").toString(), QStringLiteral("undo_conflict"));
        const auto [exitCode, json] = run(QStringLiteral("undo 2 --keep-later"));
        QCOMPARE(exitCode, 0);
        QCOMPARE(json.value(u"batch").toInt(), 4);
        QCOMPARE(json.value(u"whole").toBool(true), false);
        QCOMPARE(json.value(u"kept").toInt(), 1);
        QCOMPARE(exported({}), QByteArray("code,name;a,A3;b,B;c,C;"));
        const QJsonArray batches = run(QStringLiteral("history")).second.value(u"batches").toArray();
        QVERIFY(batches[1].toObject().value(u"undone_by").isNull()); // a part of it is still in force
        QCOMPARE(batches[3].toObject().value(u"undoes").toInt(), 2);
        QCOMPARE(run(QStringLiteral("undo 4")).first, 0);
        QCOMPARE(exported({}), QByteArray("code,name;a,A3;b,B2;c,C;d,D2;"));
        QCOMPARE(exported(QStringLiteral("--as-of 4")), QByteArray("code,name;a,A3;b,B;c,C;"));
        QVERIFY(run(QStringLiteral("check")).second.value(u"ok").toBool());
    }
};

QTEST_GUILESS_MAIN(TestHistoryCommands)
#include "tst_historycommands.moc"
