// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace om;
using namespace fixture;

/// Files that are no sound cache are refused with one clear error each, and never crash the program.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("cache.gpkg"));
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        std::vector<Row> rows;
        for (int i = 0; i < 2000; ++i)
            rows.push_back(shop(QString::number(i), QStringLiteral("name %1").arg(i), i, 113 + i * 1e-4, 23));
        OM_OK(store(**cache, shops(), rows, WriteMode::Append));
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::FileEmpty;
        QTest::newRow("text") << QByteArray(5000, 'x') << ErrorCode::CacheDamaged;
        QTest::newRow("only the magic") << QByteArray("SQLite format 3", 16) << ErrorCode::CacheDamaged;
        QTest::newRow("magic and noise") << QByteArray("SQLite format 3", 16) + QByteArray(5000, '\x55') << ErrorCode::CacheDamaged;
        QByteArray header = QByteArray("SQLite format 3", 16) + QByteArray(20000, '\0');
        header.replace(68, 4, "GPKG");
        QTest::newRow("header only") << header << ErrorCode::CacheDamaged;
    }
    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        OM_FAILS(Cache::open(m_path, Cache::Mode::Create), code);
        OM_FAILS(Cache::open(m_path, Cache::Mode::Write), code);
        OM_FAILS(Cache::open(m_path, Cache::Mode::Read), code);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content); // and left alone
    }

    void missingAndFolder()
    {
        OM_FAILS(Cache::open(m_dir->filePath(QStringLiteral("none.gpkg")), Cache::Mode::Write), ErrorCode::FileMissing);
        OM_FAILS(Cache::open(m_dir->filePath(QStringLiteral("none.gpkg")), Cache::Mode::Read), ErrorCode::FileMissing);
        OM_FAILS(Cache::open(m_dir->filePath(QStringLiteral("no/folder.gpkg")), Cache::Mode::Create), ErrorCode::FileMissing);
        OM_FAILS(Cache::open(m_dir->path(), Cache::Mode::Create), ErrorCode::FileIsDirectory);
        OM_FAILS(Cache::open(m_dir->path(), Cache::Mode::Read), ErrorCode::FileIsDirectory);
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("none.gpkg"))));
    }

    void cutFileIsRefused_data()
    {
        QTest::addColumn<double>("kept");
        QTest::newRow("by a byte") << 0.99999;
        QTest::newRow("by half") << 0.5;
        QTest::newRow("to its first page") << 0.001;
    }
    void cutFileIsRefused()
    {
        QFETCH(double, kept);
        QFile file(m_path);
        QVERIFY(file.resize(qint64(double(file.size()) * kept)));
        OM_FAILS(Cache::open(m_path, Cache::Mode::Read), ErrorCode::CacheDamaged);
        OM_FAILS(Cache::open(m_path, Cache::Mode::Write), ErrorCode::CacheDamaged);
    }

    /// Every page zeroed in turn: each is found when opening, or by check, or was a free one; nothing crashes.
    void zeroedPageIsFound()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        constexpr qsizetype page = 16384;
        QCOMPARE(sound.size() % page, 0);
        const QStringList columns = names(shops());
        int found = 0;
        for (qsizetype at = 0; at < sound.size(); at += page) {
            QByteArray damaged = sound;
            damaged.replace(at, page, QByteArray(page, '\0'));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            auto cache = Cache::open(m_path, Cache::Mode::Write);
            if (!cache) {
                QCOMPARE(errorCodeName(cache.error().code), errorCodeName(ErrorCode::CacheDamaged));
                ++found;
                continue;
            }
            LineSink sink(columns);
            const auto read = (*cache)->read(QStringLiteral("shop"), columns, true, sink);
            if (!read)
                QCOMPARE(errorCodeName(read.error().code), errorCodeName(ErrorCode::CacheDamaged));
            const auto problems = (*cache)->check();
            OM_OK(problems);
            QVERIFY2(!problems->isEmpty(), qPrintable(QStringLiteral("page %1").arg(at / page + 1)));
            found += !problems->isEmpty();
        }
        QCOMPARE(found, int(sound.size() / page));
        QVERIFY(found > 20);
    }

    void newerCacheIsRefused()
    {
        QCOMPARE(rawText(m_path, "INSERT INTO om_schema VALUES (9999, '')"), QString());
        const auto cache = Cache::open(m_path, Cache::Mode::Read);
        OM_FAILS(cache, ErrorCode::CacheNewer);
        QCOMPARE(cache.error().args, (QStringList{m_path, QStringLiteral("9999"), QStringLiteral("3")}));
        OM_FAILS(Cache::open(m_path, Cache::Mode::Write), ErrorCode::CacheNewer);
    }

    void aReaderBringsAnEarlierCacheUpToDate()
    {
        for (const char *sql : {"ALTER TABLE om_quarantine DROP COLUMN byte_offset", "DELETE FROM om_schema WHERE step >= 2"})
            QCOMPARE(rawText(m_path, sql), QString());
        const auto cache = Cache::open(m_path, Cache::Mode::Read);
        OM_OK(cache);
        OM_OK((*cache)->quarantine()); // reads the column that came with the step
        QCOMPARE(rawText(m_path, "SELECT max(step) FROM om_schema"), QStringLiteral("3"));
        QCOMPARE(rawText(m_path + QStringLiteral(".step1.bak"), "SELECT max(step) FROM om_schema"), QStringLiteral("1"));
        OM_OK(Cache::open(m_path, Cache::Mode::Write)); // no lock is left behind
    }

    void foreignGeoPackageIsRefused()
    {
        QCOMPARE(rawText(m_path, "DROP TABLE om_dataset"), QString());
        OM_FAILS(Cache::open(m_path, Cache::Mode::Read), ErrorCode::CacheDamaged);
    }

    void checkFindsWhatDoesNotAgree_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("row count") << QByteArray("UPDATE om_dataset SET row_count = 1");
        QTest::newRow("contents without dataset") << QByteArray("INSERT INTO gpkg_contents (table_name, data_type) VALUES ('x', 'features')");
        QTest::newRow("geometry column") << QByteArray("DELETE FROM gpkg_geometry_columns");
        QTest::newRow("R-tree entry gone") << QByteArray("DELETE FROM rtree_shop_geom WHERE id = 17");
        QTest::newRow("R-tree box wrong") << QByteArray("UPDATE rtree_shop_geom SET minx = 1, maxx = 2 WHERE id = 17");
        QTest::newRow("foreign key") << QByteArray("INSERT INTO om_quarantine VALUES (1, 77, '', 1, '', '', '', '', NULL, NULL)");
        QTest::newRow("version") << QByteArray("PRAGMA user_version = 5");
        QTest::newRow("srs") << QByteArray("DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = 4326");
    }
    void checkFindsWhatDoesNotAgree()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(rawText(m_path, sql.constData()), QString());
        auto cache = Cache::open(m_path, Cache::Mode::Read);
        OM_OK(cache);
        const auto problems = (*cache)->check();
        OM_OK(problems);
        QCOMPARE(problems->size(), 1 + (sql.contains("DELETE FROM rtree") ? 1 : 0) + (sql.contains("'features'") ? 1 : 0));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
