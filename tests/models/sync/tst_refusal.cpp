// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include "sync/foldersource.h"
#include "sync/hubindex.h"
#include "sync/packagebuilder.h"

#include <QtTest>

#include <functional>

using namespace om;
using namespace fixture;

/// A hub in the hands of somebody else: whatever is done to it, a receiver refuses it, says why and stays as it was.
class TestRefusal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_a = std::make_unique<Station>(m_folder.filePath(QStringLiteral("a")));
        m_b = std::make_unique<Station>(m_folder.filePath(QStringLiteral("b")));
        QVERIFY(m_a->cache && m_b->cache);
        m_hub = m_folder.filePath(QStringLiteral("hub"));
        OM_OK(write(*m_a->cache, schools(), {school(1, 100), school(2, 200)}, WriteMode::Append));
        OM_OK(publish());
        m_first = filesOf(m_hub);
        OM_OK(pull(true));
        OM_OK(write(*m_a->cache, schools(), {school(1, 101)}, WriteMode::Upsert));
        OM_OK(publish());
        m_second = filesOf(m_hub);
        QCOMPARE(m_second.size(), qsizetype(4)); // index.json, index.sig, a base, a delta
        for (const QString &name : m_second.keys()) {
            if (name.startsWith(u"delta"))
                m_delta = name;
        }
        m_dump = dump(*m_b->cache);
    }
    void init() { QVERIFY(restore(m_hub, m_second)); }

    void cleanup()
    {
        QCOMPARE(dump(*m_b->cache), m_dump);
        QCOMPARE(m_b->cache->history()->size(), std::size_t(1));
    }

    void everyFlippedByteOfIndexAndPackage()
    {
        int variants = 0;
        for (const QString &name : {QStringLiteral("index.json"), QStringLiteral("index.sig"), m_delta}) {
            const QByteArray good = m_second[name];
            // The second line of the signature file only bridges the change from one index to the next.
            const qsizetype size = name == u"index.sig" ? good.indexOf('\n') + 1 : good.size();
            for (qsizetype at = 0; at < size; at += 7) {
                QByteArray bad = good;
                bad[at] = char(bad[at] ^ 4);
                QVERIFY(putContent(m_hub + u'/' + name, bad));
                const auto pulled = pull();
                QVERIFY2(!pulled, qPrintable(QStringLiteral("%1 byte %2").arg(name).arg(at)));
                const auto code = pulled.error().code;
                QVERIFY(code == ErrorCode::SignatureInvalid || code == ErrorCode::IssuerUnknown || code == ErrorCode::PackageInvalid);
                QVERIFY(pulled.error().args.value(0).startsWith(m_hub));
                ++variants;
            }
            QVERIFY(putContent(m_hub + u'/' + name, good));
        }
        QVERIFY(variants > 200);
    }

    void everyCutOfThePackage()
    {
        const QByteArray good = m_second[m_delta];
        for (qsizetype size = 0; size < good.size(); size += 50) {
            QVERIFY(putContent(m_hub + u'/' + m_delta, good.first(size)));
            OM_FAILS(pull(), ErrorCode::PackageInvalid, "not the file");
        }
    }

    void anOlderHub()
    {
        // b has taken version 2 and has seen that index; then the hub is put back to its first state.
        Station c(m_folder.filePath(QStringLiteral("c")));
        OM_OK(pullInto(c, true));
        QVERIFY(restore(m_hub, m_first));
        OM_FAILS(pullInto(c), ErrorCode::VersionRollback, "hub");
        // Throwing the cache away does not make the station forget.
        c.cache.reset();
        for (const QString &name : QDir(c.place.folder).entryList({QStringLiteral("cache.gpkg*")}, QDir::Files))
            QVERIFY(QFile::remove(c.place.folder + u'/' + name));
        Station fresh(c.place.folder);
        OM_FAILS(pullInto(fresh), ErrorCode::VersionRollback, "hub");
        QCOMPARE(fresh.cache->version(), 0);
        // One of its two memory files damaged: the other one is used. Both: no version is taken on trust.
        QVERIFY(putContent(c.place.folder + QLatin1String("/sync.json"), "{"));
        OM_FAILS(pullInto(fresh), ErrorCode::VersionRollback, "hub");
        QVERIFY(putContent(c.place.folder + QLatin1String("/sync.json.bak"), "{"));
        OM_FAILS(pullInto(fresh), ErrorCode::FormatDamaged, "sync.json");
    }

    void strangers()
    {
        Station m(m_folder.filePath(QStringLiteral("m")));
        OM_OK(write(*m.cache, schools(), {school(1, 666)}, WriteMode::Append));
        const QString other = m_folder.filePath(QStringLiteral("otherhub"));
        FolderSource otherHub(other);
        OM_OK(om::publish(*m.cache, otherHub, m.place, m_control));
        // Who has met one issuer does not meet another by itself, not even when told to trust the first.
        OM_FAILS(om::pull(*m_b->cache, otherHub, m_b->place, true, m_control), ErrorCode::IssuerUnknown, "otherhub");
        // The stranger's files in the place of the known ones.
        QVERIFY(restore(m_hub, filesOf(other)));
        OM_FAILS(pull(), ErrorCode::IssuerUnknown, "hub");
        // Even trusted, it is another cache: the two are not mixed.
        OM_OK(keysOf(m_b->place).trust(*keysOf(m.place).own()));
        OM_FAILS(pull(), ErrorCode::PackageInvalid, "another cache");
        // Nor does it publish into a hub that is not its own.
        init();
        FolderSource hub(m_hub);
        OM_FAILS(om::publish(*m.cache, hub, m.place, m_control), ErrorCode::IssuerUnknown, "hub");
        OM_OK(keysOf(m.place).trust(*keysOf(m_a->place).own()));
        OM_FAILS(om::publish(*m.cache, hub, m.place, m_control), ErrorCode::PackageInvalid, "another cache");
        QCOMPARE(filesOf(m_hub), m_second);
    }

    void anUnknownIssuerIsRefusedUnlessTheFirstIsTrusted()
    {
        Station d(m_folder.filePath(QStringLiteral("d")));
        OM_FAILS(pullInto(d), ErrorCode::IssuerUnknown, "hub");
        QVERIFY(keysOf(d.place).trusted()->empty());
        QByteArray index = m_second[QStringLiteral("index.json")];
        QVERIFY(putContent(m_hub + QLatin1String("/index.json"), index.replace("\"bytes\": ", "\"bytes\": 1")));
        QVERIFY(index != m_second[QStringLiteral("index.json")]);
        OM_FAILS(pullInto(d, true), ErrorCode::SignatureInvalid, "hub"); // its key must fit before it is taken
        QVERIFY(keysOf(d.place).trusted()->empty());
        init();
        OM_OK(pullInto(d, true));
        QCOMPARE(dump(*d.cache), dump(*m_a->cache));
    }

    void rightlySignedButWrongIndexes_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::newRow("climbs") << QStringLiteral("../x.zip") << QStringLiteral("path");
        QTest::newRow("absolute") << QStringLiteral("/etc/x.zip") << QStringLiteral("path");
        QTest::newRow("backslash") << QStringLiteral("..\\x.zip") << QStringLiteral("path");
        QTest::newRow("hidden") << QStringLiteral(".x.zip") << QStringLiteral("path");
        QTest::newRow("no package") << QStringLiteral("index.json") << QStringLiteral("path");
        QTest::newRow("turned around") << QStringLiteral("a\u202epiz.zip") << QStringLiteral("path");
        QTest::newRow("to") << QStringLiteral("to") << QStringLiteral("sequence or latest");
        QTest::newRow("gap") << QStringLiteral("gap") << QStringLiteral("no package leads on");
        QTest::newRow("package of other versions") << QStringLiteral("versions") << QStringLiteral("not the versions");
        QTest::newRow("other hash") << QStringLiteral("hash") << QStringLiteral("not the file");
        QTest::newRow("other id") << QStringLiteral("id") << QStringLiteral("another cache");
        QTest::newRow("names another key") << QStringLiteral("key") << QStringLiteral("another key");
    }
    void rightlySignedButWrongIndexes()
    {
        QFETCH(QString, what);
        QFETCH(QString, reason);
        auto index = hubIndexFromJson(m_second[QStringLiteral("index.json")], m_hub);
        OM_OK(index);
        HubEntry &delta = index->entries.back();
        if (what == u"to")
            index->latest += 1;
        else if (what == u"gap")
            delta.from += 1, delta.to += 1, index->latest += 1;
        else if (what == u"versions")
            delta.to += 1, index->latest += 1;
        else if (what == u"hash")
            delta.sha256 = QString(64, u'0');
        else if (what == u"id")
            index->id = QStringLiteral("6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c");
        else if (what == u"key")
            index->issuer = *KeyStore(m_folder.filePath(QStringLiteral("nobody"))).own();
        else
            delta.file = what;
        const QByteArray json = toJson(*index);
        QVERIFY(putContent(m_hub + QLatin1String("/index.json"), json));
        QVERIFY(putContent(m_hub + QLatin1String("/index.sig"), *keysOf(m_a->place).sign(SignDomain::Index, json)));
        const auto pulled = pull();
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().code, ErrorCode::PackageInvalid);
        QVERIFY2(pulled.error().args.join(u' ').contains(reason), qPrintable(pulled.error().args.join(u' ')));
    }

    void linksAndFoldersInTheHub()
    {
        const QString path = m_hub + u'/' + m_delta, away = m_folder.filePath(QStringLiteral("away.zip"));
        QVERIFY(QFile::rename(path, away) && QFile::link(away, path));
        OM_FAILS(pull(), ErrorCode::FileNotPlain, "delta");
        QVERIFY(QFile::remove(path) && QDir().mkdir(path));
        OM_FAILS(pull(), ErrorCode::FileIsDirectory, "delta");
        QVERIFY(QDir().rmdir(path) && QFile::remove(away));
        FolderSource hub(m_hub);
        OM_FAILS(hub.fetch(QStringLiteral("../a/keys/own.key"), away, m_control), ErrorCode::FormatUnsafe, "own.key");
        OM_FAILS(hub.put(QStringLiteral("../x.zip"), away, m_control), ErrorCode::FormatUnsafe, "x.zip");
        QVERIFY(!QFile::exists(away));
    }

    void anIndexIsReadableAtEveryMomentOfItsReplacement()
    {
        // Between the two writes the new signature file lies beside the old index.
        QVERIFY(putContent(m_hub + QLatin1String("/index.json"), m_first[QStringLiteral("index.json")]));
        Station e(m_folder.filePath(QStringLiteral("e")));
        OM_OK(keysOf(e.place).trust(*keysOf(m_a->place).own()));
        const auto pulled = pullInto(e);
        OM_OK(pulled);
        QCOMPARE(pulled->version, 2); // what the old index leads to: two schools in batch 1, the cache's id in batch 2
    }

    void withoutAHub()
    {
        FolderSource nowhere(m_folder.filePath(QStringLiteral("nowhere")));
        OM_FAILS(om::pull(*m_b->cache, nowhere, m_b->place, true, m_control), ErrorCode::FileMissing, "nowhere");
        FolderSource deep(m_folder.filePath(QStringLiteral("nowhere/deep/hub")));
        OM_FAILS(om::publish(*m_a->cache, deep, m_a->place, m_control), ErrorCode::FileMissing, "deep/hub");
        QVERIFY(!QDir(m_folder.filePath(QStringLiteral("nowhere"))).exists());
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("empty")));
        FolderSource empty(m_folder.filePath(QStringLiteral("empty")));
        OM_FAILS(om::pull(*m_b->cache, empty, m_b->place, true, m_control), ErrorCode::NotFound, "empty");
    }

private:
    Result<PublishReport> publish()
    {
        FolderSource hub(m_hub);
        return om::publish(*m_a->cache, hub, m_a->place, m_control);
    }
    Result<SyncReport> pullInto(Station &station, bool trustFirst = false)
    {
        FolderSource hub(m_hub);
        return om::pull(*station.cache, hub, station.place, trustFirst, m_control);
    }
    Result<SyncReport> pull(bool trustFirst = false) { return pullInto(*m_b, trustFirst); }

    QTemporaryDir m_folder;
    std::unique_ptr<Station> m_a, m_b;
    QString m_hub, m_delta;
    QMap<QString, QByteArray> m_first, m_second;
    QByteArray m_dump;
    JobControl m_control;
};

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
