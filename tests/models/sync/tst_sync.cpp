// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include "sync/packagebuilder.h"
#include "sync/packages.h"

#include <QtTest>

#include <sys/resource.h>

using namespace om;
using namespace fixture;

/// Two workspaces and a hub folder.
class TestSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_a = std::make_unique<Station>(m_folder->filePath(QStringLiteral("a")));
        m_b = std::make_unique<Station>(m_folder->filePath(QStringLiteral("b")));
        QVERIFY(m_a->cache && m_b->cache);
        m_hubFolder = m_folder->filePath(QStringLiteral("hub"));
        auto hub = openSource(m_hubFolder);
        OM_OK(hub);
        m_hub = std::move(*hub);
        OM_OK(write(*m_a->cache, areas(), {area(QStringLiteral("001")), area(QStringLiteral("002"))}, WriteMode::Append));
        OM_OK(write(*m_a->cache, schools(), {school(1, 100), school(2, 200), school(3, 300), school(4, 400)}, WriteMode::Append));
        OM_OK(write(*m_a->cache, notes(), {note(QStringLiteral("x"), 1), note(QStringLiteral("x"), 1), note(QStringLiteral("y"), 2)}, WriteMode::Append));
        OM_OK(set(*m_a->cache, QStringLiteral("city"), QStringLiteral("{\"id\":\"guicheng\"}")));
    }
    void cleanup()
    {
        m_a.reset();
        m_b.reset();
    }

    void aBaseMakesEqualCaches()
    {
        const auto published = publish();
        OM_OK(published);
        QCOMPARE(published->from, 0);
        QCOMPARE(published->version, m_a->cache->version());
        QCOMPARE(published->rows, 2 + 4 + 3);
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->pulled, 9);
        QCOMPARE(pulled->conflicts, 0);
        QCOMPARE(pulled->version, m_a->cache->version());
        QVERIFY(dump(*m_a->cache).contains("学校4"));
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        QCOMPARE(m_b->cache->setting(QStringLiteral("city")), QStringLiteral("{\"id\":\"guicheng\"}"));
        const auto history = m_b->cache->history();
        OM_OK(history);
        QCOMPARE(history->size(), std::size_t(1)); // one version, one recorded batch
        QCOMPARE(history->front().meta.kind, QStringLiteral("sync"));
    }

    void threeEditedRowsAreThreeChangedRows()
    {
        OM_OK(publish());
        OM_OK(pull());
        OM_OK(write(*m_a->cache, schools(), {school(1, 101), school(2, 200), school(3, 301), school(5, 500)}, WriteMode::Upsert));
        const auto published = publish();
        OM_OK(published);
        QCOMPARE(published->rows, 3); // 1 and 3 changed, 5 is new, 2 is the same
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->pulled, 3);
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        const BatchState last = m_b->cache->history()->back();
        QCOMPARE(last.updated, 2);
        QCOMPARE(last.inserted, 1);
        QCOMPARE(m_b->cache->changes(last.id)->size(), std::size_t(3));
    }

    void whereNothingIsNewNothingIsWritten()
    {
        OM_OK(publish());
        const auto files = filesOf(m_hubFolder);
        const auto again = publish();
        OM_OK(again);
        QVERIFY(again->file.isEmpty());
        QCOMPARE(again->from, again->version);
        QCOMPARE(filesOf(m_hubFolder), files);
        OM_OK(pull());
        const qint64 version = m_b->cache->version();
        const auto repeated = pull();
        OM_OK(repeated);
        QCOMPARE(repeated->pulled, 0);
        QCOMPARE(m_b->cache->version(), version);
        // The publisher has what its own hub holds.
        const auto own = om::pull(*m_a->cache, *m_hub, m_a->place, false, m_control);
        OM_OK(own);
        QCOMPARE(own->pulled, 0);
    }

    void severalVersionsComeInOnePackage()
    {
        OM_OK(publish());
        OM_OK(pull());
        // The same row again and again, one inserted and taken away, one deleted, rows without a key, and a batch that is undone.
        OM_OK(write(*m_a->cache, schools(), {school(1, 111), school(6, 600)}, WriteMode::Upsert));
        OM_OK(write(*m_a->cache, schools(), {school(1, 112), school(6, 601), school(2, 222)}, WriteMode::Upsert));
        OM_OK(write(*m_a->cache, schools(), {school(1, 113), school(2, 222), school(4, 400)}, WriteMode::Replace));
        const auto mistake = write(*m_a->cache, schools(), {school(1, 9), school(7, 9)}, WriteMode::Upsert);
        OM_OK(mistake);
        OM_OK(m_a->cache->undo(*mistake, {}));
        OM_OK(write(*m_a->cache, notes(), {note(QStringLiteral("x"), 1), note(QStringLiteral("z"), 3)}, WriteMode::Replace));
        OM_OK(set(*m_a->cache, QStringLiteral("city"), QStringLiteral("{\"id\":\"other\"}")));
        OM_OK(publish());
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->conflicts, 0);
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        QCOMPARE(m_b->cache->history()->size(), std::size_t(2));
    }

    void newDatasetsAndFieldsTravel()
    {
        OM_OK(publish());
        OM_OK(pull());
        DatasetSpec wider = schools();
        wider.fields.push_back(field(QStringLiteral("phone")));
        Row row = school(1, 100);
        row.cells.push_back(QStringLiteral("0757"));
        OM_OK(write(*m_a->cache, wider, {row}, WriteMode::Upsert));
        OM_OK(write(*m_a->cache, dataset(QStringLiteral("code"), GeometryType::None, {QStringLiteral("code")}, {field(QStringLiteral("code"))}),
                    {Row{{QStringLiteral("c")}, {}, 0}}, WriteMode::Append));
        OM_OK(publish());
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->pulled, 2);
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
    }

    void aNewcomerTakesBaseAndDeltas()
    {
        OM_OK(publish());
        OM_OK(write(*m_a->cache, schools(), {school(1, 101)}, WriteMode::Upsert));
        OM_OK(publish());
        OM_OK(write(*m_a->cache, schools(), {school(1, 102)}, WriteMode::Upsert));
        OM_OK(publish());
        OM_OK(pull());
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        QCOMPARE(m_b->cache->history()->size(), std::size_t(3));
    }

    void ourEditsAreKeptAndConflictsAreNamed()
    {
        OM_OK(publish());
        OM_OK(pull());
        OM_OK(write(*m_b->cache, schools(), {school(1, 7), school(3, 301), school(9, 9)}, WriteMode::Upsert));
        OM_OK(write(*m_a->cache, schools(), {school(1, 101), school(2, 202), school(3, 301), school(9, 90)}, WriteMode::Upsert));
        OM_OK(publish());
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->conflicts, 2); // 1 was edited on both sides, 9 added on both; 3 became the same on both
        QCOMPARE(pulled->pulled, 1);
        QVERIFY(m_b->cache->rowsWhere(QStringLiteral("school"), QStringLiteral("no"), QStringLiteral("S001"))->front().row.cells[2] == Value(qint64(7)));
        const auto refused = m_b->cache->quarantine(m_b->cache->version());
        OM_OK(refused);
        QCOMPARE(refused->size(), std::size_t(2));
        QCOMPARE(refused->front().code, QStringLiteral("sync_conflict"));
        const QJsonObject content = QJsonDocument::fromJson(refused->front().content.toUtf8()).object();
        QCOMPARE(content[u"base"][u"pupils"].toInteger(), 100);
        QCOMPARE(content[u"theirs"][u"pupils"].toInteger(), 101);
        QCOMPARE(content[u"ours"][u"pupils"].toInteger(), 7);
        const auto again = pull();
        OM_OK(again);
        QCOMPARE(again->conflicts, 0);
    }

    void aCancelledPullLeavesNothingAndResumes()
    {
        OM_OK(publish());
        OM_OK(write(*m_a->cache, schools(), {school(1, 101)}, WriteMode::Upsert));
        OM_OK(publish());
        const QByteArray before = dump(*m_b->cache);
        JobControl cancelled;
        cancelled.cancel();
        const auto stopped = om::pull(*m_b->cache, *m_hub, m_b->place, true, cancelled);
        OM_FAILS(stopped, ErrorCode::Cancelled, "");
        QCOMPARE(dump(*m_b->cache), before);
        // The delta is missing: the base is taken, the rest when it is back.
        const auto files = filesOf(m_hubFolder);
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (it.key().startsWith(u"delta"))
                QFile::remove(m_hubFolder + u'/' + it.key());
        }
        OM_FAILS(pull(), ErrorCode::FileMissing, "delta");
        QCOMPARE(m_b->cache->history()->size(), std::size_t(1));
        QVERIFY(restore(m_hubFolder, files));
        OM_OK(pull());
        QCOMPARE(m_b->cache->history()->size(), std::size_t(2));
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        QCOMPARE(QDir(m_b->place.folder).entryList({QStringLiteral(".sync-*")}, QDir::AllEntries | QDir::Hidden).size(), 0);
    }

    void aThrownAwayCacheIsPulledAgain()
    {
        OM_OK(publish());
        OM_OK(pull());
        const QString folder = m_b->place.folder;
        m_b.reset();
        for (const QString &name : QDir(folder).entryList({QStringLiteral("cache.gpkg*")}, QDir::Files))
            QVERIFY(QFile::remove(folder + u'/' + name));
        m_b = std::make_unique<Station>(folder);
        QVERIFY(m_b->cache);
        OM_OK(pull());
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
    }

    void aBaseIntoFilledDatasetsKeepsOurs()
    {
        OM_OK(write(*m_b->cache, schools(), {school(1, 7), school(2, 200), school(8, 8)}, WriteMode::Append));
        OM_OK(publish());
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->conflicts, 1); // 1 differs; 2 is the same; 3 and 4 are new
        QCOMPARE(pulled->pulled, 2 + 2 + 3);
        QCOMPARE(m_b->cache->dataset(QStringLiteral("school"))->rows, 5);
    }

    void packagesTravelAsFiles()
    {
        const QString base = m_folder->filePath(QStringLiteral("base.zip")), delta = m_folder->filePath(QStringLiteral("delta.zip"));
        const auto made = createPackage(*m_a->cache, base, 0, m_a->place, m_control);
        OM_OK(made);
        QCOMPARE(made->rows, 9);
        QCOMPARE(made->datasets.size(), std::size_t(3));
        QCOMPARE(made->datasets.front(), (std::pair<QString, qint64>(QStringLiteral("community"), 2))); // areas come before what lies in them
        OM_FAILS(verifyPackage(base, m_b->place), ErrorCode::IssuerUnknown, "base.zip");
        QVERIFY(!describePackage(base, m_b->place)->isTrusted);
        OM_FAILS(applyPackageFile(*m_b->cache, base, m_b->place, m_control), ErrorCode::IssuerUnknown, "base.zip");
        OM_OK(keysOf(m_b->place).trust(*keysOf(m_a->place).own()));
        QVERIFY(verifyPackage(base, m_b->place)->isTrusted);
        OM_OK(write(*m_a->cache, schools(), {school(1, 101)}, WriteMode::Upsert));
        OM_OK(createPackage(*m_a->cache, delta, made->manifest.to, m_a->place, m_control));

        OM_FAILS(applyPackageFile(*m_b->cache, delta, m_b->place, m_control), ErrorCode::PackageInvalid, "leads on from version");
        const auto applied = applyPackageFile(*m_b->cache, base, m_b->place, m_control);
        OM_OK(applied);
        QCOMPARE(applied->changed, 9);
        QVERIFY(!applied->isContained);
        OM_OK(applyPackageFile(*m_b->cache, delta, m_b->place, m_control));
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        const qint64 version = m_b->cache->version();
        for (const QString &again : {delta, base}) {
            const auto contained = applyPackageFile(*m_b->cache, again, m_b->place, m_control);
            OM_OK(contained);
            QVERIFY(contained->isContained);
            QCOMPARE(contained->changed, 0);
        }
        QCOMPARE(m_b->cache->version(), version); // not even an empty change
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
        OM_FAILS(applyPackageFile(*m_a->cache, base, m_a->place, m_control), ErrorCode::PackageInvalid, "this very cache");
        OM_FAILS(createPackage(*m_a->cache, delta, m_a->cache->version(), m_a->place, m_control), ErrorCode::Usage, "");
    }

    void aLargeBaseIsStreamed()
    {
        // 100,000 rows of some 200 bytes in memory would be 20 MB for every copy of them; one entry of the package holds 8.
        std::vector<Row> rows;
        for (int i = 10; i < 100'010; ++i)
            rows.push_back(school(i, i));
        OM_OK(write(*m_a->cache, schools(), rows, WriteMode::Upsert));
        rows = {};
        const qint64 before = peakKilobytes();
        const auto published = publish();
        OM_OK(published);
        QCOMPARE(published->rows, 100'009);
        const auto pulled = pull();
        OM_OK(pulled);
        QCOMPARE(pulled->pulled, 100'009);
        QVERIFY2(peakKilobytes() - before < 100'000, qPrintable(QString::number(peakKilobytes() - before)));
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));
    }

    void addressesOfHubs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("folder");
        QTest::newRow("path") << QStringLiteral("/srv/hub") << QStringLiteral("/srv/hub");
        QTest::newRow("slash at the end") << QStringLiteral("/srv/hub/") << QStringLiteral("/srv/hub");
        QTest::newRow("file URL") << QStringLiteral("file:///srv/a%20b") << QStringLiteral("/srv/a b");
        QTest::newRow("file URL of a host") << QStringLiteral("file://host/srv") << QString();
        QTest::newRow("https") << QStringLiteral("https://example.org/hub") << QString();
        QTest::newRow("postgres") << QStringLiteral("postgres://example.org/hub") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void addressesOfHubs()
    {
        QFETCH(QString, address);
        QFETCH(QString, folder);
        const auto source = openSource(address);
        QCOMPARE(source.has_value(), !folder.isEmpty());
        if (source)
            QCOMPARE((*source)->address(), folder);
        else
            QCOMPARE(source.error().code, ErrorCode::Usage);
    }

private:
    static qint64 peakKilobytes()
    {
        struct rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    }
    Result<PublishReport> publish() { return om::publish(*m_a->cache, *m_hub, m_a->place, m_control); }
    Result<SyncReport> pull() { return om::pull(*m_b->cache, *m_hub, m_b->place, true, m_control); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Station> m_a, m_b;
    std::unique_ptr<SyncSource> m_hub;
    QString m_hubFolder;
    JobControl m_control;
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
