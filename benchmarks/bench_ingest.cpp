// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of a million enterprises into an empty cache by the product's own path: copied, read in the sandboxed worker, checked row by row,
// indexed, recorded, committed; then the last of them taken back. Each import is a process of its own, start and end included, so that its
// memory is its own. With ogr2ogr on the path the two take turns on the same file.
// usage: bench-ingest [--rows N] [--only FORMAT] [--runs N]
//        bench-ingest import|undo FILE CACHE     what one such process does
//        bench-ingest write FORMAT FOLDER        one of the files, of a million rows, to look at
#include "benchmarks/ingestfiles.h"
#include "benchmarks/measure.h"
#include "ingest/importer.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>

using namespace om;

namespace {

/// A figure of /proc/PID/status; 0 when the process has gone.
qint64 statusOf(const QString &pid, QByteArrayView key)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith(key))
                return line.sliced(key.size()).trimmed().split(' ').first().toLongLong();
    return 0;
}

double ownPeakMiB()
{
    return double(statusOf(QStringLiteral("self"), "VmHWM:")) / 1024;
}

/// Looks every few milliseconds how much memory the worker below this process has had at most. Sandboxed processes tell nothing to wait().
class WorkerWatch
{
public:
    double peakMiB()
    {
        m_thread.request_stop();
        m_thread.join();
        return double(m_peak) / 1024;
    }

private:
    static bool isBelow(QString pid)
    {
        for (int up = 0; up < 4 && pid != u"0"; ++up) {
            if (pid.toLongLong() == QCoreApplication::applicationPid())
                return true;
            pid = QString::number(statusOf(pid, "PPid:"));
        }
        return false;
    }
    void watch(const std::stop_token &stop)
    {
        QString worker;
        while (!stop.stop_requested()) {
            for (const QString &pid : worker.isEmpty() ? QDir(QStringLiteral("/proc")).entryList(QDir::Dirs) : QStringList()) {
                QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
                if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("onemap-worker") && isBelow(pid))
                    worker = pid;
            }
            m_peak = std::max(m_peak, statusOf(worker, "VmHWM:"));
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }

    qint64 m_peak = 0;
    std::jthread m_thread{[this](const std::stop_token &stop) { watch(stop); }};
};

/// The process that does one import or takes it back; says what it needed.
int runOne(const QStringList &arguments)
{
    const bool isUndo = arguments[1] == u"undo";
    const auto catalog = Catalog::load();
    const auto cache = Cache::open(arguments[3], Cache::Mode::Create);
    if (!catalog || !cache)
        return 1;
    QElapsedTimer timer;
    timer.start();
    WorkerWatch watch;
    qint64 rows = 0;
    if (isUndo) {
        if (!(*cache)->undo((*cache)->version(), {}))
            return 1;
    } else {
        ImportOptions options;
        options.workerProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/onemap-worker");
        JobControl control;
        const ImportReport report = importFile(**cache, *catalog, arguments[2], options, control);
        if (report.outcome == ImportReport::Outcome::Reject || report.rowsRejected > 0) {
            std::fprintf(stderr, "%s\n", report.error ? qPrintable(errorText(*report.error)) : "rows were refused");
            return 1;
        }
        rows = report.inserted;
    }
    const QJsonObject out{{QStringLiteral("ms"), double(timer.nsecsElapsed()) / 1e6},
                          {QStringLiteral("rows"), rows},
                          {QStringLiteral("memory"), ownPeakMiB()},
                          {QStringLiteral("worker"), watch.peakMiB()}};
    std::fputs(QJsonDocument(out).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}

struct Ran
{
    double ms = 0;
    QByteArray output;
};

/// Runs a program to its end; nothing when it fails.
std::optional<Ran> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return Ran{double(timer.nsecsElapsed()) / 1e6, process.readAllStandardOutput()};
}

std::optional<QJsonObject> runSelf(const QString &what, const QString &file, const QString &cache)
{
    const auto ran = run(QCoreApplication::applicationFilePath(), {what, file, cache});
    if (!ran)
        return std::nullopt;
    QJsonObject said = QJsonDocument::fromJson(ran->output).object();
    said.insert(QStringLiteral("whole"), ran->ms);
    return said;
}

QStringList peerArguments(const QString &format, const QString &file, const QString &target)
{
    QStringList arguments{target, file};
    if (format == u"csv")
        arguments << QStringLiteral("-oo") << QStringLiteral("X_POSSIBLE_NAMES=lon") << QStringLiteral("-oo") << QStringLiteral("Y_POSSIBLE_NAMES=lat")
                  << QStringLiteral("-oo") << QStringLiteral("AUTODETECT_TYPE=YES") << QStringLiteral("-a_srs") << QStringLiteral("EPSG:4326");
    return arguments;
}

