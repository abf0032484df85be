// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changerecorder_p.h"

#include <QJsonDocument>

namespace om::store {

namespace {

constexpr sqlite3_int64 flushBytes = 8 << 20;

/// Quick rather than small: the content is mostly text and compresses well at any level.
constexpr int compressionLevel = 1;

} // namespace

void ChangeRecorder::add(const QString &kind, const QString &subject, const QJsonObject &content)
{
    const QByteArray json = QJsonDocument(content).toJson(QJsonDocument::Compact);
    m_connection.prepare("INSERT INTO om_change (batch, kind, subject, content) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, m_batch)
        .bind(2, kind)
        .bind(3, subject)
        .bindBlob(4, json)
        .run();
}

qint64 ChangeRecorder::openRange(const QString &dataset, qint64 firstFid)
{
    flush(dataset);
    m_connection.prepare("INSERT INTO om_change (batch, kind, subject, first_fid, until_fid) VALUES (?1, ?2, ?3, ?4, ?4)")
        .bind(1, m_batch)
        .bind(2, kind::insert)
        .bind(3, dataset)
        .bind(4, firstFid)
        .run();
    return sqlite3_last_insert_rowid(m_connection.handle());
}

void ChangeRecorder::closeRange(qint64 change, qint64 untilFid)
{
    m_connection.prepare("UPDATE om_change SET until_fid = ?2 WHERE id = ?1").bind(1, change).bind(2, untilFid).run();
}

void ChangeRecorder::watch(const QString &dataset)
{
    Session &session = m_sessions[dataset];
    if (!session) {
        sqlite3_session *handle = nullptr;
        m_connection.verify(sqlite3session_create(m_connection.handle(), "main", &handle));
        session.reset(handle);
        m_connection.verify(sqlite3session_attach(handle, dataset.toLatin1().constData()));
    }
    sqlite3session_enable(session.get(), 1);
}

void ChangeRecorder::pause(const QString &dataset)
{
    if (m_sessions.empty()) // an import of new rows only: once a row
        return;
    if (const auto found = m_sessions.find(dataset); found != m_sessions.end() && found->second)
        sqlite3session_enable(found->second.get(), 0);
}

void ChangeRecorder::flush(const QString &dataset)
{
    const auto found = m_sessions.find(dataset);
    if (found == m_sessions.end() || !found->second)
        return;
    int size = 0;
    void *bytes = nullptr;
    m_connection.verify(sqlite3session_changeset(found->second.get(), &size, &bytes));
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, sqlite3_free);
    found->second.reset();
    if (size == 0)
        return;
    const QByteArray packed = qCompress(static_cast<const uchar *>(bytes), size, compressionLevel);
    m_connection.prepare("INSERT INTO om_change (batch, kind, subject, content) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, m_batch)
        .bind(2, kind::rows)
        .bind(3, dataset)
        .bindBlob(4, packed)
        .run();
}

void ChangeRecorder::flushIfLarge(const QString &dataset)
{
    const auto found = m_sessions.find(dataset);
    if (found != m_sessions.end() && found->second && sqlite3session_memory_used(found->second.get()) > flushBytes)
        flush(dataset);
}

} // namespace om::store
