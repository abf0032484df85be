// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachefile_p.h"
#include "store/gpkgfunctions_p.h"
#include "store/schema_p.h"
#include "store/searchindex_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUrl>
#include <QtEndian>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace om::store {

namespace {

constexpr int busyMilliseconds = 2000;
constexpr int readableStep =
    2; ///< a cache of this schema step on is read as it is where it cannot be brought up to date: later steps change the index of names only

enum class Access { Write, Read, Immutable };

qint64 walSize(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size();
}

/// Locks and shared memory of SQLite cannot be relied upon there.
bool isNetworkFileSystem(const QString &path)
{
    static const QByteArrayList networks{"nfs",  "nfs4",      "cifs",       "smb3",        "smbfs",          "ncpfs", "afs",
                                         "ceph", "glusterfs", "fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "davfs", "fuse.davfs2"};
    return networks.contains(QStorageInfo(path).fileSystemType());
}

bool isWritable(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    return !isNetworkFileSystem(folder) && QFileInfo(folder).isWritable() && (!file.exists() || file.isWritable());
}

/// What can be told from the first 100 bytes (sqlite.org/fileformat2.html §1.3), before SQLite sees the file.
void checkHeader(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        raise(ErrorCode::FileIsDirectory, {path});
    if (!info.exists())
        raise(ErrorCode::FileMissing, {path});
    if (!info.isFile())
        raise(ErrorCode::FileNotPlain, {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        raise(info.isReadable() ? ErrorCode::FileUnreadable : ErrorCode::FileNoPermission, {path}, file.errorString());
    if (file.size() == 0)
        raise(ErrorCode::FileEmpty, {path});
    const QByteArray header = file.read(100);
    const auto damaged = [&](const char *reason) { raise(ErrorCode::CacheDamaged, {path, QString::fromLatin1(reason)}); };
    if (header.size() < 100 || std::memcmp(header.constData(), "SQLite format 3", 16) != 0)
        damaged("not a SQLite database");
    if (qFromBigEndian<qint32>(header.constData() + 68) != gpkgApplicationId)
        damaged("not a GeoPackage");
    const int stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    // With a log beside it the file may rightly be shorter: its last pages are still in the log.
    if (file.size() < pages * pageSize && walSize(path) == 0)
        damaged("the file is cut off");
}

std::unique_ptr<Connection> connect(const QString &path, Access access)
{
    QByteArray name = QFile::encodeName(path);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (access == Access::Write) {
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    } else {
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = "file:" + QUrl::toPercentEncoding(path, "/") + "?mode=ro" + (access == Access::Immutable ? "&immutable=1" : "");
    }
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    auto connection = std::make_unique<Connection>(path, handle);
    connection->verify(code);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    connection->verify(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
    connection->verify(sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr));
    connection->verify(sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr));
    connection->verify(sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr));
    // Only the writer checkpoints, and it does so itself after a commit, so that a failing checkpoint is not taken for a failed commit.
    connection->verify(sqlite3_wal_autocheckpoint(handle, 0));
    registerGpkgFunctions(*connection);
    return connection;
}

void prepareWriter(Connection &connection)
{
    connection.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864; PRAGMA mmap_size = 1073741824");
    Statement mode = connection.prepare("PRAGMA journal_mode = WAL");
    if (!mode.step() || mode.text(0) != "wal")
        raise(ErrorCode::CacheReadOnly, {connection.path()}, QStringLiteral("no write-ahead log here"));
    mode.reset();
    connection.execute("BEGIN IMMEDIATE; ROLLBACK"); // nobody else is writing
}

/// The index of names is no reason not to open a cache: without it nothing is found by name.
void fillSearch(Connection &connection)
{
    try {
        SearchIndex::fillMissing(connection);
    } catch (const Failure &failure) {
        qWarning("the index of names could not be filled: %s", qPrintable(errorText(failure.error)));
    }
}

/// For a reader that finds the index unfinished, as when the power went while it was filled. Where somebody else writes, that one fills it.
void fillFor(const QString &path)
{
    try {
        CacheFile::open(path, Cache::Mode::Write);
    } catch (const Failure &) {
        return;
    }
}

void syncFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!isSynced)
        raise(ErrorCode::CacheWrite, {path}, QString::fromLocal8Bit(std::strerror(errno)));
}

