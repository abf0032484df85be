// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection_p.h"

#include <QJsonObject>

#include <memory>
#include <unordered_map>

namespace om::store {

/// Kinds of om_change (docs/formats/cache.md).
namespace kind {
inline const QString create = QStringLiteral("create"); ///< a dataset was made: its declaration
inline const QString drop = QStringLiteral("drop"); ///< a dataset was dropped: its declaration
inline const QString adapt = QStringLiteral("adapt"); ///< its declaration before and after
inline const QString insert = QStringLiteral("insert"); ///< new rows, by range of fids only
inline const QString rows = QStringLiteral("rows"); ///< rows changed: a compressed changeset of the session extension
inline const QString state = QStringLiteral("state"); ///< extent and last change before
inline const QString setting = QStringLiteral("setting"); ///< value before and after
} // namespace kind

/// Writes what one batch does into om_change. Updates and deletes are caught by the session extension, flushed in pieces so that memory
/// stays bounded; inserts are named by their range of fids, which costs nothing per row.
class ChangeRecorder
{
public:
    ChangeRecorder(Connection &connection, qint64 batch)
        : m_connection(connection)
        , m_batch(batch)
    { }

    void add(const QString &kind, const QString &subject, const QJsonObject &content);
    qint64 openRange(const QString &dataset, qint64 firstFid);
    void closeRange(qint64 change, qint64 untilFid);

    /// From here on every change of a row of `dataset` is caught, until pause.
    void watch(const QString &dataset);
    void pause(const QString &dataset);
    void flush(const QString &dataset);
    /// To be called between statements.
    void flushIfLarge(const QString &dataset);

private:
    struct SessionDeleter
    {
        void operator()(sqlite3_session *session) const { sqlite3session_delete(session); }
    };
    using Session = std::unique_ptr<sqlite3_session, SessionDeleter>;

    Connection &m_connection;
    qint64 m_batch;
    std::unordered_map<QString, Session> m_sessions;
};

} // namespace om::store
