// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachefixture.h"
#include "support/killedchild.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace om;
using namespace fixture;

namespace {

constexpr int rowsPerBatch = 50;

/// The child of killAtAnyMoment: commits batches for ever and says the number of each one after it is durable.
int commitForEver(const QString &path)
{
    auto cache = Cache::open(path, Cache::Mode::Write);
    while (cache) {
        const qint64 next = (*cache)->version() + 1;
        std::vector<Row> rows{shop(QStringLiteral("counter"), QStringLiteral("counter"), next)};
        for (int i = 0; i < rowsPerBatch; ++i)
            rows.push_back(shop(QStringLiteral("%1-%2").arg(next).arg(i), QStringLiteral("name %1").arg(i), next, 113 + i * 0.001, 23));
        const auto batch = store(**cache, shops(), rows, WriteMode::Upsert);
        if (!batch)
            break;
        std::printf("%lld\n", *batch);
        std::fflush(stdout);
    }
    return 1;
}

/// The child of fullDiskLeavesTheCacheAsItWas: writes until the file may not grow any more, then tries again.
int writeUntilFull(const QString &path, rlim_t limit)
{
    auto cache = Cache::open(path, Cache::Mode::Write);
    if (!cache)
        return 1;
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit bytes{limit, limit};
    setrlimit(RLIMIT_FSIZE, &bytes);
    std::vector<Row> rows;
    for (int i = 0; i < 200'000; ++i)
        rows.push_back(shop(QStringLiteral("new %1").arg(i), QStringLiteral("name %1").arg(i), i));
    const auto first = store(**cache, shops(), rows, WriteMode::Append);
    const auto second = store(**cache, shops(), {}, WriteMode::Append);
    std::printf("%s %s", first ? "ok" : qPrintable(errorCodeName(first.error().code)), second ? "ok" : qPrintable(errorCodeName(second.error().code)));
    return 0;
}

/// The child of readOnlyFolder: looks at a cache that it may not change.
int lookOnly(const QString &path)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 1;
    for (const Cache::Mode mode : {Cache::Mode::Read, Cache::Mode::Write}) {
        auto cache = Cache::open(path, mode);
        if (!cache) {
            std::printf("%s;", qPrintable(errorCodeName(cache.error().code)));
            continue;
        }
        const auto begun = (*cache)->begin({});
        std::printf("%d %lld %s;", (*cache)->isReadOnly(), (*cache)->dataset(QStringLiteral("shop")) ? (*cache)->dataset(QStringLiteral("shop"))->rows : -1,
                    begun ? "ok" : qPrintable(errorCodeName(begun.error().code)));
    }
    return 0;
}

} // namespace

/// Power cuts, full disks and folders that may not be written.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("cache.gpkg"));
        auto cache = Cache::open(m_path, Cache::Mode::Create);
        OM_OK(cache);
        OM_OK(store(**cache, shops(), {shop(QStringLiteral("counter"), QStringLiteral("counter"), 1)}, WriteMode::Append));
    }

    void killAtAnyMoment()
    {
        QRandomGenerator random(20210607);
        qint64 acknowledged = 0;
        for (int round = 0; round < 20; ++round) {
            const auto told = om::test::acknowledgedBeforeKill({QStringLiteral("--commit-for-ever"), m_path}, random, 60);
            QVERIFY(told); // at least one
            acknowledged = *told;

            auto cache = Cache::open(m_path, Cache::Mode::Write);
            OM_OK(cache);
            const qint64 version = (*cache)->version();
            QVERIFY2(version >= acknowledged, qPrintable(QStringLiteral("%1 of %2").arg(version).arg(acknowledged)));
            QVERIFY(version <= acknowledged + 1); // at most one was committed and not yet told
            const auto counter = (*cache)->rowsWhere(QStringLiteral("shop"), QStringLiteral("code"), text(QStringLiteral("counter")));
            OM_OK(counter);
            QCOMPARE(toText(counter->front().row.cells[2]), QString::number(version));
            QCOMPARE((*cache)->dataset(QStringLiteral("shop"))->rows, 1 + (version - 1) * rowsPerBatch);
            QCOMPARE(rowsOfEachBatch(**cache, version), QList<int>(version - 1, rowsPerBatch));
            const auto problems = (*cache)->check();
            OM_OK(problems);
            QCOMPARE(*problems, QStringList());
        }
        QVERIFY(acknowledged > 20);
    }

    void fullDiskLeavesTheCacheAsItWas_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::newRow("at once") << 2;
        QTest::newRow("in the middle") << 12;
    }
    void fullDiskLeavesTheCacheAsItWas()
    {
        QFETCH(int, megabytes);
        const QByteArray before = dump();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-full"), m_path, QString::number(megabytes << 20)});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitCode(), 0);
        const QList<QByteArray> codes = child.readAll().split(' ');
        QCOMPARE(codes.size(), 2);
        QVERIFY2(codes[0] == errorCodeName(ErrorCode::DiskFull).toLatin1() || codes[0] == errorCodeName(ErrorCode::CacheWrite).toLatin1(),
                 codes[0].constData());
        QCOMPARE(codes[1], errorCodeName(ErrorCode::CacheWrite).toLatin1()); // the writer is closed for good
        QCOMPARE(dump(), before);
    }

    void readOnlyFolder()
    {
        QFile::remove(m_path + QStringLiteral("-wal"));
        QVERIFY(::chmod(QFile::encodeName(m_dir->path()).constData(), 0555) == 0);
        QVERIFY(::chmod(QFile::encodeName(m_path).constData(), 0444) == 0);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--look-only"), m_path});
        QVERIFY(child.waitForFinished());
        ::chmod(QFile::encodeName(m_dir->path()).constData(), 0755);
        QCOMPARE(child.exitCode(), 0);
        const QByteArray expected = "1 1 " + errorCodeName(ErrorCode::CacheReadOnly).toLatin1() + ';';
        QCOMPARE(child.readAll(), expected + expected);
    }

private:
    QByteArray dump() const
    {
        auto cache = Cache::open(m_path, Cache::Mode::Write);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        if (!cache || !(*cache)->dump(out) || !(*cache)->check() || !(*cache)->check()->isEmpty())
            return "damaged";
        return out.data();
    }

    /// Number of rows whose key names batch 2, 3, …, `last`.
    static QList<int> rowsOfEachBatch(const Cache &cache, qint64 last)
    {
        LineSink sink({QStringLiteral("code")});
        if (!cache.read(QStringLiteral("shop"), {QStringLiteral("code")}, false, sink))
            return {};
        QList<int> counts(last - 1, 0);
        for (const QString &line : sink.lines) // "7 code='2-5' "
            if (const qint64 batch = line.section(u'\'', 1, 1).section(u'-', 0, 0).toLongLong(); batch >= 2 && batch <= last)
                ++counts[batch - 2];
        return counts;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--commit-for-ever"))
        return commitForEver(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--write-until-full"))
        return writeUntilFull(arguments.value(2), arguments.value(3).toULong());
    if (arguments.value(1) == QLatin1String("--look-only"))
        return lookOnly(arguments.value(2));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