/// Made aside and renamed, so that a file with the cache's name is always a whole cache.
void create(const QString &path)
{
    const QString aside = path + QStringLiteral(".new");
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(aside + QLatin1String(suffix));
    {
        const std::unique_ptr<Connection> connection = connect(aside, Access::Write);
        connection->execute("PRAGMA page_size = 16384; PRAGMA application_id = " + QByteArray::number(gpkgApplicationId) +
                            "; PRAGMA user_version = " + QByteArray::number(gpkgVersion));
        applySteps(*connection, 0);
        prepareWriter(*connection);
    }
    syncFile(aside);
    if (std::rename(QFile::encodeName(aside).constData(), QFile::encodeName(path).constData()) != 0)
        raise(ErrorCode::CacheWrite, {path}, QString::fromLocal8Bit(std::strerror(errno)));
    syncFile(QFileInfo(path).absolutePath());
}

} // namespace

WriterLock WriterLock::acquire(const QString &cachePath)
{
    WriterLock lock;
    lock.m_file = ::open(QFile::encodeName(cachePath + QStringLiteral(".lock")).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (lock.m_file < 0)
        raise(ErrorCode::CacheReadOnly, {cachePath}, QString::fromLocal8Bit(std::strerror(errno)));
    if (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0)
        raise(ErrorCode::CacheLocked, {cachePath}, QString::fromLocal8Bit(std::strerror(errno)));
    return lock;
}

WriterLock::~WriterLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

CacheFile CacheFile::open(const QString &path, Cache::Mode mode)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    CacheFile file;
    file.isReadOnly = mode == Cache::Mode::Read || !isWritable(absolute);
    if (!file.isReadOnly) {
        if (mode == Cache::Mode::Write || QFileInfo::exists(absolute))
            checkHeader(absolute);
        file.lock = WriterLock::acquire(absolute);
        if (mode == Cache::Mode::Create && !QFileInfo::exists(absolute))
            create(absolute);
    }
    checkHeader(absolute);
    file.wasUnclean = !file.isReadOnly && walSize(absolute) > 0;

    // Without a log, and where none can be made, the file cannot change under us: SQLite may read it without locks.
    const bool isImmutable = file.isReadOnly && walSize(absolute) == 0 && !isWritable(absolute);
    file.connection = connect(absolute, isImmutable ? Access::Immutable : file.isReadOnly ? Access::Read : Access::Write);
    Connection &connection = *file.connection;
    if (file.isReadOnly)
        connection.execute("PRAGMA query_only = ON; PRAGMA mmap_size = 1073741824");

    const int applied = appliedStep(connection);
    const int supported = newestStep();
    if (applied > supported)
        raise(ErrorCode::CacheNewer, {absolute, QString::number(applied), QString::number(supported)});
    if (applied < supported && file.isReadOnly && isWritable(absolute)) {
        // Made by an earlier version: whoever opens it first brings it up to date, a reader, too.
        file.connection.reset();
        open(absolute, Cache::Mode::Write);
        return open(path, mode);
    }
    if (applied < readableStep && file.isReadOnly)
        raise(ErrorCode::CacheReadOnly, {absolute}, QStringLiteral("schema step %1 must be brought to %2 first").arg(applied).arg(supported));
    if (!file.isReadOnly) {
        prepareWriter(connection);
        applySteps(connection, applied);
        fillSearch(connection);
    } else if (isWritable(absolute) && !SearchIndex::missing(connection).isEmpty()) {
        fillFor(absolute);
    }
    return file;
}

} // namespace om::store
