// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/carriedattachments.h"
#include "sync/packagebuilder.h"
#include "sync/packages.h"
#include "syncfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace om;
using namespace fixture;

/// Files that rows name go along with a package and come to their place, whole, never over another, none from anywhere else.
class TestAttachments : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Station> m_a, m_b;
    JobControl m_control;

    static void lay(const Station &station, const QString &name, const QByteArray &content)
    {
        const QString path = station.place.attachments + u'/' + name;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(putContent(path, content));
    }
    static QByteArray laid(const Station &station, const QString &name) { return contentOf(station.place.attachments + u'/' + name); }
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    Result<PackageReport> make(const QString &path, qint64 from = 0)
    {
        return createPackage(*m_a->cache, path, from, m_a->place, m_control, {.hasAttachments = true});
    }
    Result<PackageReport> apply(const QString &path) { return applyPackageFile(*m_b->cache, path, m_b->place, m_control); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_a = std::make_unique<Station>(m_folder->filePath(QStringLiteral("a")));
        m_b = std::make_unique<Station>(m_folder->filePath(QStringLiteral("b")));
        for (Station *station : {m_a.get(), m_b.get()})
            station->place.attachments = station->place.folder + QStringLiteral("/attachments");
        OM_OK(keysOf(m_b->place).trust(*keysOf(m_a->place).own()));
        OM_OK(write(*m_a->cache, notes(),
                    {note(QStringLiteral("巡查/一号 前.tif"), 1), note(QStringLiteral("a.jpg, b.pdf ,http://x/c.jpg"), 2),
                     note(QStringLiteral("see a.txt there"), 3), note(QStringLiteral("gone.tif"), 4)},
                    WriteMode::Append));
        lay(*m_a, QStringLiteral("巡查/一号 前.tif"), QByteArray(700'000, 'x') + "end");
        lay(*m_a, QStringLiteral("a.jpg"), "picture");
        lay(*m_a, QStringLiteral("b.pdf"), QByteArray("PK\x03\x04", 4) + "an archive is an attachment like others");
        lay(*m_a, QStringLiteral("a.txt"), "named within a sentence, so not named");
        lay(*m_a, QStringLiteral("nobody.tif"), "no row names it");
    }

    void whatRowsNameGoesAlong()
    {
        const QString base = file("base.zip"), plain = file("plain.zip"), again = file("again.zip");
        const auto made = make(base);
        OM_OK(made);
        QCOMPARE(made->attachments, 3);
        QCOMPARE(made->rows, 4);
        OM_OK(make(again));
        QCOMPARE(contentOf(again), contentOf(base)); // the same data give the same bytes
        const auto without = createPackage(*m_a->cache, plain, 0, m_a->place, m_control);
        OM_OK(without);
        QCOMPARE(without->attachments, 0);
        QVERIFY(toJson(without->manifest).contains("\"formatVersion\": 4"));
        QVERIFY(toJson(made->manifest).contains("\"formatVersion\": 4"));

        const auto inspected = inspectPackage(*m_b->cache, base, m_b->place);
        OM_OK(inspected);
        QVERIFY(!inspected->refusal);
        QCOMPARE(inspected->entries.size(), made->manifest.files.size());
        const auto applied = apply(base);
        OM_OK(applied);
        QCOMPARE(applied->changed, 4);
        QCOMPARE(applied->taken.added, (QStringList{QStringLiteral("a.jpg"), QStringLiteral("b.pdf"), QStringLiteral("巡查/一号 前.tif")}));
        QCOMPARE(filesOf(m_b->place.attachments).size(), 3);
        for (const QString &name : applied->taken.added)
            QCOMPARE(laid(*m_b, name), laid(*m_a, name));
        QCOMPARE(dump(*m_b->cache), dump(*m_a->cache));

        QVERIFY(QFile::remove(m_b->place.attachments + QStringLiteral("/a.jpg"))); // lost here, and brought again
        const auto contained = apply(base);
        OM_OK(contained);
        QVERIFY(contained->isContained);
        QCOMPARE(contained->taken.added, QStringList{QStringLiteral("a.jpg")});
        QCOMPARE(contained->taken.present, 2);
    }

    void aDeltaCarriesWhatItsChangesName()
    {
        const auto made = make(file("base.zip"));
        OM_OK(made);
        OM_OK(write(*m_a->cache, notes(), {note(QStringLiteral("nobody.tif"), 5)}, WriteMode::Append));
        const auto delta = make(file("delta.zip"), made->manifest.to);
        OM_OK(delta);
        QCOMPARE(delta->attachments, 1);
        OM_OK(apply(file("base.zip")));
        const auto applied = apply(file("delta.zip"));
        OM_OK(applied);
        QCOMPARE(applied->taken.added, QStringList{QStringLiteral("nobody.tif")});
        QCOMPARE(applied->taken.present, 0);
    }

    void oursStays()
    {
        OM_OK(make(file("base.zip")));
        lay(*m_b, QStringLiteral("a.jpg"), "another picture");
        lay(*m_b, QStringLiteral("b.pdf"), laid(*m_a, QStringLiteral("b.pdf")));
        const auto applied = apply(file("base.zip"));
        OM_OK(applied);
        QCOMPARE(applied->taken.clashes, QStringList{QStringLiteral("a.jpg")});
        QCOMPARE(applied->taken.present, 1);
        QCOMPARE(laid(*m_b, QStringLiteral("a.jpg")), QByteArray("another picture"));
    }

    void aPlaceWithoutAFolderTakesNone()
    {
        OM_OK(make(file("base.zip")));
        m_b->place.attachments.clear();
        const auto applied = apply(file("base.zip"));
        OM_OK(applied);
        QCOMPARE(applied->changed, 4);
        QVERIFY(applied->taken.added.isEmpty());
        QVERIFY(!QDir(m_b->place.folder + QStringLiteral("/attachments")).exists());
    }

    /// Nothing is left when it fails: neither rows nor files.
    void allOrNone()
    {
        OM_OK(make(file("base.zip")));
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
        QVERIFY(QDir().mkpath(elsewhere) && QDir().mkpath(m_b->place.attachments));
        QVERIFY(QFile::link(elsewhere, m_b->place.attachments + QStringLiteral("/巡查"))); // a link within leads out
        OM_FAILS(apply(file("base.zip")), ErrorCode::FormatUnsafe, "巡查");
        QVERIFY(filesOf(m_b->place.attachments).isEmpty());
        QVERIFY(QDir(elsewhere).isEmpty());
        QCOMPARE(m_b->cache->version(), 0);
        JobControl cancelled;
        cancelled.cancel();
        OM_FAILS(applyPackageFile(*m_b->cache, file("base.zip"), m_b->place, cancelled), ErrorCode::Cancelled, "");
        QCOMPARE(m_b->cache->version(), 0);
    }

    void linksAreNotFollowed()
    {
        QVERIFY(putContent(file("secret"), "secret"));
        QVERIFY(QFile::link(file("secret"), m_a->place.attachments + QStringLiteral("/gone.tif")));
        const auto names = namedAttachments(*m_a->cache, m_a->place.attachments, 0, m_a->cache->version(), m_control);
        OM_OK(names);
        QCOMPARE(names->size(), 3);
    }

    void oddNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFine");
        QTest::addRow("plain") << QStringLiteral("a.tif") << true;
        QTest::addRow("han") << QStringLiteral("巡查/2021/图斑 1（前）.tif") << true;
        QTest::addRow("rare") << QStringLiteral("𧒽岗.jpg") << true;
        QTest::addRow("long") << QString(251, u'a') << false;
        for (const char *bad :
             {"", "/etc/passwd", "../x", "a/../b", "a//b", "a/", ".hidden", "a/.b", "a.", " a", "a ", "a\\b", "c:x", "a\nb", "a\u202eb", "a/./b"})
            QTest::addRow("odd %s", QByteArray(bad).toPercentEncoding().constData()) << QString::fromUtf8(bad) << false;
    }
    void oddNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, isFine);
        QCOMPARE(attachmentNameFault(name).isEmpty(), isFine);
        const auto made = make(file("base.zip"));
        OM_OK(made);
        Manifest manifest = made->manifest;
        const auto first = std::ranges::find_if(manifest.files, [](const PackageFile &f) { return !f.name.isEmpty(); });
        QVERIFY(first != manifest.files.end());
        QJsonObject root = QJsonDocument::fromJson(toJson(manifest)).object();
        QJsonArray files = root.value(u"files").toArray();
        QJsonObject entry = files.at(first - manifest.files.begin()).toObject();
        entry.insert(QStringLiteral("name"), name);
        files.replace(first - manifest.files.begin(), entry);
        root.insert(QStringLiteral("files"), files);
        const auto read = manifestFromJson(QJsonDocument(root).toJson(), QStringLiteral("p.zip"));
        QCOMPARE(read.has_value(), isFine);
    }

    void twoOfOneNameAreRefused()
    {
        const auto made = make(file("base.zip"));
        OM_OK(made);
        Manifest manifest = made->manifest;
        std::vector<PackageFile *> attachments;
        for (PackageFile &f : manifest.files)
            if (!f.name.isEmpty())
                attachments.push_back(&f);
        attachments.at(1)->name = attachments.at(0)->name.toUpper(); // the same on other systems
        OM_FAILS(manifestFromJson(toJson(manifest), QStringLiteral("p.zip")), ErrorCode::PackageInvalid, "files");
        attachments.at(1)->name = QStringLiteral("other");
        QVERIFY(manifestFromJson(toJson(manifest), QStringLiteral("p.zip")));
        attachments.at(0)->rows = 1;
        OM_FAILS(manifestFromJson(toJson(manifest), QStringLiteral("p.zip")), ErrorCode::PackageInvalid, "files");
    }

    /// Any bit of the file: refused whole, nothing is taken.
    void aFlippedBitAnywhere()
    {
        OM_OK(make(file("base.zip")));
        const QByteArray sound = contentOf(file("base.zip"));
        for (qsizetype at = 11; at < sound.size(); at += sound.size() / 40) {
            QByteArray broken = sound;
            broken[at] = char(broken[at] ^ 0x10);
            QVERIFY(putContent(file("broken.zip"), broken));
            QVERIFY2(!apply(file("broken.zip")), qPrintable(QString::number(at)));
            QVERIFY(filesOf(m_b->place.attachments).isEmpty());
            QCOMPARE(m_b->cache->version(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
