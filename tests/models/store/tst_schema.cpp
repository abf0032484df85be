// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"
#include "store/schema_p.h"

#include <QDir>
#include <QTemporaryDir>

using namespace om;

/// Steps of the schema, taken from a folder of the test.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("cache.gpkg"));
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sql")));
        addStep("0001_first.sql",
                "CREATE TABLE om_schema (step INTEGER PRIMARY KEY, applied TEXT); CREATE TABLE om_dataset (id); CREATE TABLE gpkg_contents (id); "
                "INSERT INTO om_dataset VALUES ('before');");
        QVERIFY(upgrade(0));
    }

    void newCacheNeedsNoCopy()
    {
        QCOMPARE(fixture::rawText(m_path, "SELECT max(step) FROM om_schema"), QStringLiteral("1"));
        QVERIFY(backups().isEmpty());
    }

    void stepsRunInOrderAfterACopy()
    {
        addStep("0003_third.sql", "INSERT INTO om_dataset VALUES ('third: ' || (SELECT count(*) FROM added));");
        addStep("0002_second.sql", "CREATE TABLE added (x); INSERT INTO added VALUES (1), (2);");
        QCOMPARE(store::newestStep(folder()), 3);
        QVERIFY(upgrade(1));
        QCOMPARE(fixture::rawText(m_path, "SELECT id FROM om_dataset WHERE id LIKE 'third%'"), QStringLiteral("third: 2"));
        QCOMPARE(fixture::rawText(m_path, "SELECT max(step) FROM om_schema"), QStringLiteral("3"));
        QCOMPARE(backups(), QStringList{QStringLiteral("cache.gpkg.step1.bak")});
        QCOMPARE(fixture::rawText(m_path + QStringLiteral(".step1.bak"), "SELECT max(step) || id FROM om_schema, om_dataset"), QStringLiteral("1before"));
    }

    void failedStepLeavesTheOneBefore()
    {
        addStep("0002_second.sql", "CREATE TABLE added (x);");
        addStep("0003_wrong.sql", "CREATE TABLE more (x); INSERT INTO nowhere VALUES (1);");
        QVERIFY(!upgrade(1));
        QCOMPARE(fixture::rawText(m_path, "SELECT max(step) FROM om_schema"), QStringLiteral("2"));
        QCOMPARE(fixture::rawText(m_path, "SELECT count(*) FROM sqlite_schema WHERE name IN ('added', 'more')"), QStringLiteral("1"));
    }

    void builtInStepsAreThere() { QVERIFY(store::newestStep() >= 1); }

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("sql")); }
    QStringList backups() const { return QDir(m_dir->path()).entryList({QStringLiteral("*.bak")}); }

    void addStep(const char *name, const char *sql)
    {
        QFile file(folder() + u'/' + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }

    bool upgrade(int from)
    {
        sqlite3 *handle = nullptr;
        if (sqlite3_open(QFile::encodeName(m_path).constData(), &handle) != SQLITE_OK)
            return false;
        store::Connection connection(m_path, handle);
        return store::guarded([&] { store::applySteps(connection, from, folder()); }).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
