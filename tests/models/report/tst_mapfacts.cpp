// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/mapexport.h"
#include "services/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace om;

/// What stands beside a map about its data, of caches that know of no city.
class MapFactsTest : public QObject
{
    Q_OBJECT
private:
    JobRunner m_jobs{0};
    std::optional<Catalog> m_catalog;

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
    }

    void dataOfABareCacheStandAsTheyCameIn()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cache.gpkg"));
        QDate day;
        {
            const auto cache = Cache::open(file, Cache::Mode::Create);
            QVERIFY(cache.has_value());
            BatchMeta meta;
            meta.kind = QStringLiteral("import");
            const auto batch = (*cache)->begin(meta);
            QVERIFY(batch.has_value());
            QVERIFY((*batch)->ensureDataset(*m_catalog->dataset(QStringLiteral("metro_station"))).has_value());
            QVERIFY((*batch)->commit().has_value());
            day = QDate::fromString((*cache)->history()->back().committed.left(10), Qt::ISODate);
        }
        QVERIFY(day.isValid());
        const auto workspace = Workspace::open(Workspace::place(folder.path(), {}), *m_catalog, m_jobs, QStringLiteral("en"));
        QVERIFY(workspace.has_value());
        QCOMPARE((*workspace)->city().asOf.date(), day);
        QCOMPARE(mapFacts(**workspace, Filter()), QStringList{QStringLiteral("Data until %1, version 1").arg(day.toString(Qt::ISODate))});
        Filter earlier;
        earlier.asOf = LocalTime::of(QDate(2020, 6, 1));
        QVERIFY(mapFacts(**workspace, earlier).back().startsWith(QStringLiteral("Data until 2020-06-01")));
    }

    void anEmptyCacheNamesNoDate()
    {
        const QTemporaryDir folder;
        {
            const auto cache = Cache::open(folder.filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create);
            QVERIFY(cache.has_value());
        }
        const auto workspace = Workspace::open(Workspace::place(folder.path(), {}), *m_catalog, m_jobs, QStringLiteral("en"));
        QVERIFY(workspace.has_value());
        QVERIFY((*workspace)->city().asOf.isNull());
        QCOMPARE(mapFacts(**workspace, Filter()), QStringList{QStringLiteral("version 0")});
    }
};

QTEST_GUILESS_MAIN(MapFactsTest)
#include "tst_mapfacts.moc"
