// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/sqlite_p.h"

#include <QByteArray>

#include <string_view>
#include <utility>

namespace om::store {

/// Inside this folder a failed call of SQLite throws Failure; the public functions of Cache and BatchWriter run inside `guarded`, which
/// turns it into a Result, so nothing is thrown across the folder's border.
struct Failure
{
    Error error;
};

template<typename F>
auto guarded(F &&work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return std::unexpected(failure.error);
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::Internal, {}, QStringLiteral("out of memory"));
    }
}

[[noreturn]] void raise(ErrorCode code, QStringList args, QString detail = {});

class Connection;

/// One prepared statement; bound text and blobs must live until the next step has returned. Parameters from 1, columns from 0.
class Statement
{
public:
    Statement() = default;
    Statement(Connection &connection, sqlite3_stmt *handle)
        : m_connection(&connection)
        , m_handle(handle)
    { }
    Statement(Statement &&other) noexcept { swap(other); }
    Statement &operator=(Statement &&other) noexcept
    {
        swap(other);
        return *this;
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement() { sqlite3_finalize(m_handle); }

    explicit operator bool() const { return m_handle != nullptr; }
    sqlite3_stmt *handle() const { return m_handle; }

    Statement &bind(int parameter, qint64 value);
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, std::string_view utf8); ///< not copied
    Statement &bind(int parameter, const QString &text); ///< copied
    Statement &bindBlob(int parameter, QByteArrayView blob); ///< not copied
    Statement &bindNull(int parameter);

    bool step(); ///< true: there is a row
    void run(); ///< steps to the end and resets
    void reset() { sqlite3_reset(m_handle); }

    bool isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
    qint64 integer(int column) const { return sqlite3_column_int64(m_handle, column); }
    double real(int column) const { return sqlite3_column_double(m_handle, column); }
    std::string_view text(int column) const; ///< valid until the next step
    QString string(int column) const;
    QByteArrayView blob(int column) const; ///< valid until the next step

private:
    void swap(Statement &other) noexcept
    {
        std::swap(m_connection, other.m_connection);
        std::swap(m_handle, other.m_handle);
    }
    Connection *m_connection = nullptr;
    sqlite3_stmt *m_handle = nullptr;
};

/// One open database handle of one thread. A failure that may mean damage or lost writes marks it broken for good.
class Connection
{
public:
    Connection(QString path, sqlite3 *handle)
        : m_path(std::move(path))
        , m_handle(handle)
    { }
    ~Connection() { sqlite3_close_v2(m_handle); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }
    bool isBroken() const { return m_isBroken; }

    Statement prepare(QByteArrayView sql, bool isKept = false);
    void execute(const QByteArray &sql);
    qint64 number(QByteArrayView sql); ///< first column of the first row, 0 without a row

    /// Brings the write-ahead log into the file as far as readers let it. A failure does not undo what is committed, but it breaks the
    /// connection.
    void checkpoint();

    /// Throws unless `code` is SQLITE_OK, SQLITE_ROW or SQLITE_DONE.
    void verify(int code)
    {
        if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) [[unlikely]]
            raiseCode(code);
    }
    [[noreturn]] void raiseCode(int code);

private:
    QString m_path;
    sqlite3 *m_handle = nullptr;
    bool m_isBroken = false;
};

/// While it lives, everything read by the connection is of one moment. Inside a batch it does nothing: that is one already.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection)
        : m_connection(connection)
        , m_isOwn(sqlite3_get_autocommit(connection.handle()) != 0)
    {
        if (m_isOwn)
            m_connection.execute("BEGIN");
    }
    ~ReadTransaction()
    {
        if (m_isOwn)
            sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Connection &m_connection;
    bool m_isOwn;
};

/// `"name"` for SQL text; only for names that isIdentifier accepts.
QByteArray quoted(const QString &name);
/// Names of tables and fields: [a-z][a-z0-9_]*, at most 63 characters.
bool isIdentifier(const QString &name);
/// Now as stored: 'YYYY-MM-DDTHH:MM:SS.sssZ'.
QString nowUtc();

} // namespace om::store
