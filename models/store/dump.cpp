// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_p.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace om {

using namespace store;

namespace {

QByteArray jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

void put(QIODevice &out, const QByteArray &line)
{
    if (out.write(line + '\n') != line.size() + 1)
        raise(ErrorCode::CacheWrite, {}, out.errorString());
}

QByteArray cellText(const Statement &row, int column)
{
    switch (sqlite3_column_type(row.handle(), column)) {
    case SQLITE_NULL: return "null";
    case SQLITE_INTEGER: return QByteArray::number(row.integer(column));
    case SQLITE_FLOAT: return QByteArray::number(row.real(column), 'g', 17);
    case SQLITE_BLOB: return '"' + row.blob(column).toByteArray().toHex() + '"';
    default: return jsonText(row.string(column));
    }
}

/// Rows with a key are the same wherever they are stored, so they are sorted by it and their fid is left out.
void dumpDataset(QIODevice &out, Connection &connection, const DatasetTable &table)
{
    const QByteArray id = jsonText(table.spec.id);
    put(out, "[\"dataset\"," + QJsonDocument(toJson(table.spec)).toJson(QJsonDocument::Compact) + ']');
    QByteArrayList order;
    for (const QString &key : table.spec.key)
        order << quoted(key);
    QByteArrayList columns;
    if (order.isEmpty())
        columns << "fid";
    for (const FieldSpec &field : table.spec.fields)
        columns << quoted(field.name);
    if (table.hasGeometry())
        columns << "geom";
    if (columns.isEmpty())
        return;
    Statement row =
        connection.prepare("SELECT " + columns.join(", ") + " FROM " + table.table() + " ORDER BY " + (order.isEmpty() ? QByteArray("fid") : order.join(", ")));
    while (row.step()) {
        QByteArray line = "[\"row\"," + id;
        for (qsizetype i = 0; i < columns.size(); ++i)
            line += ',' + cellText(row, int(i));
        put(out, line + ']');
    }
}

} // namespace

Result<void> Cache::dump(QIODevice &out) const
{
    return guarded([&] {
        Connection &connection = d->connection();
        for (const DatasetTable &table : DatasetTable::all(connection))
            dumpDataset(out, connection, table);
        Statement row = connection.prepare("SELECT key, value FROM om_setting ORDER BY key");
        while (row.step())
            put(out, "[\"setting\"," + jsonText(row.string(0)) + ',' + jsonText(row.string(1)) + ']');
    });
}

} // namespace om
