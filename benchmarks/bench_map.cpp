// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map with a million points, 100,000 buildings, 45 communities and 500 names; what each id means: benchmarks/README.md.
// usage: bench-map [--rows N] [--export FOLDER] [--only memory|redraw|filter|frames|markers]     FOLDER gets the same data for other programs
#include "benchmarks/map.h"
#include "benchmarks/ticketframe.h"
#include "map/graphicsbackend.h"

#include <QApplication>

using namespace om;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphicsBackend();
    const QStringList arguments = QCoreApplication::arguments();
    const auto valueOf = [&](const QString &option) {
        const qsizetype at = arguments.indexOf(option);
        return at > 0 ? arguments.value(at + 1) : QString();
    };
    if (const QString folder = valueOf(QStringLiteral("--memory")); !folder.isEmpty())
        return bench::memoryProcess(folder, bench::MemoryCase::Everything);
    if (const QString folder = valueOf(QStringLiteral("--memory-clusters")); !folder.isEmpty())
        return bench::memoryProcess(folder, bench::MemoryCase::Clusters);
    const bench::MapCity city = bench::makeCity(bench::rowsOf(argc, argv));
    if (const QString folder = valueOf(QStringLiteral("--export")); !folder.isEmpty() && !bench::exportForPeers(city, folder))
        return 1;
    bench::Report report;
    const std::pair<const char *, void (*)(bench::Report &, const bench::MapCity &)> parts[] = {{"memory", bench::measureMemory},
                                                                                                {"redraw", bench::measureRedraw},
                                                                                                {"filter", bench::measureFilter},
                                                                                                {"frames", bench::measureFrames},
                                                                                                {"markers", bench::measureMarkers}};
    const QString only = valueOf(QStringLiteral("--only"));
    for (const auto &[name, measure] : parts)
        if (only.isEmpty() || only == QLatin1StringView(name))
            measure(report, city);
    report.print();
    return 0;
}
