// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/stagingfolder.h"

#include "base/sha256.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace om {

Result<StagingFolder> StagingFolder::make(const QString &workspaceFolder)
{
    if (!QDir().mkpath(workspaceFolder))
        return fail(ErrorCode::FileNoPermission, {workspaceFolder});
    auto folder = std::make_unique<QTemporaryDir>(workspaceFolder + QLatin1String("/.sync-XXXXXX"));
    if (!folder->isValid())
        return fail(ErrorCode::FileNoPermission, {workspaceFolder}, folder->errorString());
    return StagingFolder(std::move(folder));
}

StagingFolder::StagingFolder(std::unique_ptr<QTemporaryDir> folder)
    : m_folder(std::move(folder))
{ }
StagingFolder::StagingFolder(StagingFolder &&) noexcept = default;
StagingFolder &StagingFolder::operator=(StagingFolder &&) noexcept = default;
StagingFolder::~StagingFolder() = default;

QString StagingFolder::filePath(const QString &name) const
{
    return m_folder->filePath(name);
}

Result<Fingerprint> fingerprint(const QString &path)
{
    QFile file(path);
    Sha256 hash;
    if (!file.open(QIODevice::ReadOnly) || !hash.add(file))
        return fail(ErrorCode::FileUnreadable, {path}, file.errorString());
    return Fingerprint{file.size(), hash.hex()};
}

} // namespace om