/// The cache holds the rows, its R-tree fits them, and GDAL, where it is there, reads as many.
bool isSound(const QString &cache, qint64 rows)
{
    const auto opened = Cache::open(cache, Cache::Mode::Read);
    const auto problems = opened ? (*opened)->check() : Result<QStringList>();
    const auto state = opened ? (*opened)->dataset(QStringLiteral("firms")) : Result<DatasetState>();
    if (!opened || !problems || !problems->isEmpty() || !state || state->rows != rows)
        return false;
    const QString ogrinfo = QStandardPaths::findExecutable(QStringLiteral("ogrinfo"));
    if (ogrinfo.isEmpty())
        return true;
    const auto said = run(ogrinfo, {QStringLiteral("-ro"), QStringLiteral("-so"), cache, QStringLiteral("firms")});
    return said && said->output.contains("Feature Count: " + QByteArray::number(rows));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && (arguments[1] == u"import" || arguments[1] == u"undo"))
        return runOne(arguments);
    if (arguments.size() == 4 && arguments[1] == u"write")
        return bench::writeFirms(arguments[3], arguments[2], 1'000'000) ? 0 : 1;
    const auto option = [&arguments](const QString &name, const QString &otherwise) {
        const qsizetype at = arguments.indexOf(name);
        return at < 0 ? otherwise : arguments.value(at + 1);
    };
    const qint64 count = option(QStringLiteral("--rows"), QStringLiteral("1000000")).toLongLong();
    const int runs = option(QStringLiteral("--runs"), QStringLiteral("3")).toInt();
    const QString only = option(QStringLiteral("--only"), {});
    const QString peer = QStandardPaths::findExecutable(QStringLiteral("ogr2ogr"));

    bench::Report report;
    for (const QString &format : {QStringLiteral("csv"), QStringLiteral("geojson"), QStringLiteral("shp"), QStringLiteral("gpkg"), QStringLiteral("xlsx")}) {
        if (!only.isEmpty() && only != format)
            continue;
        const QTemporaryDir folder;
        const qint64 rows = format == u"xlsx" ? std::min<qint64>(count, 200'000) : count;
        const auto file = bench::writeFirms(folder.path(), format, rows);
        if (!file) {
            std::fputs(qPrintable(errorText(file.error())), stderr);
            return 1;
        }
        const QString cache = folder.filePath(QStringLiteral("cache.gpkg")), other = folder.filePath(QStringLiteral("peer.gpkg"));
        std::vector<double> whole, inside, own, worker, peers;
        for (int i = 0; i < runs; ++i) {
            for (const char *suffix : {"", "-wal", "-shm", ".lock"})
                QFile::remove(cache + QLatin1StringView(suffix));
            const auto said = runSelf(QStringLiteral("import"), *file, cache);
            if (!said || (*said)[u"rows"].toInteger() != rows) {
                std::fprintf(stderr, "%s: the import failed\n", qPrintable(format));
                return 1;
            }
            whole.push_back((*said)[u"whole"].toDouble());
            inside.push_back((*said)[u"ms"].toDouble());
            own.push_back((*said)[u"memory"].toDouble());
            worker.push_back((*said)[u"worker"].toDouble());
            if (peer.isEmpty())
                continue;
            QFile::remove(other);
            if (const auto ran = run(peer, peerArguments(format, *file, other)))
                peers.push_back(ran->ms);
        }
        if (!isSound(cache, rows)) {
            std::fprintf(stderr, "%s: the cache is not sound\n", qPrintable(format));
            return 1;
        }
        const QByteArray id = "ingest." + format.toLatin1();
        report.add(id, "ms", whole);
        if (!peers.empty()) {
            std::ranges::sort(peers);
            report.addPeer(id.constData(), "ogr2ogr", peers[peers.size() / 2]);
        }
        for (double &ms : inside)
            ms = double(rows) / ms; // rows a ms
        report.add(id + ".rate", "thousand rows/s", inside);
        report.add(id + ".memory", "MiB", own);
        report.add(id + ".memory.worker", "MiB", worker);
        if (format == u"csv") {
            const auto said = runSelf(QStringLiteral("undo"), *file, cache);
            if (!said) {
                std::fputs("the undo failed\n", stderr);
                return 1;
            }
            report.add("ingest.undo", "ms", {(*said)[u"ms"].toDouble()});
            report.add("ingest.undo.memory", "MiB", {(*said)[u"memory"].toDouble()});
        }
    }
    report.print();
    return 0;
}
