// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <optional>

namespace om::test {

/// Runs this test program once more with `arguments`, under which it prints a growing number a line, each after what it acknowledges is durable; kills it
/// (SIGKILL) at a random moment up to `mostMs` after its first line. The last number of a whole line; none when it did not get so far.
inline std::optional<qint64> acknowledgedBeforeKill(const QStringList &arguments, QRandomGenerator &random, int mostMs)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForReadyRead(20'000))
        return std::nullopt;
    QTest::qWait(random.bounded(mostMs));
    child.kill();
    if (!child.waitForFinished())
        return std::nullopt;
    const QList<QByteArray> lines = child.readAll().split('\n');
    return lines.size() < 2 ? std::nullopt : std::optional(lines[lines.size() - 2].toLongLong());
}

} // namespace om::test
