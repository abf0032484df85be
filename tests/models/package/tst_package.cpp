// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/packagereader.h"
#include "package/packagewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace om;

namespace {

Manifest head()
{
    Manifest m;
    m.id = QStringLiteral("6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c");
    m.created = QStringLiteral("2021-12-31T08:00:00.000Z");
    m.sequence = 1;
    m.from = 0;
    m.to = 3;
    m.crs = QStringLiteral("EPSG:4490");
    return m;
}

const QDateTime Now(QDate(2022, 1, 1), QTime(0, 0), QTimeZone::utc());

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Manifest> write(const QString &path, const Manifest &manifest, const KeyStore &keys, const QList<QPair<QString, QByteArray>> &lines)
{
    auto writer = PackageWriter::create(path, manifest, keys);
    if (!writer)
        return fail(writer);
    for (const auto &[dataset, line] : lines) {
        if (auto written = (*writer)->writeLine(dataset, line); !written)
            return fail(written);
    }
    return (*writer)->finish();
}

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("p.zip"));
        m_keys = std::make_unique<KeyStore>(m_folder->filePath(QStringLiteral("keys")));
        QVERIFY(m_keys->own(QStringLiteral("Alpha")).has_value());
    }

    void linesComeBackInOrder()
    {
        const QList<QPair<QString, QByteArray>> lines = {{QString(), "{\"s\":1}"},
                                                         {QStringLiteral("ticket"), "{\"row\":[1]}"},
                                                         {QStringLiteral("ticket"), ""},
                                                         {QStringLiteral("学校"), "{\"row\":[\"桂城\"]}"}};
        const auto made = write(m_path, head(), *m_keys, lines);
        QVERIFY2(made.has_value(), qPrintable(made ? QString() : errorText(made.error())));
        QCOMPARE(made->files.size(), std::size_t(3));
        QCOMPARE(made->files[0].path, QStringLiteral("data/00001-cache.jsonl.zst"));
        QCOMPARE(made->files[1].path, QStringLiteral("data/00002-ticket.jsonl.zst"));
        QCOMPARE(made->files[1].rows, 2);
        QCOMPARE(made->files[1].size, 13); // {"row":[1]} + 2 line feeds
        QCOMPARE(made->files[2].path, QStringLiteral("data/00003.jsonl.zst")); // entry names are plain ASCII
        QCOMPARE(made->rows(), 3); // lines of the whole cache are no rows

        auto reader = PackageReader::open(m_path, *m_keys, Now);
        QVERIFY(reader.has_value());
        QCOMPARE((*reader)->issuer().issuer, QStringLiteral("Alpha"));
        QCOMPARE((*reader)->manifest().to, 3);
        QList<QPair<QString, QByteArray>> read;
        QVERIFY((*reader)->readLines([&](const PackageFile &file, QByteArrayView line) -> Result<void> {
            read.append({file.dataset, line.toByteArray()});
            return {};
        }));
        QCOMPARE(read, lines);
        QCOMPARE(PackageReader::peek(m_path)->issuer, QStringLiteral("Alpha"));
    }

    void theSameDataGivesTheSameBytes()
    {
        const QString other = m_folder->filePath(QStringLiteral("q.zip"));
        const QList<QPair<QString, QByteArray>> lines = {{QString(), "a"}, {QStringLiteral("ticket"), "b"}};
        QVERIFY(write(m_path, head(), *m_keys, lines) && write(other, head(), *m_keys, lines));
        QVERIFY(!contentOf(m_path).isEmpty());
        QCOMPARE(contentOf(m_path), contentOf(other));
    }

    void longDatasetsAreCutIntoEntries()
    {
        // 100,001 lines of 50,000 at most make three entries; lines longer than a read buffer come back whole.
        auto writer = PackageWriter::create(m_path, head(), *m_keys);
        QVERIFY(writer.has_value());
        for (int i = 0; i < 100'001; ++i)
            QVERIFY((*writer)->writeLine(QStringLiteral("ticket"), QByteArray::number(i)));
        const QByteArray large(3'000'000, 'x');
        for (int i = 0; i < 3; ++i)
            QVERIFY((*writer)->writeLine(QStringLiteral("area"), large)); // two of them fill 8 MB less than three
        const auto made = (*writer)->finish();
        QVERIFY2(made.has_value(), qPrintable(made ? QString() : errorText(made.error())));
        QCOMPARE(made->files.size(), std::size_t(5));
        QCOMPARE(made->files[0].rows, 50'000);
        QCOMPARE(made->files[2].rows, 1);
        QCOMPARE(made->files[3].rows, 2);
        auto reader = PackageReader::open(m_path, *m_keys, Now);
        QVERIFY(reader.has_value());
        qint64 next = 0, longLines = 0;
        const auto read = (*reader)->readLines([&](const PackageFile &file, QByteArrayView line) -> Result<void> {
            if (file.dataset == u"ticket")
                return line == QByteArray::number(next++) ? Result<void>() : fail(ErrorCode::Internal);
            ++longLines;
            return line == large ? Result<void>() : fail(ErrorCode::Internal);
        });
        QVERIFY(read.has_value());
        QCOMPARE(next, 100'001);
        QCOMPARE(longLines, 3);
    }

    void anUnfinishedPackageLeavesNothing()
    {
        QFile before(m_path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("old");
        before.close();
        {
            auto writer = PackageWriter::create(m_path, head(), *m_keys);
            QVERIFY(writer && (*writer)->writeLine(QStringLiteral("ticket"), "1"));
        }
        QCOMPARE(contentOf(m_path), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList({QStringLiteral("p.zip")}));
    }

    void aLinkAtTheTargetIsReplacedNotFollowed()
    {
        const QString victim = m_folder->filePath(QStringLiteral("victim"));
        QFile file(victim);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::link(victim, m_path));
        QVERIFY(write(m_path, head(), *m_keys, {{QString(), "a"}}));
        QCOMPARE(QFileInfo(victim).size(), 0);
        QVERIFY(!QFileInfo(m_path).isSymLink());
    }

    void strangersAndExpiredPackagesAreRefused()
    {
        Manifest manifest = head();
        manifest.validUntil = QStringLiteral("2022-01-31T00:00:00.000Z");
        QVERIFY(write(m_path, manifest, *m_keys, {{QString(), "a"}}));
        QVERIFY(PackageReader::open(m_path, *m_keys, Now).has_value());
        const auto late = PackageReader::open(m_path, *m_keys, Now.addDays(31));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::PackageInvalid);
        QVERIFY(late.error().args.value(1).contains(QLatin1String("2022-01-31")));

        const KeyStore stranger(m_folder->filePath(QStringLiteral("other")));
        const auto unknown = PackageReader::open(m_path, stranger, Now);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::IssuerUnknown);
        QCOMPARE(unknown.error().args.value(1), m_keys->own()->id);
    }

    void whatIsNoPlainFileIsRefused()
    {
        const auto code = [&](const QString &path) { return PackageReader::open(path, *m_keys, Now).error().code; };
        QCOMPARE(code(m_path), ErrorCode::FileMissing);
        QCOMPARE(code(m_folder->path()), ErrorCode::FileIsDirectory);
        QCOMPARE(code(QStringLiteral("/dev/zero")), ErrorCode::FileNotPlain);
    }

    void theSinkCanStopAndItsErrorComesBack()
    {
        QVERIFY(write(m_path, head(), *m_keys, {{QString(), "a"}, {QString(), "b"}}));
        auto reader = PackageReader::open(m_path, *m_keys, Now);
        int seen = 0;
        const auto read = (*reader)->readLines([&](const PackageFile &, QByteArrayView) -> Result<void> {
            ++seen;
            return fail(ErrorCode::Cancelled);
        });
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen, 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyStore> m_keys;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
