// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A signed package of some 221 MB of lines, beside gzip with the same lines. usage: bench-package [--rows N]
#include "benchmarks/measure.h"
#include "benchmarks/ticketframe.h"
#include "package/packagereader.h"
#include "package/packagewriter.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace om;

namespace {

const QString dataset = QStringLiteral("ticket");

/// The lines of a base of a million tickets; packed in size and repetition as the publisher's are.
QList<QByteArray> linesOf(std::size_t rows)
{
    const auto frame = bench::ticketFrame(rows);
    QList<QByteArray> lines;
    lines.reserve(qsizetype(rows));
    for (std::size_t row = 0; row < rows; ++row) {
        QByteArray line = "{\"row\":[";
        for (const char *name : {"community_code", "source_channel", "class_big", "lead_dept", "t_accept", "t_dispatch", "deadline", "t_dispose", "title"})
            line += '"' + frame->column(QLatin1StringView(name))->text(row).toUtf8() + "\",";
        line += QByteArray::number(frame->shapes().lon[row], 'f', 6) + ',' + QByteArray::number(frame->shapes().lat[row], 'f', 6);
        lines.append(line + "],\"fid\":" + QByteArray::number(qint64(row) + 1) + '}');
    }
    return lines;
}

bool writePackage(const QString &path, const QList<QByteArray> &lines, const KeyStore &keys)
{
    Manifest head;
    head.id = QStringLiteral("6f1f0e4e-6f0b-4f5e-9a3e-0d6f6f6a1b2c");
    head.created = QStringLiteral("2021-12-31T08:00:00.000Z");
    head.sequence = head.to = 1;
    head.crs = QStringLiteral("EPSG:4490");
    auto writer = PackageWriter::create(path, head, keys);
    for (const QByteArray &line : lines)
        if (!writer || !(*writer)->writeLine(dataset, line))
            return false;
    return writer && (*writer)->finish().has_value();
}

/// Seconds of a program of the system, ms; the smaller of two.
double timeOf(const QStringList &command, const QString &output)
{
    double best = 0;
    for (int run = 0; run < 2; ++run) {
        QProcess process;
        process.setStandardOutputFile(output, QIODevice::Truncate);
        const auto start = std::chrono::steady_clock::now();
        process.start(command.front(), command.sliced(1));
        process.waitForFinished(-1);
        const double time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        best = run == 0 ? time : std::min(best, time);
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    const KeyStore keys(folder.filePath(QStringLiteral("keys")));
    const QString path = folder.filePath(QStringLiteral("base.zip")), plain = folder.filePath(QStringLiteral("lines")),
                  zipped = folder.filePath(QStringLiteral("lines.gz"));
    const QList<QByteArray> lines = linesOf(bench::rowsOf(argc, argv));
    bool isGood = keys.own(QStringLiteral("bench")).has_value();
    QFile file(plain);
    isGood = isGood && file.open(QIODevice::WriteOnly);
    for (const QByteArray &line : lines)
        isGood = isGood && file.write(line + '\n') > 0;
    file.close();

    bench::Report report;
    report.time("package.pack", 3, [&] { isGood = isGood && writePackage(path, lines, keys); });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    report.time("package.verify", 5, [&] { isGood = isGood && PackageReader::open(path, keys, now); });
    auto reader = PackageReader::open(path, keys, now);
    qsizetype bytes = 0;
    report.time("package.unpack", 5, [&] {
        isGood = isGood && reader && (*reader)->readLines([&bytes](const PackageFile &, QByteArrayView line) -> Result<void> {
            bytes += line.size();
            return {};
        });
    });
    report.add("package.lines", "MB", {double(QFileInfo(plain).size()) / 1e6});
    report.add("package.size", "MB", {double(QFileInfo(path).size()) / 1e6});
    const double packed = timeOf({QStringLiteral("gzip"), QStringLiteral("-6"), QStringLiteral("-c"), plain}, zipped);
    report.addPeer("package.pack", "gzip -6", packed);
    report.addPeer("package.size", "gzip -6", double(QFileInfo(zipped).size()) / 1e6);
    report.addPeer("package.unpack", "gzip -d", timeOf({QStringLiteral("gzip"), QStringLiteral("-dc"), zipped}, plain));
    report.print();
    return isGood && bytes > 0 ? 0 : 1;
}
