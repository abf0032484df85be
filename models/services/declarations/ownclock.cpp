// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/declarations/ownclock.h"

#include "catalog/catalog.h"
#include "package/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace om {

namespace {

QString fileOf(const QString &workspaceFolder)
{
    return workspaceFolder + QStringLiteral("/declarations/clock/rules.json");
}

} // namespace

Result<void> keepOwnClock(const QString &workspaceFolder, const ClockSpec &spec)
{
    const QString file = fileOf(workspaceFolder);
    if (const auto fault = faultOf(spec))
        return fail(ErrorCode::SpecInvalid, {file, fault->place, QCoreApplication::translate("om", fault->reason)});
    QDir().mkpath(QFileInfo(file).path());
    return writeDurably(file, QJsonDocument(toJson(spec)).toJson(), FileAccess::Everyone);
}

Result<void> removeOwnClock(const QString &workspaceFolder)
{
    QFile file(fileOf(workspaceFolder));
    if (file.exists() && !file.remove())
        return fail(ErrorCode::FileNoPermission, {file.fileName()}, file.errorString());
    return {};
}

bool hasOwnClock(const QString &workspaceFolder)
{
    return QFile::exists(fileOf(workspaceFolder));
}

Result<ClockSpec> shippedClock()
{
    const QString file = QStringLiteral(":/om/clock/rules.json");
    const auto json = readJsonObject(file);
    return json ? clockFromJson(*json, file) : Result<ClockSpec>(fail(json));
}

} // namespace om
