// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection_p.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace om::store {

void raise(ErrorCode code, QStringList args, QString detail)
{
    throw Failure{Error{code, std::move(args), std::move(detail)}};
}

Statement &Statement::bind(int parameter, qint64 value)
{
    m_connection->verify(sqlite3_bind_int64(m_handle, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    m_connection->verify(sqlite3_bind_double(m_handle, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view utf8)
{
    m_connection->verify(sqlite3_bind_text64(m_handle, parameter, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    m_connection->verify(sqlite3_bind_text64(m_handle, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int parameter, QByteArrayView blob)
{
    m_connection->verify(blob.isEmpty() ? sqlite3_bind_null(m_handle, parameter)
                                        : sqlite3_bind_blob64(m_handle, parameter, blob.data(), sqlite3_uint64(blob.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    m_connection->verify(sqlite3_bind_null(m_handle, parameter));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        sqlite3_reset(m_handle);
        m_connection->raiseCode(code);
    }
    return false;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

std::string_view Statement::text(int column) const
{
    const unsigned char *utf8 = sqlite3_column_text(m_handle, column);
    return utf8 ? std::string_view(reinterpret_cast<const char *>(utf8), std::size_t(sqlite3_column_bytes(m_handle, column))) : std::string_view();
}

QString Statement::string(int column) const
{
    const std::string_view utf8 = text(column);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QByteArrayView Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_handle, column);
    return QByteArrayView(static_cast<const char *>(bytes), bytes ? sqlite3_column_bytes(m_handle, column) : 0);
}

Statement Connection::prepare(QByteArrayView sql, bool isKept)
{
    sqlite3_stmt *handle = nullptr;
    verify(sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), isKept ? SQLITE_PREPARE_PERSISTENT : 0, &handle, nullptr));
    return Statement(*this, handle);
}

void Connection::execute(const QByteArray &sql)
{
    verify(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr));
}

qint64 Connection::number(QByteArrayView sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    m_isBroken = m_isBroken || (code != SQLITE_OK && code != SQLITE_BUSY && code != SQLITE_LOCKED);
}

void Connection::raiseCode(int code)
{
    const QString detail = QStringLiteral("SQLite %1: %2").arg(sqlite3_extended_errcode(m_handle)).arg(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: m_isBroken = true; raise(ErrorCode::CacheDamaged, {m_path, QString::fromUtf8(sqlite3_errstr(code))}, detail);
    case SQLITE_FULL: m_isBroken = true; raise(ErrorCode::DiskFull, {m_path}, detail);
    case SQLITE_IOERR: m_isBroken = true; raise(ErrorCode::CacheWrite, {m_path}, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: raise(ErrorCode::CacheLocked, {m_path}, detail);
    case SQLITE_READONLY: raise(ErrorCode::CacheReadOnly, {m_path}, detail);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: raise(ErrorCode::FileUnreadable, {m_path}, detail);
    case SQLITE_INTERRUPT: raise(ErrorCode::Cancelled, {}, detail);
    default: raise(ErrorCode::Internal, {}, detail);
    }
}

QByteArray quoted(const QString &name)
{
    Q_ASSERT(isIdentifier(name));
    return '"' + name.toLatin1() + '"';
}

bool isIdentifier(const QString &name)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !name.isEmpty() && name.size() <= 63 && isLetter(name.front()) &&
        std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; });
}

QString nowUtc()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'"));
}

} // namespace om::store
