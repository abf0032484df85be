// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changereader_p.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace om::store {

namespace {

QByteArray contentOf(Connection &connection, qint64 change)
{
    Statement row = connection.prepare("SELECT content FROM om_change WHERE id = ?1");
    row.bind(1, change);
    return row.step() ? row.blob(0).toByteArray() : QByteArray();
}

} // namespace

QJsonObject RecordedChange::json(Connection &connection) const
{
    return QJsonDocument::fromJson(contentOf(connection, id)).object();
}

QByteArray RecordedChange::changeset(Connection &connection) const
{
    const QByteArray bytes = qUncompress(contentOf(connection, id));
    if (bytes.isEmpty())
        raise(ErrorCode::CacheDamaged, {connection.path(), QStringLiteral("om_change %1").arg(id)});
    return bytes;
}

StoredValue storedValue(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    default: {
        const void *bytes = sqlite3_value_blob(value);
        return QByteArray(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
    }
    }
}

std::vector<RecordedChange> changesOf(Connection &connection, qint64 batch)
{
    std::vector<RecordedChange> changes;
    Statement row = connection.prepare("SELECT id, kind, subject, first_fid, until_fid FROM om_change WHERE batch = ?1 ORDER BY id");
    row.bind(1, batch);
    while (row.step())
        changes.push_back({row.integer(0), batch, row.string(1), row.string(2), row.integer(3), row.integer(4)});
    return changes;
}

std::vector<qint64> batchesInForceAfter(Connection &connection, qint64 batch)
{
    QSet<qint64> cancelled;
    std::vector<qint64> batches;
    Statement row = connection.prepare("SELECT b.id, CASE WHEN n.undone_by = b.id THEN b.undoes ELSE 0 END FROM om_batch b "
                                       "LEFT JOIN om_batch n ON n.id = b.undoes WHERE b.committed <> '' AND b.id > ?1 ORDER BY b.id DESC");
    row.bind(1, batch);
    while (row.step()) {
        if (cancelled.contains(row.integer(0)))
            continue;
        if (row.integer(1) > batch)
            cancelled << row.integer(1);
        else
            batches.push_back(row.integer(0));
    }
    std::reverse(batches.begin(), batches.end());
    return batches;
}

namespace {

/// Stops at every row of a changeset: `give(iterator, operation, columns, fid)`.
template<typename Give>
void walk(Connection &connection, const QByteArray &changeset, Give give)
{
    sqlite3_changeset_iter *handle = nullptr;
    // The function takes the bytes as void * but does not write to them.
    connection.verify(sqlite3changeset_start(&handle, int(changeset.size()), const_cast<char *>(changeset.constData())));
    const std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)> iterator(handle, sqlite3changeset_finalize);
    int code = SQLITE_OK;
    while ((code = sqlite3changeset_next(handle)) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0, operation = 0, isIndirect = 0;
        connection.verify(sqlite3changeset_op(handle, &table, &columns, &operation, &isIndirect));
        sqlite3_value *value = nullptr;
        connection.verify(operation == SQLITE_INSERT ? sqlite3changeset_new(handle, 0, &value) : sqlite3changeset_old(handle, 0, &value));
        give(handle, operation, columns, qint64(sqlite3_value_int64(value)));
    }
    connection.verify(code);
}

} // namespace

void forEachRow(Connection &connection, const QByteArray &changeset, const std::function<void(const ChangedRow &)> &give,
                const std::function<bool(qint64 fid)> &wants)
{
    ChangedRow row;
    walk(connection, changeset, [&](sqlite3_changeset_iter *at, int operation, int columns, qint64 fid) {
        if (wants && !wants(fid))
            return;
        row.operation = operation;
        row.fid = fid;
        row.before.assign(operation == SQLITE_INSERT ? 0 : std::size_t(columns), std::nullopt);
        for (std::size_t i = 0; i < row.before.size(); ++i) {
            sqlite3_value *value = nullptr;
            connection.verify(sqlite3changeset_old(at, int(i), &value));
            if (value)
                row.before[i] = storedValue(value);
        }
        give(row);
    });
}

QByteArray onlyRows(Connection &connection, const QByteArray &changeset, const std::function<bool(qint64 fid)> &wants)
{
    sqlite3_changegroup *group = nullptr;
    connection.verify(sqlite3changegroup_new(&group));
    const std::unique_ptr<sqlite3_changegroup, decltype(&sqlite3changegroup_delete)> owner(group, sqlite3changegroup_delete);
    walk(connection, changeset, [&](sqlite3_changeset_iter *at, int, int, qint64 fid) {
        if (wants(fid))
            connection.verify(sqlite3changegroup_add_change(group, at));
    });
    int size = 0;
    void *bytes = nullptr;
    connection.verify(sqlite3changegroup_output(group, &size, &bytes));
    const std::unique_ptr<void, decltype(&sqlite3_free)> output(bytes, sqlite3_free);
    return QByteArray(static_cast<const char *>(bytes), size);
}

} // namespace om::store
