// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache_p.h"
#include "store/gpkgfunctions_p.h"
#include "store/schema_p.h"

namespace om {

using namespace store;

namespace {

/// Collects what is wrong; a check that cannot run is itself a finding.
class Inspection
{
public:
    explicit Inspection(Connection &connection)
        : m_connection(connection)
    { }

    /// Every row of `sql` (one text column) is a finding.
    void findings(const QByteArray &sql, const QString &what)
    {
        attempt(what, [&] {
            Statement row = m_connection.prepare(sql);
            while (row.step())
                problems << what + QStringLiteral(": ") + row.string(0);
        });
    }

    /// Two numbers that must agree.
    void equal(const QByteArray &found, const QByteArray &expected, const QString &what)
    {
        attempt(what, [&] {
            const qint64 a = m_connection.number(found), b = m_connection.number(expected);
            if (a != b)
                problems << QStringLiteral("%1: %2 instead of %3").arg(what).arg(a).arg(b);
        });
    }

    template<typename F>
    void attempt(const QString &what, F &&work)
    {
        if (const Result<void> done = guarded(std::forward<F>(work)); !done)
            problems << what + QStringLiteral(": ") + done.error().detail;
    }

    QStringList problems;

private:
    Connection &m_connection;
};

void inspectDataset(Inspection &inspection, Connection &connection, const DatasetTable &table)
{
    const QString &id = table.spec.id;
    inspection.attempt(id, [&] {
        const QStringList columns = table.storedColumns(connection);
        for (const FieldSpec &field : table.spec.fields)
            if (!columns.contains(field.name))
                inspection.problems << QStringLiteral("%1: the column %2 is missing").arg(id, field.name);
    });
    inspection.equal("SELECT count(*) FROM " + table.table(), QByteArray("SELECT ") + QByteArray::number(table.rows), id + QStringLiteral(" rows"));
    const QByteArray shapes = "SELECT count(*) FROM gpkg_geometry_columns WHERE column_name = 'geom' AND srs_id = " + QByteArray::number(storageSrs) +
        " AND table_name = '" + id.toLatin1() + '\'';
    inspection.equal(shapes, table.hasGeometry() ? "SELECT 1" : "SELECT 0", id + QStringLiteral(" geometry column"));
    if (!table.hasGeometry())
        return;
    inspection.findings("SELECT c FROM (SELECT rtreecheck('main', 'rtree_" + id.toLatin1() + "_geom') AS c) WHERE c <> 'ok'", id + QStringLiteral(" R-tree"));
    inspection.equal("SELECT count(*) FROM " + table.rtree(), "SELECT count(*) FROM " + table.table() + " WHERE geom NOTNULL AND NOT ST_IsEmpty(geom)",
                     id + QStringLiteral(" R-tree entries"));
    inspection.findings(
        "SELECT 'row ' || t.fid FROM " + table.table() + " t LEFT JOIN " + table.rtree() +
            " r ON r.id = t.fid WHERE t.geom NOTNULL AND NOT ST_IsEmpty(t.geom) AND NOT coalesce(r.minx <= ST_MinX(t.geom) AND r.maxx >= ST_MaxX(t.geom) "
            "AND r.miny <= ST_MinY(t.geom) AND r.maxy >= ST_MaxY(t.geom), 0) LIMIT 5",
        id + QStringLiteral(" R-tree misses"));
}

} // namespace

Result<QStringList> Cache::check() const
{
    return guarded([&] {
        Connection &connection = d->connection();
        Inspection inspection(connection);
        inspection.findings("SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok'", QStringLiteral("quick_check"));
        inspection.findings("SELECT \"table\" || ' row ' || coalesce(rowid, 0) FROM pragma_foreign_key_check", QStringLiteral("foreign key"));
        inspection.equal("PRAGMA application_id", QByteArray("SELECT ") + QByteArray::number(gpkgApplicationId), QStringLiteral("application_id"));
        inspection.equal("PRAGMA user_version", QByteArray("SELECT ") + QByteArray::number(gpkgVersion), QStringLiteral("user_version"));
        inspection.equal("SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326, 4490)", "SELECT 4", QStringLiteral("gpkg_spatial_ref_sys"));
        inspection.findings("SELECT table_name FROM gpkg_contents WHERE table_name NOT IN (SELECT id FROM om_dataset)",
                            QStringLiteral("gpkg_contents without dataset"));
        inspection.findings("SELECT id FROM om_dataset WHERE id NOT IN (SELECT table_name FROM gpkg_contents)",
                            QStringLiteral("dataset without gpkg_contents"));
        inspection.findings("SELECT table_name FROM gpkg_contents WHERE table_name NOT IN (SELECT name FROM sqlite_schema)",
                            QStringLiteral("gpkg_contents without table"));
        inspection.findings("SELECT id FROM om_batch WHERE committed = ''", QStringLiteral("unfinished batch"));
        inspection.attempt(QStringLiteral("datasets"), [&] {
            for (const DatasetTable &table : DatasetTable::all(connection))
                inspectDataset(inspection, connection, table);
        });
        if (!d->file.isReadOnly)
            inspection.attempt(QStringLiteral("search"), [&] { connection.execute("INSERT INTO om_search (om_search) VALUES ('integrity-check')"); });
        return inspection.problems;
    });
}

} // namespace om
