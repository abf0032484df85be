// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/atomictarget_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace om {

namespace {

bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
}

} // namespace

Result<std::unique_ptr<AtomicTarget>> AtomicTarget::of(const QString &path)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    if (target.isDir())
        return fail(ErrorCode::FileIsDirectory, {path});
    if (!folder.isDir())
        return fail(ErrorCode::FileMissing, {folder.filePath()});
    std::unique_ptr<AtomicTarget> made(new AtomicTarget(target.absoluteFilePath(), target.absolutePath() + QStringLiteral("/.onemap-XXXXXX")));
    if (!made->m_folder.isValid())
        return fail(folder.isWritable() ? ErrorCode::DiskFull : ErrorCode::FileNoPermission, {path});
    return made;
}

QString AtomicTarget::temporaryPath() const
{
    return m_folder.filePath(QFileInfo(m_path).fileName());
}

Result<void> AtomicTarget::commit()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    const QString main = QFileInfo(m_path).fileName();
    QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    names.removeAll(main);
    names.append(main);
    for (const QString &name : std::as_const(names))
        if (!syncToDisk(m_folder.filePath(name)))
            return fail(ErrorCode::DiskFull, {m_path}, name);
    for (const QString &name : std::as_const(names)) {
        const QString to = folder + u'/' + name;
        if (std::rename(QFile::encodeName(m_folder.filePath(name)).constData(), QFile::encodeName(to).constData()) != 0)
            return fail(ErrorCode::FileNoPermission, {to});
    }
    if (!syncToDisk(folder))
        return fail(ErrorCode::DiskFull, {m_path});
    return {};
}

} // namespace om
