// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace om::test {

/// What the command line answered.
struct Answer
{
    int exitCode = -1;
    QJsonDocument json;
    QJsonObject object() const { return json.object(); }
    QJsonArray array() const { return json.array(); }
};

/// Runs the program as a script does (OM_BIN/onemap with --json, in English), with workspaces in a folder of its own.
class Program
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    Answer run(const QStringList &arguments, const QString &workspace = QStringLiteral("city")) const
    {
        QProcess process;
        process.start(QStringLiteral(OM_BIN "/onemap"),
                      QStringList{QStringLiteral("--workspace"), path(workspace), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          arguments);
        if (!process.waitForFinished(300'000))
            return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }

    QJsonObject kpi(const QString &id, const QStringList &filter) const
    {
        return run(QStringList{QStringLiteral("kpi"), id} + filter).array().at(0).toObject();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace om::test
