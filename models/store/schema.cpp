// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_p.h"

#include <QDir>
#include <QFile>

namespace om::store {

namespace {

QStringList stepFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
}

int stepOf(const QString &file)
{
    return file.first(4).toInt();
}

} // namespace

int newestStep(const QString &folder)
{
    const QStringList files = stepFiles(folder);
    return files.isEmpty() ? 0 : stepOf(files.last());
}

int appliedStep(Connection &connection)
{
    if (connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('om_schema', 'om_dataset', 'gpkg_contents')") != 3)
        raise(ErrorCode::CacheDamaged, {connection.path(), QStringLiteral("not a cache of OneMap")});
    return int(connection.number("SELECT max(step) FROM om_schema"));
}

void applySteps(Connection &connection, int from, const QString &folder)
{
    const QStringList files = stepFiles(folder);
    if (from > 0 && !files.isEmpty() && stepOf(files.last()) > from) {
        const QString copy = QStringLiteral("%1.step%2.bak").arg(connection.path()).arg(from);
        QFile::remove(copy); // left by an upgrade that did not finish
        connection.prepare("VACUUM INTO ?1").bind(1, copy).run();
    }
    for (const QString &name : files) {
        if (stepOf(name) <= from)
            continue;
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            raise(ErrorCode::FileUnreadable, {file.fileName()}, file.errorString());
        connection.execute("BEGIN IMMEDIATE");
        try {
            connection.execute(file.readAll());
            connection.prepare("INSERT INTO om_schema (step, applied) VALUES (?1, ?2)").bind(1, qint64(stepOf(name))).bind(2, nowUtc()).run();
            connection.execute("COMMIT");
        } catch (const Failure &) {
            sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
            throw;
        }
    }
}

} // namespace om::store
