// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace om::bench {

/// Collects the figures of one benchmark program and prints them as the one JSON document of docs: machine and metrics, each with its
/// median (value), number of runs, smallest and largest.
class Report
{
public:
    /// Runs `work` once to warm up, then `runs` times; the unit is milliseconds.
    template<typename Work>
    void time(const char *id, int runs, Work &&work)
    {
        work();
        std::vector<double> values;
        for (int i = 0; i < runs; ++i) {
            const auto start = std::chrono::steady_clock::now();
            work();
            values.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
        add(id, "ms", std::move(values));
    }
    void add(const QByteArray &id, const char *unit, std::vector<double> values)
    {
        std::ranges::sort(values);
        m_metrics.append(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                                     {QStringLiteral("value"), values[values.size() / 2]},
                                     {QStringLiteral("unit"), QString::fromLatin1(unit)},
                                     {QStringLiteral("n"), qint64(values.size())},
                                     {QStringLiteral("min"), values.front()},
                                     {QStringLiteral("max"), values.back()}});
    }
    void print() const
    {
        const QString machine = QStringLiteral("%1, %2 threads").arg(QSysInfo::currentCpuArchitecture()).arg(QThread::idealThreadCount());
        const QJsonObject out{{QStringLiteral("machine"), machine}, {QStringLiteral("metrics"), m_metrics}};
        std::fputs(QJsonDocument(out).toJson().constData(), stdout);
    }

private:
    QJsonArray m_metrics;
};

} // namespace om::bench
