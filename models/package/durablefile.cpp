// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/durablefile.h"

#include "package/plainfile_p.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace om {

namespace {

Result<void> syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return std::unexpected(writeError(folder, errno));
    const int status = ::fsync(fd);
    const int problem = errno;
    ::close(fd);
    // Some network file systems cannot sync a folder; the file itself is safe there.
    if (status != 0 && problem != EINVAL && problem != ENOTSUP)
        return std::unexpected(writeError(folder, problem));
    return {};
}

} // namespace

Error writeError(const QString &path, int systemError)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(systemError));
    switch (systemError) {
    case ENOSPC:
    case EDQUOT: return {ErrorCode::DiskFull, {path}, detail};
    case EACCES:
    case EPERM:
    case EROFS: return {ErrorCode::FileNoPermission, {path}, detail};
    case ENOENT:
    case ENOTDIR: return {ErrorCode::FileMissing, {path}, detail};
    default: return {ErrorCode::CacheWrite, {path}, detail};
    }
}

Result<std::unique_ptr<QTemporaryFile>> openBeside(const QString &target)
{
    const QFileInfo place(target);
    auto file = std::make_unique<QTemporaryFile>(place.absolutePath() + QLatin1String("/.") + place.fileName() + QLatin1String(".XXXXXX"));
    errno = 0;
    if (!file->open())
        return std::unexpected(writeError(place.absolutePath(), errno != 0 ? errno : EIO));
    return file;
}

Result<void> syncFile(QTemporaryFile &file, const QString &target)
{
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return std::unexpected(writeError(target, errno));
    return {};
}

Result<void> putInPlace(QTemporaryFile &file, const QString &target, FileAccess access)
{
    const mode_t mode = access == FileAccess::Owner ? 0600 : 0644;
    if (::fchmod(file.handle(), mode) != 0)
        return std::unexpected(writeError(target, errno));
    if (auto synced = syncFile(file, target); !synced)
        return synced;
    if (::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return std::unexpected(writeError(target, errno));
    file.setAutoRemove(false);
    return syncFolder(QFileInfo(target).absolutePath());
}

Result<void> writeDurably(const QString &target, const QByteArray &content, FileAccess access)
{
    auto file = openBeside(target);
    if (!file)
        return fail(file);
    if ((*file)->write(content) != content.size())
        return std::unexpected(writeError(target, errno));
    return putInPlace(**file, target, access);
}

Result<void> openPlain(QFile &file, const QString &path, LinkPolicy links)
{
    // O_NONBLOCK: a named pipe must not hang the program before it is seen to be one.
    const int follow = links == LinkPolicy::Refuse ? O_NOFOLLOW : 0;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow);
    if (fd < 0) {
        switch (errno) {
        case ENOENT:
        case ENOTDIR: return fail(ErrorCode::FileMissing, {path});
        case EACCES:
        case EPERM: return fail(ErrorCode::FileNoPermission, {path});
        case ELOOP:
        case ENXIO: return fail(ErrorCode::FileNotPlain, {path});
        default: return fail(ErrorCode::FileUnreadable, {path}, QString::fromLocal8Bit(std::strerror(errno)));
        }
    }
    struct stat state = {};
    if (::fstat(fd, &state) != 0 || !S_ISREG(state.st_mode)) {
        const bool isFolder = S_ISDIR(state.st_mode);
        ::close(fd);
        return fail(isFolder ? ErrorCode::FileIsDirectory : ErrorCode::FileNotPlain, {path});
    }
    if (!file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return fail(ErrorCode::FileUnreadable, {path}, file.errorString());
    }
    return {};
}

Result<QByteArray> readPlain(const QString &path, qint64 limit)
{
    QFile file;
    if (auto opened = openPlain(file, path, LinkPolicy::Refuse); !opened)
        return fail(opened);
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, {path}, file.errorString());
    if (content.size() > limit)
        return fail(ErrorCode::FileTooLarge, {path, QString::number(limit)});
    return content;
}

Result<void> copyPlain(const QString &path, qint64 limit, QIODevice &target, const QString &targetPath, const std::function<bool()> &isCancelled)
{
    QFile file;
    if (auto opened = openPlain(file, path, LinkPolicy::Refuse); !opened)
        return opened;
    if (file.size() > limit)
        return fail(ErrorCode::FileTooLarge, {path, QString::number(limit)});
    for (qint64 total = 0;;) {
        if (isCancelled())
            return fail(ErrorCode::Cancelled);
        const QByteArray piece = file.read(1 << 20);
        if (file.error() != QFileDevice::NoError)
            return fail(ErrorCode::FileUnreadable, {path}, file.errorString());
        if (piece.isEmpty())
            return {};
        total += piece.size();
        if (total > limit)
            return fail(ErrorCode::FileTooLarge, {path, QString::number(limit)});
        if (target.write(piece) != piece.size())
            return std::unexpected(writeError(targetPath, errno));
    }
}

} // namespace om
